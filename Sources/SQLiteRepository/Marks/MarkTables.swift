internal import Identity
internal import News
internal import SQLite

/// The tables of tags, notes and deletions, which follow the ledger.
enum MarkTables {
  /// Brings the tables in line with what a ledger says that takes the place of another.
  ///
  /// The result counts the targets in the archive whose tags or notes have changed.
  static func write(
    _ new: Marks, over old: Marks, _ connection: borrowing Connection
  ) throws(SQLiteError) -> CorrectionChange {
    guard new != old else { return .none }
    var changed: Set<MarkTarget> = []
    for target in Set(old.tags.keys).union(new.tags.keys) where old.tags[target] != new.tags[target]
    {
      changed.insert(target)
      try write(tags: new.tags[target] ?? [], of: target, connection)
    }
    for target in Set(old.notes.keys).union(new.notes.keys)
    where old.notes[target] != new.notes[target] {
      changed.insert(target)
      try write(notes: new.notes[target] ?? [], of: target, connection)
    }
    try write(deleted: new.deleted, over: old.deleted, connection)
    var (articles, statements) = (0, 0)
    for target in changed where try exists(target, connection) {
      switch target {
      case .article: articles += 1
      case .statement: statements += 1
      }
    }
    return CorrectionChange(statements: statements, articles: articles)
  }

  private static func write(
    tags: Set<TagName>, of target: MarkTarget, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    try connection.run(
      "DELETE FROM tags WHERE article = ? AND target = ?", .text(article(of: target)),
      .text(target.description))
    for name in tags.sorted() {
      try connection.run(
        """
        INSERT INTO tags (name, target, article, content_start, content_end)
        VALUES (?, ?, ?, ?, ?)
        """, [.text(name.description)] + place(of: target))
    }
  }

  private static func write(
    notes: [Marks.Note], of target: MarkTarget, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    try connection.run(
      "DELETE FROM notes WHERE article = ? AND target = ?", .text(article(of: target)),
      .text(target.description))
    for note in notes {
      try connection.run(
        """
        INSERT INTO notes (correction, made, text, target, article, content_start, content_end)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [.text(note.entry.description), .text(note.time), .text(note.text)] + place(of: target))
    }
  }

  private static func write(
    deleted new: [ArticleID: CorrectionID], over old: [ArticleID: CorrectionID],
    _ connection: borrowing Connection
  ) throws(SQLiteError) {
    guard new != old else { return }
    for (article, entry) in new where old[article] != entry {
      try connection.run(
        "INSERT OR REPLACE INTO deleted_articles (key, correction) VALUES (?, ?)",
        .text(article.description), .text(entry.description))
    }
    let back = old.keys.filter { new[$0] == nil }
    for article in back {
      try connection.run(
        "DELETE FROM deleted_articles WHERE key = ?", .text(article.description))
    }
    // Nothing says any more which files they came from, so none is passed over as read before.
    if !back.isEmpty { try connection.run("DELETE FROM files") }
  }

  /// True when the archive has the article or the statement.
  static func exists(
    _ target: MarkTarget, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    switch target {
    case .article(let id):
      return try connection.first(
        "SELECT 1 FROM articles WHERE key = ?", [.text(id.description)]
      ) { _ in true } ?? false
    case .statement(let id):
      guard let place = id.place else { return false }
      return try connection.first(
        """
        SELECT 1 FROM statements
        WHERE article_id = (SELECT id FROM articles WHERE key = ?)
          AND content_start = ? AND content_end = ?
        """,
        [.text(place.article.description), .integer(place.start), .integer(place.end)]
      ) { _ in true } ?? false
    }
  }

  /// The key of the article that a target is or stands in.
  static func article(of target: MarkTarget) -> String {
    switch target {
    case .article(let id): id.description
    case .statement(let id): id.article.description
    }
  }

  /// The columns target, article, content_start and content_end.
  private static func place(of target: MarkTarget) -> [Value] {
    var (start, end): (Value, Value) = (.null, .null)
    if case .statement(let id) = target, let place = id.place {
      (start, end) = (.integer(place.start), .integer(place.end))
    }
    return [.text(target.description), .text(article(of: target)), start, end]
  }
}
