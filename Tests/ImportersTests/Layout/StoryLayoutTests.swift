import News
import Testing

@testable import Importers

/// What a text is taken apart into.
struct Story: Equatable {
  var headline = ""
  var byline: String?
  var day: String?
  var place: String?
  var body: String

  init(
    headline: String = "", byline: String? = nil, day: String? = nil, place: String? = nil,
    body: String
  ) {
    self.headline = headline
    self.byline = byline
    self.day = day
    self.place = place
    self.body = body
  }

  init(of text: String) {
    let bytes = Array(text.utf8)
    let layout = bytes.withUnsafeBufferPointer { StoryLayout($0) }
    self.init(
      headline: layout.headline, byline: layout.byline, day: layout.day?.description,
      place: layout.dateline?.place, body: String(decoding: bytes[layout.body], as: UTF8.self))
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
