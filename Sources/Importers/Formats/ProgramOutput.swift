#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a program prints, while it runs; it is stopped when it takes too long or prints too much.
///
/// A class because it owns the process, which ends with it at the latest.
final class ProgramOutput {
  private let process: pid_t
  private let descriptor: Int32
  private let deadline: Int
  private let lengthLimit: Int
  private var length = 0
  private var hasEnded = false
  /// Why the output ended before its time; nil when it did not.
  private(set) var excess: String?

  /// Runs a program; nil when the system refuses.
  ///
  /// The program reads the file as its standard input, sees no other and its complaints are not
  /// kept.
  init?(
    _ path: String, arguments: [String], input: borrowing TemporaryFile, seconds: Int,
    lengthLimit: Int
  ) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // https://pubs.opengroup.org/onlinepubs/9699919799/functions/posix_spawn.html
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.descriptor, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let kept = ["PATH", "HOME", "TMPDIR"].compactMap { (name: String) -> String? in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    var process: pid_t = 0
    let status = Self.withPointers(to: [path] + arguments) { arguments in
      Self.withPointers(to: kept + ["LC_ALL=C"]) { environment in
        posix_spawn(&process, path, &actions, nil, arguments, environment)
      }
    }
    close(ends[1])
    guard status == 0 else {
      close(ends[0])
      return nil
    }
    self.process = process
    descriptor = ends[0]
    deadline = Self.now + seconds * 1000
    self.lengthLimit = lengthLimit
  }

  deinit {
    _ = end()
    close(descriptor)
  }

  /// Reads up to the buffer's length; 0 is the end, for whatever reason.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard !hasEnded, excess == nil else { return 0 }
    while true {
      let left = deadline - Self.now
      guard left > 0 else {
        excess = "it takes too long"
        return 0
      }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, Int32(clamping: left))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { continue }
      let count = Self.read(descriptor, buffer)
      if count < 0, errno == EINTR { continue }
      length += max(0, count)
      guard length <= lengthLimit else {
        excess = "it holds more than can be read"
        return 0
      }
      return max(0, count)
    }
  }

  /// Ends the program, and gives its exit status; nil when it was stopped.
  func end() -> Int32? {
    guard !hasEnded else { return nil }
    hasEnded = true
    if excess != nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    var waited = Self.now
    // A program that has closed its output has a second to end by itself.
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      if ended < 0, errno != EINTR { return nil }
      if Self.now - waited > 1000 {
        kill(process, SIGKILL)
        waited = Self.now
      }
      usleep(1000)
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  /// Milliseconds of a clock that only goes forward.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func withPointers<Value>(
    to strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
