import News
import Testing

@testable import Importers

@Test func `an OpenDocument text is read with its styles`() throws {
  let bytes = ZipFixture.zip([
    ("mimetype", "application/vnd.oasis.opendocument.text"),
    ("content.xml", OpenTextFixture.content),
    (
      "meta.xml",
      "<o:m xmlns:o=\"o\" xmlns:dc=\"d\"><meta><dc:creator>Jane Doe</dc:creator></meta></o:m>"
    ),
  ])
  let document = try OpenTextDocument.read(
    ReadDocument.piece("a.odt", bytes), options: ImportOptions()
  ).document
  #expect(
    document.blocks.map(\.text) == [
      "Harbour wall will hold", "By Jane Doe", "The wall", "It will hold.\nYes.", "a", "b",
    ])
  #expect(document.blocks.map(\.headingLevel) == [1, nil, 2, nil, nil, nil])
  #expect(document.blocks.map(\.isBold) == [false, true, false, false, false, false])
  #expect(document.blocks.map(\.startsPage) == [true, false, false, true, false, false])
  #expect(document.blocks.map(\.tableCell) == [nil, nil, nil, nil, 1, 2])
  let article = try TestDirectory().results("x", bytes).articles.first
  #expect(article?.headline == "Harbour wall will hold")
  #expect(article?.body == "It will hold.\nYes.\n\na\tb".replacing("It", with: "The wall\n\nIt"))
}

@Test func `an OpenDocument text may be one file of XML`() throws {
  let text = OpenTextFixture.content.replacing(
    "<office:document-content",
    with: "<?xml version=\"1.0\"?><office:document "
      + "office:mimetype=\"application/vnd.oasis.opendocument.text\""
  ).replacing("</office:document-content>", with: "</office:document>")
  #expect(try TestDirectory().results("a.fodt", text).articles.first?.byline == "Jane Doe")
}

@Test func `an OpenDocument text with a password says so`() throws {
  let bytes = ZipFixture.zip([
    ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "\u{1}\u{2}x"),
    (
      "META-INF/manifest.xml",
      "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    ),
  ])
  #expect(try TestDirectory().results("a.odt", bytes).problems.map(\.kind) == [.encrypted])
}
