internal import SQLite

/// Keeps which articles are one story: groups, and the packed form that searches read.
struct CopyGroups {
  /// What stands for the group of an article that has a successor.
  static let superseded: Int32 = -1

  /// Articles whose packed group is not right any more.
  private var changed: Set<Int64> = []

  /// Puts an article and those that it is a copy of into one group.
  mutating func join(
    _ rowID: Int64, _ others: [Int64], _ connection: borrowing Connection
  ) throws(SQLiteError) {
    guard !others.isEmpty else { return }
    var lone = [rowID]
    var groups: Set<Int64> = []
    for other in others {
      let group = try connection.first(
        "SELECT group_id FROM copies WHERE article_id = ?", [.integer(other)]
      ) { Int64($0.integer(0)) }
      if let group { groups.insert(group) } else { lone.append(other) }
    }
    let ordered = try Self.bySize(groups, connection)
    let target = ordered.first ?? lone.min() ?? rowID
    for group in ordered.dropFirst() {
      lone += try connection.rows(
        "SELECT article_id FROM copies WHERE group_id = ?", [.integer(group)]
      ) { Int64($0.integer(0)) }
    }
    for article in lone {
      try connection.run(
        """
        INSERT INTO copies (article_id, group_id) VALUES (?, ?)
        ON CONFLICT (article_id) DO UPDATE SET group_id = excluded.group_id
        """, .integer(article), .integer(target))
      changed.insert(article)
    }
  }

  /// The groups, largest first: it stays, so that an article changes its group a few times at most.
  private static func bySize(
    _ groups: Set<Int64>, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    // A group may be most of the archive: it is counted only when there is something to compare.
    guard groups.count > 1 else { return Array(groups) }
    var sizes: [(group: Int64, size: Int)] = []
    for group in groups {
      let size = try connection.first(
        "SELECT count(*) FROM copies WHERE group_id = ?", [.integer(group)]
      ) { $0.integer(0) }
      sizes.append((group, size ?? 0))
    }
    return sizes.sorted { ($0.size, $1.group) > ($1.size, $0.group) }.map(\.group)
  }

  /// Notes that an article got a successor, or has none any more.
  mutating func versionChanged(_ rowID: Int64) {
    changed.insert(rowID)
  }

  /// Writes the packed groups of what has changed.
  mutating func write(to connection: borrowing Connection) throws(SQLiteError) {
    let chunks = Dictionary(grouping: changed.sorted()) { Int($0) / PackedNumbers.chunkSize }
    for (chunk, articles) in chunks.sorted(by: { $0.key < $1.key }) {
      var groups =
        try connection.first(
          "SELECT groups FROM article_groups WHERE chunk = ?", [.integer(chunk)]
        ) { PackedNumbers.decode($0.blob(0), as: Int32.self) } ?? []
      for article in articles {
        let place = Int(article) % PackedNumbers.chunkSize
        PackedNumbers.put(try Self.packed(article, connection), at: place, of: &groups)
      }
      try connection.run(
        "INSERT OR REPLACE INTO article_groups (chunk, groups) VALUES (?, ?)", .integer(chunk),
        .blob(PackedNumbers.encode(groups)))
    }
    changed.removeAll(keepingCapacity: true)
  }

  /// Reads every packed group, by row id.
  static func read(_ connection: borrowing Connection) throws(SQLiteError) -> [Int32] {
    var groups: [Int32] = []
    try connection.forEachRow("SELECT chunk, groups FROM article_groups ORDER BY chunk") { row in
      let start = row.integer(0) * PackedNumbers.chunkSize
      groups.append(contentsOf: repeatElement(0, count: max(0, start - groups.count)))
      groups.append(contentsOf: row.withBlob(1) { PackedNumbers.decode($0, as: Int32.self) })
    }
    return groups
  }

  private static func packed(
    _ rowID: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int32 {
    try connection.first(
      """
      SELECT CASE WHEN EXISTS (SELECT 1 FROM versions WHERE article_id = ?1) THEN \(superseded)
        ELSE coalesce((SELECT group_id FROM copies WHERE article_id = ?1), 0) END
      """, [.integer(rowID)]
    ) { Int32(clamping: $0.integer(0)) } ?? 0
  }
}

extension Condition {
  /// The condition, of what articles say now; articles themselves are left out by their group.
  func withoutOldVersions(
    _ target: SearchTarget, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Condition {
    guard target == .statements,
      try connection.first("SELECT 1 FROM versions LIMIT 1", [], { _ in true }) ?? false
    else { return self }
    return .all(
      parts + [.sql("statements.article_id NOT IN (SELECT article_id FROM versions)", [])])
  }
}
