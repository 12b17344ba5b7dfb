internal import Identity
internal import Names
package import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func speakers(
    _ filter: SpeakerFilter, order: SpeakerOrder, page: PageRequest
  ) throws(ArchiveError) -> Page<SpeakerSummary> {
    try perform("list the speakers") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        guard let condition = state.condition(of: filter) else {
          return Page(elements: [], total: 0)
        }
        let total = try state.connection.first(
          "SELECT count(*) FROM speakers WHERE \(condition.sql)", condition.values
        ) { $0.integer(0) }
        let speakers = try state.speakers(
          "WHERE \(condition.sql) ORDER BY \(order.sql) LIMIT ? OFFSET ?",
          condition.values + [.integer(max(0, page.limit)), .integer(max(0, page.offset))])
        return Page(elements: speakers, total: total ?? 0)
      }
    }
  }

  package func speaker(_ id: SpeakerID) throws(ArchiveError) -> SpeakerSummary? {
    try perform("read \(id)") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let speaker = try state.destination(of: id)
        return try state.speakers("WHERE key = ?", [.text(speaker.description)]).first
      }
    }
  }

  package func names(in article: ArticleID) throws(ArchiveError) -> [String] {
    try perform("read the speakers of \(article)") { state throws(SQLiteError) in
      try state.connection.rows(
        """
        SELECT name FROM article_speakers
        WHERE article_id = (SELECT id FROM articles WHERE key = ?)
          AND kind IN ('person', 'organization')
        ORDER BY ordinal
        """, [.text(article.description)]
      ) { $0.text(0) }
    }
  }

  package func names(
    of speaker: SpeakerID, in article: ArticleID
  ) throws(ArchiveError) -> [String] {
    try perform("read the names of \(speaker) in \(article)") { state throws(SQLiteError) in
      try state.connection.rows(
        """
        SELECT name FROM article_speakers
        WHERE article_id = (SELECT id FROM articles WHERE key = ?)
          AND speaker_id = (SELECT id FROM speakers WHERE key = ?)
        ORDER BY ordinal
        """,
        [.text(article.description), .text(try state.destination(of: speaker).description)]
      ) { $0.text(0) }
    }
  }

  package func speakers(
    nearTo name: String, limit: Int
  ) throws(ArchiveError) -> [SpeakerSummary] {
    try perform("look for near names") { state throws(SQLiteError) in
      let wanted = state.tokenizer.words(of: FoldedText.fold(String(name.prefix(200))))
      guard !wanted.isEmpty else { return [] }
      var near: [(distance: Int, row: Int64)] = []
      try state.connection.forEachRow(
        """
        SELECT id, names FROM speakers WHERE statement_count > 0 AND hidden = 0
        ORDER BY statement_count DESC, key
        """
      ) { row in
        let distance = row.text(1).split(separator: "\n").compactMap { name in
          NearName.distance(wanted, to: state.tokenizer.words(of: FoldedText.fold(String(name))))
        }.min()
        if let distance { near.append((distance, Int64(row.integer(0)))) }
      }
      // The sort is stable, so those who say most come first among equals.
      let best = near.enumerated().sorted {
        ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
      }.prefix(limit)
      var speakers: [SpeakerSummary] = []
      for (_, element) in best {
        speakers += try state.speakers("WHERE id = ?", [.integer(element.row)])
      }
      return speakers
    }
  }
}

extension SpeakerOrder {
  fileprivate var sql: String {
    switch self {
    case .statements: "statement_count DESC, key"
    case .articles: "article_count DESC, statement_count DESC, key"
    case .name: "name COLLATE NOCASE, key"
    case .newest: "last_day DESC, statement_count DESC, key"
    case .oldest: "first_day IS NULL, first_day, statement_count DESC, key"
    }
  }
}

/// How near a name somebody typed is to one that the archive has.
enum NearName {
  /// The slips between two names, word by word; nil when they are not near.
  static func distance(_ wanted: [String], to name: [String]) -> Int? {
    guard !name.isEmpty else { return nil }
    var sum = 0
    for word in wanted {
      let most = word.count < 4 ? 1 : 2
      let nearest = name.map { EditDistance.distance(word, $0, atMost: most) }.min() ?? .max
      guard nearest <= most else { return nil }
      sum += nearest
    }
    return sum
  }
}

