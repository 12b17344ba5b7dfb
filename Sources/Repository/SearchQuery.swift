/// What somebody looks for, as every back end understands it.
package struct SearchQuery: Hashable, Sendable {
  package let expression: Expression

  package init(_ expression: Expression) {
    self.expression = expression
  }

  /// A query is a tree of words and what joins them.
  package indirect enum Expression: Hashable, Sendable {
    /// Every article.
    case everything
    case word(Word)
    /// The words one after the other.
    case phrase([Word])
    /// All of them, in any order.
    case all([Expression])
    /// At least one of them.
    case any([Expression])
    case not(Expression)
  }

  /// One word of a query.
  package struct Word: Hashable, Sendable {
    /// The word as it was typed.
    package let text: String
    package let spelling: Spelling

    package init(_ text: String, spelling: Spelling) {
      self.text = text
      self.spelling = spelling
    }
  }

  /// How closely a word must be met; case, diacritics and apostrophes never count.
  package enum Spelling: Hashable, Sendable {
    /// As typed.
    case exact
    /// As typed, or with the "s" of a possessive: "Merkel" meets "Merkel's" and never "merk".
    case name
    /// Any form of the word: "haven" meets "havens".
    case anyForm
    /// Any word that begins so.
    case prefix
  }
}
