internal import CSQLite

/// What a connection needs once to work with FTS5 itself, and the collection that is running.
final class FullTextState {
  /// The collection that `collect_match` feeds; set only while its statement runs.
  var collection: MatchCollection?
  private var api: UnsafeMutablePointer<fts5_api>?
  private var isFunctionRegistered = false

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
    // The connection owns this object and closes before it goes, so it may be passed unretained:
    // https://www.sqlite.org/fts5.html#custom_auxiliary_functions
    let code = api.pointee.xCreateFunction(
      api, "collect_match", Unmanaged.passUnretained(self).toOpaque(),
      { api, context, result, _, _ in
        guard let api, let context, let result, let data = api.pointee.xUserData(context) else {
          return
        }
        let state = Unmanaged<FullTextState>.fromOpaque(data).takeUnretainedValue()
        let code = state.collection?.take(api, context) ?? SQLITE_MISUSE
        if code != SQLITE_OK { sqlite3_result_error_code(result, code) }
      }, nil)
    guard code == SQLITE_OK else {
      throw SQLiteError(
        code: ResultCode(code), database: database, action: "add a function to FTS5", sql: nil)
    }
    isFunctionRegistered = true
  }
}
