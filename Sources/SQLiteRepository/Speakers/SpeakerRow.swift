internal import Identity
internal import News
internal import SQLite

/// The row of a speaker, and its place in the full text.
enum SpeakerRow {
  /// Writes the row of a new speaker; the full text is written apart.
  static func insert(
    _ id: SpeakerID, name: String, names: String, roles: String,
    into connection: borrowing Connection
  ) throws(SQLiteError) -> Int64 {
    let isOrganization = id.description.hasPrefix("sp:org.")
    let kind: SpeakerKind = isOrganization ? .organization : .person
    let article = id.article ?? ArticleID(stored: "")
    try connection.run(
      """
      INSERT INTO speakers (key, name, kind, names, roles, surname) VALUES (?, ?, ?, ?, ?, ?)
      """,
      .text(id.description), .text(name), .text(kind.rawValue), .text(names), .text(roles),
      .text(SpeakerKeys(name: name, kind: kind, in: article)?.surname))
    return connection.lastInsertedRow
  }

  /// Takes the row out, and its place in the full text.
  static func remove(
    _ rowID: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let old = try connection.first(
      "SELECT names, roles FROM speakers WHERE id = ?", [.integer(rowID)]
    ) { (names: $0.text(0), roles: $0.text(1)) }
    guard let old else { return }
    try connection.run(
      "INSERT INTO speakers_fts (speakers_fts, rowid, names, roles) VALUES ('delete', ?, ?, ?)",
      .integer(rowID), .text(FoldedText.fold(old.names)), .text(FoldedText.fold(old.roles)))
    try connection.run("DELETE FROM folded_speakers WHERE id = ?", .integer(rowID))
    try connection.run("DELETE FROM speaker_roles WHERE speaker_id = ?", .integer(rowID))
    try connection.run("DELETE FROM speakers WHERE id = ?", .integer(rowID))
  }

  /// Puts names and roles into the full text in place of what it has.
  static func index(
    _ rowID: Int64, names: String, roles: String, instead old: (names: String, roles: String)?,
    _ connection: borrowing Connection
  ) throws(SQLiteError) {
    if let old {
      // FTS5 must be told the very text that it indexed:
      // https://www.sqlite.org/fts5.html#the_delete_command
      try connection.run(
        "INSERT INTO speakers_fts (speakers_fts, rowid, names, roles) VALUES ('delete', ?, ?, ?)",
        .integer(rowID), .text(FoldedText.fold(old.names)), .text(FoldedText.fold(old.roles)))
      try connection.run(
        "UPDATE speakers SET names = ?, roles = ? WHERE id = ?", .text(names), .text(roles),
        .integer(rowID))
    }
    let folded = (names: FoldedText(names), roles: FoldedText(roles))
    try connection.run(
      "INSERT INTO speakers_fts (rowid, names, roles) VALUES (?, ?, ?)", .integer(rowID),
      .text(folded.names.text), .text(folded.roles.text))
    if folded.names.needsTable || folded.roles.needsTable {
      try connection.run(
        "INSERT OR REPLACE INTO folded_speakers (id, names, roles) VALUES (?, ?, ?)",
        .integer(rowID), .text(folded.names.needsTable ? folded.names.text : nil),
        .text(folded.roles.needsTable ? folded.roles.text : nil))
    } else if old != nil {
      try connection.run("DELETE FROM folded_speakers WHERE id = ?", .integer(rowID))
    }
  }
}
