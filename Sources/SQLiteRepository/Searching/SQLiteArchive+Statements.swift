package import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func statements(in article: ArticleID) throws(ArchiveError) -> [StoredStatement] {
    try perform("read the statements of \(article)") { state throws(SQLiteError) in
      try state.statements(
        "WHERE articles.key = ? ORDER BY statements.content_start, statements.content_end",
        [.text(article.description)]
      ).map(\.statement)
    }
  }

  package func statement(_ id: StatementID) throws(ArchiveError) -> StoredStatement? {
    try perform("read \(id)") { state throws(SQLiteError) in
      guard let place = id.place else { return nil }
      return try state.statements(
        """
        WHERE articles.key = ? AND statements.content_start = ? AND statements.content_end = ?
        """,
        [.text(place.article.description), .integer(place.start), .integer(place.end)]
      ).first?.statement
    }
  }

  package func statements(
    _ filter: StatementFilter, order: StatementOrder, page: PageRequest
  ) throws(ArchiveError) -> Page<StoredStatement> {
    try perform("read statements") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let ways = try state.conditions(of: filter)
        // The ids first, from narrow rows, and the wide rows of one page afterwards.
        let narrow = ways.map { way in
          "SELECT statements.id, \(order.columns) FROM statements WHERE \(way.sql)"
        }
        let statements = try state.statements(
          """
          WHERE statements.id IN (
            SELECT id FROM (
              \(narrow.joined(separator: "\nUNION ALL\n"))
              ORDER BY \(order.places)
              LIMIT ? OFFSET ?
            )
          )
          ORDER BY \(order.sql)
          """,
          ways.flatMap(\.values) + [
            .integer(max(0, page.limit)), .integer(max(0, page.offset)),
          ])
        return Page(elements: statements.map(\.statement), total: try state.count(where: ways))
      }
    }
  }

  package func count(_ filter: StatementFilter) throws(ArchiveError) -> Int {
    try perform("count statements") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        try state.count(where: try state.conditions(of: filter))
      }
    }
  }
}

extension StatementOrder {
  /// What decides, most important first, and whether the larger comes first.
  private var keys: [(column: String, descends: Bool)] {
    switch self {
    case .newest:
      [
        ("statements.published", true), ("statements.article_id", true),
        ("statements.content_start", false),
      ]
    case .oldest:
      [
        ("statements.published IS NULL", false), ("statements.published", false),
        ("statements.article_id", false), ("statements.content_start", false),
      ]
    case .confidence:
      [("statements.confidence", true)] + Self.newest.keys
    }
  }

  fileprivate var columns: String { keys.map(\.column).joined(separator: ", ") }

  /// The order by the places of `columns` behind another column.
  fileprivate var places: String {
    keys.enumerated().map { "\($0.offset + 2)\($0.element.descends ? " DESC" : "")" }
      .joined(separator: ", ")
  }

  fileprivate var sql: String {
    keys.map { "\($0.column)\($0.descends ? " DESC" : "")" }.joined(separator: ", ")
  }
}

extension SQLiteArchive.State {
  typealias StatementCondition = (sql: String, values: [Value])

  /// How many statements satisfy one of some conditions, of which none has a row of another.
  fileprivate func count(where conditions: [StatementCondition]) throws(SQLiteError) -> Int {
    var count = 0
    for condition in conditions {
      count +=
        try connection.first(
          "SELECT count(*) FROM statements WHERE \(condition.sql)", condition.values
        ) { $0.integer(0) } ?? 0
    }
    return count
  }

  /// A filter as conditions on the table statements, which lists and counts share.
  ///
  /// Two where some of the speakers make statements with others: one index gives the statements of
  /// one speaker in their order, and another one the few that several make together.
  func conditions(
    of filter: StatementFilter
  ) throws(SQLiteError) -> [StatementCondition] {
    guard let speakers = filter.speakers else {
      return [try condition(of: filter, speakers: nil)]
    }
    var rows: [String] = []
    for speaker in speakers {
      let row = try existingRowID(of: try destination(of: speaker))
      if let row { rows.append(String(row)) }
    }
    // Row ids are our own numbers: they may stand in the SQL, which has as many as wanted.
    let list = rows.joined(separator: ", ")
    let joint = "SELECT statement_id FROM statement_speakers WHERE speaker_id IN (\(list))"
    var ways = ["statements.speaker_id IN (\(list))"]
    let isJoint = try connection.first("\(joint) LIMIT 1") { _ in true }
    if isJoint ?? false {
      ways.append("statements.id IN (\(joint))")
    }
    let others = try condition(of: filter, speakers: list)
    return ways.map { ("\($0) AND \(others.sql)", others.values) }
  }

