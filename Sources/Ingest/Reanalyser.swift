package import Attribution
internal import News
package import Repository

/// Analyses the articles of an archive anew, without the files they came from.
///
/// Batches are whole or absent, and each article remembers which version of the analysis looked
/// at it: a run that was stopped goes on where it was.
package struct Reanalyser: Sendable {
  private let archive: any ArchiveUpkeep
  private let analysis: BatchAnalysis

  /// Articles that are read, analysed and written together.
  private static let batchSize = 512

  /// Makes a reanalyser; `jobs` is how many articles may be analysed at a time.
  package init(archive: any ArchiveUpkeep, attributor: Attributor = Attributor(), jobs: Int) {
    precondition(jobs > 0, "somebody has to do the work")
    self.archive = archive
    analysis = BatchAnalysis(attributor: attributor, jobs: jobs)
  }

  /// Analyses every article that another version looked at.
  ///
  /// `shouldStop` is asked between batches. Throws when the archive cannot be written; every batch
  /// before that is kept whole.
  package func run(
    progress: (_ done: Int, _ inAll: Int) -> Void, shouldStop: @Sendable () -> Bool = { false }
  ) async throws(ArchiveError) -> Outcome {
    let inAll = try archive.countNotAnalysed(by: Attributor.version)
    var change = ReanalysisChange()
    guard inAll > 0 else { return Outcome(change: change, wasInterrupted: false) }
    try archive.beginLoading()
    var wasInterrupted = false
    while true {
      if shouldStop() {
        wasInterrupted = true
        break
      }
      let batch = try archive.articlesNotAnalysed(by: Attributor.version, limit: Self.batchSize)
      guard !batch.isEmpty else { break }
      change = change + (try archive.replaceAnalyses(await analysed(batch)))
      progress(change.articles, inAll)
    }
    try archive.endLoading()
    return Outcome(change: change, wasInterrupted: wasInterrupted)
  }

  /// What a run did.
  package struct Outcome: Hashable, Sendable {
    package let change: ReanalysisChange
    /// True when there is more to do.
    package let wasInterrupted: Bool
  }

  /// The articles with new attributions, in the same order.
  private func analysed(_ batch: [StoredArticle]) async -> [AnalysedArticle] {
    let findings = await analysis.findings(in: batch.map(\.article))
    return zip(batch, findings).map { stored, finding in
      AnalysedArticle(
        article: finding.article, id: stored.id, attributions: finding.attributions,
        analysis: Attributor.version)
    }
  }
}
