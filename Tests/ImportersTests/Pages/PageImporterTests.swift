import News
import Testing

@testable import Importers

/// A paragraph that is long enough to be the text of an article.
private let lead =
  "The council voted on Tuesday to close the old pier, since a report found rust in its piles."
private let second =
  "“It was time,” said Ina Roth, who leads the harbour board, after the vote in the town hall."
private let third = "Boats will go from the western quay until the work is done, the board said."

/// What the pages of these tests say in their articles.
private let text = [lead, second, third].joined(separator: "\n\n")

private func paragraphs(_ texts: String...) -> String {
  texts.map { "<p>\($0)</p>\n" }.joined()
}

private func page(head: String = "", _ body: String) -> String {
  "<!DOCTYPE html><html><head><title>Pier to close</title>\(head)</head><body>\(body)</body></html>"
}

private func article(_ html: String, name: String = "a.html") throws -> Article {
  try #require(try TestDirectory().results(name, html).articles.first)
}

private func body(_ html: String) throws -> String { try article(html).body }

private let links = (1...12).map {
  "<li><a href=\"/\($0)\">Another story of the day \($0)</a></li>"
}
.joined()

@Test(
  arguments: [
    // Structure alone.
    "<div>\(paragraphs(lead, second, third))</div>",
    "<h1>Pier to close</h1><div><div>\(lead)</div><div>\(second)</div><div>\(third)</div></div>",
    "<table><tr><td><ul>\(links)</ul></td><td>\(paragraphs(lead, second, third))</td></tr></table>",
    "<div>\(lead)<br><br>\(second)<br/><br/>\(third)</div>",
    // What stands before: navigation, headline, byline, date, picture.
    """
    <nav><ul>\(links)</ul></nav><main><article><h1>Pier to close</h1><p class="byline">By Leo Brandt</p>
    <time datetime="2019-05-02">2 May 2019</time><figure><img src="a.jpg"><figcaption>The old pier as
    it was seen from the town hall on Monday.</figcaption></figure>
    \(paragraphs(lead, second, third))</article></main>
    """,
    // What stands between: advertisements, references, boxes, captions.
    """
    <article>\(paragraphs(lead))<div class="ad-slot">Advertisement</div>\(paragraphs(second))
    <p><a href="/other">Read more: The bridge is closed as well</a></p>
    <p><strong>Read more:</strong> <a href="/other">The bridge is closed as well</a></p>
    <div class="newsletter-signup"><p>Sign up for our letter, which comes every morning at six.</p></div>
    <aside class="related"><h3>Related</h3><ul>\(links)</ul></aside>
    <div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">The quay on Tuesday, seen from
    the sea.</p></div>\(paragraphs(third))</article>
    """,
    // What stands behind: tags, comments, teasers, the end of the site.
    """
    <article>\(paragraphs(lead, second, third))<ul class="tags"><li><a href="/t">Piers</a></li></ul></article>
    <section id="comments"><h2>Comments</h2>\(paragraphs(
      "I have walked on this pier every day of my life, and I shall miss it very much indeed.",
      "So shall I, and my dog as well, who is not allowed on the western quay at all."))</section>
    <footer><p>All rights are reserved by the publishers of this paper, whoever they may be.</p></footer>
    """,
    """
    <div class="content">\(paragraphs(lead, second, third))<h3>You may also like</h3>
    \(paragraphs("The bridge is closed as well, and nobody knows for how long it will be so."))</div>
    """,
    """
    <div>\(paragraphs(lead, second, third))
    \(["bridge", "tower", "market"].map {
      "<div class=\"box\"><h4><a href=\"/\($0)\">The \($0) is closed as well</a></h4><p>It will be some "
        + "time until the \($0) is open again, as the council said.</p></div>" }.joined())</div>
    """,
    // A banner that is longer than a short article; text in an element that is mostly beside it.
    """
    <div id="cookie-consent"><p>\((1...9).map { "We and our \($0) partners keep cookies on your device." }
      .joined(separator: " "))</p></div><aside>\(paragraphs(lead, second, third))</aside>
    """,
    // What is not shown.
    """
    <article><p style="display: none">This text is for machines only, and nobody should read it.</p>
    <noscript><p>Please turn on JavaScript, so that we can show you this page as it is meant.</p></noscript>
    <template><p>This is a template of a paragraph, and not one that anybody reads.</p></template>
    \(paragraphs(lead, second))<div hidden><p>This is not to be seen by anybody, or so we hope.</p></div>
    <p>Boats will go from the <span class="tooltip">A quay is a place where boats lie.</span>western quay
    until the work is done, the board said.</p></article>
    """,
    // Invitations of the outlet at the end, and a line in two forms.
    """
    <article>\(paragraphs(lead, second, third))<p>Follow the <a href="/h">Harbour Post</a> on Twitter.</p>
    <p><em>Sign up for our newsletter, which comes on Fridays, with the best of the harbour.</em></p></article>
    """,
  ])
