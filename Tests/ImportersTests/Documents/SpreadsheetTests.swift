import News
import Testing

@testable import Importers

private let long = String(repeating: "The wall of the harbour will hold. ", count: 8)

@Test func `a sheet with a header is one article a row`() throws {
  let rows =
    "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c><c r=\"D1\" t=\"s\"><v>2</v></c></row>"
    + "<row><c r=\"A2\" t=\"inlineStr\"><is><t>Wall</t></is></c><c r=\"C2\" t=\"s\"><v>3</v></c>"
    + "<c r=\"D2\" s=\"1\"><v>42799</v></c></row><row/>"
    + "<row><c r=\"A3\" t=\"str\"><v>Council</v></c><c r=\"C3\" t=\"s\"><v>4</v></c>"
    + "<c r=\"D3\" s=\"2\"><v>42800.5</v></c></row>"
    + "<row><c r=\"A4\" t=\"str\"><v>Empty</v></c></row>"
    + "<row><c r=\"C5\" t=\"s\"><v>4</v></c><c r=\"D5\"><v>42801</v></c></row>"
  let strings = [
    "<t>title</t>", "<t>text</t>", "<t>date</t>",
    "<r><t>It </t></r><r><rPr><b/></rPr><t>will</t></r><rPh><t>x</t></rPh><r><t> hold.</t></r>",
    "<t>One_x000D_\nTwo</t>",
  ]
  let results = try TestDirectory().results(
    "a.xlsx", WorkbookFixture.workbook([("News", rows)], strings: strings))
  #expect(results.outline == ["It will hold.", "One\nTwo", "no-body@3:0", "One\nTwo"])
  #expect(results.articles.map(\.headline) == ["Wall", "Council", ""])
  #expect(
    results.articles.map { $0.published?.day.description } == [
      "2017-03-05", "2017-03-06", "2017-03-07",
    ])
  #expect(results.articles.map(\.origin.row) == [1, 2, 4])
}

@Test func `the column of texts is found by what stands in it, below a title of the sheet`() throws
{
  let rows =
    WorkbookFixture.row("Results of 5 March") + WorkbookFixture.row("Nr", "title", "Beitrag")
    + WorkbookFixture.row("1", "Wall", "Wall\n\nMarch 5, 2017\n\n" + long)
  let articles = try TestDirectory().results(
    "a.xlsx", WorkbookFixture.workbook([("News", rows)])
  ).articles
  #expect(articles.map(\.headline) == ["Wall"])
  #expect(articles.first?.body.hasPrefix("The wall of the harbour") == true)
  #expect(articles.first?.published?.day.description == "2017-03-05")
}

@Test func `sheets without texts are left out, and a workbook of numbers is no article`() throws {
  let numbers = WorkbookFixture.row("year", "count") + WorkbookFixture.row("2017", "5")
  let texts = WorkbookFixture.row("title", "text") + WorkbookFixture.row("Wall", "It will hold.")
  let both = try TestDirectory().readings(
    "a.xlsx", WorkbookFixture.workbook([("Numbers", numbers), ("News", texts)]))
  #expect(both.count == 2)
  #expect(both.articleResults.articles.map(\.origin.member) == ["News"])
  let none = WorkbookFixture.workbook([("Numbers", numbers)])
  #expect(try TestDirectory().results("a.xlsx", none).problems.map(\.kind) == [.missingColumns])
  let found = try TestDirectory().readings("a.xlsx", none)
  #expect(
    found.contains { if case .success(.leftOut) = $0 { true } else { false } })
}

@Test func `a column that the user named is taken, and missed`() throws {
  let rows = WorkbookFixture.row("a", "b") + WorkbookFixture.row("Wall", "It will hold.")
  let bytes = WorkbookFixture.workbook([("News", rows)])
  let map = FieldMap([.body: "b"])
  let articles = try TestDirectory().results("a.xlsx", bytes, options: ImportOptions(map: map))
  #expect(articles.outline == ["It will hold."])
  let other = ImportOptions(map: FieldMap([.body: "b", .date: "c"]))
  let problems = try TestDirectory().results("a.xlsx", bytes, options: other).problems
  #expect(problems.map(\.kind) == [.missingColumns])
}

@Test(
  arguments: [
    (1.0, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (42799, "2017-03-05"),
    (43890.9, "2020-02-29"), (0.5, nil), (2_958_465, "9999-12-31"),
  ] as [(Double, String?)])
func `numbers of Excel are days`(number: Double, day: String?) {
  #expect(SpreadsheetDates().day(number) == day)
}
