/// The text of a post as WordPress stores it: HTML with shortcodes, block comments and line ends
/// that mean paragraphs.
enum WordPressText {
  /// The paragraphs of a post's content.
  static func paragraphs(_ content: String) -> [String] {
    let text = withParagraphs(withoutShortcodes(content))
    return FeedText.htmlParagraphs(text).filter { !isAddress($0) }
  }

  /// A web address alone on its line, which WordPress shows as a film or a card.
  private static func isAddress(_ paragraph: String) -> Bool {
    WebAddress.isWhole(paragraph) && !paragraph.contains(" ")
  }

  /// Writes out the paragraphs that WordPress makes of blank lines (its function `wpautop`).
  private static func withParagraphs(_ html: String) -> String {
    var text: [UInt8] = []
    var isInTag = false
    var lineEnds = 0
    for byte in html.utf8 where byte != Byte.carriageReturn {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if byte == UInt8(ascii: ">") { isInTag = false }
      if byte == Byte.lineFeed {
        lineEnds += 1
        if lineEnds == 2, !isInTag { text.append(contentsOf: "<p>".utf8) }
      } else if !Byte.isSpace(byte) {
        lineEnds = 0
      }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  // MARK: - Shortcodes

  /// Shortcodes whose content is no text of the article.
  private static let withContentLeftOut: Set<String> = [
    "caption", "wp_caption", "gallery", "playlist", "audio", "video", "embed", "googlemaps",
    "contact-form", "contact-form-7", "youtube", "vimeo", "soundcloud", "twitter", "tweet",
    "instagram", "code", "php", "script", "iframe", "form", "poll", "sgmb", "mc4wp_form",
    "vc_raw_html", "vc_raw_js", "newsletter", "subscribe",
  ]

  /// Shortcodes without attributes that stand alone.
  private static let alone: Set<String> = [
    "gallery", "more", "nextpage", "toc", "divider", "separator", "clear", "spacer", "hr",
    "contact-form", "playlist", "audio", "video", "ad", "ads", "adsense", "sitemap", "poll",
  ]

  /// A text without shortcodes; what stands between `[dropcap]` and `[/dropcap]` is kept.
  ///
  /// Words in brackets that a person wrote ("[sic]") are no shortcodes.
  static func withoutShortcodes(_ text: String) -> String {
    guard text.utf8.contains(Byte.openBracket) else { return text }
    let bytes = Array(text.utf8)
    let closed = closedNames(bytes)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == Byte.openBracket, let code = Shortcode(bytes, at: index) else {
        kept.append(bytes[index])
        index += 1
        continue
      }
      let isCode =
        code.isClosing || code.hasAttributes || code.closesItself
        || closed[code.name] != nil || alone.contains(code.name)
      guard isCode, code.isClosing ? closed[code.name] != nil || code.name.count > 2 : true else {
        kept.append(bytes[index])
        index += 1
        continue
      }
      index = code.end
      if !code.isClosing, withContentLeftOut.contains(code.name),
        let close = closed[code.name]?.first(where: { $0 >= code.end })
      {
        index = close
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Where each closing shortcode stands, by its name; at most the first thousand of each.
  private static func closedNames(_ bytes: [UInt8]) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    var index = bytes.startIndex
    while let open = bytes[index...].firstIndex(of: Byte.openBracket) {
      index = open + 1
      if let code = Shortcode(bytes, at: open), code.isClosing,
        places[code.name]?.count ?? 0 < 1000
      {
        places[code.name, default: []].append(open)
      }
    }
    return places
  }

  /// `[name a="b"]`, `[name /]` or `[/name]`.
  private struct Shortcode {
    let name: String
    let isClosing: Bool
    let closesItself: Bool
    let hasAttributes: Bool
    /// The byte behind its closing bracket.
    let end: Int

    init?(_ bytes: [UInt8], at start: Int) {
      var index = start + 1
      isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
      if isClosing { index += 1 }
      let nameStart = index
      while index < bytes.count, index - nameStart < 60,
        Byte.isLetter(bytes[index]) || Byte.isDigit(bytes[index])
          || bytes[index] == UInt8(ascii: "_") || bytes[index] == UInt8(ascii: "-")
      {
        index += 1
      }
      guard index > nameStart, Byte.isLetter(bytes[nameStart]) else { return nil }
      name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
      // Attributes of pictures hold whole captions, of builders whole styles.
      let longest = min(bytes.count, index + 4000)
      var quote: UInt8?
      var hasEquals = false
      while index < longest {
        let byte = bytes[index]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          guard hasEquals else { return nil }
          quote = byte
        } else if byte == UInt8(ascii: "=") {
          hasEquals = true
        } else if byte == UInt8(ascii: "]") {
          break
        } else if byte == Byte.openBracket {
          return nil
        }
        index += 1
      }
      guard index < longest else { return nil }
      hasAttributes = hasEquals
      closesItself = bytes[index - 1] == UInt8(ascii: "/") && !isClosing
      end = index + 1
    }
  }
}
