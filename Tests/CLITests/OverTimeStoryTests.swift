import Foundation
import Testing

@Suite struct OverTimeStoryTests {
  private let it: Story

  init() throws {
    it = try Story()
    var lines: [String] = []
    for day in 1...28 where ![9, 10, 17].contains(day) {
      let text =
        day % 7 == 0
        ? "Ruth Aasen said the orchard gave \(day) tonnes." : "The orchard rests on day \(day)."
      let date = "2017-02-\(day < 10 ? "0" : "")\(day)"
      lines.append(
        #"{"headline":"=Day \#(day)","body":"\#(text)","date":"\#(date)","outlet":"Coast Wire"}"#)
    }
    for day in 1...31 {
      let date = "2017-01-\(day < 10 ? "0" : "")\(day)"
      lines.append(
        #"{"headline":"Cold","body":"The barn is cold on day \#(day).","date":"\#(date)","outlet":"Coast Wire"}"#
      )
    }
    try it.write(lines.joined(separator: "\n") + "\n", to: "a.ndjson")
    try it.archive("ingest", "a.ndjson", "--db", "archive.db")
  }

  @Test func `the heading says whether a name or a query is counted`() throws {
    let name = try it.archive("timeline", "Aasen", "--by", "week")
    #expect(name.code == 0)
    #expect(
      name.output.hasPrefix("Statements of Ruth Aasen (sp:ruth-aasen)\n4 statements by week\n"))
    let query = try it.archive("timeline", "orchard", "--by", "month")
    #expect(
      query.output.hasPrefix("Articles that match orchard\n25 articles by month\n\n2017-02  25  █"))
    let both = try it.archive("timeline", "Aasen", "--articles")
    #expect(
      both.output.hasPrefix("Articles that match ~\"Aasen\"")
        || both.output.hasPrefix("Articles that match "))
    let field = try it.archive("timeline", "said:Aasen", "about:tonnes")
    #expect(field.output.hasPrefix("Statements that match "))
  }

  @Test func `a day without any article is a gap, a day without a hit a zero`() throws {
    let outcome = try it.archive(
      "timeline", "--id", "sp:ruth-aasen", "--format", "csv", "--by", "day")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "period,first,last,statements,articles_in_archive")
    #expect(lines.contains("2017-02-07,2017-02-07,2017-02-07,1,1"))
    #expect(lines.contains("2017-02-08,2017-02-08,2017-02-08,0,1"))
    #expect(lines.contains("2017-02-09,2017-02-09,2017-02-09,,0"))
    let json = try it.archive("timeline", "Aasen", "--json").output
    #expect(json.contains(#""schema":"archive.timeline/1""#))
    let svg = try it.archive("timeline", "Aasen", "--format", "svg").output
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
  }

  @Test(
    arguments: [
      (["timeline"], 64, "Of whom, or of what?"),
      (["timeline", " "], 64, "Of whom, or of what?"),
      (
        ["timeline", "x", "--since", "2018", "--until", "2017"], 64,
        "--since is later than --until."
      ),
      (["timeline", "x", "--by", "decade"], 64, "'decade' is invalid"),
      (["timeline", "nobody-at-all"], 1, "no article matches"),
      (["timeline", "Zzyzx", "--about", "oil"], 1, "no speaker answers to \"Zzyzx\""),
      (["timeline", "--id", "sp:zz"], 1, "no speaker has the id sp:zz"),
      (["timeline", "orchard", "--since", "2019"], 1, "25 articles are of other days"),
      (
        ["timeline", "Aasen", "--about", "whales"], 1, "no statement of Ruth Aasen is about whales"
      ),
      (["timeline", "orchard", "--by", "day", "--since", "1000"], 64, "more than 20000 lines"),
      (["timeline", "Aasen", "--articles", "--about", "x"], 64, "--articles counts articles"),
      (["search", "orchard", "--format", "svg"], 64, "this result has no picture"),
      (["gaps", "--outlet", "Coast Wir"], 1, "did you mean Coast Wire?"),
      (["gaps", "--outlet", "Zzyzx"], 1, "no article is of an outlet called \"Zzyzx\""),
      (["gaps", "--outlet", ""], 64, "--outlet needs a name"),
      (["export"], 64, "What is to be exported?"),
      (["export", "whales"], 1, "no article matches whales"),
      (["export", "(orchard"], 64, "error:"),
      (["export", "orchard", "--format", "xlsx"], 64, "'xlsx' is invalid"),
      (["export", "orchard", "--format", "ndjson", "--bom"], 64, "--bom is for csv"),
    ] as [([String], Int32, String)])
  func `what cannot be counted or exported is named`(
    _ words: [String], _ code: Int32, _ sentence: String
  ) throws {
    let outcome = try it.run(Story.binary, words)
    #expect(outcome.code == code, "\(outcome)")
    #expect(outcome.messages.contains(sentence), "\(outcome.messages)")
  }

  @Test func `an outlet misses the days of its own rhythm`() throws {
    let outcome = try it.archive("gaps")
    #expect(
      outcome
        == .init(
          output: """
            Coast Wire  56 articles  2017-01-01 to 2017-02-28  every day  3 days missing
              2017-02-09 to 2017-02-10    2 days
              2017-02-17                  1 day

            """, messages: "", code: 0))
    #expect(try it.archive("gaps", "--json").output.contains(#""schema":"archive.missing-days/1""#))
    #expect(
      try it.archive("gaps", "--outlet", "coast wire", "--format", "csv").output
        == "outlet,rhythm,first,last,missing,unit\n"
        + "Coast Wire,every day,2017-02-09,2017-02-10,2,day\n"
        + "Coast Wire,every day,2017-02-17,2017-02-17,1,day\n")
  }

  @Test func `an export has a row for each, and comes back as it was`() throws {
    let csv = try it.archive("export", "orchard").output
    #expect(csv.split(separator: "\n").count == 26)
    #expect(csv.contains(",'=Day 7,"))
    #expect(!csv.contains(",=Day"))
    let marked = try it.archive("export", "orchard", "--bom").output
    #expect(Array(marked.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let lines = try it.archive("export", "*", "--format", "ndjson").output
    let count = try it.archive("search", "*", "--count", "--all-copies").output
    #expect("\(lines.split(separator: "\n").count)\n" == count)
    try it.write(lines, to: "again.ndjson")
    try it.archive("ingest", "again.ndjson", "--db", "again.db")
    let ids = ["search", "--ids", "--limit", "99", "--all-copies", "*", "--sort", "oldest"]
    #expect(
      try it.run(Story.binary, ids + ["--db", "again.db"]).output
        == (try it.run(Story.binary, ids).output))
    let statements = try it.archive("export", "tonnes", "--statements").output
    #expect(statements.split(separator: "\n").count == 5)
    #expect(statements.hasPrefix("statement,speaker,kind,"))
  }
}
