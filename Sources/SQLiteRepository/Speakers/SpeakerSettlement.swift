internal import Identity
internal import News
internal import SQLite

/// What has to be looked at again, since somebody is now somebody else.
struct SettlementScope {
  /// Speakers whose every person in an article is asked anew who it is.
  var speakers: Set<SpeakerID> = []
  /// Articles whose every person is asked.
  var articles: Set<ArticleID> = []
  var statements: Set<StatementID> = []
  /// Speakers whose own name, roles or visibility changed.
  var traits: Set<SpeakerID> = []

  /// What differs between two sets of corrections over the same links.
  init(from old: SpeakerResolution, to new: SpeakerResolution) {
    let (before, after) = (old.corrections, new.corrections)
    for key in Set(before.redirects.keys).union(after.redirects.keys)
    where before.redirects[key] != after.redirects[key] {
      note(key, before: old)
    }
    for person in Set(before.persons.keys).union(after.persons.keys)
    where before.persons[person] != after.persons[person] {
      articles.insert(person.article)
    }
    for statement in Set(before.statements.keys).union(after.statements.keys)
    where before.statements[statement] != after.statements[statement] {
      statements.insert(statement)
    }
    for speaker in Set(before.traits.keys).union(after.traits.keys)
    where before.traits[speaker] != after.traits[speaker] {
      traits.insert(speaker)
    }
  }

  init() {}

  /// Notes that a name leads elsewhere than before.
  mutating func note(_ name: SpeakerID, before: SpeakerResolution) {
    if let article = name.article ?? name.namesakeArticle {
      articles.insert(article)
    } else {
      speakers.formUnion([
        name, before.speaker(name), before.speaker(name.withoutMiddleNames),
      ])
    }
  }
}

/// Somebody in an article, and whose row it is.
private struct PersonRow {
  let articleRow: Int64
  let article: ArticleID
  let ordinal: Int
  let name: String
  let kind: SpeakerKind
  let speakerRow: Int64?

  /// Reads the columns that `persons(in:)` asks for.
  init(_ row: borrowing Row) {
    articleRow = Int64(row.integer(0))
    article = ArticleID(stored: row.text(1))
    ordinal = row.integer(2)
    name = row.text(3)
    kind = SpeakerKind(rawValue: row.text(4)) ?? .unnamed
    speakerRow = row.optionalInteger(5).map { Int64($0) }
  }
}

extension SQLiteArchive.State {
  /// Brings rows in line with who is who; returns how many statements changed hands.
  func settle(
    _ scope: SettlementScope, by resolution: SpeakerResolution
  ) throws(SQLiteError) -> CorrectionChange {
    var statementCount = 0
    var touched: Set<Int64> = []
    var articleRows: Set<Int64> = []
    var articles: Set<ArticleID> = []
    var scope = scope
    if !scope.speakers.isEmpty {
      // Somebody whose every statement was given away is found by these.
      scope.articles.formUnion(resolution.corrections.statements.keys.map(\.article))
    }
    for person in try persons(in: scope) {
      let keys = SpeakerKeys(name: person.name, kind: person.kind, in: person.article)
      let speaker = resolution.speaker(name: person.name, keys, in: person.article)
      let row = try speaker.map { speaker throws(SQLiteError) in
        try rowID(of: speaker, named: resolution.corrections.names[speaker] ?? person.name)
      }
      guard row != person.speakerRow else { continue }
      try connection.run(
        "UPDATE article_speakers SET speaker_id = ? WHERE article_id = ? AND ordinal = ?",
        .integer(row), .integer(person.articleRow), .integer(person.ordinal))
      try connection.run(
        """
        UPDATE statements SET speaker_id = ?1
        WHERE article_id = ?2 AND ordinal = ?3 AND speaker_id IS NOT ?1
        """, .integer(row), .integer(person.articleRow), .integer(person.ordinal))
      statementCount += connection.changedRowCount
      touched.formUnion([row, person.speakerRow].compactMap { $0 })
      articleRows.insert(person.articleRow)
      articles.insert(person.article)
    }
    let corrected = resolution.corrections.statements.keys.filter { articles.contains($0.article) }
    for statement in scope.statements.union(corrected) {
      let change = try settle(statement, by: resolution)
      guard let change else { continue }
      if !articles.contains(statement.article) { statementCount += 1 }
      touched.formUnion(change.speakers)
      articleRows.insert(change.articleRow)
    }
    for speaker in scope.traits {
      if let row = try existingRowID(of: speaker) { touched.insert(row) }
    }
    for row in touched.sorted() { try recount(row, by: resolution.corrections) }
    try replaceSpeakingRows(of: articleRows)
    speakers = SpeakerRegister()
    return CorrectionChange(statements: statementCount, articles: articleRows.count)
  }

