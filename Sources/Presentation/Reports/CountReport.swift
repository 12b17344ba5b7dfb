/// How much a search finds.
package struct CountReport: Report {
  private let query: String
  private let total: Int

  package init(query: String, total: Int) {
    self.query = query
    self.total = total
  }

  package func textLines(_ style: TextStyle) -> [String] { [String(total)] }

  package func jsonLine() -> String { JSONDocument.line(Document(query: query, total: total)) }

  package func ndjsonLines() -> [String] { [jsonLine()] }

  package var table: Table? { Table(columns: ["total"], rows: [[String(total)]]) }

  private struct Document: Encodable {
    var schema = "archive.count/1"
    let query: String
    let total: Int
  }
}
