package import Repository
internal import SQLite

extension SQLiteArchive {
  package func savedSearches() throws(ArchiveError) -> [SavedSearch] {
    try perform("read the saved searches") { state throws(SQLiteError) in
      try state.connection.rows(
        "SELECT name, query, saved, seen_to FROM saved_searches ORDER BY name"
      ) { row in
        SavedSearch(
          name: row.text(0), text: row.text(1), saved: row.text(2),
          mark: ArchiveMark(number: row.integer(3)))
      }
    }
  }

  package func saveSearch(_ name: String, text: String) throws(ArchiveError) {
    try perform("save the search \(name)") { state throws(SQLiteError) in
      try state.connection.transaction { () throws(SQLiteError) in
        let mark = try state.mark()
        try state.connection.run(
          "INSERT OR REPLACE INTO saved_searches (name, query, seen_to) VALUES (?, ?, ?)",
          .text(name), .text(text), .integer(mark.number))
      }
    }
  }

  package func removeSavedSearch(_ name: String) throws(ArchiveError) -> Bool {
    try perform("remove the search \(name)") { state throws(SQLiteError) in
      try state.connection.run("DELETE FROM saved_searches WHERE name = ?", .text(name))
      return state.connection.changedRowCount > 0
    }
  }

  package func mark() throws(ArchiveError) -> ArchiveMark {
    try perform("look at the newest article") { state throws(SQLiteError) in try state.mark() }
  }

  package func noteSeen(_ name: String, upTo mark: ArchiveMark) throws(ArchiveError) {
    try perform("note what was seen of \(name)") { state throws(SQLiteError) in
      try state.connection.run(
        "UPDATE saved_searches SET seen_to = max(seen_to, ?) WHERE name = ?",
        .integer(mark.number), .text(name))
    }
  }
}

extension SQLiteArchive.State {
  fileprivate func mark() throws(SQLiteError) -> ArchiveMark {
    // Row ids grow with each article, so the newest one is a mark.
    let newest = try connection.first("SELECT coalesce(max(id), 0) FROM articles") {
      $0.integer(0)
    }
    return ArchiveMark(number: newest ?? 0)
  }
}
