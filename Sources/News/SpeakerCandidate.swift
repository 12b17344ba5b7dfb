/// Somebody whom a source mention may mean, though not surely enough to say so.
package struct SpeakerCandidate: Hashable, Sendable {
  /// The fullest form of the name in the article.
  package let name: String
  /// The chance that the mention means them, from 0 to 1.
  package let confidence: Double

  package init(name: String, confidence: Double) {
    self.name = name
    self.confidence = confidence
  }
}
