internal import News
internal import XML

/// The parts of an EPUB (3.3, W3C): its package, its list of contents and its texts.
struct EPUBBook {
  /// A text in the order of reading.
  struct Chapter {
    var path: String
    var title: String
    var document: Document
    /// True when the text is linear and no cover, title page, list of contents or colophon.
    var isStory: Bool
    /// True when the list of contents leads to it, or it begins with a heading.
    var isBeginning: Bool
  }

  private(set) var properties = Document.Properties()
  private(set) var chapters: [Chapter] = []
  private(set) var sha256 = ""

  private static let largestChapter = 8 << 20
  /// What the texts may come to in mark-up.
  private static let largestText = 96 << 20

  private struct Item {
    var path: String
    var isNavigation: Bool
  }

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    let package = try DocumentPackage(piece, options: options)
    var texts: [String: [UInt8]] = [:]
    var packages: [String: MarkupNode] = [:]
    var rootPath: String?
    var contents: MarkupNode?
    var size = 0
    while let path = try package.nextPart() {
      let lower = path.lowercased()
      if lower == "meta-inf/container.xml" {
        rootPath = try package.tree().first("rootfile")?["full-path"]
      } else if lower == "meta-inf/encryption.xml" {
        try Self.checkKeys(try package.tree(), at: piece.place)
      } else if lower.hasSuffix(".opf") {
        packages[path] = try package.tree()
      } else if lower.hasSuffix(".ncx") {
        contents = try package.tree()
      } else if [".xhtml", ".html", ".htm", ".xml"].contains(where: lower.hasSuffix),
        !lower.hasPrefix("meta-inf/")
      {
        let bytes = try package.bytes(limit: Self.largestChapter)
        size += bytes.count
        guard size <= Self.largestText else {
          throw .tooLong(piece.place, noun: "book", limit: Self.largestText, scope: .file)
        }
        texts[path] = bytes
      }
    }
    sha256 = try package.finish()
    let path = rootPath.flatMap { packages[$0] == nil ? nil : $0 } ?? packages.keys.sorted().first
    guard let path, let tree = packages[path] else {
      throw ImportProblem(
        place: piece.place, kind: .broken, scope: .file,
        what: "the book has no list of its parts", remedy: "get it again, or give its texts")
    }
    readProperties(of: tree)
    readChapters(
      of: tree, folder: Self.folder(of: path), texts: texts, contents: contents, options: options)
  }

  /// Books that are locked say which of their parts are; fonts often are in free ones too.
  private static func checkKeys(_ tree: MarkupNode, at place: Place) throws(ImportProblem) {
    let locked = tree.all("CipherReference").compactMap { $0["URI"]?.lowercased() }
    guard locked.contains(where: { $0.hasSuffix("html") || $0.hasSuffix(".htm") }) else { return }
    throw ImportProblem(
      place: place, kind: .encrypted, scope: .file, what: "the book is locked (DRM)",
      remedy: "give a copy without a lock")
  }

  private mutating func readProperties(of tree: MarkupNode) {
    let metadata = tree.child("metadata") ?? tree
    func texts(_ name: String) -> [String] {
      metadata.all(name).map(\.line).filter { !$0.isEmpty }
    }
    properties.title = texts("title").first
    let authors = texts("creator")
    properties.author = authors.isEmpty ? nil : authors.joined(separator: ", ")
    // "0101-01-01T00:00:00+00:00" stands for no date at all.
    properties.created = texts("date").first { !$0.hasPrefix("0") }
    properties.language = texts("language").first
    properties.outlet = texts("publisher").first
  }

  // MARK: - Chapters

  private mutating func readChapters(
    of tree: MarkupNode, folder: String, texts: [String: [UInt8]], contents: MarkupNode?,
    options: ImportOptions
  ) {
    var items: [String: Item] = [:]
    for item in tree.child("manifest")?.children("item") ?? [] {
      guard let id = item["id"], let address = item["href"] else { continue }
      let kinds = item["properties"]?.split(separator: " ") ?? []
      items[id] = Item(path: Self.path(address, in: folder), isNavigation: kinds.contains("nav"))
    }
    let guide = (tree.child("guide")?.children("reference") ?? []).filter {
      ["cover", "title-page", "toc", "index", "copyright-page", "colophon", "titlepage"]
        .contains($0["type"]?.lowercased() ?? "")
    }.compactMap { $0["href"].map { Self.path($0, in: folder) } }
    let navigation = items.values.first(where: \.isNavigation)
      .flatMap { item in texts[item.path].map { (item.path, $0) } }
    var titles = contents.map { Self.titles(ofNCX: $0, folder: folder) } ?? [:]
    if titles.isEmpty, let (path, bytes) = navigation {
      titles = Self.titles(ofNavigation: bytes, folder: Self.folder(of: path), options: options)
    }
    for reference in tree.child("spine")?.children("itemref") ?? [] {
      guard let item = reference["idref"].flatMap({ items[$0] }), let bytes = texts[item.path]
      else { continue }
      var page = EPUBPage(bytes, options: options)
      let isAside =
        item.isNavigation || reference["linear"] == "no" || guide.contains(item.path)
        || page.isAside
      chapters.append(
        Chapter(
          path: item.path, title: titles[item.path] ?? "", document: page.takeDocument(),
          isStory: !isAside, isBeginning: titles[item.path] != nil || page.beginsWithHeading))
    }
  }

  private static func titles(ofNCX tree: MarkupNode, folder: String) -> [String: String] {
    var titles: [String: String] = [:]
    for point in tree.all("navPoint") {
      guard let address = point.child("content")?["src"],
        let label = point.descendant("navLabel", "text")?.line
      else { continue }
      let path = path(address, in: folder)
      // Of several places in one text the first one names it.
      if titles[path] == nil { titles[path] = label }
    }
    return titles
  }

  private static func titles(
    ofNavigation bytes: [UInt8], folder: String, options: ImportOptions
  ) -> [String: String] {
    var titles: [String: String] = [:]
    let text = DecodedText(
      bytes, declared: DeclaredCharset.label(in: bytes.prefix(1024)), options: options
    ).text
    for link in HTMLTree.root(of: text).all("a") {
      guard let address = link["href"] else { continue }
      let path = path(address, in: folder)
      if titles[path] == nil { titles[path] = link.line }
    }
    return titles
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The part that an address means, without what stands behind `#`.
  private static func path(_ address: String, in folder: String) -> String {
    let bare = address.prefix { $0 != "#" }
    var parts: [Substring] = []
    for part in (folder + unescaped(bare)).split(separator: "/") {
      if part == ".." {
        _ = parts.popLast()
      } else if part != "." {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// `%20` and the like as what they stand for.
  private static func unescaped(_ address: Substring) -> String {
    guard address.contains("%") else { return String(address) }
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// One text of a book.
struct EPUBPage {
  private var blocks: [Document.Block] = []
  private var repairs: RepairSet = []
  /// A cover, a list of contents or a colophon.
  private(set) var isAside = false

  var beginsWithHeading: Bool { blocks.first?.headingLevel != nil }

  init(_ bytes: [UInt8], options: ImportOptions) {
    let decoded = DecodedText(
      bytes, declared: DeclaredCharset.label(in: bytes.prefix(1024)), options: options)
    repairs = decoded.repairs
    let root = HTMLTree.root(of: decoded.text)
    let body = root.first("body") ?? root
    let asides = ["cover", "titlepage", "toc", "landmarks", "copyright-page", "colophon", "index"]
    func isKind(_ node: MarkupNode) -> Bool {
      let kinds = node["epub:type"]?.split(separator: " ") ?? []
      return kinds.contains { asides.contains(String($0)) }
    }
    isAside = isKind(body) || body.elements.count == 1 && body.elements.allSatisfy(isKind)
    var text = ParagraphText()
    write(body, to: &text, isBold: false, isLink: false)
    end(&text, nil)
    // A page of links leads to the texts and is none.
    let linked = blocks.count(where: \.isLink)
    if blocks.count >= 4, 10 * linked > 7 * blocks.count { isAside = true }
  }

  mutating func takeDocument() -> Document {
    let document = Document(blocks, repairs: repairs)
    blocks = []
    return document
  }

  private mutating func write(
    _ node: MarkupNode, to text: inout ParagraphText, isBold: Bool, isLink: Bool
  ) {
    for child in node.children {
      switch child.kind {
      case .comment: continue
      case .text: text.write(child.text, isBold: isBold, isLink: isLink)
      case .element: write(element: child, to: &text, isBold: isBold, isLink: isLink)
      }
    }
  }

  private mutating func write(
    element: MarkupNode, to text: inout ParagraphText, isBold: Bool, isLink: Bool
  ) {
    let name = element.name
    if MarkupText.unseen.contains(name) || name == "rt" || name == "rp" || isMark(element) {
      return
    }
    if name == "br" {
      text.breakLine()
      return
    }
    let isBold = isBold || ["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"].contains(name)
    let isLink = isLink || name == "a" && element["href"] != nil
    guard MarkupText.blocks.contains(name) else {
      write(element, to: &text, isBold: isBold, isLink: isLink)
      return
    }
    end(&text, nil)
    write(element, to: &text, isBold: isBold, isLink: isLink)
    end(&text, name.hasPrefix("h") ? Int(name.dropFirst()) : nil, style: element["class"] ?? "")
  }

  /// Marks of notes, numbers of the printed pages and bars of links between the texts.
  private func isMark(_ element: MarkupNode) -> Bool {
    let kind = element["epub:type"] ?? element["role"] ?? ""
    if ["pagebreak", "noteref", "doc-noteref", "doc-pagebreak"].contains(kind) { return true }
    let name = (element["class"] ?? "").lowercased()
    return name.contains("navbar") || name.contains("calibre_feed_list")
  }

  private mutating func end(_ text: inout ParagraphText, _ level: Int?, style: String = "") {
    guard var block = text.takeBlock() else { return }
    block.headingLevel = level
    block.style = style
    blocks.append(block)
  }
}
