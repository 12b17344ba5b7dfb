package import Repository
internal import SQLite

extension SQLiteArchive {
  /// Reads everything and says what is not as it should be.
  ///
  /// Nothing is written, and others may go on writing: what is checked is the archive as it was
  /// when the check began.
  package func check() throws(ArchiveError) -> ArchiveCheck {
    try perform("check the archive") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        var checking = ArchiveChecking()
        checking.check(state)
        return checking.result
      }
    }
  }

  /// Makes anew what can be made anew of what a check found.
  package func repair(_ check: ArchiveCheck) throws(ArchiveError) {
    let aspects = Set(check.faults.filter(\.canBeRepaired).map(\.aspect))
    try perform("repair the archive") { state throws(SQLiteError) in
      if aspects.contains(.structure) { try state.connection.execute("REINDEX") }
      if aspects.contains(.fullText) { try FullTextCheck.rebuild(state.connection) }
      if aspects.contains(.copies) { try CopyCheck.rebuild(state) }
      if aspects.contains(.counts) { try CountCheck.rebuild(state) }
      state.forgetWhatWasWritten()
    }
  }
}

/// One check: goes through the aspects and gathers faults.
struct ArchiveChecking {
  /// More faults of one sort than these are only counted.
  static let mostNamed = 5

  private var faults: [ArchiveCheck.Fault] = []
  private var articleCount = 0
  private var statementCount = 0
  private var isDamaged = false

  var result: ArchiveCheck {
    ArchiveCheck(
      articleCount: articleCount, statementCount: statementCount, faults: faults,
      isDamaged: isDamaged)
  }

  mutating func check(_ state: SQLiteArchive.State) {
    var hasDamagedPages = false
    attempt(.structure) { () throws(SQLiteError) in
      let structure = try StructureCheck(state.connection)
      hasDamagedPages = structure.isDamaged
      return structure.faults
    }
    isDamaged = isDamaged || hasDamagedPages
    // What pages that are lost had to do with others is not worth a sentence of its own.
    guard !isDamaged else { return }
    attempt(.references) { () throws(SQLiteError) in
      try state.connection.rows(
        "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2"
      ) { row in
        ArchiveCheck.Fault(
          .references, "\(row.integer(2)) rows of \(row.text(0)) point at no row of \(row.text(1))",
          canBeRepaired: false)
      }
    }
    attempt(.references) { () throws(SQLiteError) in try JointCheck.faults(state.connection) }
    attempt(.fullText) { () throws(SQLiteError) in try FullTextCheck.faults(state) }
    var texts = TextCheck()
    attempt(.texts) { () throws(SQLiteError) in try texts.faults(state) }
    articleCount = texts.articleCount
    statementCount = texts.statementCount
    let lengths = texts.facts
    attempt(.counts) { () throws(SQLiteError) in
      try CountCheck.faults(state.connection, facts: lengths)
    }
    attempt(.counts) { () throws(SQLiteError) in try RoleCheck.faults(state) }
    attempt(.copies) { () throws(SQLiteError) in try CopyCheck.faults(state.connection) }
    attempt(.files) { () throws(SQLiteError) in try FileCheck.faults(state.connection) }
  }

  /// Adds what `body` finds; a part that cannot even be read is a fault of its own.
  private mutating func attempt(
    _ aspect: ArchiveCheck.Aspect,
    _ body: () throws(SQLiteError) -> [ArchiveCheck.Fault]
  ) {
    do throws(SQLiteError) {
      faults += try body()
    } catch {
      if [.corrupt, .notADatabase].contains(error.code.primary) { isDamaged = true }
      faults.append(
        ArchiveCheck.Fault(
          aspect,
          ArchiveError(error, while: "check the \(aspect.rawValue)", at: "the archive").sentence,
          canBeRepaired: false))
    }
  }
}

/// Whether those who speak together are several, and people of their article.
enum JointCheck {
  static func faults(_ connection: borrowing Connection) throws(SQLiteError) -> [ArchiveCheck.Fault]
  {
    let statements = try connection.rows(
      """
      SELECT key FROM statement_speakers j CROSS JOIN statements s ON s.id = j.statement_id
      GROUP BY s.id
      HAVING count(DISTINCT j.speaker_id) < max(2, count(*)) OR s.speaker_id IS NOT NULL
      LIMIT \(ArchiveChecking.mostNamed)
      """
    ) { "\($0.text(0)) is not one speaker's and not several speakers' either" }
    let groups = try connection.rows(
      """
      SELECT key, g.ordinal FROM article_speakers g JOIN articles a ON a.id = g.article_id
      WHERE g.members IS NOT NULL AND json_array_length(g.members) > (
        SELECT count(*) FROM json_each(g.members) m
        JOIN article_speakers p ON p.article_id = g.article_id AND p.ordinal = m.value
        WHERE p.members IS NULL
      )
      LIMIT \(ArchiveChecking.mostNamed)
      """
    ) { "speaker \($0.integer(1)) of \($0.text(0)) has members that are not in the article" }
    return (statements + groups).map { ArchiveCheck.Fault(.references, $0, canBeRepaired: false) }
  }
}

/// Whether the full-text tables agree with the rows that they index.
enum FullTextCheck {
  static func faults(_ state: SQLiteArchive.State) throws(SQLiteError) -> [ArchiveCheck.Fault] {
    var sentences: [String] = []
    for index in IndexCheck.all {
      do throws(SQLiteError) {
        if let fault = try index.fault(state.connection, state.tokenizer) {
          sentences.append(fault)
        }
      } catch {
        guard error.code.primary == .corrupt else { throw error }
        sentences.append("\(index.table) is damaged")
      }
    }
    return try sentences.map { ArchiveCheck.Fault(.fullText, $0, canBeRepaired: true) }
      + WordCheck.faults(state.connection)
  }

  /// Folds every text anew and makes the indexes and the tables of words of it.
  static func rebuild(_ connection: borrowing Connection) throws(SQLiteError) {
    try connection.transaction { () throws(SQLiteError) in
      try FoldedTables.rebuild(connection)
      for table in IndexCheck.all.map(\.table) {
        try connection.run("INSERT INTO \(table) (\(table)) VALUES ('rebuild')")
      }
    }
    try WordCheck.rebuild(connection)
    try FrequentWords.count(connection)
  }
}

/// Whether the archive knows where its articles came from.
enum FileCheck {
  static func faults(_ connection: borrowing Connection) throws(SQLiteError) -> [ArchiveCheck.Fault]
  {
    try connection.rows(
      """
      SELECT key FROM articles
      WHERE NOT EXISTS (SELECT 1 FROM sources WHERE article_id = articles.id)
      LIMIT \(ArchiveChecking.mostNamed)
      """
    ) {
      ArchiveCheck.Fault(.files, "\($0.text(0)) has no place it came from", canBeRepaired: false)
    }
  }
}
