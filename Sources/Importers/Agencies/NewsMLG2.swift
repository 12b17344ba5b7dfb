internal import XML

/// Reads NewsML-G2 (https://iptc.org/standards/newsml-g2/): single items and messages of many.
struct NewsMLG2Reader: MarkupRecordReader {
  static let format = Format(
    name: "newsml-g2", title: "NewsML-G2, items and messages of agencies", family: .agencies,
    likeness: { sniff in
      guard let root = RootTag(sniff) else { return .none }
      let isItem = root.name == "newsmessage" || items.contains { $0.lowercased() == root.name }
      if isItem, root.has("/std/nar/") || root.has("guid=") { return .special }
      let holds = sniff.text.utf8.contains(sequence: Array("<newsItem".utf8))
      return holds && sniff.has("iptc.org/std/nar") ? .certain : .none
    },
    open: { piece, context throws(ImportProblem) in
      try MarkupRecordImporter(piece, reader: Self(), options: context.options)
    })

  /// The sorts of items; only news items hold stories.
  private static let items: Set<String> = [
    "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
  ]

  let signs = "an element <newsItem>"

  func wants(_ element: MarkupStream.Element) -> Bool { Self.items.contains(element.name) }

  func records(in node: MarkupNode) -> [StoryRecord] {
    [NewsItem(node).record]
  }

  /// One item of any sort.
  private struct NewsItem {
    private let node: MarkupNode
    private let itemMeta: MarkupNode?
    private let contentMeta: MarkupNode?

    init(_ node: MarkupNode) {
      self.node = node
      itemMeta = node.child("itemMeta")
      contentMeta = node.child("contentMeta")
    }

    var record: StoryRecord {
      if let other = otherKind { return .leftOut(other) }
      let contents = node.child("contentSet")?.elements ?? []
      let nitf = contents.lazy.compactMap { $0.name == "nitf" ? $0 : $0.first("nitf") }.first
        .map(NITFStory.init)
      var story = AgencyStory()
      story.paragraphs = nitf?.paragraphs ?? Self.paragraphs(contents)
      story.summary = summary
      let page = contents.lazy.compactMap { $0.first("h1") ?? $0.first("title") }.map(\.line)
        .first { !$0.isEmpty }
      story.headline = headline ?? nitf?.headline ?? page
      story.outlet = outlet
      story.byline = nitf?.byline ?? byline
      story.date = date
      story.dateline = Self.line(contentMeta?.child("dateline")) ?? nitf?.dateline
      story.language = contentMeta?.child("language")?["tag"] ?? node["xml:lang"]
      story.isWithdrawn = AgencyStory.isWithdrawn(itemMeta?.child("pubStatus")?["qcode"])
      return story.record
    }

    /// What the item is when it is no text, with its article.
    private var otherKind: String? {
      switch node.name {
      case "packageItem": return "a list of other items of an agency"
      case "planningItem": return "a plan of coverage"
      case "conceptItem", "knowledgeItem", "catalogItem": return "a list of an agency's terms"
      default: break
      }
      let code = itemMeta?.child("itemClass")?["qcode"] ?? ""
      switch code.split(separator: ":").last?.lowercased() {
      case "picture", "photo", "still": return "a picture"
      case "graphic": return "a graphic"
      case "video", "animation": return "a film"
      case "audio": return "a sound file"
      default: return nil
      }
    }

    /// The text of the first rendition that has one.
    private static func paragraphs(_ contents: [MarkupNode]) -> [String] {
      for content in contents where content.name == "inlineXML" || content.name == "inlineData" {
        let type = content["contenttype"]?.lowercased() ?? ""
        let encoding = content["encoding"]?.lowercased() ?? ""
        if encoding.contains("base64") || type.hasPrefix("image") { continue }
        let paragraphs =
          content.elements.isEmpty
          ? StoryMarkup.paragraphs(ofText: content.content) : StoryMarkup.paragraphs(of: content)
        if !paragraphs.isEmpty { return paragraphs }
      }
      return []
    }

    private var summary: [String] {
      let descriptions = contentMeta?.children("description") ?? []
      let texts = descriptions.filter { !($0["role"] ?? "").lowercased().contains("caption") }
      return texts.map(\.line).filter { !$0.isEmpty }
    }

    private var headline: String? {
      let headlines = contentMeta?.children("headline") ?? []
      let main = headlines.first { headline in
        let role = headline["role"]?.lowercased() ?? ""
        return role.isEmpty || role.contains("main") || role.hasSuffix(":headline")
      }
      return Self.line(main ?? headlines.first)
    }

    private var byline: String? {
      if let by = Self.line(contentMeta?.child("by")) { return by }
      let outlet = outlet
      let names = (contentMeta?.children("creator") ?? []).compactMap { creator -> String? in
        let type = (creator["type"] ?? "").lowercased()
        if type.contains("organi") { return nil }
        let name = Self.line(creator.child("name")) ?? creator["literal"] ?? ""
        return name.contains(" ") && name != outlet ? name : nil
      }
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// When this version was made; some senders give only the content's own times.
    private var date: String? {
      Self.line(itemMeta?.child("versionCreated")) ?? Self.line(itemMeta?.child("firstCreated"))
        ?? Self.line(contentMeta?.child("contentModified"))
        ?? Self.line(contentMeta?.child("contentCreated"))
    }

    /// The provider by the code that the IPTC gives agencies, else by name, else who is credited.
    private var outlet: String? {
      let provider = itemMeta?.child("provider")
      if let code = provider?["qcode"], code.lowercased().hasPrefix("nprov:") {
        return String(code.dropFirst("nprov:".count))
      }
      let holder = node.child("rightsInfo")?.child("copyrightHolder")
      let source = contentMeta?.child("infoSource")
      let names = [
        Self.line(provider?.child("name")), provider?["literal"],
        Self.line(contentMeta?.child("creditline")), Self.line(holder?.child("name")),
        holder?["literal"], Self.line(source?.child("name")), source?["literal"],
      ].compactMap { $0 }.filter { !$0.isEmpty }
      return names.first { !NewsMLReader.isDomain($0) } ?? names.first
    }

    private static func line(_ node: MarkupNode?) -> String? {
      guard let line = node?.line, !line.isEmpty else { return nil }
      return line
    }
  }
}
