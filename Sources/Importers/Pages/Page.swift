internal import XML

/// A page that was read: what it says of itself, and its text.
struct Page {
  let record: ArticleRecord
  /// What the page is when it holds no article, as a noun.
  let noArticle: String?

  init(_ html: String, hints: PieceHints) {
    let root = HTMLTree.root(of: html)
    let layout = PageLayout(root)
    let facts = PageFacts(root, layout: layout, html: html, hints: hints)
    let text = MainText(
      layout, headline: facts.headline, authors: facts.authors, linked: facts.linked)
    let body = PageBody(text, facts: facts, layout: layout)
    noArticle = PageJudgement.noArticle(facts: facts, text: text, body: body, layout: layout)
    var record = ArticleRecord(facts.values)
    record.values[.body] = body.paragraphs.joined(separator: "\n\n")
    record.isIncomplete = body.isIncomplete
    self.record = record
  }
}
