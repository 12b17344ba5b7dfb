internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Whether somebody pressed Ctrl-C or asked the program to end.
///
/// The first signal asks for a clean end after the batch at hand; the second one ends at once.
enum Interruption {
  private static let requested = Atomic<Bool>(false)

  /// Listens for SIGINT and SIGTERM from now on.
  static func listen() {
    // The atomic is made here, since a signal handler must not run its first initialisation.
    requested.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if Interruption.requested.exchange(true, ordering: .relaxed) {
          signal(number, SIG_DFL)
          raise(number)
        }
      }
    }
  }

  static var isRequested: Bool { requested.load(ordering: .relaxed) }
}
