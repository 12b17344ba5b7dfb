@testable import Importers

/// One small file of each format of documents, for the mutation test.
let documentsSamples: [(name: String, bytes: [UInt8])] = [
  (
    "a.docx",
    WordFixture.document(
      WordFixture.paragraph("Harbour wall will hold", style: "T1")
        + WordFixture.paragraph("By Jane Doe")
        + "<w:tbl><w:tr><w:tc>\(WordFixture.paragraph("Place"))</w:tc></w:tr></w:tbl>"
        + WordFixture.paragraph("“It will hold,” the mayor said.", style: "U3"),
      properties: "<dc:creator>Jane Doe</dc:creator>")
  ),
  (
    "a.odt",
    ZipFixture.zip([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      ("content.xml", OpenTextFixture.content),
      ("styles.xml", "<s/>"), ("meta.xml", "<m/>"),
    ])
  ),
  (
    "a.rtf",
    Array(
      """
      {\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset204 Arial;}}{\\stylesheet{\\s1 heading 1;}}
      {\\info{\\title Wall}{\\creatim\\yr2017\\mo3\\dy5}}\\pard\\s1\\b Wall\\b0\\par\\pard Caf\\'e9 \\u8212?
      {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}\\par\\trowd\\intbl a\\cell b\\cell\\row}
      """.utf8)
  ),
  (
    "a.md",
    Array(
      """
      ---
      title: Wall
      author: [Jane Doe, "Bo Li"]
      ---
      # Wall

      **Mayor:** It _will_ [hold](https://x.example) &amp; more. <b>Yes</b>

      | a | b |
      """.utf8)
  ),
  (
    "a.epub",
    EPUBFixture.book([
      ("one.xhtml", "One", "<h1>One</h1><p>First text.</p>"),
      ("two.xhtml", "Two", "<h1>Two</h1><p>Second text.</p>"),
    ])
  ),
  (
    "a.pdf",
    PDFFixture.pdf([
      [
        .init(x: 50, y: 700, size: 24, text: "Harbour wall"),
        .init(x: 50, y: 660, text: "It will hold, the mayor said."),
      ]
    ])
  ),
  (
    "a.xlsx",
    WorkbookFixture.workbook(
      [("News", WorkbookFixture.row("title", "text", "date") + WorkbookFixture.row("a", "b", "c"))],
      strings: ["<t>x</t>"])
  ),
]

enum OpenTextFixture {
  static let content = """
    <office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" \
    xmlns:table="b"><office:automatic-styles><style:style style:name="P1" \
    style:parent-style-name="Title"/><style:style style:name="B"><style:text-properties \
    fo:font-weight="bold"/></style:style><style:style style:name="N"><style:paragraph-properties \
    fo:break-before="page"/></style:style></office:automatic-styles><office:body><office:text>\
    <text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>\
    <text:p text:style-name="P1">Harbour wall will hold</text:p>\
    <text:p><text:span text:style-name="B">By Jane Doe</text:span></text:p>\
    <text:h text:outline-level="2">The wall</text:h>\
    <text:p text:style-name="N">It<text:s text:c="2"/>will hold.<text:note><text:note-body>\
    <text:p>A note.</text:p></text:note-body></text:note><text:line-break/>Yes.</text:p>\
    <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>\
    <table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>\
    </office:text></office:body></office:document-content>
    """
}

enum EPUBFixture {
  /// A book whose list of contents names those texts that have a title.
  static func book(
    _ texts: [(path: String, title: String, body: String)], metadata: String = "",
    spine: String = ""
  ) -> [UInt8] {
    let items = texts.map {
      "<item id=\"\($0.path)\" href=\"\($0.path)\" media-type=\"application/xhtml+xml\"/>"
    }
    let references = texts.map { "<itemref idref=\"\($0.path)\"/>" }
    let points = texts.filter { !$0.title.isEmpty }.map {
      "<navPoint><navLabel><text>\($0.title)</text></navLabel><content src=\"\($0.path)#a\"/></navPoint>"
    }
    return ZipFixture.zip(
      [
        ("mimetype", "application/epub+zip"),
        (
          "META-INF/container.xml",
          "<container><rootfiles><rootfile full-path=\"OPS/package.opf\"/></rootfiles></container>"
        ),
      ]
        + texts.map {
          ("OPS/\($0.path)", "<html><head><title>x</title></head><body>\($0.body)</body></html>")
        }
        + [
          (
            "OPS/package.opf",
            "<package><metadata xmlns:dc=\"d\">\(metadata)</metadata><manifest>\(items.joined())"
              + "</manifest><spine>\(references.joined())</spine></package>"
          ), ("OPS/toc.ncx", "<ncx><navMap>\(points.joined())</navMap></ncx>"),
        ])
  }
}
