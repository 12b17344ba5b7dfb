internal import Likeness
internal import SQLite

/// Keeps which articles are one story: groups, and the packed form that searches read.
struct CopyGroups {
  /// What stands for the group of an article that has a successor.
  static let superseded: Int32 = -1

  /// Articles whose packed group is not right any more.
  private var changed: Set<Int64> = []

  /// Puts articles into the groups that they are in from now on, and notes what stands in what.
  mutating func apply(
    _ change: CopyNeighbours.Change, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    for article in change.alone {
      try connection.run("DELETE FROM copies WHERE article_id = ?", .integer(article))
      changed.insert(article)
    }
    for (article, group) in change.groups.sorted(by: { $0.key < $1.key }) {
      try connection.run(
        """
        INSERT INTO copies (article_id, group_id) VALUES (?, ?)
        ON CONFLICT (article_id) DO UPDATE SET group_id = excluded.group_id
          WHERE group_id <> excluded.group_id
        """, .integer(article), .integer(group))
      if connection.changedRowCount > 0 { changed.insert(article) }
    }
    let related = Set(change.related)
    for article in change.related {
      let outers = try connection.rows(
        "SELECT container_id FROM contained WHERE article_id = ?", [.integer(article)]
      ) { Int64($0.integer(0)) }
      let right = Set(change.contained.filter { $0.inner == article }.map(\.outer))
      for outer in outers where related.contains(outer) && !right.contains(outer) {
        try connection.run(
          "DELETE FROM contained WHERE article_id = ? AND container_id = ?", .integer(article),
          .integer(outer))
      }
      for outer in right.sorted() {
        try connection.run(
          """
          INSERT INTO contained (article_id, container_id) VALUES (?, ?) ON CONFLICT DO NOTHING
          """, .integer(article), .integer(outer))
      }
    }
  }

  /// Takes an article out of its group.
  mutating func leave(_ article: Int64, _ connection: borrowing Connection) throws(SQLiteError) {
    try connection.run("DELETE FROM copies WHERE article_id = ?", .integer(article))
    changed.insert(article)
  }

  /// The group of an article; nil for one that is alone.
  static func group(
    of article: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    try connection.first("SELECT group_id FROM copies WHERE article_id = ?", [.integer(article)]) {
      Int64($0.integer(0))
    }
  }

  /// The first articles of a group: all of a small one.
  static func first(
    of group: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    try connection.rows(
      "SELECT article_id FROM copies WHERE group_id = ? ORDER BY article_id LIMIT ?",
      [.integer(group), .integer(CopyNeighbours.smallGroup + 1)]
    ) { Int64($0.integer(0)) }
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
