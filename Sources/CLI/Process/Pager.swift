#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The program that shows long text a screen at a time, on a terminal only.
struct Pager {
  private let command: String

  /// The user's pager: ARCHIVE_PAGER, then that of the config file, PAGER, less; nil when output is no terminal, or
  /// the user's choice is empty or "cat".
  static func ofUser() -> Pager? {
    guard Terminal.isOutputInteractive, Terminal.environment("TERM") != "dumb" else { return nil }
    let choice =
      Terminal.environment("ARCHIVE_PAGER") ?? Config.user.pager ?? Terminal.environment("PAGER")
      ?? "less -FRX"
    return choice.isEmpty || choice == "cat" ? nil : Pager(command: choice)
  }

  /// Shows lines; false when the pager could not be started and nothing was shown.
  func show(_ lines: [String]) -> Bool {
    guard let pipe = popen(command, "w") else { return false }
    var text = lines.joined(separator: "\n") + "\n"
    // A reader who leaves the pager early closes the pipe; the rest is not wanted.
    text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, pipe) }
    let status = pclose(pipe)
    // 127 is the shell's word for a program that it cannot find.
    return (status >> 8) & 0xFF != 127
  }
}
