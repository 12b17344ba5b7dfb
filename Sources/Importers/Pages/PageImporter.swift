internal import News
internal import XML

/// Reads a saved page as one article.
struct PageImporter: Importer {
  private let text: DecodedText
  private let place: Place
  private let hints: PieceHints
  private let options: ImportOptions
  private var isRead = false

  init(_ text: DecodedText, place: Place, hints: PieceHints, options: ImportOptions) {
    self.text = text
    self.place = place
    self.hints = hints
    self.options = options
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    guard !isRead else { return nil }
    isRead = true
    let page = Page(text.text, hints: hints)
    if let nothing = page.noArticle {
      throw ImportProblem(
        place: place, kind: .noArticles, scope: .file, what: "this is \(nothing)",
        noArticle: nothing)
    }
    var record = page.record
    record.repairs = text.repairs.subtracting(.byteOrderMark)
    guard
      let article = record.article(
        origin: Origin(place, sha256: text.sha256), options: options)
    else {
      throw ImportProblem(
        place: place, kind: .noBody, scope: .file, what: "no text of an article was found in it",
        remedy: "save the page once more after it has loaded, or save its text",
        noArticle: "a page without a text")
    }
    return .article(article)
  }
}
