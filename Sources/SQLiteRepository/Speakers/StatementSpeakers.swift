internal import SQLite

/// Whose a statement is: one speaker stands in its row, several in the table statement_speakers.
enum StatementSpeakers {
  /// The speaker that the row of a statement has; nil for nobody, and for several.
  static func only(_ speakers: [Int64]) -> Int64? {
    speakers.count == 1 ? speakers[0] : nil
  }

  /// Notes those who make a new statement together.
  static func add(
    _ speakers: [Int64], to statement: Int64, in connection: borrowing Connection
  ) throws(SQLiteError) {
    guard speakers.count > 1 else { return }
    for (place, speaker) in speakers.enumerated() {
      try connection.run(
        "INSERT INTO statement_speakers (statement_id, place, speaker_id) VALUES (?, ?, ?)",
        .integer(statement), .integer(place), .integer(speaker))
    }
  }

  /// Whose a statement is now, in the order of the text.
  static func read(
    _ statement: Int64, from connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    try connection.rows(
      """
      SELECT speaker_id, -1 AS place FROM statements WHERE id = ?1 AND speaker_id IS NOT NULL
      UNION ALL
      SELECT speaker_id, place FROM statement_speakers WHERE statement_id = ?1
      ORDER BY place
      """, [.integer(statement)]
    ) { Int64($0.integer(0)) }
  }

  /// Puts others in place of those whose a statement is.
  static func replace(
    _ speakers: [Int64], of statement: Int64, in connection: borrowing Connection
  ) throws(SQLiteError) {
    try connection.run(
      "DELETE FROM statement_speakers WHERE statement_id = ?", .integer(statement))
    try connection.run(
      "UPDATE statements SET speaker_id = ? WHERE id = ?", .integer(only(speakers)),
      .integer(statement))
    try add(speakers, to: statement, in: connection)
  }

  /// Whose a statement is by its article: the speaker, or the members of the group, each once.
  static func own(
    _ statement: Int64, in connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    let rows = try connection.rows(
      """
      SELECT iif(source.members IS NULL, source.speaker_id, member.speaker_id)
      FROM statements
      JOIN article_speakers source USING (article_id, ordinal)
      LEFT JOIN json_each(source.members) members
      LEFT JOIN article_speakers member
        ON member.article_id = source.article_id AND member.ordinal = members.value
      WHERE statements.id = ?
      ORDER BY members.key
      """, [.integer(statement)]
    ) { $0.optionalInteger(0).map { Int64($0) } }
    return once(rows.compactMap { $0 })
  }

  /// Each row once, where it stands first.
  static func once(_ rows: [Int64]) -> [Int64] {
    rows.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
