internal import XML

/// One entry of a feed or an export, before it is an article.
struct FeedItem {
  var headline = ""
  var paragraphs: [String] = []
  var date: String?
  var byline: String?
  var section: String?
  var outlet: String?
  var language: String?
  var url: String?
  /// The text goes on elsewhere.
  var isIncomplete = false
  /// What the entry is when it is no published article: "a draft"; nil for articles.
  var leftOut: String?

  /// True for what was published under a headline, even when no words stand below it.
  var isPublished = false

  /// The article's record; nil without a text.
  ///
  /// What was published without words, such as an entry of a feed of headlines, keeps its headline
  /// as its text and is marked incomplete, so that its day and its address are not lost.
  func record(of channel: FeedChannel, repairs: RepairSet) -> ArticleRecord? {
    var paragraphs = paragraphs
    if paragraphs.count > 1, paragraphs[0] == headline { paragraphs.removeFirst() }
    var isIncomplete = isIncomplete
    if paragraphs.isEmpty, isPublished, let headline = headline.nonEmpty {
      paragraphs = [headline]
      isIncomplete = true
    }
    guard !paragraphs.isEmpty else { return nil }
    var values: [ArticleField: String] = [:]
    values[.headline] = headline
    values[.body] = paragraphs.joined(separator: "\n\n")
    values[.date] = date
    values[.byline] = byline
    values[.section] = section
    values[.outlet] = outlet ?? channel.outlet
    values[.language] = language ?? channel.language
    values[.url] = url
    var record = ArticleRecord(values, repairs: repairs.subtracting(.byteOrderMark))
    record.isIncomplete = isIncomplete
    return record
  }
}

extension FeedItem {
  /// Reads an `item` of RSS or an `entry` of Atom, whose elements' name spaces are not trusted.
  init(_ node: MarkupNode, in channel: FeedChannel) {
    let base =
      node["xml:base"].flatMap { WebAddress.resolved($0, against: channel.home) }
      ?? channel.home
    headline =
      Self.text(node, ["title"], besides: ["media", "itunes"])
      ?? Self.text(node, ["title", "headline"], besides: []) ?? ""
    isPublished = true
    setText(node)
    date = Self.date(node)
    language = (Self.text(node, ["language"], besides: []) ?? node["xml:lang"])?.nonEmpty
    url = WebAddress.resolved(Self.address(node), against: base)
    byline = Self.names(node).joined(separator: ", ").nonEmpty ?? Self.names(of: channel)
    section = Self.sections(node).first
    setSource(node)
    leftOut = Self.kindThatIsLeftOut(node)
  }

  // MARK: - Text

  private static let wholeTexts: Set<String> = [
    "encoded", "content", "full-text", "fulltext", "full_text", "body", "articlebody", "story",
    "text",
  ]
  private static let shortTexts: Set<String> = ["description", "summary", "abstract", "subtitle"]

  private mutating func setText(_ node: MarkupNode) {
    var whole: [String] = []
    var short: [String] = []
    for child in node.elements {
      let name = child.name.lowercased()
      // `excerpt:encoded` is no text but a teaser, `media:content` a picture.
      let isMedia = ["media", "itunes", "googleplay", "podcast"].contains(child.prefix)
      if Self.wholeTexts.contains(name), !isMedia, child.prefix != "excerpt" {
        let paragraphs = Self.paragraphs(child)
        if Self.length(paragraphs) > Self.length(whole) { whole = paragraphs }
      } else if Self.shortTexts.contains(name) || child.prefix == "excerpt" {
        let paragraphs = Self.paragraphs(child)
        if Self.length(paragraphs) > Self.length(short) { short = paragraphs }
      }
    }
    if short.isEmpty && whole.isEmpty, let group = node.first("description") {
      short = Self.paragraphs(group)
    }
    paragraphs = Self.length(short) > Self.length(whole) ? short : whole
    if FeedText.takeOffTeaserEnd(&paragraphs) { isIncomplete = true }
  }

  private static func length(_ paragraphs: [String]) -> Int {
    paragraphs.reduce(0) { $0 + $1.utf8.count }
  }

  private static func paragraphs(_ node: MarkupNode) -> [String] {
    switch node["type"]?.lowercased() {
    case let type?
    where type.hasPrefix("image/") || type.hasPrefix("audio/")
      || type.hasPrefix("video/"):
      return []
    case "html", "text/html":
      return node.elements.isEmpty
        ? FeedText.markedParagraphs(node.content) : FeedText.paragraphs(of: node)
    default:
      return FeedText.paragraphs(of: node)
    }
  }

  /// The line of the first element of a name that is not empty.
  private static func text(
    _ node: MarkupNode, _ names: Set<String>, besides prefixes: Set<String>
  ) -> String? {
    for child in node.elements
    where names.contains(child.name.lowercased()) && !prefixes.contains(child.prefix) {
      if let line = FeedText.line(child.content).nonEmpty { return line }
    }
    return nil
  }

