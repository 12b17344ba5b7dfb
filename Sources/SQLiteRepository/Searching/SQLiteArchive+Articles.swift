package import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func article(_ id: ArticleID) throws(ArchiveError) -> StoredArticle? {
    try perform("read \(id)") { state throws(SQLiteError) in
      let row = try state.connection.first(
        "SELECT id FROM articles WHERE key = ?", [.text(id.description)]
      ) { Int64($0.integer(0)) }
      guard let row else { return nil }
      return try state.storedArticle(row)
    }
  }

  package func articleIDs(
    beginningWith prefix: String, limit: Int
  ) throws(ArchiveError) -> [ArticleID] {
    let prefix = prefix.lowercased()
    let start = prefix.hasPrefix("ar:") ? prefix : "ar:" + prefix
    return try perform("look up \(start)") { state throws(SQLiteError) in
      // U+10FFFF sorts after whatever an id can go on with.
      try state.connection.rows(
        "SELECT key FROM articles WHERE key >= ?1 AND key < ?1 || char(1114111) ORDER BY key LIMIT ?2",
        [.text(start), .integer(max(0, limit))]
      ) { ArticleID(stored: $0.text(0)) }
    }
  }
}

extension SQLiteArchive.State {
  /// The article of a row, whole; nil when there is none.
  func storedArticle(_ row: Int64) throws(SQLiteError) -> StoredArticle? {
    let origins = try connection.rows(
      """
      SELECT path, row, sha256, body_offset, member, record_offset
      FROM sources
      WHERE article_id = ?
      ORDER BY added, path, member, row
      """, [.integer(row)]
    ) { row in
      Origin(
        path: row.text(0), member: row.text(4).isEmpty ? nil : row.text(4),
        row: row.integer(1) == 0 ? nil : row.integer(1),
        sha256: row.text(2), bodyOffset: row.optionalInteger(3),
        recordOffset: row.optionalInteger(5))
    }
    guard let first = origins.first else { return nil }
    return try connection.first(
      """
      SELECT
        headline, outlet, agency, place, byline, section, published, published_from,
        (SELECT group_concat(value, ' ') FROM json_each(repairs)), body,
        language, url, incomplete, key
      FROM articles WHERE id = ?
      """, [.integer(row)]
    ) { row in
      let agency = row.optionalText(2)
      let place = row.optionalText(3)
      let article = Article(
        headline: row.text(0), body: row.text(9),
        outlet: row.optionalText(1).map { Outlet(name: $0) },
        dateline: agency == nil && place == nil ? nil : Dateline(place: place, agency: agency),
        byline: row.optionalText(4), section: row.optionalText(5),
        published: PublicationDate(day: row.optionalText(6), evidence: row.optionalText(7)),
        language: row.optionalText(10), url: row.optionalText(11),
        isIncomplete: row.integer(12) == 1, origin: first,
        repairs: row.text(8).split(separator: " ").compactMap {
          TextRepair(rawValue: String($0))
        })
      return StoredArticle(id: ArticleID(stored: row.text(13)), article: article, origins: origins)
    }
  }
}
