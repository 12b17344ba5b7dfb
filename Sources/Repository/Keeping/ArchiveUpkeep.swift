/// What a new version of the analysis needs of an archive.
package protocol ArchiveUpkeep: ArchiveLoading {
  /// Looks anew at everybody of every surname, and links those whom evidence makes one.
  func linkSpeakers() throws(ArchiveError)

  /// Articles that another version of the analysis than this one looked at, oldest first.
  func articlesNotAnalysed(by version: String, limit: Int) throws(ArchiveError)
    -> [StoredArticle]

  /// How many articles another version of the analysis than this one looked at.
  func countNotAnalysed(by version: String) throws(ArchiveError) -> Int

  /// Puts new analyses in place of those that articles of the archive have: all, or none of them.
  ///
  /// A statement of the same words keeps its id, and corrections hold.
  func replaceAnalyses(_ batch: [AnalysedArticle]) throws(ArchiveError) -> ReanalysisChange

  /// Has every article analysed anew by the next run, whatever version looked at it.
  func forgetAnalyses() throws(ArchiveError)
}
