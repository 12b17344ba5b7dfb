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
    var lines = heading(style)
    for hit in page.elements { lines += Self.lines(of: hit, style: style) }
    return lines
  }

  /// An empty line, the article, its headline and its words around the hits.
  static func lines(of hit: ArticleHit, style: TextStyle) -> [String] {
    [""] + ArticleLines.parts(hit.article).adding(copies(of: hit), .quiet).lines(style)
      + headline(of: hit, style: style) + excerpt(of: hit, style: style)
  }

  private static func copies(of hit: ArticleHit) -> String {
    hit.copyCount == 0 ? "" : "+" + Counted.phrase(hit.copyCount, "copy", "copies")
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        query: query, reading: reading, notes: notes, total: page.total,
        next: PageText.next(shown: page.elements.count, of: page.total, from: offset),
        hits: page.elements.map(HitDocument.init)))
  }

  package func ndjsonLines() -> [String] {
    page.elements.map {
      JSONDocument.line(SchemaLine(schema: "archive.hit/1", element: HitDocument($0)))
    }
  }

  package var table: Table? {
    Table(
      columns: Table.articleColumns + ["score", "excerpt"],
      rows: page.elements.map { hit in
        Table.articleFields(hit.article) + [Rounded.decimal(hit.score), hit.excerpt.text]
      })
  }

  private func heading(_ style: TextStyle) -> [String] {
    let heading = PageText.heading(
      Counted.phrase(page.total, "article"), shown: page.elements.count, of: page.total,
      from: offset)
    return PartedLine(heading, .heading).adding(reading, .quiet).lines(style)
  }

  private static func headline(of hit: ArticleHit, style: TextStyle) -> [String] {
    guard !hit.article.headline.isEmpty else {
      return ["  " + style.styled("(no headline)", .quiet)]
    }
    return Paragraph(hit.article.headline, highlights: hit.headlineHighlights)
      .lines(style, indent: "  ")
  }

  private static func excerpt(of hit: ArticleHit, style: TextStyle) -> [String] {
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

private struct HitDocument: Encodable {
  let article: ArticleDocument
  let score: Double
  let headlineHighlights: SpanList
  let excerpt: ExcerptDocument
  /// How many other articles are the same story.
  let copies: Int

  init(_ hit: ArticleHit) {
    article = ArticleDocument(hit.article)
    score = Rounded.hundredths(hit.score)
    headlineHighlights = SpanList(hit.headlineHighlights)
    excerpt = ExcerptDocument(hit.excerpt)
    copies = hit.copyCount
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
