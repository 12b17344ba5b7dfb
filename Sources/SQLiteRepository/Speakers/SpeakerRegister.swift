internal import News
internal import Repository
internal import SQLite

/// The speakers across articles that a run of batches meets, and what is new about them.
///
/// A speaker is written once a batch, however often the batch's articles name it.
struct SpeakerRegister {
  /// More speakers than these are not remembered from batch to batch.
  private static let mostRemembered = 20_000
  /// Longer names and roles are cut, in characters; the article's own row has them whole.
  private static let longestName = 200

  private var entries: [SpeakerID: Entry] = [:]
  private var changed: [SpeakerID] = []

  private struct Entry {
    var rowID: Int64?
    let name: String
    var names: [String] = []
    var roles: [String] = []
    /// How each of `roles` is worded, by what makes it one with another wording.
    var wordings: [RoleKey: String] = [:]
    /// What the full text has of the speaker; nil before it has anything.
    var indexed: (names: String, roles: String)?
    var isChanged = false
    // What the batch adds.
    var statementCount = 0
    var articleCount = 0
    var firstDay: CalendarDay?
    var lastDay: CalendarDay?
    var roleCounts: [String: RoleCount] = [:]

    /// The wording of a role that was seen first, after adding the role when it is new.
    mutating func wording(of role: String) -> String {
      if wordings.isEmpty, !roles.isEmpty {
        for known in roles where wordings[RoleKey(known)] == nil {
          wordings[RoleKey(known)] = known
        }
      }
      let key = RoleKey(role)
      if let known = wordings[key] { return known }
      wordings[key] = role
      roles.append(role)
      return role
    }
  }

  private struct RoleCount {
    var articleCount = 0
    var firstDay: CalendarDay?
    var lastDay: CalendarDay?
  }

  /// The row of a speaker that has been written.
  func rowID(of speaker: SpeakerID) -> Int64? {
    entries[speaker]?.rowID
  }

  /// Takes in who speaks in an article and how often.
  mutating func take(
    _ incoming: IncomingArticle, from connection: borrowing Connection
  ) throws(SQLiteError) {
    let day = incoming.article.published?.day
    var counts: [SpeakerID: Int] = [:]
    for (place, speakers) in incoming.statementSpeakers.enumerated() {
      guard !incoming.draft.statements[place].isRepeated else { continue }
      // Who only thinks or wants is a speaker too, with a count of none.
      let count = incoming.attributions.statements[place].isAsserted ? 1 : 0
      for speaker in speakers { counts[speaker, default: 0] += count }
    }
    for (ordinal, speaker) in incoming.draft.speakers.enumerated() {
      guard let id = incoming.speakerIDs[ordinal] else { continue }
      var entry = try take(id, named: speaker.line, from: connection)
      entry.names.appendNew(speaker.line)
      for line in speaker.roleLines {
        let role = entry.wording(of: line)
        var count = entry.roleCounts[role] ?? RoleCount()
        count.articleCount += 1
        Self.widen(&count.firstDay, &count.lastDay, by: day)
        entry.roleCounts[role] = count
      }
      entries[id] = entry
    }
    for (id, count) in counts.sorted(by: { $0.key < $1.key }) {
      var entry = try take(id, named: incoming.name(of: id), from: connection)
      if count > 0 {
        entry.statementCount += count
        entry.articleCount += 1
        Self.widen(&entry.firstDay, &entry.lastDay, by: day)
      }
      entries[id] = entry
    }
  }

  /// Takes a speaker out of the register, to be put back with what is new.
  private mutating func take(
    _ id: SpeakerID, named name: String, from connection: borrowing Connection
  ) throws(SQLiteError) -> Entry {
    var entry: Entry
    if let remembered = entries.removeValue(forKey: id) {
      entry = remembered
    } else {
      entry = try load(id, named: name, from: connection)
    }
    if !entry.isChanged {
      entry.isChanged = true
      changed.append(id)
    }
    return entry
  }

