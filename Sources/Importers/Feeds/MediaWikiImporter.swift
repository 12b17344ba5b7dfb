internal import News
internal import XML

/// Reads the dump of a wiki such as Wikinews: the last revision of each article, page after page.
///
/// A page is read part by part, so that neither a dump nor a page with all its revisions is ever in
/// memory.
struct MediaWikiImporter: Importer {
  private let records: RecordStream
  private let options: ImportOptions
  private var site = Site()
  private var page: Page?
  private var isAtEnd = false

  /// What the dump says of the wiki.
  private struct Site {
    var name: String?
    var base: String?
    var language: String?
    /// Names of the spaces that hold no articles, in lower case, as prefixes of titles.
    var otherSpaces: Set<String> = []
    var words = WikiText.Words()
  }

  /// What was read of a page so far.
  private struct Page {
    var title = ""
    var space: Int?
    var isRedirect = false
    var first: String?
    var last: String?
    var text: String?
    var model: String?
    var isTooLarge = false
  }

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    records = try RecordStream(piece, options: options)
    self.options = options
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    while !isAtEnd {
      guard let element = try records.nextElement() else {
        isAtEnd = true
        break
      }
      if element.name == "page" {
        let finished = page
        let reading = try finished.map { page throws(ImportProblem) in try self.reading(of: page) }
        page = Page()
        records.startRecord()
        if let reading { return reading }
      } else if page == nil {
        try takeSite(element)
      } else {
        try takePart(element)
      }
    }
    guard let finished = page else { return nil }
    page = nil
    return try reading(of: finished)
  }

  // MARK: - The site

  private mutating func takeSite(_ element: MarkupStream.Element) throws(ImportProblem) {
    switch element.name {
    case "mediawiki":
      site.language = element["xml:lang"] ?? element["lang"]
    case "sitename":
      site.name = try line()
    case "base":
      site.base = try line()
    case "namespace":
      let key = element["key"].flatMap { Int($0) } ?? 0
      let name = try line()?.lowercased() ?? ""
      guard key != 0, !name.isEmpty else { return }
      site.otherSpaces.insert(name)
      if key == 6 || key == -2 { site.words.files.insert(name) }
      if key == 14 { site.words.categories.insert(name) }
    default:
      return
    }
  }

  private func line() throws(ImportProblem) -> String? {
    try records.element(endingBefore: ["page"], most: 1000, bytes: 1 << 16).node.line.nonEmpty
  }

  // MARK: - Pages

  private mutating func takePart(_ element: MarkupStream.Element) throws(ImportProblem) {
    switch element.name {
    case "title":
      let title = try line()
      page?.title = title ?? ""
    case "ns":
      let space = try line()
      page?.space = space.flatMap { Int($0) }
    case "redirect":
      page?.isRedirect = true
    case "timestamp":
      let date = try line()
      if page?.first == nil { page?.first = date }
      page?.last = date
    case "model":
      let model = try line()
      page?.model = model
    case "text":
      guard page.map(mayBeArticle) ?? false, element["deleted"] == nil else { return }
      let extract = try records.element(endingBefore: ["page"])
      page?.text = extract.node.content
      page?.isTooLarge = extract.isTooLarge
    default:
      return
    }
  }

  private func mayBeArticle(_ page: Page) -> Bool {
    page.space ?? 0 == 0 && otherSpace(of: page) == nil && !page.isRedirect
  }

  /// The name of the space that a page's title says it belongs to.
  private func otherSpace(of page: Page) -> Substring? {
    guard page.space == nil, let colon = page.title.firstIndex(of: ":") else { return nil }
    let space = page.title[..<colon]
    return site.otherSpaces.contains(space.lowercased()) ? space : nil
  }

  private func reading(of page: Page) throws(ImportProblem) -> Reading {
    func leftOut(_ reason: String) -> Reading {
      .leftOut(LeftOut(place: records.place, reason: reason))
    }
    guard page.space ?? 0 == 0, otherSpace(of: page) == nil else {
      return leftOut("a page of the wiki that is no article")
    }
    if page.isRedirect { return leftOut("a redirect") }
    if let model = page.model, model != "wikitext" {
      return leftOut("a page of the wiki that is no article")
    }
    guard !page.isTooLarge else {
      throw records.problem(.tooLong, what: "“\(page.title)” is longer than any article")
    }
    guard let source = page.text?.nonEmpty else { return leftOut("a page without a text") }
    if WikiText.isRedirect(source) { return leftOut("a redirect") }
    let wiki = WikiText(source, words: site.words)
    var item = FeedItem()
    item.headline = page.title
    item.paragraphs = wiki.paragraphs
    item.date = wiki.date ?? page.last
    item.outlet = site.name
    item.language = site.language
    item.section = wiki.categories.first
    item.url = address(of: page)
    guard var record = item.record(of: FeedChannel(), repairs: records.repairs) else {
      return leftOut("a page without a text")
    }
    record.values[.place] = wiki.location
    let origin = Origin(records.place, row: records.number, sha256: record.digest)
    guard let article = record.article(origin: origin, options: options) else {
      return leftOut("a page without a text")
    }
    return .article(article)
  }

  /// The address of a page: that of the main page with another name at its end.
  private func address(of page: Page) -> String? {
    guard let base = site.base, WebAddress.isWhole(base), let slash = base.lastIndex(of: "/") else {
      return nil
    }
    return base[...slash] + page.title.replacing(" ", with: "_")
  }
}
