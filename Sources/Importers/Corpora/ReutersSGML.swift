/// Reads Reuters-21578 (its README, 1997): SGML files of a thousand stories, or one story in XML.
enum ReutersSGML {
  static let format = Format(
    name: "reuters-21578", title: "Reuters-21578, SGML of many stories", family: .corpora,
    endings: ["sgm", "sgml"],
    likeness: { sniff in
      guard sniff.text.utf8.first == UInt8(ascii: "<"), sniff.has("<reuters") else { return .none }
      let signs = ["newid=", "oldid=", "lewissplit=", "<topics"]
      let count = signs.reduce(0) { $0 + (sniff.has($1) ? 1 : 0) }
      return count >= 2 ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try SGMLRecordImporter(
        piece, element: "REUTERS", options: context.options, record: record)
    })

  /// A story; one without a text, a brief, is its headline only.
  static func record(of text: String) -> StoryRecord {
    let part = SGMLText.element("TEXT", in: text) ?? ""
    var story = AgencyStory()
    story.outlet = "Reuters"
    story.date = line(SGMLText.element("DATE", in: text))
    story.headline = line(SGMLText.element("TITLE", in: part))
    story.byline = line(SGMLText.element("AUTHOR", in: part))
    story.dateline = line(SGMLText.element("DATELINE", in: part))
    story.language = "en"
    let topics = SGMLText.element("TOPICS", in: text).map { SGMLText.elements("D", in: $0) } ?? []
    story.section = topics.isEmpty ? nil : topics.joined(separator: ", ")
    let body =
      SGMLText.element("BODY", in: part)
      ?? SGMLText.without(["TITLE", "AUTHOR", "DATELINE"], in: part)
    // The filler of texts that were taken out.
    let bare = SGMLText.decoded(body).replacing("Blah blah blah.", with: "")
    var paragraphs = WrappedText.paragraphs(of: bare)
    if let last = paragraphs.last { paragraphs[paragraphs.count - 1] = withoutMark(last) }
    // Stars stand before a flash, and control characters around it.
    story.paragraphs = paragraphs.filter { $0.contains { $0.isLetter || $0.isNumber } }
    if story.headline == nil, let first = paragraphs.first, first.utf8.count <= 100,
      paragraphs.count > 1
    {
      story.headline = first
      story.paragraphs.removeFirst()
    }
    if story.paragraphs.isEmpty, let headline = story.headline { story.paragraphs = [headline] }
    return story.record
  }

  /// A last paragraph without the agency's name below it.
  private static func withoutMark(_ paragraph: String) -> String {
    for mark in [" Reuter", " REUTER"] where paragraph.hasSuffix(mark) {
      return String(paragraph.dropLast(mark.count))
    }
    return paragraph == "Reuter" || paragraph == "REUTER" ? "" : paragraph
  }

  private static func line(_ text: String?) -> String? {
    guard let text else { return nil }
    let line = AgencyByline.line(SGMLText.decoded(SGMLText.withoutTags(text)))
    return line.isEmpty ? nil : line
  }
}
