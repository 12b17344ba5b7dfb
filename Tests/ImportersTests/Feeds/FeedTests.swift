import News
import Testing

@testable import Importers

private func articles(_ name: String, _ text: String) throws -> [Article] {
  try TestDirectory().results(name, text).articles
}

/// A feed with some items in a channel of the Harbour Gazette.
private func rss(_ items: String, head: String = "<?xml version=\"1.0\"?>") -> String {
  head + """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel><title>Harbour Gazette - Town</title><link>https://www.harbourgazette.example/</link>
    <language>en-gb</language>\(items)</channel></rss>
    """
}

@Test func `an entry of RSS gives all that it says`() throws {
  let feed = rss(
    """
    <item><title>Bridge &amp;amp; quay &lt;b&gt;open&lt;/b&gt;</title><link>/town/bridge?a=1</link>
    <dc:creator>Jane Doe</dc:creator><category>Town</category><category>Roads</category>
    <pubDate>Fri, 27 Oct 2017 10:00:00 +0000</pubDate>
    <description>A short word.</description><media:content url="x.jpg"/>
    <content:encoded><![CDATA[<p>The bridge opened.</p><figure><img src="a"/><figcaption>A
    picture</figcaption></figure><p>“It holds,” the mayor said.<sup><a href="#n1">1</a></sup></p>]]>
    </content:encoded></item>
    """)
  let article = try #require(try articles("feed.xml", feed).first)
  #expect(article.headline == "Bridge & quay open")
  #expect(article.body == "The bridge opened.\n\n“It holds,” the mayor said.")
  #expect(article.byline == "Jane Doe")
  #expect(article.section == "Town")
  #expect(article.outlet?.name == "Harbour Gazette")
  #expect(article.language == "en")
  #expect(article.published?.day.description == "2017-10-27")
  #expect(article.url == "https://www.harbourgazette.example/town/bridge?a=1")
  #expect(!article.isIncomplete)
  #expect(article.origin.row == 1)
}

@Test(arguments: [
  ("a.atom", rss("<item><title>T</title><description>Text</description></item>")),
  (
    "b.xml",
    rss(
      "<item><title>T</title><description>Text</description></item>",
      head: "\n \n<?xml version='1.0'?>")
  ),
  (
    "c.html",
    rss(
      "<item><title>T</title><description>Text</description></item>",
      head: "<!-- <feed> --><?xml-stylesheet href='a'?><!DOCTYPE rss [<!ENTITY a \"<feed>\">]>")
  ),
  (
    "d.txt",
    "<rdf:RDF xmlns:rdf='x' xmlns='http://purl.org/rss/1.0/'><channel><title>A</title></channel>"
      + "<item><title>T</title><description>Text</description></item></rdf:RDF>"
  ),
  (
    "e",
    "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>T</a:title>"
      + "<a:content>Text</a:content></a:entry></a:feed>"
  ),
  // Prefixes that nobody declared.
  (
    "f.rss",
    "<rss><channel><item><dc:title>T</dc:title><content:encoded>Text</content:encoded></item></channel></rss>"
  ),
])
func `a feed is known by its bytes and not by its name`(name: String, text: String) throws {
  let read = try articles(name, text)
  #expect(read.map(\.body) == ["Text"])
  #expect(read.map(\.headline) == ["T"])
}

@Test(arguments: [
  ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two &amp;amp; three&lt;/p&gt;", "One\n\nTwo & three"),
  ("<![CDATA[<p>One</p><p>Two</p>]]>", "One\n\nTwo"),
  ("<p>One</p><p>Two</p>", "One\n\nTwo"),
  ("&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;", "One"),
  ("One\n\nTwo\nthree", "One\n\nTwo three"),
  ("AT&T & co &nbsp;say &rsquo;yes&rsquo; caf&eacute; 3 < 4", "AT&T & co say ’yes’ café 3 < 4"),
  ("<![CDATA[AT&amp;T, 3 < 4 &nope;]]>", "AT&T, 3 < 4 &nope;"),
  ("x &#5; y &#xFFFF; z", "x y z"),
])
func `descriptions are text, mark-up, or mark-up written as text`(
  description: String, body: String
) throws {
  let feed = rss("<item><title>T</title><description>\(description)</description></item>")
  #expect(try articles("f.xml", feed).map(\.body) == [body])
}

