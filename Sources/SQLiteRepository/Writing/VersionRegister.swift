internal import News
internal import SQLite

/// Notices when the source of an article says something else, and what it says now.
///
/// A file, or a member of a bundle, that is one article: whatever else came from there is an older
/// version. A file of records: a record that is gone when the file was read again to its end is an older version of
/// the new one with the same outlet and headline.
struct VersionRegister {
  /// Files of records that were read before and are being read again, by their path from the root.
  private var rereads: [String: Reread] = [:]
  /// Files of records that are read for the first time.
  private var firstReads: Set<String> = []

  private struct Reread {
    let path: String
    /// The articles that still stand in the file.
    var seen: Set<Int64> = []
    /// The new ones, by outlet and headline.
    var new: [String: Int64] = [:]
  }

  /// Takes note of a new article; returns those that it takes the place of.
  mutating func take(
    _ rowID: Int64, _ article: Article, folder: String?, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    let origin = article.origin
    guard origin.path != "-" else { return [] }
    guard origin.row == nil else {
      try follow(origin, folder: folder, connection)
      let place = Self.place(origin.path, folder: folder)
      rereads[place]?.seen.insert(rowID)
      rereads[place]?.new[Self.title(article.outlet?.name, article.headline)] = rowID
      return []
    }
    return try Self.others(at: origin, folder: folder, than: rowID, connection)
  }

  /// Takes note of an article that the archive had; returns those that it takes the place of again.
  mutating func takeKnown(
    _ rowID: Int64, _ origin: Origin, folder: String?, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    guard origin.path != "-" else { return [] }
    guard origin.row == nil else {
      try follow(origin, folder: folder, connection)
      rereads[Self.place(origin.path, folder: folder)]?.seen.insert(rowID)
      return []
    }
    return try Self.others(at: origin, folder: folder, than: rowID, connection)
  }

  /// The articles that are gone from a file of records that was read to its end, and for each the
  /// one that took its place.
  mutating func finish(
    _ place: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [(old: Int64, new: Int64)] {
    firstReads.remove(place)
    guard let reread = rereads.removeValue(forKey: place), !reread.new.isEmpty else { return [] }
    let rows = try connection.rows(
      """
      SELECT articles.id, outlet, headline
      FROM sources JOIN articles ON articles.id = sources.article_id
      WHERE sources.path = ?1 AND sources.row > 0
        AND NOT EXISTS (
          SELECT 1 FROM sources AS other
          WHERE other.article_id = articles.id AND other.path <> ?1
        )
        AND articles.id NOT IN (SELECT article_id FROM versions)
      """, [.text(reread.path)]
    ) { (id: Int64($0.integer(0)), title: Self.title($0.optionalText(1), $0.text(2))) }
    return rows.compactMap { row in
      guard !reread.seen.contains(row.id), let new = reread.new[row.title] else { return nil }
      return (row.id, new)
    }
  }

  /// Begins to follow a file of records, at its first record.
  private mutating func follow(
    _ origin: Origin, folder: String?, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let place = Self.place(origin.path, folder: folder)
    guard rereads[place] == nil, !firstReads.contains(place) else { return }
    let wasRead = try connection.first(
      "SELECT 1 FROM sources WHERE path = ? AND folder IS ? LIMIT 1",
      [.text(origin.path), .text(folder)]
    ) { _ in true }
    if wasRead == true {
      rereads[place] = Reread(path: origin.path)
    } else {
      firstReads.insert(place)
    }
  }

  /// What else came from a path and from nowhere else, and has no successor.
  private static func others(
    at origin: Origin, folder: String?, than rowID: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    try connection.rows(
      """
      SELECT article_id FROM sources
      WHERE path = ?1 AND member = ?4 AND row = 0 AND folder IS ?2 AND article_id <> ?3
        AND NOT EXISTS (
          SELECT 1 FROM sources AS other
          WHERE other.article_id = sources.article_id AND (other.path, other.member) <> (?1, ?4)
        )
        AND article_id NOT IN (SELECT article_id FROM versions)
      """,
      [.text(origin.path), .text(folder), .integer(rowID), .text(origin.member ?? "")]
    ) { Int64($0.integer(0)) }
  }

  /// A path from the root of the file system.
  static func place(_ path: String, folder: String?) -> String {
    folder.map { $0 + "/" + path } ?? path
  }

  private static func title(_ outlet: String?, _ headline: String) -> String {
    (outlet ?? "") + "\0" + headline
  }
}

extension SQLiteArchive.State {
  /// Keeps that an article takes the place of others.
  func replace(_ old: [Int64], by new: Int64) throws(SQLiteError) {
    guard !old.isEmpty else { return }
    // What comes back is the newest again, and what was in between its older version.
    try connection.run("DELETE FROM versions WHERE article_id = ?", .integer(new))
    groups.versionChanged(new)
    try noteSpeakers(of: new)
    for rowID in old {
      try noteSpeakers(of: rowID)
      try connection.run(
        """
        INSERT INTO versions (article_id, successor_id) VALUES (?, ?)
        ON CONFLICT (article_id) DO UPDATE SET successor_id = excluded.successor_id
        """, .integer(rowID), .integer(new))
      groups.versionChanged(rowID)
    }
  }
}
