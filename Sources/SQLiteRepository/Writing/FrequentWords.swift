internal import SQLite

/// How many articles have a word, for the words where counting them anew would slow a search.
enum FrequentWords {
  /// A word of fewer articles is counted while it is searched for: that costs less than 0.1 ms.
  private static let fewestArticles = 2000

  /// In how many articles a word stands; nil for words that are not frequent.
  ///
  /// Exact: what was added since the words were counted is counted now.
  static func articleCount(
    of word: String, in connection: borrowing Connection
  ) throws(SQLiteError) -> Int? {
    let known = try connection.first(
      "SELECT article_count, counted_to FROM frequent_words WHERE word = ?", [.text(word)]
    ) { row in (count: row.integer(0), last: row.integer(1)) }
    guard let known else { return nil }
    let pattern = try TextColumns.searching(.phrase([word]), for: [word], in: connection)
    let added = try connection.first(
      "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ? AND rowid > ?",
      [.text(pattern.text), .integer(known.last)]
    ) { $0.integer(0) }
    return known.count + (added ?? 0)
  }

  /// Counts the articles of every frequent word.
  static func count(_ connection: borrowing Connection) throws(SQLiteError) {
    try connection.transaction { () throws(SQLiteError) in
      let last = try connection.first("SELECT coalesce(max(id), 0) FROM articles") {
        $0.integer(0)
      }
      // The vocabulary counts all columns at once: exact for words of the text, too many for
      // those that name outlets and places, which are therefore counted one by one.
      // https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
      try connection.execute(
        """
        CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, articles_fts, row);
        DELETE FROM frequent_words;
        """)
      try connection.run(
        """
        INSERT INTO frequent_words (word, article_count, counted_to)
        SELECT term, doc, ?1 FROM temp.vocabulary WHERE doc >= ?2
        """, .integer(last ?? 0), .integer(fewestArticles))
      try connection.execute("DROP TABLE temp.vocabulary")
      let ambiguous = try connection.rows(
        "SELECT word FROM frequent_words JOIN field_words USING (word)"
      ) { $0.text(0) }
      for word in ambiguous {
        let pattern = MatchPattern.phrase([word]).within(columns: TextColumns.searched)
        try connection.run(
          """
          UPDATE frequent_words SET article_count = (
            SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?2
          )
          WHERE word = ?1
          """, .text(word), .text(pattern.text))
      }
    }
  }

}

/// The columns of articles_fts.
enum TextColumns {
  /// Those that plain words are looked for in.
  static let searched = ["headline", "body"]

  /// A pattern of these words in headline and body.
  ///
  /// The filter costs a fifth of a search, so it is left out for words that stand nowhere else.
  static func searching(
    _ pattern: MatchPattern, for words: [String], isPrefix: Bool = false,
    in connection: borrowing Connection
  ) throws(SQLiteError) -> MatchPattern {
    var isElsewhere = true
    for (place, word) in words.enumerated() where isElsewhere {
      let isBeginning = isPrefix && place == words.count - 1
      isElsewhere =
        try connection.first(
          isBeginning
            ? "SELECT 1 FROM field_words WHERE word >= ?1 AND word < ?1 || char(1114111)"
            : "SELECT 1 FROM field_words WHERE word = ?1", [.text(word)]
        ) { _ in true } ?? false
    }
    return isElsewhere ? pattern.within(columns: searched) : pattern
  }
}
