/// Reads ninjs 1 to 3 (https://iptc.org/standards/ninjs/), and what agencies made of it.
struct NinjsReader {
  static let format = Format(
    name: "ninjs", title: "ninjs, agencies' items in JSON", family: .agencies,
    endings: ["ninjs"],
    likeness: { sniff in
      guard let first = sniff.text.utf8.first, first == Byte.openBrace || first == Byte.openBracket
      else { return .none }
      guard sniff.has("\"versioncreated\"") || texts.contains(where: sniff.has) else {
        return .none
      }
      let count = signs.reduce(0) { $0 + (sniff.has($1) ? 1 : 0) }
      return count >= 3 ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try JSONRecordImporter(
        piece, options: context.options,
        noTextRemedy: "its text stands elsewhere: look for it in another file of the same delivery"
      ) { NinjsReader().records(in: $0) }
    })

  /// Keys under which the text stands.
  private static let texts = [
    "\"body_xhtml\"", "\"body_html\"", "\"body_text\"", "\"bodies\"", "\"article_html\"",
  ]

  private static let signs =
    texts + [
      "\"versioncreated\"", "\"version_created\"", "\"pubstatus\"", "\"copyrightholder\"",
      "\"copyrightnotice\"", "\"firstcreated\"", "\"ednote\"", "\"slugline\"", "\"usageterms\"",
      "\"headlines\"", "\"headline\"", "\"uri\"", "\"located\"", "\"renditions\"", "\"urgency\"",
    ]

  /// The items of an object: itself, or those in an envelope.
  func records(in value: JSONValue) -> [StoryRecord] {
    // ninjs 3 has the names of ninjs 1 and 2 with capitals in them.
    items(in: value.withSmallKeys(depth: 6), depth: 0).map(record)
  }

  private func items(in value: JSONValue, depth: Int) -> [JSONValue] {
    if isItem(value) || depth > 4 { return [value] }
    for key in ["data", "item", "items", "_items", "hits", "results", "entries", "_source"] {
      guard let inner = value[key], inner.isObject || !inner.items.filter(\.isObject).isEmpty else {
        continue
      }
      let found = inner.items.filter(\.isObject).flatMap { items(in: $0, depth: depth + 1) }
      if found.contains(where: isItem) { return found.filter(isItem) }
    }
    return depth == 0 ? [value] : []
  }

  private func isItem(_ value: JSONValue) -> Bool {
    let keys = [
      "versioncreated", "version_created", "headline", "headlines", "body_html", "body_xhtml",
      "body_text", "bodies", "article_html",
    ]
    return keys.contains { value[$0] != nil }
  }

  // MARK: - One item

  private func record(of item: JSONValue) -> StoryRecord {
    switch item["type"]?.string {
    case "picture": return .leftOut("a picture")
    case "graphic": return .leftOut("a graphic")
    case "video", "animation": return .leftOut("a film")
    case "audio": return .leftOut("a sound file")
    case "composite", "package", "component": return .leftOut("a list of other items of an agency")
    case "planning", "event": return .leftOut("a plan of coverage")
    default: break
    }
    var story = AgencyStory()
    story.headline = headline(item)
    story.byline = byline(item)
    story.date = first(
      item, "versioncreated", "version_created", "firstcreated", "firstpublished", "first_created",
      "updated", "contentcreated")
    story.outlet = outlet(item)
    story.section = section(item)
    story.dateline = item["dateline"]?.string ?? item.value(at: "dateline", "text")?.string
    story.language = item["language"]?.string
    story.paragraphs = paragraphs(item)
    story.summary = summary(item)
    story.isWithdrawn = AgencyStory.isWithdrawn(
      item["pubstatus"]?.string ?? item["pub_status"]?.string)
    return story.record
  }

  private func first(_ item: JSONValue, _ keys: String...) -> String? {
    keys.lazy.compactMap { item[$0]?.scalar }.first { !$0.isEmpty }
  }

