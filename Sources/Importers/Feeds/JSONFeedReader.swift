/// Reads JSON Feed (https://www.jsonfeed.org/version/1.1/).
enum JSONFeedReader {
  static func importer(_ piece: Piece, options: ImportOptions) throws(ImportProblem) -> any Importer
  {
    let file = try WholeJSON(reading: piece, options: options)
    let feed = file.value
    var channel = FeedChannel()
    channel.title = feed["title"]?.string.map(FeedText.line)
    channel.link = feed["home_page_url"]?.string ?? feed["feed_url"]?.string
    channel.language = feed["language"]?.string
    channel.authors = names(feed)
    let items = feed["items"]?.items.filter(\.isObject).map { item($0, of: channel) } ?? []
    return ItemsImporter(
      items, of: channel, noun: "an entry", place: piece.place, repairs: file.repairs,
      options: options, problem: file.problem)
  }

  private static func item(_ value: JSONValue, of channel: FeedChannel) -> FeedItem {
    var item = FeedItem()
    item.isPublished = true
    item.headline = FeedText.line(value["title"]?.string ?? "")
    item.paragraphs =
      value["content_html"]?.string.map { FeedText.htmlParagraphs($0) } ?? []
    for key in ["content_text", "summary"] where item.paragraphs.isEmpty {
      item.paragraphs = value[key]?.string.map(FeedText.plainParagraphs) ?? []
    }
    item.isIncomplete = FeedText.takeOffTeaserEnd(&item.paragraphs)
    item.date = (value["date_published"] ?? value["date_modified"])?.scalar
    let names = names(value).isEmpty ? channel.authors : names(value)
    item.byline = names.filter { $0 != channel.title }.joined(separator: ", ").nonEmpty
    item.section = value["tags"]?.items.first?.string
    item.language = value["language"]?.string
    let address = value["url"]?.string ?? value["external_url"]?.string ?? value["id"]?.string
    item.url = WebAddress.resolved(address, against: channel.link)
    return item
  }

  private static func names(_ value: JSONValue) -> [String] {
    let authors = (value["authors"]?.items ?? []) + (value["author"]?.items ?? [])
    var names: [String] = []
    for author in authors {
      guard let name = FeedItem.name(author["name"]?.string ?? author.string ?? "") else {
        continue
      }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
