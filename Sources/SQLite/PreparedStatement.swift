internal import CSQLite

/// One compiled SQL statement; finalized when the value goes away.
package struct PreparedStatement: ~Copyable {
  private let handle: OpaquePointer

  init(database: OpaquePointer, sql: String) throws(SQLiteError) {
    var compiled: OpaquePointer?
    var sql = sql
    // With its byte count, so that a NUL does not cut the statement short; PERSISTENT since
    // statements are kept: https://www.sqlite.org/c3ref/prepare.html
    let code = sql.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_prepare_v3(
          database, characters.baseAddress, Int32(clamping: characters.count),
          UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
      }
    }
    guard code == SQLITE_OK, let compiled else {
      throw SQLiteError(
        code: ResultCode(code), database: database, action: "prepare a statement", sql: sql)
    }
    handle = compiled
  }

  deinit {
    // finalize repeats the error of the newest step, which was thrown then:
    // https://www.sqlite.org/c3ref/finalize.html
    sqlite3_finalize(handle)
  }

  /// Runs the statement to its end and passes over rows.
  package func run(_ values: [Value] = []) throws(SQLiteError) {
    try forEachRow(values) { _ in }
  }

  /// Runs the statement to its end with values that `put` puts in; their texts lie in `texts`.
  func run(
    over texts: UnsafeBufferPointer<UInt8>, _ put: (inout ValueList) -> Void
  ) throws(SQLiteError) {
    defer { reset() }
    var values = ValueList(statement: handle, texts: texts)
    put(&values)
    precondition(
      values.count == Int(sqlite3_bind_parameter_count(handle)),
      "a statement takes as many values as it has parameters: \(sql)")
    guard values.firstFailure == SQLITE_OK else {
      throw failure(values.firstFailure, "bind the values")
    }
    while try step() {}
  }

  /// Visits every row.
  package func forEachRow(
    _ values: [Value], _ visit: (borrowing Row) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    defer { reset() }
    try bind(values)
    while try step() {
      try visit(Row(statement: handle))
    }
  }

  /// Reads the first row; nil when there is none.
  package func first<Element>(
    _ values: [Value], _ read: (borrowing Row) throws(SQLiteError) -> Element
  ) throws(SQLiteError) -> Element? {
    defer { reset() }
    try bind(values)
    guard try step() else { return nil }
    return try read(Row(statement: handle))
  }

  /// Makes the statement ready to be run again and drops its values.
  func reset() {
    // Both report what the newest step reported already:
    // https://www.sqlite.org/c3ref/reset.html
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// Binds the values to the parameters 1, 2, 3...
  func bind(_ values: [Value]) throws(SQLiteError) {
    precondition(
      values.count == Int(sqlite3_bind_parameter_count(handle)),
      "a statement takes as many values as it has parameters: \(sql)")
    for (offset, value) in values.enumerated() {
      let code = bind(value, at: Int32(offset + 1))
      guard code == SQLITE_OK else { throw failure(code, "bind value \(offset + 1)") }
    }
  }

  /// Goes to the next row; false at the end.
  func step() throws(SQLiteError) -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw failure(code, "run a statement")
    }
  }

  /// Lends the C handle to the files of this module.
  func withHandle<Result>(_ body: (OpaquePointer) -> Result) -> Result {
    body(handle)
  }

  private var sql: String {
    sqlite3_sql(handle).map { String(cString: $0) } ?? ""
  }

  private func failure(_ code: Int32, _ action: String) -> SQLiteError {
    SQLiteError(
      code: ResultCode(code), database: sqlite3_db_handle(handle), action: action, sql: sql)
  }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    // Byte counts always, since -1 would stop at a NUL; TRANSIENT makes SQLite copy, which costs
    // no more than a copy of ours: https://www.sqlite.org/c3ref/bind_blob.html
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let number): return sqlite3_bind_int64(handle, index, number)
    case .real(let number): return sqlite3_bind_double(handle, index, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // A nil pointer would bind NULL.
          guard let start = characters.baseAddress else {
            return sqlite3_bind_text64(
              handle, index, "", 0, csqlite_transient(), UInt8(SQLITE_UTF8))
          }
          return sqlite3_bind_text64(
            handle, index, start, UInt64(characters.count), csqlite_transient(),
            UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, index, 0) }
      return bytes.withUnsafeBytes { buffer in
        sqlite3_bind_blob64(
          handle, index, buffer.baseAddress, UInt64(buffer.count), csqlite_transient())
      }
    }
  }
}
