/// Which articles have which keys, in flat tables: there are a hundred thousand.
struct RecentKeys {
  private var keys: [Int64] = []
  private var articles: [Int64] = []
  /// For each entry the one before it with the same slot; -1 ends the chain.
  private var links: [Int32] = []
  /// The newest entry of each slot.
  private var heads: [Int32] = []

  /// Notes that an article has a key.
  mutating func add(_ key: Int64, of article: Int64) {
    if keys.count >= heads.count { grow() }
    keys.append(key)
    articles.append(article)
    links.append(0)
    link(keys.count - 1)
  }

  /// Visits the articles that have a key.
  func forEachArticle(with key: Int64, _ visit: (Int64) -> Void) {
    guard !heads.isEmpty else { return }
    var entry = Int(heads[slot(key)])
    while entry >= 0 {
      if keys[entry] == key { visit(articles[entry]) }
      entry = Int(links[entry])
    }
  }

  /// Every key with its article, in the order of their table.
  func sorted() -> [(key: Int64, article: Int64)] {
    zip(keys, articles).map { (key: $0, article: $1) }.sorted { $0 < $1 }
  }

  private mutating func grow() {
    heads = Array(repeating: -1, count: max(1 << 12, 2 * heads.count))
    for entry in keys.indices { link(entry) }
  }

  private mutating func link(_ entry: Int) {
    let slot = slot(keys[entry])
    links[entry] = heads[slot]
    heads[slot] = Int32(entry)
  }

  // Keys are the smallest of many hashes: their low bits are as good as any.
  private func slot(_ key: Int64) -> Int { Int(key) & (heads.count - 1) }
}
