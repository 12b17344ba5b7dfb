internal import News

/// Reads a table with a header, one article a row.
///
/// A row that is broken is lost alone: after a quotation mark that is never closed, reading goes
/// on at the next line that is a row again.
struct CSVImporter: Importer {
  private let stream: ByteStream
  private let options: ImportOptions
  private var header: CSVHeader?
  private var row = CSVRow()
  /// How many rows have been read, the broken ones included.
  private var number = 0
  private var isAtEnd = false

  init(_ stream: ByteStream, options: ImportOptions) {
    self.stream = stream
    self.options = options
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    let header = if let header { header } else { try readHeader() }
    while try hasMore() {
      let outcome = try readRow(header)
      if case .row = outcome, row.isBlank {
        stream.consume(row.lengthWithEnd)
        continue
      }
      number += 1
      let line = stream.line
      guard case .row = outcome else { throw try recover(from: outcome, header: header) }
      defer { stream.consume(row.lengthWithEnd) }
      // The window may have been large enough for more than a row may have.
      guard row.length <= options.recordLimit else { throw tooLong(line: line) }
      guard fits(header) else {
        throw problem(
          .brokenRow, line: line,
          what: "the row has \(count(row.fields.count, "column")) and the header has "
            + "\(header.names.count)",
          remedy: "put quotation marks around fields that hold a delimiter or a line end")
      }
      return .article(try article(header, line: line))
    }
    return nil
  }

  private mutating func readHeader() throws(ImportProblem) -> CSVHeader {
    while !stream.withWindow({ $0.contains { $0 == Byte.lineFeed || $0 == Byte.carriageReturn } }),
      stream.count <= options.recordLimit, try stream.fill()
    {}
    let header = stream.withWindow {
      CSVHeader($0, encoding: options.encoding, map: options.map)
    }
    if let problem = header.problem(at: stream.place, map: options.map) { throw problem }
    self.header = header
    _ = try readRow(header)
    stream.consume(row.lengthWithEnd)
    return header
  }

  private func hasMore() throws(ImportProblem) -> Bool {
    if stream.count > 0 { return true }
    return try stream.fill()
  }

  /// Reads the row at the head of the window, taking in as much of the file as it needs.
  private mutating func readRow(_ header: CSVHeader) throws(ImportProblem) -> CSVRow.Outcome {
    while true {
      let outcome = stream.withWindow {
        row.read($0, delimiter: header.delimiter, isAtEnd: isAtEnd)
      }
      guard case .incomplete = outcome, stream.count <= options.recordLimit else { return outcome }
      // Twice as much each time, so that reading a long row again costs no more than reading it.
      isAtEnd = try !stream.fill(to: min(2 * stream.count + 1, options.recordLimit + 1))
    }
  }

  private func fits(_ header: CSVHeader) -> Bool {
    row.fields.count >= header.names.count
      && row.fields.dropFirst(header.names.count).allSatisfy(\.range.isEmpty)
  }

  private func article(_ header: CSVHeader, line: Int) throws(ImportProblem) -> Article {
    var record = ArticleRecord(repairsOfFile: stream.repairs)
    let digest = stream.withWindow { bytes in
      for (field, column) in header.columns {
        record.values[field] = row.text(
          of: row.fields[column], in: bytes, encoding: options.encoding, repairs: &record.repairs)
      }
      return SHA256.hex(UnsafeBufferPointer(rebasing: bytes[..<row.length]))
    }
    let origin = Origin(stream.place, row: number, sha256: digest)
    guard let article = record.article(origin: origin, options: options) else {
      throw problem(.noBody, line: line, what: "the row has no text", remedy: nil)
    }
    return article
  }

  // MARK: - Broken rows

  /// Goes on to the next line that is a row, and gives what is to be said of the broken one.
  private mutating func recover(
    from outcome: CSVRow.Outcome, header: CSVHeader
  ) throws(ImportProblem) -> ImportProblem {
    let line = stream.line
    let isOneLine = stream.withWindow { !$0.contains(Byte.lineFeed) }
    try stream.skipLine()
    if !isOneLine {
      while try hasMore() {
        if case .row = try readRow(header), fits(header) { break }
        try stream.skipLine()
      }
    }
    let lost = stream.line - line
    if case .incomplete = outcome { return tooLong(line: line, linesLost: lost) }
    let what =
      switch outcome {
      case .strayQuote:
        "a quotation mark in this row is not closed, or stands inside a field undoubled"
      case .row, .unclosedQuote, .incomplete:
        "a quotation mark in this row is not closed"
      }
    return problem(
      .brokenQuotation, line: line, what: what + Self.note(ofLost: lost),
      remedy: "close it, or write \"\" for a quotation mark inside a field")
  }

  private func tooLong(line: Int, linesLost lost: Int = 0) -> ImportProblem {
    problem(
      .tooLong, line: line,
      what: "the row is longer than \(ImportProblem.size(options.recordLimit))"
        + Self.note(ofLost: lost),
      remedy: "divide it, or look for a quotation mark that is not closed")
  }

  private static func note(ofLost lines: Int) -> String {
    lines > 1 ? " (\(lines) lines are left out)" : ""
  }

  private func problem(
    _ kind: ImportProblem.Kind, line: Int, what: String, remedy: String?
  ) -> ImportProblem {
    ImportProblem(
      place: stream.place, kind: kind, scope: .record, row: number, line: line, what: what,
      remedy: remedy)
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
