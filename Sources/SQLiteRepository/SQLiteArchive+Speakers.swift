package import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func speakers(named name: String) throws(ArchiveError) -> [SpeakerSummary] {
    try perform("look for speakers") { state throws(SQLiteError) in
      let words = state.tokenizer.words(of: FoldedText.fold(name))
      guard !words.isEmpty else { return [] }
      let pattern = MatchPattern.all(words.map { .phrase([$0]) }).within(columns: ["names"])
      return try state.speakers(
        """
        WHERE id IN (SELECT rowid FROM speakers_fts WHERE speakers_fts MATCH ?)
        ORDER BY statement_count DESC, key
        """, [.text(pattern.text)])
    }
  }

  package func speakers(page: PageRequest) throws(ArchiveError) -> Page<SpeakerSummary> {
    try perform("list the speakers") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let total = try state.connection.first(
          "SELECT count(*) FROM speakers WHERE statement_count > 0"
        ) { $0.integer(0) }
        let speakers = try state.speakers(
          "WHERE statement_count > 0 ORDER BY statement_count DESC, key LIMIT ? OFFSET ?",
          [.integer(max(0, page.limit)), .integer(max(0, page.offset))])
        return Page(elements: speakers, total: total ?? 0)
      }
    }
  }

  package func speaker(_ id: SpeakerID) throws(ArchiveError) -> SpeakerSummary? {
    try perform("read \(id)") { state throws(SQLiteError) in
      try state.speakers("WHERE key = ?", [.text(id.description)]).first
    }
  }
}

extension SQLiteArchive.State {
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