func `the text of an article is told from what stands around it`(html: String) throws {
  #expect(try body(page(html)) == text)
}

@Test func `headings, lists, quotations and rows of a text are kept`() throws {
  let html = page(
    """
    <article><h1>Pier to close</h1>\(paragraphs(lead))<h2>What comes next</h2>
    <ul><li>a fence in May</li><li>a new deck in June</li></ul>
    <blockquote><p>We shall be back.</p></blockquote>
    <table><tr><th>Month</th><th>Visitors</th></tr><tr><td>April</td><td>1200</td></tr></table>
    \(paragraphs(third))<h2>Empty heading</h2></article>
    """)
  #expect(
    try body(html) == """
      \(lead)

      What comes next

      a fence in May

      a new deck in June

      We shall be back.

      Month Visitors

      April 1200

      \(third)
      """)
}

@Test(
  arguments: [
    "<p>\(lead)</p><p>\(second)</p><p>\(third)</p>",
    "\n<div>\(lead)</div>\n<div>\(second)</div><div>\(third)</div>",
    // End tags that are missing, attributes without marks.
    "<html lang=en><body class=story><p id=a>\(lead)<p>\(second)<p>\(third)",
    "\(lead)<br><br>\(second)<br><br>\(third)",
  ])
func `a piece of HTML is a page`(html: String) throws {
  #expect(try body(html) == text)
}

@Test func `a short text is a text`() throws {
  let html = page("<article><h1>Pier to close</h1><p>It is closed.</p><p>Be well.</p></article>")
  #expect(try body(html) == "It is closed.\n\nBe well.")
}

// MARK: - Text for machines

private func linked(_ body: String, more: String = "") -> String {
  "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Pier to close\", "
    + "\"articleBody\": \"\(body)\"\(more)}</script>"
}

private let long = [
  lead, second, third,
  "Leo Brandt, who has sold tickets there for thirty years, will have to look for other work.",
  "The last boat leaves at noon on Sunday, and there will be music, Roth said on the phone.",
]

@Test(
  arguments: [
    long.joined(separator: #"\n\n"#),
    long.map { "<p>\($0)</p>" }.joined(),
    long.map { "&lt;p&gt;\($0)&lt;/p&gt;" }.joined(),
  ])
func `the text for machines is taken where the printed one is cut`(linkedBody: String) throws {
  let html = page(head: linked(linkedBody), "<article><p>\(lead)</p><p>\(second) ...</p></article>")
  let article = try article(html)
  #expect(article.body == long.joined(separator: "\n\n"))
  #expect(!article.isIncomplete)
}

@Test func `a text for machines that is a teaser changes nothing`() throws {
  let html = page(head: linked(lead), "<article>\(paragraphs(lead, second, third))</article>")
  #expect(try body(html) == text)
}

@Test func `the text for machines is a witness for boxes with other names and for the ends`() throws
{
  let stranger = "Your account is in use on another device, and you can read on one device only."
  let html = page(
    head: linked(long.joined(separator: " ")),
    "<div class=\"promo-widget sponsor\">"
      + long.map { paragraphs($0) }.joined() + paragraphs(stranger) + "</div>")
  #expect(try body(html) == long.joined(separator: "\n\n"))
}

// MARK: - Incomplete

@Test(
  arguments: [
    ("", "<article>\(paragraphs(lead, second, third))</article>", false),
    ("", "<article>\(paragraphs(lead, second, "Boats will go from the ..."))</article>", true),
    ("", "<article>\(paragraphs(lead, second, "Boats will go from the…"))</article>", true),
    (
      "", "<article>\(paragraphs(lead, second, third, "Subscribe to continue reading."))</article>",
      true
    ),
    (linked(lead, more: ", \"isAccessibleForFree\": false"), paragraphs(lead, second), true),
    (linked(lead, more: ", \"isAccessibleForFree\": \"False\""), paragraphs(lead, second), true),
    (linked(lead, more: ", \"isAccessibleForFree\": true"), paragraphs(lead, second), false),
    // What is to be paid for is there.
    (
      linked(
        lead,
        more: """
          , "isAccessibleForFree": false, "hasPart": {"isAccessibleForFree": false,
          "cssSelector": ".paid"}
          """),
      paragraphs(lead)
        + "<div class=\"paid\">\((0..<9).map { paragraphs("\(second) \($0).") }.joined())</div>",
      false
    ),
  ])
func `a text that goes on elsewhere is marked`(head: String, html: String, isIncomplete: Bool)
  throws
{
  #expect(try article(page(head: head, html)).isIncomplete == isIncomplete)
}

@Test func `what asks for money is no part of the text`() throws {
  let html = page(
    "<article>\(paragraphs(lead, second, "Subscribe to continue reading.", "Only 1 a week."))</article>"
  )
  #expect(try body(html) == "\(lead)\n\n\(second)")
}

// MARK: - No article

@Test(
  arguments: [
    ("<h1>Today</h1><ul>\(links)\(links)</ul>", "a page of links"),
    ("<script>render()</script>", "a page without a text"),
    (
      "<h1>404 Not Found</h1><p>The page that you asked for is not on this server.</p>",
      "an error page"
    ),
    ("<h1>Seite nicht gefunden</h1><p>Diese Seite gibt es nicht (mehr).</p>", "an error page"),
  ])
func `a page without an article is left out, with what it is`(html: String, what: String) throws {
  let bytes = Array("<!DOCTYPE html><html><body>\(html)</body></html>".utf8)
  let directory = try TestDirectory()
  let readings = try directory.readings("a.html", bytes)
  #expect(
    readings == [
      .success(.leftOut(LeftOut(place: Place(path: directory.path + "/a.html"), reason: what)))
    ])
  #expect(try directory.results("b.html", bytes).problems.map(\.kind) == [.noArticles])
}