  /// Writes what is new about every speaker that was taken since the last time.
  mutating func write(to connection: borrowing Connection) throws(SQLiteError) {
    if entries.count > Self.mostRemembered {
      let kept = Set(changed)
      entries = entries.filter { kept.contains($0.key) }
    }
    for id in changed {
      guard var entry = entries[id] else { continue }
      try Self.write(&entry, id, to: connection)
      entries[id] = entry
    }
    changed.removeAll(keepingCapacity: true)
  }

  private func load(
    _ id: SpeakerID, named name: String, from connection: borrowing Connection
  ) throws(SQLiteError) -> Entry {
    let stored = try connection.first(
      "SELECT id, names, roles FROM speakers WHERE key = ?", [.text(id.description)]
    ) { row in
      let (names, roles) = (row.text(1), row.text(2))
      return Entry(
        rowID: Int64(row.integer(0)), name: "",
        names: names.split(separator: "\n").map(String.init),
        roles: roles.split(separator: "\n").map(String.init), indexed: (names, roles))
    }
    return stored ?? Entry(name: Self.line(name))
  }

  private static func write(
    _ entry: inout Entry, _ id: SpeakerID, to connection: borrowing Connection
  ) throws(SQLiteError) {
    let names = entry.names.joined(separator: "\n")
    let roles = entry.roles.joined(separator: "\n")
    let rowID: Int64
    if let known = entry.rowID {
      rowID = known
    } else {
      rowID = try SpeakerRow.insert(
        id, name: entry.name, names: names, roles: roles, into: connection)
      entry.rowID = rowID
    }
    if entry.indexed.map({ $0 != (names, roles) }) ?? true {
      try SpeakerRow.index(rowID, names: names, roles: roles, instead: entry.indexed, connection)
      entry.indexed = (names, roles)
    }
    try writeCounts(of: entry, rowID, to: connection)
    entry.isChanged = false
    entry.statementCount = 0
    entry.articleCount = 0
    (entry.firstDay, entry.lastDay) = (nil, nil)
    entry.roleCounts = [:]
  }

  private static func writeCounts(
    of entry: Entry, _ rowID: Int64, to connection: borrowing Connection
  ) throws(SQLiteError) {
    if entry.statementCount > 0 {
      // min() and max() of a NULL are NULL: https://www.sqlite.org/lang_corefunc.html#min_scalar
      try connection.run(
        """
        UPDATE speakers SET
          statement_count = statement_count + ?2,
          article_count = article_count + ?3,
          first_day = min(coalesce(first_day, ?4), coalesce(?4, first_day)),
          last_day = max(coalesce(last_day, ?5), coalesce(?5, last_day))
        WHERE id = ?1
        """,
        .integer(rowID), .integer(entry.statementCount), .integer(entry.articleCount),
        .text(entry.firstDay?.description), .text(entry.lastDay?.description))
    }
    for (role, count) in entry.roleCounts.sorted(by: { $0.key < $1.key }) {
      try connection.run(
        """
        INSERT INTO speaker_roles (speaker_id, role, article_count, first_day, last_day)
        VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (speaker_id, role) DO UPDATE SET
          article_count = article_count + excluded.article_count,
          first_day = min(coalesce(first_day, ?4), coalesce(?4, first_day)),
          last_day = max(coalesce(last_day, ?5), coalesce(?5, last_day))
        """,
        .integer(rowID), .text(role), .integer(count.articleCount),
        .text(count.firstDay?.description), .text(count.lastDay?.description))
    }
  }

  private static func widen(
    _ first: inout CalendarDay?, _ last: inout CalendarDay?, by day: CalendarDay?
  ) {
    guard let day else { return }
    first = min(first ?? day, day)
    last = max(last ?? day, day)
  }

  /// A name or role as one line of a column.
  static func line(_ text: String) -> String {
    // Nearly every name is short and has no line ends.
    if text.utf8.count <= longestName, text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x80 }) {
      return text
    }
    return String(
      text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(longestName))
  }
}

extension [String] {
  fileprivate mutating func appendNew(_ text: String) {
    if !contains(text) { append(text) }
  }
}
