internal import XML

/// Reads the text of a Word document (.docx; ECMA-376, part 1, chapter 17).
///
/// The text is read as it comes and the styles, which stand behind it as a rule, are applied after.
struct WordDocument {
  private let package: DocumentPackage
  private var list = BlockList()
  private var pending: [Pending] = []
  private var properties = Document.Properties()
  private var styles: [String: Style] = [:]
  private var hasText = false
  private var sectionStart = 0

  /// What styles decide of a block when they are known.
  private struct Pending {
    var style: String?
    /// Styles of the runs that do not say themselves whether they are bold.
    var runStyles: Set<String> = []
    var hasPlainRun = false
    var level: Int?
  }

  private struct Style {
    var name = ""
    var base: String?
    var isBold: Bool?
    var level: Int?
  }

  /// Reads a document from its zip; the digest is that of the whole file.
  static func read(
    _ piece: Piece, options: ImportOptions
  ) throws(ImportProblem) -> (document: Document, sha256: String) {
    let package = try DocumentPackage(piece, options: options)
    var reader = WordDocument(package: package)
    try reader.readParts()
    let sha256 = try package.finish()
    guard reader.hasText else {
      throw ImportProblem(
        place: piece.place, kind: .broken, scope: .file,
        what: "there is no text part in this Word document",
        remedy: "open it in a word processor, and save it again as .docx")
    }
    return (reader.document, sha256)
  }

  private init(package: DocumentPackage) {
    self.package = package
  }

  private mutating func readParts() throws(ImportProblem) {
    while let path = try package.nextPart() {
      let lower = path.lowercased()
      if lower.hasSuffix("word/styles.xml") {
        readStyles(try package.tree())
      } else if lower.hasSuffix("docprops/core.xml") {
        readProperties(try package.tree())
      } else if !hasText, Self.isText(lower) {
        hasText = true
        try readText()
      }
    }
  }

  /// The main part is `word/document.xml`; some programs call it `document2.xml`.
  private static func isText(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last, path.hasSuffix("word/\(name)") else {
      return false
    }
    return name.hasPrefix("document") && name.hasSuffix(".xml")
  }

  // MARK: - Text

  private mutating func readText() throws(ImportProblem) {
    let stream = try package.stream()
    var tables: [Int] = []
    do throws(MarkupError) {
      while let element = try stream.nextElement() {
        while let table = tables.last, element.depth <= table { tables.removeLast() }
        switch element.name {
        case "tbl": tables.append(element.depth)
        case "tr": list.startRow()
        case "tc": list.startCell()
        case "p":
          let paragraph = try stream.tree(limit: 400_000)
          try add(paragraph, isInTable: !tables.isEmpty)
        case "sectPr": endSection(try stream.tree(limit: 10_000))
        case "del", "moveFrom", "Fallback": _ = try stream.tree(limit: 400_000)
        default: break
        }
      }
    } catch {
      throw problem ?? package.broken(error)
    }
    try package.checkPart()
  }

  /// Kept while an error of the mark-up is thrown in its place.
  private var problem: ImportProblem?

  private mutating func add(_ paragraph: MarkupNode, isInTable: Bool) throws(MarkupError) {
    let properties = paragraph.child("pPr")
    if Self.isOn(properties?.child("pageBreakBefore")) == true { list.startPage() }
    var writer = ParagraphWriter()
    writer.pending.style = properties?.child("pStyle")?["w:val"]
    if let level = properties?.child("outlineLvl")?["w:val"].flatMap({ Int($0) }), level < 9 {
      writer.pending.level = level + 1
    }
    writer.write(paragraph, isLink: false)
    writer.endPart()
    do throws(ImportProblem) {
      for (index, part) in writer.parts.enumerated() {
        if index > 0 { list.startPage() }
        guard let block = part.block else { continue }
        try list.append(block, isInTable: isInTable, place: package.place)
        pending.append(part.pending)
      }
    } catch {
      problem = error
      throw MarkupError(what: error.what, line: nil)
    }
    for box in writer.boxes {
      for inner in box.all("p") { try add(inner, isInTable: isInTable) }
    }
    if let section = properties?.child("sectPr") { endSection(section) }
  }

  /// The mark of a section stands at its end and says how it begins.
  private mutating func endSection(_ section: MarkupNode) {
    if section.child("type")?["w:val"] != "continuous" {
      list.change(sectionStart) { $0.startsPage = true }
    }
    sectionStart = list.blocks.count
  }

