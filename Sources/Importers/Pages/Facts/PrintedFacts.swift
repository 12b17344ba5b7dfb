internal import XML

/// What a page prints of its article: headings, bylines and dates, microdata first.
struct PrintedFacts {
  /// Headings that may be the headline, best first.
  private(set) var headings: [String] = []
  private(set) var authors: [String] = []
  /// Dates that are marked as such, those of the publication first.
  private(set) var dates: [String] = []
  /// Dates that only stand there.
  private(set) var unmarkedDates: [String] = []

  init(_ root: MarkupNode) {
    var reader = Reader()
    reader.read(root, isForeign: false)
    headings = reader.headlines + reader.headings
    authors = reader.markedAuthors.isEmpty ? reader.printedAuthors : reader.markedAuthors
    dates = reader.markedDates + reader.times
    unmarkedDates = reader.printedDates
  }

  private struct Reader {
    var headlines: [String] = []
    var headings: [String] = []
    var markedAuthors: [String] = []
    var printedAuthors: [String] = []
    var markedDates: [String] = []
    var times: [String] = []
    var printedDates: [String] = []
    private var depth = 0

    mutating func read(_ node: MarkupNode, isForeign: Bool) {
      depth += 1
      defer { depth -= 1 }
      for child in node.elements where !MarkupText.unseen.contains(child.name) {
        guard !PageHints.isHidden(child) else { continue }
        let hints = PageHints(child)
        let isForeign =
          isForeign || hints.role == .foreign && child.name != "body" && child.first("h1") == nil
        look(at: child, hints, isForeign: isForeign)
        read(child, isForeign: isForeign)
      }
    }

    private mutating func look(at node: MarkupNode, _ hints: PageHints, isForeign: Bool) {
      let properties = node["itemprop"]?.lowercased().split(separator: " ") ?? []
      if node.name == "h1", !isForeign, headings.count < 5, let line = PageText.line(of: node) {
        headings.append(line)
      }
      guard !isForeign else { return }
      if properties.contains("headline"), headlines.count < 2, node.name != "meta",
        let line = PageText.line(of: node), line.count < 300
      {
        headlines.append(line)
      }
      lookForAuthor(at: node, hints, isMarked: properties.contains("author"))
      lookForDate(at: node, hints, isMarked: properties.contains("datepublished"))
    }

    private mutating func lookForAuthor(
      at node: MarkupNode, _ hints: PageHints, isMarked: Bool
    ) {
      let relations = node["rel"]?.lowercased().split(separator: " ") ?? []
      if isMarked || node.name == "a" && relations.contains("author") {
        let named = node.first { $0["itemprop"]?.lowercased() == "name" } ?? node
        let text = named["content"] ?? node["content"]
        let names = text.map { [$0] } ?? Self.names(in: named)
        markedAuthors.append(contentsOf: names.prefix(8 - min(8, markedAuthors.count)))
        return
      }
      guard printedAuthors.isEmpty, node.name != "body",
        !hints.words.isDisjoint(with: ["byline", "author", "autor", "auteur", "autore", "authors"]),
        hints.words.isDisjoint(with: ["comment", "image", "photo", "bio", "box", "avatar", "list"])
      else { return }
      printedAuthors = Self.names(in: node).filter { BylineText.byline([$0]) != nil }
    }

    /// The names in an element: those of its links or other inner elements where they are many.
    private static func names(in node: MarkupNode) -> [String] {
      guard let line = PageText.line(of: node), line.count < 300 else { return [] }
      let leaves = node.all { leaf in
        leaf.elements.isEmpty && ["a", "span", "strong", "b", "li", "div", "p"].contains(leaf.name)
      }
      let named = leaves.filter { PageText.line(of: $0)?.contains(" ") ?? false }
      let names = named.compactMap { PageText.line(of: $0) }
      // All of the line, but for a few words between, is names.
      if names.count > 1, names.joined(separator: " ").count * 10 > line.count * 7,
        names.allSatisfy({ (4..<40).contains($0.count) && !$0.contains(where: \.isNumber) })
      {
        return names
      }
      if let link = leaves.first(where: { $0.name == "a" }), let name = PageText.line(of: link),
        name.contains(" "), name.count < 40
      {
        return [name]
      }
      return MarkupText.paragraphs(of: node).first.map { [$0] } ?? []
    }

    private mutating func lookForDate(at node: MarkupNode, _ hints: PageHints, isMarked: Bool) {
      if isMarked {
        let text = node["content"] ?? node["datetime"] ?? PageText.line(of: node) ?? ""
        markedDates.append(text)
        return
      }
      if node.name == "time" {
        guard times.count < 3 else { return }
        let isPublication =
          node["pubdate"] != nil
          || !hints.words.isDisjoint(with: ["published", "publish", "pubdate", "entry"])
        let text = node["datetime"] ?? PageText.line(of: node) ?? ""
        if isPublication { markedDates.append(text) } else { times.append(text) }
        return
      }
      guard printedDates.count < 4,
        !hints.words.isDisjoint(with: [
          "date", "pubdate", "published", "timestamp", "time", "datetime", "dateline", "datum",
          "fecha", "data", "posted", "publishdate", "pubtime", "meta", "source", "info",
        ])
      else { return }
      guard let line = PageText.line(of: node), line.utf8.count < 100,
        line.contains(where: \.isNumber)
      else { return }
      printedDates.append(contentsOf: PageDate.candidates(in: line))
    }
  }
}

extension PageDate {
  /// The parts of a line that may be a date: itself, and without the words at its ends.
  static func candidates(in line: String) -> [String] {
    var words = line.split(whereSeparator: { $0.isWhitespace || "|•·".contains($0) }).map(
      String.init)[...]
    if DateText.day(in: line) != nil { return [line] }
    var found: [String] = []
    while words.count > 1, found.isEmpty {
      words = words.dropFirst()
      for end in stride(from: words.endIndex, to: words.startIndex, by: -1) {
        let text = words[..<end].joined(separator: " ")
        if text.contains(where: \.isNumber), DateText.day(in: text) != nil {
          found.append(text)
          break
        }
      }
    }
    return found
  }
}
