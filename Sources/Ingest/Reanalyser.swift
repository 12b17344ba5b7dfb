package import Attribution
internal import News
package import Repository

/// Analyses the articles of an archive anew, without the files they came from.
///
/// Batches are whole or absent, and each article remembers which version of the analysis looked
/// at it: a run that was stopped goes on where it was.
package struct Reanalyser: Sendable {
  private let archive: any ArchiveUpkeep
  private let attributor: Attributor
  private let jobs: Int

  /// Articles that are read, analysed and written together.
  private static let batchSize = 512

  /// Makes a reanalyser; `jobs` is how many articles may be analysed at a time.
  package init(archive: any ArchiveUpkeep, attributor: Attributor = Attributor(), jobs: Int) {
    precondition(jobs > 0, "somebody has to do the work")
    self.archive = archive
    self.attributor = attributor
    self.jobs = jobs
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
    await withTaskGroup(of: (Int, [AnalysedArticle]).self) { group in
      let size = max(1, (batch.count + jobs - 1) / jobs)
      for start in stride(from: 0, to: batch.count, by: size) {
        let part = batch[start..<min(start + size, batch.count)]
        group.addTask { [attributor] in
          (
            start,
            part.map { stored in
              let article = stored.article.withLanguage()
              return AnalysedArticle(
                article: article, id: stored.id,
                attributions: article.isEnglish
                  ? attributor.attributions(in: article.body) : .none,
                analysis: Attributor.version)
            }
          )
        }
      }
      var parts: [(Int, [AnalysedArticle])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
