/// A word that says something, as `WordScanner` reads it.
struct ScannedWord: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case common
    /// Written with a capital inside a sentence.
    case name
    /// With a digit in it.
    case number
  }

  /// Equal for the same word, whatever its case and the damage done to it.
  let hash: UInt64
  let kind: Kind
}
