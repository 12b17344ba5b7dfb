internal import Identity
package import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func profile(of id: SpeakerID) throws(ArchiveError) -> SpeakerProfile? {
    try perform("read \(id)") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let speaker = try state.destination(of: id)
        guard let row = try state.existingRowID(of: speaker),
          let summary = try state.speakers("WHERE id = ?", [.integer(row)]).first
        else { return nil }
        return try state.profile(of: summary, row: row)
      }
    }
  }
}

extension SQLiteArchive.State {
  /// Longer lists than this are no profile.
  private static let longest = 10

  fileprivate func profile(
    of summary: SpeakerSummary, row: Int64
  ) throws(SQLiteError) -> SpeakerProfile {
    let surname = try connection.first("SELECT surname FROM speakers WHERE id = ?", [.integer(row)])
    { $0.optionalText(0) }
    let family = try family(of: surname.flatMap { $0 }, without: row)
    let years = try uses(
      """
      SELECT coalesce(substr(published, 1, 4), ''), count(*) FROM speaker_statements
      WHERE speaker_id = ? AND \(StanceCondition.asserted) GROUP BY 1 ORDER BY 1
      """, row)
    return SpeakerProfile(
      summary: summary,
      names: try uses(
        """
        SELECT name, count(DISTINCT article_id) FROM article_speakers
        WHERE speaker_id = ?1
          AND article_id IN (SELECT article_id FROM speaker_statements WHERE speaker_id = ?1)
        GROUP BY name ORDER BY 2 DESC, 1
        """, row),
      roles: try roles(of: row), years: years.filter { !$0.text.isEmpty },
      undatedCount: years.first { $0.text.isEmpty }?.count ?? 0,
      cues: try uses(
        """
        SELECT lower(cue_text), count(*) FROM statements
        WHERE id IN (SELECT statement_id FROM speaker_statements WHERE speaker_id = ?)
          AND \(StanceCondition.asserted) AND cue_text <> ''
        GROUP BY 1 ORDER BY 2 DESC, 1
        LIMIT \(Self.longest)
        """, row),
      companions: try companions(of: row),
      namesakes: Array(family.filter { !$0.id.isBareSurname }.prefix(Self.longest)),
      candidates: summary.id.isBareSurname ? [] : family.filter(\.id.isBareSurname),
      links: try links(of: summary.id), corrections: try corrections(about: summary.id))
  }

  private func uses(
    _ sql: String, _ row: Int64
  ) throws(SQLiteError) -> [SpeakerProfile.Use] {
    try connection.rows(sql, [.integer(row)]) { columns in
      SpeakerProfile.Use(text: columns.text(0), count: columns.integer(1))
    }
  }

  private func roles(of row: Int64) throws(SQLiteError) -> [SpeakerProfile.Role] {
    try connection.rows(
      """
      SELECT role, article_count, first_day, last_day FROM speaker_roles
      WHERE speaker_id = ? ORDER BY article_count DESC, role
      """, [.integer(row)]
    ) { columns in
      SpeakerProfile.Role(
        role: columns.text(0), articleCount: columns.integer(1),
        firstDay: columns.optionalText(2).flatMap { CalendarDay(iso: $0) },
        lastDay: columns.optionalText(3).flatMap { CalendarDay(iso: $0) })
    }
  }

  private func companions(of row: Int64) throws(SQLiteError) -> [SpeakerProfile.Companion] {
    let counted = try connection.rows(
      """
      WITH here (article_id) AS MATERIALIZED (
        SELECT DISTINCT article_id FROM speaker_statements
        WHERE speaker_id = ?1 AND \(StanceCondition.asserted)
      ), beside (speaker_id, article_id) AS (
        SELECT speaker_id, article_id FROM here CROSS JOIN statements USING (article_id)
        WHERE \(StanceCondition.asserted)
        UNION ALL
        SELECT j.speaker_id, s.article_id
        FROM here CROSS JOIN statements s USING (article_id)
        CROSS JOIN statement_speakers j ON j.statement_id = s.id
        WHERE s.speaker_id IS NULL AND \(StanceCondition.asserted)
      )
      SELECT speaker_id, count(DISTINCT article_id) FROM beside
      JOIN speakers ON speakers.id = speaker_id AND speakers.hidden = 0
      WHERE speaker_id <> ?1
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT \(Self.longest)
      """, [.integer(row)]
    ) { (row: $0.integer(0), count: $0.integer(1)) }
    var companions: [SpeakerProfile.Companion] = []
    for (row, count) in counted {
      for speaker in try speakers("WHERE id = ?", [.integer(row)]) {
        companions.append(SpeakerProfile.Companion(speaker: speaker, articleCount: count))
      }
    }
    return companions
  }

  private func family(
    of surname: String?, without row: Int64
  ) throws(SQLiteError) -> [SpeakerSummary] {
    guard let surname else { return [] }
    return try speakers(
      """
      WHERE surname = ? AND id <> ? AND statement_count > 0 AND hidden = 0
      ORDER BY statement_count DESC, key
      """, [.text(surname), .integer(row)])
  }

  private func links(of speaker: SpeakerID) throws(SQLiteError) -> [SpeakerProfile.Link] {
    try connection.rows(
      "SELECT name_key, evidence FROM speaker_links WHERE speaker = ?1 AND name_key <> ?1 ORDER BY 1",
      [.text(speaker.description)]
    ) { row in
      NameLink.Evidence(rawValue: row.text(1)).map {
        SpeakerProfile.Link(name: SpeakerID(stored: row.text(0)), evidence: $0)
      }
    }.compactMap { $0 }
  }

  private func corrections(about speaker: SpeakerID) throws(SQLiteError) -> [CorrectionEntry] {
    let ledger = try readLedger()
    return ledger.entries.filter { entry in
      ledger.undone[entry.id] == nil && entry.correction.speakers.contains(speaker)
    }
  }
}
