internal import XML

/// Reads issues of the British Library's newspapers in which every word is an element `<wd>`.
struct BritishNewspaperReader: MarkupRecordReader {
  static let format = Format(
    name: "bl-newspapers", title: "British Library newspapers, words in XML", family: .corpora,
    likeness: { sniff in
      guard RootTag(sniff) != nil, sniff.has("<wd") else { return .none }
      let signs = ["<issue", "<text.title", "<text.cr", "bl_ncnp", "<article", "<newspaperid"]
      return signs.reduce(0) { $0 + (sniff.has($1) ? 1 : 0) } >= 2 ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try MarkupRecordImporter(piece, reader: Self(), options: context.options)
    })

  let signs = "an element <article> with words <wd>"
  private var date: String?
  private var outlet: String?
  private var name: String?

  init() {}

  func wants(_ element: MarkupStream.Element) -> Bool {
    [
      "article", "pf", "dw", "da", "newspaperId", "titleAbbreviation", "PublicationDate",
      "newspaper",
    ]
    .contains(element.name) && !(element.name == "newspaper" && element.depth == 0)
      || element.name == "title" && element.depth <= 3
  }

  mutating func records(in node: MarkupNode) -> [StoryRecord] {
    switch node.name {
    case "article": return [record(of: node)]
    case "pf": date = node.line
    case "da", "PublicationDate": date = date ?? node.line
    case "title", "newspaper": name = name ?? node.line
    case "newspaperId", "titleAbbreviation": outlet = outlet ?? node.line
    default: break
    }
    return []
  }

  private func record(of article: MarkupNode) -> StoryRecord {
    let text = article.first("text") ?? article
    let title = article.first { $0.name == "text.title" || $0.name == "ti" }
    var story = AgencyStory()
    story.headline = title.map { Self.paragraphs(of: $0).joined(separator: " ") }
    story.date = date
    story.outlet = name ?? outlet
    story.section = article.child("ct")?.line
    story.paragraphs = text.elements.filter { $0 !== title }.flatMap(Self.paragraphs)
    return story.record
  }

  /// The words of each paragraph, or of the whole element when it has none.
  private static func paragraphs(of node: MarkupNode) -> [String] {
    let parts = node.name == "p" ? [node] : node.all("p")
    let whole = parts.isEmpty ? [node] : parts
    return whole.map { part in
      part.all("wd").map(\.line).filter { !$0.isEmpty }.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
