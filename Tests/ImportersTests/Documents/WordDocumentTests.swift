import News
import Testing

@testable import Importers

@Test func `a Word document is an article with its title, byline and text`() throws {
  let bytes = WordFixture.document(
    WordFixture.paragraph("Harbour wall will hold", style: "T1")
      + WordFixture.paragraph("By Jane Doe") + WordFixture.paragraph("March 5, 2017")
      + WordFixture.paragraph("The wall was inspected.") + WordFixture.paragraph("It will hold."))
  // The name lies; the bytes do not.
  let articles = try TestDirectory().results("story.txt", bytes).articles
  #expect(articles.map(\.headline) == ["Harbour wall will hold"])
  #expect(articles.first?.byline == "Jane Doe")
  #expect(articles.first?.published?.day.description == "2017-03-05")
  #expect(articles.first?.body == "The wall was inspected.\n\nIt will hold.")
}

@Test func `what Word's mark-up says of paragraphs is kept`() throws {
  let document = try ReadDocument.word(
    WordFixture.document(
      WordFixture.paragraph("Bold", bold: true)
        + WordFixture.paragraph("Bold by its style", style: "U3")
        + "<w:p><w:hyperlink><w:r><w:t>2. A link</w:t></w:r></w:hyperlink></w:p>"
        + "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>3\u{A0}\u{A0}4 soft\u{AD}er"
        + "</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:del><w:r>"
        + "<w:delText>deleted</w:delText></w:r></w:del></w:p>"
        + "<w:p><w:r><w:t>Before</w:t><w:br w:type=\"page\"/><w:t>After</w:t></w:r></w:p>"))
  #expect(
    document.blocks.map(\.text) == [
      "Bold", "Bold by its style", "2. A link", "One\ntwo\t3 4 softer", "Before", "After",
    ])
  #expect(document.blocks.map(\.isBold) == [true, true, false, false, false, false])
  #expect(document.blocks.map(\.isLink) == [false, false, true, false, false, false])
  #expect(document.blocks.map(\.startsPage) == [true, false, false, false, false, true])
  #expect(document.blocks.map(\.headingLevel) == [nil, 2, nil, nil, nil, nil])
}

@Test func `cells of a Word table have their row and their place in it`() throws {
  func cell(_ text: String) -> String { "<w:tc>\(WordFixture.paragraph(text))</w:tc>" }
  let document = try ReadDocument.word(
    WordFixture.document(
      "<w:tbl><w:tr>\(cell("HD"))\(cell("Wall holds"))</w:tr><w:tr>\(cell("PD"))\(cell("5 March"))"
        + "</w:tr></w:tbl>\(WordFixture.paragraph("After"))"))
  #expect(document.blocks.map(\.tableRow) == [1, 1, 2, 2, nil])
  #expect(document.blocks.map(\.tableCell) == [1, 2, 1, 2, nil])
}

@Test func `a section begins a page unless it goes on below`() throws {
  func end(_ type: String) -> String {
    "<w:p><w:pPr><w:sectPr><w:type w:val=\"\(type)\"/></w:sectPr></w:pPr></w:p>"
  }
  let document = try ReadDocument.word(
    WordFixture.document(
      WordFixture.paragraph("a") + end("nextPage") + WordFixture.paragraph("b")
        + end("continuous") + WordFixture.paragraph("c") + end("nextPage")))
  #expect(document.blocks.map(\.startsPage) == [true, false, true])
}

@Test(
  arguments: [
    (ZipFixture.zip([("[Content_Types].xml", "<T/>"), ("word/media.xml", "<a/>")]), "broken"),
    (
      ZipFixture.zip(
        [("[Content_Types].xml", []), ("word/document.xml", [1, 2, 3])], isLocked: true),
      "encrypted"
    ),
    (Array(WordFixture.document(WordFixture.paragraph("Text")).prefix(180)), "broken"),
    (WordFixture.document(WordFixture.paragraph(" ")), "no-body"),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        + Array("EncryptedPackage".utf8.flatMap { [$0, 0 as UInt8] }), "encrypted"
    ),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "binary"),
  ] as [([UInt8], String)])
func `a Word document that cannot be read says why`(bytes: [UInt8], kind: String) throws {
  let problems = try TestDirectory().results("a.bin", bytes).problems
  #expect(problems.map(\.kind.rawValue) == [kind])
  #expect(problems.allSatisfy { $0.remedy != nil })
}

@Test func `a part nested beyond measure ends with a sentence`() throws {
  let deep = String(repeating: "<w:r>", count: 100_000)
  let problems = try TestDirectory().results(
    "a.docx", WordFixture.document("<w:p>\(deep)")
  ).problems
  #expect(problems.map(\.kind) == [.broken])
}

@Test func `an entity of a document that names a file is not opened`() throws {
  let bytes = ZipFixture.zip([
    ("[Content_Types].xml", "<Types/>"),
    (
      "word/document.xml",
      "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"boom\">]>"
        + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>It holds&a;&b;.</w:t></w:r></w:p></w:body>"
        + "</w:document>"
    ),
  ])
  #expect(try TestDirectory().results("a.docx", bytes).articles.map(\.body) == ["It holdsboom."])
}
