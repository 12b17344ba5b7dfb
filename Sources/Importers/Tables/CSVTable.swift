internal import News

/// Reads a table with a header, one record a row.
///
/// A row that is broken is lost alone: after a quotation mark that is never closed, reading goes
/// on at the next line that is a row again.
struct CSVTable: RecordSource {
  private let stream: ByteStream
  private let options: ImportOptions
  private var header: CSVHeader?
  private var row = CSVRow()
  /// How the rows so far wrote quotation marks inside of fields.
  private var quoting = CSVRow.Quoting.doubled
  /// How many rows have been read, the broken ones included.
  private var number = 0
  private var isAtEnd = false
  private var notes: [ImportNote] = []

  init(_ stream: ByteStream, options: ImportOptions) {
    self.stream = stream
    self.options = options
    notes = stream.encodingNote.map { [$0] } ?? []
  }

  mutating func nextRecord() throws(ImportProblem) -> SourceRecord? {
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
      return record(header, line: line)
    }
    return nil
  }

  /// What is said of a row whose cell for the text is empty.
  private var emptyCell: String? {
    guard let header, let column = header.columns[.body]?.first else { return nil }
    return "the text of this row is empty (its column “\(header.names[column])”)"
  }

  mutating func takeNotes() -> [ImportNote] {
    guard !notes.isEmpty else { return [] }
    defer { notes = [] }
    return notes
  }

  func problem(ofEmpty record: SourceRecord) -> ImportProblem {
    ImportProblem(
      place: stream.place, kind: .noBody, scope: .record, row: record.origin.row,
      line: record.line, what: emptyCell ?? "the row has no text")
  }

  private mutating func readHeader() throws(ImportProblem) -> CSVHeader {
    while !stream.withWindow({ $0.contains { $0 == Byte.lineFeed || $0 == Byte.carriageReturn } }),
      stream.count <= options.recordLimit, try stream.fill()
    {}
    let header = stream.withWindow {
      CSVHeader(
        findingIn: UnsafeBufferPointer(rebasing: $0.prefix(1 << 20)), encoding: options.encoding,
        map: options.map)
    }
    if let problem = header.problem(at: stream.place, map: options.map) { throw refusal(problem) }
    self.header = header
    stream.consume(header.start)
    if header.start > 0, stream.line > 2 {
      note("the table begins in line \(stream.line), and what stands before it is passed over")
    }
    noteDoubles(header)
    if case .row = try readRow(header) {
      stream.consume(row.lengthWithEnd)
    } else {
      try stream.skipLine()
    }
    return header
  }

  /// Makes of a table of numbers what it is: nothing to read.
  private func refusal(_ problem: ImportProblem) -> ImportProblem {
    guard problem.noArticle == nil, options.map.names.isEmpty,
      stream.withWindow({ TableOfNumbers.isOne($0.prefix(64 << 10)) })
    else { return problem }
    return ImportProblem(
      place: problem.place, kind: problem.kind, scope: problem.scope, line: problem.line,
      what: problem.what, remedy: problem.remedy, noArticle: "a table of numbers")
  }

  /// Says which columns of one name there are.
  private mutating func noteDoubles(_ header: CSVHeader) {
    for field in [ArticleField.body, .headline, .date] {
      let names = (header.columns[field] ?? []).map { header.names[$0] }
      for (index, name) in names.enumerated()
      where names[..<index].contains(name) && names.firstIndex(of: name) == index - 1 {
        note("a second column “\(name)” is read only where the first is empty")
      }
    }
  }

  private mutating func note(_ text: String) {
    notes.append(ImportNote(place: stream.place, text: text))
  }

  private func hasMore() throws(ImportProblem) -> Bool {
    if stream.count > 0 { return true }
    return try stream.fill()
  }

  // MARK: - Rows

  /// Reads the row at the head of the window in the way of the rows before it, else in another way
  /// that gives as many columns as the header has.
  private mutating func readRow(_ header: CSVHeader) throws(ImportProblem) -> CSVRow.Outcome {
    let outcome = try readRow(header, quoting)
    if case .row = outcome, fits(header) { return outcome }
    if case .row = outcome, row.isBlank { return outcome }
    for other in otherQuotings(header) {
      if case .row = try readRow(header, other), fits(header), !row.isBlank {
        if other == .backslash { quoting = other }
        return .row
      }
    }
    return try readRow(header, quoting)
  }

  private func otherQuotings(_ header: CSVHeader) -> [CSVRow.Quoting] {
    var others: [CSVRow.Quoting] = []
    if quoting != .doubled { others.append(.doubled) }
    if quoting != .backslash, stream.withWindow({ $0.prefix(1 << 20).contains(Byte.backslash) }) {
      others.append(.backslash)
    }
    // Tables that are divided by tabs are often written without any quoting.
    if header.delimiter == Byte.tab || header.delimiter == UInt8(ascii: "|") {
      others.append(.none)
    }
    return others
  }

  /// Reads the row at the head of the window, taking in as much of the file as it needs.
  private mutating func readRow(
    _ header: CSVHeader, _ quoting: CSVRow.Quoting
  ) throws(ImportProblem) -> CSVRow.Outcome {
    while true {
      let outcome = stream.withWindow {
        row.read($0, delimiter: header.delimiter, quoting: quoting, isAtEnd: isAtEnd)
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

  private func record(_ header: CSVHeader, line: Int) -> SourceRecord {
    var record = ArticleRecord(repairsOfFile: stream.repairs)
    let digest = stream.withWindow { bytes in
      func text(_ columns: [Int]) -> String? {
        for column in columns {
          let field = row.fields[column]
          guard bytes[field.range].contains(where: { !Byte.isSpace($0) }) else { continue }
          let text = row.text(
            of: field, in: bytes, encoding: options.encoding, repairs: &record.repairs)
          if !RecordWords.isNothing(text) { return text }
        }
        return nil
      }
      for (field, columns) in header.columns { record.values[field] = text(columns) }
      if record.values[.body] == nil, record.mayBeTeaser,
        let teaser = text(header.teasers)
      {
        record.values[.body] = teaser
        record.isIncomplete = true
      }
      return SHA256.hex(UnsafeBufferPointer(rebasing: bytes[..<row.length]))
    }
    record.tidy()
    return SourceRecord(
      record: record,
      origin: Origin(stream.place, row: number, sha256: digest, recordOffset: stream.offset),
      line: line)
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

/// A table in which most cells are numbers and none is long: no article is in it.
enum TableOfNumbers {
  static func isOne(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var cells = 0
    var numbers = 0
    var lines = 0
    for line in bytes.split(separator: Byte.lineFeed).dropFirst().prefix(200) {
      lines += 1
      for cell in line.split(whereSeparator: { ",;\t|".utf8.contains($0) }) {
        let text = cell.trimmed.filter { $0 != Byte.quote }
        guard text.count <= 60 else { return false }
        guard !text.isEmpty else { continue }
        cells += 1
        if text.allSatisfy({ Byte.isDigit($0) || "+-.eE%:/ ".utf8.contains($0) }) { numbers += 1 }
      }
    }
    return lines >= 2 && cells >= 6 && numbers * 2 >= cells
  }
}
