/// Makes the names of authors of what pages put in their place.
enum BylineText {
  private static let openings = [
    "by:", "by ", "written by", "reported by", "story by", "text by", "words by", "von:", "von ",
    "par ", "por:", "por ", "di ", "door ", "av ", "af ", "od ", "przez ", "text:", "autor:",
    "autorin:", "author:", "auteur:", "autore:", "автор:", "текст:", "tekst:", "analysis by ",
    "opinion by ", "författare:", "posted by",
    "from ", "作者：", "作者:", "记者：", "责任编辑：", "责编：", "编辑：",
  ]

  /// The byline of authors' names; nil when none of them is a name.
  static func byline(_ names: [String]) -> String? {
    var kept: [String] = []
    for name in names.flatMap(Self.names(in:)) {
      let key = PageText.key(name)
      if !kept.contains(where: { PageText.key($0) == key }) { kept.append(name) }
    }
    return kept.isEmpty ? nil : kept.joined(separator: ", ")
  }

  /// The names that a text holds; none when it is an address, a number or a sentence.
  private static func names(in text: String) -> [String] {
    guard var line = PageText.line(text) else { return [] }
    line = withoutOpening(line)
    for mark in [" | ", " • ", " · ", " / ", " – ", " — "] {
      // What follows is a role, a place or a date.
      if let cut = line.firstRange(of: mark), mark != " / " || line.utf8.count > 60 {
        line = String(line[..<cut.lowerBound])
      }
    }
    line = withoutTail(line)
    guard (2...160).contains(line.count), line.contains(where: \.isLetter) else { return [] }
    let lower = line.lowercased()
    if lower.hasPrefix("http") || lower.hasPrefix("www.") || lower.hasPrefix("/") { return [] }
    if lower.hasPrefix("@") || !line.contains(" ") && line.contains("@") { return [] }
    if refused.contains(lower) { return [] }
    return [line]
  }

  private static let refused: Set<String> = [
    "admin", "administrator", "webmaster", "editor", "author", "undefined", "null", "none",
    "n/a", "unknown", "redaktion online", "web", "staff", "user", "root", "webmaster", "author:",
    "min read", "not set", "anonymous", "super user",
  ]

  private static func withoutOpening(_ line: String) -> String {
    var line = line
    let lower = line.lowercased()
    for opening in openings where lower.hasPrefix(opening) {
      line = String(line.dropFirst(opening.count))
      break
    }
    return line.drop { $0.isWhitespace || $0 == ":" }.description
  }

  /// Drops a date and what follows it, and marks at the end.
  private static func withoutTail(_ line: String) -> String {
    var line = line
    for word in [
      "Updated", "Published", "Posted", "updated ", "published ", "Aktualisiert", "Veröffentlicht",
      "Publié", "Publicado", "Stand:", "Follow", "Contributor since",
    ] {
      if let cut = line.firstRange(of: word), cut.lowerBound > line.startIndex {
        line = String(line[..<cut.lowerBound])
      }
    }
    while let last = line.last, last.isWhitespace || ",;|:-–—•·".contains(last) {
      line.removeLast()
    }
    return line
  }
}
