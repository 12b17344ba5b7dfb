internal import ArgumentParser
internal import Presentation
internal import Repository

/// `archive export QUERY`: everything that a query finds, for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all articles, or statements, that a query finds, whole, as CSV or NDJSON.",
    discussion: HelpText.unwrapped(
      """
      The query is that of search; '*' is everything. Each copy of a story has its own row, so that
      the rows are as many as search --all-copies --count says. All are of one moment, and are
      written as they are read. What is exported can be ingested again.

      Examples:
        archive export '*' > all.csv
        archive export "safe haven" date:2017 --format ndjson > havens.ndjson
        archive export said:Wells --statements --bom > wells.csv
      """))

  @Argument(
    parsing: .allUnrecognized, help: "A query as for search: archive help query.",
    completion: Completing.queryWords)
  var query: [String] = []

  @Option(help: "csv or ndjson (one object a line).")
  var format: ExportFormat = .csv

  @Flag(help: "Statements instead of articles; said: and about: do so by themselves.")
  var statements = false

  @Flag(help: "Statements also of beliefs and plans, and what was not said.")
  var all = false

  @Flag(help: "Begin with a byte order mark, by which Excel knows UTF-8; for csv.")
  var bom = false

  @Option(help: "The order: newest, oldest or relevance.")
  var sort: SearchOrder = .newest

  @OptionGroup var location: ArchiveLocation

  func validate() throws {
    try TypedQuery.checkOptions(query)
    if query.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("What is to be exported? For example: archive export '*'")
    }
    if bom, format != .csv {
      throw ValidationError("--bom is for csv; NDJSON has no byte order mark (RFC 8259).")
    }
  }

  func run() throws {
    let archive = try location.openForReading()
    let typed = try QueryArguments(query, in: archive)
    var query = try typed.query { query in
      guard statements || query.isForStatements else { return try archive.count(query) }
      return try archive.statements(matching: query, order: .newest, page: PageRequest(limit: 0))
        .total
    }
    if all { query = query.ofAnyStance }
    let wantsStatements = statements || all || query.isForStatements
    let output = ExportOutput(
      header: format == .csv
        ? (bom ? "\u{FEFF}" : "")
          + (wantsStatements ? ExportRow.statementHeader : ExportRow.articleHeader) : nil)
    if wantsStatements {
      try archive.forEachStatement(matching: query, order: sort) { statement in
        output.add(format == .csv ? ExportRow.csv(statement) : ExportRow.json(statement))
      }
    } else {
      try archive.forEachArticle(matching: query, order: sort) { article in
        output.add(format == .csv ? ExportRow.csv(article) : ExportRow.json(article))
      }
    }
    guard try output.finish() > 0 else {
      try QueryArguments.sayNothing(wantsStatements ? "statement" : "article", query, in: archive)
      throw ExitStatus.nothingFound
    }
  }
}

/// What an export is written as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, ndjson
}

/// Rows on their way to standard output, some of them at a time.
private final class ExportOutput {
  private var lines: [String]
  private var byteCount = 0
  private var rowCount = 0
  private var failure: Failure?

  init(header: String?) {
    lines = header.map { [$0] } ?? []
  }

  /// Takes a row; false when no more can be written.
  func add(_ line: String) -> Bool {
    lines.append(line)
    rowCount += 1
    byteCount += line.utf8.count
    guard byteCount > 1 << 18 else { return true }
    write()
    return failure == nil
  }

  /// Writes what is left and says how many rows there were.
  func finish() throws(Failure) -> Int {
    write()
    if let failure { throw failure }
    return rowCount
  }

  private func write() {
    do throws(Failure) {
      try StandardStreams.writeData(lines)
    } catch {
      failure = error
    }
    lines = []
    byteCount = 0
  }
}
