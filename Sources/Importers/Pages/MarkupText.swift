internal import XML

/// The text of mark-up as a person would copy it: paragraphs, without what is not shown.
enum MarkupText {
  /// Elements that begin a line of their own.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// Elements whose text is not shown.
  static let unseen: Set<String> = [
    "head", "iframe", "math", "noscript", "object", "script", "style", "svg", "template",
    "textarea",
    "title", "select", "option", "button", "datalist", "canvas", "audio", "video",
  ]

  private static let rules = ParagraphWriter.Rules(
    blocks: blocks, isUnseen: { unseen.contains($0.name) })

  /// The paragraphs below a node, each on one line, without empty ones.
  static func paragraphs(of node: MarkupNode) -> [String] {
    ParagraphWriter.paragraphs(of: node, rules)
  }

  /// The paragraphs of a piece of HTML that is a string, such as a feed's description.
  static func paragraphs(ofHTML html: String) -> [String] {
    paragraphs(of: HTMLTree.root(of: html))
  }

  /// The paragraphs below a node with a blank line between them.
  static func text(of node: MarkupNode) -> String {
    paragraphs(of: node).joined(separator: "\n\n")
  }

  /// True when a text holds tags or entities, so that it is HTML and not text.
  static func isHTML(_ text: String) -> Bool {
    let marks = [
      "<p", "</", "<br", "<div", "<a ", "<b>", "<i>", "<em", "<strong", "<span", "<img", "&nbsp;",
      "&amp;", "&quot;", "&#", "&lt;", "&rsquo;", "&ldquo;", "&mdash;",
    ]
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return false
    }
    let lower = Array(text.utf8.lazy.map { Byte.isUppercase($0) ? $0 | 0x20 : $0 })
    return marks.contains { lower.contains(sequence: Array($0.utf8)) } || hasEntity(text)
  }

  /// True when a text names a character as HTML does: `&Ccedil;`.
  private static func hasEntity(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      rest = rest[mark...].dropFirst()
      let name = rest.prefix { Byte.isLetter($0) || Byte.isDigit($0) }
      guard (2...8).contains(name.count), rest.dropFirst(name.count).first == Byte.semicolon else {
        continue
      }
      if !HTMLEntity.text(named: String(decoding: name, as: UTF8.self)).isEmpty { return true }
    }
    return false
  }
}
