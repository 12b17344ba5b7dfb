internal import SQLite

extension ArticleFields {
  /// The ids of articles whose packed fields are not theirs.
  static func differing(in connection: borrowing Connection) throws(SQLiteError) -> [String] {
    var values: [Int: String] = [:]
    try connection.forEachRow("SELECT id, value FROM field_values") {
      values[$0.integer(0)] = $0.text(1)
    }
    var stored = Chunk()
    var storedPlace: Int?
    var differing: [String] = []
    try forEachArticle(of: connection) { entry throws(SQLiteError) in
      let chunk = Int(entry.rowID) / PackedNumbers.chunkSize
      if chunk != storedPlace {
        stored = try self.chunk(chunk, from: connection) ?? Chunk()
        storedPlace = chunk
      }
      let place = Int(entry.rowID) % PackedNumbers.chunkSize
      var isRight = true
      for (column, value) in entry.values.enumerated() {
        let numbers = stored.values[column]
        let number = numbers.indices.contains(place) ? Int(numbers[place]) : 0
        if number == 0 ? value != nil : value == nil || values[number] != value {
          isRight = false
        }
      }
      let speakers = stored.speakers.indices.contains(place) ? stored.speakers[place] : []
      if speakers != entry.speakers.map({ UInt32(clamping: $0) }) { isRight = false }
      guard !isRight else { return }
      differing += try connection.rows(
        "SELECT key FROM articles WHERE id = ?", [.integer(entry.rowID)]
      ) { $0.text(0) }
    }
    return differing
  }

  /// Packs the fields of every article anew.
  static func rebuild(_ connection: borrowing Connection) throws(SQLiteError) {
    try connection.execute("DELETE FROM article_fields")
    var fields = ArticleFields()
    var entries: [Entry] = []
    try forEachArticle(of: connection) { entry throws(SQLiteError) in
      entries.append(entry)
      guard entries.count == PackedNumbers.chunkSize else { return }
      try fields.write(entries, to: connection)
      entries.removeAll(keepingCapacity: true)
    }
    try fields.write(entries, to: connection)
  }

  /// Visits what every article is counted by.
  private static func forEachArticle(
    of connection: borrowing Connection, _ visit: (Entry) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try connection.forEachRow(
      "SELECT id, outlet, agency, place, section FROM articles ORDER BY id"
    ) { row throws(SQLiteError) in
      let speakers = try connection.rows(
        """
        SELECT DISTINCT speaker_id FROM speaker_statements
        WHERE article_id = ? AND \(StanceCondition.asserted)
        ORDER BY speaker_id
        """, [.integer(row.integer(0))]
      ) { Int64($0.integer(0)) }
      try visit(
        Entry(
          rowID: Int64(row.integer(0)), values: (1...4).map { row.optionalText($0) },
          speakers: speakers))
    }
  }
}
