internal import XML

/// The texts that feeds and exports carry, as paragraphs.
enum FeedText {
  /// The paragraphs of an element: of the mark-up in it, or of the text that may be mark-up.
  static func paragraphs(of node: MarkupNode) -> [String] {
    node.elements.isEmpty ? textParagraphs(node.content) : MarkupText.paragraphs(of: cleaned(node))
  }

  /// The paragraphs of HTML, without captions.
  static func htmlParagraphs(_ html: some StringProtocol) -> [String] {
    MarkupText.paragraphs(of: cleaned(HTMLTree.root(of: html)))
  }

  /// A copy without what belongs to pictures and to the site and not to the text.
  private static func cleaned(_ node: MarkupNode) -> MarkupNode {
    let copy = MarkupNode(
      kind: node.kind, name: node.name.lowercased(), prefix: node.prefix,
      attributes: node.attributes, text: node.text)
    for child in node.children where !isBeside(child) { copy.append(cleaned(child)) }
    return copy
  }

  private static let besideClasses: Set<String> = [
    "wp-caption-text", "wp-element-caption", "feedflare", "sharedaddy", "jp-relatedposts",
    "image-caption", "caption-text", "kg-embed-card", "subscription-widget-wrap",
    "subscribe-widget",
  ]

  private static func isBeside(_ node: MarkupNode) -> Bool {
    guard node.isElement else { return node.kind == .comment }
    switch node.name.lowercased() {
    case "figcaption", "en-crypt": return true
    case "sup", "a":
      if isNoteMark(node) { return true }
    default: break
    }
    guard let classes = node["class"] else { return false }
    return classes.split(separator: " ").contains { besideClasses.contains(String($0)) }
  }

  /// True for the number that leads to a note, and for the arrow that leads back.
  private static func isNoteMark(_ node: MarkupNode) -> Bool {
    let line = node.line
    if line.utf8.count > 12 || line.isEmpty { return false }
    let link = node.name.lowercased() == "a" ? node : node.first("a")
    guard link?["href"]?.contains("#") == true else { return false }
    return node.name.lowercased() == "a"
      ? line.allSatisfy { "↩↑^⤴↵".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }
      : line.allSatisfy { $0.isNumber || "[]()*†‡".contains($0) }
  }

  /// A text that may be HTML, escaped or not: its paragraphs.
  static func textParagraphs(_ text: String) -> [String] {
    if MarkupText.isHTML(text) || hasTag(text) {
      let paragraphs = htmlParagraphs(text)
      // Escaped twice, the tags are text after the first reading.
      let isTwice = paragraphs.contains { hasTag($0) || $0.contains("&nbsp;") || $0.contains("&#") }
      guard isTwice, !text.contains("<") else { return lined(paragraphs, of: text) }
      return htmlParagraphs(paragraphs.joined(separator: "\n\n"))
    }
    return plainParagraphs(text)
  }

  /// The paragraphs of a text that is said to be HTML.
  static func markedParagraphs(_ text: String) -> [String] {
    MarkupText.isHTML(text) || hasTag(text) ? textParagraphs(text) : plainParagraphs(text)
  }

  /// HTML whose line ends mean paragraphs, since it has no elements that do.
  private static func lined(_ paragraphs: [String], of html: String) -> [String] {
    guard paragraphs.count <= 1, html.firstRange(of: "\n\n") != nil else { return paragraphs }
    let parts = plainParagraphs(html)
    return parts.flatMap { htmlParagraphs($0) }
  }

  /// The paragraphs of a text without tags: blank lines are between them.
  static func plainParagraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var words: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let parts = line.split(whereSeparator: \.isWhitespace)
      if parts.isEmpty {
        if !words.isEmpty { paragraphs.append(words.joined(separator: " ")) }
        words = []
      } else {
        words += parts
      }
    }
    if !words.isEmpty { paragraphs.append(words.joined(separator: " ")) }
    return paragraphs
  }

  /// A text on one line, without tags: a title.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let plain = textParagraphs(text).joined(separator: " ")
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// True when there is an HTML tag in a text.
  static func hasTag(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: open)...]
      let name = rest.drop { $0 == UInt8(ascii: "/") }.prefix {
        Byte.isLetter($0) || Byte.isDigit($0)
      }
      guard !name.isEmpty, name.count <= 10 else { continue }
      let after = rest[name.endIndex...].first
      let isTag = after.map {
        $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") || Byte.isSpace($0)
      }
      let known = String(decoding: name, as: UTF8.self).lowercased()
      if isTag == true, MarkupText.blocks.contains(known) || inline.contains(known) { return true }
    }
    return false
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "big", "br", "cite", "code", "del", "em", "font", "i", "img", "ins", "q", "s",
    "small", "span", "strong", "sub", "sup", "u", "iframe", "script", "picture", "video",
  ]

  // MARK: - Teasers

  private static let goOn = [
    "read more", "continue reading", "read the full story", "read full article",
    "read the rest of this entry", "read full story", "full story", "more »", "weiterlesen",
    "mehr lesen", "lire la suite", "leer más", "seguir leyendo", "continua a leggere",
    "leggi tutto", "lees verder", "læs mere", "les mer", "läs mer", "lue lisää", "czytaj dalej",
    "číst dále", "читать далее", "devamını oku", "leia mais", "ler mais",
  ]

  /// Takes a "read more" off the end of the paragraphs; true when the text goes on elsewhere.
  static func takeOffTeaserEnd(_ paragraphs: inout [String]) -> Bool {
    guard let last = paragraphs.last else { return false }
    var isCut = false
    let lower = last.lowercased()
    let bare = lower.trimmingMarks
    if goOn.contains(bare)
      || bare.utf8.count < 160 && ["read more", "continue reading"].contains(where: bare.hasPrefix)
    {
      paragraphs.removeLast()
      isCut = true
    } else if lower.utf8.count == last.utf8.count,
      let phrase = goOn.first(where: bare.hasSuffix), let range = lower.ranges(of: phrase).last
    {
      // Only behind the end of a sentence, so that nobody's "read more" is taken away.
      let before = lower[..<range.lowerBound].trimmedEnd
      if before.last.map({ ".…!?]\u{201D}\"»:".contains($0) }) == true {
        paragraphs[paragraphs.count - 1] =
          String(last.utf8.prefix(before.utf8.count)) ?? last
        isCut = true
      }
    }
    guard let end = paragraphs.last?.trimmedEnd else { return isCut }
    return isCut
      || ["…", "...", "[…]", "[...]", "(…)", "(...)"].contains(where: end.hasSuffix)
  }
}

extension StringProtocol {
  /// Without white space at its end.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  /// Without marks and white space at its ends.
  fileprivate var trimmingMarks: String {
    var text = self[...]
    func isMark(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
    while text.first.map(isMark) == true { text = text.dropFirst() }
    while text.last.map(isMark) == true { text = text.dropLast() }
    return String(text)
  }
}