@Test(arguments: [
  ("The council met on Monday. Read more", "The council met on Monday.", true),
  ("The council met on Monday…", "The council met on Monday…", true),
  ("&lt;p&gt;The council met [&amp;#8230;]&lt;/p&gt;", "The council met […]", true),
  (
    "&lt;p&gt;It met.&lt;/p&gt;&lt;p&gt;&lt;a href='x'&gt;Continue reading Council&lt;/a&gt;&lt;/p&gt;",
    "It met.", true
  ),
  ("She asked us to read more", "She asked us to read more", false),
  ("The council met on Monday.", "The council met on Monday.", false),
])
func `a teaser is kept and said to be cut`(text: String, body: String, isCut: Bool) throws {
  let feed = rss("<item><title>T</title><description>\(text)</description></item>")
  let article = try #require(try articles("f.xml", feed).first)
  #expect(article.body == body)
  #expect(article.isIncomplete == isCut)
}

@Test func `a headline without a text keeps its day and address`() throws {
  let feed = rss("<item><title>Fire at mill</title><link>https://a.example/1</link></item>")
  let article = try #require(try articles("f.xml", feed).first)
  #expect(article.body == "Fire at mill")
  #expect(article.isIncomplete)
  #expect(article.url == "https://a.example/1")
}

@Test(arguments: [
  ("<author>desk@a.example (Ann Lee)</author>", "Ann Lee"),
  ("<author>desk@a.example</author>", nil),
  ("<author>Ann Lee &lt;a@b.example&gt;</author>", "Ann Lee"),
  ("<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ek</dc:creator>", "Ann Lee, Bo Ek"),
  ("<dc:creator><![CDATA[ Ann Lee ]]></dc:creator><author>x@y.example</author>", "Ann Lee"),
])
func `authors are names and not addresses`(author: String, byline: String?) throws {
  let feed = rss("<item><title>T</title>\(author)<description>Text</description></item>")
  #expect(try articles("f.xml", feed).map(\.byline) == [byline])
}

@Test func `an aggregator's entry belongs to the paper it came from`() throws {
  let feed = rss(
    "<item><title>Mill burns - The Mercury</title><source url='https://m.example'>The Mercury</source>"
      + "<description>Text</description></item>")
  let article = try #require(try articles("f.xml", feed).first)
  #expect(article.outlet?.name == "The Mercury")
  #expect(article.headline == "Mill burns")
}

@Test func `what stands under every entry is no text`() throws {
  let items = (1...4).map {
    """
    <item><title>Story \($0)</title><description><![CDATA[<p>Text \($0).</p>
    <p>Story \($0) was first seen on Harbour.</p>]]></description></item>
    """
  }
  let read = try articles("f.xml", rss(items.joined()))
  #expect(read.map(\.body) == ["Text 1.", "Text 2.", "Text 3.", "Text 4."])
}

