/// Rows and columns, for programs that read CSV or tab-separated values.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe before it
/// (https://owasp.org/www-community/attacks/CSV_Injection); numbers stay as they are.
package struct Table: Hashable, Sendable {
  let columns: [String]
  let rows: [[String]]

  /// The table with a first column that says which result a row is of.
  func keyed(by key: TableKey?) -> Table {
    guard let key else { return self }
    return Table(columns: [key.column] + columns, rows: rows.map { [key.value] + $0 })
  }

  /// The lines of the table as RFC 4180 writes CSV, the header first; a row may have line ends.
  var csvLines: [String] {
    ([columns] + rows).map(Self.csvLine)
  }

  /// One row as RFC 4180 writes it.
  static func csvLine(_ fields: [String]) -> String {
    fields.map(csvField).joined(separator: ",")
  }

  /// The lines of the table with tabs between fields; tabs and line ends in a field become spaces.
  var tsvLines: [String] {
    ([columns] + rows).map { $0.map(Self.tsvField).joined(separator: "\t") }
  }

  private static func csvField(_ text: String) -> String {
    let text = withoutFormula(text)
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return text }
    // Bytes, since bodies of articles pass here by the million.
    var quoted: [UInt8] = [0x22]
    quoted.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if byte == 0x22 { quoted.append(byte) }
      quoted.append(byte)
    }
    quoted.append(0x22)
    return String(decoding: quoted, as: UTF8.self)
  }

  private static func withoutFormula(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first),
      Double(text) == nil
    else { return text }
    return "'" + text
  }

  private static func tsvField(_ text: String) -> String {
    String(
      decoding: withoutFormula(text).utf8.map { [0x09, 0x0A, 0x0D].contains($0) ? 0x20 : $0 },
      as: UTF8.self)
  }
}
