internal import Likeness
internal import News
internal import Repository
internal import SQLite

/// Where an article was found, and whether it can still be found there.
struct SourcePlaces {
  private let sources: [Source]

  private struct Source {
    /// Nil for standard input, which nobody can look at again.
    let place: Int64?
    let member: String
    let path: String?
    /// Whether the archive has seen the file system that the path is in.
    let isFile: Bool

    /// False once the file is gone, or when the path leads to that file by now.
    func stands(beside other: String) -> Bool {
      guard let path, isFile else { return true }
      return FilePath.exists(path) && !FilePath.leadToSameFile(path, other)
    }
  }

  init(of rowID: Int64, _ connection: borrowing Connection) throws(SQLiteError) {
    sources = try connection.rows(
      """
      SELECT places.id, member, places.path, inode IS NOT NULL
      FROM sources LEFT JOIN places ON places.id = place_id
      WHERE article_id = ?
      """, [.integer(rowID)]
    ) { row in
      Source(
        place: row.optionalText(2) == nil ? nil : Int64(row.integer(0)), member: row.text(1),
        path: row.optionalText(2), isFile: row.integer(3) != 0)
    }
  }

  /// Whether the article stands anywhere but in a file, or a member of it.
  func stand(outside place: PlaceRegister.Place, member: String) -> Bool {
    sources.contains { source in
      guard source.place != place.row else { return source.member != member }
      return source.stands(beside: place.path)
    }
  }

  /// Whether the article stands in another file of records than the one at some places.
  func stand(outside places: [Int64], of path: String) -> Bool {
    sources.contains { source in
      guard let place = source.place, places.contains(place) else {
        return source.stands(beside: path)
      }
      return false
    }
  }
}

/// Where a file was before it was moved, as far as the archive can know.
struct MovedFile {
  /// More files of one name than these are not looked at.
  private static let mostOfOneName = 16

  let earlierPlaces: [EarlierPlace]

  struct EarlierPlace {
    let row: Int64
    /// True for the same device and inode.
    let isSameFile: Bool
    let isSameName: Bool
  }

  init(_ place: PlaceRegister.Place, _ connection: borrowing Connection) throws(SQLiteError) {
    guard let file = place.file else {
      earlierPlaces = []
      return
    }
    let name = PlaceRegister.name(of: place.path)
    let rows = try connection.rows(
      """
      SELECT id, path, name, 1 FROM places WHERE inode = ?1 AND device = ?2 AND id <> ?3
      UNION ALL
      SELECT * FROM (
        SELECT id, path, name, 0 FROM places
        WHERE name = ?4 AND id <> ?3 AND (inode, device) IS NOT (?1, ?2)
        ORDER BY id DESC LIMIT \(Self.mostOfOneName)
      )
      """,
      [.integer(file.inode), .integer(file.device), .integer(place.row), .text(name)]
    ) { row in
      (
        path: row.text(1),
        place: EarlierPlace(
          row: Int64(row.integer(0)), isSameFile: row.integer(3) != 0,
          isSameName: row.text(2) == name)
      )
    }
    // What still stands at its place was not moved from there.
    earlierPlaces = rows.filter { earlier in
      !FilePath.exists(earlier.path) || FilePath.leadToSameFile(earlier.path, place.path)
    }.map(\.place)
  }
}

/// What an article of the archive has in common with one that may be its new version.
struct Resemblance {
  /// Of the shorter text.
  static let leastShare = 0.4

  let rowID: Int64
  let hasHeadline: Bool
  let hasOutlet: Bool
  let hasDay: Bool
  private let old: String
  private let new: String

  init(
    rowID: Int64, headline: String, outlet: String?, day: String?, body: String, to new: Article
  ) {
    self.rowID = rowID
    hasHeadline = !headline.isEmpty && headline == new.headline
    hasOutlet = outlet == new.outlet?.name
    hasDay = day != nil && day == new.published?.day.description
    old = body
    self.new = new.body
  }

  /// Whether a good part of the text is the same.
  var hasText: Bool {
    Likeness(of: Wording(of: old), and: Wording(of: new)).share >= Self.leastShare
  }
}
