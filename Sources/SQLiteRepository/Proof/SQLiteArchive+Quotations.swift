package import Repository
internal import SQLite

extension SQLiteArchive {
  package func candidates(for sought: SoughtWords) throws(ArchiveError) -> QuotationCandidates {
    try perform("look for where words stand") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        var search = try CandidateSearch(sought, state)
        return try search.find()
      }
    }
  }
}
