internal import SQLite

/// Whether a full-text table has every word of its rows where it stands, and none beside.
///
/// FTS5 has a check of its own, but as an INSERT: it needs a file that may be written to, and the
/// lock for writing. This one only reads, and names the rows.
/// https://www.sqlite.org/fts5.html#the_integrity_check_command
struct IndexCheck {
  /// The full-text table, the view that it indexes, and the table of the rows.
  let table: String
  let view: String
  let rows: String
  let columns: [String]
  /// What a row is called.
  let noun: String

  static let all = [
    IndexCheck(
      table: "articles_fts", view: "article_text", rows: "articles",
      columns: ["headline", "body", "outlet", "agency", "place", "byline", "section"],
      noun: "article"),
    IndexCheck(
      table: "statements_fts", view: "statement_text", rows: "statements", columns: ["text"],
      noun: "statement"),
    IndexCheck(
      table: "speakers_fts", view: "speaker_text", rows: "speakers", columns: ["names", "roles"],
      noun: "speaker"),
  ]

  /// What is wrong with the table, in a sentence; nil when nothing is.
  func fault(
    _ connection: borrowing Connection, _ tokenizer: borrowing IndexTokenizer
  ) throws(SQLiteError) -> String? {
    let wrong = try wrongRows(connection, tokenizer)
    guard !wrong.isEmpty else {
      return try hasRightTotals(connection)
        ? nil : "\(table) counts its \(noun)s and their words wrong"
    }
    var keys: [String] = []
    for row in wrong.prefix(ArchiveChecking.mostNamed) {
      let key = try connection.first("SELECT key FROM \(rows) WHERE id = ?", [.integer(row)]) {
        $0.text(0)
      }
      keys.append(key ?? "\(noun) \(row), which is gone")
    }
    let more = wrong.count - keys.count
    return "\(table) has not the words of " + keys.joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }

  /// The rows whose words are not those of the index, in order.
  private func wrongRows(
    _ connection: borrowing Connection, _ tokenizer: borrowing IndexTokenizer
  ) throws(SQLiteError) -> [Int64] {
    // For each row the sum over its words as the index has them, less that over its text.
    var sums = try sumsOfIndex(connection)
    var wrong: Set<Int64> = []
    let names = columns.joined(separator: ", ")
    let columnHashes = columns.map { Self.hash(of: $0) }
    try connection.forEachRow(
      """
      SELECT id, (SELECT sz FROM \(table)_docsize AS d WHERE d.id = v.id), \(names)
      FROM \(view) AS v
      """
    ) { row in
      let rowID = Int64(row.integer(0))
      var sum: UInt64 = 0
      var counts: [Int] = []
      for column in columns.indices {
        var place: UInt64 = 0
        row.withText(column + 2) { text in
          tokenizer.forEachWord(of: text) { word, _, _ in
            sum &+= Self.mix(Self.hash(of: word), columnHashes[column], place)
            place += 1
          }
        }
        counts.append(Int(place))
      }
      let indexed = sums.removeValue(forKey: rowID) ?? 0
      if indexed != sum || row.withBlob(1, Self.numbers) != counts { wrong.insert(rowID) }
    }
    // What is left are words of rows that there are not.
    wrong.formUnion(sums.keys)
    let gone = try connection.rows(
      "SELECT id FROM \(table)_docsize WHERE id NOT IN (SELECT id FROM \(rows))"
    ) { Int64($0.integer(0)) }
    return wrong.union(gone).sorted()
  }

  private func sumsOfIndex(
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64: UInt64] {
    var sums: [Int64: UInt64] = [:]
    // https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
    try connection.execute(
      "CREATE VIRTUAL TABLE temp.places_of_words USING fts5vocab (main, \(table), instance)")
    do throws(SQLiteError) {
      try connection.forEachRow("SELECT term, doc, col, offset FROM temp.places_of_words") { row in
        let word = row.withText(0) { Self.hash(of: $0) }
        let column = row.withText(2) { Self.hash(of: $0) }
        sums[Int64(row.integer(1)), default: 0] &+= Self.mix(word, column, UInt64(row.integer(3)))
      }
    } catch {
      try connection.execute("DROP TABLE temp.places_of_words")
      throw error
    }
    try connection.execute("DROP TABLE temp.places_of_words")
    return sums
  }

  /// Whether the numbers by which FTS5 ranks are those of the rows: how many there are, and how
  /// many words each column has in all.
  ///
  /// They stand in the record 1 of the table of data, as the sizes of a row do in its own:
  /// sqlite3Fts5StorageSync in https://www.sqlite.org/src/file/ext/fts5/fts5_storage.c
  private func hasRightTotals(_ connection: borrowing Connection) throws(SQLiteError) -> Bool {
    var right = Array(repeating: 0, count: columns.count + 1)
    try connection.forEachRow("SELECT sz FROM \(table)_docsize") { row in
      right[0] += 1
      for (column, count) in row.withBlob(0, Self.numbers).enumerated()
      where column < columns.count {
        right[column + 1] += count
      }
    }
    let stored =
      try connection.first("SELECT block FROM \(table)_data WHERE id = 1") {
        $0.withBlob(0, Self.numbers)
      } ?? []
    return stored == right || (stored.isEmpty && right[0] == 0)
  }

  /// Numbers as SQLite writes them: https://www.sqlite.org/fileformat.html#varint
  private static func numbers(_ bytes: UnsafeRawBufferPointer) -> [Int] {
    var numbers: [Int] = []
    var number = 0
    for byte in bytes {
      number = number << 7 | Int(byte & 0x7f)
      if byte < 0x80 {
        numbers.append(number)
        number = 0
      }
    }
    return numbers
  }

  private static func hash(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { hash(of: $0) }
  }

  /// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
  private static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// One number for a word at a place of a column (the finalizer of MurmurHash3, by A. Appleby).
  private static func mix(_ word: UInt64, _ column: UInt64, _ place: UInt64) -> UInt64 {
    var mixed = word ^ (column &* 0x9e37_79b9_7f4a_7c15) ^ ((place &+ 1) &* 0xbf58_476d_1ce4_e5b9)
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }
}
