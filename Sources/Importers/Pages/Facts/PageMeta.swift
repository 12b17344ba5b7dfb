internal import XML

/// What a page says of itself in its `<meta>` and `<link>` elements.
struct PageMeta {
  /// The contents of each name (or property, or itemprop), in lower case, in their order.
  private var contents: [String: [String]] = [:]
  /// The address that the page gives as its own, as it stands there.
  private(set) var canonical: String?

  init(_ root: MarkupNode) {
    for node in root.all(where: { ["meta", "link"].contains($0.name) }) {
      switch node.name {
      case "meta": read(meta: node)
      default:
        let relations = node["rel"]?.lowercased().split(separator: " ") ?? []
        if relations.contains("canonical") { canonical = canonical ?? node["href"] }
      }
    }
  }

  private mutating func read(meta node: MarkupNode) {
    let names = [node["property"], node["name"], node["itemprop"], node["http-equiv"]]
    guard let content = node["content"], !content.allSatisfy(\.isWhitespace) else { return }
    for case let name? in names { contents[name.lowercased(), default: []].append(content) }
  }

  /// The first content of the first of these names that the page has.
  func first(_ names: [String]) -> String? {
    for name in names {
      if let content = contents[name]?.first { return content }
    }
    return nil
  }

  /// All contents of the first of these names that the page has.
  func all(_ names: [String]) -> [String] {
    for name in names {
      if let all = contents[name] { return all }
    }
    return []
  }

  /// Every content of these names, in the order of the names.
  func each(_ names: [String]) -> [String] {
    names.flatMap { contents[$0] ?? [] }
  }

  // MARK: - The names that mean one thing

  static let titles = [
    "og:title", "twitter:title", "headline", "parsely-title", "sailthru.title", "dc.title",
    "dcterms.title", "cxenseparse:title", "title", "citation_title",
  ]
  static let published = [
    "article:published_time", "og:article:published_time", "og:published_time",
    "article:published", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "dcterms.date",
    "citation_publication_date", "citation_date", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "pubdate", "publishdate", "publish_date", "publish-date",
    "publicationdate", "publication_date", "published_date", "publisheddate", "pub_date",
    "ptime", "displaydate", "article.published", "article_date_original",
    "originalpublicationdate", "release_date", "date_published", "published_time", "date",
    "created", "article:created", "datecreated",
    "weibo:article:create_at",
  ]
  static let modified = [
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised",
    "article:modified", "article_date_updated", "utime",
  ]
  static let authors = [
    "article:author", "og:article:author", "parsely-author", "sailthru.author", "author",
    "og:author", "byl", "dc.creator", "dcterms.creator", "cxenseparse:author",
    "article:author_name", "article.author", "articleauthor", "byline", "citation_author",
    "authors", "creator",
    "mediator_author", "twitter:data1",
  ]
  static let outlets = [
    "og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher",
    "og:article:publisher", "cre", "apple-mobile-web-app-title", "source", "copyright",
  ]
  static let sections = [
    "article:section", "og:article:section", "parsely-section", "section", "cxenseparse:section",
    "sailthru.section", "article.section", "dc.subject.section", "category",
  ]
}
