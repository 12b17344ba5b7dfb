internal import Synchronization

/// A message that is written to standard error at most once, whatever asks for it how often.
final class OneNotice: Sendable {
  private let isWritten = Atomic<Bool>(false)

  func write(_ line: String) {
    if !isWritten.exchange(true, ordering: .relaxed) { StandardStreams.writeMessage(line) }
  }
}
