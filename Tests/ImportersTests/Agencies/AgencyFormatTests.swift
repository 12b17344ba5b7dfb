import News
import Testing

@testable import Importers

/// What of an article these tests compare.
struct Told: Equatable, CustomStringConvertible {
  var headline = ""
  var body = ""
  var byline: String?
  var outlet: String?
  var day: String?
  var place: String?
  var language: String?
  var row: Int?

  init(
    _ headline: String, _ body: String, byline: String? = nil, outlet: String? = nil,
    day: String? = nil, place: String? = nil, language: String? = nil, row: Int? = nil
  ) {
    self.headline = headline
    self.body = body
    self.byline = byline
    self.outlet = outlet
    self.day = day
    self.place = place
    self.language = language
    self.row = row
  }

  init(_ article: Article) {
    headline = article.headline
    body = article.body
    byline = article.byline
    outlet = article.outlet?.name
    day = article.published?.day.description
    place = article.dateline?.place
    language = article.language
    row = article.origin.row
  }

  var description: String {
    [headline, body, byline, outlet, day, place, language, row.map { "\($0)" }]
      .map { $0 ?? "-" }.joined(separator: " | ")
  }
}

private func told(_ name: String, _ text: String) throws -> [Told] {
  let results = try TestDirectory().results(name, text)
  #expect(results.problems == [])
  return results.articles.map(Told.init)
}

@Test func `a story in NITF is read without captions, notes and initials`() throws {
  #expect(
    try told("a.xml", nitfSample) == [
      Told(
        "Bridge opens after nine years",
        "The bridge opened on Thursday.\n\nLong wait\n\n“We waited,” said Ada Lorne & others."
          + "\n\nCars 900",
        byline: "Ada Lorne", outlet: "Harbour Press", day: "2018-04-12", place: "Portsea",
        language: "en")
    ])
}

@Test func `a lead that the full text repeats is taken once`() throws {
  let text = """
    <nitf><head><meta name="publication_day_of_month" content="1"/>
    <meta name="publication_month" content="2"/><meta name="publication_year" content="2007"/>
    <docdata><doc.copyright holder="The Harbour Times"/></docdata></head><body><body.head>
    <hedline><hl1>Tide</hl1></hedline><byline class="print_byline">By Some One</byline>
    <byline class="normalized_byline">One, Some</byline></body.head><body.content>
    <block class="lead_paragraph"><p>First.</p></block>
    <block class="full_text"><p>First.</p><p>Second.</p></block></body.content></body></nitf>
    """
  #expect(
    try told("a.xml", text) == [
      Told(
        "Tide", "First.\n\nSecond.", byline: "Some One", outlet: "The Harbour Times",
        day: "2007-02-01")
    ])
}

@Test func `the caption beside a story in NewsML is no story, and the identifier's date no date`()
  throws
{
  #expect(
    try told("a.xml", newsMLSample) == [
      Told(
        "Ferry stays in port", "The ferry stayed in port.\n\nNobody was hurt.", outlet: "HP",
        day: "2018-04-12", place: "PORTSEA", language: "en", row: 1)
    ])
}

@Test func `text that NewsML holds as plain lines, or in parts by their role, is one story`() throws
{
  let text = """
    <NewsML><NewsItem><NewsManagement><ThisRevisionCreated>20180412</ThisRevisionCreated>
    </NewsManagement><NewsComponent><NewsLines><HeadLine>Tide</HeadLine></NewsLines>
    <NewsComponent><Role FormalName="Title"/><ContentItem><DataContent>Tide</DataContent></ContentItem>
    </NewsComponent><NewsComponent><Role FormalName="Lead"/><ContentItem><DataContent>The tide
    came.</DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Body"/>
    <ContentItem><MediaType FormalName="ComplexText"/><DataContent><![CDATA[It went.

    Nobody saw it, she said, and nobody will.]]></DataContent></ContentItem></NewsComponent>
    </NewsComponent></NewsItem></NewsML>
    """
  #expect(
    try told("a.xml", text).map(\.body) == [
      "The tide came.\n\nIt went.\n\nNobody saw it, she said, and nobody will."
    ])
}

