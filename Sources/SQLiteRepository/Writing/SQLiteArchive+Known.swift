package import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func known(among ids: [ArticleID]) throws(ArchiveError) -> Set<ArticleID> {
    try lookups.perform("look up \(ids.count) articles", at: path) {
      connection throws(SQLiteError) in
      var known: Set<ArticleID> = []
      for id in ids {
        let found = try connection.first(
          "SELECT 1 FROM articles WHERE key = ?", [.text(id.description)]
        ) { $0.integer(0) }
        if found != nil { known.insert(id) }
      }
      return known
    }
  }
}
