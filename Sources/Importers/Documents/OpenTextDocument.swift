internal import XML

/// Reads the text of an OpenDocument text (.odt, .fodt; OASIS OpenDocument 1.3, part 3).
struct OpenTextDocument {
  private let place: Place
  private var list = BlockList()
  private var properties = Document.Properties()
  private var styles: [String: Style] = [:]
  /// The style of each block.
  private var blockStyles: [String] = []
  private var hasText = false
  /// Kept while an error of the mark-up is thrown in its place.
  private var problem: ImportProblem?

  private struct Style {
    var base: String?
    var isBold: Bool?
    var startsPage = false
  }

  /// Reads a document from its zip; the digest is that of the whole file.
  static func read(
    _ piece: Piece, options: ImportOptions
  ) throws(ImportProblem) -> (document: Document, sha256: String) {
    let package = try DocumentPackage(piece, options: options)
    var reader = OpenTextDocument(place: piece.place)
    var fault: ImportProblem?
    while let path = try package.nextPart() {
      switch path {
      case "content.xml":
        do throws(ImportProblem) {
          try reader.read(package.stream(), of: package)
          try package.checkPart()
        } catch {
          fault = error
        }
      case "styles.xml": reader.readStyles(of: try package.tree())
      case "meta.xml":
        // A part that is locked is no XML; the manifest says so.
        if let tree = try? package.tree() { reader.readProperties(of: tree) }
      case "META-INF/manifest.xml":
        if try package.tree().first("encryption-data") != nil {
          throw ImportProblem(
            place: piece.place, kind: .encrypted, scope: .file,
            what: "the document is locked by a password", remedy: "save it without one")
        }
      default: continue
      }
    }
    let sha256 = try package.finish()
    if let fault { throw fault }
    return (try reader.document(), sha256)
  }

  /// Reads a document that is one file of XML.
  static func readFlat(
    _ piece: Piece, options: ImportOptions
  ) throws(ImportProblem) -> (document: Document, sha256: String) {
    let decoded = try DecodedText(reading: piece, options: options)
    var reader = OpenTextDocument(place: piece.place)
    do throws(MarkupError) {
      try reader.read(MarkupStream(Array(decoded.text.utf8)))
    } catch {
      throw reader.problem
        ?? ImportProblem(
          place: piece.place, kind: .broken, scope: .file, line: error.line, what: error.what,
          remedy: "open it in a word processor, and save it again")
    }
    return (try reader.document(), decoded.sha256)
  }

  private init(place: Place) {
    self.place = place
  }

  private mutating func read(
    _ stream: MarkupStream, of package: DocumentPackage
  ) throws(ImportProblem) {
    do throws(MarkupError) {
      try read(stream)
    } catch {
      throw problem ?? package.broken(error)
    }
  }

  private mutating func read(_ stream: MarkupStream) throws(MarkupError) {
    var tables: [Int] = []
    var contents: Int?
    while let element = try stream.nextElement() {
      while let table = tables.last, element.depth <= table { tables.removeLast() }
      if let depth = contents, element.depth <= depth { contents = nil }
      switch element.name {
      case "text" where element.prefix == "office", "body": hasText = true
      case "automatic-styles", "styles": readStyles(of: try stream.tree(limit: 400_000))
      case "meta" where element.prefix == "office":
        let tree = try stream.tree(limit: 100_000)
        readProperties(of: tree)
      case "tracked-changes", "forms", "note", "annotation", "master-styles", "scripts", "settings":
        _ = try stream.tree(limit: 400_000)
      case "table-of-content", "illustration-index", "table-index": contents = element.depth
      case "table": tables.append(element.depth)
      case "table-row": list.startRow()
      case "table-cell": list.startCell()
      case "p", "h":
        let tree = try stream.tree(limit: 400_000)
        try add(tree, isInTable: !tables.isEmpty, isLink: contents != nil)
      default: break
      }
    }
  }

