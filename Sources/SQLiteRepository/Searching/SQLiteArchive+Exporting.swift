internal import Identity
internal import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func forEachArticle(
    matching query: SearchQuery, order: SearchOrder, _ body: (ExportedArticle) -> Bool
  ) throws(ArchiveError) {
    try perform("export articles") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let found = try state.find(
          query, in: .articles, order: order, page: PageRequest(limit: .max, copies: .each))
        for row in found.rows.best {
          guard let article = try state.exported(row.rowID) else { continue }
          guard body(article) else { return }
        }
      }
    }
  }

  package func forEachStatement(
    matching query: SearchQuery, order: SearchOrder, _ body: (StoredStatement) -> Bool
  ) throws(ArchiveError) {
    try perform("export statements") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let found = try state.find(
          query, in: .statements, order: order, page: PageRequest(limit: .max))
        var rest = found.rows.best[...]
        while !rest.isEmpty {
          let rows = rest.prefix(200).map(\.rowID)
          rest = rest.dropFirst(200)
          let list = rows.map(String.init).joined(separator: ", ")
          var statements: [Int64: StoredStatement] = [:]
          for (row, statement) in try state.statements("WHERE statements.id IN (\(list))", []) {
            statements[row] = statement
          }
          for row in rows {
            guard let statement = statements[row] else { continue }
            guard body(statement) else { return }
          }
        }
      }
    }
  }
}

extension SQLiteArchive.State {
  fileprivate func exported(_ row: Int64) throws(SQLiteError) -> ExportedArticle? {
    guard let stored = try storedArticle(row) else { return nil }
    let tags = try connection.rows(
      "SELECT name FROM tags WHERE article = ?1 AND target = ?1 ORDER BY name",
      [.text(stored.id.description)]
    ) { TagName($0.text(0)) }
    let statements = try connection.first(
      "SELECT count(*) FROM statements WHERE article_id = ?", [.integer(row)]
    ) { $0.integer(0) }
    return ExportedArticle(
      stored, copyCount: articleFacts.othersInGroup(of: row), statementCount: statements ?? 0,
      tags: tags.compactMap { $0 })
  }
}
