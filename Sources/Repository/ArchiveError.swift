/// Why an archive could not do what it was asked, in words that a user can act on.
package struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of trouble it is; programs decide by this, people read the sentence.
  package enum Reason: String, Sendable {
    case notFound
    case notAnArchive
    case newerVersion
    /// It has to be brought up to date by something that may write.
    case olderVersion
    /// The file system does not lock files.
    case noLocks
    case readOnly
    case locked
    case full
    case damaged
    case permission
    /// What was asked contradicts what is there.
    case refused
    case failed
  }

  package let reason: Reason
  /// What was being done, to what, and what went wrong: one sentence.
  package let sentence: String
  /// What to do next, or nil.
  package let advice: String?

  package init(_ reason: Reason, _ sentence: String, advice: String? = nil) {
    self.reason = reason
    self.sentence = sentence
    self.advice = advice
  }

  package var description: String {
    advice.map { "\(sentence)\n  \($0)" } ?? sentence
  }
}