@Test func `an entry of Atom gives its text and not its summary`() throws {
  let feed = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://le.example/fil/">
    <title>Le Quai</title><link rel="self" href="https://le.example/fil/atom"/>
    <link href="https://le.example/"/><author><name>Rédaction</name></author>
    <entry><title type="html">L&amp;#39;incendie</title><link rel="edit" href="e"/>
    <link rel="alternate" type="text/html" href="../un"/><updated>2020-05-02T00:00:00Z</updated>
    <published>2020-05-01T10:00:00Z</published><summary>Bref</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p><p>Deux.</p></div>
    </content><author><name>Anne Roux</name></author><category term="Ville" label="La ville"/></entry>
    <entry><title>Sans</title><content type="image/png">iVBORw0KGgo=</content>
    <summary>Un mot.</summary></entry></feed>
    """
  let read = try articles("a.rss", feed)
  #expect(read.map(\.body) == ["Un.\n\nDeux.", "Un mot."])
  #expect(read.map(\.headline) == ["L'incendie", "Sans"])
  #expect(read.map(\.byline) == ["Anne Roux", "Rédaction"])
  #expect(read[0].published?.day.description == "2020-05-01")
  #expect(read[0].language == "fr")
  #expect(read[0].section == "La ville")
  #expect(read[0].url == "https://le.example/fil/../un")
  #expect(read[0].outlet?.name == "Le Quai")
}

@Test func `bytes that are not what the feed declares are read all the same`() throws {
  let text = rss(
    "<item><title>Caf\u{1}X</title><description>Le café de la plage a été fermé, a déclaré le maire à la télé; l'été est là</description></item>"
  )
  var latin: [UInt8] = []
  for scalar in text.unicodeScalars where scalar.value < 256 && scalar.value != 1 {
    latin.append(UInt8(scalar.value))
  }
  let read = try TestDirectory().results("f.xml", latin).articles
  #expect(
    read.map(\.body) == [
      "Le café de la plage a été fermé, a déclaré le maire à la télé; l'été est là"
    ])
}

@Test func `one bad byte far inside costs no other character`() throws {
  let filler = String(
    repeating: "<item><title>T</title><description>café</description></item>", count: 2000)
  var bytes = Array(
    rss(filler + "<item><title>T</title><description>caf#</description></item>" + filler).utf8)
  let place = try #require(bytes.firstIndex(of: UInt8(ascii: "#")))
  bytes[place] = 0xE9
  let read = try TestDirectory().results("f.xml", bytes).articles
  #expect(read.count == 4001)
  #expect(read.allSatisfy { $0.body == "café" })
}

@Test(arguments: [
  "<item><title>B<b>ad</title><description>x</description></item>",
  "<item><title>Bad</title><description>x</b></description></item>",
  "<item><title>Bad<description>x</item>",
  "</item></channel>",
  "<item><title a=b>Bad</title><description>x</description>",
  "<item>< > </ <!x <![CDATA[y]]></item>",
  "<item><title>Bad</title><description foo=\"x<y\">x</description></item>",
])
func `a broken entry costs only itself`(broken: String) throws {
  let good = "<item><title>Good</title><description>Text of it</description></item>"
  let read = try articles("f.xml", rss(good + broken + good + good))
  #expect(read.filter { $0.headline == "Good" && $0.body == "Text of it" }.count == 3)
}

@Test func `a feed that was cut off gives what it has`() throws {
  let whole = rss(
    "<item><title>A</title><description>One</description></item>"
      + "<item><title>B</title><description>Two and a longer text")
  let cut = String(whole.prefix(whole.count - "</channel></rss>".count))
  let read = try articles("f.xml", cut)
  #expect(read.map(\.headline) == ["A", "B"])
  #expect(read.map(\.isIncomplete) == [false, true])
}

@Test func `a Blogger backup gives its live posts`() throws {
  func entry(_ kind: String, _ title: String, _ more: String = "") -> String {
    """
    <entry><category scheme="http://schemas.google.com/g/2005#kind"
      term="http://schemas.google.com/blogger/2008/kind#\(kind)"/><category term="Town"/>
    <published>2012-03-04T05:06:07Z</published><title type="text">\(title)</title>
    <content type="html">&lt;div&gt;Text&lt;/div&gt;</content>\(more)
    <author><name>Ann Lee</name><email>noreply@blogger.com</email></author></entry>
    """
  }
  let feed = """
    <?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>The Pier</title>
    \(entry("template", "Template"))\(entry("post", "Live"))\(entry("comment", "Re: Live"))
    \(entry("post", "Draft", "<app:control><app:draft>yes</app:draft></app:control>"))</feed>
    """
  let readings = try TestDirectory().readings("blog.xml", Array(feed.utf8))
  #expect(readings.articleResults.articles.map(\.headline) == ["Live"])
  #expect(
    readings.leftOut == ["a setting of the weblog", "a reader's comment", "a draft"])
}

@Test func `JSON Feed gives its entries`() throws {
  let feed = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "The Pier", "language": "en",
     "home_page_url": "https://pier.example/", "authors": [{"name": "Ann Lee"}],
     "items": [{"id": "1", "url": "/a", "title": "A", "content_html": "<p>One</p><p>Two</p>",
       "date_published": "2020-02-03T04:05:06Z", "tags": ["Town"]},
      {"id": "2", "content_text": "Three\\n\\nFour", "authors": [{"name": "Bo Ek"}]}]}
    """
  let read = try articles("feed.json", feed)
  #expect(read.map(\.body) == ["One\n\nTwo", "Three\n\nFour"])
  #expect(read.map(\.byline) == ["Ann Lee", "Bo Ek"])
  #expect(read[0].url == "https://pier.example/a")
  #expect(read[0].outlet?.name == "The Pier")
  #expect(read[0].section == "Town")
}

extension [Result<Reading, ImportProblem>] {
  /// The reasons for which something was left out.
  var leftOut: [String] {
    compactMap { if case .success(.leftOut(let what)) = $0 { what.reason } else { nil } }
  }
}
