#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Standard output for data, standard error for messages.
enum StandardStreams {
  /// Makes a reader that goes away a plain write error instead of a fatal signal.
  static func survivesBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the program with a sentence when a file that is read through memory is cut short by
  /// somebody else: what was mapped is then no longer there (mmap, POSIX.1-2017).
  static func survivesShortenedFiles() {
    signal(SIGBUS) { _ in
      let notice: StaticString =
        "\nerror: the archive, or a file, became shorter while it was read\n"
      _ = StandardStreams.send(
        UnsafeRawBufferPointer(start: notice.utf8Start, count: notice.utf8CodeUnitCount),
        to: STDERR_FILENO)
      let hint: StaticString = "hint: see whether it is whole: archive check\n"
      _ = StandardStreams.send(
        UnsafeRawBufferPointer(start: hint.utf8Start, count: hint.utf8CodeUnitCount),
        to: STDERR_FILENO)
      _exit(ExitStatus.failed.rawValue)
    }
  }

  /// Writes data lines to standard output.
  ///
  /// A reader that has seen enough (`archive search x | head`) ends the program with success.
  static func writeData(_ lines: [String]) throws(Failure) {
    guard !lines.isEmpty else { return }
    var text = lines.joined(separator: "\n")
    text += "\n"
    try write(text, to: STDOUT_FILENO)
  }

  /// Writes the bytes of `text` to standard output as they are.
  static func writeData(verbatim text: String) throws(Failure) {
    try write(text, to: STDOUT_FILENO)
  }

  /// Writes one message line to standard error; a closed standard error loses it, nothing else.
  static func writeMessage(_ line: String) {
    var rest = Array((line + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Self.send($0, to: STDERR_FILENO) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Says that the end is near, with nothing but what a signal handler may call.
  static func writeInterruptionNotice() {
    let notice: StaticString =
      "\ninterrupted: finishing the batch at hand; once more ends the program at once\n"
    _ = send(
      UnsafeRawBufferPointer(start: notice.utf8Start, count: notice.utf8CodeUnitCount),
      to: STDERR_FILENO)
  }

  /// Writes to standard error without a line end, for a progress line.
  static func writeProgress(_ text: String) {
    var copy = text
    copy.withUTF8 { _ = send(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }

  private static func write(_ text: String, to descriptor: Int32) throws(Failure) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send($0, to: descriptor) }
      if count < 0 {
        if errno == EPIPE { exit(0) }
        throw Failure("cannot write the result: \(String(cString: strerror(errno)))")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// One write(2), again when a signal came in between.
  private static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    while true {
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, bytes.baseAddress, bytes.count)
      #else
        let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      #endif
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
