internal import XML

/// A page that was read: what it says of itself, and its text.
struct Page {
  let record: ArticleRecord
  /// What the page is when it holds no article, as a noun.
  let noArticle: String?

  /// More tags than this are not read: a tree of them takes hundreds of bytes each.
  private static let mostTags = 300_000

  init(_ html: String, hints: PieceHints) {
    let readable = Self.readablePart(of: html)
    let root = HTMLTree.root(of: readable)
    let layout = PageLayout(root)
    let facts = PageFacts(root, layout: layout, html: html, hints: hints)
    let text = MainText(
      layout, headline: facts.headline, authors: facts.authors, linked: facts.linked)
    let body = PageBody(text, facts: facts, layout: layout)
    noArticle = PageJudgement.noArticle(facts: facts, text: text, body: body, layout: layout)
    var record = ArticleRecord(facts.values)
    record.values[.body] = body.paragraphs.joined(separator: "\n\n")
    record.isIncomplete =
      body.isIncomplete || readable.endIndex < html.endIndex
      || Self.isCut(html, lastParagraph: body.paragraphs.last ?? "")
    self.record = record
  }

  /// True for a page that ends before its end tags, in the middle of a sentence.
  private static func isCut(_ html: String, lastParagraph: String) -> Bool {
    let end = html.suffix(400).lowercased()
    guard
      !["</html", "</body", "</article", "</main", "</p>", "</div>"].contains(where: end.contains)
    else { return false }
    let marks: Set<Character> = [".", "!", "?", "…", "\"", "”", "’", "»", ")", "。", "！", "？"]
    return lastParagraph.last.map { !marks.contains($0) } ?? false
  }

  /// The page up to the tag that is one too many.
  private static func readablePart(of html: String) -> Substring {
    var tags = 0
    let end = html.utf8.firstIndex { byte in
      if byte == UInt8(ascii: "<") { tags += 1 }
      return tags > mostTags
    }
    return html[..<(end ?? html.endIndex)]
  }
}
