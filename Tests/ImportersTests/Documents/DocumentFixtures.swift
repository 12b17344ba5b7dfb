@testable import Importers

/// A zip whose members are stored as they are (APPNOTE.TXT 4.3).
enum ZipFixture {
  static func zip(_ members: [(name: String, bytes: [UInt8])], isLocked: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = bytes.count
      var header: [UInt8] = little(10, 2) + [isLocked ? 1 : 0, 0]
      header += little(0, 2) + little(0, 2) + little(0x21, 2)
      header += little(Int(crc(member.bytes)), 4)
      header += little(member.bytes.count, 4) + little(member.bytes.count, 4)
      header += little(member.name.utf8.count, 2) + little(0, 2)
      bytes += [0x50, 0x4B, 3, 4] + header + Array(member.name.utf8) + member.bytes
      directory += [0x50, 0x4B, 1, 2] + little(10, 2) + header + little(0, 10)
      directory += little(offset, 4) + Array(member.name.utf8)
    }
    let start = bytes.count
    bytes += directory
    bytes += [0x50, 0x4B, 5, 6] + little(0, 4) + little(members.count, 2)
    bytes += little(members.count, 2) + little(directory.count, 4) + little(start, 4)
    return bytes + little(0, 2)
  }

  static func zip(_ members: [(String, String)]) -> [UInt8] {
    zip(members.map { ($0.0, Array($0.1.utf8)) })
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

/// Documents of Word made of their paragraphs' mark-up.
enum WordFixture {
  static let styles = """
    <w:styles xmlns:w="w"><w:style w:styleId="T1"><w:name w:val="Title"/></w:style>
    <w:style w:styleId="U2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:styleId="U3"><w:basedOn w:val="U2"/><w:name w:val="mine"/></w:style></w:styles>
    """

  static func document(_ body: String, properties: String = "") -> [UInt8] {
    ZipFixture.zip([
      ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<Relationships/>"),
      (
        "word/document.xml",
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body>\(body)</w:body>"
          + "</w:document>"
      ), ("word/styles.xml", styles),
      (
        "docProps/core.xml",
        "<p xmlns:dc=\"d\" xmlns:dcterms=\"t\">\(properties)</p>"
      ),
    ])
  }

  static func paragraph(_ text: String, style: String? = nil, bold: Bool = false) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    let run = bold ? "<w:rPr><w:b/></w:rPr>" : ""
    return "<w:p>\(properties)<w:r>\(run)<w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }
}

/// PDFs of lines of Helvetica at places from the bottom left corner.
enum PDFFixture {
  struct Line {
    var x: Int
    var y: Int
    var size = 10
    var text: String
  }

  static func pdf(_ pages: [[Line]], info: String = "") -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids ["
        + pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ") + "] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      "<< \(info) >>",
    ]
    for (index, page) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents \(6 + 2 * index) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      let text = page.map { line in
        let escaped = line.text.flatMap { (character: Character) -> [Character] in
          "()\\".contains(character) ? ["\\", character] : [character]
        }
        return "BT /F1 \(line.size) Tf \(line.x) \(line.y) Td (\(String(escaped))) Tj ET\n"
      }.joined()
      objects.append("<< /Length \(text.utf8.count) >>\nstream\n\(text)endstream")
    }
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R >>\n"
    return Array((file + "startxref\n\(start)\n%%EOF\n").utf8)
  }
}

/// Workbooks of one sheet or several, whose rows are written as mark-up.
enum WorkbookFixture {
  static func workbook(_ sheets: [(name: String, rows: String)], strings: [String] = []) -> [UInt8]
  {
    let names = sheets.enumerated().map {
      "<sheet name=\"\($0.element.name)\" sheetId=\"\($0.offset + 1)\" r:id=\"rId\($0.offset + 1)\"/>"
    }
    let targets = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    var members: [(String, String)] = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets>\(names.joined())</sheets></workbook>"
      ), ("xl/_rels/workbook.xml.rels", "<Relationships>\(targets.joined())</Relationships>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      members.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>"
        ))
    }
    members.append(
      (
        "xl/styles.xml",
        """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yy\\ h:mm;@"/>
        <numFmt numFmtId="165" formatCode="h:mm;@"/></numFmts><cellXfs><xf numFmtId="0"/>
        <xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """
      ))
    let texts = strings.map { "<si>\($0)</si>" }.joined()
    members.append(("xl/sharedStrings.xml", "<sst>\(texts)</sst>"))
    return ZipFixture.zip(members)
  }

  static func row(_ cells: String...) -> String {
    "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }
}

/// Documents as their readers give them, without an importer.
enum ReadDocument {
  static func piece(_ name: String, _ bytes: [UInt8]) -> Piece {
    Piece(MemorySource(bytes), place: Place(path: name))
  }

  static func richText(_ bytes: [UInt8]) throws -> Document {
    try RichTextReader.read(piece("a.rtf", bytes)).document
  }

  static func richText(_ text: String) throws -> Document { try richText(Array(text.utf8)) }

  static func word(_ bytes: [UInt8]) throws -> Document {
    try WordDocument.read(piece("a.docx", bytes), options: ImportOptions()).document
  }
}
