package import Repository
internal import SQLite

extension SQLiteArchive {
  package func unchanged(among files: [ReadFile]) throws(ArchiveError) -> Set<ReadFile> {
    try lookups.perform("look up \(files.count) files", at: path) {
      connection throws(SQLiteError) in
      var unchanged: Set<ReadFile> = []
      for file in files {
        let found = try connection.first(
          "SELECT 1 FROM files WHERE path = ? AND size = ? AND modified = ? AND reading = ?",
          Self.values(of: file)
        ) { $0.integer(0) }
        if found != nil { unchanged.insert(file) }
      }
      return unchanged
    }
  }

  package func remember(_ files: [ReadFile]) throws(ArchiveError) {
    guard !files.isEmpty else { return }
    try perform("remember \(files.count) files") { state throws(SQLiteError) in
      try state.connection.transaction { () throws(SQLiteError) in
        for file in files {
          try state.connection.run(
            "INSERT OR REPLACE INTO files (path, size, modified, reading) VALUES (?, ?, ?, ?)",
            Self.values(of: file))
          for (old, new) in try state.versions.finish(file.path, state.connection) {
            try state.replace([old], by: new)
          }
        }
        try state.countSpeakers()
        try state.groups.write(to: state.connection)
        state.articleFacts.invalidate()
      }
    }
  }

  private static func values(of file: ReadFile) -> [Value] {
    [
      .text(file.path), .integer(file.size), .integer(file.modified), .text(file.reading),
    ]
  }
}
