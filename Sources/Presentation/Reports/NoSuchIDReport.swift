/// The result for an id that nothing in the archive has.
package struct NoSuchIDReport: Report {
  private let id: String

  package init(_ id: String) {
    self.id = id
  }

  package func textLines(_ style: TextStyle) -> [String] { [] }

  package func jsonLine() -> String { JSONDocument.line(Document(id: id)) }

  package func ndjsonLines() -> [String] { [] }

  private struct Document: Encodable {
    var schema = "archive.nothing/1"
    let id: String
  }
}
