internal import CSQLite

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Decides whether a connection goes on waiting for a lock that another process has.
final class LockWaiting {
  private let goesOn: @Sendable (Duration) -> Bool
  private var started = ContinuousClock.now

  init(_ goesOn: @escaping @Sendable (Duration) -> Bool) {
    self.goesOn = goesOn
  }

  /// Makes SQLite ask this object; whoever owns the connection keeps it.
  func install(on database: OpaquePointer) {
    // Called with how often it was called for the same lock; 0 gives up:
    // https://www.sqlite.org/c3ref/busy_handler.html
    sqlite3_busy_handler(
      database,
      { context, count in
        guard let context else { return 0 }
        let waiting = Unmanaged<LockWaiting>.fromOpaque(context).takeUnretainedValue()
        return waiting.wait(count) ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private func wait(_ count: Int32) -> Bool {
    if count == 0 { started = .now }
    guard goesOn(ContinuousClock.now - started) else { return false }
    // A signal may cut the sleep short, and then the lock is only tried earlier.
    usleep(count < 10 ? 2000 : 20_000)
    return true
  }
}
