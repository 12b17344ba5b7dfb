internal import Identity
internal import News
internal import Repository
internal import SQLite

/// Whether speakers have the roles that articles and people gave them, counted right.
enum RoleCheck {
  /// In how many articles a role was given, and when.
  private struct Tally: Equatable {
    var count = 0
    var first: String?
    var last: String?

    mutating func take(_ day: String?) {
      count += 1
      guard let day else { return }
      first = min(first ?? day, day)
      last = max(last ?? day, day)
    }
  }

  /// The least and the most that a count may come to.
  ///
  /// Counting anew leaves out articles in which the speaker says nothing, and counting as articles
  /// come in does not.
  private struct Range {
    var least = Tally()
    var most = Tally()

    func allows(_ stored: Tally) -> Bool {
      stored.count >= least.count && stored.count <= most.count
        && Self.isInOrder(most.first, stored.first, least.first)
        && Self.isInOrder(least.last, stored.last, most.last)
    }

    /// True when the second day lies between the others, as far as they are known.
    private static func isInOrder(_ early: String?, _ day: String?, _ late: String?) -> Bool {
      guard let day else { return early == nil || late == nil }
      return (early.map { $0 <= day } ?? true) && (late.map { day <= $0 } ?? true)
    }
  }

  static func faults(_ state: SQLiteArchive.State) throws(SQLiteError) -> [ArchiveCheck.Fault] {
    let wrong = try wrongSpeakers(state)
    guard !wrong.isEmpty else { return [] }
    var keys: [String] = []
    for row in wrong.prefix(ArchiveChecking.mostNamed) {
      keys += try state.connection.rows("SELECT key FROM speakers WHERE id = ?", [.integer(row)]) {
        $0.text(0)
      }
    }
    let more = wrong.count - keys.count
    return [
      ArchiveCheck.Fault(
        .counts,
        "the roles of " + keys.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
          + " are not those that the articles give", canBeRepaired: true)
    ]
  }

  /// Works out anew what speakers are called whose roles are wrong.
  static func rebuild(_ state: SQLiteArchive.State) throws(SQLiteError) {
    let corrections = try state.resolution().corrections
    for row in try wrongSpeakers(state) { try state.recount(row, by: corrections) }
    state.speakers = SpeakerRegister()
  }

  /// The rows of speakers with a role too many, too few or counted wrong.
  private static func wrongSpeakers(_ state: SQLiteArchive.State) throws(SQLiteError) -> [Int64] {
    let stored = try storedRoles(state.connection)
    let given = try givenRoles(state.connection)
    let corrected = try correctedSpeakers(state)
    return Set(stored.keys).union(given.keys).subtracting(corrected).filter { speaker in
      let (stored, given) = (stored[speaker] ?? [:], given[speaker] ?? [:])
      return !given.allSatisfy { $0.value.allows(stored[$0.key] ?? Tally()) }
        || !stored.keys.allSatisfy { given[$0] != nil }
    }.sorted()
  }

  /// Speakers whose roles people changed, which the articles do not tell.
  private static func correctedSpeakers(
    _ state: SQLiteArchive.State
  ) throws(SQLiteError) -> Set<Int64> {
    var rows: Set<Int64> = []
    for (speaker, traits) in try state.readLedger().effects.traits
    where !traits.roles.isEmpty || !traits.withoutRoles.isEmpty {
      if let row = try state.existingRowID(of: speaker) { rows.insert(row) }
    }
    return rows
  }

  private static func storedRoles(
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64: [RoleKey: Tally]] {
    var stored: [Int64: [RoleKey: Tally]] = [:]
    try connection.forEachRow(
      "SELECT speaker_id, role, article_count, first_day, last_day FROM speaker_roles"
    ) { row in
      stored[Int64(row.integer(0)), default: [:]][RoleKey(row.text(1))] = Tally(
        count: row.integer(2), first: row.optionalText(3), last: row.optionalText(4))
    }
    return stored
  }

  private static func givenRoles(
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64: [RoleKey: Range]] {
    var given: [Int64: [RoleKey: Range]] = [:]
    try connection.forEachRow(
      """
      SELECT p.speaker_id, p.roles, a.published, EXISTS (
        SELECT 1 FROM speaker_statements x
        WHERE x.article_id = p.article_id AND x.speaker_id = p.speaker_id)
      FROM article_speakers p JOIN articles a ON a.id = p.article_id
      WHERE p.speaker_id IS NOT NULL AND p.roles <> '[]'
      """
    ) { row in
      let day = row.optionalText(2)
      let speaks = row.integer(3) != 0
      var roles = given[Int64(row.integer(0))] ?? [:]
      for role in Set(StringListText.decode(row.text(1)).map(SpeakerRegister.line))
      where !role.isEmpty {
        roles[RoleKey(role), default: Range()].most.take(day)
        if speaks { roles[RoleKey(role), default: Range()].least.take(day) }
      }
      given[Int64(row.integer(0))] = roles
    }
    return given
  }
}
