// Ingest: read, analyse on every core, keep with one writer.
// It knows no SQL and no terminal: what happens is told to an observer.
// Read next: Pipeline.swift, Sources/Importers/ArticleReader.swift, Sources/Repository/Archive.swift.

package import Attribution
package import Importers
internal import News
package import Repository

/// Brings files into an archive.
///
/// Reading, analysis and the one writer run side by side (`Pipeline`), with a bound on what is on
/// its way, so memory is bounded whatever the size of the files. Articles are kept in the order in
/// which they were read: the archive is the same with any number of jobs.
package struct Ingestor: Sendable {
  private let archive: any Archive
  private let attributor: Attributor
  private let options: ImportOptions
  private let choice: IngestChoice
  private let jobs: Int

  /// Makes an ingestor; `jobs` is how many chunks of articles may be analysed at a time.
  package init(
    archive: any Archive, attributor: Attributor = Attributor(),
    options: ImportOptions = ImportOptions(), choice: IngestChoice = IngestChoice(), jobs: Int
  ) {
    precondition(jobs > 0, "somebody has to do the work")
    self.archive = archive
    self.attributor = attributor
    self.options = options
    self.choice = choice
    self.jobs = jobs
  }

  /// Reads every article of `paths` and keeps it.
  ///
  /// Paths that the user did not name (`areNamed` is false) are passed over when they hold no
  /// article. A file or a record that cannot be read is reported and the next one follows. `shouldStop` is
  /// asked between chunks; what was read until then is kept, and the next run goes on from there,
  /// since articles that are kept already cost no analysis. Throws when the archive cannot be
  /// written; every batch before that is kept whole.
  package func ingest(
    _ paths: [String], areNamed: Bool = true, report: (IngestEvent) -> Void,
    shouldStop: @Sendable () -> Bool = { false }
  ) async throws(ArchiveError) -> IngestSummary {
    var run = IngestRun(
      files: Array(FileWalk(paths, areNamed: areNamed)), options: options, choice: choice)
    try archive.beginLoading()
    let outcome = await withTaskGroup(of: PipelineEvent.self) { group in
      var pipeline = Pipeline(archive: archive, attributor: attributor, jobs: jobs)
      return await pipeline.pump(&run, through: &group, report: report, shouldStop: shouldStop)
    }
    try outcome.get()
    run.summary.speakerCount = try archive.endLoading()
    return run.summary
  }
}
