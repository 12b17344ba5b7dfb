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

  /// How long the batch at hand may take before the program ends without it, in seconds.
  private static let patience: UInt32 = 10

  /// Listens for SIGINT and SIGTERM from now on.
  ///
  /// A run that waits for a pipe cannot come to the end of a batch, so an alarm ends it; what was
  /// kept before is safe at any moment.
  static func listen() {
    // The atomic is made here, since a signal handler must not run its first initialisation.
    requested.store(false, ordering: .relaxed)
    signal(SIGALRM) { _ in _exit(130) }
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if Interruption.requested.exchange(true, ordering: .relaxed) { _exit(130) }
        StandardStreams.writeInterruptionNotice()
        alarm(Interruption.patience)
      }
    }
  }

  static var isRequested: Bool { requested.load(ordering: .relaxed) }
}
