// SQLite: a thin, safe layer over the C library, and all of FTS5 that an archive needs.
// It knows no news, no table names and no migrations; it alone may import CSQLite.
// Read next: PreparedStatement.swift, MatchPattern.swift, then Sources/SQLiteRepository.

internal import CSQLite

/// An open database file; closed when the value goes away.
///
/// A connection is used by one thread at a time: keep it behind a `Mutex`.
package struct Connection: ~Copyable {
  /// What may be done with the file.
  package enum Access: Sendable {
    /// Reads only; the file must exist.
    case reading
    /// Reads only, on a medium where nothing can be written, not even beside the file.
    case readingUnchangeable
    /// Reads and writes; the file must exist.
    case writing
    /// Reads and writes; the file is made when it is not there.
    case creating
  }

  /// The file as it was named.
  package let path: String
  private let handle: OpaquePointer
  private let statements = StatementCache()
  let fullText = FullTextState()

  /// Opens a database file.
  ///
  /// Another process that holds a lock is waited for `patience` milliseconds long.
  package init(
    path: String, access: Access, patience milliseconds: Int = 5000
  ) throws(SQLiteError) {
    // Extended result codes from the first call on, URI names for `immutable`, and no mutex of
    // SQLite's own since ours guards the connection: https://www.sqlite.org/c3ref/open.html
    var flags = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
    var name = path
    switch access {
    case .reading: flags |= SQLITE_OPEN_READONLY
    case .readingUnchangeable:
      flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      name = "file:\(Self.percentEncoded(path))?immutable=1"
    case .writing: flags |= SQLITE_OPEN_READWRITE
    case .creating: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(name, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let error = SQLiteError(
        code: ResultCode(code), database: opened, action: "open \(path)", sql: nil)
      // "Whether or not an error occurs, the handle should be closed":
      // https://www.sqlite.org/c3ref/open.html
      sqlite3_close_v2(opened)
      throw error
    }
    self.path = path
    handle = opened
    sqlite3_busy_timeout(handle, Int32(clamping: milliseconds))
  }

  deinit {
    // close_v2 waits for statements that are still open, in whatever order owners go away:
    // https://www.sqlite.org/c3ref/close.html
    sqlite3_close_v2(handle)
  }

  // MARK: Statements

  /// Compiles one SQL statement.
  package func prepare(_ sql: String) throws(SQLiteError) -> PreparedStatement {
    try PreparedStatement(database: handle, sql: sql)
  }

  /// Runs every statement of a script, stopping at the first that fails.
  package func execute(_ script: String) throws(SQLiteError) {
    // A script that fails leaves its transaction open, so callers that begin one roll it back:
    // https://www.sqlite.org/c3ref/exec.html
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw SQLiteError(
        code: ResultCode(code), database: handle, action: "run a script", sql: script)
    }
  }

  /// Runs a statement that gives no rows; statements are compiled once a connection.
  package func run(_ sql: String, _ values: Value...) throws(SQLiteError) {
    try run(sql, values)
  }

  /// Runs a statement that gives no rows, with its values in an array.
  package func run(_ sql: String, _ values: [Value]) throws(SQLiteError) {
    let cached = try statements.take(sql, database: handle)
    defer { statements.giveBack(cached) }
    try cached.statement.run(values)
  }

  /// Runs a statement that gives no rows with values that `put` puts in; their texts are parts of
  /// `texts` and are not copied.
  package func run(
    _ sql: String, over texts: [UInt8], _ put: (inout ValueList) -> Void
  ) throws(SQLiteError) {
    let cached = try statements.take(sql, database: handle)
    defer { statements.giveBack(cached) }
    try texts.withUnsafeBufferPointer { bytes throws(SQLiteError) in
      try cached.statement.run(over: bytes, put)
    }
  }

  /// Reads every row that a query gives.
  package func rows<Element>(
    _ sql: String, _ values: [Value] = [],
    _ read: (borrowing Row) throws(SQLiteError) -> Element
  ) throws(SQLiteError) -> [Element] {
    var elements: [Element] = []
    try forEachRow(sql, values) { row throws(SQLiteError) in elements.append(try read(row)) }
    return elements
  }

  /// Visits every row that a query gives.
  package func forEachRow(
    _ sql: String, _ values: [Value] = [], _ visit: (borrowing Row) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    let cached = try statements.take(sql, database: handle)
    defer { statements.giveBack(cached) }
    try cached.statement.forEachRow(values, visit)
  }

  /// Reads the first row that a query gives; nil when there is none.
  package func first<Element>(
    _ sql: String, _ values: [Value] = [],
    _ read: (borrowing Row) throws(SQLiteError) -> Element
  ) throws(SQLiteError) -> Element? {
    let cached = try statements.take(sql, database: handle)
    defer { statements.giveBack(cached) }
    return try cached.statement.first(values, read)
  }

  // MARK: Transactions

  /// How a transaction takes its lock.
  package enum Locking: String, Sendable {
    /// At the first read: a steady view of the file, no lock for writing.
    case deferred = "BEGIN DEFERRED"
    /// At once, for writing: whoever comes second waits here and not half way.
    case immediate = "BEGIN IMMEDIATE"
  }

  /// Runs `body` whole or not at all: whatever it throws, its changes are undone first.
  package func transaction<Result>(
    _ locking: Locking = .immediate, _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try execute(locking.rawValue)
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// True while a transaction is open.
  package var isInTransaction: Bool {
    sqlite3_get_autocommit(handle) == 0
  }

  private func rollBack() {
    // Full disks and I/O errors may have ended the transaction already, and then ROLLBACK fails:
    // https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
    guard isInTransaction else { return }
    sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
  }

  // MARK: Facts

  /// The row id of the newest row that this connection inserted.
  package var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// How many rows the newest INSERT, UPDATE or DELETE changed.
  package var changedRowCount: Int { Int(sqlite3_changes64(handle)) }

  /// The version of the SQLite library in use: "3.40.1".
  package static var libraryVersion: String { String(cString: sqlite3_libversion()) }

  /// Asks `goesOn` again and again while another process holds a lock; false gives up.
  ///
  /// It is told how long the lock has been waited for, and takes the place of `patience`.
  package func wait(while goesOn: @escaping @Sendable (Duration) -> Bool) {
    let waiting = LockWaiting(goesOn)
    statements.waiting = waiting
    waiting.install(on: handle)
  }

  /// Lets `interruption` stop what this connection does; the statement then throws `.interrupted`.
  package func obey(_ interruption: Interruption) {
    statements.interruption = interruption
    // Called every thousand or so steps of the virtual machine, so that asking costs nothing
    // noticeable: https://www.sqlite.org/c3ref/progress_handler.html
    sqlite3_progress_handler(
      handle, 1000,
      { context in
        guard let context else { return 0 }
        let interruption = Unmanaged<Interruption>.fromOpaque(context).takeUnretainedValue()
        return interruption.isRequested ? 1 : 0
      }, Unmanaged.passUnretained(interruption).toOpaque())
  }

  /// Lends the C handle to the files of this module.
  func withHandle<Result>(
    _ body: (OpaquePointer) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try body(handle)
  }

  /// A path as the path of a URI: https://www.sqlite.org/uri.html#the_uri_path
  private static func percentEncoded(_ path: String) -> String {
    path.utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case UInt8(ascii: "?"): encoded += "%3f"
      case UInt8(ascii: "#"): encoded += "%23"
      case UInt8(ascii: "%"): encoded += "%25"
      case 0..<128: encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += "%" + String(byte, radix: 16)
      }
    }
  }
}
