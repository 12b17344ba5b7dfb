import News
import Testing

@testable import Importers

private func told(_ name: String, _ text: String) throws -> [Told] {
  let results = try TestDirectory().results(name, text)
  #expect(results.problems == [])
  return results.articles.map(Told.init)
}

@Test func `Reuters-21578 is read with its control characters, and a brief is its headline`() throws
{
  #expect(
    try told("a.sgm", reutersSample) == [
      Told(
        "FERRY LINES <FLN> STAYS IN PORT",
        "Ferry Lines <FLN> kept its boats in port.\n\n\"We waited,\" it said.", byline: "Ada Lorne",
        outlet: "Reuters", day: "1987-10-19", place: "PORTSEA", language: "en", row: 1),
      Told(
        "TIDE CUTS DIVIDEND", "TIDE CUTS DIVIDEND", outlet: "Reuters", day: "1987-10-19",
        language: "en", row: 2),
    ])
}

@Test func `documents of TREC and Gigaword are told apart by any of their fields' names`() throws {
  let readings = try TestDirectory().readings("a.txt", Array(trecSample.utf8))
  #expect(
    readings.articleResults.articles.map(Told.init) == [
      Told(
        "Tide Rises @ and falls", "Profit & loss were equal.\n\n\"AT&T waited,\" she said.",
        outlet: "HARBOUR JOURNAL", day: "1987-03-24", row: 1),
      Told(
        "Ferry stays in port", "The ferry stayed in port.\n\nNobody was hurt.", outlet: "Xinhua",
        day: "2007-12-01", place: "PORTSEA", row: 2),
    ])
  #expect(readings.count == 3)
  #expect(
    readings.last?.leftOutReason == "an agency's note to editors")
}

@Test func `each document has the byte at which it begins`() throws {
  let articles = try TestDirectory().results("a.txt", trecSample).articles
  for article in articles {
    let offset = try #require(article.origin.recordOffset)
    #expect(String(decoding: trecSample.utf8.dropFirst(offset).prefix(4), as: UTF8.self) == "<DOC")
  }
}

@Test func `a document whose end is missing ends where the next one begins`() throws {
  let text = trecSample.replacing(
    "</TEXT>\n</DOC>\n<DOC id=\"XIN_ENG_20071201.0001\"",
    with:
      "</TEXT>\n<DOC id=\"XIN_ENG_20071201.0001\"")
  let articles = try TestDirectory().results("a.txt", text).articles
  #expect(articles.map(\.headline) == ["Tide Rises @ and falls", "Ferry stays in port"])
}

@Test func `a document too long for memory is lost alone`() throws {
  let long = trecSample.replacing("Profit", with: String(repeating: "Profit ", count: 500_000))
  let results = try TestDirectory().results(
    "a.txt", long, options: ImportOptions(recordLimit: 1 << 20))
  #expect(results.problems.map(\.kind) == [.tooLong])
  #expect(results.articles.map(\.headline) == ["Ferry stays in port"])
}

@Test func `RCV1 is read`() throws {
  #expect(
    try told("a.xml", rcv1Sample) == [
      Told(
        "Ferry stays in port.", "The ferry stayed in port.\n\nNobody was hurt.",
        byline: "Ada Lorne", outlet: "Reuters", day: "1996-08-20", place: "PORTSEA", language: "en")
    ])
}

@Test func `typed parts become paragraphs without captions and links`() throws {
  let articles = try TestDirectory().results("a.jl", postSample + postSample).articles
  #expect(articles.map(\.section) == ["Harbours", "Harbours"])
  #expect(
    articles.first.map(Told.init)
      == Told(
        "Ferry stays in port", "The ferry stayed in port.\n\nNobody was hurt.", byline: "Ada Lorne",
        outlet: "The Washington Post", day: "2016-09-01", row: 1))
}

@Test func `words that are elements become an article`() throws {
  #expect(
    try told("a.xml", wordsSample) == [
      Told("Ferry stays", "It stayed.\n\nSo.", outlet: "Harbour Mail", day: "1912-11-10", row: 1)
    ])
}

