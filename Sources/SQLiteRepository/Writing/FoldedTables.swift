internal import SQLite

/// The tables of texts that the views of the full text do not fold themselves (`FoldedText.needsTable`).
enum FoldedTables {
  private struct Layout {
    /// The table of the rows, and that of their folded texts.
    let rows: String
    let folded: String
    let columns: [String]
  }

  private static let layouts = [
    Layout(
      rows: "articles", folded: "folded_articles",
      columns: ["headline", "body", "outlet", "agency", "place", "byline", "section"]),
    Layout(rows: "statements", folded: "folded_statements", columns: ["text"]),
    Layout(rows: "speakers", folded: "folded_speakers", columns: ["names", "roles"]),
  ]

  /// Makes the tables anew from the rows; the full text is to be rebuilt afterwards.
  static func rebuild(_ connection: borrowing Connection) throws(SQLiteError) {
    for layout in layouts {
      try connection.run("DELETE FROM \(layout.folded)")
      let names = layout.columns.joined(separator: ", ")
      let places = layout.columns.map { _ in ", ?" }.joined()
      try connection.forEachRow("SELECT id, \(names) FROM \(layout.rows)") {
        row throws(SQLiteError) in
        let texts = layout.columns.indices.map { column in
          row.optionalText(column + 1).map { FoldedText($0) }
        }
        guard texts.contains(where: { $0?.needsTable ?? false }) else { return }
        let values: [Value] = texts.map { text in
          .text(text.flatMap { $0.needsTable ? $0.text : nil })
        }
        try connection.run(
          "INSERT INTO \(layout.folded) (id, \(names)) VALUES (?\(places))",
          [.integer(row.integer(0))] + values)
      }
    }
  }
}
