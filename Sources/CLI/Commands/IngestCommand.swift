internal import ArgumentParser
internal import Importers
internal import Ingest
internal import News
internal import Presentation
internal import Repository

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// `archive ingest PATH...`: reads articles, finds who says what in them, and keeps both.
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles, find who says what in them, and keep both in the archive.",
    discussion: HelpText.unwrapped(
      """
      A directory is read with everything below it. What a file is, its bytes say: web pages,
      exports of press data bases, feeds, documents, mail, tables, bundles of them and more
      (archive formats lists them). What holds no article is left out and counted. An article that
      is in the archive already is recognised and not stored twice. One bad file never stops the run: it is named on standard error, and the
      exit code is 3.

      Examples:
        archive ingest articles/
        archive ingest True.csv --outlet Reuters
        archive ingest news.csv --map headline=titel,body=inhalt,date=datum
        cat story.txt | archive ingest -
        archive ingest articles/ --watch
      """))

  @Argument(help: "Files and directories; - reads standard input.")
  var paths: [String]

  @OptionGroup var reading: ReadingOptions

  @Option(help: "The outlet of articles whose source names none.")
  var outlet: String?

  @Option(help: "How many chunks of articles are analysed at a time; one a core otherwise.")
  var jobs: Int?

  @Option(help: "Leave out articles that are older than this day: 2017-10-27.")
  var since: String?

  @Flag(help: "What to do with what cannot be read: skip it, or stop there (exit code 65 or 66).")
  var problems: ProblemPolicy = .keepGoing

  @Flag(help: "Say what would be kept, and keep nothing.")
  var dryRun = false

  @Flag(help: "Keep also articles that were deleted before; all files are read anew for it.")
  var deleted = false

  @Flag(help: "Stay and keep what is added or changed below the paths, until Ctrl-C.")
  var watch = false

  @Flag(help: "Print the summary as one JSON object.")
  var json = false

  @OptionGroup var location: ArchiveLocation

  func validate() throws {
    if paths.isEmpty {
      throw ValidationError("What should be read? For example: archive ingest dir/")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if watch, dryRun {
      throw ValidationError(
        "--watch and --dry-run cannot go together: one keeps what it reads, the other nothing.")
    }
    if watch, paths.contains("-") {
      throw ValidationError("--watch needs files or directories; standard input ends once.")
    }
    _ = try firstDay()
  }

  func run() async throws {
    if paths.contains("-"), Terminal.isInputInteractive {
      StandardStreams.writeMessage("reading an article from the terminal; end it with Ctrl-D")
    }
    let place = try location.place()
    try refuseMissingInputs(for: place)
    Interruption.listen()
    // Before the first look, so that nothing that changes meanwhile is missed.
    var folders = watch ? try FolderWatch(paths) : nil
    let trial = dryRun ? try TrialArchive(of: place.path) : nil
    let archive = try trial?.archive ?? location.openForWriting()
    let summary = try await ingest(paths, areNamed: true, into: archive, called: place.path)
    guard var folders = folders.take() else {
      if summary.wasInterrupted { throw ExitStatus.interrupted }
      try end(after: summary)
      return
    }
    StandardStreams.writeMessage("watching for new and changed files; Ctrl-C ends it")
    while !Interruption.isRequested {
      let changed = try folders.changes(within: 500)
      if !changed.isEmpty {
        _ = try await ingest(changed, areNamed: false, into: archive, called: place.path)
      }
    }
  }

  /// Brings paths into the archive and prints what that came to.
  private func ingest(
    _ paths: [String], areNamed: Bool, into archive: any Archive, called name: String
  ) async throws -> IngestSummary {
    let ingestor = Ingestor(
      archive: archive, options: try reading.options(outlet: outlet),
      choice: IngestChoice(
        since: try firstDay(), onProblem: problems == .strict ? .stop : .goOn,
        takesDeleted: deleted),
      jobs: jobs ?? Config.user.jobs
        ?? ProcessInfo.processInfo.activeProcessorCount + 1)
    let started = ContinuousClock.now
    var progress = ProgressLine()
    let outcome: Result<IngestSummary, ArchiveError>
    do throws(ArchiveError) {
      outcome = .success(
        try await ingestor.ingest(
          paths, areNamed: areNamed, report: { progress.show($0) },
          shouldStop: { Interruption.isRequested }))
    } catch {
      outcome = .failure(error)
    }
    progress.finish()
    let summary = try outcome.get()
    let report = IngestReport(
      summary.counts, archive: name, duration: ContinuousClock.now - started, isTrial: dryRun)
    if json {
      try StandardStreams.writeData([report.jsonLine()])
    } else {
      for line in report.textLines(.plain) { StandardStreams.writeMessage(line) }
    }
    return summary
  }

  /// Keeps a mistyped path from making an empty archive that would hide another one.
  private func refuseMissingInputs(for place: ArchivePlace) throws {
    let exists = FileManager.default.fileExists(atPath:)
    guard !paths.contains("-"), !exists(place.path), !paths.contains(where: exists) else { return }
    for path in paths {
      StandardStreams.writeMessage("skipped: \(path): there is no such file; check the path")
    }
    throw problems == .strict ? ExitStatus.inputMissing : .someSkipped
  }

  /// Exits by what could not be read.
  private func end(after summary: IngestSummary) throws {
    guard let problem = summary.firstProblem else { return }
    guard problems == .strict else { throw ExitStatus.someSkipped }
    StandardStreams.writeMessage(
      "stopped, as --strict says, since \(problem.place) could not be read (named above); "
        + "everything counted above is kept, and without --strict the rest is read")
    switch problem.kind {
    case .missing, .unreadable: throw ExitStatus.inputMissing
    default: throw ExitStatus.inputUnreadable
    }
  }

  private func firstDay() throws -> CalendarDay? {
    guard let since else { return nil }
    guard let day = CalendarDay(iso: since) else {
      throw ValidationError("--since needs a day such as 2017-10-27.")
    }
    return day
  }
}

/// What happens when something cannot be read.
enum ProblemPolicy: EnumerableFlag {
  case keepGoing
  case strict
}

extension IngestSummary {
  /// The counts as the report wants them.
  fileprivate var counts: IngestReport.Counts {
    var counts = IngestReport.Counts()
    counts.files = fileCount
    counts.unchanged = unchangedCount
    counts.stored = storedCount
    counts.versions = versionCount
    counts.respaced = respacedCount
    counts.cutVersions = cutVersionCount
    counts.copies = copyCount
    counts.known = knownCount
    counts.knownElsewhere = knownElsewhereCount
    counts.deletedBefore = deletedBeforeCount
    counts.older = olderCount
    counts.skipped = problemCount
    for (kind, count) in problems {
      counts.skippedKinds[kind.rawValue] = count
      counts.skippedWords[kind.rawValue] = kind.words
    }
    counts.leftOut = leftOutCount
    counts.leftOutReasons = leftOutReasons
    counts.languages = languages
    counts.incomplete = incompleteCount
    counts.unreadDates = unreadDateCount
    counts.unreadDateExamples = unreadDates
    counts.statements = statementCount
    counts.speakers = speakerCount
    counts.wasInterrupted = wasInterrupted
    counts.stoppedAt = stoppedAt
    return counts
  }
}
