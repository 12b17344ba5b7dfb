package import Repository

/// One statement, as it stands in the archive.
package struct StatementReport: Report {
  private let stored: StoredStatement
  private let marks: StoredMarks?

  package init(_ stored: StoredStatement, marks: StoredMarks? = nil) {
    self.stored = stored
    self.marks = marks
  }

  package func textLines(_ style: TextStyle) -> [String] {
    PartedLine(SpeakerLines.title(of: stored), .heading).lines(style)
      + StatementLines.block(stored, style: style) + MarkLines.lines(marks, style, indent: "  ")
  }

  package var table: Table? { Table.statements([stored]) }

  package func jsonLine() -> String { Self.line(stored, marks: marks) }

  package func ndjsonLines() -> [String] { [jsonLine()] }

  /// One statement as a JSON object that stands alone.
  static func line(_ stored: StoredStatement) -> String { line(stored, marks: nil) }

  /// The same with what somebody put on it.
  static func line(_ stored: StoredStatement, marks: StoredMarks?) -> String {
    JSONDocument.line(
      SchemaLine(schema: "archive.statement/1", element: StatementDocument(stored, marks: marks)))
  }
}
