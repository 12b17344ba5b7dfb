internal import Synchronization

/// A message that is written to standard error at most once, whatever asks for it how often.
final class OneNotice: Sendable {
  private let line: String
  private let isWritten = Atomic<Bool>(false)

  init(_ line: String) {
    self.line = line
  }

  func write() {
    if !isWritten.exchange(true, ordering: .relaxed) { StandardStreams.writeMessage(line) }
  }
}
