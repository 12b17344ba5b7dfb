internal import XML

/// Reads NewsML 1.0 to 1.2 (https://iptc.org/standards/newsml-1/), with NITF, XHTML or text in it.
struct NewsMLReader: MarkupRecordReader {
  static let format = Format(
    name: "newsml1", title: "NewsML 1.x, messages of agencies", family: .agencies,
    endings: ["newsml"],
    likeness: { sniff in
      guard let root = RootTag(sniff) else { return .none }
      if root.name == "newsml" { return .special }
      return sniff.text.utf8.contains(sequence: Array("<NewsItem".utf8))
        && sniff.text.utf8.contains(sequence: Array("<NewsComponent".utf8)) ? .certain : .none
    },
    open: { piece, context throws(ImportProblem) in
      try MarkupRecordImporter(piece, reader: Self(), options: context.options)
    })

  let signs = "an element <NewsItem> with a <NewsComponent> of text"
  /// What the message says before its items.
  private var envelope: MarkupNode?

  init() {}

  func wants(_ element: MarkupStream.Element) -> Bool {
    element.name == "NewsItem" || element.name == "NewsEnvelope"
  }

  mutating func records(in node: MarkupNode) -> [StoryRecord] {
    guard node.name == "NewsItem" else {
      envelope = node
      return []
    }
    let components = node.children("NewsComponent")
    var contents: [Content] = []
    for component in components { Self.collect(component, around: [], into: &contents) }
    let texts = contents.filter { $0.isText && !$0.isCaption }
    guard let first = texts.first else {
      if let other = contents.first(where: { !$0.isText })?.kind { return [.leftOut(other)] }
      let what = Self.line(node.first("HeadLine")) ?? Self.line(node.first("NameLabel"))
      return [.noText(headline: what)]
    }
    // Renditions of one story share its headline; another headline is another story.
    var stories: [(headline: MarkupNode?, contents: [Content])] = []
    for content in texts where content === first || !content.isBesidePictures {
      if let index = stories.firstIndex(where: { $0.headline === content.headline }) {
        stories[index].contents.append(content)
      } else {
        stories.append((content.headline, [content]))
      }
    }
    return stories.map { record(of: $0.contents, in: node) }
  }

  private func record(of contents: [Content], in item: MarkupNode) -> StoryRecord {
    let read = contents.map { ($0, $0.paragraphs) }
    let stories = read.contains { !$0.0.isLead } ? read.filter { !$0.0.isLead } : read
    // The longest rendition is the story; the first one of equal ones.
    guard
      let (content, text) = stories.reversed().max(by: { Self.size($0.1) < Self.size($1.1) })
    else { return .noText(headline: nil) }
    var paragraphs = text
    if let lead = read.first(where: { $0.0.isLead && $0.0 !== content })?.1,
      lead.first != paragraphs.first
    {
      paragraphs = lead + paragraphs
    }
    let nitf = content.node.first("nitf").map(NITFStory.init)
    var story = AgencyStory()
    story.paragraphs = paragraphs
    story.headline =
      Self.line(content.headline) ?? nitf?.headline ?? Self.line(item.first("HeadLine"))
      ?? Self.line(item.first("NameLabel"))
    story.byline = content.line("ByLine") ?? nitf?.byline ?? creator(content)
    story.dateline = content.line("DateLine") ?? nitf?.dateline
    story.outlet = outlet(content)
    story.date = date(item)
    story.language = language(content, item)
    story.isWithdrawn = AgencyStory.isWithdrawn(
      item.descendant("NewsManagement", "Status")?["FormalName"])
    return story.record
  }

  private static func size(_ paragraphs: [String]) -> Int {
    paragraphs.reduce(0) { $0 + $1.utf8.count }
  }

  // MARK: - Fields

  /// When this revision was made; the identifier's date is only a part of a name.
  private func date(_ item: MarkupNode) -> String? {
    let management = item.child("NewsManagement")
    return Self.line(management?.child("ThisRevisionCreated"))
      ?? Self.line(management?.child("FirstCreated")) ?? Self.line(envelope?.child("DateAndTime"))
      ?? Self.line(item.first("DateLineDate")) ?? Self.line(item.first("DateId"))
  }

  private func outlet(_ content: Content) -> String? {
    let credit = content.line("CreditLine")
    if let credit, credit.utf8.count <= 40, !credit.contains("/") { return credit }
    let names =
      ["Provider", "Source"].flatMap { content.parties($0) }
      + [envelope?.descendant("SentFrom", "Party")?["FormalName"]].compactMap { $0 }
    if let name = names.first(where: { !Self.isDomain($0) }) { return name }
    return content.line("CopyrightLine").flatMap(CopyrightNotice.holder) ?? names.first
  }

  private func creator(_ content: Content) -> String? {
    let outlet = outlet(content)
    return content.parties("Creator").first { $0.contains(" ") && $0 != outlet }
  }

  private func language(_ content: Content, _ item: MarkupNode) -> String? {
    let named = content.components.reversed().lazy
      .compactMap { $0.descendant("DescriptiveMetadata", "Language")?["FormalName"] }.first
    return named ?? content.components.last?["xml:lang"] ?? item["xml:lang"]
      ?? content.node["xml:lang"]
  }

