internal import Synchronization

/// A request, from any thread, that a connection stop what it is doing.
package final class Interruption: Sendable {
  private let requested = Atomic(false)

  package init() {}

  /// Asks for the stop; it stays asked for.
  package func request() {
    requested.store(true, ordering: .relaxed)
  }

  package var isRequested: Bool { requested.load(ordering: .relaxed) }
}