@Test func `a page of ALTO is one article with its cut words whole`() throws {
  #expect(
    try told("mail_18240217_0001.xml", altoSample) == [
      Told(
        "mail_18240217_0001", "The ferry ſtayed\n\nin harbour.", day: "1824-02-17", language: "en")
    ])
}

@Test func `a page whose name says nothing has its folders' day`() throws {
  let articles = try TestDirectory().results("sn83/1903/06/01/ed-1/seq-2/ocr.xml", altoSample)
    .articles
  #expect(articles.map(\.headline) == ["seq-2/ocr"])
  #expect(articles.map(\.published?.day.description) == ["1903-06-01"])
}

@Test func `an issue is divided by its METS file, and nothing outside its folder is opened`() throws
{
  let directory = try TestDirectory()
  try directory.write("issue/pages/0001.xml", altoSample)
  try directory.write("secret.xml", altoSample)
  let results = try directory.results("issue/mail_mets.xml", metsSample)
  #expect(
    results.articles.map(Told.init) == [
      Told("Coal", "The ferry ſtayed", outlet: "The Harbour Mail", day: "1824-02-17", row: 1),
      Told(
        "The ferry ſtayed", "in harbour.", outlet: "The Harbour Mail", day: "1824-02-17", row: 2),
    ])
  #expect(results.problems.map(\.kind) == [.noBody])
}

@Test func `a page that its METS file divides is not read again, unless it is named`() throws {
  let directory = try TestDirectory()
  try directory.write("mail_mets.xml", metsSample)
  let found = try directory.readings("pages/0001.xml", Array(altoSample.utf8))
  #expect(
    found.first?.leftOutReason == "a page of an issue that is read by its METS file")
  #expect(try directory.results("pages/0001.xml", altoSample).articles.count == 1)
}

@Test func `a METS file without its pages says what to do`() throws {
  let results = try TestDirectory().results("a.xml", metsSample)
  #expect(results.problems.map(\.kind) == [.noArticles])
  #expect(results.problems.first?.remedy?.contains("same folder") == true)
}

@Test(arguments: [
  ("&#5;a&lt;b&#38;&hyph;&unknown; AT&T", " a<b&-&unknown; AT&T"), ("&mdash;&#xE9;", "—é"),
])
func `references of SGML are read`(_ text: String, _ expected: String) {
  #expect(SGMLText.decoded(text) == expected)
}

@Test(arguments: [
  ("one\ntwo\n\nthree", ["one two", "three"]),
  ("   one\ntwo\n   three\nfour", ["one two", "three four"]),
  (
    "one is a line as wide as it gets\nand it ends.\nnext one is as wide as it gets here",
    ["one is a line as wide as it gets and it ends.", "next one is as wide as it gets here"]
  ),
  ("\t   one\n \n\t   two\n", ["one", "two"]), ("    a\n    b", ["a", "b"]), ("", []),
])
func `lines that were cut at a width become paragraphs`(_ text: String, _ expected: [String]) {
  #expect(WrappedText.paragraphs(of: text) == expected)
}

@Test func `files of agencies and corpora that are changed do not make a reader fall over`() throws
{
  var chance = SystemRandomNumberGenerator()
  let directory = try TestDirectory()
  for round in 0..<1200 {
    let samples = agencySamples + corpusSamples
    let sample = samples[round % samples.count]
    var bytes = sample.bytes
    for _ in 0..<Int.random(in: 1...6, using: &chance) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &chance)
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: bytes[place...].prefix(30), at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    let limit = round % 7 == 0 ? 40 : 1 << 20
    for result in try directory.results(
      sample.name, bytes, options: ImportOptions(recordLimit: limit))
    {
      switch result {
      case .success(let article):
        #expect(!article.body.utf8.contains { $0 == 0 || $0 == Byte.carriageReturn })
        #expect(!article.headline.contains("\n"))
      case .failure(let problem):
        #expect(problem.description.contains("a."))
        #expect(problem.scope == .file || problem.row != nil || problem.line != nil)
      }
    }
  }
}

extension Result<Reading, ImportProblem> {
  /// Why something was left out; nil for anything else.
  fileprivate var leftOutReason: String? {
    if case .success(.leftOut(let what)) = self { what.reason } else { nil }
  }
}
