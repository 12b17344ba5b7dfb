package import News

/// What an archive holds, counted.
package struct ArchiveContents: Hashable, Sendable {
  package let articleCount: Int
  package let speakerCount: Int
  package let statementCount: Int
  package let firstDay: CalendarDay?
  package let lastDay: CalendarDay?
  package let schemaVersion: Int
  /// The size of everything the archive keeps, in bytes.
  package let byteCount: Int

  package init(
    articleCount: Int, speakerCount: Int, statementCount: Int, firstDay: CalendarDay?,
    lastDay: CalendarDay?, schemaVersion: Int, byteCount: Int
  ) {
    self.articleCount = articleCount
    self.speakerCount = speakerCount
    self.statementCount = statementCount
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.schemaVersion = schemaVersion
    self.byteCount = byteCount
  }
}
