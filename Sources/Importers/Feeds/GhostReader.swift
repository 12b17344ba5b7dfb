/// Reads the export of a Ghost site: published posts, with the names of who wrote them.
enum GhostReader {
  static func importer(_ piece: Piece, options: ImportOptions) throws(ImportProblem) -> any Importer
  {
    let file = try WholeJSON(reading: piece, options: options)
    // `{"db": [{"data": ...}]}`, `{"data": ...}`, or what the site's interface gives.
    let database = file.value["db"]?.items.first ?? file.value
    let data = database["data"] ?? database
    let tables = Tables(data)
    let items = data["posts"]?.items.filter(\.isObject).map(tables.item) ?? []
    return ItemsImporter(
      items, of: tables.channel, noun: "a post", place: piece.place, repairs: file.repairs,
      options: options, problem: file.problem)
  }

  /// The tables beside the posts.
  private struct Tables {
    var channel = FeedChannel()
    private var users: [String: String] = [:]
    private var tags: [String: String] = [:]
    private var authors: [String: [String]] = [:]
    private var sections: [String: [String]] = [:]

    init(_ data: JSONValue) {
      for setting in data["settings"]?.items ?? [] {
        let value = setting["value"]?.string?.nonEmpty
        switch setting["key"]?.string {
        case "title": channel.title = value
        case "url": channel.link = value
        case "lang", "locale", "default_locale": channel.language = value
        default: break
        }
      }
      users = Self.names(data["users"])
      tags = Self.names(data["tags"]).filter { !$0.value.hasPrefix("#") }
      authors = Self.pairs(data["posts_authors"], "author_id", users)
      sections = Self.pairs(data["posts_tags"], "tag_id", tags)
    }

    private static func names(_ table: JSONValue?) -> [String: String] {
      var names: [String: String] = [:]
      for row in table?.items ?? [] {
        guard let id = row["id"]?.scalar, let name = row["name"]?.string else { continue }
        names[id] = name
      }
      return names
    }

    /// The names that a post has in another table, in the order that it gives them.
    private static func pairs(
      _ table: JSONValue?, _ key: String, _ names: [String: String]
    ) -> [String: [String]] {
      var pairs: [String: [String]] = [:]
      let rows = table?.items ?? []
      let sorted = rows.enumerated().sorted { left, right in
        let orders = [left, right].map { $0.element["sort_order"]?.scalar.flatMap { Int($0) } ?? 0 }
        return (orders[0], left.offset) < (orders[1], right.offset)
      }
      for (_, row) in sorted {
        guard let post = row["post_id"]?.scalar, let name = row[key]?.scalar.flatMap({ names[$0] })
        else { continue }
        pairs[post, default: []].append(name)
      }
      return pairs
    }

    func item(_ post: JSONValue) -> FeedItem {
      var item = FeedItem()
      item.isPublished = true
      item.headline = FeedText.line(post["title"]?.string ?? "")
      item.leftOut = Self.leftOut(post)
      guard item.leftOut == nil else { return item }
      item.paragraphs = Self.paragraphs(post)
      item.date = (post["published_at"] ?? post["created_at"])?.scalar
      let id = post["id"]?.scalar ?? ""
      item.byline =
        (names(post, "authors") ?? authors[id] ?? author(post))?
        .joined(separator: ", ").nonEmpty
      item.section = (names(post, "tags") ?? sections[id])?.first
      item.language = post["locale"]?.string
      item.url = address(post)
      return item
    }

    /// Names that stand in the post itself, as the site's interface gives them.
    private func names(_ post: JSONValue, _ key: String) -> [String]? {
      let names = post[key]?.items.compactMap { $0["name"]?.string } ?? []
      return names.isEmpty ? nil : names
    }

    private func author(_ post: JSONValue) -> [String]? {
      post["author_id"]?.scalar.flatMap { users[$0] }.map { [$0] }
    }

