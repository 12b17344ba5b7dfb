internal import Identity
internal import Names
internal import News
internal import Repository
internal import SQLite

extension SQLiteArchive.State {
  /// The rows of statements without a speaker that may be somebody's.
  func statementsInDoubt(of person: PersonInDoubt) throws(SQLiteError) -> [Int64] {
    var rows: Set<Int64> = []
    for name in Set(try names(of: person).compactMap { PersonName($0) }) {
      rows.formUnion(try statementsInDoubt(named: name))
    }
    return rows.sorted()
  }

  /// The names by which somebody may be meant.
  private func names(of person: PersonInDoubt) throws(SQLiteError) -> [String] {
    switch person {
    case .named(let name): return [name]
    case .speaker(let id):
      let names = try connection.first(
        "SELECT names FROM speakers WHERE key = ?", [.text(try destination(of: id).description)]
      ) { $0.text(0) }
      return (names ?? "").split(separator: "\n").map(String.init)
    }
  }

  private func statementsInDoubt(named name: PersonName) throws(SQLiteError) -> [Int64] {
    var sure: [Int64] = []
    var asked: [Int64] = []
    try connection.forEachRow(
      """
      SELECT id, candidate, link FROM statements
      WHERE candidate_surname = ? AND speaker_id IS NULL AND corrected = 0
      """, [.text(name.surname)]
    ) { row in
      let doubt = NameInDoubt(
        candidate: row.optionalText(1),
        link: row.optionalText(2).flatMap { SpeakerLink(rawValue: $0) }, name: name.surname)
      switch doubt?.mayMean(name) {
      case true?: sure.append(Int64(row.integer(0)))
      case nil: asked.append(Int64(row.integer(0)))
      case false?: break
      }
    }
    guard !asked.isEmpty, let given = name.given else { return sure }
    // A surname alone may be that of everybody whose first name the article has.
    let words = tokenizer.words(of: FoldedText.fold(given))
    let first = MatchPattern.all(
      SoughtName.ways(words).map { .any($0.map { .phrase($0) }) })
    return try sure
      + connection.rows(
        """
        SELECT id FROM statements
        WHERE id IN (\(asked.map(String.init).joined(separator: ", ")))
          AND article_id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)
        """, [.text(first.within(columns: TextColumns.searched).text)]
      ) { Int64($0.integer(0)) }
  }
}
