internal import Likeness
internal import Repository
internal import SQLite

/// Whether copies and versions are kept as they should be.
enum CopyCheck {
  static func faults(_ connection: borrowing Connection) throws(SQLiteError) -> [ArchiveCheck.Fault]
  {
    var sentences = try SignatureCheck.sentences(connection)
    let alone = try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM copies GROUP BY group_id HAVING count(*) < 2)"
    ) { $0.integer(0) }
    if let alone, alone > 0 { sentences.append("\(alone) groups of copies have one article") }
    let hubless = try connection.first(
      """
      SELECT count(*)
      FROM (SELECT 1 FROM copies GROUP BY group_id HAVING max(article_id = group_id) = 0)
      """
    ) { $0.integer(0) }
    if let hubless, hubless > 0 {
      sentences.append("\(hubless) groups of copies lack the article that they are copies of")
    }
    if try packedDiffer(connection) {
      sentences.append("the groups that searches go by are not those of the copies")
    }
    return sentences.map { ArchiveCheck.Fault(.copies, $0, canBeRepaired: true) }
  }

  /// Compares every article anew with those before it.
  static func rebuild(_ state: SQLiteArchive.State) throws(SQLiteError) {
    state.copies = CopyRegister()
    try state.connection.transaction { () throws(SQLiteError) in
      try state.connection.execute(
        """
        DELETE FROM signatures;
        DELETE FROM signature_keys;
        UPDATE signature_keys_end SET article_id = 0;
        DELETE FROM copies;
        DELETE FROM contained;
        DELETE FROM boilerplate;
        DELETE FROM article_groups;
        """)
      var register = CopyRegister()
      var groups = CopyGroups()
      try state.connection.forEachRow("SELECT id, body FROM articles ORDER BY id") {
        row throws(SQLiteError) in
        let rowID = Int64(row.integer(0))
        let body = row.text(1)
        let change = try register.take(
          rowID, body, LikenessSignature(of: body), state.connection)
        if let change { try groups.apply(change, state.connection) }
        try register.write(to: state.connection)
      }
      try state.connection.forEachRow("SELECT article_id FROM versions") {
        groups.versionChanged(Int64($0.integer(0)))
      }
      try groups.write(to: state.connection)
    }
  }

  private static func packedDiffer(_ connection: borrowing Connection) throws(SQLiteError) -> Bool {
    var packed: [Int: Int32] = [:]
    for (rowID, group) in try CopyGroups.read(connection).enumerated() where group != 0 {
      packed[rowID] = group
    }
    var right: [Int: Int32] = [:]
    try connection.forEachRow("SELECT article_id, group_id FROM copies") {
      right[$0.integer(0)] = Int32(clamping: $0.integer(1))
    }
    try connection.forEachRow("SELECT article_id FROM versions") {
      right[$0.integer(0)] = CopyGroups.superseded
    }
    return packed != right
  }
}