@Test func `news of things that were not found is an article`() throws {
  let html = "<h1>Lost boat not found after a week of search off the coast</h1>\(paragraphs(lead))"
  #expect(try body(page(html)) == lead)
}

// MARK: - Which files

@Test(
  arguments: [
    ("a.txt", "<!DOCTYPE html><html><body><p>\(lead)</p></body></html>", true),
    ("a", "<html><p>\(lead)</p></html>", true),
    ("a.php", "<!-- saved --><html><p>\(lead)</p></html>", true),
    ("a.htm", "\(lead)<br><br>\(second)", true),
    ("a.xhtml", "<?xml version=\"1.0\"?>\n<!DOCTYPE html><html><p>\(lead)</p></html>", true),
    ("a.php", "<?php echo '<html><body>'; ?>", false),
    ("a.txt", "A tag such as <p> in a text.\n\n\(lead)", false),
  ])
func `a page is known by its bytes`(name: String, text: String, isPage: Bool) throws {
  let piece = Piece(MemorySource(Array(text.utf8)), place: Place(path: name))
  let sniff = try Sniff(piece, map: FieldMap())
  #expect((PagesFormats.html.likeness(sniff) > .general) == isPage)
}

@Test func `declared encodings are not believed`() throws {
  let html =
    "<html><meta charset=gb2312><p>Der Rat schließt die Brücke über die Förde, sagt er.</p>"
  #expect(try body(html) == "Der Rat schließt die Brücke über die Förde, sagt er.")
}

@Test func `megabytes of pictures in a page do no harm`() throws {
  let picture = "data:image/png;base64," + String(repeating: "QUJD", count: 400_000)
  let html = page(
    "<article><img src=\"\(picture)\"><div style=\"background:url(\(picture))\"></div>"
      + paragraphs(lead, second, third) + "</article>")
  #expect(try body(html) == text)
}

private let council =
  "The council voted on Tuesday to close the old pier, since a report found rust in its piles."

@Test(arguments: [
  // A wall in a box of its own, in the text's own box, and behind a sentence that breaks off.
  (
    "<div><div>\(council)</div></div>"
      + "<div><div>Subscribe to continue reading</div><div>One crown.</div></div>",
    [council]
  ),
  ("<div>\(council)</div><div>This article is for subscribers only.</div>", [council]),
  ("\(council)<br><br><b>To continue reading, subscribe.</b>", [council]),
  ("<div>\(council) The mayor said that the town had had no choice at all, and that it</div>", nil),
])
func `a page of div elements that is cut by a wall is incomplete`(
  html: String, paragraphs: [String]?
) throws {
  let page = "<html><body><div><h1>Pier to close</h1>\(html)</div></body></html>"
  let read = try #require(try TestDirectory().results("a.html", page).articles.first)
  #expect(read.isIncomplete)
  if let paragraphs { #expect(read.body == paragraphs.joined(separator: "\n\n")) }
}

@Test(arguments: [
  "Photo: Bo Roe / Harbour Post", "(Bo Roe/Harbour Post)", "Video Player is loading.", "0:00",
  "Current Time 0:00", "1 of 12", "Slide 1 of 3", "Comments are moderated. Please be polite.",
  "By commenting you agree to our community guidelines.", "Play Video",
])
func `lines of pictures, films and comments are no part of a text`(line: String) throws {
  let page =
    "<html><body><article><h1>Pier to close</h1><p>\(council)</p><p>\(line)</p>"
    + "<p>\(council) Again.</p></article></body></html>"
  let read = try #require(try TestDirectory().results("a.html", page).articles.first)
  #expect(read.body == "\(council)\n\n\(council) Again.")
}

@Test(arguments: [
  "The new community guidelines are strict, the mayor said.", "Two of 12 piers are shut, she said.",
])
func `sentences that only sound so stay`(line: String) throws {
  let page =
    "<html><body><article><h1>Pier</h1><p>\(council)</p><p>\(line)</p><p>\(council) Again.</p>"
  let read = try #require(try TestDirectory().results("a.html", page).articles.first)
  #expect(read.body.contains(line))
}
