internal import CSQLite

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What SQLite could not do: the code, its message and the SQL, never the values that were bound.
package struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The extended result code.
  package let code: ResultCode
  /// What SQLite says about it.
  package let message: String
  /// What was being done: "open archive.db", "prepare a statement".
  package let action: String
  /// The statement or script, without its values.
  package let sql: String?
  /// What the operating system objected to, where it did.
  package let cause: SystemCause?

  /// An error of the operating system behind one of SQLite's.
  package enum SystemCause: Sendable {
    case noSuchFile
    case noPermission
    case isDirectory
    case readOnlyFileSystem
    case noSpace
    case tooManyOpenFiles
  }

  package init(
    code: ResultCode, message: String, action: String, sql: String?, cause: SystemCause? = nil
  ) {
    self.code = code
    self.message = message
    self.action = action
    self.sql = sql
    self.cause = cause
  }

  /// Takes the message of the newest call that failed on `database`.
  init(code: ResultCode, database: OpaquePointer?, action: String, sql: String?) {
    // errmsg of a handle that could not be allocated is "out of memory", which is right:
    // https://www.sqlite.org/c3ref/errcode.html
    self.init(
      code: code, message: String(cString: sqlite3_errmsg(database)), action: action, sql: sql,
      cause: Self.cause(of: sqlite3_system_errno(database)))
  }

  /// Reads the errno that SQLite kept: https://www.sqlite.org/c3ref/system_errno.html
  private static func cause(of number: Int32) -> SystemCause? {
    switch number {
    case ENOENT, ENOTDIR: return .noSuchFile
    case EACCES, EPERM: return .noPermission
    case EISDIR: return .isDirectory
    case EROFS: return .readOnlyFileSystem
    // The last one is a limit on the size of files (setrlimit(2)).
    case ENOSPC, EDQUOT, EFBIG: return .noSpace
    case EMFILE, ENFILE: return .tooManyOpenFiles
    default: return nil
    }
  }

  package var description: String {
    let place = sql.map { " in \($0)" } ?? ""
    return "cannot \(action): \(message) (SQLite code \(code.rawValue))\(place)"
  }
}
