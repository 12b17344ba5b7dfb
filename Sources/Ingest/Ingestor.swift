// Ingest: read, analyse on every core, keep with one writer.
// It knows no SQL and no terminal: what happens is told to an observer.
// Read next: Sources/Importers/ArticleReader.swift, Sources/Repository/Archive.swift.

package import Attribution
package import Importers
internal import News
package import Repository

/// Brings files into an archive.
///
/// One task reads and writes, others analyse, and no more than `jobs` chunks are on their way at a
/// time, so memory is bounded whatever the size of the files. Articles are kept in the order in
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
  /// A file or a record that cannot be read is reported and the next one follows. `shouldStop` is
  /// asked between chunks; what was read until then is kept, and the next run goes on from there,
  /// since articles that are kept already cost no analysis. Throws when the archive cannot be
  /// written; every batch before that is kept whole.
  package func ingest(
    _ paths: [String], report: (IngestEvent) -> Void, shouldStop: @Sendable () -> Bool = { false }
  ) async throws(ArchiveError) -> IngestSummary {
    var run = IngestRun(
      files: Array(FileWalk(paths)), options: options, choice: choice)
    try archive.beginLoading()
    let outcome = await withTaskGroup(of: AnalysedChunk.self) { group in
      await Self.pump(
        &run, into: &group, jobs: jobs, archive: archive, attributor: attributor, report: report,
        shouldStop: shouldStop)
    }
    try outcome.get()
    try archive.endLoading()
    return run.summary
  }

  /// Keeps the queue of chunks full, takes the finished ones in order, and writes them.
  private static func pump(
    _ run: inout IngestRun, into group: inout TaskGroup<AnalysedChunk>, jobs: Int,
    archive: any Archive, attributor: Attributor, report: (IngestEvent) -> Void,
    shouldStop: @Sendable () -> Bool
  ) async -> Result<Void, ArchiveError> {
    var queue = OrderedChunks()
    var writer = BatchWriter(archive: archive)
    let folder = ArticleFile.currentFolder
    while true {
      while queue.inFlight < jobs, !shouldStop() {
        do throws(ArchiveError) {
          guard let chunk = try run.nextChunk(knownTo: archive, report: report) else { break }
          let number = queue.open()
          group.addTask {
            chunk.analysed(number: number, by: attributor, knownTo: archive, folder: folder)
          }
        } catch {
          return .failure(error)
        }
      }
      guard let finished = await group.next() else { break }
      for chunk in queue.close(finished) {
        do throws(ArchiveError) {
          run.count(try writer.add(chunk))
        } catch {
          return .failure(error)
        }
        report(.progress(run.progress))
      }
    }
    do throws(ArchiveError) {
      run.count(try writer.flush(finished: run.takeFinished()))
    } catch {
      return .failure(error)
    }
    if shouldStop(), run.hasMore {
      run.summary.wasInterrupted = true
      run.summary.stoppedAt = run.place
    }
    return .success(())
  }
}

/// Chunks come back in any order; this hands them on in the order in which they were opened.
private struct OrderedChunks {
  private var opened = 0
  private var handedOn = 0
  private var waiting: [Int: AnalysedChunk] = [:]

  /// How many chunks are open or wait for an earlier one.
  var inFlight: Int { opened - handedOn }

  /// Opens a chunk and returns its number.
  mutating func open() -> Int {
    opened += 1
    return opened - 1
  }

  /// Takes a finished chunk and returns every chunk whose turn has come.
  mutating func close(_ chunk: AnalysedChunk) -> [AnalysedChunk] {
    waiting[chunk.number] = chunk
    var ready: [AnalysedChunk] = []
    while let next = waiting.removeValue(forKey: handedOn) {
      ready.append(next)
      handedOn += 1
    }
    return ready
  }
}

/// Gathers chunks into large transactions.
private struct BatchWriter {
  private let archive: any Archive
  private var batch: [AnalysedArticle] = []
  private var finished: [ReadFile] = []
  private var byteCount = 0

  /// A transaction of about a thousand wire stories costs little more than one of all of them.
  private static let articleLimit = 1000
  private static let byteLimit = 8 << 20

  init(archive: any Archive) {
    self.archive = archive
  }

  /// Adds a chunk, and writes the batch when it is large enough.
  mutating func add(_ chunk: AnalysedChunk) throws(ArchiveError) -> [KeptArticle] {
    if let error = chunk.error { throw error }
    batch += chunk.articles
    finished += chunk.finished
    byteCount += chunk.articles.reduce(0) { $0 + $1.article.body.utf8.count }
    guard batch.count >= Self.articleLimit || byteCount >= Self.byteLimit else { return [] }
    return try flush()
  }

  /// Writes what is left; a file is remembered only once all of its articles are kept.
  mutating func flush(finished last: [ReadFile] = []) throws(ArchiveError) -> [KeptArticle] {
    let keepings = batch.isEmpty ? [] : try archive.keep(batch)
    try archive.remember(finished + last)
    let kept = zip(batch, keepings).map { KeptArticle(article: $0, keeping: $1) }
    batch.removeAll(keepingCapacity: true)
    finished.removeAll(keepingCapacity: true)
    byteCount = 0
    return kept
  }
}

/// An article that was handed to the archive, and what became of it.
struct KeptArticle {
  let article: AnalysedArticle
  let keeping: Keeping
}
