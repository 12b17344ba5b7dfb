internal import SQLite

extension SQLiteArchive {
  /// The engine and its version: "SQLite 3.40.1".
  package static var engine: String { "SQLite \(Connection.libraryVersion)" }
}
