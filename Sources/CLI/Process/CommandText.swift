/// The command line, as it can be typed again.
enum CommandText {
  /// `archive report 'Alice Wells' --about haven`
  static var typed: String {
    (["archive"] + CommandLine.arguments.dropFirst().map(quoted)).joined(separator: " ")
  }

  /// A word as a POSIX shell takes it for itself.
  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-_./:=,@%+".utf8.contains(byte)
        }
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