  private mutating func add(
    _ paragraph: MarkupNode, isInTable: Bool, isLink: Bool
  ) throws(MarkupError) {
    let style = paragraph["text:style-name"] ?? ""
    if startsPage(style) { list.startPage() }
    var boxes: [MarkupNode] = []
    var text = ParagraphText()
    write(paragraph, to: &text, isBold: isBold(style) ?? false, isLink: isLink, boxes: &boxes)
    if var block = text.takeBlock() {
      if paragraph.name == "h" {
        block.headingLevel = paragraph["text:outline-level"].flatMap { Int($0) } ?? 1
      }
      do throws(ImportProblem) {
        try list.append(block, isInTable: isInTable, place: place)
      } catch {
        problem = error
        throw MarkupError(what: error.what, line: nil)
      }
      blockStyles.append(style)
    }
    for box in boxes {
      for inner in box.all(where: { $0.name == "p" || $0.name == "h" }) {
        try add(inner, isInTable: isInTable, isLink: isLink)
      }
    }
  }

  private func write(
    _ node: MarkupNode, to text: inout ParagraphText, isBold: Bool, isLink: Bool,
    boxes: inout [MarkupNode]
  ) {
    for child in node.children {
      guard child.isElement else {
        if child.kind == .text { text.write(child.text, isBold: isBold, isLink: isLink) }
        continue
      }
      switch child.name {
      case "s": text.write(" ", isBold: isBold, isLink: isLink)
      case "tab": text.write("\t", isBold: isBold, isLink: isLink)
      case "line-break": text.breakLine()
      case "note", "annotation", "annotation-end", "ruby-text", "bookmark", "change": continue
      case "text-box": boxes.append(child)
      case "span":
        let isSpanBold = child["text:style-name"].flatMap { self.isBold($0) } ?? isBold
        write(child, to: &text, isBold: isSpanBold, isLink: isLink, boxes: &boxes)
      default:
        write(child, to: &text, isBold: isBold, isLink: isLink || child.name == "a", boxes: &boxes)
      }
    }
  }

  // MARK: - Styles and properties

  private mutating func readStyles(of tree: MarkupNode) {
    for node in tree.all("style") {
      guard let name = node["style:name"] else { continue }
      var style = Style()
      style.base = node["style:parent-style-name"]
      if let weight = node.child("text-properties")?["fo:font-weight"] {
        style.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600
      }
      let properties = node.child("paragraph-properties")
      style.startsPage =
        properties?["fo:break-before"] == "page"
        || node["style:master-page-name"].map { !$0.isEmpty } ?? false
      if styles[name] == nil { styles[name] = style }
    }
  }

  private mutating func readProperties(of tree: MarkupNode) {
    let meta = tree.name == "meta" ? tree : tree.first("meta") ?? tree
    func text(_ names: String...) -> String? {
      for name in names {
        if let line = meta.child(name)?.line, !line.isEmpty { return line }
      }
      return nil
    }
    properties.title = text("title")
    properties.author = text("initial-creator", "creator")
    properties.created = text("creation-date", "date")
    properties.language = text("language")
    properties.subject = text("subject")
  }

  private func isBold(_ style: String) -> Bool? {
    chain(of: style).lazy.compactMap { styles[$0]?.isBold }.first
  }

  private func startsPage(_ style: String) -> Bool { styles[style]?.startsPage ?? false }

  /// A style and those that it is based on.
  private func chain(of style: String) -> [String] {
    var chain = [style]
    while chain.count < 12, let base = chain.last.flatMap({ styles[$0]?.base }) {
      chain.append(base)
    }
    return chain
  }

  private func document() throws(ImportProblem) -> Document {
    guard hasText else {
      throw ImportProblem(
        place: place, kind: .broken, scope: .file, what: "there is no text in this document",
        remedy: "open it in a word processor, and save it again")
    }
    var blocks = list.blocks
    for (index, style) in blockStyles.enumerated() {
      let chain = chain(of: style)
      blocks[index].style = chain.joined(separator: " ")
      if chain.contains("Title") { blocks[index].headingLevel = 1 }
      if chain.contains("Subtitle") { blocks[index].headingLevel = 2 }
      // A paragraph style that stands behind the text makes bold what says nothing itself.
      if !blocks[index].isBold, chain.lazy.compactMap({ styles[$0]?.isBold }).first == true {
        blocks[index].isBold = true
      }
    }
    return Document(blocks, properties: properties)
  }
}
