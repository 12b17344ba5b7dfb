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
  private var boilerplate = Boilerplate()
  private var newest: Int64 = 0
  private var isLoaded = false

  /// Keeps the signature of a new article; says what it changes among those that it is like.
  ///
  /// Nil when it is like none.
  mutating func take(
    _ rowID: Int64, _ body: String, _ signature: LikenessSignature,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> CopyNeighbours.Change? {
    if !isLoaded { try load(connection) }
    let found = try candidates(for: signature.keys, connection)
    var texts = ComparedTexts(rowID, body)
    let like = try compare(signature, with: found, &texts, connection)
    let change =
      like.copies.isEmpty ? nil : try group(rowID, with: like, &texts, connection)
    let isKeyed = try !isShorter(signature, than: change?.groups[rowID], like, connection)
    try connection.run(
      "INSERT INTO signatures (article_id, is_keyed, hashes) VALUES (?, ?, ?)", .integer(rowID),
      .integer(isKeyed ? 1 : 0), .blob(signature.bytes))
    add(rowID, signature, isKeyed ? found.followed : [])
    for article in change?.alone ?? [] where article != rowID { try giveKeys(article, connection) }
    return change
  }

  /// Sorts out articles of the archive anew, as if they were just coming in, oldest first.
  mutating func retake(
    _ rows: [Int64], _ groups: inout CopyGroups, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    for row in rows {
      let signature = try signature(of: row, connection)
      for key in signature?.keys ?? [] {
        try connection.run(
          "DELETE FROM signature_keys WHERE key = ? AND article_id = ?", .integer(key),
          .integer(row))
      }
      try connection.run("DELETE FROM signatures WHERE article_id = ?", .integer(row))
      try groups.leave(row, connection)
    }
    for row in rows {
      let body = try connection.first(
        "SELECT body FROM articles WHERE id = ?", [.integer(row)]
      ) { $0.text(0) }
      guard let body else { continue }
      let signature = LikenessSignature(of: body)
      if let change = try take(row, body, signature, connection) {
        try groups.apply(change, connection)
      }
      // Keys of older articles than those that are held back must be in the table.
      for key in signature.keys {
        try connection.run(
          """
          INSERT INTO signature_keys (key, article_id)
          SELECT ?1, ?2 WHERE (SELECT is_keyed FROM signatures WHERE article_id = ?2) = 1
            AND ?2 <= (SELECT article_id FROM signature_keys_end)
          ON CONFLICT DO NOTHING
          """, .integer(key), .integer(row))
      }
    }
  }

  /// Compares the texts of the candidates with the new one.
  private func compare(
    _ signature: LikenessSignature, with found: Candidates, _ texts: inout ComparedTexts,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> LikeArticles {
    var like = LikeArticles(witnesses: found.common)
    for candidate in found.articles {
      guard let other = try self.signature(of: candidate, connection),
        other.mayBeCopy(of: signature)
      else { continue }
      let group = try CopyGroups.group(of: candidate, connection)
      let isLonger = other.pairCount >= signature.pairCount
      // What is in the group of a copy already would change neither the group nor the keys.
      if let group, like.groups.contains(group), !isLonger || like.hasLonger(in: group) { continue }
      let mine = texts.newest
      guard let theirs = try texts.wording(of: candidate, connection) else { continue }
      var likeness = Likeness(of: mine, and: theirs)
      if likeness.isCopy, !boilerplate.isEmpty, mine != theirs {
        likeness = Likeness(of: mine.without(boilerplate), and: theirs.without(boilerplate))
      }
      if likeness.isCopy {
        like.add(candidate, in: group, isLonger: isLonger)
      } else if likeness.sharesPassage {
        like.witnesses.insert(candidate, at: 0)
      }
    }
    return like
  }

  /// Sorts out the new article with those that it is like, and learns what they all say.
  private mutating func group(
    _ rowID: Int64, with like: LikeArticles, _ texts: inout ComparedTexts,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> CopyNeighbours.Change {
    var neighbours = CopyNeighbours(of: rowID)
    for copy in like.copies where !neighbours.isFull && !neighbours.has(copy.article) {
      if let group = copy.group {
        neighbours.add(group, first: try CopyGroups.first(of: group, connection))
      } else {
        neighbours.add(alone: copy.article)
      }
    }
    // What is known to stand in a round-up shows that it is one.
    for copy in like.copies {
      let inners = try connection.rows(
        "SELECT article_id FROM contained WHERE container_id = ? LIMIT 2",
        [.integer(copy.article)]
      ) { Int64($0.integer(0)) }
      for inner in inners { neighbours.add(witness: inner) }
    }
    for witness in like.witnesses { neighbours.add(witness: witness) }
    var wordings: [Wording] = []
    for article in neighbours.ordered {
      wordings.append(try texts.wording(of: article, connection) ?? Wording(of: ""))
    }
    let grouping = CopyGrouping(of: wordings, knowing: boilerplate)
    for sequence in boilerplate.learn(grouping.learnt) {
      try connection.run(
        "INSERT INTO boilerplate (sequence) VALUES (?) ON CONFLICT DO NOTHING", .integer(sequence))
    }
    return neighbours.change(by: grouping)
  }

  /// True when the new article is found through a longer one of its group.
  private func isShorter(
    _ signature: LikenessSignature, than group: Int64?, _ like: LikeArticles,
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    guard let group else { return false }
    if like.hasLonger(in: group) { return true }
    guard let hub = try self.signature(of: group, connection) else { return false }
    return hub.pairCount >= signature.pairCount
  }

  /// Has an article found by its own keys that was found through another one until now.
  private func giveKeys(
    _ rowID: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    guard let signature = try signature(of: rowID, connection) else { return }
    try connection.run(
      "UPDATE signatures SET is_keyed = 1 WHERE article_id = ? AND is_keyed = 0", .integer(rowID))
    guard connection.changedRowCount > 0 else { return }
    for key in signature.keys {
      try connection.run(
        "INSERT INTO signature_keys (key, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        .integer(key), .integer(rowID))
    }
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
    boilerplate = Boilerplate(
      try connection.rows("SELECT sequence FROM boilerplate") { Int64($0.integer(0)) })
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

  /// What the keys of an article lead to.
  private struct Candidates {
    /// The articles that share most keys.
    var articles: [Int64] = []
    /// The keys that are worth following: those that no more than a few articles have.
    var followed: [Int64] = []
    /// Some articles that have a key which many have.
    var common: [Int64] = []
  }

  private func candidates(
    for keys: [Int64], _ connection: borrowing Connection
  ) throws(SQLiteError) -> Candidates {
    var candidates = Candidates()
    var holders: [Int64] = []
    for key in keys {
      let count = holders.count
      try connection.forEachRow(
        "SELECT article_id FROM signature_keys WHERE key = ? LIMIT 17", [.integer(key)]
      ) { holders.append(Int64($0.integer(0))) }
      recent.forEachArticle(with: key) { holders.append($0) }
      if holders.count - count > LikenessSignature.articlesPerKey {
        candidates.common += holders[count...].prefix(3)
        holders.removeSubrange(count...)
      } else {
        candidates.followed.append(key)
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
    candidates.articles = shared.prefix(LikenessSignature.candidateLimit).map(\.article)
    return candidates
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

/// The articles that a new one is like.
private struct LikeArticles {
  /// Those that it is a copy of, two by two, with their groups.
  private(set) var copies: [(article: Int64, group: Int64?)] = []
  private(set) var groups: Set<Int64> = []
  /// Those that share a passage.
  var witnesses: [Int64]
  /// The groups, and the articles without one, that have as many pairs as the new one.
  private var longer: Set<Int64> = []

  init(witnesses: [Int64]) {
    self.witnesses = witnesses
  }

  mutating func add(_ article: Int64, in group: Int64?, isLonger: Bool) {
    copies.append((article, group))
    if let group { groups.insert(group) }
    if isLonger { longer.insert(group ?? article) }
  }

  func hasLonger(in group: Int64) -> Bool { longer.contains(group) }
}

/// The texts that were read to be compared with a new one.
private struct ComparedTexts {
  let newest: Wording
  private var wordings: [Int64: Wording]

  init(_ rowID: Int64, _ body: String) {
    newest = Wording(of: body)
    wordings = [rowID: newest]
  }

  mutating func wording(
    of rowID: Int64, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Wording? {
    if let wording = wordings[rowID] { return wording }
    let wording = try connection.first(
      "SELECT body FROM articles WHERE id = ?", [.integer(rowID)]
    ) { $0.withText(0) { Wording(of: $0) } }
    wordings[rowID] = wording
    return wording
  }
}
