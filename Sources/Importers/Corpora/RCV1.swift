internal import XML

/// Reads RCV1, the Reuters corpus of 1996 and 1997: one `<newsitem>` a file (Lewis et al., 2004).
struct RCV1Reader: MarkupRecordReader {
  static let format = Format(
    name: "rcv1", title: "RCV1 and RCV2, XML of the Reuters corpora", family: .corpora,
    likeness: { sniff in
      guard let root = RootTag(sniff) else { return .none }
      if root.name == "newsitem", root.tag.contains("itemid=") { return .special }
      return sniff.has("<newsitem itemid=") ? .certain : .none
    },
    open: { piece, context throws(ImportProblem) in
      try MarkupRecordImporter(piece, reader: Self(), options: context.options)
    })

  let signs = "an element <newsitem>"

  func wants(_ element: MarkupStream.Element) -> Bool { element.name == "newsitem" }

  func records(in node: MarkupNode) -> [StoryRecord] {
    var story = AgencyStory()
    story.headline = line(node.child("headline")) ?? line(node.child("title"))
    story.byline = line(node.child("byline"))
    story.dateline = line(node.child("dateline"))
    story.date = node["date"] ?? value("dc.date.published", in: node)
    story.language = node["xml:lang"] ?? node["lang"]
    story.outlet = value("dc.source", in: node) ?? value("dc.publisher", in: node) ?? "Reuters"
    story.paragraphs = node.child("text").map(StoryMarkup.paragraphs) ?? []
    return [story.record]
  }

  private func line(_ node: MarkupNode?) -> String? {
    guard let line = node?.line, !line.isEmpty else { return nil }
    return line
  }

  private func value(_ name: String, in node: MarkupNode) -> String? {
    node.child("metadata")?.children("dc").first { $0["element"] == name }?["value"]
  }
}
