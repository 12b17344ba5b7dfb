internal import News
package import Repository

/// The statements that a search found.
package struct StatementSearchReport: Report {
  private let query: String
  private let reading: String
  private let notes: [String]
  private let page: Page<StatementHit>
  private let offset: Int
  /// How many more match that are beliefs or plans or were not said.
  private let leftOut: Int

  package init(
    query: String, reading: String, notes: [String], page: Page<StatementHit>, offset: Int,
    leftOut: Int = 0
  ) {
    self.query = query
    self.reading = reading
    self.notes = notes
    self.page = page
    self.offset = offset
    self.leftOut = leftOut
  }

  package func textLines(_ style: TextStyle) -> [String] {
    let heading = PageText.heading(
      Counted.phrase(page.total, "statement"), shown: page.elements.count, of: page.total,
      from: offset)
    var lines = PartedLine(heading, .heading).adding(reading, .quiet).lines(style)
    lines += LeftOut.lines(leftOut, style)
    for hit in page.elements {
      lines.append("")
      lines += PartedLine(SpeakerLines.title(of: hit.statement), .heading).lines(style)
      lines += StatementLines.block(hit.statement, highlights: hit.highlights, style: style)
    }
    return lines
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        query: query, reading: reading, notes: notes, total: page.total,
        leftOut: leftOut,
        next: PageText.next(shown: page.elements.count, of: page.total, from: offset),
        statements: page.elements.map { StatementDocument($0.statement) }))
  }

  package func ndjsonLines() -> [String] {
    page.elements.map { StatementReport.line($0.statement) }
  }

  package var table: Table? { Table.statements(page.elements.map(\.statement)) }
}

private struct Document: Encodable {
  var schema = "archive.statements/1"
  let query: String
  let reading: String
  let notes: [String]
  let total: Int
  /// Statements that are beliefs or plans or were not said.
  let leftOut: Int
  let next: Int?
  let statements: [StatementDocument]
}

/// How a stretch of a longer list is announced.
enum PageText {
  /// `40 articles, 21 to 40 shown`.
  static func heading(_ count: String, shown: Int, of total: Int, from offset: Int) -> String {
    if shown == 0, total > 0 { return "\(count), none after \(Counted.number(offset))" }
    guard shown < total else { return count }
    return
      "\(count), \(Counted.number(offset + 1)) to \(Counted.number(offset + shown)) shown"
  }

  /// The offset of the next page; nil when this is the last.
  static func next(shown: Int, of total: Int, from offset: Int) -> Int? {
    offset + shown < total && shown > 0 ? offset + shown : nil
  }
}
