import News
import Testing

@testable import Importers

/// What a text is taken apart into.
struct Story: Equatable {
  var headline = ""
  var byline: String?
  var day: String?
  var unread: String?
  var place: String?
  var outlet: String?
  var body: String

  init(
    headline: String = "", byline: String? = nil, day: String? = nil, unread: String? = nil,
    place: String? = nil, outlet: String? = nil, body: String
  ) {
    self.headline = headline
    self.byline = byline
    self.day = day
    self.unread = unread
    self.place = place
    self.outlet = outlet
    self.body = body
  }

  init(of text: String) {
    let bytes = Array(text.utf8)
    let layout = bytes.withUnsafeBufferPointer { StoryLayout($0) }
    self.init(
      headline: layout.headline, byline: layout.byline, day: layout.day?.description,
      unread: layout.unreadDate, place: layout.dateline?.place, outlet: layout.outlet,
      body: String(decoding: bytes[layout.body], as: UTF8.self))
  }
}

private let paragraph =
  "The harbour authority will close two of its three piers until the spring, its head said."

@Test(arguments: [
  (
    "Piers to close\n2017-10-27\n\n\(paragraph)\n",
    Story(headline: "Piers to close", day: "2017-10-27", body: paragraph)
  ),
  (
    "Piers to close\nBy Jane Doe and Ana de la Cruz\nOctober 27, 2017\n\n\(paragraph)",
    Story(
      headline: "Piers to close", byline: "Jane Doe and Ana de la Cruz", day: "2017-10-27",
      body: paragraph)
  ),
  (
    "Piers to close\n\nBy Jane Doe | Published: Oct. 27, 2017\n\nLISBON (Coast Wire) - \(paragraph)",
    Story(
      headline: "Piers to close", byline: "Jane Doe", day: "2017-10-27", place: "LISBON",
      body: "LISBON (Coast Wire) - \(paragraph)")
  ),
  (
    "Friday, October 27, 2017\nPiers to close\n\(paragraph)",
    Story(headline: "Piers to close", day: "2017-10-27", body: paragraph)
  ),
  (
    "Piers to close.\n\n\(paragraph)",
    Story(headline: "Piers to close.", body: paragraph)
  ),
  (
    "Piers to close;\nFerries to stop.\n\n\(paragraph)",
    Story(headline: "Piers to close; Ferries to stop.", body: paragraph)
  ),
  (
    "LISBON (Coast Wire) - \(paragraph)\nShe gave no reason.\n",
    Story(place: "LISBON", body: "LISBON (Coast Wire) - \(paragraph)\nShe gave no reason.")
  ),
  (
    "LISBON, Oct 27, 2017 (Coast Wire) - \(paragraph)\n\nShe gave no reason.",
    Story(
      day: "2017-10-27", place: "LISBON",
      body: "LISBON, Oct 27, 2017 (Coast Wire) - \(paragraph)\n\nShe gave no reason.")
  ),
  (
    "The harbour authority will close two\nof its three piers until the spring,\nits head said.",
    Story(
      body: "The harbour authority will close two\nof its three piers until the spring,\n"
        + "its head said.")
  ),
  ("\(paragraph)\n\nShe gave no reason.", Story(body: "\(paragraph)\n\nShe gave no reason.")),
  // Lines of some seventy letters.
  (
    "Mayor says that the north pier of the town will stay shut\nuntil autumn because of worms\n\n"
      + "The harbour authority will close two\nof its three piers until the spring,\nits head said "
      + "on Monday.",
    Story(
      headline:
        "Mayor says that the north pier of the town will stay shut until autumn because of worms",
      body: "The harbour authority will close two\nof its three piers until the spring,\n"
        + "its head said on Monday.")
  ),
  (
    "Piers to close\n\nUpdated: May 3, 2019\nPublished: May 2, 2019\n\n\(paragraph)",
    Story(headline: "Piers to close", day: "2019-05-02", body: paragraph)
  ),
  // What a text says of itself.
  (
    "Title: Piers to close\nAuthor: Jane Doe\nSource: Coast Wire\nWord count: 17\n\n\(paragraph)",
    Story(headline: "Piers to close", byline: "Jane Doe", body: paragraph)
  ),
  (
    "TITLE: Piers to close\n\nBYLINE: By Jane Doe\n\nTEXT: \(paragraph)",
    Story(headline: "Piers to close", byline: "Jane Doe", body: paragraph)
  ),
  (
    "---\ntitle: \"Piers: to close\"\nauthors:\n  - Jane Doe\n  - Bo Roe\ntags: [a, b]\n---\n\n\(paragraph)",
    Story(headline: "Piers: to close", byline: "Jane Doe, Bo Roe", body: paragraph)
  ),
  (
    "Piers to close\nSource: Coast Wire\nDate: 2 May 2019\n\n\(paragraph)",
    Story(headline: "Piers to close", body: paragraph)
  ),
  // No header: what people say, and a rule.
  ("Roth: We have no choice.\nLee: None.\n", Story(body: "Roth: We have no choice.\nLee: None.")),
  ("One line alone", Story(body: "One line alone")),
  ("Piers to close\n2017-10-27\n", Story(body: "Piers to close\n2017-10-27")),
  ("\n\n  \n", Story(body: "")),
])
func `a text is taken apart into headline, notes and story`(text: String, story: Story) {
  #expect(Story(of: text) == story)
}

