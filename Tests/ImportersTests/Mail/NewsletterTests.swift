import News
import Testing

@testable import Importers

private let page = """
  <!DOCTYPE html><html lang="en"><head><title>Pier reopens</title>
  <meta name="x-apple-disable-message-reformatting"><!--[if mso]><style>a { }</style><![endif]--></head>
  <body style="mso-line-height-rule: exactly">
  <div style="display: none; max-height: 0px">What you see in the list of mails.</div>
  <table role="presentation" cellpadding="0"><tr><td style="font-size:0px">
  <table role="presentation"><tr><td style="font-size: 14px">By Zoë Doe – 14 Oct 2022 – <a href="x">View online →</a></td></tr>
  <tr><td style="background-color:transparent"><p>The pier opened again on Monday, and the ferry runs at night from now on, the line said.</p>
  <p>Fares go up by a tenth in May. <a href="https://t.example.org/abcdef">More of that</a> next week.</p>
  <p><a href="y">Share this</a></p></td></tr></table></td></tr>
  <tr><td><p>Harbour Letter © 2022</p><p><a href="z">Unsubscribe</a> at any time.</p>
  <p>1 Quay Street, Harbour</p></td></tr></table></body></html>
  """

private let text = """
  The pier opened again on Monday, and the ferry runs at night from now on, the line said.

  Fares go up by a tenth in May. More of that next week.
  """

@Test func `a newsletter that was saved as a page is its text without its frame`() throws {
  let articles = try TestDirectory().results("a.html", page).articles
  let article = try #require(articles.first)
  #expect(article.body == text)
  #expect(article.headline == "Pier reopens")
  #expect(article.byline == "Zoë Doe")
  #expect(article.outlet?.name == "Harbour Letter")
  #expect(article.published?.day == CalendarDay(year: 2022, month: 10, day: 14))
}

private func mail(from sender: String, _ fields: String, _ body: String) -> String {
  """
  From: \(sender)
  Subject: Pier reopens
  Date: Fri, 14 Oct 2022 10:00:00 +0000
  Message-ID: <1@example.org>
  \(fields)

  \(body)
  """
}

private let senders: [(sender: String, fields: String, byline: String?, outlet: String?)] = [
  (
    "Harbour Letter <news@example.org>", "List-Unsubscribe: <https://example.org/u>", nil,
    "Harbour Letter"
  ),
  (
    "Zoë Doe from Harbour Letter <zoe@example.org>", "List-Id: <x.example.org>", "Zoë Doe",
    "Harbour Letter"
  ),
  (
    "Zoë Doe <zoe@example.org>",
    "List-Id: Harbour talk <talk.example.org>\nList-Post: <mailto:talk@example.org>",
    "Zoë Doe", "Harbour talk"
  ),
  ("Zoë Doe <zoe@example.org>", "X-Mailer: x", "Zoë Doe", nil),
]

@Test(arguments: senders)
func `a sender to many is an outlet, one to one is not`(
  sender: String, fields: String, byline: String?, outlet: String?
) throws {
  let articles = try TestDirectory().results("a.eml", mail(from: sender, fields, "The pier."))
    .articles
  #expect(articles.first?.byline == byline)
  #expect(articles.first?.outlet?.name == outlet)
}

@Test(arguments: [
  "View this email in your browser", "Im Browser ansehen", "Voir en ligne", "Ver en el navegador",
])
func `a line that leads to the page is no text`(line: String) throws {
  let body = "\(line)\n\nThe pier opened again.\n\nIt was shut since May, when a storm broke it.\n"
  let articles = try TestDirectory().results("a.eml", mail(from: "x@example.org", "X-A: b", body))
    .articles
  #expect(
    articles.map(\.body) == [
      "The pier opened again.\n\nIt was shut since May, when a storm broke it."
    ])
}

@Test(arguments: [
  "Unsubscribe: https://example.org/u", "You received this because you signed up.",
  "Hier können Sie sich abmelden.", "Pour vous désabonner, cliquez ici.",
  "Si quiere darse de baja, pulse aquí.", "Klik hier om uit te schrijven of afmelden.",
])
func `the foot of a newsletter is no text`(line: String) throws {
  let body =
    "The pier opened again, and the ferry runs at night from now on, the line said.\n\n\(line)\n\nHarbour Letter, 1 Quay Street\n"
  let articles = try TestDirectory().results("a.eml", mail(from: "x@example.org", "X-A: b", body))
    .articles
  #expect(
    articles.map(\.body) == [
      "The pier opened again, and the ferry runs at night from now on, the line said."
    ])
}

@Test(arguments: [
  ("See the report <https://t.example.org/abc>.", "See the report."),
  ("See the report [https://t.example.org/abc] now.", "See the report now."),
  ("See the report ( https://t.example.org/abc ) now.", "See the report now."),
  ("It stands at https://example.org now.", "It stands at https://example.org now."),
  ("[cid:image001.png] The pier.", "The pier."),
])
func `addresses behind links are no text`(line: String, text: String) {
  let read = LetterText.withoutLinks(line[...]).line.replacing(" .", with: ".")
  #expect(read == text)
}

@Test func `a web page is no newsletter`() throws {
  let web = """
    <!DOCTYPE html><html><head><title>a</title><meta property="og:title" content="a"></head><body>
    <table cellpadding="0"><tr><td>The pier</td></tr></table><a href="x">Unsubscribe</a></body></html>
    """
  let piece = Piece(MemorySource(Array(web.utf8)), place: Place(path: "a.html"))
  #expect(NewsletterPage.likeness(try Sniff(piece, map: FieldMap())) == .none)
}
