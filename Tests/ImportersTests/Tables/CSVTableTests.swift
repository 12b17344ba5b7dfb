import News
import Testing

@testable import Importers

@Test func `the usual columns are known without being told`() throws {
  let directory = try TestDirectory()
  let row =
    "Piers to close,\"LISBON (Coast Wire) - “No,” she said.\",worldnews,\"October 27, 2017 \""
  let results = try directory.results("news.csv", "title,text,subject,date\r\n\(row)\r\n")
  #expect(
    results == [
      .success(
        Article(
          headline: "Piers to close", body: "LISBON (Coast Wire) - “No,” she said.",
          dateline: Dateline(place: "LISBON", agency: "Coast Wire"), section: "worldnews",
          published: CalendarDay(year: 2017, month: 10, day: 27).map {
            PublicationDate(day: $0, evidence: .metadata)
          },
          origin: Origin(
            path: directory.path + "/news.csv", row: 1, sha256: SHA256.hex(row.utf8),
            recordOffset: 25)))
    ])
}

@Test(
  arguments: [
    // Quoted delimiters, doubled quotation marks and line ends.
    ("text\n\"a, \"\"b\"\"\r\nc\"\nd\n", ["a, \"b\"\nc", "d"]),
    ("text\n\"\"\"a\"\"\"\n", ["\"a\""]),
    // Other delimiters.
    ("title;text\nx;a, b\n", ["a, b"]), ("title\ttext\nx\ta;b\n", ["a;b"]),
    // Line ends of three kinds, none at the end, blank lines, rows of empty cells.
    ("title,text\r\nx,a\r\ny,b", ["a", "b"]), ("title,text\rx,a\ry,b\r", ["a", "b"]),
    ("title,text\n\nx,a\n,\n\ny,b\n\n", ["a", "b"]),
    // Empty cells beyond the header do no harm.
    ("title,text\nx,a,,\n", ["a"]),
    // A byte order mark, names in other cases, quoted names.
    ("\u{FEFF}\"Article Text\",Published_At\na,\n", ["a"]),
    // Marks inside fields that are not quoted are letters.
    ("title,text\n5\" pipe,6\" pipe\n", ["6\" pipe"]),
    ("title,text\n", []),
  ] as [(String, [String])])
func `a table is read as RFC 4180 and people write it`(table: String, bodies: [String]) throws {
  #expect(try TestDirectory().results("a.csv", table).outline == bodies)
}

@Test(
  arguments: [
    ("title,text\nx\ny,b\n", ["broken-row@1:2", "b"]),
    ("title,text\nx,a,more\ny,b\n", ["broken-row@1:2", "b"]),
    ("title,text\nx,a\ny,\nz,c\n", ["a", "no-body@2:3", "c"]),
    ("title,text\nx,a\ny,\"never closed\nz,\"c\"\nw,d\n", ["a", "broken-quotation@2:3", "c", "d"]),
    ("title,text\nx,a\ny,\"never closed\nz,c\nw,d\n", ["a", "broken-quotation@2:3", "c", "d"]),
    ("title,text\nx,\"a \"b\" c\"\ny,b\n", ["broken-quotation@1:2", "b"]),
    ("title,text\nx,\"a\nmore\nand \"more\" of it\nend\"\ny,b\n", ["broken-quotation@1:2", "b"]),
    ("title,text\nx,\"at the end", ["broken-quotation@1:2"]),
    ("headline,words\nx,a\n", ["missing-columns@0:1"]),
  ] as [(String, [String])])
func `a broken row is lost alone and says where it stands`(
  table: String, outline: [String]
) throws {
  #expect(try TestDirectory().results("a.csv", table).outline == outline)
}

@Test func `a map names the columns that have other names`() throws {
  let directory = try TestDirectory()
  let map = try FieldMap(parsing: "headline=Kop, body = Story Text ,date=Day")
  let results = try directory.results(
    "a.csv", "Day;Kop;Story Text\n2017-10-27;Piers;She said no.\n", options: ImportOptions(map: map)
  )
  let article = try #require(results.articles.first)
  #expect(article.headline == "Piers")
  #expect(article.body == "She said no.")
  #expect(article.published?.day.description == "2017-10-27")
}

@Test(arguments: [
  ("headline", "--map: “headline” is not of the form field=column"),
  ("title=x", "--map: there is no field “title”"),
  ("body=", "--map: “body=” is not of the form field=column"),
])
func `a map that cannot be read says what a map looks like`(map: String, start: String) {
  let problem = #expect(throws: ImportProblem.self) { try FieldMap(parsing: map) }
  #expect(problem?.kind == .badMap)
  #expect(problem?.description.hasPrefix(start) == true)
  #expect(problem?.description.contains("write --map headline=title,body=text") == true)
}

@Test func `a table without a text column lists its columns`() throws {
  let directory = try TestDirectory()
  let problem = try #require(directory.results("a.csv", "id,words\n1,a\n").problems.first)
  #expect(
    problem.description
      == "\(directory.path)/a.csv, line 1: the table has no column that looks like the text of an "
      + "article (its columns are “id”, “words”); name it with --map body=COLUMN")
}

@Test func `the outlet of the record goes before the one that is given`() throws {
  let directory = try TestDirectory()
  let results = try directory.results(
    "a.csv", "text,source\na,Coast Wire\nb,\n",
    options: ImportOptions(outlet: Outlet(name: "Given")))
  #expect(results.articles.map(\.outlet) == [Outlet(name: "Coast Wire"), Outlet(name: "Given")])
}

@Test func `a damaged table gives the articles of the sound one`() throws {
  let directory = try TestDirectory()
  let sound = """
    title,text,subject,date
    Mayor’s “plan”,"“We can’t wait,” Zoë Peña said — “not a day.”",news,"December 29, 2017 "
    Plain words,No marks at all.,news,"December 28, 2017 "
    """
  var damaged: [UInt8] = [0xEF, 0xBB, 0xBF]
  for byte in sound.replacing("December 29, 2017 ", with: "29-Dec-17").utf8 {
    damaged.append(utf8: Windows1252.scalar(of: byte))
  }
  let first = try directory.results("sound.csv", sound).articles
  let second = try directory.results("damaged.csv", damaged).articles
  #expect(first.count == 2)
  #expect(first.map(\.id) == second.map(\.id))
  #expect(first.map(\.published) == second.map(\.published))
  #expect(second.map(\.repairs) == [[.mojibake], []])
}

@Test func `a long table is read through a small window`() throws {
  let directory = try TestDirectory()
  let text = String(repeating: "She said \"\"no\"\", twice.\r\n", count: 40)
  let rows = (1...2000).map { "Title \($0),\"\(text)\($0)\"\r\n" }.joined()
  let articles = try directory.results("a.csv", "title,text\r\n" + rows).articles
  #expect(articles.count == 2000)
  #expect(articles.map(\.origin.row) == Array(1...2000))
  #expect(articles.allSatisfy { $0.body.hasSuffix("twice.\n\($0.origin.row ?? 0)") })
}
