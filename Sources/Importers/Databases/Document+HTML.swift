internal import XML

extension Document {
  /// Makes a document of the text of a page.
  ///
  /// ProQuest puts pages into its pages, at whose ends parsers stop; they become parts of the outer.
  init(page: String, repairs: RepairSet = []) {
    let bytes = Array(page.utf8)
    let body = bytes.firstRange(of: Array("<body".utf8))?.upperBound
    self.init(
      html: HTMLTree.root(of: body.map { Self.withoutInnerPages(bytes, from: $0) } ?? bytes),
      repairs: repairs)
  }

  /// Takes out every tag of `html`, `head` and `body` behind a place.
  private static func withoutInnerPages(_ bytes: [UInt8], from start: Int) -> [UInt8] {
    var page = Array(bytes[..<start])
    page.reserveCapacity(bytes.count)
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), isPageTag(bytes[(index + 1)...].prefix(6)),
        let end = bytes[index...].prefix(4000).firstIndex(of: UInt8(ascii: ">"))
      {
        index = end + 1
      } else {
        page.append(bytes[index])
        index += 1
      }
    }
    return page
  }

  /// True for what follows the `<` of such a tag.
  private static func isPageTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.first == UInt8(ascii: "/") ? bytes.dropFirst() : bytes
    let lower = name.prefix(5).map { $0 | 0x20 }
    let isNamed = ["html", "head", "body"].contains { lower.starts(with: $0.utf8) }
    // "header" is another element.
    return isNamed && !(lower.count == 5 && Byte.isLetter(lower[4]))
  }

  /// Makes a document of a page: its paragraphs with what the mark-up says of them.
  init(html root: MarkupNode, repairs: RepairSet = []) {
    self.init(repairs: repairs)
    var reader = PageBlocks(PageStyles(root))
    reader.read(root)
    reader.endBlock()
    blocks = reader.blocks
    properties.title = root.first("title")?.line
  }
}

/// The classes of a page's own style sheet that are bold, in the middle, or begin a page.
private struct PageStyles {
  var bold: Set<String> = []
  var centred: Set<String> = []
  var page: Set<String> = []

  init(_ root: MarkupNode) {
    for sheet in root.all("style") {
      for rule in sheet.content.prefix(40_000).split(separator: "}").prefix(400) {
        guard let brace = rule.firstIndex(of: "{"), let dot = rule[..<brace].lastIndex(of: ".")
        else { continue }
        let name = rule[rule.index(after: dot)..<brace].exportTrimmed.lowercased()
        let style = rule[brace...].lowercased()
        if Self.isBold(style) { bold.insert(name) }
        if Self.isCentred(style) { centred.insert(name) }
        if style.contains("page-break-before") { page.insert(name) }
      }
    }
  }

  static func isBold(_ style: String) -> Bool {
    style.contains("font-weight: bold") || style.contains("font-weight:bold")
      || style.contains("font-weight:700") || style.contains("font-weight: 700")
  }

  static func isCentred(_ style: String) -> Bool {
    style.contains("text-align: center") || style.contains("text-align:center")
  }
}

/// Gathers the text of a page into blocks.
private struct PageBlocks {
  private let styles: PageStyles
  private(set) var blocks: [Document.Block] = []
  private var paragraph = ParagraphText()
  /// What the element says that the paragraph began in.
  private var start = Context()
  private var context = Context()
  private var row = 0
  private var breaks = 0
  private var startsPage = true

  /// What the elements around a text say of it.
  private struct Context {
    var isBold = false
    var isLink = false
    var isCentred = false
    var isPreformatted = false
    var level: Int?
    var row: Int?
    var cell: Int?
    /// The classes of the innermost elements, those of the innermost last.
    var names: [String] = []
    /// The innermost class that names a part of an article.
    var part = ""
  }

  init(_ styles: PageStyles) {
    self.styles = styles
  }

  mutating func read(_ node: MarkupNode) {
    var cells = 0
    for child in node.children {
      switch child.kind {
      case .comment: continue
      case .text: write(child.text)
      case .element:
        if child.name == "td" || child.name == "th" {
          cells += 1
          context.cell = cells
        }
        read(element: child)
      }
    }
  }

