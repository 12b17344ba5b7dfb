internal import Identity
internal import News
internal import SQLite

extension SQLiteArchive.State {
  /// Works out anew what the row of a speaker says: names, roles, counts and days.
  func recount(_ row: Int64, by corrections: CorrectionEffects) throws(SQLiteError) {
    let stored = try connection.first(
      "SELECT key, name, names, roles FROM speakers WHERE id = ?", [.integer(row)]
    ) { columns in
      (
        id: SpeakerID(stored: columns.text(0)), name: columns.text(1), names: columns.text(2),
        roles: columns.text(3)
      )
    }
    guard let stored else { return }
    let traits = corrections.traits[stored.id]
    var seen = try appearances(of: row)
    for role in traits?.withoutRoles ?? [] { seen.dropRole(role) }
    for role in traits?.roles ?? [] { seen.setRole(role) }
    var names = seen.names
    for alias in (traits?.aliases ?? []).map(SpeakerRegister.line) where !names.contains(alias) {
      names.append(alias)
    }
    let given = corrections.names[stored.id].map(SpeakerRegister.line)
    let natural = seen.names.contains(stored.name) ? stored.name : seen.names.first
    let name = traits?.name.map(SpeakerRegister.line) ?? natural ?? given ?? stored.name
    if let renamed = traits?.name.map(SpeakerRegister.line), !names.contains(renamed) {
      names.append(renamed)
    }
    try SpeakerRow.index(
      row, names: names.joined(separator: "\n"),
      roles: seen.roles.map(\.role).joined(separator: "\n"),
      instead: (stored.names, stored.roles), connection)
    try write(seen.roles, of: row)
    try connection.run(
      "UPDATE speakers SET name = ?2, hidden = ?3 WHERE id = ?1", .integer(row), .text(name),
      .integer(traits?.isHidden == true ? 1 : 0))
    try SpeakerCounts.write(row, to: connection)
  }

  /// Names and roles of everybody in an article who is this speaker.
  private func appearances(of row: Int64) throws(SQLiteError) -> Appearances {
    var seen = Appearances()
    try connection.forEachRow(
      """
      SELECT p.article_id, p.name, p.roles, a.published
      FROM article_speakers p JOIN articles a ON a.id = p.article_id
      WHERE p.speaker_id = ?1
        AND p.article_id IN (SELECT article_id FROM speaker_statements WHERE speaker_id = ?1)
      ORDER BY p.article_id, p.ordinal
      """, [.integer(row)]
    ) { columns in
      let day = columns.optionalText(3).flatMap { CalendarDay(iso: $0) }
      seen.take(
        name: SpeakerRegister.line(columns.text(1)),
        roles: StringListText.decode(columns.text(2)).map(SpeakerRegister.line), day: day)
    }
    return seen
  }

  private func write(_ roles: [Appearances.Role], of row: Int64) throws(SQLiteError) {
    try connection.run("DELETE FROM speaker_roles WHERE speaker_id = ?", .integer(row))
    for role in roles {
      try connection.run(
        """
        INSERT INTO speaker_roles (speaker_id, role, article_count, first_day, last_day)
        VALUES (?, ?, ?, ?, ?)
        """,
        .integer(row), .text(role.role), .integer(role.articleCount),
        .text(role.firstDay?.description), .text(role.lastDay?.description))
    }
  }

  /// Gives new rows what people said about their speakers.
  func applyTraits(to articles: [IncomingArticle]) throws(SQLiteError) {
    let corrections = try resolution().corrections
    guard !corrections.traits.isEmpty else { return }
    let met = Set(articles.flatMap { $0.speakerIDs.compactMap { $0 } })
    traitsToApply.formUnion(met.intersection(corrections.traits.keys))
  }

  /// Applies what `applyTraits` gathered, once the articles' rows are there.
  func finishTraits() throws(SQLiteError) {
    guard !traitsToApply.isEmpty else { return }
    let corrections = try resolution().corrections
    for speaker in traitsToApply.sorted() {
      if let row = try existingRowID(of: speaker) { try recount(row, by: corrections) }
    }
    traitsToApply = []
    speakers = SpeakerRegister()
  }
}

/// Names and roles as articles give them to one speaker.
private struct Appearances {
  struct Role {
    let role: String
    var articleCount = 0
    var firstDay: CalendarDay?
    var lastDay: CalendarDay?
  }

  private(set) var names: [String] = []
  private(set) var roles: [Role] = []
  private var knownNames: Set<String> = []
  private var places: [RoleKey: Int] = [:]

  mutating func take(name: String, roles new: [String], day: CalendarDay?) {
    if knownNames.insert(name).inserted { names.append(name) }
    for role in Set(new).sorted() where !role.isEmpty {
      let key = RoleKey(role)
      let place = places[key] ?? roles.count
      if place == roles.count {
        places[key] = place
        roles.append(Role(role: role))
      }
      roles[place].articleCount += 1
      guard let day else { continue }
      roles[place].firstDay = min(roles[place].firstDay ?? day, day)
      roles[place].lastDay = max(roles[place].lastDay ?? day, day)
    }
  }

  /// Leaves out a role, given folded.
  mutating func dropRole(_ folded: String) {
    let key = RoleKey(folded)
    roles.removeAll { Self.key($0.role) == key }
  }

  private static func key(_ role: String) -> RoleKey { RoleKey(RoleText.fold(role)) }

  /// Puts in what people say about a role.
  mutating func setRole(_ said: CorrectionEffects.Role) {
    let line = SpeakerRegister.line(said.role)
    let key = Self.key(line)
    let seen = roles.filter { Self.key($0.role) == key }
    roles.removeAll { Self.key($0.role) == key }
    roles.append(
      Role(
        role: line, articleCount: seen.reduce(0) { $0 + $1.articleCount }, firstDay: said.since,
        lastDay: said.until))
  }
}
