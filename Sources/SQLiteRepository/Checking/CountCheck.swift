internal import News
internal import Repository
internal import SQLite

/// Whether the numbers that are kept are those that counting gives.
enum CountCheck {
  static func faults(
    _ connection: borrowing Connection, facts: TextCheck.Facts
  ) throws(SQLiteError) -> [ArchiveCheck.Fault] {
    var sentences = try connection.rows(
      """
      SELECT key FROM speakers LEFT JOIN (\(SpeakerCounts.counted)) AS counted ON speaker_id = speakers.id
      WHERE statement_count <> coalesce(statements, 0) OR article_count <> coalesce(articles, 0)
        OR speakers.first_day IS NOT counted.first_day OR speakers.last_day IS NOT counted.last_day
      LIMIT \(ArchiveChecking.mostNamed)
      """
    ) { "the statements of \($0.text(0)) are counted wrong" }
    for (table, entries) in facts.tables
    where try RankingFacts(table: table).differs(from: entries, in: connection) {
      sentences.append("the lengths and days in \(table) are not those of the texts")
    }
    let words = try connection.rows("SELECT word FROM frequent_words") { $0.text(0) }
    for word in words {
      let known = try FrequentWords.articleCount(of: word, in: connection)
      if try FrequentWords.counted(word, in: connection) != known {
        sentences.append("the articles with the word \(word) are counted wrong")
        break
      }
    }
    let miscounted = try ArticleFields.differing(in: connection)
    if !miscounted.isEmpty {
      let more = miscounted.count - ArchiveChecking.mostNamed
      sentences.append(
        "article_fields has not what "
          + miscounted.prefix(ArchiveChecking.mostNamed).joined(separator: ", ")
          + (more > 0 ? " and \(more) more" : "") + " should be counted by")
    }
    return sentences.map { ArchiveCheck.Fault(.counts, $0, canBeRepaired: true) }
  }

  static func rebuild(_ state: SQLiteArchive.State) throws(SQLiteError) {
    try state.connection.transaction { () throws(SQLiteError) in
      try state.connection.execute(
        """
        UPDATE speakers SET
          (statement_count, article_count, first_day, last_day) = (0, 0, NULL, NULL);
        UPDATE speakers SET
          (statement_count, article_count, first_day, last_day)
            = (counted.statements, counted.articles, counted.first_day, counted.last_day)
        FROM (\(SpeakerCounts.counted)) AS counted WHERE counted.speaker_id = speakers.id;
        DELETE FROM article_facts;
        DELETE FROM statement_facts;
        """)
      var texts = TextCheck()
      _ = try texts.faults(state)
      for (table, entries) in texts.facts.tables {
        try RankingFacts(table: table).write(entries, to: state.connection)
      }
      try RoleCheck.rebuild(state)
      try ArticleFields.rebuild(state.connection)
    }
    try FrequentWords.count(state.connection)
  }
}

extension RankingFacts {
  /// True when the table has other facts than these.
  fileprivate func differs(
    from entries: [Entry], in connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    var stored = RankingFacts(table: table)
    try stored.refresh(from: connection)
    let rows = stored.rows
    return entries.contains { entry in
      let row = Int(entry.rowID)
      guard rows.lengths.indices.contains(row), rows.keys.indices.contains(row) else { return true }
      return rows.lengths[row] != UInt16(clamping: entry.length)
        || rows.keys[row] != Int32(entry.day?.number ?? 0)
    }
  }
}

extension FrequentWords {
  /// In how many articles a word stands, counted now.
  fileprivate static func counted(
    _ word: String, in connection: borrowing Connection
  ) throws(SQLiteError) -> Int? {
    let pattern = try TextColumns.searching(.phrase([word]), for: [word], in: connection)
    return try connection.first(
      "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?", [.text(pattern.text)]
    ) { $0.integer(0) }
  }
}
