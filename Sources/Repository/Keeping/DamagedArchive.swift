package import News

/// What can be saved of an archive that is damaged: its articles, one by one.
package protocol DamagedArchive: Sendable {
  /// How many articles can be read whole.
  var readableCount: Int { get }

  /// The articles that can be read whole, oldest first, `limit` of them from the place `start` on.
  func articles(from start: Int, limit: Int) throws(ArchiveError) -> [SavedArticle]
}

/// An article that could be read in a damaged archive.
package struct SavedArticle: Hashable, Sendable {
  package let stored: StoredArticle
  /// Where a path that does not begin at the root begins; nil when that is not known.
  package let folder: String?
  /// What its file was known by, whatever path names it.
  package let file: SourceFile?

  package init(stored: StoredArticle, folder: String?, file: SourceFile?) {
    self.stored = stored
    self.folder = folder
    self.file = file
  }
}

/// An article that an archive once had and that cannot be read any more.
package struct LostArticle: Hashable, Sendable {
  package let id: ArticleID
  /// Nil where that is lost too.
  package let headline: String?
  /// The files that it came from, as far as that is known.
  package let paths: [String]

  package init(id: ArticleID, headline: String?, paths: [String]) {
    self.id = id
    self.headline = headline
    self.paths = paths
  }
}

/// What was saved of a damaged archive besides the text of its articles.
package struct SalvageOutcome: Hashable, Sendable {
  package let articleCount: Int
  package let lost: [LostArticle]
  /// Entries of the ledger, and of them those that nothing speaks for any more.
  package let correctionCount: Int
  package let refusedCorrectionCount: Int
  package let searchCount: Int
  package let versionCount: Int
  /// What is damaged and cannot be made anew from articles, by the names of tables.
  package let damagedTables: [String]

  package init(
    articleCount: Int, lost: [LostArticle], correctionCount: Int, refusedCorrectionCount: Int,
    searchCount: Int, versionCount: Int, damagedTables: [String]
  ) {
    self.articleCount = articleCount
    self.lost = lost
    self.correctionCount = correctionCount
    self.refusedCorrectionCount = refusedCorrectionCount
    self.searchCount = searchCount
    self.versionCount = versionCount
    self.damagedTables = damagedTables
  }
}
