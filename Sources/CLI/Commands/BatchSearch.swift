internal import Presentation
internal import Repository

/// `archive search - < terms.txt`: one query a line, one result each.
struct BatchSearch {
  private let search: Search
  private let isPlain: Bool

  /// Takes a search whose query is replaced by each line.
  init(_ search: Search, isPlain: Bool) {
    self.search = search
    self.isPlain = isPlain
  }

  /// Runs every query; a line that cannot be read is named, and the others are run.
  func run() throws {
    if let format = search.printer.format.citation {
      throw Failure(
        "references of several queries would have no place for the queries: "
          + "--format \(format.rawValue) takes one query",
        advice: "join them by OR", status: .badArguments)
    }
    let archive = try ArchivePlace.place(named: search.database).openForReading()
    var hasFound = false
    var hasFailed = false
    var number = 0
    var isFirst = true
    while let line = readLine() {
      number += 1
      let query = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !query.isEmpty, !query.hasPrefix("#") else { continue }
      do {
        let one = try one(query, isFirst: isFirst)
        isFirst = false
        try one.run(in: archive)
        hasFound = true
      } catch ExitStatus.nothingFound {
        continue
      } catch ExitStatus.badArguments {
        StandardStreams.writeMessage("skipped: line \(number) of standard input")
        hasFailed = true
      }
    }
    if hasFailed { throw ExitStatus.someSkipped }
    if !hasFound { throw ExitStatus.nothingFound }
  }

  /// The search of one line, printed so that its query can be told.
  private func one(_ query: String, isFirst: Bool) throws -> Search {
    var one = Search(
      typed: TypedQuery(
        words: query.split(separator: " ").map(String.init), isPlain: isPlain),
      database: search.database)
    one.order = search.order
    one.wanted = search.wanted
    one.wantsStatements = search.wantsStatements
    one.showsEveryCopy = search.showsEveryCopy
    one.wantsAnyStance = search.wantsAnyStance
    one.page = search.page
    one.synonyms = search.synonyms
    one.printer = search.printer
    one.printer.usesPager = false
    switch one.printer.format {
    case .text:
      if case .ids = one.wanted { break }
      try StandardStreams.writeData(isFirst ? [] : [""])
      try StandardStreams.writeData([BatchHeading.line(query)])
    case .csv, .tsv:
      one.printer.key = TableKey(column: "query", value: query, hasHeader: isFirst)
    case .ndjson: one.printer.format = .json
    case .json, .html, .csl, .bibtex, .ris, .svg: break
    }
    return one
  }
}
