internal import News
package import Repository

/// The articles that a search found.
package struct SearchReport: Report {
  /// How the query was read, in words: `phrase "safe haven"`.
  private let reading: String
  /// The query as it was typed.
  private let query: String
  /// Readings that were taken where the query could not mean what it says.
  private let notes: [String]
  private let page: Page<ArticleHit>
  private let offset: Int

  package init(
    query: String, reading: String, notes: [String], page: Page<ArticleHit>, offset: Int
  ) {
    self.query = query
    self.reading = reading
    self.notes = notes
    self.page = page
    self.offset = offset
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines = [heading(style)]
    for hit in page.elements {
      lines.append("")
      lines.append(ArticleLines.reference(hit.article, style: style))
      lines += headline(of: hit, style: style)
      lines += excerpt(of: hit, style: style)
    }
    return lines
  }

  package func jsonLine() -> String {
    let next = offset + page.elements.count
    return JSONDocument.line(
      Document(
        query: query, reading: reading, notes: notes, total: page.total,
        next: next < page.total && !page.elements.isEmpty ? next : nil,
        hits: page.elements.map(HitDocument.init)))
  }

  package func ndjsonLines() -> [String] {
    page.elements.map { JSONDocument.line(Element(hit: HitDocument($0))) }
  }

  package var table: Table? {
    Table(
      columns: Table.articleColumns + ["score", "excerpt"],
      rows: page.elements.map { hit in
        Table.articleFields(hit.article) + [Rounded.decimal(hit.score), hit.excerpt.text]
      })
  }

  private func heading(_ style: TextStyle) -> String {
    let count = Counted.phrase(page.total, "article")
    let shown = page.elements.count
    let range =
      shown < page.total && shown > 0
      ? ", \(Counted.number(offset + 1)) to \(Counted.number(offset + shown)) shown" : ""
    return style.styled(count + range, .heading) + style.styled("  \(reading)", .quiet)
  }

  private func headline(of hit: ArticleHit, style: TextStyle) -> [String] {
    guard !hit.article.headline.isEmpty else {
      return ["  " + style.styled("(no headline)", .quiet)]
    }
    return Paragraph(hit.article.headline, highlights: hit.headlineHighlights)
      .lines(style, indent: "  ")
  }

  private func excerpt(of hit: ArticleHit, style: TextStyle) -> [String] {
    let excerpt = hit.excerpt
    guard !excerpt.text.isEmpty else { return [] }
    let opening = excerpt.bodyOffset > 0 ? "… " : ""
    let shift = opening.utf8.count
    let paragraph = Paragraph(
      opening + excerpt.text + (excerpt.isCutAtEnd ? " …" : ""),
      highlights: excerpt.highlights.map { TextSpan($0.start + shift, $0.end + shift) })
    return paragraph.lines(style, indent: "    ")
  }
}

private struct Document: Encodable {
  var schema = "archive.search/1"
  let query: String
  let reading: String
  let notes: [String]
  let total: Int
  /// The offset of the next page, or nil when this is the last.
  let next: Int?
  let hits: [HitDocument]
}

private struct Element: Encodable {
  var schema = "archive.hit/1"
  let hit: HitDocument

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(schema, forKey: .schema)
    try hit.encode(to: encoder)
  }

  private enum Key: CodingKey { case schema }
}

private struct HitDocument: Encodable {
  let article: ArticleDocument
  let score: Double
  let headlineHighlights: SpanList
  let excerpt: ExcerptDocument

  init(_ hit: ArticleHit) {
    article = ArticleDocument(hit.article)
    score = Rounded.hundredths(hit.score)
    headlineHighlights = SpanList(hit.headlineHighlights)
    excerpt = ExcerptDocument(hit.excerpt)
  }
}

private struct ExcerptDocument: Encodable {
  let text: String
  /// Where `text` begins in the body, in UTF-8 bytes.
  let offset: Int
  /// Spans of `text`, in UTF-8 bytes.
  let highlights: SpanList

  init(_ excerpt: Excerpt) {
    text = excerpt.text
    offset = excerpt.bodyOffset
    highlights = SpanList(excerpt.highlights)
  }
}
