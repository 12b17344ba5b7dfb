import News
import Testing

@testable import Importers

@Test func `a plain text is one article whose body can be found in the file`() throws {
  let directory = try TestDirectory()
  let text =
    "Piers to close\r\nBy Jane Doe\r\n\r\nLISBON (Coast Wire) - “No,” she said.\r\nNo more.\r\n"
  let path = try directory.write("2017-10-27_piers.txt", text)
  let results = ArticleReader(ArticleFile(path: path)).articleResults
  let source = try RepairedText(reading: ArticleFile(path: path))
  let body = "LISBON (Coast Wire) - “No,” she said.\nNo more."
  let offset = "Piers to close\nBy Jane Doe\n\n".utf8.count
  #expect(
    results == [
      .success(
        Article(
          headline: "Piers to close", body: body,
          dateline: Dateline(place: "LISBON", agency: "Coast Wire"), byline: "Jane Doe",
          published: CalendarDay(year: 2017, month: 10, day: 27).map {
            PublicationDate(day: $0, evidence: .fileName)
          },
          origin: Origin(path: path, sha256: SHA256.hex(text.utf8), bodyOffset: nil),
          repairs: [.lineEnds]))
    ])
  #expect(source.isRepaired)
  #expect(source.text.utf8.dropFirst(offset).starts(with: body.utf8))
}

@Test func `the body of a file without repairs stands at its offset in the file`() throws {
  let directory = try TestDirectory()
  let text = "Piers to close\nBy Jane Doe\n\nLISBON (Coast Wire) - “No,” she said.\nNo more.\n"
  let path = try directory.write("2017-10-27_piers.txt", text)
  let articles = ArticleReader(ArticleFile(path: path)).articleResults.compactMap { try? $0.get() }
  let article = try #require(articles.first)
  let offset = try #require(article.origin.bodyOffset)
  #expect(article.repairs.isEmpty)
  #expect(text.utf8.dropFirst(offset).starts(with: article.body.utf8))
}

@Test(arguments: [
  ("story", "A story of one line.", ["A story of one line."]),
  ("table", "title,text\nx,a\n", ["a"]),
  ("object.dat", "{\"text\": \"a\"}", ["a"]),
  ("objects.log", " [\n{\"text\": \"a\"}]", ["a"]),
  ("lines", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n", ["a", "b"]),
  ("note", "[sic] he said.", ["[sic] he said."]),
  ("CAPITALS.CSV", "text\na\n", ["a"]),
])
func `a file is read as what its name or its content says`(
  name: String, text: String, bodies: [String]
) throws {
  #expect(try TestDirectory().results(name, text).outline == bodies)
}

@Test func `a format that is given goes before name and content`() throws {
  let results = try TestDirectory().results(
    "a.json", "{\"text\": \"a\"}", options: ImportOptions(format: "txt"))
  #expect(results.outline == ["{\"text\": \"a\"}"])
}
