internal import Migrations
internal import Repository
internal import SQLite

/// The file of an archive: how it is recognised, made, and brought up to date.
enum ArchiveFile {
  /// "arch" in ASCII, at byte 68 of the file: https://www.sqlite.org/pragma.html#pragma_application_id
  static let applicationID = 0x6172_6368

  /// True when the file begins as that of an archive does, be it whole, damaged or newer.
  ///
  /// https://www.sqlite.org/fileformat.html#the_database_header
  static func isMarked(_ path: String) -> Bool {
    guard let header = FilePath.beginning(of: path, count: 72), header.count == 72 else {
      return false
    }
    return header.starts(with: "SQLite format 3\0".utf8)
      && header[68...].reduce(0) { $0 << 8 | Int($1) } == applicationID
  }

  /// Opens the file and makes sure that it is an archive of a version that is understood.
  static func open(
    _ path: String, for purpose: SQLiteArchive.Purpose, patience: Int = 5000,
    whileWaiting: (@Sendable (Duration) -> Bool)? = nil
  ) throws(ArchiveError) -> Connection {
    guard purpose != .checking else {
      return try openForChecking(path, patience: patience, whileWaiting: whileWaiting)
    }
    return try opening(path) {
      try waiting(path, patience: patience, whileWaiting: whileWaiting) {
        let connection = try connect(path, for: purpose, patience: patience)
        if let whileWaiting { connection.wait(while: whileWaiting) }
        try check(connection, for: purpose)
        return connection
      }
    }
  }

  /// Opens the file for reading, after it was brought up to date where that is needed.
  private static func openForChecking(
    _ path: String, patience: Int, whileWaiting: (@Sendable (Duration) -> Bool)?
  ) throws(ArchiveError) -> Connection {
    do throws(ArchiveError) {
      return try open(path, for: .reading, patience: patience, whileWaiting: whileWaiting)
    } catch {
      guard error.reason == .olderVersion else { throw error }
      return try open(path, for: .writing, patience: patience, whileWaiting: whileWaiting)
    }
  }

  /// Opens a file again and again while another process makes it or brings it up to date.
  ///
  /// SQLite waits for locks itself, but not for that which turns on the log of a new file: with two
  /// processes each would wait for the other, so one is refused at once
  /// (https://www.sqlite.org/rescode.html#busy, "deadlock").
  private static func waiting(
    _ path: String, patience: Int, whileWaiting: (@Sendable (Duration) -> Bool)?,
    _ open: () throws -> Connection
  ) throws -> Connection {
    let started = ContinuousClock.now
    var hasLocks = false
    while true {
      do {
        return try open()
      } catch let error as SQLiteError where [.busy, .locked].contains(error.code.primary) {
        let waited = ContinuousClock.now - started
        let goesOn = whileWaiting?(waited) ?? (waited < .milliseconds(patience))
        guard goesOn else { throw error }
        // SQLite calls a file busy too whose system has no locks to give.
        if !hasLocks { hasLocks = FilePath.isInPlaceWithLocks(path) }
        guard hasLocks else {
          throw ArchiveError.withoutLocks(path, while: "open the archive")
        }
        FilePath.pause(milliseconds: 10)
      }
    }
  }

  /// Opens the file for reading if it is an archive that is understood, of whatever version.
  static func connectForReading(_ path: String) throws(ArchiveError) -> Connection {
    try opening(path) {
      let connection = try connect(path, for: .reading, patience: 5000)
      guard try knownVersion(of: connection) > 0 else {
        throw ArchiveError(.notAnArchive, "\(path) is empty", advice: "name another file")
      }
      return connection
    }
  }

