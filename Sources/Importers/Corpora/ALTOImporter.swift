internal import News

/// Reads a page in ALTO that no METS file divides: one article, called by the name of its file.
struct ALTOImporter: Importer {
  static let format = Format(
    name: "alto", title: "ALTO, pages that a machine read", family: .corpora, endings: ["alto"],
    likeness: { sniff in
      guard let root = RootTag(sniff) else { return .none }
      return root.name == "alto" ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      if let mets = METSFolder.file(thatDivides: piece) {
        let what = "a page of an issue that is read by its METS file"
        throw ImportProblem(
          place: piece.place, kind: .noArticles, scope: .file, what: "this is \(what) (\(mets))",
          remedy: "name the page itself to read it alone", noArticle: what)
      }
      return ALTOImporter(try ALTOPage(piece, options: context.options), piece, context.options)
    })

  private let page: ALTOPage
  private let place: Place
  private let options: ImportOptions
  private var isRead = false

  private init(_ page: ALTOPage, _ piece: Piece, _ options: ImportOptions) {
    self.page = page
    place = piece.place
    self.options = options
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    guard !isRead else { return nil }
    isRead = true
    var record = ArticleRecord(repairs: page.repairs)
    record.values[.body] = page.paragraphs.joined(separator: "\n\n")
    record.values[.headline] = Self.title(place)
    record.values[.language] = page.language
    let origin = Origin(place, sha256: record.digest)
    guard let article = record.article(origin: origin, options: options) else {
      let what = "a page without text"
      throw ImportProblem(
        place: place, kind: .noBody, scope: .file, what: "this is \(what)", noArticle: what)
    }
    return .article(article.dated(byNameOf: place))
  }

  /// A file's name without its ending; a name like that of every page has its folder before it.
  private static func title(_ place: Place) -> String {
    var name = place.name
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = String(name[..<dot]) }
    guard !name.contains(where: \.isNumber), let folder = place.folders.last else { return name }
    return "\(folder)/\(name)"
  }
}

extension Place {
  /// The folders above the innermost name, in their order.
  fileprivate var folders: [Substring] {
    let whole = member?.split(separator: " > ").last ?? path[...]
    return whole.split(separator: "/").dropLast()
  }

  /// The day in the name, or in the folders above it: `1903-06-01`, `1903/06/01`.
  fileprivate var day: CalendarDay? {
    if let day = DateText.day(inNameOf: name) { return day }
    let folders = folders
    for end in folders.indices.reversed() {
      if let day = DateText.day(inNameOf: String(folders[end])) { return day }
      let parts = folders[...end].suffix(3)
      guard parts.map(\.utf8.count) == [4, 2, 2] else { continue }
      if let day = DateText.day(inNameOf: parts.joined(separator: "-")) { return day }
    }
    return nil
  }
}

extension Article {
  /// The same with the day that its file's name holds, where it has none of its own.
  fileprivate func dated(byNameOf place: Place) -> Article {
    guard published == nil, let day = place.day else { return self }
    return Article(
      headline: headline, body: body, outlet: outlet, dateline: dateline, byline: byline,
      section: section, published: PublicationDate(day: day, evidence: .fileName),
      language: language, url: url, isIncomplete: isIncomplete, unreadDate: unreadDate,
      origin: origin, repairs: repairs)
  }
}
