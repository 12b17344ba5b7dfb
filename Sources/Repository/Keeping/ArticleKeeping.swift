package import News

/// What an ingest needs of an archive: keeping articles, and knowing which it has.
package protocol ArticleKeeping: ArchiveLoading {
  /// Keeps a batch of articles whole, or nothing of it when it throws.
  ///
  /// An article that is already kept (same id) is not stored twice; a new origin is noted on it.
  /// The result has one element for each article of the batch, in order.
  func keep(_ batch: [AnalysedArticle]) throws(ArchiveError) -> [Keeping]

  /// Does all the work on articles that can be done before it is their turn to be kept.
  ///
  /// Any number of threads may do so at a time. `keep` does what was not done here.
  func prepared(_ articles: [AnalysedArticle]) -> [AnalysedArticle]

  /// Those of `ids` that the archive has.
  func known(among ids: [ArticleID]) throws(ArchiveError) -> Set<ArticleID>

  /// Those of `files` that were read whole before and have not changed since.
  func unchanged(among files: [ReadFile]) throws(ArchiveError) -> Set<ReadFile>

  /// Remembers files whose every article has been kept, so that the next run may pass them over.
  func remember(_ files: [ReadFile]) throws(ArchiveError)
}
