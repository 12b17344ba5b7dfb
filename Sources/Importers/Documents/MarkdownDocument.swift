/// Reads Markdown: its front matter and its blocks as paragraphs without marks.
///
/// Roughly the block rules of CommonMark 0.31, chapters 4 and 5, and the tables of GitHub; a list's
/// points and a quotation's lines become paragraphs.
struct MarkdownDocument {
  private(set) var document: Document
  private var paragraph: [Substring] = []
  private var fence: Substring?
  private var isInComment = false
  private var row = 0
  /// How many quotations the line before stands in.
  private var quoteDepth = 0

  init(_ text: String, repairs: RepairSet = []) {
    document = Document(repairs: repairs)
    var rest = text[...]
    if let matter = FrontMatter(text) {
      rest = Substring(text.utf8.dropFirst(matter.length))
      take(matter)
    }
    for line in rest.split(separator: "\n", omittingEmptySubsequences: false) { read(line) }
    endParagraph()
  }

  private mutating func take(_ matter: FrontMatter) {
    var properties = Document.Properties()
    properties.title = matter["title", "headline", "heading"]
    properties.hasGivenTitle = properties.title != nil
    properties.author = matter["author", "authors", "byline", "by", "writer", "creator"]
    properties.created =
      matter[
        "date", "published", "publisheddate", "published_date", "date_published", "publishdate",
        "publish_date", "pubdate", "published_at", "datepublished", "publicationdate",
        "publication_date", "created", "created_at", "updated"]
    properties.language = matter["lang", "language", "locale"]
    properties.section = matter["section", "category", "categories"]
    properties.subject = matter["description", "summary", "excerpt", "subtitle"]
    properties.outlet =
      matter[
        "outlet", "publication", "publisher", "site", "site_name", "sitename", "website",
        "newspaper",
        "container-title", "medium"]
    properties.url =
      matter["url", "canonical", "canonical_url", "canonicalurl", "link", "permalink"]
    if let source = matter["source", "original", "source_url"] {
      let isAddress = source.hasPrefix("http://") || source.hasPrefix("https://")
      if isAddress, properties.url == nil { properties.url = source }
      if !isAddress, properties.outlet == nil { properties.outlet = source }
    }
    document.properties = properties
  }

  // MARK: - Blocks

  private mutating func read(_ line: Substring) {
    var text = line.drop { $0 == " " || $0 == "\t" }
    let indent = line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    if let fence {
      if text.hasPrefix(fence) { self.fence = nil } else { addCode(line) }
      return
    }
    if isInComment || text.hasPrefix("<!--") {
      isInComment = !text.contains("-->")
      return
    }
    var depth = 0
    while text.first == ">" {
      depth += 1
      text = text.dropFirst().drop { $0 == " " }
    }
    if depth > quoteDepth { endParagraph() }
    quoteDepth = depth
    if text.allSatisfy(\.isWhitespace) {
      endParagraph()
      return
    }
    if text.hasPrefix("```") || text.hasPrefix("~~~") {
      endParagraph()
      fence = text.prefix(3)
      return
    }
    if let level = Self.headingLevel(text) {
      endParagraph()
      let title = text.drop { $0 == "#" }
      add(Self.withoutClosing(title), level: level)
      return
    }
    if !paragraph.isEmpty, indent < 4, let mark = text.first, mark == "=" || mark == "-",
      text.allSatisfy({ $0 == mark || $0.isWhitespace }), !text.contains(where: { $0 == " " })
    {
      let title = paragraph.joined(separator: "\n")
      paragraph = []
      add(title[...], level: mark == "=" ? 1 : 2)
      return
    }
    if Self.isRule(text) || Self.isDefinition(text) {
      endParagraph()
      return
    }
    if text.first == "|" {
      endParagraph()
      addRow(text)
      return
    }
    if let point = Self.point(text) {
      endParagraph()
      paragraph.append(point)
      return
    }
    paragraph.append(text)
  }

  /// 1 to 6 for `# Title`; a tag of a note (`#tag`) is none.
  private static func headingLevel(_ text: Substring) -> Int? {
    let level = text.prefix { $0 == "#" }.count
    let rest = text.dropFirst(level)
    guard (1...6).contains(level), rest.isEmpty || rest.first?.isWhitespace == true else {
      return nil
    }
    return level
  }

  private static func withoutClosing(_ title: Substring) -> Substring {
    var title = title
    while title.last?.isWhitespace == true { title.removeLast() }
    let open = title
    while title.last == "#" { title.removeLast() }
    return title.last?.isWhitespace == true ? title : open
  }

  /// `---`, `* * *`.
  private static func isRule(_ text: Substring) -> Bool {
    let marks = text.filter { !$0.isWhitespace }
    guard let mark = marks.first, "-*_".contains(mark), marks.count >= 3 else { return false }
    return marks.allSatisfy { $0 == mark }
  }

  /// `[name]: https://...`, and `[^1]: ` of a note, whose text stays.
  private static func isDefinition(_ text: Substring) -> Bool {
    guard text.first == "[", text.dropFirst().first != "^", let end = text.firstRange(of: "]:")
    else { return false }
    let address = text[end.upperBound...].drop(while: \.isWhitespace)
    return !text[..<end.lowerBound].dropFirst().contains("]") && !address.isEmpty
      && !address.prefix { $0 != " " }.allSatisfy(\.isLetter)
  }

  /// What follows the mark of a list's point; the number of a numbered one stays.
  private static func point(_ text: Substring) -> Substring? {
    guard let mark = text.first, "-*+".contains(mark), text.dropFirst().first?.isWhitespace == true
    else {
      let digits = text.prefix(while: \.isNumber)
      let rest = text.dropFirst(digits.count)
      guard (1...9).contains(digits.count), let mark = rest.first, mark == "." || mark == ")",
        rest.dropFirst().first?.isWhitespace == true
      else { return nil }
      return text
    }
    var rest = text.dropFirst(2).drop(while: \.isWhitespace)
    for box in ["[ ] ", "[x] ", "[X] "] where rest.hasPrefix(box) { rest = rest.dropFirst(4) }
    return rest
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    let text = paragraph.joined(separator: "\n")
    paragraph = []
    if text.hasPrefix("<"), MarkupText.isHTML(text), Self.isBlock(text) {
      for line in MarkupText.paragraphs(ofHTML: text) { document.blocks.append(.init(line)) }
      return
    }
    add(text[...], level: nil)
  }

  private static func isBlock(_ text: String) -> Bool {
    MarkupText.blocks.contains(
      text.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased())
  }

  private mutating func add(_ text: Substring, level: Int?) {
    var writer = ParagraphText()
    MarkdownInline.write(text.drop(while: \.isWhitespace), to: &writer)
    guard var block = writer.takeBlock() else { return }
    block.headingLevel = level
    document.blocks.append(block)
  }

  private mutating func addCode(_ line: Substring) {
    var writer = ParagraphText()
    writer.write(line, isBold: false, isLink: false)
    if let block = writer.takeBlock() { document.blocks.append(block) }
  }

  /// `| a | b |`; the line of dashes below the names is none.
  private mutating func addRow(_ text: Substring) {
    guard !text.allSatisfy({ "|-: \t".contains($0) }) else { return }
    row += 1
    var cell = 0
    for part in text.split(separator: "|") {
      cell += 1
      var writer = ParagraphText()
      MarkdownInline.write(part.drop(while: \.isWhitespace), to: &writer)
      guard var block = writer.takeBlock() else { continue }
      block.tableRow = row
      block.tableCell = cell
      document.blocks.append(block)
    }
  }
}