  /// Everything that a filter asks for beside the speakers, whose rows are a list in SQL.
  private func condition(
    of filter: StatementFilter, speakers: String?
  ) throws(SQLiteError) -> StatementCondition {
    // What an older version of an article says is found through the article only.
    var parts = ["statements.article_id NOT IN (SELECT article_id FROM versions)"]
    var values: [Value] = []
    if let person = filter.inDoubt {
      let rows = try statementsInDoubt(of: person).map(String.init)
      parts.append("statements.id IN (\(rows.joined(separator: ", ")))")
    }
    if let about = filter.about {
      var compiler = QueryCompiler(self, target: .statements, asksForStance: false)
      let condition = try compiler.compile(about).condition.sql(.statements)
      parts.append("(\(condition.text))")
      values += condition.values
    }
    if let days = filter.days {
      let condition = Condition.days(days).sql(.statements)
      parts.append(condition.text)
      values += condition.values
    }
    if let stance = StanceCondition.sql(filter.stance) { parts.append(stance) }
    if let kind = filter.kind {
      parts.append("statements.kind = ?")
      values.append(.text(kind.rawValue))
    }
    if let least = filter.minConfidence {
      parts.append(
        """
        statements.confidence >= ? AND (
          statements.speaker_confidence IS NULL OR statements.corrected = 1
          OR statements.speaker_confidence >= ?
        )
        """)
      values += [.real(least), .real(least)]
    }
    if let day = filter.asOf {
      parts.append("statements.published <= ?")
      values.append(.text(day.description))
    }
    if let role = filter.role {
      let had = RoleCondition(role, asOf: filter.asOf)
      let then =
        filter.asOf != nil
        ? ""
        : """
         AND (r.first_day IS NULL OR r.first_day <= statements.published)
         AND (r.last_day IS NULL OR r.last_day >= statements.published)
        """
      // Of those who speak together, it is whoever was asked for that must have had the role.
      let whose = speakers.map { " AND r.speaker_id IN (\($0))" } ?? ""
      parts.append(
        """
        EXISTS (
          SELECT 1 FROM speaker_roles r WHERE r.speaker_id IN (
            SELECT statements.speaker_id
            UNION ALL
            SELECT speaker_id FROM statement_speakers WHERE statement_id = statements.id
          )\(whose)\(had.sql)\(then)
        )
        """)
      values += had.values
    }
    return (parts.joined(separator: " AND "), values)
  }
}

extension SQLiteArchive.State {
  /// The statements that the rest of a SELECT gives, with their rows.
  func statements(
    _ rest: String, _ values: [Value]
  ) throws(SQLiteError) -> [(rowID: Int64, statement: StoredStatement)] {
    let rows = try connection.rows(
      """
      SELECT
        articles.key, articles.headline, articles.outlet, articles.agency, articles.place,
        articles.published, articles.published_from,
        statements.key, statements.article_id, statements.ordinal, statements.speaker_id,
        statements.kind, statements.polarity, statements.nested, statements.confidence,
        statements.rule, statements.link, statements.content, statements.cue, statements.source,
        statements.text, statements.cue_text, statements.source_text, statements.id,
        statements.attitude, statements.factuality, statements.speaker_confidence,
        statements.candidate, statements.candidate_confidence, statements.corrected
      FROM statements JOIN articles ON articles.id = statements.article_id
      \(rest)
      """, values
    ) { row in StatementRow(row) }
    let joint = try jointSpeakers(of: rows)
    var speakers: [Int64: SpeakerSummary] = [:]
    var bodies: [Int: [UInt8]] = [:]
    var statements: [(rowID: Int64, statement: StoredStatement)] = []
    for row in rows {
      let speakerRows = row.speakerRow.map { [$0] } ?? joint[row.rowID] ?? []
      for id in speakerRows where speakers[id] == nil {
        speakers[id] = try self.speakers("WHERE id = ?", [.integer(id)]).first
      }
      if row.needsBody, bodies[row.articleRow] == nil {
        bodies[row.articleRow] = try connection.first(
          "SELECT body FROM articles WHERE id = ?", [.integer(row.articleRow)]
        ) { $0.blob(0) }
      }
      let statement = row.statement(
        speakers: speakerRows.compactMap { speakers[$0] }, body: bodies[row.articleRow] ?? [])
      statements.append((row.rowID, statement))
    }
    return statements
  }

