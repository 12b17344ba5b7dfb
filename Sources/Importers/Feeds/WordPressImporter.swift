internal import News
internal import XML

/// Reads the export of a WordPress site (WXR): its published posts, one after another.
///
/// Squarespace and others write the same format.
struct WordPressImporter: Importer {
  private let records: RecordStream
  private let options: ImportOptions
  private var channel = FeedChannel()
  /// The names that logins stand for.
  private var names: [String: String] = [:]

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    records = try RecordStream(piece, options: options)
    self.options = options
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    while let element = try records.nextElement() {
      switch element.name.lowercased() {
      case "rss", "channel":
        channel.take(element)
      case "item":
        return try reading(of: records.record(endingBefore: ["item"]))
      default:
        let part = try records.element(
          endingBefore: ["item", "channel"], most: 20_000, bytes: 1 << 20
        ).node
        if part.name == "author" { takeAuthor(part) } else { channel.take(part) }
        if part.name == "base_blog_url" { channel.base = part.line.nonEmpty }
      }
    }
    return nil
  }

  private mutating func takeAuthor(_ node: MarkupNode) {
    guard let login = node.child("author_login")?.line.nonEmpty else { return }
    let parts = ["author_first_name", "author_last_name"].compactMap {
      node.child($0)?.line.nonEmpty
    }
    let shown = node.child("author_display_name")?.line.nonEmpty
    // Whoever never chose a name is shown by the login; the whole name says more then.
    let whole =
      parts.count == 2 && (shown == nil || shown == login) ? parts.joined(separator: " ") : nil
    names[login] = shown == login && login == "admin" ? shown : whole ?? shown ?? login
  }

  private func reading(of extract: MarkupStream.Extract) throws(ImportProblem) -> Reading {
    let node = extract.node
    if let reason = Self.leftOut(node) {
      return .leftOut(LeftOut(place: records.place, reason: reason))
    }
    guard !extract.isTooLarge else {
      throw records.problem(
        .tooLong, what: "this post is longer than any article",
        remedy: "look for a tag that is not closed")
    }
    var item = FeedItem()
    item.isPublished = true
    item.headline = FeedText.line(node.child("title")?.content ?? "")
    let contents = node.children("encoded")
    let content = contents.first { $0.prefix != "excerpt" } ?? contents.first
    item.paragraphs = WordPressText.paragraphs(content?.content ?? "")
    if item.paragraphs.isEmpty, let excerpt = contents.first(where: { $0.prefix == "excerpt" }) {
      item.paragraphs = WordPressText.paragraphs(excerpt.content)
      item.isIncomplete = !item.paragraphs.isEmpty
    }
    item.date = Self.date(node)
    item.byline = byline(node)
    item.section = Self.section(node)
    item.url = WebAddress.resolved(node.child("link")?.line.nonEmpty, against: channel.home)
    if extract.isUnclosed { item.isIncomplete = true }
    guard let record = item.record(of: channel, repairs: records.repairs),
      let article = record.article(
        origin: Origin(records.place, row: records.number, sha256: record.digest),
        options: options)
    else {
      return .leftOut(LeftOut(place: records.place, reason: "a post without a text"))
    }
    return .article(article)
  }

  /// What an entry is when it is no published post, as a noun.
  private static func leftOut(_ node: MarkupNode) -> String? {
    let type = node.child("post_type")?.line ?? "post"
    let status = node.child("status")?.line ?? "publish"
    switch type {
    case "post", "": break
    case "page": return "a page that is no post"
    case "attachment": return "an attachment of a post"
    default: return "an entry of the type “\(type.prefix(40))”"
    }
    switch status {
    case "publish", "": return nil
    case "draft", "auto-draft", "pending": return "a draft"
    case "private": return "a private post"
    case "trash": return "a post that was thrown away"
    case "future": return "a post that is not published yet"
    case "inherit": return "an attachment of a post"
    default: return "a post of the status “\(status.prefix(40))”"
    }
  }

  /// The day on which readers saw it; drafts have a date of zeros.
  private static func date(_ node: MarkupNode) -> String? {
    for name in ["post_date", "pubDate", "post_date_gmt"] {
      if let date = node.child(name)?.line.nonEmpty, !date.hasPrefix("0000"),
        !date.contains("-0001")
      {
        return date
      }
    }
    return nil
  }

  /// The authors that plug-ins for several authors set, else the one that WordPress has.
  private func byline(_ node: MarkupNode) -> String? {
    let several = node.children("category").filter { $0["domain"] == "author" }
      .compactMap { category -> String? in
        let name = category.line.nonEmpty ?? category["nicename"]
        guard let name else { return nil }
        return names[name] ?? category["nicename"].flatMap { names[$0] } ?? name
      }
    if !several.isEmpty { return several.joined(separator: ", ") }
    guard let login = node.child("creator")?.line.nonEmpty else { return nil }
    return names[login] ?? FeedItem.name(login)
  }

  private static func section(_ node: MarkupNode) -> String? {
    let sections = node.children("category")
      .filter { $0["domain"] == nil || $0["domain"] == "category" }
      .map { FeedText.line($0.content) }
      .filter { !$0.isEmpty && $0 != "Uncategorized" }
    return sections.isEmpty ? nil : sections.joined(separator: ", ")
  }
}
