#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the program's streams are connected to, and what its environment says about them.
enum Terminal {
  /// True when standard output is a terminal.
  static var isOutputInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// True when standard error is a terminal that can redraw a line.
  static var showsProgress: Bool {
    isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"
  }

  /// True when standard input is a terminal, so that nobody waits for a pipe that is not there.
  static var isInputInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// True when colour is welcome: a capable terminal, and no NO_COLOR (https://no-color.org).
  static var welcomesColor: Bool {
    isOutputInteractive && environment("TERM") != "dumb"
      && (environment("NO_COLOR") ?? "").isEmpty
  }

  /// The columns of the terminal, at most 100 for the sake of the eye; 80 without a terminal.
  static var width: Int {
    if isOutputInteractive {
      var size = winsize()
      if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
        return min(100, Int(size.ws_col))
      }
    }
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      return min(100, columns)
    }
    return 80
  }

  /// The value of an environment variable; nil when it is not set.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
