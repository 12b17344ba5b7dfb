package import News

/// One statement that a search found.
package struct StatementHit: Hashable, Sendable {
  package let statement: StoredStatement
  /// What matched, as UTF-8 byte spans of each of `statement.contentText`.
  package let highlights: [[TextSpan]]
  /// How well it matches; higher is better, comparable inside one result only.
  package let score: Double

  package init(statement: StoredStatement, highlights: [[TextSpan]], score: Double) {
    self.statement = statement
    self.highlights = highlights
    self.score = score
  }
}

/// Where in one article a query matches.
package struct ArticleHighlights: Hashable, Sendable {
  /// UTF-8 byte spans of the headline and of the body, in order.
  package let headline: [TextSpan]
  package let body: [TextSpan]

  package init(headline: [TextSpan], body: [TextSpan]) {
    self.headline = headline
    self.body = body
  }
}

/// What the articles of a result can be counted by.
package enum Facet: String, Hashable, Sendable, CaseIterable {
  case outlet
  case agency
  case place
  case section
  case year
  case speaker
}

/// How many articles of a result have each value of a facet.
package struct FacetCounts: Hashable, Sendable {
  /// One value and in how many articles it stands.
  package struct Value: Hashable, Sendable {
    /// What people read: "Reuters", "2017", "Alice Wells".
    package let name: String
    /// The id of a speaker; nil for other facets.
    package let speaker: SpeakerID?
    package let count: Int

    package init(name: String, speaker: SpeakerID? = nil, count: Int) {
      self.name = name
      self.speaker = speaker
      self.count = count
    }
  }

  package let facet: Facet
  /// Most frequent first; years in order of time.
  package let values: [Value]
  /// How many different values there are, shown or not.
  package let valueCount: Int
  /// How many articles have no value.
  package let without: Int

  package init(facet: Facet, values: [Value], valueCount: Int, without: Int) {
    self.facet = facet
    self.values = values
    self.valueCount = valueCount
    self.without = without
  }
}

/// Another query that would find something where this one finds nothing.
package struct QuerySuggestion: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    /// All the words instead of the phrase.
    case wordsForPhrase
    /// Without the days.
    case anyDay
    /// Without a field, an exclusion or another condition.
    case without(String)
    /// Any form of a word that was taken as it stands.
    case anyForm
    /// A word of the archive for one that it does not have.
    case spelling(typed: String, meant: String)
  }

  package let change: Change
  package let query: SearchQuery
  /// How many it would find.
  package let total: Int

  package init(change: Change, query: SearchQuery, total: Int) {
    self.change = change
    self.query = query
    self.total = total
  }
}

/// How a query was read, and what it became.
package struct QueryExplanation: Hashable, Sendable {
  /// One word of the query and the words of the archive that it stands for.
  package struct Term: Hashable, Sendable {
    /// The word or phrase as it was typed.
    package let typed: String
    /// For each place of a phrase: the words that may stand there, the exact one first.
    package let forms: [[String]]
    /// How many articles (or statements) have it.
    package let count: Int

    package init(typed: String, forms: [[String]], count: Int) {
      self.typed = typed
      self.forms = forms
      self.count = count
    }
  }

  /// The query in its own language: `"safe haven" -oil`.
  package let reading: String
  package let terms: [Term]
  /// What the engine is asked, in its language.
  package let program: String
  /// How many articles (or statements) are found.
  package let total: Int

  package init(reading: String, terms: [Term], program: String, total: Int) {
    self.reading = reading
    self.terms = terms
    self.program = program
    self.total = total
  }
}

/// A query that was given a name.
package struct SavedSearch: Hashable, Sendable {
  package let name: String
  /// The query as it was typed.
  package let text: String
  /// When it was saved: `2017-10-27T09:30:00Z`.
  package let saved: String
  /// What was kept after this is new.
  package let mark: ArchiveMark

  package init(name: String, text: String, saved: String, mark: ArchiveMark) {
    self.name = name
    self.text = text
    self.saved = saved
    self.mark = mark
  }
}

extension SearchQuery {
  /// True when the query asks for statements: it holds `said:`, `about:`, `role:`, `attitude:`,
  /// `factuality:` or speakers.
  package var isForStatements: Bool { Self.isForStatements(expression) }

  /// The query, of what was kept after a mark only.
  package func added(after mark: ArchiveMark) -> SearchQuery {
    SearchQuery(.all([expression, .added(after: mark)]))
  }

  private static func isForStatements(_ expression: Expression) -> Bool {
    switch expression {
    case .said, .about, .role, .speaker, .attitude, .factuality: true
    case .all(let parts), .any(let parts): parts.contains(where: isForStatements)
    case .not(let part): isForStatements(part)
    default: false
    }
  }
}