@Test(arguments: [
  ("By Jane Doe", "Jane Doe"), ("BY JANE DOE, STAFF WRITER", "JANE DOE, STAFF WRITER"),
  ("By Martin L. King Jr.", "Martin L. King Jr."), ("By noon the rain had stopped", nil),
  ("By Friday the Market had fallen 3 percent.", nil), ("Bystanders Ran", nil), ("By ", nil),
])
func `a byline names people`(line: String, byline: String?) {
  #expect(StoryNote(line)?.byline == byline)
}

@Test(arguments: [
  // Bylines of other languages, and dates below them.
  (
    "Piers sollen schliessen\nVon Ina Roth\n2. Mai 2019\n\n\(paragraph)",
    Story(
      headline: "Piers sollen schliessen", byline: "Ina Roth", day: "2019-05-02", body: paragraph)
  ),
  (
    "Les quais fermeront\n\nPar Jeanne Roux et Luc du Pont (avec AFP)\nPublié le 2 mai 2019 à 10h04\n\n"
      + paragraph,
    Story(
      headline: "Les quais fermeront", byline: "Jeanne Roux et Luc du Pont", day: "2019-05-02",
      body: paragraph)
  ),
  (
    "Pieren gaan dicht\nDoor Ina van der Berg, Port Ella\n2 mei 2019\n\n\(paragraph)",
    Story(
      headline: "Pieren gaan dicht", byline: "Ina van der Berg, Port Ella", day: "2019-05-02",
      body: paragraph)
  ),
  (
    "Cierran los muelles\nPor Ana Cruz | 2 de mayo de 2019\n\n\(paragraph)",
    Story(headline: "Cierran los muelles", byline: "Ana Cruz", day: "2019-05-02", body: paragraph)
  ),
  (
    "Chiudono i moli\ndi Ana Croce\n2 maggio 2019\n\n\(paragraph)",
    Story(headline: "Chiudono i moli", byline: "Ana Croce", day: "2019-05-02", body: paragraph)
  ),
  (
    "Bryggorna stängs\nAv Ina Rot\n2 maj 2019\n\n\(paragraph)",
    Story(headline: "Bryggorna stängs", byline: "Ina Rot", day: "2019-05-02", body: paragraph)
  ),
  (
    "北码头将关闭\n记者 王小明 李雷\n2019年5月2日\n\n港务局周二宣布，北码头将关闭到春天，以便修理木桩和灯塔，局长说。",
    Story(
      headline: "北码头将关闭", byline: "王小明 李雷", day: "2019-05-02",
      body: "港务局周二宣布，北码头将关闭到春天，以便修理木桩和灯塔，局长说。")
  ),
  (
    "Piers sollen schliessen\nVon unserer Redaktion\n2. Mai 2019\n\n\(paragraph)",
    Story(
      headline: "Piers sollen schliessen", byline: "unserer Redaktion", day: "2019-05-02",
      body: paragraph)
  ),
  (
    "Piers to close\nBy Jane Doe, May 2, 2019\n\n\(paragraph)",
    Story(headline: "Piers to close", byline: "Jane Doe", day: "2019-05-02", body: paragraph)
  ),
  // Dates that are none without more.
  (
    "Piers to close\nBy Jane Doe | May 8 | 3 min read\n\n\(paragraph)",
    Story(headline: "Piers to close", byline: "Jane Doe", unread: "May 8", body: paragraph)
  ),
  (
    "Piers to close\nJane Doe · May 8, 2019 · 3 min read\n\n\(paragraph)",
    Story(headline: "Piers to close", byline: "Jane Doe", day: "2019-05-08", body: paragraph)
  ),
  (
    "Piers to close\n3/4/2017\n3 min read\n\n\(paragraph)",
    Story(headline: "Piers to close", unread: "3/4/2017", body: paragraph)
  ),
  (
    "Piers to close\nPosted: 3 days ago\n\n\(paragraph)",
    Story(headline: "Piers to close", unread: "Posted: 3 days ago", body: paragraph)
  ),
  // Lines of the desk and of the outlet.
  (
    "Piers to close\n(Adds quotes, background)\nBy Jane Doe\nLISBON, May 2, 2019 (Wire) - \(paragraph)",
    Story(
      headline: "Piers to close", byline: "Jane Doe", day: "2019-05-02", place: "LISBON",
      body: "LISBON, May 2, 2019 (Wire) - \(paragraph)")
  ),
  (
    "Coast Gazette\n\nPiers to close\n\nBy Jane Doe\n\nMay 2, 2019\n\n\(paragraph)",
    Story(
      headline: "Piers to close", byline: "Jane Doe", day: "2019-05-02", outlet: "Coast Gazette",
      body: paragraph)
  ),
  (
    "Coast Gazette, 2 May 2019\nPiers to close\nBy Jane Doe\n\(paragraph)",
    Story(
      headline: "Piers to close", byline: "Jane Doe", day: "2019-05-02", outlet: "Coast Gazette",
      body: paragraph)
  ),
  (
    "Piers to close - Coast News\n\n\(paragraph)",
    Story(headline: "Piers to close", outlet: "Coast News", body: paragraph)
  ),
  (
    "Piers to close | The Mariner\n\n\(paragraph)",
    Story(headline: "Piers to close", outlet: "The Mariner", body: paragraph)
  ),
  (
    "Piers to close - Roth - and stay shut\n\n\(paragraph)",
    Story(headline: "Piers to close - Roth - and stay shut", body: paragraph)
  ),
  // A second headline stays part of the text, and hides neither names nor days.
  (
    "Piers to close\n\nWorms ate the piles\n\nBy Jane Doe\nMay 2, 2019\n\n\(paragraph)",
    Story(
      headline: "Piers to close", byline: "Jane Doe", day: "2019-05-02",
      body: "Worms ate the piles\n\nBy Jane Doe\nMay 2, 2019\n\n\(paragraph)")
  ),
  (
    "Piers to close\n\n\(paragraph) [+2345 chars]",
    Story(headline: "Piers to close", body: paragraph)
  ),
  ("Hard Times\n\n\(paragraph)", Story(headline: "Hard Times", body: paragraph)),
  (
    "Von Montag an ist der Pier zu\n\n\(paragraph)",
    Story(headline: "Von Montag an ist der Pier zu", body: paragraph)
  ),
])
func `notes of texts are read in the forms in which people keep them`(text: String, story: Story) {
  #expect(Story(of: text) == story)
}

@Test(arguments: [
  ("Piers stay shut. (Reporting by Jane Doe in Lisbon and Bo Roe; Editing by Al Poe)", nil),
  (
    "Piers stay shut.\n\n(Reporting by Jane Doe in Lisbon and Bo Roe; Editing by Al Poe)",
    "Jane Doe and Bo Roe"
  ),
  ("Piers stay shut.\nReporting by Jane Doe; editing by Al Poe", "Jane Doe"),
  ("Reporting by the rules is hard.\nShe gave no reason.", nil),
])
func `the last line of a wire story names its reporters`(text: String, byline: String?) {
  #expect(ClosingCredit.byline(atEndOf: text) == byline)
}
