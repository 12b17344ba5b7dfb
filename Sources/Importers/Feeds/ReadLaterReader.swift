/// Reads exports of services that keep pages for later: wallabag, Readability, Google Reader.
///
/// Entries without a text are links, and left out as such.
enum ReadLaterReader {
  static func importer(_ piece: Piece, options: ImportOptions) throws(ImportProblem) -> any Importer
  {
    let file = try WholeJSON(reading: piece, options: options)
    let items = entries(file.value).map(item)
    if file.problem == nil, !items.isEmpty, items.allSatisfy({ $0.paragraphs.isEmpty }) {
      throw LinkList.problem(count: items.count, at: piece.place)
    }
    return ItemsImporter(
      items.map(asLink), noun: "an entry", place: piece.place, repairs: file.repairs,
      options: options, problem: file.problem)
  }

  /// The objects of the list, which stands by itself or under some key; numbers are keys in some.
  private static func entries(_ value: JSONValue) -> [JSONValue] {
    if case .array(let items) = value { return items.filter(\.isObject) }
    for key in ["bookmarks", "items", "articles", "entries", "data"] {
      if case .array(let items)? = value[key] { return items.filter(\.isObject) }
    }
    for key in ["_embedded"] {
      if case .array(let items)? = value[key]?["items"] { return items.filter(\.isObject) }
    }
    if value["url"] != nil || value["title"] != nil { return [value] }
    return value.members.map(\.value).filter { $0["url"] != nil || $0["title"] != nil }
  }

  private static func asLink(_ item: FeedItem) -> FeedItem {
    guard item.paragraphs.isEmpty else { return item }
    var link = item
    link.leftOut = "a link without a text"
    return link
  }

  private static func item(_ value: JSONValue) -> FeedItem {
    func text(_ keys: String...) -> String? {
      for key in keys {
        if let text = value[key]?.scalar?.nonEmpty { return text }
      }
      return nil
    }
    var item = FeedItem()
    item.headline = FeedText.line(text("title", "article__title", "resolved_title") ?? "")
    let content =
      text("content", "html", "textContent") ?? value["content"]?["content"]?.string
      ?? value["summary"]?["content"]?.string
    item.paragraphs = content.map(FeedText.textParagraphs) ?? []
    if item.paragraphs.isEmpty, let excerpt = text("article__excerpt") {
      item.paragraphs = FeedText.textParagraphs(excerpt)
      item.isIncomplete = !item.paragraphs.isEmpty
    }
    if FeedText.takeOffTeaserEnd(&item.paragraphs) { item.isIncomplete = true }
    item.date = text(
      "published_at", "publishedAt", "publishedTime", "article__date_published", "date_published",
      "published", "created_at", "savedAt", "date_added", "article__processed")
    let names = value["published_by"]?.items.compactMap(\.string) ?? []
    item.byline =
      names.filter { !$0.isEmpty }.joined(separator: ", ").nonEmpty
      ?? text("author", "byline", "article__author", "authors")
    item.outlet =
      text("siteName", "site_name") ?? value["origin"]?["title"]?.string ?? text("domain_name")
    item.language = text("language", "lang")
    item.url =
      text("url", "article__url", "originalArticleUrl", "resolved_url", "given_url")
      ?? value["canonical"]?[0]?["href"]?.string ?? value["alternate"]?[0]?["href"]?.string
    return item
  }
}

/// Files that only say where articles stand.
enum LinkList {
  /// The problem of a list of links, which is no failure below a folder.
  static func problem(count: Int?, at place: Place) -> ImportProblem {
    let number = count.map { $0 == 1 ? " (1 link)" : " (\($0) links)" } ?? ""
    return ImportProblem(
      place: place, kind: .noArticles, scope: .file,
      what: "this is a list of links without texts" + number,
      remedy: "save the pages that it names as HTML and give those",
      noArticle: "a list of links without texts")
  }

  /// How often a tag or a mark stands in a piece that is read to its end.
  static func count(_ mark: String, in piece: Piece) throws(ImportProblem) -> Int {
    let wanted = Array(mark.utf8)
    var count = 0
    var carry: [UInt8] = []
    while true {
      let bytes = try piece.readSome(64 << 10)
      guard !bytes.isEmpty else { return count }
      let all = carry + bytes.map { Byte.isUppercase($0) ? $0 | 0x20 : $0 }
      var index = 0
      while let found = all[index...].firstIndex(of: wanted[0]) {
        if all[found...].starts(with: wanted) { count += 1 }
        index = found + 1
      }
      carry = Array(all.suffix(wanted.count - 1))
    }
  }
}
