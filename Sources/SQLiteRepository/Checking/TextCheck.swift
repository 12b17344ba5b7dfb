internal import News
internal import Repository
internal import SQLite

/// Whether articles are what their ids say, and statements are words of their articles.
struct TextCheck {
  private(set) var articleCount = 0
  private(set) var statementCount = 0
  /// What ranking should know of the articles that were read.
  private(set) var facts = Facts()

  /// The facts of both full-text tables.
  struct Facts {
    var articles: [RankingFacts.Entry] = []
    var statements: [RankingFacts.Entry] = []

    /// The entries of each packed table.
    var tables: [(String, [RankingFacts.Entry])] {
      [("article_facts", articles), ("statement_facts", statements)]
    }
  }

  /// Reads every article once.
  mutating func faults(_ state: SQLiteArchive.State) throws(SQLiteError) -> [ArchiveCheck.Fault] {
    var changed: [String] = []
    var misplaced: [String] = []
    try state.connection.forEachRow(
      """
      SELECT id, key, headline, outlet, agency, place, byline, section, published, body
      FROM articles ORDER BY id
      """
    ) { row throws(SQLiteError) in
      let key = row.text(1)
      let body = row.text(9)
      let outlet = row.optionalText(3).map { Outlet(name: $0) }
      if ArticleID(outlet: outlet, headline: row.text(2), body: body).description != key {
        changed.append(key)
      }
      let texts = [2, 9, 3, 4, 5, 6, 7].compactMap { row.optionalText($0) }
      facts.articles.append(
        RankingFacts.Entry(
          rowID: Int64(row.integer(0)), length: Self.length(of: texts, state.tokenizer),
          day: row.optionalText(8).flatMap { CalendarDay(iso: $0) }))
      let article = CheckedArticle(key: key, body: Array(body.utf8), day: row.optionalText(8))
      misplaced += try article.misplaced(row.integer(0), state, &facts.statements)
      articleCount += 1
      statementCount = facts.statements.count
    }
    return Self.faults(changed, "is not the text that its id was made from")
      + Self.faults(misplaced, "does not say what stands at its bytes of the article")
  }

  private static func faults(_ ids: [String], _ predicate: String) -> [ArchiveCheck.Fault] {
    var faults = ids.prefix(ArchiveChecking.mostNamed).map { id in
      ArchiveCheck.Fault(.texts, "\(id) \(predicate)", canBeRepaired: false)
    }
    if ids.count > faults.count {
      faults.append(
        ArchiveCheck.Fault(
          .texts, "and \(ids.count - faults.count) more like it", canBeRepaired: false))
    }
    return faults
  }

  fileprivate static func length(of texts: [String], _ tokenizer: borrowing IndexTokenizer) -> Int {
    var length = 0
    for text in texts {
      FoldedText(text).bytes.withUnsafeBufferPointer { bytes in
        tokenizer.forEachWord(of: bytes) { _, _, _ in length += 1 }
      }
    }
    return length
  }
}

/// An article whose statements are compared with it.
private struct CheckedArticle {
  let key: String
  let body: [UInt8]
  let day: String?

  /// The ids of what is not where it says.
  func misplaced(
    _ rowID: Int, _ state: SQLiteArchive.State, _ facts: inout [RankingFacts.Entry]
  ) throws(SQLiteError) -> [String] {
    var misplaced: [String] = []
    var found: [RankingFacts.Entry] = []
    try state.connection.forEachRow(
      """
      SELECT key, content, cue, source, text, cue_text, source_text, content_start, content_end,
        published, id
      FROM statements WHERE article_id = ?
      """, [.integer(rowID)]
    ) { row in
      found.append(
        RankingFacts.Entry(
          rowID: Int64(row.integer(10)),
          length: TextCheck.length(of: [row.text(4)], state.tokenizer),
          day: row.optionalText(9).flatMap { CalendarDay(iso: $0) }))
      let content = SpanText.decode(row.text(1))
      let id = StatementID(article: ArticleID(stored: key), content: content).description
      let isRight =
        !content.isEmpty && id == row.text(0) && text(of: content) == row.text(4)
        && text(of: SpanText.decode(row.text(2))) == row.text(5)
        && text(of: SpanText.decode(row.text(3))) == row.text(6)
        && content.first?.start == row.integer(7) && content.last?.end == row.integer(8)
        && row.optionalText(9) == day
      if !isRight { misplaced.append(row.text(0)) }
    }
    try state.connection.forEachRow(
      "SELECT ordinal, mentions FROM article_speakers WHERE article_id = ?", [.integer(rowID)]
    ) { row in
      if text(of: SpanText.decode(row.text(1))) == nil {
        misplaced.append("speaker \(row.integer(0)) of \(key)")
      }
    }
    facts += found
    return misplaced
  }

  /// The words at these spans, joined as a row has them; nil where one is not in the body or cuts
  /// a character.
  private func text(of spans: [TextSpan]) -> String? {
    var parts: [String] = []
    for span in spans {
      guard span.start <= span.end, span.end <= body.count, isBorder(span.start),
        isBorder(span.end)
      else { return nil }
      parts.append(String(decoding: body[span.start..<span.end], as: UTF8.self))
    }
    return parts.joined(separator: " … ")
  }

  private func isBorder(_ place: Int) -> Bool {
    place == body.count || body[place] & 0xC0 != 0x80
  }
}