  /// Who makes those statements together that have no speaker of their own.
  private func jointSpeakers(
    of rows: [StatementRow]
  ) throws(SQLiteError) -> [Int64: [Int64]] {
    let list = rows.filter { $0.speakerRow == nil }.map { String($0.rowID) }
    guard !list.isEmpty else { return [:] }
    var speakers: [Int64: [Int64]] = [:]
    try connection.forEachRow(
      """
      SELECT statement_id, speaker_id FROM statement_speakers
      WHERE statement_id IN (\(list.joined(separator: ", "))) ORDER BY statement_id, place
      """
    ) { speakers[Int64($0.integer(0)), default: []].append(Int64($0.integer(1))) }
    return speakers
  }
}

/// One row of the query above.
private struct StatementRow {
  let rowID: Int64
  let id: StatementID
  let article: ArticleSummary
  let articleRow: Int
  let speakerRow: Int64?
  let isCorrected: Bool
  let value: Statement
  let text: String
  let cueText: String
  let sourceText: String

  init(_ row: borrowing Row) {
    article = ArticleSummary(row, from: 0)
    id = StatementID(stored: row.text(7))
    articleRow = row.integer(8)
    speakerRow = row.optionalInteger(10).map { Int64($0) }
    let isCorrected = row.integer(29) != 0
    self.isCorrected = isCorrected
    let content = SpanText.decode(row.text(17))
    value = Statement(
      content: content.isEmpty ? [TextSpan(0, 0)] : content, cue: SpanText.decode(row.text(18)),
      source: SpanText.decode(row.text(19)), speaker: row.optionalInteger(9),
      link: row.optionalText(16).flatMap { SpeakerLink(rawValue: $0) },
      speakerConfidence: isCorrected ? nil : row.optionalReal(26),
      candidate: isCorrected
        ? nil
        : row.optionalText(27).map {
          SpeakerCandidate(name: $0, confidence: row.real(28))
        },
      kind: Statement.Kind(rawValue: row.text(11)) ?? .indirect,
      polarity: Statement.Polarity(rawValue: row.text(12)) ?? .affirms,
      attitude: Attitude(rawValue: row.text(24)) ?? .assertion,
      // What cannot be read is not put into anybody's mouth.
      factuality: Factuality(rawValue: row.text(25)) ?? .supposed,
      isNested: row.integer(13) != 0, confidence: row.real(14), rule: row.text(15))
    text = row.text(20)
    cueText = row.text(21)
    sourceText = row.text(22)
    rowID = Int64(row.integer(23))
  }

  /// True when some part has several spans, whose texts stand joined in the row.
  var needsBody: Bool {
    [value.content, value.cue, value.source].contains { $0.count > 1 }
  }

  func statement(speakers: [SpeakerSummary], body: [UInt8]) -> StoredStatement {
    func texts(_ spans: [TextSpan], _ joined: String) -> [String] {
      switch spans.count {
      case 0: return []
      case 1: return [joined]
      default:
        return spans.map { span in
          String(
            decoding: body[min(span.start, body.count)..<min(span.end, body.count)], as: UTF8.self)
        }
      }
    }
    return StoredStatement(
      id: id, article: article, statement: value, contentText: texts(value.content, text),
      cueText: texts(value.cue, cueText), sourceText: texts(value.source, sourceText),
      speakers: speakers, isCorrected: isCorrected)
  }
}

extension StatementID {
  /// The article and the bytes that the id names; nil when it is no statement's id.
  var place: (article: ArticleID, start: Int, end: Int)? {
    let parts = description.dropFirst(3).split(separator: ".")
    guard description.hasPrefix("st:"), parts.count == 2 else { return nil }
    let ends = parts[1].split(separator: "-")
    guard ends.count == 2, let start = Int(ends[0]), let end = Int(ends[1]) else { return nil }
    return (ArticleID(stored: "ar:" + parts[0]), start, end)
  }
}