  private static func isOn(_ toggle: MarkupNode?) -> Bool? {
    guard let toggle else { return nil }
    return !["0", "false", "off", "none"].contains(toggle["w:val"] ?? "true")
  }

  /// Collects the runs of one paragraph; a page break in it divides it.
  private struct ParagraphWriter {
    var parts: [(block: Document.Block?, pending: Pending)] = []
    var boxes: [MarkupNode] = []
    var pending = Pending()
    private var text = ParagraphText()
    /// Depth of fields in their instructions, which are not shown.
    private var fieldDepth = 0

    mutating func endPart() {
      parts.append((text.takeBlock(), pending))
      pending.runStyles = []
      pending.hasPlainRun = false
    }

    mutating func write(_ node: MarkupNode, isLink: Bool) {
      for child in node.elements {
        switch child.name {
        case "r": write(run: child, isLink: isLink)
        case "hyperlink": write(child, isLink: true)
        case "pPr", "del", "moveFrom", "rPr", "sdtPr", "Fallback": continue
        case "txbxContent": boxes.append(child)
        default: write(child, isLink: isLink)
        }
      }
    }

    private mutating func write(run: MarkupNode, isLink: Bool) {
      let properties = run.child("rPr")
      if WordDocument.isOn(properties?.child("vanish")) == true { return }
      let isBold = WordDocument.isOn(properties?.child("b"))
      let style = properties?.child("rStyle")?["w:val"] ?? pending.style ?? ""
      for child in run.elements {
        switch child.name {
        case "t":
          let content = child.content
          if content.contains(where: { $0.isLetter || $0.isNumber }) {
            if isBold == nil { pending.runStyles.insert(style) }
            if isBold == false { pending.hasPlainRun = true }
          }
          text.write(content, isBold: isBold == true, isLink: isLink)
        case "tab", "ptab": text.write("\t", isBold: false, isLink: isLink)
        case "br", "cr":
          if child["w:type"] == "page" { endPart() } else { text.breakLine() }
        case "noBreakHyphen": text.write("-", isBold: false, isLink: isLink)
        case "rPr", "Fallback", "delText", "instrText": continue
        case "txbxContent": boxes.append(child)
        default: write(child, isLink: isLink)
        }
      }
    }
  }

  // MARK: - Styles and properties

  private mutating func readStyles(_ tree: MarkupNode) {
    for style in tree.children("style") {
      guard let id = style["w:styleId"] else { continue }
      var found = Style()
      found.name = style.child("name")?["w:val"]?.lowercased() ?? ""
      found.base = style.child("basedOn")?["w:val"]
      found.isBold = Self.isOn(style.descendant("rPr", "b"))
      found.level = style.descendant("pPr", "outlineLvl")?["w:val"].flatMap { Int($0) }
        .flatMap { $0 < 9 ? $0 + 1 : nil }
      if found.name == "title" { found.level = 1 }
      if found.name == "subtitle" { found.level = 2 }
      if found.name.hasPrefix("heading "), let level = Int(found.name.dropFirst(8)) {
        found.level = level
      }
      styles[id] = found
    }
  }

  private mutating func readProperties(_ tree: MarkupNode) {
    func text(_ name: String) -> String? {
      tree.child(name).map(\.line).flatMap { $0.isEmpty ? nil : $0 }
    }
    properties.title = text("title")
    properties.author = text("creator")
    properties.created = text("created")
    properties.language = text("language")
    properties.subject = text("subject")
  }

  /// What a style or those that it is based on say.
  private func lookUp<Value>(_ id: String?, _ path: KeyPath<Style, Value?>) -> Value? {
    var id = id
    for _ in 0..<12 {
      guard let style = id.flatMap({ styles[$0] }) else { return nil }
      if let value = style[keyPath: path] { return value }
      id = style.base
    }
    return nil
  }

  private var document: Document {
    var blocks = list.blocks
    for (index, pending) in pending.enumerated() {
      blocks[index].headingLevel = pending.level ?? lookUp(pending.style, \.level)
      blocks[index].style = pending.style.map { styles[$0]?.name ?? $0 } ?? ""
      if !pending.runStyles.isEmpty {
        blocks[index].isBold =
          !pending.hasPlainRun
          && pending.runStyles.allSatisfy { lookUp($0, \.isBold) ?? isBold(pending.style) }
      }
    }
    return Document(blocks, properties: properties)
  }

  private func isBold(_ style: String?) -> Bool { lookUp(style, \.isBold) ?? false }
}
