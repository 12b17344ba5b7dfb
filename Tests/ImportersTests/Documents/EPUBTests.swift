import News
import Testing

@testable import Importers

@Test func `every text of an EPUB is an article of its own`() throws {
  let bytes = EPUBFixture.book(
    [
      ("cover.xhtml", "", "<section epub:type=\"cover\"><p>The Gazette</p></section>"),
      (
        "toc.xhtml", "Contents",
        "<ul><li><a href=\"a\">One</a></li><li><a href=\"b\">Two</a></li><li><a href=\"c\">3</a></li>"
          + "<li><a href=\"d\">Four</a></li></ul>"
      ),
      (
        "one.xhtml", "1. Wall",
        "<div class=\"calibre_navbar\">Next | Menu</div><h2>Wall will hold</h2><p>By Jane Doe</p>"
          + "<p>It <b>will</b> hold.</p>"
      ), ("rest.xhtml", "", "<p>The rest of it.</p>"),
      ("two.xhtml", "Council meets", "<p>The council met on Tuesday to hear of it.</p>"),
    ],
    metadata: "<dc:title>The Gazette [Sun, 5 Mar 2017]</dc:title><dc:creator>calibre</dc:creator>"
      + "<dc:date>2017-03-05T00:00:00Z</dc:date><dc:language>en</dc:language>")
  let articles = try TestDirectory().results("a.zip", bytes).articles
  #expect(articles.map(\.headline) == ["Wall will hold", "Council meets"])
  #expect(
    articles.map(\.body) == [
      "It will hold.\n\nThe rest of it.", "The council met on Tuesday to hear of it.",
    ])
  #expect(articles.map(\.byline) == ["Jane Doe", nil])
  #expect(articles.map { $0.outlet?.name } == ["The Gazette", "The Gazette"])
  #expect(articles.map { $0.published?.day.description } == ["2017-03-05", "2017-03-05"])
  #expect(articles.map(\.origin.member) == ["OPS/one.xhtml", "OPS/two.xhtml"])
}

@Test func `a book without a list of its parts is a problem`() throws {
  let bytes = ZipFixture.zip([("mimetype", "application/epub+zip"), ("a.xhtml", "<p>x</p>")])
  #expect(try TestDirectory().results("a.epub", bytes).problems.map(\.kind) == [.broken])
}
