internal import Identity
internal import Names
internal import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func linkSpeakers() throws(ArchiveError) {
    try perform("link the speakers") { state throws(SQLiteError) in
      try state.connection.transaction { () throws(SQLiteError) in
        try state.connection.run(
          """
          INSERT OR IGNORE INTO surnames_to_link
          SELECT DISTINCT surname FROM speakers WHERE surname IS NOT NULL
          """)
        try state.linkFamilies()
      }
    }
  }
}

extension SQLiteArchive.State {
  /// A surname with the rows of everybody who has it.
  private struct Family {
    let surname: String
    var rows: [Int64] = []
    var names: Set<String> = []
    /// True when roles say that one name may be two people.
    var mayHaveNamesakes = false
  }

  /// Notes whose families new articles belong to, until `linkFamilies` looks at them.
  func noteFamilies(of articles: [IncomingArticle]) throws(SQLiteError) {
    for surname in articles.reduce(into: Set<String>(), { $0.formUnion($1.surnames) }).sorted() {
      try connection.run(
        "INSERT INTO surnames_to_link (surname) VALUES (?) ON CONFLICT DO NOTHING", .text(surname))
    }
  }

  /// Looks at the families of what was kept since the last time, and links who is one.
  func linkFamilies() throws(SQLiteError) {
    let before = try resolution()
    var after = before
    var scope = SettlementScope()
    for family in try familiesToDecide() {
      let members = try members(of: family)
      let links = SpeakerLinker.links(in: SpeakerFamily(members))
      for name in try replaceLinks(of: family.surname, by: links) {
        after.link(name, to: links[name]?.speaker)
        scope.note(name, before: before)
      }
    }
    try connection.run("DELETE FROM surnames_to_link")
    guard !scope.speakers.isEmpty || !scope.articles.isEmpty else { return }
    _ = try settle(scope, by: after)
    identity?.resolution = after
  }

  /// Families whose names leave something to decide, or for which something was decided.
  private func familiesToDecide() throws(SQLiteError) -> [Family] {
    var linked: Set<String> = []
    try connection.forEachRow("SELECT DISTINCT surname FROM speaker_links") {
      linked.insert($0.text(0))
    }
    // Most families leave nothing to decide, and none of these is held in memory.
    var families: [Family] = []
    var current: Family?
    func close() {
      if let family = current, linked.contains(family.surname) || Self.needsDecision(family) {
        families.append(family)
      }
    }
    try connection.forEachRow(
      """
      SELECT surname, id, names, roles, first_day, last_day FROM speakers
      WHERE surname IN (SELECT surname FROM surnames_to_link) AND kind = 'person'
      ORDER BY surname
      """
    ) { row in
      let surname = row.text(0)
      if current?.surname != surname {
        close()
        current = Family(surname: surname)
      }
      current?.rows.append(Int64(row.integer(1)))
      for name in row.text(2).split(separator: "\n") { current?.names.insert(String(name)) }
      let first = row.optionalText(4).flatMap { CalendarDay(iso: $0) }
      let last = row.optionalText(5).flatMap { CalendarDay(iso: $0) }
      let isLong = (last?.number ?? 0) - (first?.number ?? 0) >= SpeakerFamily.anotherTime
      if isLong || SpeakerFamily.mayHaveNamesakes(row.text(3).split(separator: "\n")) {
        current?.mayHaveNamesakes = true
      }
    }
    close()
    return families
  }

  private static func needsDecision(_ family: Family) -> Bool {
    family.mayHaveNamesakes
      || family.names.count > 1
        && SpeakerFamily.needsDecision(
          Set(family.names.compactMap { PersonName($0) }).filter { $0.surname == family.surname })
  }

  /// Everybody of the family by name, with where they were seen.
  private func members(of family: Family) throws(SQLiteError) -> [SpeakerFamily.Member] {
    var members: [SpeakerID: SpeakerFamily.Member] = [:]
    let linked = try connection.rows(
      """
      SELECT DISTINCT speakers.id FROM speaker_links
      JOIN speakers ON speakers.key = speaker_links.speaker
      WHERE speaker_links.surname = ?
      """, [.text(family.surname)]
    ) { Int64($0.integer(0)) }
    for row in Set(family.rows + linked).sorted() {
      try connection.forEachRow(
        """
        SELECT a.key, a.published, p.name, p.roles
        FROM article_speakers p JOIN articles a ON a.id = p.article_id
        WHERE p.speaker_id = ?1 AND p.kind = 'person'
          AND p.article_id IN (SELECT article_id FROM speaker_statements WHERE speaker_id = ?1)
        """, [.integer(row)]
      ) { row in
        let article = ArticleID(stored: row.text(0))
        let text = row.text(2)
        guard let name = PersonName(text),
          let keys = SpeakerKeys(name: text, kind: .person, in: article),
          keys.surname == family.surname
        else { return }
        members[
          keys.name,
          default: SpeakerFamily.Member(keys: keys, name: name, sightings: [])
        ].sightings.append(
          Sighting(
            article: article, day: row.optionalText(1).flatMap { CalendarDay(iso: $0) },
            roles: StringListText.decode(row.text(3))))
      }
    }
    return try withContexts(members.values.sorted { $0.keys.name < $1.keys.name })
  }

  /// Looks up what stands before surnames that stand alone.
  private func withContexts(
    _ members: [SpeakerFamily.Member]
  ) throws(SQLiteError) -> [SpeakerFamily.Member] {
    let knownNames = Set(members.compactMap(\.name.given))
    var members = members
    guard !knownNames.isEmpty else { return members }
    for place in members.indices where members[place].name.given == nil {
      guard let article = members[place].keys.name.article else { continue }
      let texts = try connection.first(
        "SELECT headline, body FROM articles WHERE key = ?", [.text(article.description)]
      ) { [$0.text(0), $0.text(1)] }
      members[place].context = SurnameContext(
        of: members[place].name.surname, in: texts ?? [], knownNames: knownNames)
    }
    return members
  }

  /// Writes a family's links and returns the names whose link changed.
  private func replaceLinks(
    of surname: String, by links: [SpeakerID: NameLink]
  ) throws(SQLiteError) -> [SpeakerID] {
    var stored: [SpeakerID: SpeakerID] = [:]
    try connection.forEachRow(
      "SELECT name_key, speaker FROM speaker_links WHERE surname = ?", [.text(surname)]
    ) { row in stored[SpeakerID(stored: row.text(0))] = SpeakerID(stored: row.text(1)) }
    try connection.run("DELETE FROM speaker_links WHERE surname = ?", .text(surname))
    for (name, link) in links.sorted(by: { $0.key < $1.key }) {
      try connection.run(
        """
        INSERT OR REPLACE INTO speaker_links (name_key, speaker, surname, evidence)
        VALUES (?, ?, ?, ?)
        """,
        .text(name.description), .text(link.speaker.description), .text(surname),
        .text(link.evidence.rawValue))
    }
    return Set(stored.keys).union(links.keys).filter { stored[$0] != links[$0]?.speaker }.sorted()
  }
}
