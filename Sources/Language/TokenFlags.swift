/// What a token looks like, from its bytes alone.
package struct TokenFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The first token of a paragraph.
  package static let startsParagraph = TokenFlags(rawValue: 1 << 0)
  /// The first token of a sentence.
  package static let startsSentence = TokenFlags(rawValue: 1 << 1)
  /// White space stands before the token, or nothing does.
  package static let afterSpace = TokenFlags(rawValue: 1 << 2)
  /// A word, a number, an address, a handle; everything else is `punctuation`.
  package static let word = TokenFlags(rawValue: 1 << 3)
  /// Punctuation or a symbol.
  package static let punctuation = TokenFlags(rawValue: 1 << 4)
  /// A word whose first letter is an upper-case one.
  package static let capitalized = TokenFlags(rawValue: 1 << 5)
  /// A word whose first letter is a lower-case one.
  package static let lowercase = TokenFlags(rawValue: 1 << 6)
  /// Holds a digit.
  package static let digit = TokenFlags(rawValue: 1 << 7)
  /// A word that keeps its full stop: "Mr.", "U.S.", "F.".
  package static let abbreviation = TokenFlags(rawValue: 1 << 8)
  /// A double quotation mark that can open: “ „ « " `` ''.
  package static let openingQuote = TokenFlags(rawValue: 1 << 9)
  /// A double quotation mark that can close: ” “ » " ''. A straight one is both.
  package static let closingQuote = TokenFlags(rawValue: 1 << 10)
  /// A single quotation mark or an apostrophe that stands alone.
  package static let singleQuote = TokenFlags(rawValue: 1 << 11)
  /// Any of the dashes, from a spaced hyphen to U+2015; not a hyphen within a word.
  package static let dash = TokenFlags(rawValue: 1 << 12)
  /// The second half of a split word: "'s", "n't", "'ll".
  package static let clitic = TokenFlags(rawValue: 1 << 13)
  /// A full stop, question mark, exclamation mark or ellipsis.
  package static let sentenceEnd = TokenFlags(rawValue: 1 << 14)
  /// An opening or a closing bracket.
  package static let bracket = TokenFlags(rawValue: 1 << 15)

  /// Any double quotation mark.
  package static let doubleQuote: TokenFlags = [.openingQuote, .closingQuote]
}
