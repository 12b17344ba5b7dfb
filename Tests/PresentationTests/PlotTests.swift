import News
import Repository
import Testing

@testable import Presentation

@Suite struct PlotTests {
  private static let plot = BarPlot(
    title: "Statements of <Ida> & \"Co\"", summary: "Most in 2017-03\u{1B}[31m.", unit: "statement",
    gapMeaning: "no article in the archive",
    bars: [
      .init(label: "2017-01", value: 2), .init(label: "2017-02", value: nil),
      .init(label: "2017-03", value: 8), .init(label: "2017-04", value: 0),
    ])

  @Test func `a picture can be read aloud, runs nothing and fetches nothing`() {
    let svg = Self.plot.svgLines(id: "a").joined(separator: "\n")
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.contains("role=\"img\"") && svg.contains("aria-labelledby=\"a-title a-desc\""))
    #expect(
      svg.contains("<title id=\"a-title\">Statements of &lt;Ida&gt; &amp; &quot;Co&quot;</title>"))
    #expect(svg.contains("<title>2017-01: 2 statements</title>"))
    #expect(svg.contains("<title>2017-02: no article in the archive</title>"))
    #expect(svg.contains("<title>2017-04: 0 statements</title>"))
    #expect(svg.contains("prefers-color-scheme:dark"))
    #expect(!svg.contains("<script") && !svg.contains("href") && !svg.contains("\u{1B}"))
    #expect(svg.split(separator: "class=\"bar\"").count == 4)
    #expect(svg.split(separator: "class=\"gap\"").count == 2)
  }

  @Test func `a table says the same as the picture`() {
    #expect(Self.plot.table.columns == ["period", "statements"])
    #expect(
      Self.plot.table.rows == [
        ["2017-01", "2"], ["2017-02", "no article in the archive"], ["2017-03", "8"],
        ["2017-04", "0"],
      ])
  }

  @Test func `bars on a terminal are as wide as it, and gaps are words`() {
    #expect(
      BarLines(Self.plot).lines(TextStyle(width: 28, isColored: false)) == [
        "2017-01  2  ████", "2017-02", "  no article in the archive",
        "2017-03  8  ████████████████", "2017-04  0",
      ])
  }

  @Test func `gaps in a row are one line, and colour is asked for`() {
    let plot = BarPlot(
      title: "", summary: "", unit: "article", gapMeaning: "nothing",
      bars: [
        .init(label: "a", value: nil), .init(label: "b", value: nil), .init(label: "c", value: 1),
      ])
    #expect(
      BarLines(plot).lines(TextStyle(width: 20, isColored: false)) == [
        "a to b  nothing", "c  1  ██████████████",
      ])
    #expect(
      BarLines(plot).lines(TextStyle(width: 20, isColored: true)).last
        == "c  1  \u{1B}[36m██████████████\u{1B}[0m")
  }

  @Test(arguments: [[], [0], [1], [3, 999_999], Array(repeating: 5, count: 3000)])
  func `any bars make a picture inside of its frame`(_ values: [Int]) {
    let plot = BarPlot(
      title: "t", summary: "s", unit: "article", gapMeaning: "g",
      bars: values.indices.map { .init(label: "\($0)", value: values[$0]) })
    let svg = plot.svgLines()
    #expect(svg.first?.hasPrefix("<svg") == true && svg.last == "</svg>")
    #expect(svg.filter { $0.contains("class=\"bar\"") }.count == values.count)
    #expect(!svg.joined().contains("=\"-"))
    #expect(svg.filter { $0.contains("text-anchor=\"middle\"") }.count <= 120)
  }

  @Test(arguments: [
    (PublishingRhythm.weekdays(Weekday.allCases), "every day"),
    (.weekdays([.monday, .tuesday, .wednesday]), "Mon-Wed"),
    (.weekdays([.monday, .thursday]), "Mon, Thu"),
    (.weeks(every: 1), "every week"), (.weeks(every: 2), "every 2 weeks"), (.unknown, "no rhythm"),
  ])
  func `a rhythm is said in words`(_ rhythm: PublishingRhythm, _ words: String) {
    #expect(MissingDaysReport.words(rhythm) == words)
  }
}
