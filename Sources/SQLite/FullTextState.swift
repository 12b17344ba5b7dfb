internal import CSQLite

/// What a connection needs once to work with FTS5 itself, and the collection that is running.
final class FullTextState {
  /// Where `collect_match` finds the collection that it feeds; empty while none runs.
  ///
  /// A place in memory and not a property, since a property of a class is checked for exclusive
  /// access each time, which would cost a third of a search.
  let current = UnsafeMutablePointer<UnsafeMutablePointer<MatchCollection>?>.allocate(capacity: 1)
  private var api: UnsafeMutablePointer<fts5_api>?
  private var isFunctionRegistered = false

  init() {
    current.initialize(to: nil)
  }

  deinit {
    current.deallocate()
  }

  /// The table of FTS5's functions of a connection.
  func api(of database: OpaquePointer) throws(SQLiteError) -> UnsafeMutablePointer<fts5_api> {
    if let api { return api }
    // "SELECT fts5(?1)" with a bound pointer is the documented way to it:
    // https://www.sqlite.org/fts5.html#extending_fts5
    let sql = "SELECT fts5(?1)"
    let statement = try PreparedStatement(database: database, sql: sql)
    var found: UnsafeMutablePointer<fts5_api>?
    let code = statement.withHandle { handle in
      let bound = sqlite3_bind_pointer(handle, 1, &found, "fts5_api_ptr", nil)
      return bound == SQLITE_OK ? sqlite3_step(handle) : bound
    }
    guard code == SQLITE_ROW, let found, found.pointee.iVersion >= 2 else {
      throw SQLiteError(
        code: ResultCode(code), database: database, action: "reach FTS5", sql: sql)
    }
    api = found
    return found
  }

  /// Makes `collect_match(table)` known to the connection.
  func registerCollector(on database: OpaquePointer) throws(SQLiteError) {
    guard !isFunctionRegistered else { return }
    let api = try api(of: database)
    // The connection owns the place and closes before it goes:
    // https://www.sqlite.org/fts5.html#custom_auxiliary_functions
    let code = api.pointee.xCreateFunction(
      api, "collect_match", current,
      { api, context, result, _, _ in
        guard let api, let context, let result, let data = api.pointee.xUserData(context) else {
          return
        }
        let current = data.assumingMemoryBound(to: UnsafeMutablePointer<MatchCollection>?.self)
        let code = current.pointee?.pointee.take(api, context) ?? SQLITE_MISUSE
        if code != SQLITE_OK { sqlite3_result_error_code(result, code) }
      }, nil)
    guard code == SQLITE_OK else {
      throw SQLiteError(
        code: ResultCode(code), database: database, action: "add a function to FTS5", sql: nil)
    }
    isFunctionRegistered = true
  }
}