  private mutating func read(element: MarkupNode) {
    let name = element.name
    if MarkupText.unseen.contains(name) { return }
    if name == "br" {
      if isPageBreak(element) { startsPage = true }
      breaks += 1
      if breaks > 1 { endBlock() } else { paragraph.breakLine() }
      return
    }
    if name == "hr" {
      endBlock()
      startsPage = true
      return
    }
    let isBlock = MarkupText.blocks.contains(name)
    let outer = context
    if isBlock { endBlock() }
    if isPageBreak(element) { startsPage = true }
    enter(element)
    read(element)
    if isBlock { endBlock() }
    context = outer
  }

  private func isPageBreak(_ element: MarkupNode) -> Bool {
    if let style = element["style"], style.contains("page-break-before") { return true }
    guard !styles.page.isEmpty, let name = element["class"]?.lowercased() else { return false }
    return styles.page.contains(name)
  }

  private mutating func enter(_ element: MarkupNode) {
    let classes = (element["class"] ?? "").lowercased().split(separator: " ").map(String.init)
    let style = (element["style"] ?? "").lowercased()
    switch element.name {
    case "b", "strong", "th": context.isBold = true
    case "a": context.isLink = element["href"] != nil
    case "pre": context.isPreformatted = true
    case "center": context.isCentred = true
    case "tr":
      row += 1
      context.row = row
      context.cell = nil
    case "h1", "h2", "h3", "h4", "h5", "h6":
      context.level = element.name.utf8.last.map { Int($0) - 0x30 }
    default: break
    }
    if PageStyles.isBold(style) || classes.contains(where: styles.bold.contains) {
      context.isBold = true
    }
    if style.contains("font-weight: normal") || style.contains("font-weight:normal") {
      context.isBold = false
    }
    if PageStyles.isCentred(style) || element["align"]?.lowercased() == "center"
      || classes.contains(where: styles.centred.contains)
    {
      context.isCentred = true
    } else if style.contains("text-align: left") || element["align"]?.lowercased() == "left" {
      context.isCentred = false
    }
    let names = classes + (element["id"].map { [$0.lowercased()] } ?? [])
    guard !names.isEmpty else { return }
    context.names = Array((context.names + names).suffix(8))
    if let part = names.first(where: Self.isPart) { context.part = part }
  }

  /// True for a class that names a part of an article: "titreArticleVisu", "DocHeader", "hd".
  private static func isPart(_ name: String) -> Bool {
    guard name.utf8.count < 60 else { return false }
    return name == "hd"
      || [
        "title", "titre", "titel", "headline", "docheader", "author", "auteur", "autor", "byline",
        "publicationname", "pubname", "doctext", "paragraph",
      ].contains { name.contains($0) }
  }

  private mutating func write(_ text: String) {
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else {
      if !paragraph.isEmpty, breaks == 0 {
        paragraph.write(" ", isBold: context.isBold, isLink: context.isLink)
      }
      if context.isPreformatted, text.utf8.count(where: { $0 == Byte.lineFeed }) > 1 { endBlock() }
      return
    }
    if context.isPreformatted, text.utf8.contains(Byte.lineFeed) {
      writePreformatted(text)
      return
    }
    begin()
    paragraph.write(text, isBold: context.isBold, isLink: context.isLink)
  }

  /// Lines stay lines; a blank line, or an indented one, begins a paragraph.
  private mutating func writePreformatted(_ text: String) {
    var isFirst = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isBlank = !line.unicodeScalars.contains { !$0.isBlank }
      if isBlank || (!isFirst && line.unicodeScalars.first?.isBlank ?? false) {
        if !isFirst || isBlank { endBlock() }
      } else if !isFirst {
        paragraph.breakLine()
      }
      isFirst = false
      guard !isBlank else { continue }
      begin()
      paragraph.write(line, isBold: context.isBold, isLink: context.isLink)
    }
  }

  /// Makes sure that the paragraph is one of the part that the text stands in.
  private mutating func begin() {
    if !paragraph.isEmpty, start.part != context.part { endBlock() }
    if paragraph.isEmpty { start = context }
    breaks = 0
  }

  mutating func endBlock() {
    breaks = 0
    guard var block = paragraph.takeBlock() else { return }
    block.headingLevel = start.level
    block.tableRow = start.row
    block.tableCell = start.row == nil ? nil : start.cell
    block.startsPage = startsPage
    startsPage = false
    block.style = (start.names + (start.isCentred ? [ExportText.centred] : []))
      .joined(separator: " ")
    blocks.append(block)
  }
}
