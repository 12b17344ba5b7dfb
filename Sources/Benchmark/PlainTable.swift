internal import SQLite

/// The articles in an FTS5 table as anybody would make it, and asked as anybody would ask it.
struct PlainTable: ~Copyable {
  private let connection: Connection

  init(path: String) throws(SQLiteError) {
    let opened = try Connection(path: path, access: .reading)
    try opened.execute("PRAGMA cache_size = -65536")
    connection = opened
  }

  /// The headlines and snippets of the twenty best articles that have all the words.
  func best(_ words: String) throws(SQLiteError) -> [String] {
    let pattern = MatchPattern.all(words.split(separator: " ").map { .phrase([String($0)]) })
    return try connection.rows(
      """
      SELECT a.headline, snippet(articles_fts, 1, '[', ']', '...', 20)
      FROM articles_fts JOIN articles a ON a.id = articles_fts.rowid
      WHERE articles_fts MATCH ?
      ORDER BY rank
      LIMIT 20
      """, [.text(pattern.text)]
    ) { $0.text(0) + $0.text(1) }
  }
}
