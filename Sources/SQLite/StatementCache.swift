internal import CSQLite

/// The compiled statements of one connection, by their SQL.
final class StatementCache {
  /// A statement that is kept, and whether somebody is reading from it.
  final class Entry {
    let statement: PreparedStatement
    fileprivate var isTaken = true

    init(_ statement: consuming PreparedStatement) {
      self.statement = statement
    }
  }

  /// Kept here so that it lives as long as the handler that points at it.
  var interruption: Interruption?
  /// Kept for the same reason.
  var waiting: LockWaiting?
  private var entries: [String: Entry] = [:]

  /// The statement for `sql`; one of its own when the kept one is being read from.
  func take(_ sql: String, database: OpaquePointer) throws(SQLiteError) -> Entry {
    if let entry = entries[sql], !entry.isTaken {
      entry.isTaken = true
      return entry
    }
    let entry = Entry(try PreparedStatement(database: database, sql: sql))
    if entries[sql] == nil { entries[sql] = entry }
    return entry
  }

  func giveBack(_ entry: Entry) {
    entry.statement.reset()
    entry.isTaken = false
  }
}
