internal import Repository

/// Chunks that are written together, in one transaction.
struct WriteBatch: Sendable {
  private var articles: [AnalysedArticle] = []
  /// Files whose every article is kept once this batch is.
  var finished: [ReadFile] = []
  private var chunkCount = 0
  private var byteCount = 0

  /// About four hundred wire stories: many more in a transaction save next to nothing.
  static let chunkLimit = 12

  var isFull: Bool { chunkCount >= Self.chunkLimit }
  var isEmpty: Bool { articles.isEmpty && finished.isEmpty }

  /// Adds the chunk that was read next.
  mutating func add(_ chunk: AnalysedChunk) throws(ArchiveError) {
    if let error = chunk.error { throw error }
    articles += chunk.articles
    finished += chunk.finished
    byteCount += chunk.byteCount
    chunkCount += 1
  }

  /// Keeps the articles; a file is remembered only once all of its articles are kept.
  func write(to archive: any ArticleKeeping) -> Result<WrittenBatch, ArchiveError> {
    do throws(ArchiveError) {
      let keepings = articles.isEmpty ? [] : try archive.keep(articles)
      try archive.remember(finished)
      return .success(
        WrittenBatch(
          kept: zip(articles, keepings).map { KeptArticle(article: $0, keeping: $1) },
          chunkCount: chunkCount, byteCount: byteCount))
    } catch {
      return .failure(error)
    }
  }
}

/// What became of a batch.
struct WrittenBatch: Sendable {
  let kept: [KeptArticle]
  let chunkCount: Int
  /// UTF-8 bytes of all bodies.
  let byteCount: Int
}

/// An article that was handed to the archive, and what became of it.
struct KeptArticle: Sendable {
  let article: AnalysedArticle
  let keeping: Keeping
}