  // MARK: - Facts

  /// The first publication rather than a change.
  private static func date(_ node: MarkupNode) -> String? {
    let names = [
      "pubdate", "published", "issued", "date", "publicationdate", "created", "datetime",
      "modified", "updated",
    ]
    for name in names {
      for child in node.elements where child.name.lowercased() == name {
        if let line = child.line.nonEmpty { return line }
      }
    }
    return nil
  }

  /// Where the entry stands on the web, as it is written.
  private static func address(_ node: MarkupNode) -> String? {
    if let original = node.child("origLink")?.line.nonEmpty { return original }
    var best: String?
    for link in node.children("link") where link.prefix != "media" {
      let relation = link["rel"] ?? "alternate"
      guard relation == "alternate" else { continue }
      guard let address = (link["href"] ?? link.line).nonEmpty else { continue }
      best = best ?? address
      if link["type"] == "text/html" { best = address }
    }
    if let best { return best }
    if let guid = node.child("guid"), guid["isPermaLink"] != "false",
      WebAddress.isWhole(guid.line)
    {
      return guid.line
    }
    if let about = node["rdf:about"] ?? node["about"], WebAddress.isWhole(about) { return about }
    return node.child("id").map(\.line).flatMap { WebAddress.isWhole($0) ? $0 : nil }
  }

  private static func names(_ node: MarkupNode) -> [String] {
    var names: [String] = []
    for prefix in [["dc", "dcterms"], ["", "atom", "a10", "atom10", "media"], ["itunes"]] {
      for child in node.elements
      where ["creator", "author", "byline"].contains(child.name.lowercased())
        && (prefix.contains(child.prefix) || prefix.contains("dc") && child.name == "creator")
      {
        let text = child.children("name").first?.content ?? child.content
        if let name = Self.name(text), !names.contains(name) { names.append(name) }
      }
      if !names.isEmpty { break }
    }
    return names
  }

  private static func names(of channel: FeedChannel) -> String? {
    let names = channel.authors.compactMap(name).filter {
      $0.lowercased() != channel.title?.lowercased()
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The name in `a@b.org (Jane Doe)`, `Jane Doe <a@b.org>`; nil for an address without a name.
  static func name(_ text: String) -> String? {
    let line = FeedText.line(text)
    guard line.contains("@") else {
      let isNobody = ["", "unknown", "noreply", "anonymous"].contains(line.lowercased())
      return isNobody || WebAddress.isWhole(line) ? nil : line
    }
    if let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")"), open < close {
      let inside = String(line[line.index(after: open)..<close])
      return inside.contains("@") ? nil : inside.nonEmpty
    }
    let words = line.split(separator: " ").filter { !$0.contains("@") }
    return words.joined(separator: " ").nonEmpty
  }

  private static func sections(_ node: MarkupNode) -> [String] {
    var sections: [String] = []
    for child in node.elements
    where ["category", "subject", "section"].contains(child.name.lowercased()) {
      if let scheme = child["scheme"], scheme.contains("#kind") { continue }
      let name = FeedText.line(child["label"] ?? child["term"] ?? child.content)
      if !name.isEmpty, !WebAddress.isWhole(name) { sections.append(name) }
    }
    return sections
  }

  /// The paper that an aggregator took the entry from.
  private mutating func setSource(_ node: MarkupNode) {
    for child in node.elements where ["source", "publisher"].contains(child.name) {
      let name = FeedText.line(child.child("title")?.content ?? child.content)
      guard !name.isEmpty, !WebAddress.isWhole(name), name.utf8.count < 80,
        !child.elements.contains(where: { $0.name != "title" }) || child.child("title") != nil
      else { continue }
      outlet = name
      // Aggregators write the paper's name behind the headline.
      for mark in [" - ", " – ", " | "] where headline.hasSuffix(mark + name) {
        headline.removeLast((mark + name).count)
      }
      return
    }
  }

  /// Entries that a weblog's backup holds beside its published posts.
  private static func kindThatIsLeftOut(_ node: MarkupNode) -> String? {
    for category in node.children("category") {
      guard let term = category["term"], category["scheme"]?.contains("#kind") == true,
        let kind = term.split(separator: "#").last
      else { continue }
      if kind != "post" { return kindName(String(kind)) }
    }
    if let type = node.elements.first(where: { $0.name == "type" && $0.prefix == "blogger" })?.line,
      type.lowercased() != "post"
    {
      return kindName(type.lowercased())
    }
    if node.first("draft")?.line.lowercased() == "yes" { return "a draft" }
    if let status = node.elements.first(where: { $0.name == "status" && $0.prefix == "blogger" }),
      !["live", "published", ""].contains(status.line.lowercased())
    {
      return "a draft"
    }
    return nil
  }

  private static func kindName(_ kind: String) -> String {
    switch kind {
    case "comment": "a reader's comment"
    case "page": "a page that is no post"
    default: "a setting of the weblog"
    }
  }
}
