package import Identity
package import News

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
    /// Phrases with at most so many words between the first and the last of them.
    case near([[Word]], distance: Int)
    /// A word, a phrase or words near each other in one field of the article.
    case field(Field, Expression)
    /// Articles of some days.
    case days(DayRange)
    /// Articles that lack one of these.
    case missing([MissingPart])
    /// Articles that give no day.
    case undated
    /// Articles that came from a file whose path holds this text.
    case path(String)
    /// Articles in one of these languages, as ISO 639-1 writes them; nil for those of unknown language.
    case language([String?])
    /// What has the tag, and statements of articles that have it; nil for any tag.
    case tag(TagName?)
    /// What has a note with this text in it, and statements of such articles; "" for any note.
    case note(String)
    /// Articles whose id begins so.
    case id(String)
    /// Statements of somebody whose name has all these words.
    case said([Word])
    /// Statements of these speakers.
    case speaker([SpeakerID])
    /// Statements of somebody to whom a role with all these words was given.
    case role([Word])
    /// Statements whose own words hold this.
    case about(Expression)
    /// Statements that are one of these to their source.
    case attitude([Attitude])
    /// Statements of which the text says one of these.
    case factuality([Factuality])
    /// Articles that were kept after a mark of the archive was taken.
    case added(after: ArchiveMark)
  }

  /// A field of an article that words can be looked for in.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case headline
    case body
    case byline = "by"
    case outlet
    case agency
    case place
    case section
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
    /// As typed, or with one letter put in, left out, replaced or swapped with its neighbour.
    case similar
  }
}
