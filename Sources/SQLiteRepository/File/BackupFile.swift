package import Repository
internal import SQLite

/// A copy of an archive in a file of its own, which appears under its name only when it is whole.
enum BackupFile {
  /// Writes the copy, replacing a file of that name.
  static func write(
    _ connection: borrowing Connection, to path: String
  ) throws(ArchiveError) {
    try FilePath.rename(try unfinished(connection, for: path), to: path)
  }

  /// Writes the copy, replacing a file of that name, unless the copy turns out to be damaged.
  static func writeSound(
    _ connection: borrowing Connection, to path: String
  ) throws(ArchiveError) {
    let unfinished = try unfinished(connection, for: path)
    guard isSound(unfinished) else {
      FilePath.removeDatabase(unfinished)
      throw damaged(connection.path)
    }
    try FilePath.rename(unfinished, to: path)
  }

  /// Writes the copy under a name of its own beside `path`, and tells the name.
  private static func unfinished(
    _ connection: borrowing Connection, for path: String
  ) throws(ArchiveError) -> String {
    try FilePath.makeSureFolder(of: path, isReadyTo: "write the copy")
    let unfinished = FilePath.unused(path + ".unfinished")
    do throws(SQLiteError) {
      let copy = try Connection(path: unfinished, access: .creating)
      try connection.copy(to: copy)
      // In one file, without a log beside it, until the copy is opened as an archive:
      // https://www.sqlite.org/wal.html#persistence_of_wal_mode
      try copy.execute("PRAGMA journal_mode = DELETE")
      return unfinished
    } catch {
      FilePath.removeDatabase(unfinished)
      guard error.code.primary != .corrupt else { throw damaged(connection.path) }
      throw ArchiveError(error, while: "write the copy", at: path)
    }
  }

  /// Whether the structure of a file is as it should be.
  private static func isSound(_ path: String) -> Bool {
    do throws(SQLiteError) {
      let copy = try Connection(path: path, access: .reading)
      // Newer versions of SQLite ask the full-text index too, which needs its tokenizer.
      _ = try IndexTokenizer(copy)
      return try copy.first("PRAGMA quick_check(1)") { $0.text(0) } == "ok"
    } catch {
      return false
    }
  }

  private static func damaged(_ path: String) -> ArchiveError {
    ArchiveError(
      .damaged, "cannot back up \(path): it is damaged; nothing was written",
      advice: "see what is lost, and save the rest: archive check --db \(path)")
  }
}

extension SQLiteArchive {
  /// Writes a copy of the archive as it is now, while others may go on writing to it.
  ///
  /// Another archive of that name is replaced, unless this one is damaged.
  package func backUp(to path: String) throws(ArchiveError) {
    try Self.makeSureBackup(of: self.path, mayReplace: path)
    try withConnection { connection throws(ArchiveError) in
      try BackupFile.writeSound(connection, to: path)
    }
  }

  /// Writes a copy to try things on at `path`, where nothing is; damage is copied too.
  package func copy(to path: String) throws(ArchiveError) {
    try withConnection { connection throws(ArchiveError) in
      try BackupFile.write(connection, to: path)
    }
  }

  /// Throws when a backup at `path` would replace the archive itself or what is no archive.
  package static func makeSureBackup(
    of archive: String, mayReplace path: String
  ) throws(ArchiveError) {
    guard FilePath.exists(path) else { return }
    guard !FilePath.leadToSameFile(archive, path) else {
      throw ArchiveError(
        .failed, "\(path) is the archive itself, not a place for its backup",
        advice: "name another file")
    }
    guard ArchiveFile.isMarked(path) else {
      throw ArchiveError(
        .notAnArchive, "\(path) is there already and is no archive; nothing was written",
        advice: "name another file")
    }
    // A log that is left would be taken for that of the new file:
    // https://www.sqlite.org/howtocorrupt.html#mispaired_database_files_and_hot_journals
    guard ["-wal", "-journal"].allSatisfy({ FilePath.size(of: path + $0) == 0 }) else {
      throw ArchiveError(
        .locked, "\(path) is in use by another process, or was not closed by it",
        advice: "end that process and run: archive check --db \(path)")
    }
  }

  /// True when something has this name.
  package static func isTaken(_ path: String) -> Bool { FilePath.exists(path) }

  /// Puts the archive of a backup at `path`, once it has been found sound.
  ///
  /// What was at `path` is kept beside it; the result is its new name, or nil when there was
  /// nothing. Nothing is changed while another process has the archive open.
  package static func restore(
    _ backup: String, to path: String
  ) throws(ArchiveError) -> String? {
    let restored = FilePath.unused(path + ".unfinished")
    do throws(ArchiveError) {
      try copyVerified(backup, to: restored)
      let kept = FilePath.exists(path) ? FilePath.unused(path + ".replaced") : nil
      if let kept { try setAside(path, as: kept) }
      try FilePath.rename(restored, to: path)
      return kept
    } catch {
      FilePath.removeDatabase(restored)
      throw error
    }
  }

  private static func copyVerified(_ backup: String, to path: String) throws(ArchiveError) {
    // Opened as a reader first, so that a file which is no archive is called by its own name.
    let source = try openBackup(backup)
    try BackupFile.write(source, to: path)
    let copy = try SQLiteArchive(path: path, for: .writing)
    let check = try copy.check()
    if let fault = check.faults.first(where: { !$0.canBeRepaired }) {
      throw ArchiveError(
        .damaged, "cannot restore \(backup): it is damaged (\(fault.sentence))",
        advice: "take another backup; the archive is as it was")
    }
    if !check.faults.isEmpty { try copy.repair(check) }
    try copy.withConnection { connection throws(ArchiveError) in
      do throws(SQLiteError) {
        try connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
      } catch {
        throw ArchiveError(error, while: "restore", at: path)
      }
    }
  }

  private static func openBackup(_ path: String) throws(ArchiveError) -> Connection {
    let advice = "name a file that 'archive backup' has written"
    do throws(ArchiveError) {
      return try ArchiveFile.connectForReading(path)
    } catch {
      switch error.reason {
      case .notFound: throw ArchiveError(.notFound, "there is no backup at \(path)", advice: advice)
      case .notAnArchive: throw ArchiveError(.notAnArchive, error.sentence, advice: advice)
      default: throw error
      }
    }
  }

  /// Gives the archive at `path` another name, with everything that belongs to it.
  private static func setAside(_ path: String, as kept: String) throws(ArchiveError) {
    do throws(SQLiteError) {
      let connection = try Connection(path: path, access: .writing)
      // Leaving WAL writes the log into the file and needs the file for itself, so that nobody
      // goes on writing to what is renamed: https://www.sqlite.org/pragma.html#pragma_journal_mode
      try connection.execute("PRAGMA journal_mode = DELETE")
    } catch {
      switch error.code.primary {
      case .busy, .locked:
        throw ArchiveError(
          .locked, "cannot restore: \(path) is in use by another process",
          advice: "end it, and try again; the archive is as it was")
      default: break  // It is damaged, and set aside with whatever log it has.
      }
    }
    for suffix in ["-wal", "-shm", "-journal"] where FilePath.exists(path + suffix) {
      try FilePath.rename(path + suffix, to: kept + suffix)
    }
    try FilePath.rename(path, to: kept)
  }
}