@Test func `each item of a message is a story, and those without text are left out`() throws {
  let readings = try TestDirectory().readings("a.xml", Array(newsMLG2Sample.utf8))
  #expect(
    readings.articleResults.articles.map(Told.init) == [
      Told(
        "Ferry stays in port", "Portsea (HP) - The ferry stayed in port.\n\nNobody was hurt.",
        byline: "Ada Lorne", outlet: "HP", day: "2018-04-12", place: "Portsea", language: "en",
        row: 1),
      Told(
        "Second story", "It & that sailed.\n\nAll is well.", outlet: "Harbour Press",
        day: "2018-04-13", row: 3),
    ])
  let others = readings.compactMap { reading -> String? in
    switch reading {
    case .success(.leftOut(let what)): what.reason
    case .success(.note(let note)): note.text
    default: nil
    }
  }
  #expect(
    others == [
      "a picture", "a list of other items of an agency",
      "an article is marked as canceled or withheld by its agency; it is kept",
    ])
}

@Test(arguments: [
  ninjsSample,
  #"{"uri": "x", "pubstatus": "usable", "versioncreated": "2018-04-12T10:15:00Z", "language": "en", "#
    + #""source": "Harbour Press", "by": "By Ada Lorne", "headlines": [{"role": "sub", "value": "No"}, "#
    + #"{"role": "main", "value": "Ferry stays in port"}], "bodies": [{"contenttype": "text/plain", "#
    + #""value": "no"}, {"contenttype": "text/html", "value": "<section class=\"main\"><p>The ferry "#
    + #"stayed in port.</p><p>Nobody was hurt.</p></section>"}]}"#,
  #"{"standard": {"name": "ninjs", "version": "3.0"}, "uri": "x", "pubStatus": "usable", "#
    + #""versionCreated": "2018-04-12T10:15:00Z", "language": "en", "by": "By Ada Lorne", "#
    + #""copyrightHolder": "Harbour Press", "headlines": [{"value": "Ferry stays in port"}], "#
    + #""bodies": [{"contentType": "text/html", "value": "<p>The ferry stayed in port.</p>"#
    + #"<p>Nobody was hurt.</p>"}]}"#,
  #"{"api_version": "1", "data": {"item": {"type": "text", "versioncreated": "2018-04-12T10:15:00Z", "#
    + #""headline": "Ferry stays in port", "byline": "By Ada Lorne", "provider": "Harbour Press", "#
    + #""language": "en", "urgency": 4, "body_nitf_html": "<p>The ferry stayed in port.</p>"#
    + #"<p>Nobody was hurt.</p>"}}}"#,
])
func `ninjs of every age gives the same story`(_ text: String) throws {
  #expect(
    try told("a.json", text) == [
      Told(
        "Ferry stays in port", "The ferry stayed in port.\n\nNobody was hurt.", byline: "Ada Lorne",
        outlet: "Harbour Press", day: "2018-04-12", language: "en")
    ])
}

@Test func `an item of ninjs without a text is its description, or is reported`() throws {
  let head =
    #""uri": "x", "versioncreated": "2018-04-12T10:15:00Z", "urgency": 3, "headline": "Tide""#
  let results = try TestDirectory().results(
    "a.json",
    "[{\(head), \"description_text\": \"The tide came.\"},\n{\(head)},\n{\"type\": \"picture\"}]")
  #expect(results.articles.map(\.body) == ["The tide came."])
  #expect(results.articles.map(\.isIncomplete) == [true])
  #expect(results.problems.map(\.kind) == [.noBody])
  #expect(results.problems.first?.row == 2)
}

@Test func `a story of ANPA 1312 loses its slug, its notes and its line ends`() throws {
  #expect(
    try told("a.tst", anpaSample) == [
      Told(
        "Ferry stays in port",
        "PORTSEA, England (HP) _ The ferry stayed in port.\n\n``We waited,'' she said.",
        byline: "ADA LORNE and BO KELL", outlet: "Harbour Press", day: "2018-04-12",
        place: "PORTSEA, England")
    ])
}

