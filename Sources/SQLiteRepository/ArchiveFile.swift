internal import Migrations
internal import Repository
internal import SQLite

/// The file of an archive: how it is recognised, made, and brought up to date.
enum ArchiveFile {
  /// "arch" in ASCII, at byte 68 of the file: https://www.sqlite.org/pragma.html#pragma_application_id
  static let applicationID = 0x6172_6368

  /// Opens the file and makes sure that it is an archive of a version that is understood.
  static func open(
    _ path: String, for purpose: SQLiteArchive.Purpose, patience: Int
  ) throws(ArchiveError) -> Connection {
    do {
      let connection = try connect(path, for: purpose, patience: patience)
      try check(connection, for: purpose)
      return connection
    } catch let error as ArchiveError {
      throw error
    } catch let error as SQLiteError {
      throw ArchiveError(error, while: "open the archive", at: path)
    } catch {
      throw ArchiveError(.failed, "cannot open the archive \(path): \(error)")
    }
  }

  private static func connect(
    _ path: String, for purpose: SQLiteArchive.Purpose, patience: Int
  ) throws(SQLiteError) -> Connection {
    switch purpose {
    case .creating:
      return try prepared(Connection(path: path, access: .creating, patience: patience))
    case .writing: return try prepared(Connection(path: path, access: .writing, patience: patience))
    case .reading:
      do {
        let connection = try Connection(path: path, access: .reading, patience: patience)
        _ = try connection.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) }
        return try prepared(connection)
      } catch  where error.code.primary == .cannotOpen || error.code.primary == .readOnly {
        guard error.cause != .noSuchFile, error.cause != .isDirectory else { throw error }
        // A file in WAL mode needs a place for its -shm file, which a read-only medium does not
        // give: https://www.sqlite.org/wal.html#read_only_databases
        let connection = try Connection(
          path: path, access: .readingUnchangeable, patience: patience)
        _ = try connection.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) }
        return try prepared(connection)
      }
    }
  }

  private static func prepared(
    _ connection: consuming Connection
  ) throws(SQLiteError) -> Connection {
    try connection.execute(
      """
      PRAGMA foreign_keys = ON;
      PRAGMA synchronous = NORMAL;
      PRAGMA cache_size = -65536;
      PRAGMA temp_store = MEMORY;
      PRAGMA secure_delete = OFF;
      """)
    return connection
  }

  private static func check(
    _ connection: borrowing Connection, for purpose: SQLiteArchive.Purpose
  ) throws {
    let path = connection.path
    guard let version = try version(of: connection) else {
      throw ArchiveError(
        .notAnArchive, "\(path) is a database, but not a news archive",
        advice: "name another file with --db, or move this one away")
    }
    let newest = Migration.all.last?.version ?? 0
    guard version <= newest else {
      throw ArchiveError(
        .newerVersion,
        "\(path) was written by a newer version (its schema is \(version), this program knows \(newest))",
        advice: "update this program")
    }
    guard version < newest else { return }
    switch purpose {
    case .reading where version == 0:
      throw ArchiveError(
        .notAnArchive, "\(path) is empty", advice: "fill it with: archive ingest")
    case .reading:
      throw ArchiveError(
        .failed, "\(path) is of an older version and must be brought up to date first",
        advice: "run: archive ingest --db \(path)")
    case .writing, .creating:
      if version == 0 { try prepareNewFile(connection) }
      try migrate(connection)
    }
  }

  /// The schema version of an archive, 0 for an empty file; nil for somebody else's database.
  private static func version(of connection: borrowing Connection) throws(SQLiteError) -> Int? {
    let facts = try connection.first(
      """
      SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
      FROM pragma_application_id, pragma_user_version
      """
    ) { row in (application: row.integer(0), version: row.integer(1), tables: row.integer(2)) }
    guard let facts else { return nil }
    if facts.application == applicationID { return facts.version }
    return facts.application == 0 && facts.version == 0 && facts.tables == 0 ? 0 : nil
  }

  private static func prepareNewFile(_ connection: borrowing Connection) throws(SQLiteError) {
    // The page size holds only before the first table, and WAL stays with the file:
    // https://www.sqlite.org/pragma.html#pragma_page_size
    try connection.execute(
      """
      PRAGMA page_size = 16384;
      PRAGMA journal_mode = WAL;
      """)
  }

  /// Runs the steps that are missing, each whole or not at all with the version it arrives at.
  private static func migrate(_ connection: borrowing Connection) throws(SQLiteError) {
    for migration in Migration.all {
      try connection.transaction { () throws(SQLiteError) in
        // Another process may have done it while this one waited for the lock.
        let reached = try connection.first("PRAGMA user_version") { $0.integer(0) } ?? 0
        guard reached < migration.version else { return }
        try connection.execute(migration.sql)
        try connection.execute(
          """
          PRAGMA application_id = \(applicationID);
          PRAGMA user_version = \(migration.version);
          """)
      }
    }
  }
}
