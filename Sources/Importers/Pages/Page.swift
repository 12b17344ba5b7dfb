internal import XML

/// A page that was read: what it says of itself, and its text.
struct Page {
  private let facts: PageFacts
  private let text: MainText
  private let body: PageBody

  init(_ html: String, hints: PieceHints) {
    let root = HTMLTree.root(of: html)
    let layout = PageLayout(root)
    facts = PageFacts(root, html: html, hints: hints)
    text = MainText(layout, headline: facts.headline, linked: facts.linked)
    body = PageBody(text, facts: facts)
  }

  /// What the page is when it holds no article, as a noun.
  var noArticle: String? { nil }

  var record: ArticleRecord {
    var record = ArticleRecord(facts.values)
    record.values[.body] = body.paragraphs.joined(separator: "\n\n")
    record.isIncomplete = body.isIncomplete
    return record
  }
}
