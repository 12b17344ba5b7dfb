internal import News
internal import XML

/// Reads a story of an export of Medium: a page whose parts are marked as microformats
/// (https://microformats.org/wiki/h-entry).
enum MediumPage {
  static func isOne(_ sniff: Sniff) -> Bool {
    sniff.has("h-entry") && sniff.has("e-content")
      && (sniff.has("p-canonical") || sniff.has("data-field=\"body\"") || sniff.has("dt-published"))
  }

  static func importer(_ piece: Piece, options: ImportOptions) throws(ImportProblem) -> any Importer
  {
    let page = try DecodedText(reading: piece, options: options)
    let root = HTMLTree.root(of: page.text)
    func part(_ name: String) -> MarkupNode? {
      root.first { $0["class"]?.split(separator: " ").contains { $0 == name } ?? false }
    }
    var item = FeedItem()
    item.headline = part("p-name")?.line ?? root.first("title")?.line ?? ""
    item.paragraphs = part("e-content").map { FeedText.paragraphs(of: $0) } ?? []
    // Stories begin with their title once more.
    if item.paragraphs.first == item.headline { item.paragraphs.removeFirst() }
    if item.paragraphs.first == part("p-summary")?.line, item.paragraphs.count > 1 {
      item.paragraphs.removeFirst()
    }
    let date = part("dt-published")
    item.date = date?["datetime"] ?? date?.line
    item.byline = part("p-author")?.line.nonEmpty
    item.url = part("p-canonical")?["href"]
    item.section = part("p-tag")?.line.nonEmpty
    item.language = root["lang"]?.nonEmpty
    var channel = FeedChannel()
    if page.text.contains("medium.com") { channel.title = "Medium" }
    if date == nil || item.url == nil && piece.place.name.hasPrefix("draft_") {
      item.leftOut = "a draft"
    }
    return ItemsImporter(
      [item], of: channel, noun: "a story", place: piece.place, repairs: page.repairs,
      options: options)
  }
}
