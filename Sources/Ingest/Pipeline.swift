internal import Attribution
internal import Importers
internal import News
internal import Repository

/// Reading, analysis and writing side by side.
///
/// The pump reads and hands out work; it never writes itself, so that the cores that analyse are
/// fed while a batch is written. One batch is written at a time, in the order of reading.
struct Pipeline {
  private let archive: any Archive
  private let attributor: Attributor
  private let jobs: Int
  private let folder = ArticleFile.currentFolder

  private var queue = OrderedChunks()
  private var batch = WriteBatch()
  private var runningCount = 0
  private var isWriting = false
  /// Bytes of text that were read and are not written yet.
  private var byteCount = 0

  /// Chunks that may be read ahead of the writer: what `jobs` tasks analyse while a batch is
  /// written, and the batch that is gathered meanwhile.
  private static let chunksAhead = 3 * WriteBatch.chunkLimit
  /// Text that may be on its way: a few chunks of the largest articles.
  private static let byteLimit = 12 << 20

  init(archive: any Archive, attributor: Attributor, jobs: Int) {
    self.archive = archive
    self.attributor = attributor
    self.jobs = jobs
  }

  /// Keeps every core busy until all has been read and written.
  mutating func pump(
    _ run: inout IngestRun, through group: inout TaskGroup<PipelineEvent>,
    report: (IngestEvent) -> Void, shouldStop: @Sendable () -> Bool
  ) async -> Result<Void, ArchiveError> {
    do throws(ArchiveError) {
      while true {
        try analyse(&run, in: &group, report: report, shouldStop: shouldStop)
        if !isWriting, batch.isFull || runningCount == 0 { write(&run, in: &group) }
        guard let event = await group.next() else { break }
        switch event {
        case .analysed(let chunk):
          runningCount -= 1
          for chunk in queue.close(chunk) { try batch.add(chunk) }
        case .written(let outcome):
          isWriting = false
          let (kept, bytes) = try outcome.get()
          byteCount -= bytes
          run.count(kept)
        }
        report(.progress(run.progress))
      }
    } catch {
      return .failure(error)
    }
    if shouldStop(), run.hasMore {
      run.summary.wasInterrupted = true
      run.summary.stoppedAt = run.place
    }
    return .success(())
  }

  /// Reads on and hands out chunks, as far as there are free jobs and room for the results.
  private mutating func analyse(
    _ run: inout IngestRun, in group: inout TaskGroup<PipelineEvent>,
    report: (IngestEvent) -> Void, shouldStop: @Sendable () -> Bool
  ) throws(ArchiveError) {
    while runningCount < jobs, hasRoom, !shouldStop(),
      let chunk = try run.nextChunk(knownTo: archive, report: report)
    {
      let number = queue.open()
      runningCount += 1
      byteCount += chunk.byteCount
      group.addTask { [archive, attributor, folder] in
        .analysed(
          chunk.analysed(number: number, by: attributor, knownTo: archive, folder: folder))
      }
    }
  }

  /// There is always room for one chunk, however large its articles.
  private var hasRoom: Bool {
    queue.inFlight == 0
      || queue.inFlight + batch.chunkCount < Self.chunksAhead + jobs && byteCount < Self.byteLimit
  }

  /// Starts to write what was gathered; nothing happens when that is nothing.
  private mutating func write(_ run: inout IngestRun, in group: inout TaskGroup<PipelineEvent>) {
    if runningCount == 0 { batch.finished += run.takeFinished() }
    guard !batch.isEmpty else { return }
    isWriting = true
    let full = batch
    batch = WriteBatch()
    group.addTask { [archive] in .written(full.write(to: archive)) }
  }
}

/// What a task of the pipeline came to.
enum PipelineEvent: Sendable {
  case analysed(AnalysedChunk)
  /// A batch and how many bytes of text it had, or why it could not be kept.
  case written(Result<(kept: [KeptArticle], byteCount: Int), ArchiveError>)
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
