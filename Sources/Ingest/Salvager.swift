package import Attribution
internal import News
package import Repository

/// Puts the articles that can be read in a damaged archive into a new one.
///
/// Their statements are found anew: what the damaged archive says of them cannot be trusted.
package struct Salvager: Sendable {
  private let damaged: any DamagedArchive
  private let archive: any ArticleKeeping
  private let analysis: BatchAnalysis

  /// Articles that are read, analysed and written together.
  private static let batchSize = 512

  /// Makes a salvager; `jobs` is how many articles may be analysed at a time.
  package init(
    from damaged: any DamagedArchive, to archive: any ArticleKeeping,
    attributor: Attributor = Attributor(), jobs: Int
  ) {
    precondition(jobs > 0, "somebody has to do the work")
    self.damaged = damaged
    self.archive = archive
    analysis = BatchAnalysis(attributor: attributor, jobs: jobs)
  }

  /// Keeps every article that can be read, in the order in which they were kept; false when
  /// `shouldStop`, which is asked between batches, had it stop before the end.
  package func run(
    progress: (_ done: Int, _ inAll: Int) -> Void, shouldStop: @Sendable () -> Bool = { false }
  ) async throws(ArchiveError) -> Bool {
    let inAll = damaged.readableCount
    try archive.beginLoading()
    var done = 0
    while done < inAll {
      if shouldStop() { return false }
      let batch = try damaged.articles(from: done, limit: Self.batchSize)
      let findings = await analysis.findings(in: batch.map(\.stored.article))
      let analysed = zip(batch, findings).map { saved, finding in
        AnalysedArticle(
          article: finding.article, id: saved.stored.id, attributions: finding.attributions,
          analysis: Attributor.version, folder: saved.folder, file: saved.file)
      }
      _ = try archive.keep(analysed)
      done += batch.count
      progress(done, inAll)
    }
    try archive.endLoading()
    return true
  }
}
