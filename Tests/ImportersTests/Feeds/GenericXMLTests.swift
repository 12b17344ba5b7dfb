import News
import Testing

@testable import Importers

@Test func `XML with titles and texts is read by their names`() throws {
  let text = """
    <?xml version="1.0"?><export><meta><title>My export</title></meta>
    <piece id="1"><headline>A</headline><author>Ann Lee</author><date>2010-02-03</date>
    <body><p>The bridge opened on Monday.</p><p>Two.</p></body></piece>
    <piece><headline>B</headline><publisher>The Pier</publisher>
    <body><para>One line of the text.</para><para>Another one.</para></body></piece>
    <piece><headline>C</headline></piece></export>
    """
  let readings = try TestDirectory().readings("x.xml", Array(text.utf8))
  let read = readings.articleResults.articles
  #expect(read.map(\.headline) == ["A", "B"])
  #expect(
    read.map(\.body) == [
      "The bridge opened on Monday.\n\nTwo.", "One line of the text.\n\nAnother one.",
    ])
  #expect(read[0].byline == "Ann Lee")
  #expect(read[0].published?.day.description == "2010-02-03")
  #expect(read[1].outlet?.name == "The Pier")
  #expect(readings.leftOut == ["an element <piece> without a text"])
}

@Test(arguments: [
  (
    "<?xml version='1.0'?><opml><body><outline xmlUrl='x'/></body></opml>",
    "a list of feeds, without articles"
  ),
  ("<svg xmlns='http://www.w3.org/2000/svg'><title>x</title></svg>", "an image"),
  (
    "<?xml version='1.0'?><urlset><url><loc>x</loc></url></urlset>",
    "a list of addresses (a sitemap)"
  ),
  (
    "<?xml version='1.0'?><orders><order><price>3</price></order></orders>",
    "XML of a kind that is not known (root element <orders>)"
  ),
])
func `XML without articles is left out with what it is`(text: String, what: String) throws {
  let directory = try TestDirectory()
  let readings = try directory.readings("x.xml", Array(text.utf8))
  #expect(readings.leftOut == [what])
  #expect(try directory.results("x.xml", text).problems.first?.what == "this is \(what)")
}
