/// Why a bundle cannot be made or read at all, in words that a user can act on.
package struct BundleError: Error, Hashable, Sendable {
  /// What was being done, to what, and what went wrong: one sentence.
  package let sentence: String
  /// What to do next, or nil.
  package let advice: String?

  package init(_ sentence: String, advice: String? = nil) {
    self.sentence = sentence
    self.advice = advice
  }
}
