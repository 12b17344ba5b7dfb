import News
import Testing

@testable import Importers

private let isInstalled = PDFDocument.program.path != nil
private let hint: Comment = "pdftotext is not installed"

/// Lines of a column from the top, 12 points apart.
private func column(_ x: Int, from top: Int, _ lines: [String]) -> [PDFFixture.Line] {
  lines.enumerated().map { .init(x: x, y: top - 12 * $0.offset, text: $0.element) }
}

@Test(.enabled(if: isInstalled, hint))
func `columns of a PDF are read one after the other, without margins`() throws {
  func page(_ number: Int, _ lines: [PDFFixture.Line]) -> [PDFFixture.Line] {
    [.init(x: 50, y: 770, size: 8, text: "The Harbour Gazette, March 2017")] + lines
      + [.init(x: 290, y: 30, size: 8, text: "- \(number) -")]
  }
  let first =
    [.init(x: 60, y: 720, size: 24, text: "Harbour wall will hold, town says")]
    + [.init(x: 60, y: 690, size: 9, text: "By Jane Doe")]
    + column(
      50, from: 650,
      [
        "The wall of the harbour was inspected by engin-",
        "eers of the town on Tuesday, who found no",
        "cracks in it and said so in the evening when",
        "they were asked by the members of a council.",
        "Its price-", "determining part is the foot of it, which was",
        "built in the last century by a firm and the",
      ])
    + column(
      320, from: 650,
      [
        "town itself, a price-determining fact in the",
        "view of the mayor, who was glad to hear the",
        "good news after a long winter of worry for", "everybody who lives behind it, and who told",
        "the paper that it will hold for many years.",
      ])
  let bytes = PDFFixture.pdf([
    page(1, first), page(2, column(50, from: 700, ["The council meets again in May."])),
    page(3, column(50, from: 700, ["Nobody spoke against it."])),
  ])
  let article = try #require(try TestDirectory().results("a.pdf", bytes).articles.first)
  #expect(article.headline == "Harbour wall will hold, town says")
  #expect(article.byline == "Jane Doe")
  #expect(article.body.contains("inspected by engineers of the town on Tuesday"))
  #expect(article.body.contains("by a firm and the town itself"))
  #expect(article.body.contains("Its price-determining part"))
  #expect(!article.body.contains("Gazette"))
  #expect(!article.body.contains("- 2"))
  #expect(article.body.hasSuffix("Nobody spoke against it."))
}

@Test(.enabled(if: isInstalled, hint))
func `a PDF of pictures says that it needs OCR`() throws {
  let problems = try TestDirectory().results("a.pdf", PDFFixture.pdf([[], []])).problems
  #expect(problems.map(\.kind) == [.noBody])
  #expect(problems.first?.description.contains("OCR") == true)
}

@Test(.enabled(if: isInstalled, hint), arguments: ["%PDF-1.4\n", "%PDF-1.7\nnothing\n%%EOF"])
func `a PDF that is damaged is one problem`(text: String) throws {
  #expect(try TestDirectory().results("a.pdf", text).problems.map(\.kind) == [.broken])
}

@Test func `a program that is not there is told how to install`() {
  let program = ExternalProgram(name: "no-such-program-here", installation: "install it")
  #expect(program.path == nil)
  #expect(PDFDocument.program.installation.contains("poppler-utils"))
}

@Test func `a program that takes too long or says too much is stopped`() throws {
  let place = Place(path: "a.pdf")
  let file = try TemporaryFile(for: place)
  let slow = ProgramOutput(
    "/bin/sleep", arguments: ["30"], input: file, seconds: 1, lengthLimit: 10)
  var buffer = [UInt8](repeating: 0, count: 100)
  #expect(buffer.withUnsafeMutableBytes { slow?.read(into: $0) } == 0)
  #expect(slow?.excess != nil)
  #expect(slow?.end() == nil)
  let isWritten = file.write(Array("0123456789abcdef".utf8))
  #expect(isWritten)
  file.rewind()
  let long = ProgramOutput("/bin/cat", arguments: [], input: file, seconds: 10, lengthLimit: 10)
  #expect(buffer.withUnsafeMutableBytes { long?.read(into: $0) } == 0)
  #expect(long?.excess != nil)
}

@Test(
  arguments: [
    ("12", true), ("- 12 -", true), ("Page 3 of 7", true), ("Seite 3/7", true), ("xii", true),
    ("2017 was a good year", false), ("Part 3", false), ("civil", true), ("", false),
  ])
func `page numbers are known`(text: String, isNumber: Bool) {
  #expect(PrintedText.isPageNumber(text) == isNumber)
}

@Test(
  arguments: [
    ("the engin-", "eers came", "the engineers came"),
    ("a well-", "known man", "a well-known man"),
    ("the Anglo-", "American trade", "the Anglo-American trade"),
    ("the price-", "determining fact", "the price-determining fact"),
    ("of har\u{AD}", "bour", "of harbour"),
  ])
func `words that were cut at a line end are whole again`(line: String, next: String, whole: String)
{
  var words = PrintedWords()
  words.note("the price-determining part of it")
  #expect(words.joined(line, next) == whole)
}