    private func address(_ post: JSONValue) -> String? {
      if let address = (post["canonical_url"]?.string ?? post["url"]?.string)?.nonEmpty {
        return WebAddress.resolved(address, against: channel.link)
      }
      return channel.link.flatMap { link in
        post["slug"]?.string.flatMap { WebAddress.resolved("/\($0)/", against: link) }
      }
    }

    private static func leftOut(_ post: JSONValue) -> String? {
      if post["type"]?.string == "page" || post["page"]?.bool == true || post["page"]?.scalar == "1"
      {
        return "a page that is no post"
      }
      switch post["status"]?.string {
      case nil, "published", "sent": return nil
      case "scheduled": return "a post that is not published yet"
      default: return "a draft"
      }
    }

    // MARK: - Text

    private static func paragraphs(_ post: JSONValue) -> [String] {
      if let html = post["html"]?.string {
        let paragraphs = FeedText.htmlParagraphs(html)
        if !paragraphs.isEmpty { return paragraphs }
      }
      for key in ["lexical", "mobiledoc"] {
        guard let text = post[key]?.string, let value = JSONValue(lenient: text.utf8) else {
          continue
        }
        let paragraphs = key == "lexical" ? GhostText.lexical(value) : GhostText.mobiledoc(value)
        if !paragraphs.isEmpty { return paragraphs }
      }
      if let text = post["plaintext"]?.string { return FeedText.plainParagraphs(text) }
      return post["markdown"]?.string.map(FeedText.textParagraphs) ?? []
    }
  }
}

/// The texts of Ghost's editors, which keep them as JSON.
enum GhostText {
  /// The paragraphs of Lexical: a tree of nodes, of which `text` nodes hold the words.
  static func lexical(_ value: JSONValue) -> [String] {
    var paragraphs: [String] = []
    for node in (value["root"] ?? value)["children"]?.items ?? [] { append(node, to: &paragraphs) }
    return paragraphs
  }

  private static func append(_ node: JSONValue, to paragraphs: inout [String]) {
    switch node["type"]?.string {
    case "list", "quote-list":
      for item in node["children"]?.items ?? [] { append(item, to: &paragraphs) }
    case "html", "email", "callout", "toggle", "aside-html":
      let html =
        node["html"]?.string ?? node["calloutText"]?.string ?? node["content"]?.string ?? ""
      paragraphs += FeedText.textParagraphs(html)
    case "markdown":
      paragraphs += FeedText.plainParagraphs(node["markdown"]?.string ?? "")
    case "image", "gallery", "bookmark", "embed", "signup", "button", "file", "product", "video",
      "audio", "paywall", "horizontalrule", "codeblock", "header", "email-cta":
      return
    default:
      let line = words(node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !line.isEmpty { paragraphs.append(line) }
    }
  }

  private static func words(_ node: JSONValue) -> String {
    if let text = node["text"]?.string { return text }
    if node["type"]?.string == "linebreak" { return " " }
    return (node["children"]?.items ?? []).map(words).joined()
  }

  /// The paragraphs of Mobiledoc (https://github.com/bustle/mobiledoc-kit/blob/main/MOBILEDOC.md).
  static func mobiledoc(_ value: JSONValue) -> [String] {
    var paragraphs: [String] = []
    for section in value["sections"]?.items ?? [] {
      switch section[0]?.scalar {
      case "1":
        let markers = section[2]?.items ?? []
        append(markers.compactMap { $0[3]?.string }.joined(), to: &paragraphs)
      case "3":
        for item in section[2]?.items ?? [] {
          append(item.items.compactMap { $0[3]?.string }.joined(), to: &paragraphs)
        }
      case "10":
        guard let index = section[1]?.scalar.flatMap({ Int($0) }),
          let card = value["cards"]?[index]
        else { continue }
        if let html = card[1]?["html"]?.string { paragraphs += FeedText.textParagraphs(html) }
        if let markdown = card[1]?["markdown"]?.string {
          paragraphs += FeedText.plainParagraphs(markdown)
        }
      default: continue
      }
    }
    return paragraphs
  }

  private static func append(_ text: String, to paragraphs: inout [String]) {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !line.isEmpty { paragraphs.append(line) }
  }
}
