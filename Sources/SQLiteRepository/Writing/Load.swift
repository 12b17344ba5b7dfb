package import Repository
internal import SQLite

/// A long run of batches, for which the full text is set to take rows fast.
///
/// The settings are those that docs of FTS5 give for loading: more memory for new words, and no
/// merging before the end: https://www.sqlite.org/fts5.html#the_automerge_configuration_option
struct Load {
  /// A smaller run is not worth writing the whole index anew.
  private static let worthwhile = 2000
  private static let tables = ["articles_fts", "statements_fts"]

  private var isOpen = false
  private var isTuned = false
  private var articleCount = 0
  /// The newest row of a speaker when the run began: all speakers are too many to count twice a run.
  private var newestSpeaker = 0

  /// True from the beginning to the end of a run.
  var isRunning: Bool { isOpen }

  mutating func begin(_ connection: borrowing Connection) throws(SQLiteError) {
    isOpen = true
    articleCount = 0
    newestSpeaker = try connection.first("SELECT max(id) FROM speakers") { $0.integer(0) } ?? 0
    // A tenth of the cost of a batch is to find out that rows keep what we know they keep: parents
    // are written before their children, and values come from enumerations. Pages that every batch
    // changes are copied from the log into the file once in 64 MB and not once in 16. What a single
    // statement may have to undo grows with the archive when it merges the full text, so it has no
    // place in memory: https://www.sqlite.org/tempfiles.html#statement_journal_files
    try connection.execute(
      """
      PRAGMA foreign_keys = OFF;
      PRAGMA ignore_check_constraints = ON;
      PRAGMA wal_autocheckpoint = 4000;
      PRAGMA temp_store = FILE;
      """)
  }

  /// Counts articles that were added.
  mutating func count(_ added: Int) {
    if isOpen { articleCount += added }
  }

  /// How many speakers of statements have come since the run began.
  func newSpeakerCount(_ connection: borrowing Connection) throws(SQLiteError) -> Int {
    try connection.first(
      "SELECT count(*) FROM speakers WHERE id > ? AND statement_count > 0 AND hidden = 0",
      [.integer(newestSpeaker)]
    ) { $0.integer(0) } ?? 0
  }

  /// Sets the full text to loading once the run has become a long one.
  mutating func prepare(_ connection: borrowing Connection) throws(SQLiteError) {
    guard isOpen, !isTuned, articleCount >= Self.worthwhile else { return }
    for table in Self.tables {
      try Self.set("hashsize", 33_554_432, of: table, on: connection)
      try Self.set("automerge", 0, of: table, on: connection)
      // Every batch leaves a segment. Sixteen at a time would be merged in the middle of a run, and
      // all of them once more at its end; 64 keep what other processes search meanwhile in bounds.
      try Self.set("crisismerge", 64, of: table, on: connection)
    }
    isTuned = true
  }

  /// Brings the full text back to where searching is fastest.
  mutating func end(_ connection: borrowing Connection) throws(SQLiteError) {
    isOpen = false
    try connection.execute(
      """
      PRAGMA foreign_keys = ON;
      PRAGMA ignore_check_constraints = OFF;
      PRAGMA wal_autocheckpoint = 1000;
      """)
    if !isTuned {
      guard try Self.wasLeftTuned(connection) else {
        try connection.execute("PRAGMA temp_store = MEMORY")
        return
      }
    }
    for table in Self.tables {
      try connection.run("INSERT INTO \(table) (\(table)) VALUES ('optimize')")
      try Self.set("automerge", 4, of: table, on: connection)
      try Self.set("crisismerge", 16, of: table, on: connection)
    }
    isTuned = false
    try connection.execute("PRAGMA temp_store = MEMORY")
    try FrequentWords.count(connection)
    try connection.execute("PRAGMA optimize")
    try connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// True when a run that was cut short left its settings in the file.
  private static func wasLeftTuned(_ connection: borrowing Connection) throws(SQLiteError) -> Bool {
    try connection.first("SELECT v FROM articles_fts_config WHERE k = 'automerge'") {
      $0.integer(0)
    } == 0
  }

  private static func set(
    _ option: String, _ value: Int, of table: String, on connection: borrowing Connection
  ) throws(SQLiteError) {
    try connection.run(
      "INSERT INTO \(table) (\(table), rank) VALUES (?, ?)", .text(option), .integer(value))
  }
}

extension SQLiteArchive {
  package func beginLoading() throws(ArchiveError) {
    try perform("begin loading") { state throws(SQLiteError) in
      try state.load.begin(state.connection)
    }
  }

  package func endLoading() throws(ArchiveError) -> Int {
    lookups.close()
    return try perform("finish loading") { state throws(SQLiteError) in
      try state.connection.transaction { () throws(SQLiteError) in try state.linkFamilies() }
      try state.load.end(state.connection)
      return try state.load.newSpeakerCount(state.connection)
    }
  }
}