  private func headline(_ item: JSONValue) -> String? {
    let headlines = item["headlines"]?.items ?? []
    let main = headlines.first { ["main", "headline"].contains($0["role"]?.string ?? "main") }
    let text =
      (main ?? headlines.first)?["value"]?.string ?? first(item, "headline", "title", "name")
    return text.map {
      StoryMarkup.holdsTags($0) ? Self.line(StoryMarkup.paragraphs(ofText: $0)) : $0
    }
  }

  private func byline(_ item: JSONValue) -> String? {
    if let by = first(item, "byline", "by") {
      return StoryMarkup.holdsTags(by) ? Self.line(StoryMarkup.paragraphs(ofText: by)) : by
    }
    for key in ["bylines", "authors", "contributors"] {
      let names = (item[key]?.items ?? []).compactMap {
        $0.string ?? $0["by"]?.string ?? $0["name"]?.string
      }
      if !names.isEmpty { return names.joined(separator: ", ") }
    }
    return nil
  }

  private func outlet(_ item: JSONValue) -> String? {
    if let name = first(item, "source", "provider", "creditline", "copyrightholder", "publisher"),
      !name.hasPrefix("urn:")
    {
      return name
    }
    for key in ["infosource", "infosources", "sources", "provider", "source"] {
      if let name = item[key]?.items.lazy.compactMap({ $0["name"]?.string }).first { return name }
    }
    return first(item, "copyrightnotice").flatMap(CopyrightNotice.holder)
  }

  private func section(_ item: JSONValue) -> String? {
    if let name = first(item, "section") { return name }
    for key in ["sections", "service", "anpa_category"] {
      if let name = item[key]?.items.lazy.compactMap({ $0["name"]?.string }).first { return name }
    }
    return nil
  }

  private func paragraphs(_ item: JSONValue) -> [String] {
    let bodies = item["bodies"]?.items ?? []
    let isHTML = { (body: JSONValue) in body["contenttype"]?.string?.contains("html") ?? false }
    let ordered = bodies.filter(isHTML) + bodies.filter { !isHTML($0) }
    let texts =
      ordered.compactMap { $0["value"]?.string }
      + keys(of: item).compactMap { item[$0]?.string }
    return texts.lazy.map(StoryMarkup.paragraphs(ofText:)).first { !$0.isEmpty } ?? []
  }

  /// The keys that hold the text: those of HTML first, then others that an agency adds.
  private func keys(of item: JSONValue) -> [String] {
    let known = ["body_xhtml", "body_html", "article_html"]
    let others = item.members.map(\.key).filter { $0.hasPrefix("body_") && !known.contains($0) }
    return known + others.filter { $0.contains("html") }
      + ["body_text", "body", "bodytext", "text"] + others.filter { !$0.contains("html") }
  }

  private func summary(_ item: JSONValue) -> [String] {
    let descriptions = (item["descriptions"]?.items ?? [])
      .filter { $0["role"]?.string != "caption" }.compactMap { $0["value"]?.string }
    let texts =
      descriptions.prefix(1)
      + ["description_text", "description_html", "teaser", "description_summary"].compactMap {
        item[$0]?.string
      }
    return texts.lazy.map(StoryMarkup.paragraphs(ofText:)).first { !$0.isEmpty } ?? []
  }

  private static func line(_ paragraphs: [String]) -> String {
    paragraphs.joined(separator: " ")
  }
}

extension JSONValue {
  /// The same with keys in lower case, as deep as `depth`.
  fileprivate func withSmallKeys(depth: Int) -> JSONValue {
    guard depth > 0 else { return self }
    switch self {
    case .object(let members):
      return .object(
        members.map {
          Member(key: $0.key.lowercased(), value: $0.value.withSmallKeys(depth: depth - 1))
        })
    case .array(let items): return .array(items.map { $0.withSmallKeys(depth: depth) })
    default: return self
    }
  }
}
