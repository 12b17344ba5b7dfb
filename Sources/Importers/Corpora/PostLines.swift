/// Reads the Washington Post collection of TREC: JSON lines whose articles are lists of typed parts.
enum PostLines {
  static let format = Format(
    name: "trec-wapo", title: "TREC Washington Post collection, JSON lines", family: .corpora,
    endings: ["jl"],
    likeness: { sniff in
      guard sniff.text.utf8.first == Byte.openBrace, sniff.has("\"contents\"") else { return .none }
      let signs = [
        "\"article_url\"", "\"sanitized_html\"", "\"kicker\"", "\"published_date\"",
        "\"fullcaption\"",
      ]
      let count = signs.reduce(0) { $0 + (sniff.has($1) ? 1 : 0) }
      return count >= 2 ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try JSONRecordImporter(piece, options: context.options) { [record(of: $0)] }
    })

  static func record(of article: JSONValue) -> StoryRecord {
    var story = AgencyStory()
    story.outlet = "The Washington Post"
    story.headline = article["title"]?.string
    story.url = article["article_url"]?.string
    story.date = article["published_date"]?.scalar
    var author: String?
    // How many of the last paragraphs are nothing but links to other articles.
    var links = 0
    for part in article["contents"]?.items ?? [] {
      let content = part["content"]?.scalar ?? ""
      switch part["type"]?.string {
      case "kicker": story.section = story.section ?? content
      case "title": if story.headline == nil { story.headline = content }
      case "byline": author = author ?? AgencyByline.names(content)
      case "date": if story.date == nil { story.date = content }
      case "sanitized_html", "html", "text", "paragraph", "blockquote":
        let paragraphs = StoryMarkup.paragraphs(ofText: content)
        story.paragraphs += paragraphs
        links = isLink(content) ? links + paragraphs.count : 0
      case "list":
        story.paragraphs += (part["content"]?.items ?? part["items"]?.items ?? []).flatMap {
          StoryMarkup.paragraphs(ofText: $0.scalar ?? $0["content"]?.scalar ?? "")
        }
      default: continue
      }
    }
    story.paragraphs.removeLast(links)
    if links > 0, let last = story.paragraphs.last, last.utf8.count <= 60,
      ["more ", "read more", "related", "see also", "also "].contains(
        where: last.lowercased().hasPrefix)
    {
      story.paragraphs.removeLast()
    }
    story.byline = author ?? article["author"]?.string
    return story.record
  }

  /// True for a part that is one link and nothing else.
  private static func isLink(_ content: String) -> Bool {
    let text = AgencyByline.line(content)
    guard text.hasPrefix("<a "), text.hasSuffix("</a>") else { return false }
    return text.ranges(of: "<a ").count == 1
  }
}
