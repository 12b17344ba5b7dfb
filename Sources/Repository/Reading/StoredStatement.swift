package import News

/// A statement as it is stored, with the article's own words.
package struct StoredStatement: Hashable, Sendable {
  package let id: StatementID
  package let article: ArticleSummary
  /// The spans and what was found; `statement.speaker` has no meaning outside the article.
  package let statement: Statement
  /// The bytes of each content span, in order.
  package let contentText: [String]
  package let cueText: [String]
  package let sourceText: [String]
  /// Who made it, in the order of the text: nobody, one, or several who spoke together.
  package let speakers: [SpeakerSummary]
  /// True when a correction says whose it is, and not the analysis.
  package let isCorrected: Bool

  /// Who made it, or the first of several.
  package var speaker: SpeakerSummary? { speakers.first }

  /// Who may have made it, where nobody is named.
  package var candidate: SpeakerCandidate? { speakers.isEmpty ? statement.candidate : nil }

  /// True when several made it together.
  package var isJoint: Bool { speakers.count > 1 }

  package init(
    id: StatementID, article: ArticleSummary, statement: Statement, contentText: [String],
    cueText: [String], sourceText: [String], speakers: [SpeakerSummary], isCorrected: Bool = false
  ) {
    self.id = id
    self.article = article
    self.statement = statement
    self.contentText = contentText
    self.cueText = cueText
    self.sourceText = sourceText
    self.speakers = speakers
    self.isCorrected = isCorrected
  }
}
