internal import SQLite

/// The copies that are left when others of their story go, to be sorted out anew.
struct CopiesLeft {
  /// Articles of groups whose article that all are copies of goes, or by whose keys others are found.
  private let broken: [Int64]
  /// The groups that only lose a copy.
  private let smaller: Set<Int64>
  /// The articles that go, of which the packed groups are to say nothing.
  private let rows: [Int64]

  /// Looks at the groups before the articles are deleted.
  init(by rows: [Int64], _ connection: borrowing Connection) throws(SQLiteError) {
    var (whole, broken): (Set<Int64>, Set<Int64>) = ([], [])
    for row in rows {
      guard let group = try CopyGroups.group(of: row, connection) else { continue }
      let isKeyed = try connection.first(
        "SELECT is_keyed FROM signatures WHERE article_id = ?", [.integer(row)]
      ) { $0.integer(0) != 0 }
      if group == row || isKeyed != false { broken.insert(group) } else { whole.insert(group) }
    }
    let gone = Set(rows)
    var left: [Int64] = []
    for group in broken.sorted() {
      left += try connection.rows(
        "SELECT article_id FROM copies WHERE group_id = ?", [.integer(group)]
      ) { Int64($0.integer(0)) }.filter { !gone.contains($0) }
    }
    self.broken = left.sorted()
    smaller = whole.subtracting(broken)
    self.rows = rows
  }

  /// Brings the groups in order after the articles were deleted.
  func settle(_ state: SQLiteArchive.State) throws(SQLiteError) {
    var groups = CopyGroups()
    var register = CopyRegister()
    for row in rows { groups.versionChanged(row) }
    try register.retake(broken, &groups, state.connection)
    for group in smaller.sorted() {
      let left = try CopyGroups.first(of: group, state.connection)
      if left.count == 1 { try register.retake(left, &groups, state.connection) }
    }
    try groups.write(to: state.connection)
  }
}
