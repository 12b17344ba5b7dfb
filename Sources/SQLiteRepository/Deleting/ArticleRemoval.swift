internal import Identity
internal import News
internal import Repository
internal import SQLite

/// Takes articles out of every table, inside of a transaction and with foreign keys off.
///
/// Foreign keys would take rows along too, but search two tables of millions of rows for each
/// article; here they are gone through once.
struct ArticleRemoval {
  private let rows: [Int64]
  /// The speakers who may have to go, or be counted anew.
  private var speakers: Set<Int64> = []
  /// Folded words of the articles, by where they stand.
  private var words: Set<String> = []
  private var fieldWords: Set<String> = []
  private var values: Set<String> = []
  private var places: Set<Int64> = []
  private var statementRows: [Int64] = []

  init(_ rows: [Int64]) {
    self.rows = rows
  }

  /// Takes the articles out; the result is how many statements went with them.
  mutating func run(_ state: SQLiteArchive.State) throws(SQLiteError) -> Int {
    for row in rows {
      speakers.formUnion(try state.speakerRows(of: row))
      places.formUnion(
        try state.connection.rows(
          "SELECT place_id FROM sources WHERE article_id = ? AND place_id IS NOT NULL",
          [.integer(row)]
        ) { Int64($0.integer(0)) })
      statementRows += try state.removeAnalysis(of: row).values
      try removeText(of: row, state)
    }
    let left = try CopiesLeft(by: rows, state.connection)
    try removeRows(state.connection)
    try left.settle(state)
    try zeroPackedRows(state)
    try removeSpeakers(state)
    try removeWords(state)
    try removePlaces(state.connection)
    try lowerMarks(state.connection)
    return statementRows.count
  }

  /// Takes an article out of the full text, and out of what was counted by its words.
  private mutating func removeText(
    of row: Int64, _ state: SQLiteArchive.State
  ) throws(SQLiteError) {
    let columns = ["headline", "body", "outlet", "agency", "place", "byline", "section"]
    let texts = try state.connection.first(
      "SELECT \(columns.joined(separator: ", ")) FROM articles WHERE id = ?", [.integer(row)]
    ) { article in columns.indices.map { article.optionalText($0) } }
    guard let texts else { return }
    values.formUnion(texts[2...].compactMap { $0 })
    let folded = texts.map { $0.map { FoldedText.fold($0) } }
    // FTS5 must be told the very text that it indexed:
    // https://www.sqlite.org/fts5.html#the_delete_command
    try state.connection.run(
      """
      INSERT INTO articles_fts (articles_fts, rowid, \(columns.joined(separator: ", ")))
      VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?)
      """, [.integer(row)] + folded.map { .text($0) })
    let inText = Set(folded[..<2].compactMap { $0 }.flatMap { state.tokenizer.words(of: $0) })
    for word in inText {
      try state.connection.run(
        """
        UPDATE frequent_words SET article_count = article_count - 1
        WHERE word = ? AND counted_to >= ?
        """, .text(word), .integer(row))
    }
    words.formUnion(inText)
    fieldWords.formUnion(folded[2...].compactMap { $0 }.flatMap { state.tokenizer.words(of: $0) })
  }

  /// Deletes the rows of the articles, and those that point at them.
  private func removeRows(_ connection: borrowing Connection) throws(SQLiteError) {
    for (table, column) in [
      ("sources", "article_id"), ("article_analyses", "article_id"), ("copies", "article_id"),
      ("signatures", "article_id"), ("signature_keys", "article_id"), ("record_keys", "article_id"),
      ("versions", "article_id"), ("versions", "successor_id"), ("contained", "article_id"),
      ("contained", "container_id"), ("folded_articles", "id"), ("articles", "id"),
    ] {
      // A list of any length would make a statement longer than SQLite takes.
      for start in stride(from: 0, to: rows.count, by: Self.mostAtOnce) {
        let part = rows[start..<min(start + Self.mostAtOnce, rows.count)]
        let list = part.map { String($0) }.joined(separator: ", ")
        try connection.execute("DELETE FROM \(table) WHERE \(column) IN (\(list))")
      }
    }
  }

  private static let mostAtOnce = 10_000

  /// Puts nothing in the places of the articles and their statements in the packed tables.
  private func zeroPackedRows(_ state: SQLiteArchive.State) throws(SQLiteError) {
    func nothing(_ row: Int64) -> RankingFacts.Entry {
      RankingFacts.Entry(rowID: row, length: 0, day: nil)
    }
    try state.articleFacts.write(rows.map(nothing), to: state.connection)
    try state.statementFacts.write(statementRows.map(nothing), to: state.connection)
    let columns = ArticleFields.columns.map { _ -> String? in nil }
    try state.fields.write(
      rows.map { ArticleFields.Entry(rowID: $0, values: columns, speakers: []) },
      to: state.connection)
  }

