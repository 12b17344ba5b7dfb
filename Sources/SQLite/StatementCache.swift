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
  /// The same entries by where the SQL stands in memory.
  ///
  /// Nearly every statement is a literal of the program, which never moves, and a batch runs some of
  /// them a hundred thousand times: to hash the whole text each time took longer than many a row.
  private var literals: [UnsafePointer<UInt8>: (sql: String, entry: Entry)] = [:]

  /// SQL that is put together stands somewhere else each time.
  private static let mostLiterals = 1000

  /// The statement for `sql`; one of its own when the kept one is being read from.
  func take(_ sql: String, database: OpaquePointer) throws(SQLiteError) -> Entry {
    let address = sql.utf8.withContiguousStorageIfAvailable(\.baseAddress) ?? nil
    if let address, let known = literals[address], !known.entry.isTaken, known.sql == sql {
      known.entry.isTaken = true
      return known.entry
    }
    if let entry = entries[sql], !entry.isTaken {
      entry.isTaken = true
      if let address, literals.count < Self.mostLiterals { literals[address] = (sql, entry) }
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
