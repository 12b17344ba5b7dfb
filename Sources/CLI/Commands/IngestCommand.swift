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
    discussion: """
      A directory is read with everything below it: .txt, .csv, .json and .ndjson files. A file
      that is named is always tried. An article that is in the archive already is recognised and
      not stored twice. One bad file never stops the run: it is named on standard error, and the
      exit code is 3.

      Examples:
        archive ingest articles/
        archive ingest True.csv --outlet Reuters
        archive ingest news.csv --map headline=titel,body=inhalt,date=datum
        cat story.txt | archive ingest -
      """)

  @Argument(help: "Files and directories; - reads standard input.")
  var paths: [String]

  @Option(help: "The format of every file: txt, csv, json or ndjson; otherwise each is judged.")
  var format: ImportFormat?

  @Option(
    help:
      "The encoding of every file: utf-8, utf-16, utf-16be or windows-1252; otherwise each is judged."
  )
  var encoding: TextEncoding?

  @Option(help: "Which columns or keys hold what: headline=title,body=text,date=day.")
  var map: String?

  @Option(help: "The outlet of articles whose source names none.")
  var outlet: String?

  @Option(help: "How many chunks of articles are analysed at a time; one a core otherwise.")
  var jobs: Int?

  @Flag(help: "Print the summary as one JSON object.")
  var json = false

  @OptionGroup var location: ArchiveLocation

  func validate() throws {
    if paths.isEmpty {
      throw ValidationError("What should be read? For example: archive ingest dir/")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    _ = try fieldMap()
  }

  func run() async throws {
    if paths.contains("-"), Terminal.isInputInteractive {
      StandardStreams.writeMessage("reading an article from the terminal; end it with Ctrl-D")
    }
    let place = try location.place()
    let ingestor = Ingestor(
      archive: try location.openForWriting(), options: try importOptions(),
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount + 1)
    Interruption.listen()
    let started = ContinuousClock.now
    var progress = ProgressLine()
    let outcome: Result<IngestSummary, ArchiveError>
    do throws(ArchiveError) {
      outcome = .success(
        try await ingestor.ingest(
          paths, report: { progress.show($0) }, shouldStop: { Interruption.isRequested }))
    } catch {
      outcome = .failure(error)
    }
    progress.clear()
    let summary = try outcome.get()
    let report = IngestReport(
      summary.counts, archive: place.path, duration: ContinuousClock.now - started)
    if json {
      try StandardStreams.writeData([report.jsonLine()])
    } else {
      for line in report.textLines(.plain) { StandardStreams.writeMessage(line) }
    }
    if summary.wasInterrupted { throw ExitStatus.interrupted.code }
    if summary.problemCount > 0 { throw ExitStatus.someSkipped.code }
  }

  private func importOptions() throws -> ImportOptions {
    ImportOptions(
      format: format, encoding: encoding, map: try fieldMap(),
      outlet: outlet.map(Outlet.init(name:)))
  }

  private func fieldMap() throws -> FieldMap {
    guard let map else { return FieldMap() }
    do {
      return try FieldMap(parsing: map)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}

extension ImportFormat: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}

extension IngestSummary {
  /// The counts as the report wants them.
  fileprivate var counts: IngestReport.Counts {
    IngestReport.Counts(
      files: fileCount, unchanged: unchangedCount, stored: storedCount, known: knownCount,
      knownElsewhere: knownElsewhereCount, skipped: problemCount, leftOut: leftOutCount,
      wasInterrupted: wasInterrupted)
  }
}
