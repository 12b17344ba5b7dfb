internal import XML

/// The text of a mail in paragraphs, as its reader sees it.
struct LetterText {
  /// One paragraph with its lines, and how much of it is links.
  struct Paragraph: Hashable {
    var lines: [String]
    /// Characters that stand in links.
    var linkLength = 0

    var text: String { lines.joined(separator: " ") }
    var length: Int { lines.reduce(0) { $0 + $1.utf8.count } }
    /// Nearly all of it is a link.
    var isLink: Bool { linkLength > 0 && linkLength * 10 >= length * 8 }
  }

  var paragraphs: [Paragraph]
  /// True when a line end inside of a paragraph is one of the text.
  var keepsLines = false

  /// The whole with a blank line between paragraphs.
  var text: String {
    paragraphs.map { $0.lines.joined(separator: keepsLines ? "\n" : " ") }
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  var length: Int { paragraphs.reduce(0) { $0 + $1.length } }

  init(paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
  }

  // MARK: - HTML

  /// Reads a page without what it hides: the text that is only for the list of mails is no text of it.
  init(html root: MarkupNode) {
    var writer = Writer()
    writer.write(root, isLink: false, isQuoted: false)
    writer.endParagraph()
    paragraphs = writer.paragraphs
  }

  /// True for what a mail does not show: the preview text, copies for other screens, pixels.
  static func isHidden(_ element: MarkupNode) -> Bool {
    if MarkupText.unseen.contains(element.name) { return true }
    for (name, value) in element.attributes {
      switch name {
      case "hidden": return true
      case "class", "id":
        let lower = value.lowercased()
        if lower.contains("preheader") || lower.contains("preview-text")
          || lower.contains("previewtext")
        {
          return true
        }
      case "style":
        let style = Set(
          value.lowercased().filter { !$0.isWhitespace }.replacing("!important", with: "")
            .split(separator: ";").map(String.init))
        if !style.isDisjoint(with: hidingStyles) { return true }
        if !style.isDisjoint(with: noSizes),
          element.first(where: { $0["style"]?.contains("font-size") == true }) == nil
        {
          return true
        }
      default: continue
      }
    }
    return false
  }

  private static let hidingStyles: Set<String> = [
    "display:none", "mso-hide:all", "visibility:hidden", "max-height:0", "max-height:0px",
    "opacity:0", "color:transparent",
  ]

  /// Sizes that hide text, unless what lies in the element has a size of its own: tables that lay a
  /// mail out are of size 0 to close their gaps.
  private static let noSizes: Set<String> = ["font-size:0", "font-size:0px", "font-size:1px"]

  private struct Writer {
    var paragraphs: [Paragraph] = []
    private var current = Paragraph(lines: [])
    /// The bytes of the line that is being written.
    private var line: [UInt8] = []
    private var needsBlank = false
    private var isQuoted = false

    mutating func write(_ node: MarkupNode, isLink: Bool, isQuoted: Bool) {
      for child in node.children {
        switch child.kind {
        case .comment: continue
        case .text:
          self.isQuoted = isQuoted
          write(child.text, isLink: isLink)
        case .element: write(element: child, isLink: isLink, isQuoted: isQuoted)
        }
      }
    }

    private mutating func write(element: MarkupNode, isLink: Bool, isQuoted: Bool) {
      if LetterText.isHidden(element) { return }
      if element.name == "br" {
        // Two of them end a paragraph.
        if line.isEmpty { endParagraph() } else { endLine() }
        return
      }
      let isBlock = MarkupText.blocks.contains(element.name)
      if isBlock { endParagraph() }
      let isCitation =
        element.name == "blockquote"
        && (element["type"] == "cite" || element["class"]?.contains("gmail_quote") == true)
      write(
        element, isLink: isLink || element.name == "a" && element["href"] != nil,
        isQuoted: isQuoted || isCitation)
      if isBlock { endParagraph() }
    }

    private mutating func write(_ text: String, isLink: Bool) {
      let before = line.count
      for scalar in text.unicodeScalars {
        let isBlank =
          scalar.value < 0x80
          ? Byte.isSpace(UInt8(truncatingIfNeeded: scalar.value)) : scalar.isBlank
        // Mailers fill the preview with characters that have no width.
        if isBlank || LetterText.isFiller(scalar) {
          needsBlank = needsBlank || isBlank && !line.isEmpty
          continue
        }
        if needsBlank, !line.isEmpty { line.append(Byte.space) }
        needsBlank = false
        if scalar.value < 0x80 {
          line.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          line.append(utf8: scalar.value)
        }
      }
      if isLink { current.linkLength += line.count - before }
    }

    private mutating func endLine() {
      needsBlank = false
      guard !line.isEmpty else { return }
      let text = String(decoding: line, as: UTF8.self)
      current.lines.append(isQuoted ? "> " + text : text)
      line.removeAll(keepingCapacity: true)
    }

    mutating func endParagraph() {
      endLine()
      if !current.lines.isEmpty { paragraphs.append(current) }
      current = Paragraph(lines: [])
    }
  }

  /// Characters without a width that fill the preview of a mail.
  private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x034F, 0x200B, 0x200C, 0x2007, 0x00AD, 0xFEFF, 0x2060, 0x180E: true
    default: false
    }
  }

  // MARK: - Plain text

  /// Reads a plain text; in one that is "flowed" (RFC 3676) a blank at the end of a line goes on.
  init(plain text: String, isFlowed: Bool = false) {
    var paragraphs: [Paragraph] = []
    var current = Paragraph(lines: [])
    var goesOn = false
    for rough in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if rough == "-- " { break }
      let (line, links) = Self.withoutLinks(rough)
      if line.isEmpty || Self.isRule(line) {
        // A line that was nothing but a link ends no paragraph.
        if links == 0 || Self.isRule(line) {
          if !current.lines.isEmpty { paragraphs.append(current) }
          current = Paragraph(lines: [])
        }
        goesOn = false
        continue
      }
      if goesOn, let last = current.lines.last, line.first != ">" || last.first == ">" {
        current.lines[current.lines.count - 1] = last + " " + line
      } else {
        current.lines.append(line)
      }
      current.linkLength += links
      goesOn = isFlowed && rough.hasSuffix(" ")
    }
    if !current.lines.isEmpty { paragraphs.append(current) }
    self.paragraphs = Self.divided(paragraphs)
    keepsLines = true
  }

  /// Long lines without blank ones between them are paragraphs.
  private static func divided(_ paragraphs: [Paragraph]) -> [Paragraph] {
    let lines = paragraphs.flatMap(\.lines)
    let long = lines.filter { $0.utf8.count > 110 }.count
    guard long * 3 >= lines.count, lines.count > 1 else { return paragraphs }
    return paragraphs.flatMap { paragraph in
      paragraph.lines.map { Paragraph(lines: [$0]) }
    }
  }

  /// A line without the addresses that a mailer wrote behind each link, and how many there were.
  static func withoutLinks(_ line: Substring) -> (line: String, links: Int) {
    guard line.utf8.contains(sequence: Array("://".utf8)) || line.contains("[cid:") else {
      return (trimmed(line), 0)
    }
    var result = ""
    var links = 0
    var rest = line
    while let start = linkStart(rest) {
      let before = rest[..<start]
      let closer: Character? =
        switch rest[start] {
        case "<": ">"
        case "[": "]"
        case "(": ")"
        default: nil
        }
      let after = rest[rest.index(after: start)...]
      let end =
        closer.flatMap { after.firstIndex(of: $0).map { after.index(after: $0) } }
        ?? after.firstIndex { $0.isWhitespace } ?? rest.endIndex
      // A bare address that people are meant to read, such as a domain's, stays.
      let isTracking = rest[start..<end].utf8.count > 60
      if closer != nil || isTracking
        || trimmed(before).isEmpty && result.isEmpty && end == rest.endIndex
      {
        result += before
        links += 1
      } else {
        result += rest[..<end]
      }
      rest = rest[end...]
    }
    result += rest
    let bare = result.split(separator: " ").joined(separator: " ")
    return (trimmed(bare[...]), links)
  }

  /// Where the next address begins, with the bracket around it.
  private static func linkStart(_ line: Substring) -> Substring.Index? {
    let starts = ["http://", "https://", "cid:"].compactMap { line.firstRange(of: $0)?.lowerBound }
    guard let start = starts.min() else { return nil }
    guard start > line.startIndex else { return start }
    var before = line.index(before: start)
    if line[before] == " ", before > line.startIndex { before = line.index(before: before) }
    return "<[(".contains(line[before]) ? before : start
  }

  /// A line that only divides.
  private static func isRule(_ line: String) -> Bool {
    line.utf8.count >= 3 && line.allSatisfy { "-=_*~#+—–• ".contains($0) }
  }

  private static func trimmed(_ text: Substring) -> String {
    let filler = text.unicodeScalars.contains { isFiller($0) }
    let bare =
      filler
      ? String(String.UnicodeScalarView(text.unicodeScalars.filter { !isFiller($0) }))
      : String(text)
    guard let first = bare.firstIndex(where: { !$0.isWhitespace }),
      let last = bare.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(bare[first...last])
  }
}
