package import Identity
internal import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func marks(
    on targets: [MarkTarget]
  ) throws(ArchiveError) -> [MarkTarget: StoredMarks] {
    try perform("read tags and notes") { state throws(SQLiteError) in
      var found: [MarkTarget: StoredMarks] = [:]
      // A target at a time would ask once for each statement of an article.
      for article in Set(targets.map { MarkTables.article(of: $0) }).sorted() {
        try state.connection.forEachRow(
          "SELECT target, name FROM tags WHERE article = ? ORDER BY name", [.text(article)]
        ) { row in
          guard let target = MarkTarget(id: row.text(0)), let name = TagName(row.text(1)) else {
            return
          }
          found[target, default: StoredMarks()].tags.append(name)
        }
        try state.connection.forEachRow(
          "SELECT target, correction, made, text FROM notes WHERE article = ? ORDER BY made",
          [.text(article)]
        ) { row in
          guard let target = MarkTarget(id: row.text(0)) else { return }
          found[target, default: StoredMarks()].notes.append(
            Marks.Note(
              entry: CorrectionID(stored: row.text(1)), time: row.text(2), text: row.text(3)))
        }
      }
      let wanted = Set(targets)
      return found.filter { wanted.contains($0.key) }
    }
  }

  package func tags() throws(ArchiveError) -> [TagCount] {
    try perform("count tags") { state throws(SQLiteError) in
      try state.connection.rows(
        """
        SELECT
          t.name, count(*) FILTER (WHERE t.content_start IS NULL),
          count(*) FILTER (WHERE t.content_start IS NOT NULL AND EXISTS (
            SELECT 1 FROM statements s
            WHERE s.article_id = a.id AND s.content_start = t.content_start
              AND s.content_end = t.content_end
          ))
        FROM tags t JOIN articles a ON a.key = t.article
        GROUP BY t.name ORDER BY t.name
        """
      ) { row -> TagCount? in
        guard let name = TagName(row.text(0)) else { return nil }
        return TagCount(name: name, articles: row.integer(1), statements: row.integer(2))
      }.compactMap { $0 }
    }
  }
}
