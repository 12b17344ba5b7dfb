internal import Likeness
internal import News
internal import Repository
internal import SQLite

/// Notices when the source of an article says something else, and what it says now.
///
/// A source is known, whatever path names it,
/// 1. by its place: the path from the root with links followed, and the member of a bundle;
/// 2. by device and inode, for a file that was moved and has its name, its headline or most of its
///    text still: an inode alone is given to another file once its own is deleted;
/// 3. by the URL or the id that a record gives;
/// 4. by file name, headline, outlet and day (or most of the text), for a file whose old place is
///    gone.
/// In a file of records, one that is gone when the file was read again to its end is an older
/// version of the new one with the same outlet and headline.
struct VersionRegister {
  /// Files of records that were read before and are being read again, by the rows of their places.
  private var rereads: [Int64: Reread] = [:]
  /// Files of records that are read for the first time.
  private var firstReads: Set<Int64> = []
  /// The articles with a URL or an id that were met in a file of records.
  private var keyed: [Int64: Set<Int64>] = [:]

  private struct Reread {
    /// The file's place, and that which it had before it was moved.
    let places: [Int64]
    /// The articles that still stand in the file.
    var seen: Set<Int64> = []
    /// The new ones, by outlet and headline.
    var new: [String: Int64] = [:]
  }

  /// An article on its way in.
  struct Arrival {
    let rowID: Int64
    let article: Article
    let place: PlaceRegister.Place?
    /// False for an article that the archive had.
    let isNew: Bool
  }

