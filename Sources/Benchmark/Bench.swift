// Benchmark: times an archive against plain FTS5 in one process, and prints ratios.
// It does not know how an archive is filled; Scripts/bench makes both files and gives the queries.
// Read next: Scripts/bench, then Stopwatch.swift.

internal import News
internal import Repository
internal import SQLite
internal import SQLiteRepository

@main
enum Bench {
  static let usage = """
    archive-bench ARCHIVE PLAIN < QUERIES
      answers every query, one a line, by ARCHIVE and by the FTS5 table articles_fts of PLAIN,
      which holds the same articles; QUERIES are words without operators
    archive-bench verify ARCHIVE [COUNT]
      verifies passages made from its statements, one line each: kind, milliseconds, verdict, words
    archive-bench verdicts ARCHIVE < PASSAGES
      verifies each line, words or words<tab>speaker; Scripts/measure-proof makes them
    """

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "verify", let path = arguments.dropFirst().first {
      let archive = try SQLiteArchive(path: path, for: .reading)
      let count = arguments.count > 2 ? arguments.last.flatMap { Int($0) } : nil
      return try VerifyBench(archive, count: count ?? 200).run(archive)
    }
    if arguments.first == "verdicts", let path = arguments.dropFirst().first {
      return try VerdictLines.run(try SQLiteArchive(path: path, for: .reading))
    }
    guard arguments.count == 2, let archivePath = arguments.first, let plainPath = arguments.last
    else { return print(usage) }
    let archive = try SQLiteArchive(path: archivePath, for: .reading)
    let plain = try PlainTable(path: plainPath)
    var rows: [(name: String, archive: Double, plain: Double)] = []
    while let query = readLine() {
      let parsed = try SearchQuery.parse(query.split(separator: " ").map(String.init)).query
      let page = PageRequest(limit: 20)
      let found = try archive.search(parsed, order: .relevance, page: page)
      let ours = try Stopwatch.median {
        _ = try archive.search(parsed, order: .relevance, page: page)
      }
      let theirs = try Stopwatch.median { _ = try plain.best(query) }
      rows.append(("\(query) (\(found.total))", ours, theirs))
    }
    print(Self.line("query, top 20 with excerpts", "archive ms", "FTS5 ms", "ratio"))
    for row in rows { print(Self.line(row.name, row.archive, row.plain)) }
    for (name, share) in [("p50", 0.5), ("p95", 0.95), ("slowest", 1)] {
      print(
        Self.line(
          name, Stopwatch.quantile(rows.map(\.archive), share),
          Stopwatch.quantile(rows.map(\.plain), share)))
    }
    print(Self.line("other questions", "archive ms"))
    for question in try Question.all(of: archive) {
      print(Self.line(question.name, try Stopwatch.median { try question.ask(archive) }))
    }
  }

  private static func line(_ name: String, _ ours: Double, _ theirs: Double) -> String {
    line(name, rounded(ours), rounded(theirs), rounded(ours / theirs))
  }

  private static func line(_ name: String, _ ours: Double) -> String { line(name, rounded(ours)) }

  private static func line(_ name: String, _ fields: String...) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    return name + padded("", 44 - name.count) + fields.map { padded($0, 12) }.joined()
  }

  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