@Test func `a story of IPTC 7901 ends where the notebook begins`() throws {
  #expect(
    try told("a.txt", iptc7901Sample) == [
      Told(
        "England ferry: The boat that never sailed may never sail at all",
        "Portsea (hp) - The ferry stayed in port.\n\n\"We waited,\" she said.", outlet: "hp",
        day: "2018-04-12", place: "Portsea")
    ])
}

@Test func `messages one after another are stories of one file, and no year is made up`() throws {
  let second = iptc7901Sample.replacing("Apr 18", with: "Apr")
  let articles = try TestDirectory().results("a.txt", iptc7901Sample + second).articles
  #expect(articles.map(\.published?.day.year) == [2018, nil])
  #expect(articles.map(\.origin.row) == [1, 2])
  #expect(articles.last?.origin.recordOffset == iptc7901Sample.utf8.count)
}

@Test(arguments: [
  (["A text.", "hh/ph/ts/hd"], ["A text."]), (["A text.", "abc wsz jln npr"], ["A text."]),
  (["A text.", "==Harbour"], ["A text."]), (["A text.", "/harbour/"], ["A text."]),
  (["A text.", "(END)"], ["A text."]), (["A text.", "-0-"], ["A text."]),
  (["A text. ((Portsea newsroom, +44 20 5555))"], ["A text."]),
  (["A text.", "Notizblock", "Telefon"], ["A text."]),
  (["A text.", "# hp-Notizblock", "## Orte"], ["A text."]),
  (
    ["A text.", "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt", "x"],
    ["A text."]
  ),
  (["“It is not for publication,” he said.", "More."], ["“It is not for publication,” he said."]),
  (["A text.", "___", "More text."], ["A text.", "More text."]),
  (["A text.", "to be"], ["A text.", "to be"]),
  (["A text.", "HPA RTV ar"], ["A text.", "HPA RTV ar"]),
  (["A text.", "(Reporting by Ada Lorne)"], ["A text.", "(Reporting by Ada Lorne)"]),
  (["Eds: adds quote.", "A text."], ["A text."]),
])
func `what is not for publication is no text`(_ given: [String], _ kept: [String]) {
  #expect(PublicText.paragraphs(given) == kept)
}

@Test(
  arguments: [
    ("STOCKHOLM, Aug 29, 2014 (HP) -", "STOCKHOLM", "HP"), ("BEIJING, July 23", "BEIJING", nil),
    ("Landquart GR", "Landquart GR", nil), ("MEXICO CITY 1996-08-20", "MEXICO CITY", nil),
    ("لندن (أ ف ب)", "لندن", "أ ف ب"),
  ] as [(String, String?, String?)])
func `a dateline that stands alone is read`(_ text: String, _ place: String?, _ agency: String?) {
  let dateline = AgencyDateline(text)
  #expect(dateline.place == place)
  #expect(dateline.agency == agency)
}

@Test(
  arguments: [
    ("Copyright 2013 The News Agency, www.example.org - all rights reserved.", "The News Agency"),
    ("© 2023 HP", "HP"), ("(c) Copyright Harbour Press 2018.", "Harbour Press"),
    ("Copyright 2022, hp (www.example.org). Alle Rechte vorbehalten", "hp"),
    ("", nil),
  ] as [(String, String?)])
func `a copyright notice names its holder`(_ notice: String, _ holder: String?) {
  #expect(CopyrightNotice.holder(notice) == holder)
}

@Test func `a cut file keeps what it has, and says that it is cut`() throws {
  let cut = String(nitfSample.prefix(nitfSample.count - 180))
  let articles = try TestDirectory().results("a.xml", cut).articles
  #expect(articles.map(\.isIncomplete) == [true])
  #expect(articles.first?.headline == "Bridge opens after nine years")
}

@Test func `entities of a document's own are not expanded, and depth is bounded`() throws {
  let bomb =
    "<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
    + "<nitf><body><body.content><p>Text &b; &f; here.</p>"
    + String(repeating: "<block>", count: 300) + "<p>Deep.</p>"
    + String(repeating: "</block>", count: 300) + "</body.content></body></nitf>"
  let results = try TestDirectory().results("a.xml", bomb)
  #expect(results.count == 1)
  for article in results.articles {
    #expect(!article.body.contains("haha") && !article.body.contains("root:"))
  }
}
