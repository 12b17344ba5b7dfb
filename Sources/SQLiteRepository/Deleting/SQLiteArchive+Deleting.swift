package import Identity
package import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func articleIDs(from path: String) throws(ArchiveError) -> [ArticleID] {
    try perform("look for what came from \(path)") { state throws(SQLiteError) in
      let folder = path.hasSuffix("/") ? path : path + "/"
      return try state.connection.rows(
        """
        SELECT DISTINCT a.key
        FROM places p JOIN sources s ON s.place_id = p.id JOIN articles a ON a.id = s.article_id
        WHERE p.path = ?1 OR (p.path >= ?2 AND p.path < ?2 || char(1114111))
        ORDER BY a.id
        """, [.text(path), .text(folder)]
      ) { ArticleID(stored: $0.text(0)) }
    }
  }

  package func deletion(of articles: [ArticleID]) throws(ArchiveError) -> Deletion {
    try perform("look what goes with \(articles.count) articles") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        try state.deletion(of: articles)
      }
    }
  }

  package func delete(
    _ articles: [ArticleID], reason: String
  ) throws(ArchiveError) -> CorrectionEntry {
    lookups.close()
    return try perform("delete \(articles.count) articles") { state throws(SQLiteError) in
      // What is deleted is overwritten: https://www.sqlite.org/pragma.html#pragma_secure_delete
      try state.connection.execute("PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON")
      let result: Result<CorrectionEntry, SQLiteError>
      do throws(SQLiteError) {
        result = .success(
          try state.changingIdentity { () throws(SQLiteError) in
            try state.delete(articles, reason: reason)
          })
      } catch {
        result = .failure(error)
      }
      state.forgetCopiesAndVersions()
      try state.connection.execute("PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF")
      return try result.get()
    }
  }

  package func erase() throws(ArchiveError) -> Erasure {
    lookups.close()
    let before = FilePath.size(of: path)
    let isEmptied = try perform("write the archive anew") { state throws(SQLiteError) in
      defer { state.forgetWhatWasWritten() }
      return try state.connection.erase()
    }
    guard isEmptied else {
      throw ArchiveError(
        .locked, "\(path) is written anew, but another process still reads from its old log",
        advice: "end that process and run: archive vacuum")
    }
    return Erasure(before: before, after: FilePath.size(of: path))
  }
}

extension SQLiteArchive.State {
  /// The rows of articles and of all their older versions, oldest first.
  private func rowsToDelete(_ articles: [ArticleID]) throws(SQLiteError) -> [Int64] {
    var rows: Set<Int64> = []
    var open: [Int64] = []
    for article in articles {
      if let row = try rowID(of: article), rows.insert(row).inserted { open.append(row) }
    }
    while let row = open.popLast() {
      let older = try connection.rows(
        "SELECT article_id FROM versions WHERE successor_id = ?", [.integer(row)]
      ) { Int64($0.integer(0)) }
      open += older.filter { rows.insert($0).inserted }
    }
    return rows.sorted()
  }

  fileprivate func deletion(of articles: [ArticleID]) throws(SQLiteError) -> Deletion {
    var summaries: [ArticleSummary] = []
    var (statements, elsewhere) = (0, 0)
    for row in try rowsToDelete(articles) {
      let found = try connection.first(
        """
        SELECT key, headline, outlet, agency, place, published, published_from,
          (SELECT count(*) FROM statements WHERE article_id = articles.id),
          (SELECT count(DISTINCT coalesce(place_id, path)) FROM sources WHERE article_id = articles.id)
        FROM articles WHERE id = ?
        """, [.integer(row)]
      ) { (summary: ArticleSummary($0, from: 0), said: $0.integer(7), places: $0.integer(8)) }
      guard let found else { continue }
      summaries.append(found.summary)
      statements += found.said
      if found.places > 1 { elsewhere += 1 }
    }
    let named = Set(articles)
    return Deletion(
      articles: summaries, versions: summaries.count { !named.contains($0.id) },
      statements: statements, foundElsewhere: elsewhere)
  }

  fileprivate func delete(
    _ articles: [ArticleID], reason: String
  ) throws(SQLiteError) -> CorrectionEntry {
    let rows = try rowsToDelete(articles)
    var ids: [ArticleID] = []
    for row in rows {
      let id = try connection.first("SELECT key FROM articles WHERE id = ?", [.integer(row)]) {
        ArticleID(stored: $0.text(0))
      }
      if let id { ids.append(id) }
    }
    var removal = ArticleRemoval(rows)
    let statements = try removal.run(self)
    let change = CorrectionChange(statements: statements, articles: ids.count)
    let entry = try enter(.delete(ids), reason: reason, changed: change)
    forgetWhatWasWritten()
    return entry
  }

  /// Enters into the ledger what was done to articles; nothing can speak against it.
  func enter(
    _ correction: Correction, reason: String, changed: CorrectionChange
  ) throws(SQLiteError) -> CorrectionEntry {
    let ledger = try knownIdentity().ledger
    let entry = CorrectionEntry(
      time: try time(after: ledger.entries.last?.time), reason: reason, correction: correction,
      speakerNames: [:], changed: changed)
    try insert(entry)
    var marks = ledger.effects.marks
    marks.take(entry)
    _ = try MarkTables.write(marks, over: ledger.effects.marks, connection)
    // It is read anew, with the entry, by whoever asks next.
    identity = nil
    return entry
  }

  /// Drops what is remembered of copies and versions.
  fileprivate func forgetCopiesAndVersions() {
    versions = VersionRegister()
    places = PlaceRegister()
    copies = CopyRegister()
    groups = CopyGroups()
  }
}

extension Connection {
  /// Writes the file anew without the pages that nothing uses, and empties the log; false when
  /// somebody who reads keeps the log from being emptied.
  fileprivate borrowing func erase() throws(SQLiteError) -> Bool {
    // A word that was deleted stays in its segment of the full text until segments are merged:
    // https://www.sqlite.org/fts5.html#the_optimize_command
    for table in ["articles_fts", "statements_fts", "speakers_fts"] {
      try run("INSERT INTO \(table) (\(table)) VALUES ('optimize')")
    }
    // VACUUM writes a copy of the file, which has no place in memory:
    // https://www.sqlite.org/lang_vacuum.html
    try execute("PRAGMA temp_store = FILE")
    do throws(SQLiteError) {
      try execute("VACUUM")
    } catch {
      try execute("PRAGMA temp_store = MEMORY")
      throw error
    }
    try execute("PRAGMA temp_store = MEMORY")
    // What the log still holds of the old pages: https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
    return try first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.integer(0) == 0 } ?? false
  }
}
