internal import SQLite

/// How many statements speakers have, in how many articles, and from when to when.
///
/// What an article says now counts, and not what it said before; of that what was said by the
/// text's own account, and not what somebody thought, wanted or did not say.
enum SpeakerCounts {
  /// What counting gives for each speaker.
  static let counted = """
    SELECT
      speaker_id, count(*) AS statements, count(DISTINCT article_id) AS articles,
      min(published) AS first_day, max(published) AS last_day
    FROM (
      SELECT speaker_id, article_id, published, attitude, factuality FROM statements
      WHERE speaker_id IS NOT NULL
      UNION ALL
      -- CROSS JOIN: a few joint statements, and not every statement, are gone through.
      SELECT j.speaker_id, s.article_id, s.published, s.attitude, s.factuality
      FROM statement_speakers j CROSS JOIN statements s ON s.id = j.statement_id
    )
    WHERE \(StanceCondition.asserted) AND article_id NOT IN (SELECT article_id FROM versions)
    GROUP BY speaker_id
    """

  /// Counts one speaker anew.
  static func write(_ row: Int64, to connection: borrowing Connection) throws(SQLiteError) {
    try connection.run(
      """
      UPDATE speakers SET
        (statement_count, article_count, first_day, last_day) = (
          SELECT count(*), count(DISTINCT article_id), min(published), max(published)
          FROM speaker_statements
          WHERE speaker_id = ?1 AND \(StanceCondition.asserted)
            AND article_id NOT IN (SELECT article_id FROM versions)
        )
      WHERE id = ?1
      """, .integer(row))
  }
}

extension SQLiteArchive.State {
  /// Notes that those who speak in an article are to be counted anew.
  func noteSpeakers(of article: Int64) throws(SQLiteError) {
    try connection.forEachRow(
      "SELECT DISTINCT speaker_id FROM speaker_statements WHERE article_id = ?",
      [.integer(article)]
    ) { speakersToCount.insert(Int64($0.integer(0))) }
  }

  /// Counts those whose articles got a successor or lost it, once a batch.
  func countSpeakers() throws(SQLiteError) {
    for row in speakersToCount.sorted() { try SpeakerCounts.write(row, to: connection) }
    speakersToCount = []
  }
}
