internal import XML

/// A page that was read: what it says of itself, and its text.
struct Page {
  private let facts: PageFacts
  private let text: MainText

  init(_ html: String, hints: PieceHints) {
    let root = HTMLTree.root(of: html)
    let layout = PageLayout(root)
    facts = PageFacts(root, hints: hints)
    text = MainText(layout, headline: facts.headline)
  }

  /// What the page is when it holds no article, as a noun.
  var noArticle: String? { nil }

  var record: ArticleRecord {
    var record = ArticleRecord(facts.values)
    record.values[.body] = text.paragraphs.joined(separator: "\n\n")
    return record
  }
}
