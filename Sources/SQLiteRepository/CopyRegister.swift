internal import Likeness
internal import News
internal import SQLite

/// Finds the copies of new articles by the keys of their signatures.
///
/// Keys in order of size would touch every page of their table with every batch, so those of the
/// newest articles are kept in memory and written many at a time. A run that ends, or is killed,
/// before that loses nothing: the signatures are in the file with their articles.
struct CopyRegister {
  /// How many articles' keys are held back at most: about 15 MB.
  private static let mostRecent = 8192

  /// The articles that have a key and are not in the table yet, oldest first.
  private var recent: [Int64: [Int64]] = [:]
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
    var holders: [Int64: [Int64]] = [:]
    let candidates = try candidates(for: keys, &holders, connection)
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
          "SELECT body FROM articles WHERE id = ?", [.integer(candidate)], { $0.text(0) }),
        Likeness(of: mine, and: Wording(of: theirs)).isCopy
      else { continue }
      try found.add(candidate, isLonger: isLonger, connection)
    }
    let isKeyed = !found.hasLonger
    try connection.run(
      "INSERT INTO signatures (article_id, is_keyed, hashes) VALUES (?, ?, ?)", .integer(rowID),
      .integer(isKeyed ? 1 : 0), .blob(signature.bytes))
    add(rowID, signature, isKeyed ? keys : [], except: holders)
    return found.articles
  }

  /// Writes the keys that were held back once they are many.
  mutating func write(to connection: borrowing Connection) throws(SQLiteError) {
    guard signatures.count >= Self.mostRecent else { return }
    for (key, articles) in recent.sorted(by: { $0.key < $1.key }) {
      for article in articles {
        try connection.run(
          "INSERT INTO signature_keys (key, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
          .integer(key), .integer(article))
      }
    }
    try connection.run("UPDATE signature_keys_end SET article_id = ?", .integer(newest))
    recent.removeAll(keepingCapacity: true)
    signatures.removeAll(keepingCapacity: true)
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
      add(rowID, signature, isKeyed ? signature.keys : [], except: [:])
    }
  }

  private mutating func add(
    _ rowID: Int64, _ signature: LikenessSignature, _ keys: [Int64],
    except holders: [Int64: [Int64]]
  ) {
    newest = max(newest, rowID)
    signatures[rowID] = signature
    for key in keys where holders[key]?.count ?? 0 <= LikenessSignature.articlesPerKey {
      recent[key, default: []].append(rowID)
    }
  }

  /// The articles that share most keys; keys that too many have are in `crowded` afterwards.
  private func candidates(
    for keys: [Int64], _ crowded: inout [Int64: [Int64]], _ connection: borrowing Connection
  ) throws(SQLiteError) -> [Int64] {
    var shared: [Int64: Int] = [:]
    for key in keys {
      var articles = try connection.rows(
        "SELECT article_id FROM signature_keys WHERE key = ? LIMIT 17", [.integer(key)]
      ) { Int64($0.integer(0)) }
      if let more = recent[key] { articles += more }
      guard articles.count <= LikenessSignature.articlesPerKey else {
        crowded[key] = articles
        continue
      }
      for article in articles { shared[article, default: 0] += 1 }
    }
    return shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      .prefix(LikenessSignature.candidateLimit).map(\.key)
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
