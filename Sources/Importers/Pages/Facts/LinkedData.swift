internal import XML

/// What a page says of its article for search engines, in JSON-LD (https://schema.org/NewsArticle).
struct LinkedData {
  /// The articles that the page describes, in their order.
  private let articles: [JSONValue]
  /// What it says of itself as a page.
  private let pages: [JSONValue]
  /// What has an identifier, so that others can point to it.
  private let named: [String: JSONValue]

  init(_ root: MarkupNode) {
    let scripts = root.all("script").filter {
      $0["type"]?.lowercased().contains("ld+json") ?? false
    }
    self.init(scripts.flatMap { Self.objects(in: $0.content) })
  }

  private init(_ objects: [JSONValue]) {
    var named: [String: JSONValue] = [:]
    for object in objects {
      if let id = object["@id"]?.string, object["name"] != nil { named[id] = named[id] ?? object }
    }
    self.named = named
    articles = objects.filter { Self.types(of: $0).contains(where: Self.isArticle) }
    pages = objects.filter { Self.types(of: $0).contains { $0.hasSuffix("webpage") } }
  }

  private static func objects(in script: String) -> [JSONValue] {
    if let value = JSONValue(lenient: script.utf8), !value.objects.isEmpty { return value.objects }
    // Some pages escape their data as if it were text.
    guard script.contains("&quot;") else { return [] }
    let text = HTMLTree.root(of: script).content
    return JSONValue(lenient: text.utf8)?.objects ?? []
  }

  /// The names of an object's types, in lower case, without what stands before them.
  private static func types(of object: JSONValue) -> [String] {
    (object["@type"]?.items ?? []).compactMap {
      $0.string?.lowercased().split(whereSeparator: { "/#:".contains($0) }).last.map(String.init)
    }
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("article") || type.hasSuffix("posting") || type == "report"
      || type == "reportagenewsarticle"
  }

  /// The article that is the page's own: the one whose headline the page has elsewhere as well.
  func article(titled titles: [String]) -> LinkedArticle? {
    let keys = titles.map(PageText.key).filter { !$0.isEmpty }
    func score(_ object: JSONValue) -> Int {
      var score = 0
      let title = object["headline"]?.string ?? object["name"]?.string
      if let key = PageText.line(title).map(PageText.key), key.utf8.count > 5 {
        score += keys.contains { $0.hasPrefix(key) || key.hasPrefix($0) } ? 4 : 0
      }
      for key in ["datePublished", "author", "articleBody", "publisher"] where object[key] != nil {
        score += 1
      }
      return score
    }
    let scored = articles.map { (object: $0, score: score($0)) }
    guard let best = scored.map(\.score).max(),
      let chosen = scored.first(where: { $0.score == best })
    else { return nil }
    // Of many articles without a title that the page has, none is the page's own.
    if articles.count > 3, best < 4 { return nil }
    return LinkedArticle(chosen.object, named: named)
  }

  /// What the page says of itself as a page, for what it does not say of an article.
  var page: LinkedArticle? { pages.first.map { LinkedArticle($0, named: named) } }

  /// How many articles the page describes.
  var count: Int { articles.count }
}

/// One article as JSON-LD describes it.
struct LinkedArticle {
  private let object: JSONValue
  private let named: [String: JSONValue]

  init(_ object: JSONValue, named: [String: JSONValue]) {
    self.object = object
    self.named = named
  }

  var headline: String? {
    PageText.line(object["headline"]?.items.first?.string ?? object["name"]?.string)
  }

  var published: String? {
    object["datePublished"]?.items.first?.scalar ?? object["dateCreated"]?.items.first?.scalar
  }
  var modified: String? { object["dateModified"]?.items.first?.scalar }
  var language: String? {
    let value = object["inLanguage"]?.items.first
    return value?.string ?? value?["alternateName"]?.string ?? value?["name"]?.string
  }

  /// The first address that it says it stands at.
  var url: String? {
    for key in ["url", "mainEntityOfPage", "@id"] {
      guard let value = object[key]?.items.first else { continue }
      let text = value.string ?? value["@id"]?.string ?? value["url"]?.string
      if let text, text.hasPrefix("http") { return text }
    }
    return nil
  }

  var authors: [String] {
    names(of: object["author"]) + (object["author"] == nil ? names(of: object["creator"]) : [])
  }

  var outlet: String? {
    names(of: object["publisher"]).first ?? names(of: object["sourceOrganization"]).first
  }

  var section: String? {
    object["articleSection"]?.items.first.flatMap { PageText.line($0.string) }
  }

  /// True when not everybody may read it whole.
  var isPaid: Bool { ([object] + parts).contains(where: Self.isPaid) }

  /// The classes of the elements that hold what is to be paid for
  /// (https://developers.google.com/search/docs/appearance/structured-data/paywalled-content).
  var paidClasses: [String] {
    parts.filter(Self.isPaid).flatMap { $0["cssSelector"]?.items ?? [] }
      .compactMap { $0.string?.split(separator: ".").last.map { $0.lowercased() } }
  }

  private var parts: [JSONValue] { object["hasPart"]?.items ?? [] }

  private static func isPaid(_ part: JSONValue) -> Bool {
    guard let free = part["isAccessibleForFree"]?.items.first?.scalar?.lowercased() else {
      return false
    }
    return free == "false" || free.hasSuffix("/false") || free == "no"
  }

  var wordCount: Int? { object["wordCount"]?.scalar.flatMap { Int($0) } }

  /// The paragraphs of the text, where it is given.
  var paragraphs: [String] {
    guard let body = object["articleBody"]?.items.compactMap(\.string).joined(separator: "\n"),
      !body.isEmpty
    else { return [] }
    if MarkupText.isHTML(body) {
      let text = MarkupText.paragraphs(ofHTML: body.replacing("\n", with: "<br><br>"))
      // Mark-up that was escaped once more.
      let joined = text.joined(separator: "\n")
      return joined.contains("</p>") || joined.contains("<p>")
        ? MarkupText.paragraphs(ofHTML: joined) : text
    }
    return body.split(whereSeparator: \.isNewline).compactMap { PageText.line(String($0)) }
  }

  /// The names of people or organisations: strings, objects, and pointers to objects.
  private func names(of value: JSONValue?) -> [String] {
    (value?.items ?? []).flatMap { item -> [String] in
      if let name = item.string { return [name] }
      if let name = item["name"] { return name.items.compactMap(\.string) }
      let parts = [item["givenName"]?.string, item["familyName"]?.string].compactMap(\.self)
      if !parts.isEmpty { return [parts.joined(separator: " ")] }
      return item["@id"]?.string.flatMap { named[$0]?["name"] }?.items.compactMap(\.string) ?? []
    }.compactMap { PageText.line($0) }
  }
}