  /// Says of whatever goes wrong in `body` that the archive at `path` cannot be opened.
  private static func opening(
    _ path: String, _ body: () throws -> Connection
  ) throws(ArchiveError) -> Connection {
    do {
      return try body()
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
  ) throws -> Connection {
    let access: Connection.Access =
      switch purpose {
      case .creating: .creating
      case .writing: .writing
      case .reading, .checking: .reading
      }
    do {
      return try connect(path, access, patience)
    } catch {
      let isRefused = error.code.primary == .cannotOpen || error.code.primary == .readOnly
      guard isRefused, error.cause != .isDirectory else { throw error }
      return try connectWithoutWriting(to: path, for: purpose, patience: patience, after: error)
    }
  }

  /// Opens a file as one that nobody changes, which is all that a read-only medium allows.
  ///
  /// A file in WAL mode needs a place for its -shm file, which such a medium does not give:
  /// https://www.sqlite.org/wal.html#read_only_databases
  private static func connectWithoutWriting(
    to path: String, for purpose: SQLiteArchive.Purpose, patience: Int, after error: SQLiteError
  ) throws -> Connection {
    if purpose == .reading {
      guard canRead(path, patience) else { throw error }
      // Read as one that nobody changes, a file is read without its log.
      guard FilePath.size(of: path + "-wal") == 0 else {
        throw ArchiveError(
          .readOnly,
          "cannot read \(path) here: what was kept last is in \(path)-wal, and nothing may be written "
            + "beside it",
          advice: "copy both files to a place where you may write")
      }
      return try connect(path, .readingUnchangeable, patience)
    }
    if canRead(path, patience) {
      throw ArchiveError(
        .readOnly, "cannot write to \(path): the file or its file system is read-only",
        advice: "copy it to a place where you may write, or name another file with --db")
    }
    if purpose == .creating, error.cause == .noSuchFile { throw missingFolder(of: path) }
    // What stood in the way first is what the user is told.
    throw error
  }

  /// True when the file can be read as one that nobody changes.
  private static func canRead(_ path: String, _ patience: Int) -> Bool {
    do throws(SQLiteError) {
      _ = try connect(path, .readingUnchangeable, patience)
      return true
    } catch {
      return false
    }
  }

  private static func connect(
    _ path: String, _ access: Connection.Access, _ patience: Int
  ) throws(SQLiteError) -> Connection {
    let connection = try Connection(path: path, access: access, patience: patience)
    // A search reads a few pages once, and from mapped memory it reads them without a copy.
    if access == .reading { try connection.execute("PRAGMA mmap_size = 2147418112") }
    _ = try connection.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) }
    return try prepared(connection)
  }

  private static func missingFolder(of path: String) -> ArchiveError {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return ArchiveError(
      .notFound, "cannot make \(path): the folder \(folder) does not exist",
      advice: "make the folder first, or name another file with --db")
  }

  private static func prepared(
    _ connection: consuming Connection
  ) throws(SQLiteError) -> Connection {
    try connection.execute(
      """
      PRAGMA foreign_keys = ON;
      PRAGMA synchronous = NORMAL;
      PRAGMA temp_store = MEMORY;
      PRAGMA secure_delete = OFF;
      """)
    try boundCache(of: connection)
    return connection
  }

  /// Gives the connection 64 MB for pages.
  ///
  /// SQLite turns the size into a number of pages at once and keeps that number when the size of a
  /// page changes: https://www.sqlite.org/pragma.html#pragma_cache_size
  private static func boundCache(of connection: borrowing Connection) throws(SQLiteError) {
    try connection.execute("PRAGMA cache_size = -65536")
  }

  /// The schema version, 0 for an empty file; throws for what is no archive or a newer one.
  private static func knownVersion(of connection: borrowing Connection) throws -> Int {
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
    return version
  }

  private static func check(
    _ connection: borrowing Connection, for purpose: SQLiteArchive.Purpose
  ) throws {
    let path = connection.path
    let version = try knownVersion(of: connection)
    let newest = Migration.all.last?.version ?? 0
    guard version < newest else {
      if purpose != .reading { try turnOnLog(connection) }
      return
    }
    switch purpose {
    case .reading where version == 0, .checking where version == 0:
      throw ArchiveError(
        .notAnArchive, "\(path) is empty", advice: "fill it with: archive ingest")
    case .reading, .checking:
      throw ArchiveError(
        .olderVersion, "\(path) is of an older version and must be brought up to date first",
        advice: "run: archive check --db \(path)")
    case .writing, .creating:
      if version == 0 {
        try prepareNewFile(connection)
      } else {
        try keepCopy(of: connection, version: version)
      }
      try migrate(connection)
      try turnOnLog(connection)
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
    try boundCache(of: connection)
  }

  /// Keeps the archive as it was beside the one that is brought up to date.
  private static func keepCopy(
    of connection: borrowing Connection, version: Int
  ) throws(ArchiveError) {
    let copy = FilePath.unused("\(connection.path).schema-\(version)")
    try BackupFile.write(connection, to: copy)
  }

  /// Lets others read while this connection writes; a backup is one file without a log.
  private static func turnOnLog(_ connection: borrowing Connection) throws(SQLiteError) {
    let mode = try connection.first("PRAGMA journal_mode") { $0.text(0) }
    guard mode != "wal" else { return }
    try connection.execute("PRAGMA journal_mode = WAL")
  }

  /// Runs the steps that are missing, all of them or none, with the version they arrive at.
  private static func migrate(_ connection: borrowing Connection) throws(SQLiteError) {
    try connection.transaction { () throws(SQLiteError) in
      // Another process may have done it while this one waited for the lock.
      let reached = try connection.first("PRAGMA user_version") { $0.integer(0) } ?? 0
      for migration in Migration.all where migration.version > reached {
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