extension SQLiteArchive.State {
  /// A filter as a condition on the table speakers; nil when nobody can satisfy it.
  fileprivate func condition(of filter: SpeakerFilter) -> (sql: String, values: [Value])? {
    // Whoever is asked for by name is found, also with nothing but beliefs and plans.
    let speaks =
      filter.name == nil
      ? "statement_count > 0"
      : """
      (statement_count > 0
        OR EXISTS (SELECT 1 FROM statements WHERE statements.speaker_id = speakers.id)
        OR EXISTS (SELECT 1 FROM statement_speakers j WHERE j.speaker_id = speakers.id))
      """
    var parts = [speaks, "hidden = 0"]
    var values: [Value] = []
    if let name = filter.name {
      let words = tokenizer.words(of: FoldedText.fold(SoughtName.withoutArticles(name)))
      guard !words.isEmpty else { return nil }
      let pattern = MatchPattern.all(
        SoughtName.ways(words).map { .any($0.map { .phrase($0) }) }
      ).within(columns: ["names"])
      parts.append("id IN (SELECT rowid FROM speakers_fts WHERE speakers_fts MATCH ?)")
      values.append(.text(pattern.text))
    }
    if let kind = filter.kind {
      parts.append("kind = ?")
      values.append(.text(kind.rawValue))
    }
    if let role = filter.role {
      let had = RoleCondition(role, asOf: filter.asOf)
      parts.append(
        "EXISTS (SELECT 1 FROM speaker_roles r WHERE r.speaker_id = speakers.id \(had.sql))")
      values += had.values
    }
    if let day = filter.asOf {
      parts.append("first_day <= ?")
      values.append(.text(day.description))
    }
    return (parts.joined(separator: " AND "), values)
  }

  /// The speakers that the rest of a SELECT gives.
  func speakers(_ rest: String, _ values: [Value]) throws(SQLiteError) -> [SpeakerSummary] {
    let rows = try connection.rows(
      """
      SELECT
        id, key, name, kind, statement_count, article_count, first_day, last_day, roles <> ''
      FROM speakers
      \(rest)
      """, values
    ) { row in
      (
        rowID: row.integer(0), hasRoles: row.integer(8) != 0,
        summary: SpeakerSummary(
          id: SpeakerID(stored: row.text(1)), name: row.text(2),
          kind: SpeakerKind(rawValue: row.text(3)) ?? .person, roles: [],
          statementCount: row.integer(4), articleCount: row.integer(5),
          firstDay: row.optionalText(6).flatMap { CalendarDay(iso: $0) },
          lastDay: row.optionalText(7).flatMap { CalendarDay(iso: $0) })
      )
    }
    var speakers: [SpeakerSummary] = []
    for (rowID, hasRoles, summary) in rows {
      guard hasRoles else {
        speakers.append(summary)
        continue
      }
      let roles = try connection.rows(
        "SELECT role FROM speaker_roles WHERE speaker_id = ? ORDER BY article_count DESC, role",
        [.integer(rowID)]
      ) { $0.text(0) }
      speakers.append(
        SpeakerSummary(
          id: summary.id, name: summary.name, kind: summary.kind, roles: roles,
          statementCount: summary.statementCount, articleCount: summary.articleCount,
          firstDay: summary.firstDay, lastDay: summary.lastDay))
    }
    return speakers
  }
}

/// A condition on a row `r` of speaker_roles: the words of the role, and when it was held.
struct RoleCondition {
  private(set) var sql = ""
  private(set) var values: [Value] = []

  /// A role that was seen last so many days before a day may still be held on it.
  private static let patience = 366

  init(_ role: String, asOf day: CalendarDay?) {
    for word in role.split(whereSeparator: \.isWhitespace) {
      // Case does not count in LIKE for ASCII: https://www.sqlite.org/lang_expr.html#like
      sql += " AND r.role LIKE ? ESCAPE '\\'"
      let escaped = word.reduce(into: "") { text, character in
        if "%_\\".contains(character) { text.append("\\") }
        text.append(character)
      }
      values.append(.text("%\(escaped)%"))
    }
    guard let day else { return }
    // "former mayor" says that somebody was no mayor on that day.
    if !RoleKey(role).isPast { sql += " AND r.role NOT LIKE 'former %'" }
    let earliest = CalendarDay(number: day.number - Self.patience) ?? day
    sql +=
      " AND (r.first_day IS NULL OR r.first_day <= ?) AND (r.last_day IS NULL OR r.last_day >= ?)"
    values += [.text(day.description), .text(earliest.description)]
  }
}
