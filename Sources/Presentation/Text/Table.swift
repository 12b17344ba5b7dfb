/// Rows and columns, for programs that read CSV or tab-separated values.
package struct Table: Hashable, Sendable {
  let columns: [String]
  let rows: [[String]]

  /// The lines of the table as RFC 4180 writes CSV, the header first; a row may have line ends.
  var csvLines: [String] {
    ([columns] + rows).map { $0.map(Self.csvField).joined(separator: ",") }
  }

  /// The lines of the table with tabs between fields; tabs and line ends in a field become spaces.
  var tsvLines: [String] {
    ([columns] + rows).map { $0.map(Self.tsvField).joined(separator: "\t") }
  }

  private static func csvField(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func tsvField(_ text: String) -> String {
    String(
      decoding: text.utf8.map { [0x09, 0x0A, 0x0D].contains($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}
