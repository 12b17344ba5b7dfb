package import Identity

/// What takes all that a query finds out of an archive, one after the other.
///
/// Everything handed over is of one moment of the archive, and only what is handed over at the
/// time is in memory, beside a few bytes for each that matches. `body` may not ask the archive
/// anything meanwhile; it returns false to end.
package protocol Exporting: Sendable {
  /// Hands over every article that matches, each copy too.
  func forEachArticle(
    matching query: SearchQuery, order: SearchOrder, _ body: (ExportedArticle) -> Bool
  ) throws(ArchiveError)

  /// Hands over every statement that matches.
  func forEachStatement(
    matching query: SearchQuery, order: SearchOrder, _ body: (StoredStatement) -> Bool
  ) throws(ArchiveError)
}

/// An article with what the archive knows of it beyond what it says.
package struct ExportedArticle: Hashable, Sendable {
  package let stored: StoredArticle
  /// How many others are the same story.
  package let copyCount: Int
  /// How many statements stand in it, whatever their stance.
  package let statementCount: Int
  package let tags: [TagName]

  package init(
    _ stored: StoredArticle, copyCount: Int, statementCount: Int, tags: [TagName]
  ) {
    self.stored = stored
    self.copyCount = copyCount
    self.statementCount = statementCount
    self.tags = tags
  }
}
