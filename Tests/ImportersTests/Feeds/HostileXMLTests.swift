import News
import Testing

@testable import Importers

private func laughs(_ use: String) -> String {
  var entities = "<!ENTITY lol \"lol\">"
  var last = "lol"
  for number in 1...9 {
    entities += "<!ENTITY lol\(number) \"" + String(repeating: "&\(last);", count: 10) + "\">"
    last = "lol\(number)"
  }
  return """
    <?xml version="1.0"?><!DOCTYPE rss [<!-- don't --><!ELEMENT lolz (#PCDATA)>\(entities)]>
    <rss><channel><title>A</title>\(use)</channel></rss>
    """
}

@Test(
  .timeLimit(.minutes(10)),
  arguments: [
    "<item><title>T</title><description>Text &lol9; more</description></item>",
    "<item><title a=\"&lol9;\">T</title><description>Text  more</description></item>",
  ])
func `a billion laughs are none`(item: String) throws {
  let read = try TestDirectory().results("f.xml", laughs(item)).articles
  #expect(read.map(\.body) == ["Text more"])
}

@Test(arguments: ["file:///etc/passwd", "http://127.0.0.1:9/x", "/etc/hostname"])
func `an entity that names a file or a host is not opened`(address: String) throws {
  let feed = """
    <!DOCTYPE rss SYSTEM "\(address)" [<!ENTITY x SYSTEM "\(address)"><!ENTITY % p SYSTEM "\(address)">%p;]>
    <rss><channel><item><title>T</title><description>A&x;B &root; C</description></item></channel></rss>
    """
  #expect(try TestDirectory().results("f.xml", feed).articles.map(\.body) == ["AB C"])
}

@Test(.timeLimit(.minutes(10)))
func `mark-up without measure ends with a sentence or does no harm`() throws {
  let directory = try TestDirectory()
  let head = "<rss><channel><item><title>T</title><description>Text</description></item>"
  let hostile = [
    head + String(repeating: "<a>", count: 30_000),
    head + "<item a=\"" + String(repeating: "x", count: 300_000),
    head + "<item " + (0..<10_000).map { "a\($0)=\"1\" " }.joined(),
    head + "<!--" + String(repeating: "-", count: 300_000),
    head + "<item>" + String(repeating: "</b>", count: 30_000),
    head + String(repeating: "<item>", count: 30_000),
    head + "<![CDATA[" + String(repeating: "]]", count: 30_000),
    head + "<!DOCTYPE " + String(repeating: "[", count: 30_000),
    head + String(repeating: "&", count: 30_000),
    head + String(repeating: "<", count: 30_000),
    head + "<item><description>" + String(repeating: "&lt;div&gt;", count: 20_000),
  ]
  for (number, text) in hostile.enumerated() {
    let results = try directory.results("f\(number).xml", text)
    #expect(results.articles.first?.body == "Text", "\(number)")
    #expect(results.problems.count < 2, "\(number)")
  }
}

@Test func `an entry larger than any article costs only itself`() throws {
  let good = "<item><title>Good</title><description>Text</description></item>"
  let large =
    "<item><title>Large</title><description>"
    + String(repeating: "many words of a text ", count: 10_000) + "</description></item>"
  let results = try TestDirectory().results(
    "f.xml", "<rss><channel>" + good + large + good + "</channel></rss>",
    options: ImportOptions(recordLimit: 1 << 16))
  #expect(results.outline == ["Text", "too-long@2:\(results.problems.first?.line ?? 0)", "Text"])
}

@Test(arguments: [
  // A few plain words, with characters that XML and HTML know.
  ("<!ENTITY paper \"Coast &amp; Sea\">", "From &paper;.", "From Coast & Sea."),
  ("<!ENTITY paper 'Coast'>", "From &paper; and &paper;.", "From Coast and Coast."),
  ("<!ENTITY caf\u{E9}-1 \"Caf&#233;\">", "In &caf\u{E9}-1;.", "In Café."),
  ("<!ENTITY q \"“Shut”\"> <!-- <!ENTITY r \"no\"> -->", "She said &q;&r;.", "She said “Shut”."),
  // The first of two declarations holds.
  ("<!ENTITY a \"one\"><!ENTITY a \"two\">", "It is &a;.", "It is one."),
  // Mark-up, other entities and files are not written out.
  ("<!ENTITY a \"<b>x</b>\">", "It is &a;.", "It is ."),
  ("<!ENTITY a \"one\"><!ENTITY b \"&a;&a;\">", "It is &b;.", "It is ."),
  ("<!ENTITY % a \"one\">", "It is &a;.", "It is ."),
])
func `a document's own words are written out`(declaration: String, use: String, body: String) throws
{
  let feed = """
    <?xml version="1.0"?><!DOCTYPE rss [\(declaration)]>
    <rss><channel><item><title>T</title><description>\(use)</description></item></channel></rss>
    """
  #expect(try TestDirectory().results("f.xml", feed).articles.map(\.body) == [body])
}

@Test(.timeLimit(.minutes(1)))
func `a document's own words grow within bounds`() throws {
  let words = String(repeating: "word ", count: 200)
  let uses = String(repeating: "&w;", count: 20_000)
  let feed = """
    <!DOCTYPE rss [<!ENTITY w "\(words)">]>
    <rss><channel><item><title>T</title><description>Text \(uses)</description></item></channel></rss>
    """
  let body = try #require(try TestDirectory().results("f.xml", feed).articles.first).body
  #expect(body.utf8.count < 2 << 20)
}