  /// Takes note of an article; returns those that it takes the place of, perhaps again.
  mutating func take(
    _ arrival: Arrival, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    let keys = RecordKeys(of: arrival.article).all
    for key in keys {
      try connection.run(
        "INSERT INTO record_keys (key, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        .integer(key.hash), .integer(arrival.rowID))
    }
    guard let place = arrival.place else {
      return try sameRecords(arrival, keys, connection)
    }
    guard arrival.article.origin.row == nil else {
      try follow(arrival, in: place, connection)
      rereads[place.row]?.seen.insert(arrival.rowID)
      if arrival.isNew {
        rereads[place.row]?.new[
          Self.title(arrival.article.outlet?.name, arrival.article.headline)] =
          arrival.rowID
      }
      let old = try sameRecords(arrival, keys, connection)
      if !keys.isEmpty { keyed[place.row, default: []].insert(arrival.rowID) }
      return old
    }
    let others = try others(than: arrival, at: place, connection)
    guard others.isEmpty else { return others }
    let moved = try moved(arrival, to: place, connection)
    return try moved.isEmpty ? sameRecords(arrival, keys, connection) : moved
  }

  /// The articles that are gone from a file of records that was read to its end, and for each the
  /// one that took its place.
  mutating func finish(
    _ path: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [(old: Int64, new: Int64)] {
    guard !(rereads.isEmpty && firstReads.isEmpty && keyed.isEmpty),
      let place = try PlaceRegister.row(of: path, connection)
    else { return [] }
    firstReads.remove(place)
    keyed[place] = nil
    guard let reread = rereads.removeValue(forKey: place), !reread.new.isEmpty else { return [] }
    var found: [(old: Int64, new: Int64)] = []
    for old in reread.places {
      let rows = try connection.rows(
        """
        SELECT articles.id, outlet, headline
        FROM sources JOIN articles ON articles.id = sources.article_id
        WHERE sources.place_id = ? AND sources.row > 0
          AND articles.id NOT IN (SELECT article_id FROM versions)
        """, [.integer(old)]
      ) { (id: Int64($0.integer(0)), title: Self.title($0.optionalText(1), $0.text(2))) }
      for row in rows where !reread.seen.contains(row.id) {
        guard let new = reread.new[row.title],
          try !SourcePlaces(of: row.id, connection).stand(outside: reread.places, of: path)
        else { continue }
        found.append((row.id, new))
      }
    }
    return found
  }

  /// Begins to follow a file of records, at its first record.
  private mutating func follow(
    _ arrival: Arrival, in place: PlaceRegister.Place, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    guard rereads[place.row] == nil, !firstReads.contains(place.row) else { return }
    var places = [place.row]
    for earlier in try MovedFile(place, connection).earlierPlaces
    where earlier.isSameFile || earlier.isSameName {
      places.append(earlier.row)
    }
    for candidate in places {
      // What this run adds has higher numbers than its first record.
      let wasRead = try connection.first(
        """
        SELECT 1 FROM sources
        WHERE place_id = ? AND row > 0 AND (article_id < ? OR ?) LIMIT 1
        """,
        [.integer(candidate), .integer(arrival.rowID), .integer(arrival.isNew ? 0 : 1)]
      ) { _ in true }
      guard wasRead == true else { continue }
      rereads[place.row] = Reread(places: places)
      return
    }
    firstReads.insert(place.row)
  }

  /// What else came from a place and stands nowhere else, and has no successor.
  private func others(
    than arrival: Arrival, at place: PlaceRegister.Place, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    let rows = try connection.rows(
      """
      SELECT article_id FROM sources
      WHERE place_id = ? AND member = ? AND row = 0 AND article_id <> ?
        AND article_id NOT IN (SELECT article_id FROM versions)
      """,
      [
        .integer(place.row), .text(arrival.article.origin.member ?? ""), .integer(arrival.rowID),
      ]
    ) { Int64($0.integer(0)) }
    var others: [Int64] = []
    for row in rows
    where try !SourcePlaces(of: row, connection).stand(
      outside: place, member: arrival.article.origin.member ?? "")
    {
      others.append(row)
    }
    return others
  }

  /// What came from a file that was moved to this place since, or that this one was made from.
  private func moved(
    _ arrival: Arrival, to place: PlaceRegister.Place, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    var found: [Int64] = []
    for earlier in try MovedFile(place, connection).earlierPlaces {
      let rows = try connection.rows(
        """
        SELECT id, headline, outlet, published, body
        FROM sources JOIN articles ON id = article_id
        WHERE place_id = ? AND member = ? AND row = 0 AND id <> ?
          AND id NOT IN (SELECT article_id FROM versions)
        """,
        [
          .integer(earlier.row), .text(arrival.article.origin.member ?? ""),
          .integer(arrival.rowID),
        ]
      ) { row in
        Resemblance(
          rowID: Int64(row.integer(0)), headline: row.text(1), outlet: row.optionalText(2),
          day: row.optionalText(3), body: row.text(4), to: arrival.article)
      }
      for old in rows
      where earlier.isSameFile
        ? earlier.isSameName || old.hasHeadline || old.hasText
        : old.hasHeadline && old.hasOutlet && (old.hasDay || old.hasText)
      {
        let stands = try SourcePlaces(of: old.rowID, connection)
          .stand(outside: place, member: arrival.article.origin.member ?? "")
        if !stands { found.append(old.rowID) }
      }
    }
    return found.count > 1 ? [] : found
  }

  /// What has the same URL or id in the archive, and is the same article by all that is known.
  private func sameRecords(
    _ arrival: Arrival, _ keys: [RecordKeys.Key], _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    let met = arrival.place.flatMap { keyed[$0.row] } ?? []
    for key in keys {
      let found = try connection.rows(
        """
        SELECT id, headline, outlet, published, body
        FROM record_keys JOIN articles ON id = article_id
        WHERE record_keys.key = ? AND id <> ? AND id NOT IN (SELECT article_id FROM versions)
        LIMIT 9
        """, [.integer(key.hash), .integer(arrival.rowID)]
      ) { row in
        Resemblance(
          rowID: Int64(row.integer(0)), headline: row.text(1), outlet: row.optionalText(2),
          day: row.optionalText(3), body: row.text(4), to: arrival.article)
      }
      let rows = found.filter { !met.contains($0.rowID) }
      var same = rows.filter { $0.hasHeadline || $0.hasText }
      if same.isEmpty, rows.count == 1, key.isTelling, rows[0].hasOutlet { same = rows }
      if same.count > 1 { same = same.filter(\.hasHeadline) }
      guard same.count == 1 else { continue }
      // An older export that is read once more does not bring back what it says.
      if !arrival.isNew, !(try isFrom(arrival.place, same[0].rowID, connection)) { return [] }
      return [same[0].rowID]
    }
    return []
  }

  private func isFrom(
    _ place: PlaceRegister.Place?, _ rowID: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    guard let place else { return false }
    return try connection.first(
      "SELECT 1 FROM sources WHERE article_id = ? AND place_id = ?",
      [.integer(rowID), .integer(place.row)]
    ) { _ in true } ?? false
  }

  private static func title(_ outlet: String?, _ headline: String) -> String {
    (outlet ?? "") + "\0" + headline
  }
}

extension SQLiteArchive.State {
  /// Keeps that an article takes the place of others; returns the one that is shown from now on.
  ///
  /// That is the new one, unless it was cut on the way (a page behind a paywall, a feed's teaser) and
  /// one of the others has the text whole: whoever saves a page once more after its wall went up has
  /// not lost what stands behind it.
  @discardableResult
  func replace(_ old: [Int64], by new: Int64) throws(SQLiteError) -> Int64 {
    guard !old.isEmpty else { return new }
    if let whole = try whole(among: old, of: new) {
      try show(whole, insteadOf: old.filter { $0 != whole } + [new])
      return whole
    }
    try show(new, insteadOf: old)
    return new
  }

  /// The newest of the articles that has the text of another one whole; nil when that one was not
  /// cut, or none of them is the same story.
  private func whole(among old: [Int64], of new: Int64) throws(SQLiteError) -> Int64? {
    guard let cut = try versionText(of: new), cut.isIncomplete else { return nil }
    for rowID in old.reversed() {
      guard let text = try versionText(of: rowID), !text.isIncomplete else { continue }
      let isSame =
        !cut.headline.isEmpty && cut.headline == text.headline
        || cut.url != nil && cut.url == text.url
        || Likeness(of: Wording(of: text.body), and: Wording(of: cut.body)).share
          >= Resemblance.leastShare
      if isSame { return rowID }
    }
    return nil
  }

  private func versionText(of rowID: Int64) throws(SQLiteError) -> (
    headline: String, url: String?, isIncomplete: Bool, body: String
  )? {
    try connection.first(
      "SELECT headline, url, incomplete, body FROM articles WHERE id = ?", [.integer(rowID)]
    ) { row in
      (
        headline: row.text(0), url: row.optionalText(1), isIncomplete: row.integer(2) != 0,
        body: row.text(3)
      )
    }
  }

  private func show(_ new: Int64, insteadOf old: [Int64]) throws(SQLiteError) {
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
