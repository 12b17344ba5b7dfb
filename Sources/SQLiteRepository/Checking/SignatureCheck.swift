internal import Likeness
internal import Repository
internal import SQLite

/// Whether articles can be found by what copies of them are found by.
enum SignatureCheck {
  static func sentences(_ connection: borrowing Connection) throws(SQLiteError) -> [String] {
    var sentences: [String] = []
    let unsigned = try connection.rows(
      """
      SELECT key FROM articles
      WHERE NOT EXISTS (SELECT 1 FROM signatures WHERE article_id = articles.id)
      """
    ) { $0.text(0) }
    if !unsigned.isEmpty {
      sentences.append(named(unsigned) + " never compared with others")
    }
    let wrong = try wrongArticles(connection)
    if !wrong.isEmpty {
      sentences.append(named(wrong) + " not found by the numbers of their text (signature_keys)")
    }
    return sentences
  }

  private static func named(_ keys: [String]) -> String {
    let more = keys.count - ArchiveChecking.mostNamed
    return keys.prefix(ArchiveChecking.mostNamed).joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "") + (keys.count == 1 ? " is" : " are")
  }

  /// The articles that have a key too many or lack one.
  ///
  /// A key of more articles than are followed is no key for those that came later.
  private static func wrongArticles(
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> [String] {
    let end =
      try connection.first("SELECT article_id FROM signature_keys_end") { $0.integer(0) } ?? 0
    var counts: [Int64: Int] = [:]
    var expected: [Int64: Set<Int64>] = [:]
    var wrong: Set<Int64> = []
    try connection.forEachRow("SELECT article_id, is_keyed, hashes FROM signatures") { row in
      let article = Int64(row.integer(0))
      guard let signature = LikenessSignature(bytes: row.blob(2)) else {
        wrong.insert(article)
        return
      }
      for key in signature.keys { counts[key, default: 0] += 1 }
      if article <= end, row.integer(1) != 0 { expected[article] = Set(signature.keys) }
    }
    var rows: [Int64: Set<Int64>] = [:]
    try connection.forEachRow("SELECT key, article_id FROM signature_keys") { row in
      rows[Int64(row.integer(1)), default: []].insert(Int64(row.integer(0)))
    }
    for (article, keys) in expected {
      let missing = keys.subtracting(rows[article] ?? [])
      if missing.contains(where: { (counts[$0] ?? 0) <= LikenessSignature.articlesPerKey }) {
        wrong.insert(article)
      }
    }
    for (article, keys) in rows where !keys.isSubset(of: expected[article] ?? []) {
      // Those that come after the end have keys when they lost the longer text that they were
      // found through.
      if article <= end { wrong.insert(article) }
    }
    return try keys(of: wrong, connection)
  }

  private static func keys(
    of articles: Set<Int64>, _ connection: borrowing Connection
  ) throws(SQLiteError) -> [String] {
    var keys: [String] = []
    for article in articles.sorted() {
      let key = try connection.first("SELECT key FROM articles WHERE id = ?", [.integer(article)]) {
        $0.text(0)
      }
      keys.append(key ?? "article \(article), which is gone")
    }
    return keys
  }
}
