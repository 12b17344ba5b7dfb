internal import Repository
internal import SQLite

/// Whether the tables of words know every word of the full text.
///
/// More words than that do no harm: what a version of an article said may be gone from the index.
enum WordCheck {
  static func faults(_ connection: borrowing Connection) throws(SQLiteError) -> [ArchiveCheck.Fault]
  {
    let missing = try withVocabulary(connection) { () throws(SQLiteError) in
      try missingWords(connection).count + missingFieldWords(connection).count
    }
    var sentences: [String] = []
    if missing > 0 { sentences.append("\(missing) words of the articles are in no table of words") }
    let misstemmed = try connection.rows("SELECT word, stem FROM words") { row in
      // A word that stands only in articles of other languages is its own stem.
      row.text(1) == row.text(0) || row.text(1) == EnglishStem.stem(row.text(0))
        ? nil : row.text(0)
    }.compactMap { $0 }
    if let word = misstemmed.first {
      sentences.append("\(misstemmed.count) words have a stem that is not theirs, \(word) first")
    }
    return sentences.map { ArchiveCheck.Fault(.fullText, $0, canBeRepaired: true) }
  }

  /// Makes both tables anew from the full text.
  static func rebuild(_ connection: borrowing Connection) throws(SQLiteError) {
    try connection.transaction { () throws(SQLiteError) in
      try connection.execute("DELETE FROM words; DELETE FROM field_words")
      try withVocabulary(connection) { () throws(SQLiteError) in
        let foreign = try foreignWords(connection)
        for word in try missingWords(connection) {
          try connection.run(
            "INSERT INTO words (word, stem) VALUES (?, ?)", .text(word),
            .text(foreign.contains(word) ? word : EnglishStem.stem(word)))
        }
        for word in try missingFieldWords(connection) {
          try connection.run("INSERT INTO field_words (word) VALUES (?)", .text(word))
        }
      }
    }
  }

  /// The words that stand only in articles of other languages than English, which have no stem.
  private static func foreignWords(
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> Set<String> {
    // Words are rows of the index and articles are few beside them: each is asked for once.
    let terms = { (condition: String) -> String in
      """
      SELECT DISTINCT term FROM temp.places_of_words
      WHERE col IN ('headline', 'body')
        AND doc IN (SELECT id FROM articles WHERE \(condition))
      """
    }
    var foreign = Set(try connection.rows(terms("language <> 'en'")) { $0.text(0) })
    guard !foreign.isEmpty else { return [] }
    foreign.subtract(
      try connection.rows(terms("language IS NULL OR language = 'en'")) { $0.text(0) })
    return foreign
  }

  private static func missingWords(
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> [String] {
    try connection.rows(
      """
      SELECT DISTINCT term FROM temp.columns_of_words
      WHERE col IN ('headline', 'body') AND term NOT IN (SELECT word FROM words)
      """
    ) { $0.text(0) }.filter { WordCollector.keeps(Array($0.utf8)[...]) }
  }

  private static func missingFieldWords(
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> [String] {
    try connection.rows(
      """
      SELECT DISTINCT term FROM temp.columns_of_words
      WHERE col NOT IN ('headline', 'body') AND term NOT IN (SELECT word FROM field_words)
      """
    ) { $0.text(0) }
  }

  private static func withVocabulary<Result>(
    _ connection: borrowing Connection, _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    // https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
    try connection.execute(
      """
      CREATE VIRTUAL TABLE temp.columns_of_words USING fts5vocab (main, articles_fts, col);
      CREATE VIRTUAL TABLE temp.places_of_words USING fts5vocab (main, articles_fts, instance)
      """)
    let result: Result
    do throws(SQLiteError) {
      result = try body()
    } catch {
      try connection.execute("DROP TABLE temp.columns_of_words; DROP TABLE temp.places_of_words")
      throw error
    }
    try connection.execute("DROP TABLE temp.columns_of_words; DROP TABLE temp.places_of_words")
    return result
  }
}
