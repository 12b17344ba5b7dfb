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
        let condition = try state.condition(of: filter)
        // The ids first, from narrow rows, and the wide rows of one page afterwards.
        let statements = try state.statements(
          """
          WHERE statements.id IN (
            SELECT statements.id FROM statements
            WHERE \(condition.sql)
            ORDER BY \(order.sql)
            LIMIT ? OFFSET ?
          )
          ORDER BY \(order.sql)
          """,
          condition.values + [.integer(max(0, page.limit)), .integer(max(0, page.offset))])
        return Page(
          elements: statements.map(\.statement), total: try state.count(where: condition))
      }
    }
  }

  package func count(_ filter: StatementFilter) throws(ArchiveError) -> Int {
    try perform("count statements") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        try state.count(where: try state.condition(of: filter))
      }
    }
  }
}

extension StatementOrder {
  fileprivate var sql: String {
    switch self {
    case .newest:
      "statements.published DESC, statements.article_id DESC, statements.content_start"
    case .oldest:
      """
      statements.published IS NULL, statements.published, statements.article_id,
      statements.content_start
      """
    case .confidence:
      """
      statements.confidence DESC, statements.published DESC, statements.article_id DESC,
      statements.content_start
      """
    }
  }
}

extension SQLiteArchive.State {
  fileprivate typealias StatementCondition = (sql: String, values: [Value])

  /// How many statements satisfy a condition.
  fileprivate func count(where condition: StatementCondition) throws(SQLiteError) -> Int {
    try connection.first(
      "SELECT count(*) FROM statements WHERE \(condition.sql)", condition.values
    ) { $0.integer(0) } ?? 0
  }

  /// A filter as a condition on the table statements: the one that lists and counts share.
  fileprivate func condition(
    of filter: StatementFilter
  ) throws(SQLiteError) -> StatementCondition {
    // What an older version of an article says is found through the article only.
    var parts = ["statements.article_id NOT IN (SELECT article_id FROM versions)"]
    var values: [Value] = []
    if let speakers = filter.speakers {
      var rows: [String] = []
      for speaker in speakers {
        let row = try existingRowID(of: try destination(of: speaker))
        if let row { rows.append(String(row)) }
      }
      // Row ids are our own numbers: they may stand in the SQL, which has as many as wanted.
      parts.append("statements.speaker_id IN (\(rows.joined(separator: ", ")))")
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
      parts.append("statements.confidence >= ?")
      values.append(.real(least))
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
      parts.append(
        """
        EXISTS (
          SELECT 1 FROM speaker_roles r WHERE r.speaker_id = statements.speaker_id\(had.sql)\(then)
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
        statements.attitude, statements.factuality
      FROM statements JOIN articles ON articles.id = statements.article_id
      \(rest)
      """, values
    ) { row in StatementRow(row) }
    var speakers: [Int: SpeakerSummary] = [:]
    var bodies: [Int: [UInt8]] = [:]
    var statements: [(rowID: Int64, statement: StoredStatement)] = []
    for row in rows {
      if let id = row.speakerRow, speakers[id] == nil {
        speakers[id] = try self.speakers("WHERE id = ?", [.integer(id)]).first
      }
      if row.needsBody, bodies[row.articleRow] == nil {
        bodies[row.articleRow] = try connection.first(
          "SELECT body FROM articles WHERE id = ?", [.integer(row.articleRow)]
        ) { $0.blob(0) }
      }
      let statement = row.statement(
        speaker: row.speakerRow.flatMap { speakers[$0] }, body: bodies[row.articleRow] ?? [])
      statements.append((row.rowID, statement))
    }
    return statements
  }
}

/// One row of the query above.
private struct StatementRow {
  let rowID: Int64
  let id: StatementID
  let article: ArticleSummary
  let articleRow: Int
  let speakerRow: Int?
  let value: Statement
  let text: String
  let cueText: String
  let sourceText: String

  init(_ row: borrowing Row) {
    article = ArticleSummary(row, from: 0)
    id = StatementID(stored: row.text(7))
    articleRow = row.integer(8)
    speakerRow = row.optionalInteger(10)
    let content = SpanText.decode(row.text(17))
    value = Statement(
      content: content.isEmpty ? [TextSpan(0, 0)] : content, cue: SpanText.decode(row.text(18)),
      source: SpanText.decode(row.text(19)), speaker: row.optionalInteger(9),
      link: row.optionalText(16).flatMap { SpeakerLink(rawValue: $0) },
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

  func statement(speaker: SpeakerSummary?, body: [UInt8]) -> StoredStatement {
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
      speaker: speaker)
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