  static func isDomain(_ name: String) -> Bool {
    name.contains(".") && !name.contains(where: \.isWhitespace) && name == name.lowercased()
  }

  private static func line(_ node: MarkupNode?) -> String? {
    guard let line = node?.line, !line.isEmpty else { return nil }
    return line
  }

  // MARK: - Components

  /// One `<ContentItem>` and the components that it lies in, the outermost first.
  private final class Content {
    let node: MarkupNode
    let components: [MarkupNode]

    init(_ node: MarkupNode, components: [MarkupNode]) {
      self.node = node
      self.components = components
    }

    private var mediaType: String {
      (node.child("MediaType")?["FormalName"] ?? "").lowercased()
    }

    var isText: Bool {
      guard mediaType.isEmpty || mediaType.contains("text") || mediaType.contains("nitf"),
        let data = node.first("DataContent")
      else { return false }
      let encoding = node.first("Encoding")?["Notation"]?.lowercased() ?? ""
      return !encoding.contains("base64") && !data.line.isEmpty
    }

    /// What it is when it is no text, with its article.
    var kind: String {
      switch mediaType {
      case let type where type.contains("photo") || type.contains("picture"): "a picture"
      case let type where type.contains("graphic"): "a graphic"
      case let type where type.contains("video") || type.contains("animation"): "a film"
      case let type where type.contains("audio"): "a sound file"
      default: "an item of an agency without text"
      }
    }

    /// True for words that belong to a picture, or stand for the story elsewhere.
    var isCaption: Bool {
      let names = [
        "caption", "legend", "abstract", "headline", "keyword", "thumbnail", "summary", "title",
      ]
      return roles.contains { role in names.contains(where: role.contains) }
    }

    /// True for the first paragraph, which some agencies send by itself.
    var isLead: Bool {
      guard let role = roles.last else { return false }
      return ["lead", "intro", "chapeau", "lede"].contains { role == $0 }
    }

    private var roles: [String] {
      components.compactMap { $0.child("Role")?["FormalName"]?.lowercased() }
    }

    /// The headline of the innermost component that has one.
    var headline: MarkupNode? {
      components.reversed().lazy.compactMap { $0.descendant("NewsLines", "HeadLine") }
        .first { !$0.line.isEmpty }
    }

    /// True when the component that has the headline also holds pictures, below the outermost one.
    var isBesidePictures: Bool {
      guard let owner = headline?.parent?.parent, owner !== components.first else { return false }
      return owner.all("MediaType").contains {
        !($0["FormalName"] ?? "").lowercased().contains("text")
      }
    }

    /// A line of the news lines, from the innermost component that has it.
    func line(_ name: String) -> String? {
      components.reversed().lazy.compactMap { $0.descendant("NewsLines", name)?.line }
        .first { !$0.isEmpty }
    }

    /// The names of those who play a part, from the innermost component that has them.
    func parties(_ role: String) -> [String] {
      components.reversed().lazy
        .compactMap { $0.descendant("AdministrativeMetadata", role) }
        .map { $0.children("Party").compactMap { $0["FormalName"] }.filter { !$0.isEmpty } }
        .first { !$0.isEmpty } ?? []
    }

    var paragraphs: [String] {
      if let nitf = node.first("nitf") { return NITFStory(nitf).paragraphs }
      guard let data = node.first("DataContent") else { return [] }
      return data.elements.isEmpty
        ? StoryMarkup.paragraphs(ofText: data.content) : StoryMarkup.paragraphs(of: data)
    }
  }

  private static func collect(
    _ component: MarkupNode, around outer: [MarkupNode], into contents: inout [Content]
  ) {
    let components = outer + [component]
    for child in component.elements {
      if child.name == "ContentItem" {
        contents.append(Content(child, components: components))
      } else if child.name == "NewsComponent" {
        collect(child, around: components, into: &contents)
      }
    }
  }
}

/// The line that says whose a text is: `Copyright 2013 The News Agency, www.example.org`.
enum CopyrightNotice {
  /// The name in it; nil when there is none.
  static func holder(_ notice: String) -> String? {
    var words = notice.split(whereSeparator: \.isWhitespace)[...]
    let marks = ["copyright", "(c)", "©", "(c", "by"]
    while let first = words.first {
      let word = first.lowercased().drop { "©(".contains($0) }
      let isYear = word.prefix(4).allSatisfy(\.isNumber)
      guard marks.contains(first.lowercased()) || isYear || word.isEmpty else { break }
      words = words.dropFirst()
    }
    var name: [Substring] = []
    for word in words {
      if ["-", "–", "—", "all", "All", "Alle", "|"].contains(word) || word.hasPrefix("(") { break }
      let isLast = word.hasSuffix(",") || word.hasSuffix(";")
      name.append(isLast ? word.dropLast() : word)
      if isLast { break }
    }
    while let last = name.last, last.allSatisfy({ $0.isNumber || "().".contains($0) }) {
      name.removeLast()
    }
    let holder = name.joined(separator: " ")
    return holder.isEmpty || holder.utf8.count > 80
      ? nil
      : holder.hasSuffix(".") && !holder.contains(" ") ? String(holder.dropLast()) : holder
  }
}
