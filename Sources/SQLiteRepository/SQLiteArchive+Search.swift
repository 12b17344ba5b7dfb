internal import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func search(
    _ query: SearchQuery, order: SearchOrder, page: PageRequest
  ) throws(ArchiveError) -> Page<ArticleHit> {
    try perform("search") { state throws(SQLiteError) in
      // One transaction, so that count, ranking and text are those of one moment.
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        try state.facts.refresh(from: state.connection)
        var compiler = QueryCompiler(state)
        let compiled = try compiler.compile(query)
        let found = try state.rank(compiled.condition, order: order, page: page)
        let finder = HitFinder(sought: compiled.sought)
        var hits: [ArticleHit] = []
        for row in found.best {
          let copyCount = page.copies == .asOne ? try state.copyCount(of: row.rowID) : 0
          if let hit = try state.hit(row, copyCount: copyCount, finder: finder) {
            hits.append(hit)
          }
        }
        return Page(elements: hits, total: found.total)
      }
    }
  }
}

extension SQLiteArchive.State {
  /// How much a word counts in each column of articles_fts: headline, body, and the rest.
  private static let columnWeights = [4.0, 1, 0, 0, 0, 0, 0]

  /// The rows of one page, and how many there are in all.
  fileprivate func rank(
    _ condition: Condition, order: SearchOrder, page: PageRequest
  ) throws(SQLiteError) -> (best: [RankedRow], total: Int) {
    let offset = max(0, page.offset)
    let limit = max(0, page.limit)
    let request = MatchRequest(
      order: MatchRequest.Order(order), limit: offset + limit, columnWeights: Self.columnWeights,
      groupsRows: page.copies == .asOne)
    let ranked: RankedRows
    switch condition {
    case .match(let pattern):
      ranked = try connection.bestMatches(
        of: pattern, in: "articles_fts", request: request, facts: facts.rows)
    case .all(let parts):
      guard case .match(let pattern) = parts[0] else { fallthrough }
      let rest = Condition.all(Array(parts.dropFirst())).sql
      // The plus keeps FTS5 from looking up one row after the other:
      // https://www.sqlite.org/queryplanner.html#_disqualifying_terms_using_unary_
      ranked = try connection.bestMatches(
        of: pattern, in: "articles_fts",
        where: "+rowid IN (SELECT id FROM articles WHERE \(rest.text))",
        rest.values, request: request, facts: facts.rows)
    default:
      let sql = condition.sql
      let rows = try connection.rows("SELECT id FROM articles WHERE \(sql.text)", sql.values) {
        Int64($0.integer(0))
      }
      ranked = RankedRows(rows, request: request, facts: facts.rows)
    }
    return (Array(ranked.best.dropFirst(offset)), ranked.total)
  }

  /// What a list shows of one article that was found.
  fileprivate func hit(
    _ row: RankedRow, copyCount: Int, finder: HitFinder
  ) throws(SQLiteError) -> ArticleHit? {
    try connection.first(
      """
      SELECT key, headline, outlet, agency, place, published, published_from, body
      FROM articles WHERE id = ?
      """, [.integer(row.rowID)]
    ) { columns in
      let article = ArticleSummary(columns, from: 0)
      let body = columns.text(7)
      return ArticleHit(
        article: article,
        excerpt: ExcerptCutter.cut(body, around: finder.hits(in: body, tokenizer: tokenizer)),
        headlineHighlights: finder.hits(in: article.headline, tokenizer: tokenizer).map(\.span),
        score: row.score, copyCount: copyCount)
    }
  }
}

extension MatchRequest.Order {
  fileprivate init(_ order: SearchOrder) {
    switch order {
    case .relevance: self = .relevance
    case .newest: self = .highestKey
    case .oldest: self = .lowestKey
    }
  }
}

extension Condition {
  /// The condition as SQL on the table articles, with the values of its parameters.
  var sql: (text: String, values: [Value]) {
    switch self {
    case .everything: return ("1", [])
    case .nothing: return ("0", [])
    case .match(let pattern):
      return (
        "articles.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)",
        [.text(pattern.text)]
      )
    case .all(let parts): return Self.joined(parts, by: "AND")
    case .any(let parts): return Self.joined(parts, by: "OR")
    case .not(let part):
      let sql = part.sql
      return ("NOT (\(sql.text))", sql.values)
    }
  }

  private static func joined(
    _ parts: [Condition], by word: String
  ) -> (text: String, values: [Value]) {
    let parts = parts.map(\.sql)
    return (
      parts.map { "(\($0.text))" }.joined(separator: " \(word) "), parts.flatMap(\.values)
    )
  }
}
