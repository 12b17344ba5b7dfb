/// A difference between words as they were given and as they stand in an article.
package struct Change: Hashable, Sendable {
  /// What a difference does to the sense, the gravest first.
  package enum Kind: String, Sendable, CaseIterable, Comparable {
    /// A "not" came in or went; or the article says that it was not said.
    case negation
    case number
    case name
    case date
    /// will, would, may, must; or the article only supposes that it was said.
    case modality
    /// all, some, few, more.
    case quantity
    case wording
    /// Apostrophes, accents, hyphens of one word.
    case spelling
    /// Small and capital letters.
    case letterCase = "case"
    case punctuation

    package static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  package let kind: Kind
  /// The article's words; "" where words were put in.
  package let from: String
  /// The words as they were given; "" where words were left out.
  package let to: String
  /// The words of the passage that it concerns, by number; empty at the place where words went.
  let place: Range<Int>
}

/// Words that somebody said and that were left out.
package struct Omission: Hashable, Sendable {
  package enum Place: String, Sendable {
    case start
    case inside
    case end
  }

  package let place: Place
  /// The article's words.
  package let words: String
  /// True when an ellipsis or brackets say that something was left out.
  package let isMarked: Bool
  /// The words among them that qualify what is left: but, if, only, not; empty when none does.
  package let qualifiers: [String]

  /// True when what was left out qualifies what is left.
  package var qualifies: Bool { !qualifiers.isEmpty }
}
