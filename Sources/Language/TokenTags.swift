/// What the tagger takes each token of a `TokenTable` for, as flat arrays of the same length.
package struct TokenTags: Sendable {
  /// The part of speech of each token.
  package internal(set) var parts: [PartOfSpeech]
  /// What sort of name each token belongs to.
  package internal(set) var entities: [EntityType]
}
