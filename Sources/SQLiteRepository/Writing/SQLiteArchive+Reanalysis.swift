internal import Identity
internal import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func articlesNotAnalysed(
    by version: String, limit: Int
  ) throws(ArchiveError) -> [StoredArticle] {
    let ids = try perform("look for articles to analyse") { state throws(SQLiteError) in
      try state.connection.rows(
        "SELECT key FROM articles \(Self.notAnalysed) ORDER BY id LIMIT ?",
        [.text(version), .integer(max(0, limit))]
      ) { ArticleID(stored: $0.text(0)) }
    }
    var articles: [StoredArticle] = []
    for id in ids {
      if let article = try article(id) { articles.append(article) }
    }
    return articles
  }

  package func countNotAnalysed(by version: String) throws(ArchiveError) -> Int {
    try perform("count articles to analyse") { state throws(SQLiteError) in
      try state.connection.first(
        "SELECT count(*) FROM articles \(Self.notAnalysed)", [.text(version)]
      ) { $0.integer(0) } ?? 0
    }
  }

  private static let notAnalysed = """
    WHERE NOT EXISTS (
      SELECT 1 FROM article_analyses WHERE article_id = articles.id AND version = ?
    )
    """

  package func forgetAnalyses() throws(ArchiveError) {
    try perform("forget who analysed what") { state throws(SQLiteError) in
      try state.connection.run("DELETE FROM article_analyses")
    }
  }

  package func replaceAnalyses(
    _ batch: [AnalysedArticle]
  ) throws(ArchiveError) -> ReanalysisChange {
    for analysed in batch { try Self.checkSpans(of: analysed) }
    return try perform("analyse \(batch.count) articles anew") { state throws(SQLiteError) in
      try state.changingIdentity { () throws(SQLiteError) in
        try state.replaceAnalyses(batch)
      }
    }
  }
}

extension SQLiteArchive.State {
  fileprivate func replaceAnalyses(
    _ batch: [AnalysedArticle]
  ) throws(SQLiteError) -> ReanalysisChange {
    let corrections = try resolution().corrections
    var change = ReanalysisChange()
    var touched: Set<Int64> = []
    var articleRows: Set<Int64> = []
    var facts: [RankingFacts.Entry] = []
    var incoming: [(row: Int64, article: IncomingArticle)] = []
    for analysed in batch {
      guard let row = try rowID(of: analysed.id) else { continue }
      incoming.append((row, try self.incoming(analysed)))
    }
    var before: [Int64: [StatementID: Int64]] = [:]
    for (row, _) in incoming {
      touched.formUnion(try speakerRows(of: row))
      before[row] = try removeAnalysis(of: row)
    }
    for (_, article) in incoming { try speakers.take(article, from: connection) }
    try speakers.write(to: connection)
    try noteFamilies(of: incoming.map(\.article))
    for (row, article) in incoming {
      try note(article.analysis, of: row)
      try connection.run(
        "UPDATE articles SET language = ? WHERE id = ? AND language IS NULL",
        .text(article.article.language), .integer(row))
      try insertSpeakers(of: article, articleRow: row)
      let old = before[row] ?? [:]
      let entries = try insertStatements(of: article, articleRow: row, rows: old)
      try indexStatements(of: article, entries)
      facts += entries
      let new = Set(article.draft.statements.map(\.id))
      let kept = new.intersection(old.keys).count
      change.kept += kept
      change.added += new.count - kept
      change.removed += old.count - kept
      change.articles += 1
      touched.formUnion(try speakerRows(of: row))
      articleRows.insert(row)
    }
    try statementFacts.write(facts, to: connection)
    statementFacts.invalidate()
    // The register has counted what is new and does not know what went.
    for row in touched.sorted() { try recount(row, by: corrections) }
    try replaceSpeakingRows(of: articleRows)
    speakers = SpeakerRegister()
    if !load.isRunning { try linkFamilies() }
    return change
  }

  /// The speakers across articles that an article has.
  func speakerRows(of article: Int64) throws(SQLiteError) -> [Int64] {
    try connection.rows(
      """
      SELECT speaker_id FROM article_speakers WHERE article_id = ?1 AND speaker_id IS NOT NULL
      UNION
      SELECT speaker_id FROM speaker_statements WHERE article_id = ?1
      """, [.integer(article)]
    ) { Int64($0.integer(0)) }
  }

  /// Takes statements and speakers of an article away; returns the rows that statements had.
  func removeAnalysis(
    of article: Int64
  ) throws(SQLiteError) -> [StatementID: Int64] {
    var rows: [StatementID: Int64] = [:]
    var texts: [(row: Int64, text: String)] = []
    try connection.forEachRow(
      "SELECT id, key, text FROM statements WHERE article_id = ?", [.integer(article)]
    ) { row in
      rows[StatementID(stored: row.text(1))] = Int64(row.integer(0))
      texts.append((Int64(row.integer(0)), row.text(2)))
    }
    for (row, text) in texts {
      // FTS5 must be told the very text that it indexed:
      // https://www.sqlite.org/fts5.html#the_delete_command
      try connection.run(
        "INSERT INTO statements_fts (statements_fts, rowid, text) VALUES ('delete', ?, ?)",
        .integer(row), .text(FoldedText.fold(text)))
    }
    // By hand, since nothing cascades while foreign keys are off for a long run.
    try connection.run(
      """
      DELETE FROM statement_speakers
      WHERE statement_id IN (SELECT id FROM statements WHERE article_id = ?)
      """, .integer(article))
    try connection.run(
      """
      DELETE FROM folded_statements
      WHERE id IN (SELECT id FROM statements WHERE article_id = ?)
      """, .integer(article))
    try connection.run("DELETE FROM statements WHERE article_id = ?", .integer(article))
    try connection.run("DELETE FROM article_speakers WHERE article_id = ?", .integer(article))
    return rows
  }
}
