package import Repository

/// One statement, as it stands in the archive.
package struct StatementReport: Report {
  private let stored: StoredStatement

  package init(_ stored: StoredStatement) {
    self.stored = stored
  }

  package func textLines(_ style: TextStyle) -> [String] {
    PartedLine(SpeakerLines.title(of: stored), .heading).lines(style)
      + StatementLines.block(stored, style: style)
  }

  package var table: Table? { Table.statements([stored]) }

  package func jsonLine() -> String { Self.line(stored) }

  package func ndjsonLines() -> [String] { [Self.line(stored)] }

  /// One statement as a JSON object that stands alone.
  static func line(_ stored: StoredStatement) -> String {
    JSONDocument.line(Element(statement: StatementDocument(stored)))
  }

  private struct Element: Encodable {
    var schema = "archive.statement/1"
    let statement: StatementDocument

    func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: Key.self)
      try keys.encode(schema, forKey: .schema)
      try statement.encode(to: encoder)
    }

    private enum Key: CodingKey { case schema }
  }
}