  // MARK: Speakers

  /// Counts anew who spoke in the articles, and takes out who speaks nowhere else.
  private func removeSpeakers(_ state: SQLiteArchive.State) throws(SQLiteError) {
    let corrections = try state.resolution().corrections
    var surnames: Set<String> = []
    for row in speakers.sorted() {
      let surname = try state.connection.first(
        "SELECT surname FROM speakers WHERE id = ?", [.integer(row)]
      ) { $0.optionalText(0) }
      if let surname, let surname { surnames.insert(surname) }
      try state.recount(row, by: corrections)
    }
    for row in try silent(among: speakers, state.connection) {
      try SpeakerRow.remove(row, state.connection)
    }
    for surname in surnames.sorted() {
      try state.connection.run(
        "INSERT INTO surnames_to_link (surname) VALUES (?) ON CONFLICT DO NOTHING", .text(surname))
    }
    // Whoever was linked by what stood in the articles may be somebody else now.
    try state.linkFamilies()
    for row in try silent(among: speakers, state.connection) {
      try SpeakerRow.remove(row, state.connection)
    }
    for surname in surnames.sorted() {
      try state.connection.run(
        """
        DELETE FROM speaker_links
        WHERE surname = ?1 AND NOT EXISTS (SELECT 1 FROM speakers WHERE surname = ?1)
        """, .text(surname))
    }
  }

  /// Those who make no statement and are in no article.
  private func silent(
    among rows: Set<Int64>, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    var silent: Set<Int64> = []
    for row in rows {
      let speaks = try connection.first(
        """
        SELECT EXISTS (SELECT 1 FROM statements WHERE speaker_id = ?1)
          OR EXISTS (SELECT 1 FROM statement_speakers WHERE speaker_id = ?1)
        """, [.integer(row)]
      ) { $0.integer(0) != 0 }
      if speaks == false { silent.insert(row) }
    }
    guard !silent.isEmpty else { return [] }
    // There is no index of who is in which article: once through all of them.
    try connection.forEachRow(
      "SELECT DISTINCT speaker_id FROM article_speakers WHERE speaker_id IS NOT NULL"
    ) { silent.remove(Int64($0.integer(0))) }
    return silent.sorted()
  }

  // MARK: Words and places

  /// Takes out words and values that no article has any more.
  private func removeWords(_ state: SQLiteArchive.State) throws(SQLiteError) {
    let fields = ["outlet", "agency", "place", "byline", "section"]
    for word in words.union(fieldWords).sorted() {
      let pattern = MatchPattern.phrase([word])
      if try !isMet(pattern, state.connection) {
        try state.connection.run("DELETE FROM words WHERE word = ?", .text(word))
        try state.connection.run("DELETE FROM frequent_words WHERE word = ?", .text(word))
      }
      if fieldWords.contains(word), try !isMet(pattern.within(columns: fields), state.connection) {
        try state.connection.run("DELETE FROM field_words WHERE word = ?", .text(word))
      }
    }
    for value in values.sorted() {
      try state.connection.run(
        """
        DELETE FROM field_values
        WHERE value = ?1 AND NOT EXISTS (
          SELECT 1 FROM articles
          WHERE outlet = ?1 OR agency = ?1 OR place = ?1 OR section = ?1
        )
        """, .text(value))
    }
  }

  private func isMet(
    _ pattern: MatchPattern, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    try connection.first(
      "SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? LIMIT 1", [.text(pattern.text)]
    ) { _ in true } ?? false
  }

  /// Forgets the places that nothing else came from, and has their files read again next time.
  private func removePlaces(_ connection: borrowing Connection) throws(SQLiteError) {
    for place in places.sorted() {
      try connection.run(
        "DELETE FROM files WHERE path = (SELECT path FROM places WHERE id = ?)", .integer(place))
      try connection.run(
        """
        DELETE FROM places
        WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM sources WHERE place_id = ?1)
        """, .integer(place))
    }
  }

  /// Rows of the newest articles are given again: what counts up to a row goes back to the last one.
  private func lowerMarks(_ connection: borrowing Connection) throws(SQLiteError) {
    let last = try connection.first("SELECT coalesce(max(id), 0) FROM articles") {
      $0.integer(0)
    }
    for (table, column) in [
      ("saved_searches", "seen_to"), ("signature_keys_end", "article_id"),
      ("frequent_words", "counted_to"),
    ] {
      try connection.run(
        "UPDATE \(table) SET \(column) = ?1 WHERE \(column) > ?1", .integer(last ?? 0))
    }
  }
}
