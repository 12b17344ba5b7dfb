internal import Repository
internal import SQLite

/// Gives the places that articles came from their rows.
struct PlaceRegister {
  /// How many rows are remembered at most.
  private static let most = 4096

  private var rows: [String: Int64] = [:]

  /// A place with its row.
  struct Place {
    let row: Int64
    let path: String
    /// What it is known by, where somebody has looked.
    let file: SourceFile?
  }

  /// The place of an article; nil for standard input.
  mutating func place(
    _ path: String, folder: String?, _ file: SourceFile?, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Place? {
    guard path != "-" else { return nil }
    let path = file?.path ?? Self.fromRoot(path, folder: folder)
    if let row = rows[path] { return Place(row: row, path: path, file: file) }
    try connection.run(
      """
      INSERT INTO places (path, name, device, inode) VALUES (?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET device = excluded.device, inode = excluded.inode
        WHERE excluded.inode IS NOT NULL
          AND (device, inode) IS NOT (excluded.device, excluded.inode)
      """, .text(path), .text(Self.name(of: path)), file.map { .integer($0.device) } ?? .null,
      file.map { .integer($0.inode) } ?? .null)
    let row = try Self.row(of: path, connection)
    guard let row else { return nil }
    if rows.count >= Self.most { rows.removeAll(keepingCapacity: true) }
    rows[path] = row
    return Place(row: row, path: path, file: file)
  }

  static func row(
    of path: String, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    try connection.first("SELECT id FROM places WHERE path = ?", [.text(path)]) {
      Int64($0.integer(0))
    }
  }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A path from the root of the file system, where that is known.
  private static func fromRoot(_ path: String, folder: String?) -> String {
    folder.map { $0 + "/" + path } ?? path
  }
}
