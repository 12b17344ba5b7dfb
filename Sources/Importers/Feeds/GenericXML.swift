internal import News
internal import XML

/// Reads XML that no format knows, where it plainly holds articles: elements with something called
/// a title and something called a text in them.
struct GenericXMLImporter: Importer {
  private let records: RecordStream
  private let options: ImportOptions
  private let recordName: String
  private let reader: GenericRecord

  /// Throws what the XML is when no articles show at its beginning.
  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    let head = try Sniff(piece, map: options.map)
    let root = RootTag(head)
    let reader = GenericRecord(options.map)
    guard root != nil, let name = reader.recordName(in: head) else {
      throw Self.unknown(root, at: piece.place)
    }
    recordName = name
    self.reader = reader
    self.options = options
    records = try RecordStream(piece, options: options)
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    while let element = try records.nextElement() {
      guard element.name == recordName else { continue }
      let extract = try records.record(endingBefore: [recordName])
      guard !extract.isTooLarge else {
        throw records.problem(.tooLong, what: "this element is longer than any article")
      }
      guard let item = reader.item(of: extract.node),
        let record = item.record(of: FeedChannel(), repairs: records.repairs),
        let article = record.article(
          origin: Origin(records.place, row: records.number, sha256: record.digest),
          options: options)
      else {
        return .leftOut(
          LeftOut(place: records.place, reason: "an element <\(recordName)> without a text"))
      }
      return .article(article)
    }
    return nil
  }

  private static let known = [
    "svg": "an image", "opml": "a list of feeds, without articles",
    "urlset": "a list of addresses (a sitemap)", "sitemapindex": "a list of sitemaps",
    "plist": "a list of settings", "schema": "a schema of XML", "stylesheet": "a style sheet",
    "project": "a program's project", "gpx": "a track on a map", "kml": "places on a map",
  ]

  /// What XML is that holds no articles that can be read.
  static func unknown(_ root: RootTag?, at place: Place) -> ImportProblem {
    let name = root?.name.prefix(60) ?? "?"
    if let what = root.flatMap({ known[$0.name] }) {
      return ImportProblem(
        place: place, kind: .noArticles, scope: .file, what: "this is \(what)", noArticle: what)
    }
    let what = "XML of a kind that is not known (root element <\(name)>)"
    return ImportProblem(
      place: place, kind: .noArticles, scope: .file, what: "this is \(what)",
      remedy: "turn it into CSV or JSON with a title, a text and a date for each article",
      noArticle: what)
  }
}

/// Finds articles in elements by their names.
struct GenericRecord {
  private let map: FieldMap
  private let headlines: Set<String>
  private let bodies: Set<String>

  init(_ map: FieldMap) {
    self.map = map
    headlines = Set(map.candidates(for: .headline)).union([
      "hl1", "head", "hed", "titel", "titre", "titulo",
    ])
    .subtracting(["name"])
    bodies = Set(map.candidates(for: .body)).union([
      "body.content", "texte", "texto", "inhalt", "para",
    ])
  }

  /// The elements that are articles, as the beginning of the file shows them; nil for none.
  func recordName(in sniff: Sniff) -> String? {
    guard let root = try? MarkupStream.tree(of: Array(sniff.text.utf8)) else { return nil }
    var counts: [String: Int] = [:]
    var order: [String] = []
    for node in [root] + root.all(where: { _ in true }) where isRecord(node) {
      if counts[node.name] == nil { order.append(node.name) }
      counts[node.name, default: 0] += 1
    }
    return order.first { counts[$0] ?? 0 > 1 } ?? order.first
  }

  /// True for an element with a title and a text right in it, or one step below.
  private func isRecord(_ node: MarkupNode) -> Bool {
    var hasHeadline = false
    var hasBody = false
    for child in node.elements + node.elements.flatMap(\.elements) {
      let name = FieldMap.normalized(child.name)
      if headlines.contains(name), !child.line.isEmpty { hasHeadline = true }
      if bodies.contains(name), child.line.utf8.count > 20 { hasBody = true }
    }
    return hasHeadline && hasBody
  }

  /// What an element says of an article; nil without a text.
  func item(of node: MarkupNode) -> FeedItem? {
    let parts = node.elements + node.elements.flatMap(\.elements)
    func value(_ field: ArticleField) -> String? {
      for name in map.candidates(for: field) {
        let found = parts.first { FieldMap.normalized($0.name) == name && !$0.line.isEmpty }
        if let found { return FeedText.line(found.content) }
        let attribute = node.attributes.first { FieldMap.normalized($0.name) == name }?.value
        if let value = attribute?.nonEmpty { return value }
      }
      return nil
    }
    var item = FeedItem()
    let headline = parts.first {
      headlines.contains(FieldMap.normalized($0.name)) && !$0.line.isEmpty
    }
    item.headline = headline.map { FeedText.line($0.content) } ?? ""
    let bodies = parts.filter {
      self.bodies.contains(FieldMap.normalized($0.name)) && !$0.line.isEmpty
    }
    // Several elements of one name are the paragraphs; of several names the longest is the text.
    if let longest = bodies.max(by: { $0.line.utf8.count < $1.line.utf8.count }) {
      let same = bodies.filter { $0.name == longest.name && $0.parent === longest.parent }
      item.paragraphs = same.flatMap(Self.paragraphs)
    }
    guard !item.paragraphs.isEmpty else { return nil }
    item.date = value(.date)
    item.byline = value(.byline)
    item.section = value(.section)
    item.outlet = value(.outlet)
    item.language = value(.language) ?? node["xml:lang"]
    item.url = value(.url)
    return item
  }

  private static func paragraphs(_ node: MarkupNode) -> [String] {
    let children = node.elements
    let names = Set(children.map(\.name))
    // Paragraphs by whatever name, with nothing but white space between them.
    let isOnlyElements = node.children.allSatisfy {
      $0.isElement || $0.kind == .comment || $0.text.allSatisfy(\.isWhitespace)
    }
    if isOnlyElements, names.count == 1, children.count > 1, let name = names.first,
      !MarkupText.blocks.contains(name.lowercased())
    {
      return children.map(\.line).filter { !$0.isEmpty }
    }
    return FeedText.paragraphs(of: node)
  }
}
