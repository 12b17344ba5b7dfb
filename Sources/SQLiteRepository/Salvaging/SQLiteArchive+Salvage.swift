package import Repository
internal import SQLite

extension SQLiteArchive {
  /// The name under which an archive is made that is to stand at `path` once it is whole.
  package static func unfinishedName(for path: String) throws(ArchiveError) -> String {
    try FilePath.makeSureFolder(of: path, isReadyTo: "write the new archive")
    return FilePath.unused(path + ".unfinished")
  }

  /// Writes the log into the file, so that it may be given another name once it is closed.
  package func settle() throws(ArchiveError) {
    lookups.close()
    try perform("finish the archive") { state throws(SQLiteError) in
      try state.connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// Gives an archive that is whole, and that nobody has open, its name; nothing is replaced.
  package static func finish(_ unfinished: String, as path: String) throws(ArchiveError) {
    guard !FilePath.exists(path) else {
      throw ArchiveError(
        .refused, "\(path) is there already; nothing was replaced",
        advice: "the new archive is \(unfinished)")
    }
    try FilePath.rename(unfinished, to: path)
  }

  /// Takes an archive away that did not become whole.
  package static func discard(_ unfinished: String) { FilePath.removeDatabase(unfinished) }
}
