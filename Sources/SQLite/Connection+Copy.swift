internal import CSQLite

extension Connection {
  /// Puts the whole database in the place of what `destination` holds, as it is at one moment.
  ///
  /// Others may go on writing to this database: what they add is not in the copy. The destination
  /// is changed whole or not at all.
  package func copy(to destination: borrowing Connection) throws(SQLiteError) {
    // A backup begins anew whenever somebody writes, unless its own connection holds a view of
    // the file: https://www.sqlite.org/backup.html and https://www.sqlite.org/isolation.html
    try transaction(.deferred) { () throws(SQLiteError) in
      _ = try first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) }
      try withHandle { source throws(SQLiteError) in
        try destination.withHandle { target throws(SQLiteError) in
          try Self.copy(source, to: target)
        }
      }
    }
  }

  private static func copy(_ source: OpaquePointer, to target: OpaquePointer) throws(SQLiteError) {
    func failure(_ code: Int32) -> SQLiteError {
      SQLiteError(code: ResultCode(code), database: target, action: "copy the database", sql: nil)
    }
    guard let backup = sqlite3_backup_init(target, "main", source, "main") else {
      throw failure(sqlite3_errcode(target))
    }
    var code = SQLITE_OK
    while code == SQLITE_OK { code = sqlite3_backup_step(backup, 4096) }
    // finish says again what went wrong, in the words of the destination:
    // https://www.sqlite.org/c3ref/backup_finish.html
    let end = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, end == SQLITE_OK else {
      throw failure(end == SQLITE_OK ? code : end)
    }
  }
}
