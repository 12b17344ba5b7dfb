internal import XML

/// The paragraphs of a story in the mark-up that agencies use: NITF, XHTML, or text in between.
enum StoryMarkup {
  /// Elements that stand on lines of their own.
  private static let blocks: Set<String> = [
    "article", "blockquote", "block", "body", "body.content", "bq", "center", "dd", "div", "dl",
    "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "hr", "lead", "li", "main",
    "nitf-table",
    "ol", "p", "para", "paragraph", "pre", "section", "table", "tr", "ul",
  ]

  /// Elements that hold no text of the story.
  private static let unseen: Set<String> = [
    "abstract", "aside", "body.end", "body.head", "byline", "byttl", "classifier", "copyrite",
    "datasource", "dateline", "distributor", "ed-msg", "figcaption", "figure", "footer", "form",
    "head", "header", "hedline", "headline", "iframe", "img", "key-list", "media", "nav",
    "nitf-table-metadata", "note", "noscript", "object", "rights", "script", "style", "svg",
    "title", "tobject", "video", "audio", "button", "media-caption", "media-producer",
  ]

  /// Classes of what is not for publication or belongs to the head.
  private static let unseenClasses: Set<String> = [
    "closingline", "notepad", "notebook", "slugline", "genre", "publicationdate", "np-nonpublic",
    "np-public", "caption", "byline", "headline", "editorsnote", "ednote", "embed",
  ]

  private static let rules = ParagraphWriter.Rules(
    blocks: blocks, cells: ["td", "th"], wrapped: ["pre"], isUnseen: { isUnseen($0) })

  /// The paragraphs below a node, each on one line, without empty ones.
  static func paragraphs(of node: MarkupNode) -> [String] {
    let body = body(of: node)
    guard body.first(where: { blocks.contains($0.name) }) != nil else {
      return unescaped(WrappedText.paragraphs(of: visible(body)))
    }
    return unescaped(ParagraphWriter.paragraphs(of: body, rules))
  }

  /// The paragraphs of a string that is plain text or HTML.
  static func paragraphs(ofText text: String) -> [String] {
    if holdsTags(text) { return paragraphs(of: HTMLTree.root(of: text)) }
    return WrappedText.paragraphs(of: characters(text))
  }

  /// The text of an element on one line, without some elements in it.
  static func line(of node: MarkupNode, without names: Set<String> = []) -> String {
    var text = ""
    append(node, to: &text, without: names)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// True when a text shows tags of HTML where it should be text.
  ///
  /// Names in angle brackets that are no tags, such as a share's `<ABC.N>`, are text.
  static func holdsTags(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      let isEnd = rest.first == UInt8(ascii: "/")
      let name = (isEnd ? rest.dropFirst() : rest).prefix { Byte.isLetter($0) || Byte.isDigit($0) }
      let after = rest.dropFirst(name.count + (isEnd ? 1 : 0)).first
      guard let after,
        after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
          || Byte.isSpace(after)
      else { continue }
      if tags.contains(String(decoding: name, as: UTF8.self).lowercased()) { return true }
    }
    return false
  }

  private static let tags: Set<String> = [
    "a", "b", "blockquote", "body", "br", "div", "em", "figure", "h1", "h2", "h3", "h4", "hr",
    "html", "i", "iframe", "img", "li", "ol", "p", "pre", "script", "section", "span", "strong",
    "style", "table", "td", "tr", "u", "ul", "font", "sup", "sub", "strike",
  ]

  // MARK: - Parts

  /// What holds the story: the body of a page, its main section.
  private static func body(of node: MarkupNode) -> MarkupNode {
    let body = node.name == "body" ? node : node.first("body") ?? node
    return body.first {
      ["section", "div", "main"].contains($0.name) && classes($0).contains("main")
    }
      ?? body
  }

  private static func classes(_ node: MarkupNode) -> [String] {
    node["class"]?.lowercased().split(separator: " ").map(String.init) ?? []
  }

  private static func isUnseen(_ node: MarkupNode) -> Bool {
    unseen.contains(node.name) || classes(node).contains(where: unseenClasses.contains)
  }

  private static func visible(_ node: MarkupNode) -> String {
    var text = ""
    for child in node.children {
      switch child.kind {
      case .text: text += child.text
      case .comment: continue
      case .element where child.name == "br": text += "\n"
      case .element: if !isUnseen(child) { text += visible(child) }
      }
    }
    return text
  }

  private static func append(_ node: MarkupNode, to text: inout String, without names: Set<String>)
  {
    for child in node.children {
      switch child.kind {
      case .text: text += child.text
      case .comment: continue
      case .element where names.contains(child.name): text += " "
      case .element where child.name == "br": text += " "
      case .element: append(child, to: &text, without: names)
      }
    }
  }

  /// Paragraphs in which tags stand as text, read as the HTML that they are.
  private static func unescaped(_ paragraphs: [String]) -> [String] {
    paragraphs.flatMap { paragraph -> [String] in
      guard holdsTags(paragraph) else { return [paragraph] }
      return ParagraphWriter.paragraphs(of: HTMLTree.root(of: paragraph), rules)
    }
  }

  /// A plain text whose entities, where it has any, are the characters that they name.
  private static func characters(_ text: String) -> String {
    let marks = ["&amp;", "&quot;", "&#", "&nbsp;", "&lt;", "&rsquo;", "&ldquo;", "&mdash;"]
    let isMarked = marks.contains { text.utf8.contains(sequence: Array($0.utf8)) }
    return isMarked ? SGMLText.decoded(text) : text
  }
}