  private func persons(in scope: SettlementScope) throws(SQLiteError) -> [PersonRow] {
    var persons: [PersonRow] = []
    let columns = "p.article_id, a.key, p.ordinal, p.name, p.kind, p.speaker_id"
    let tables = "article_speakers p JOIN articles a ON a.id = p.article_id"
    for speaker in scope.speakers.sorted() {
      guard let row = try existingRowID(of: speaker) else { continue }
      // There is no index of who is in which article but that of the statements.
      try connection.forEachRow(
        """
        SELECT \(columns) FROM \(tables)
        WHERE p.speaker_id = ?1
          AND p.article_id IN (SELECT article_id FROM statements WHERE speaker_id = ?1)
        """, [.integer(row)]
      ) { persons.append(PersonRow($0)) }
    }
    for article in scope.articles.sorted() {
      try connection.forEachRow(
        "SELECT \(columns) FROM \(tables) WHERE a.key = ?", [.text(article.description)]
      ) { persons.append(PersonRow($0)) }
    }
    return persons
  }

  /// Gives one statement to whom a correction says, or back to its speaker in the article.
  private func settle(
    _ statement: StatementID, by resolution: SpeakerResolution
  ) throws(SQLiteError) -> (articleRow: Int64, speakers: [Int64])? {
    guard let place = statement.place else { return nil }
    let stored = try connection.first(
      """
      SELECT s.article_id, s.speaker_id, p.speaker_id, s.id
      FROM statements s
      LEFT JOIN article_speakers p ON p.article_id = s.article_id AND p.ordinal = s.ordinal
      WHERE s.article_id = (SELECT id FROM articles WHERE key = ?)
        AND s.content_start = ? AND s.content_end = ?
      """,
      [.text(place.article.description), .integer(place.start), .integer(place.end)]
    ) { row in
      (
        articleRow: Int64(row.integer(0)), present: row.optionalInteger(1).map { Int64($0) },
        own: row.optionalInteger(2).map { Int64($0) }, id: row.integer(3)
      )
    }
    guard let stored else { return nil }
    var row = stored.own
    if let corrected = resolution.corrections.statements[statement] {
      row = try corrected.map { speaker throws(SQLiteError) in
        let speaker = resolution.speaker(speaker)
        return try rowID(
          of: speaker, named: resolution.corrections.names[speaker] ?? speaker.description)
      }
    }
    guard row != stored.present else { return nil }
    try connection.run(
      "UPDATE statements SET speaker_id = ? WHERE id = ?", .integer(row), .integer(stored.id))
    return (stored.articleRow, [row, stored.present].compactMap { $0 })
  }

  /// Writes into the packed fields who speaks in articles.
  func replaceSpeakingRows(of articles: Set<Int64>) throws(SQLiteError) {
    var speaking: [Int64: [Int64]] = [:]
    for article in articles {
      speaking[article] = try connection.rows(
        """
        SELECT DISTINCT speaker_id FROM statements
        WHERE article_id = ? AND speaker_id IS NOT NULL AND \(StanceCondition.asserted)
        ORDER BY speaker_id
        """, [.integer(article)]
      ) { Int64($0.integer(0)) }
    }
    try ArticleFields.replaceSpeakers(speaking, in: connection)
  }
}

extension StatementID {
  /// The article that the statement stands in.
  var article: ArticleID {
    ArticleID(stored: "ar:" + description.dropFirst(3).prefix { $0 != "." })
  }
}
