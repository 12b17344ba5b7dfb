internal import Repository
internal import SQLite
internal import Synchronization

/// A second connection that only reads, for questions that are asked while a batch is written.
///
/// It sees what was committed last: https://www.sqlite.org/wal.html#concurrency
final class Lookups: Sendable {
  private let connection = Mutex<Reader?>(nil)

  private final class Reader {
    let connection: Connection

    init(path: String) throws(ArchiveError) {
      connection = try ArchiveFile.connectForReading(path)
    }
  }

  /// Asks the archive at `path`; `action` completes the sentence "cannot ...".
  func perform<Result: Sendable>(
    _ action: String, at path: String,
    _ body: (borrowing Connection) throws(SQLiteError) -> Result
  ) throws(ArchiveError) -> Result {
    try connection.withLock { reader throws(ArchiveError) in
      let open: Reader
      if let reader {
        open = reader
      } else {
        open = try Reader(path: path)
        reader = open
      }
      do throws(SQLiteError) {
        return try body(open.connection)
      } catch {
        throw ArchiveError(error, while: action, at: path)
      }
    }
  }

  /// Closes the connection until it is needed again.
  func close() {
    connection.withLock { $0 = nil }
  }
}
