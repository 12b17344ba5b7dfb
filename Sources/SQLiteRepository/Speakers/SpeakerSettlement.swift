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
    where before.statements[statement] != after.statements[statement]
      || before.shares[statement] != after.shares[statement]
    {
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
    var members: [Int64: Set<Int>] = [:]
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
      members[person.articleRow, default: []].insert(person.ordinal)
      articleRows.insert(person.articleRow)
      articles.insert(person.article)
    }
    for (article, ordinals) in members.sorted(by: { $0.key < $1.key }) {
      statementCount += try settleJointStatements(of: ordinals, in: article)
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
          AND p.article_id IN (SELECT article_id FROM speaker_statements WHERE speaker_id = ?1)
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

  /// Gives the statements that people of an article make with others to whoever they are now;
  /// returns how many changed hands.
  private func settleJointStatements(
    of ordinals: Set<Int>, in article: Int64
  ) throws(SQLiteError) -> Int {
    let list = ordinals.sorted().map(String.init).joined(separator: ", ")
    let statements = try connection.rows(
      """
      SELECT id FROM statements WHERE article_id = ?1 AND ordinal IN (
        SELECT p.ordinal FROM article_speakers p, json_each(p.members) m
        WHERE p.article_id = ?1 AND m.value IN (\(list))
      )
      """, [.integer(article)]
    ) { Int64($0.integer(0)) }
    var count = 0
    for statement in statements {
      let own = try StatementSpeakers.own(statement, in: connection)
      guard try StatementSpeakers.read(statement, from: connection) != own else { continue }
      try StatementSpeakers.replace(own, of: statement, in: connection)
      count += 1
    }
    return count
  }

  /// Gives one statement to whom a correction says, or back to its speakers in the article.
  private func settle(
    _ statement: StatementID, by resolution: SpeakerResolution
  ) throws(SQLiteError) -> (articleRow: Int64, speakers: [Int64])? {
    guard let place = statement.place else { return nil }
    let stored = try connection.first(
      """
      SELECT id, article_id, corrected FROM statements
      WHERE article_id = (SELECT id FROM articles WHERE key = ?)
        AND content_start = ? AND content_end = ?
      """,
      [.text(place.article.description), .integer(place.start), .integer(place.end)]
    ) { row in
      (
        id: Int64(row.integer(0)), articleRow: Int64(row.integer(1)),
        isCorrected: row.integer(2) != 0
      )
    }
    guard let stored else { return nil }
    let present = try StatementSpeakers.read(stored.id, from: connection)
    var rows = try StatementSpeakers.own(stored.id, in: connection)
    let correction = resolution.corrections.statements[statement]
    if let correction {
      let target = try correction.map { speaker throws(SQLiteError) in
        let speaker = resolution.speaker(speaker)
        return try rowID(
          of: speaker, named: resolution.corrections.names[speaker] ?? speaker.description)
      }
      let giver = try resolution.corrections.shares[statement].flatMap {
        speaker throws(SQLiteError) in
        try existingRowID(of: resolution.speaker(speaker))
      }
      rows = Self.rows(rows, givenTo: target, by: giver)
    }
    if (correction != nil) != stored.isCorrected {
      try connection.run(
        "UPDATE statements SET corrected = ? WHERE id = ?", .integer(correction == nil ? 0 : 1),
        .integer(stored.id))
    }
    guard rows != present else { return nil }
    try StatementSpeakers.replace(rows, of: stored.id, in: connection)
    return (stored.articleRow, rows + present)
  }

  /// Whose a statement is once it, or the share that one of several has in it, is somebody else's.
  private static func rows(_ own: [Int64], givenTo target: Int64?, by giver: Int64?) -> [Int64] {
    guard let target else { return [] }
    guard own.count > 1, let giver, own.contains(giver) else { return [target] }
    return own.contains(target)
      ? own.filter { $0 != giver } : own.map { $0 == giver ? target : $0 }
  }

  /// Writes into the packed fields who speaks in articles.
  func replaceSpeakingRows(of articles: Set<Int64>) throws(SQLiteError) {
    var speaking: [Int64: [Int64]] = [:]
    for article in articles {
      speaking[article] = try connection.rows(
        """
        SELECT DISTINCT speaker_id FROM speaker_statements
        WHERE article_id = ? AND \(StanceCondition.asserted)
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
