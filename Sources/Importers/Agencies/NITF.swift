internal import XML

/// Reads NITF (https://iptc.org/standards/nitf/): one story a file, or many below another root.
struct NITFReader: MarkupRecordReader {
  static let format = Format(
    name: "nitf", title: "NITF, the stories of agencies and of the New York Times corpus",
    family: .agencies, endings: ["nitf"],
    likeness: { sniff in
      guard let root = RootTag(sniff) else { return .none }
      if root.name == "nitf" { return .special }
      let isOther = sniff.has("<newsml") || sniff.has("iptc.org/std/nar")
      return !isOther && sniff.has("<nitf") && sniff.has("<body.content") ? .likely : .none
    },
    open: { piece, context throws(ImportProblem) in
      try MarkupRecordImporter(piece, reader: Self(), options: context.options)
    })

  let signs = "an element <nitf>"

  func wants(_ element: MarkupStream.Element) -> Bool { element.name.lowercased() == "nitf" }

  func records(in node: MarkupNode) -> [StoryRecord] {
    [NITFStory(node).story.record]
  }
}

/// What one `<nitf>` element says, in a file of its own or inside of NewsML.
struct NITFStory {
  private let node: MarkupNode
  private let head: MarkupNode?
  private let bodyHead: MarkupNode?

  init(_ node: MarkupNode) {
    self.node = node
    head = node.child("head")
    bodyHead = node.first("body.head")
  }

  /// Everything at once.
  var story: AgencyStory {
    var story = AgencyStory()
    story.headline = headline
    story.byline = byline
    story.date = date
    story.outlet = outlet
    story.section = meta("online_sections") ?? meta("section") ?? meta("dsk")
    story.dateline = dateline
    story.language = node["xml:lang"] ?? node["baselang"]
    story.url = url
    story.paragraphs = paragraphs
    story.summary = abstract
    let status = head?.first("docdata")?["management-status"]
    story.isWithdrawn = AgencyStory.isWithdrawn(status)
    return story
  }

  var headline: String? {
    let hedline = bodyHead?.child("hedline") ?? bodyHead?.child("headline")
    return Self.text(hedline?.first("hl1")) ?? Self.text(hedline) ?? Self.text(node.first("hl1"))
      ?? Self.text(head?.child("title"))
  }

  /// The printed byline; a normalized one repeats it with the parts of the name turned round.
  var byline: String? {
    let bylines = node.all("byline")
    let printed = bylines.filter { !($0["class"] ?? "").lowercased().contains("normalized") }
    let lines = (printed.isEmpty ? bylines : printed).compactMap { line -> String? in
      AgencyByline.names(StoryMarkup.line(of: line, without: ["byttl"]))
    }
    return lines.isEmpty ? nil : lines.joined(separator: ", ")
  }

  var dateline: String? {
    guard let dateline = bodyHead?.child("dateline") else { return nil }
    let line = StoryMarkup.line(of: dateline, without: ["story.date"])
    return line.isEmpty ? nil : line
  }

  private var date: String? {
    let published = head?.first("pubdata")?["date.publication"]
    return norm("date.issue") ?? norm("story.date") ?? published ?? norm("date.release") ?? days
  }

  /// The three parts of a date as the New York Times corpus has them.
  private var days: String? {
    guard let year = meta("publication_year"), let month = meta("publication_month"),
      let day = meta("publication_day_of_month")
    else { return nil }
    func two(_ text: String) -> String { text.utf8.count == 1 ? "0" + text : text }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private func norm(_ name: String) -> String? {
    let element = head?.first(name) ?? bodyHead?.first(name)
    if let date = element?["norm"], !date.isEmpty { return date }
    // Some give the date as the text, which in a dateline is often a part of one.
    return Self.text(element).flatMap { DateText.day(in: $0) == nil ? nil : $0 }
  }

  private var outlet: String? {
    let data = head?.first("docdata")
    let candidates: [String?] = [
      head?.first("pubdata")?["name"], Self.text(bodyHead?.child("distributor")),
      data?.child("doc.copyright")?["holder"], data?.child("doc.rights")?["owner"],
      Self.text(bodyHead?.child("rights")?.child("rights.owner")), meta("NTBKilde"), meta("source"),
      data?.child("doc-id")?["regsrc"],
    ]
    return candidates.compactMap { $0 }.first { !$0.isEmpty }
  }

  private var url: String? {
    let reference = head?.first("pubdata")?["ex-ref"]
    return reference.flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  private func meta(_ name: String) -> String? {
    let content = head?.children("meta").first { $0["name"] == name }?["content"]
    return content.flatMap { $0.isEmpty ? nil : $0 }
  }

  private var abstract: [String] {
    guard let abstract = bodyHead?.child("abstract") else { return [] }
    let paragraphs = abstract.children("p").map(\.line).filter { !$0.isEmpty }
    return paragraphs.isEmpty ? Self.text(abstract).map { [$0] } ?? [] : paragraphs
  }

  /// The text; a block that repeats the beginning of the full text is not taken twice.
  var paragraphs: [String] {
    let body = node.child("body") ?? node
    let contents = body.children("body.content")
    guard let content = contents.first else { return StoryMarkup.paragraphs(of: body) }
    let full = content.children("block").filter { ($0["class"] ?? "").contains("full_text") }
    var paragraphs = (full.isEmpty ? contents : full).flatMap(StoryMarkup.paragraphs)
    if let tag = Self.text(body.child("body.end")?.child("tagline")) { paragraphs.append(tag) }
    return paragraphs
  }

  private static func text(_ node: MarkupNode?) -> String? {
    guard let line = node?.line, !line.isEmpty else { return nil }
    return line
  }
}
