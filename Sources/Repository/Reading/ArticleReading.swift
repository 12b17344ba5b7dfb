package import News

/// What a reader of one article or statement needs of an archive.
package protocol ArticleReading: Sendable {
  /// The article of this id, whole; nil when there is none.
  func article(_ id: ArticleID) throws(ArchiveError) -> StoredArticle?

  /// The ids that begin with `prefix` (with or without `ar:`), at most `limit`.
  func articleIDs(beginningWith prefix: String, limit: Int) throws(ArchiveError) -> [ArticleID]

  /// Every statement of an article, in text order.
  func statements(in article: ArticleID) throws(ArchiveError) -> [StoredStatement]

  /// The statement of this id; nil when there is none.
  func statement(_ id: StatementID) throws(ArchiveError) -> StoredStatement?

  /// The names of everybody who has one in an article, in the order of the analysis.
  func names(in article: ArticleID) throws(ArchiveError) -> [String]

  /// What the archive holds, counted.
  func contents() throws(ArchiveError) -> ArchiveContents
}
