package import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func search(
    _ query: SearchQuery, order: SearchOrder, page: PageRequest
  ) throws(ArchiveError) -> Page<ArticleHit> {
    try perform("search") { state throws(SQLiteError) in
      // One transaction, so that count, ranking and text are those of one moment.
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let (found, compiled) = try state.find(query, in: .articles, order: order, page: page)
        let finder = HitFinder(compiled.sought)
        var hits: [ArticleHit] = []
        for row in found.best {
          let copyCount =
            page.copies == .asOne ? state.articleFacts.othersInGroup(of: row.rowID) : 0
          if let hit = try state.hit(row, copyCount: copyCount, finder: finder) {
            hits.append(hit)
          }
        }
        return Page(elements: hits, total: found.total)
      }
    }
  }

  package func statements(
    matching query: SearchQuery, order: SearchOrder, page: PageRequest
  ) throws(ArchiveError) -> Page<StatementHit> {
    try perform("search the statements") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let (found, compiled) = try state.find(query, in: .statements, order: order, page: page)
        let finder = HitFinder(compiled.sought)
        let list = found.best.map { String($0.rowID) }.joined(separator: ", ")
        var statements: [Int64: StoredStatement] = [:]
        for (rowID, statement) in try state.statements("WHERE statements.id IN (\(list))", []) {
          statements[rowID] = statement
        }
        let hits = found.best.compactMap { row in
          statements[row.rowID].map { statement in
            StatementHit(
              statement: statement,
              highlights: statement.contentText.map { text in
                finder.hits(in: text, of: .body, tokenizer: state.tokenizer).map(\.span)
              },
              score: row.score)
          }
        }
        return Page(elements: hits, total: found.total)
      }
    }
  }

  package func count(_ query: SearchQuery) throws(ArchiveError) -> Int {
    try perform("count") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        try state.count(query, in: .articles)
      }
    }
  }

  package func highlights(
    of query: SearchQuery, in article: Article
  ) throws(ArchiveError) -> ArticleHighlights {
    try perform("mark the hits") { state throws(SQLiteError) in
      var compiler = QueryCompiler(state, target: .articles)
      let finder = HitFinder(try compiler.compile(query).sought)
      return ArticleHighlights(
        headline: finder.hits(in: article.headline, of: .headline, tokenizer: state.tokenizer)
          .map(\.span),
        body: finder.hits(in: article.body, of: .body, tokenizer: state.tokenizer).map(\.span))
    }
  }
}

extension SQLiteArchive.State {
  /// How much a word counts in each column of articles_fts: headline, body, and the rest.
  private static let columnWeights = [4.0, 1, 1, 1, 1, 1, 1]

  /// The rows of one page, and what the query became.
  func find(
    _ query: SearchQuery, in target: SearchTarget, order: SearchOrder, page: PageRequest
  ) throws(SQLiteError) -> (rows: (best: [RankedRow], total: Int), compiled: CompiledQuery) {
    var compiler = QueryCompiler(self, target: target)
    let compiled = try compiler.compile(query)
    let offset = max(0, page.offset)
    let (last, isTooMuch) = offset.addingReportingOverflow(max(0, page.limit))
    let request = MatchRequest(
      order: MatchRequest.Order(order), limit: isTooMuch ? .max : last,
      columnWeights: target == .articles ? Self.columnWeights : [1], pairWeight: 1,
      groupsRows: target == .articles && page.copies == .asOne)
    let ranked = try rank(compiled.condition, in: target, request: request)
    return ((Array(ranked.best.dropFirst(offset)), ranked.total), compiled)
  }

  /// How many rows a query finds.
  func count(_ query: SearchQuery, in target: SearchTarget) throws(SQLiteError) -> Int {
    var compiler = QueryCompiler(self, target: target)
    return try count(try compiler.compile(query).condition, in: target)
  }

  /// How many rows satisfy a condition.
  func count(_ condition: Condition, in target: SearchTarget) throws(SQLiteError) -> Int {
    let request = MatchRequest(
      order: .highestKey, limit: 0, columnWeights: [], groupsRows: target == .articles)
    return try rank(condition, in: target, request: request).total
  }

  /// The rows that satisfy a condition, ranked where there is something to rank by.
  func rank(
    _ condition: Condition, in target: SearchTarget, request: MatchRequest
  ) throws(SQLiteError) -> RankedRows {
    let isWarm = target == .articles ? articleFacts.isRead : statementFacts.isRead
    if !isWarm, case .match(let pattern) = condition.parts[0],
      try !stands(pattern, in: target)
    {
      // What is nowhere needs no ranking, and the facts of every row need not be read for it.
      return RankedRows([], request: request, facts: RowFacts())
    }
    switch target {
    case .articles: try articleFacts.refresh(from: connection)
    case .statements: try statementFacts.refresh(from: connection)
    }
    let facts = target == .articles ? articleFacts.rows : statementFacts.rows
    let condition = try condition.withoutOldVersions(target, connection)
    let parts = condition.parts
    guard case .match(let pattern) = parts[0] else {
      let rows = try rows(condition, in: target, facts: facts)
      return RankedRows(rows.rowIDs, request: request, facts: facts)
    }
    // Days are in memory and need no SQL.
    var request = request
    var others: [Condition] = []
    for part in parts.dropFirst() {
      guard case .days(let days) = part, request.keys == nil else {
        others.append(part)
        continue
      }
      guard let keys = days.keys else { return RankedRows([], request: request, facts: facts) }
      request = request.limited(to: keys)
    }
    guard !others.isEmpty else {
      return try connection.bestMatches(
        of: pattern, in: target.fullText, request: request, facts: facts)
    }
    let beside = Condition.besideMatch(others, in: target)
    return try connection.bestMatches(
      of: pattern, in: target.fullText, where: beside.sql, beside.values, request: request,
      facts: facts)
  }

  /// True when some row matches a pattern.
  private func stands(
    _ pattern: MatchPattern, in target: SearchTarget
  ) throws(SQLiteError) -> Bool {
    try connection.first(
      "SELECT 1 FROM \(target.fullText) WHERE \(target.fullText) MATCH ? LIMIT 1",
      [.text(pattern.text)]
    ) { _ in true } ?? false
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
        excerpt: ExcerptCutter.cut(
          body, around: finder.hits(in: body, of: .body, tokenizer: tokenizer)),
        headlineHighlights: finder.hits(
          in: article.headline, of: .headline, tokenizer: tokenizer
        ).map(\.span),
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
