package import Identity
package import News
package import Repository

/// Statements with all that a reader needs to check them, as an archive has it.
package struct Evidence: Sendable {
  /// What was asked for.
  package struct Question: Sendable {
    /// As it was typed.
    package let typed: String
    /// How a query was read; nil for a speaker, or for ids.
    package let reading: String?
    /// Whose statements were wanted; nil for everybody's.
    package let speaker: SpeakerSummary?
    /// What else they had to be like, in words; "" for nothing.
    package let conditions: String
    /// The command line.
    package let command: String

    package init(
      typed: String, reading: String? = nil, speaker: SpeakerSummary? = nil,
      conditions: String = "", command: String
    ) {
      self.typed = typed
      self.reading = reading
      self.speaker = speaker
      self.conditions = conditions
      self.command = command
    }
  }

  package let question: Question
  /// Articles that are one story stand together; the earliest story is first.
  package let stories: [EvidenceStory]
  /// How many statements were found; those of the stories may be fewer.
  package let total: Int
  /// Corrections of people that hold and concern what is shown, oldest first.
  package let corrections: [CorrectionEntry]
  /// The statements over time; nil where none of their articles gives a day.
  package let timeline: Timeline?

  /// Every article, in the order of the stories.
  package var articles: [EvidenceArticle] { stories.flatMap(\.articles) }

  /// Every statement, in the order of the stories and the texts.
  package var statements: [EvidenceStatement] { articles.flatMap(\.statements) }
}

/// One story: an article, and those that copy it.
package struct EvidenceStory: Sendable {
  /// The articles with statements, earliest first.
  package let articles: [EvidenceArticle]
  /// More copies that the archive has of it, without a statement that is shown.
  package let moreCopies: [ArticleSummary]
}

/// An article and those of its statements that are shown.
package struct EvidenceArticle: Sendable {
  package let stored: StoredArticle
  /// In the order of the text.
  package let statements: [EvidenceStatement]
  package let marks: StoredMarks?
  /// Round-ups that it stands in.
  package let alsoIn: [ArticleSummary]
}

/// A statement with how it was found and what is known around it.
package struct EvidenceStatement: Sendable {
  package let stored: StoredStatement
  /// What the rule that found it does, as a clause.
  package let ruleMeaning: String?
  /// What its speakers were called at the time.
  package let roles: [RoleOfTheDay]
  /// What the query matches, as UTF-8 byte spans of the article's text.
  package let highlights: [TextSpan]
  package let marks: StoredMarks?
}
