package import News

/// What a list shows of a speaker.
package struct SpeakerSummary: Hashable, Sendable {
  package let id: SpeakerID
  package let name: String
  package let kind: SpeakerKind
  /// Titles and descriptions seen, most frequent first.
  package let roles: [String]
  package let statementCount: Int
  package let articleCount: Int
  package let firstDay: CalendarDay?
  package let lastDay: CalendarDay?

  package init(
    id: SpeakerID, name: String, kind: SpeakerKind, roles: [String], statementCount: Int,
    articleCount: Int, firstDay: CalendarDay?, lastDay: CalendarDay?
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.roles = roles
    self.statementCount = statementCount
    self.articleCount = articleCount
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}
