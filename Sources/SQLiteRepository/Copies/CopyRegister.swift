internal import Likeness
internal import News
internal import SQLite

/// Finds the copies of new articles by the keys of their signatures.
///
/// Keys in order of size would touch every page of their table with every batch, so those of the
/// newest articles are kept in memory and written many at a time. A run that ends, or is killed,
/// before that loses nothing: the signatures are in the file with their articles.
struct CopyRegister {
  /// How many articles' keys are held back at most: about 5 MB.
  private static let mostRecent = 8192
  /// How many signatures are remembered at most: about 16 MB.
  private static let mostRemembered = 40_000

  /// Who has which key, of the articles that are not in the table yet.
  private var recent = RecentKeys()
  private var recentCount = 0
  private var signatures: [Int64: LikenessSignature] = [:]
  private var newest: Int64 = 0
  private var isLoaded = false

  /// Keeps the signature of a new article; returns the articles that it is a copy of.
  mutating func take(
    _ rowID: Int64, _ body: String, _ signature: LikenessSignature,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    if !isLoaded { try load(connection) }
    let keys = signature.keys
    let (candidates, followed) = try candidates(for: keys, connection)
    var found = FoundCopies()
    var wording: Wording?
    for candidate in candidates {
      guard let other = try self.signature(of: candidate, connection),
        other.mayBeCopy(of: signature)
      else { continue }
      let isLonger = other.pairCount >= signature.pairCount
      // What is in the group of a copy already would change neither the group nor the keys.
      if !isLonger || found.hasLonger, try found.hasGroup(of: candidate, connection) { continue }
      if wording == nil { wording = Wording(of: body) }
      guard let mine = wording,
        let theirs = try connection.first(
          "SELECT body FROM articles WHERE id = ?", [.integer(candidate)],
          { $0.withText(0) { Wording(of: $0) } }),
        Likeness(of: mine, and: theirs).isCopy
      else { continue }
      try found.add(candidate, isLonger: isLonger, connection)
    }
    let isKeyed = !found.hasLonger
    try connection.run(
      "INSERT INTO signatures (article_id, is_keyed, hashes) VALUES (?, ?, ?)", .integer(rowID),
      .integer(isKeyed ? 1 : 0), .blob(signature.bytes))
    add(rowID, signature, isKeyed ? followed : [])
    return found.articles
  }

  /// Writes the keys that were held back once they are many.
  mutating func write(to connection: borrowing Connection) throws(SQLiteError) {
    guard recentCount >= Self.mostRecent else { return }
    for (key, article) in recent.sorted() {
      try connection.run(
        "INSERT INTO signature_keys (key, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        .integer(key), .integer(article))
    }
    try connection.run("UPDATE signature_keys_end SET article_id = ?", .integer(newest))
    recent = RecentKeys()
    recentCount = 0
    if signatures.count > Self.mostRemembered - Self.mostRecent {
      // Copies come soon after one another.
      let oldest = newest - Int64(Self.mostRemembered / 2)
      signatures = signatures.filter { $0.key > oldest }
    }
  }

  /// Reads the signatures of the articles whose keys are not in the table.
  private mutating func load(_ connection: borrowing Connection) throws(SQLiteError) {
    isLoaded = true
    newest =
      try connection.first("SELECT article_id FROM signature_keys_end") {
        Int64($0.integer(0))
      } ?? 0
    let rows = try connection.rows(
      "SELECT article_id, is_keyed, hashes FROM signatures WHERE article_id > ? ORDER BY article_id",
      [.integer(newest)]
    ) { (Int64($0.integer(0)), $0.integer(1) != 0, $0.blob(2)) }
    for (rowID, isKeyed, bytes) in rows {
      guard let signature = LikenessSignature(bytes: bytes) else { continue }
      add(rowID, signature, isKeyed ? signature.keys : [])
    }
  }

  private mutating func add(_ rowID: Int64, _ signature: LikenessSignature, _ keys: [Int64]) {
    newest = max(newest, rowID)
    signatures[rowID] = signature
    recentCount += 1
    for key in keys { recent.add(key, of: rowID) }
  }

  /// The articles that share most keys, and the keys that are worth following: those that no more
  /// than a few articles have.
  private func candidates(
    for keys: [Int64], _ connection: borrowing Connection
  ) throws(SQLiteError) -> (articles: [Int64], followed: [Int64]) {
    var holders: [Int64] = []
    var followed: [Int64] = []
    for key in keys {
      let count = holders.count
      try connection.forEachRow(
        "SELECT article_id FROM signature_keys WHERE key = ? LIMIT 17", [.integer(key)]
      ) { holders.append(Int64($0.integer(0))) }
      recent.forEachArticle(with: key) { holders.append($0) }
      if holders.count - count > LikenessSignature.articlesPerKey {
        holders.removeSubrange(count...)
      } else {
        followed.append(key)
      }
    }
    holders.sort()
    var shared: [(article: Int64, count: Int)] = []
    for article in holders {
      if shared.last?.article == article {
        shared[shared.count - 1].count += 1
      } else {
        shared.append((article, 1))
      }
    }
    // The older first among equals.
    shared.sort { ($0.count, $1.article) > ($1.count, $0.article) }
    return (shared.prefix(LikenessSignature.candidateLimit).map(\.article), followed)
  }

  private func signature(
    of rowID: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> LikenessSignature? {
    if let signature = signatures[rowID] { return signature }
    return try connection.first(
      "SELECT hashes FROM signatures WHERE article_id = ?", [.integer(rowID)]
    ) { LikenessSignature(bytes: $0.blob(0)) } ?? nil
  }
}

/// The articles of which a new one was found to be a copy, and their groups.
private struct FoundCopies {
  private(set) var articles: [Int64] = []
  /// True when one of them has at least as many pairs as the new article.
  private(set) var hasLonger = false
  private var groups: Set<Int64> = []

  mutating func add(
    _ article: Int64, isLonger: Bool, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    articles.append(article)
    if isLonger { hasLonger = true }
    if let group = try Self.group(of: article, connection) { groups.insert(group) }
  }

  /// True when an article is in the group of one that was found.
  func hasGroup(
    of article: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    guard !groups.isEmpty, let group = try Self.group(of: article, connection) else { return false }
    return groups.contains(group)
  }

  private static func group(
    of article: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Int64? {
    try connection.first("SELECT group_id FROM copies WHERE article_id = ?", [.integer(article)]) {
      Int64($0.integer(0))
    }
  }
}
