import Identity
import News
import Repository
import Testing

private func person(_ name: String, _ roles: String...) -> ArticleSpeaker {
  ArticleSpeaker(name: name, kind: .person, roles: roles, mentions: [TextSpan(0, 2)])
}

private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

/// An article in which somebody says something, and how.
private func saying(
  _ words: String, _ speaker: ArticleSpeaker, on day: String, kind: Statement.Kind = .direct,
  confidence: Double = 0.9
) -> AnalysedArticle {
  let article = story("Of \(day)", "\(words), somebody said.", day: day)
  return AnalysedArticle(
    article: article,
    attributions: Attributions(
      speakers: [speaker],
      statements: [
        Statement(
          content: [article.span(of: words)], cue: [article.span(of: "said")], source: [],
          speaker: 0, link: .fullName, kind: kind, confidence: confidence, rule: "test")
      ]))
}

private let batch = [
  saying("Boats are safe", person("Ida Lee", "director"), on: "2015-05-01"),
  saying("Boats are late", person("Ida Lee", "mayor"), on: "2016-05-01", kind: .indirect),
  saying(
    "Nobody waits", person("Ida Lee", "mayor"), on: "2017-05-01", kind: .mixed, confidence: 0.5),
  saying("Fish are late", person("Bo Roe", "mayor"), on: "2018-05-01", confidence: 0.7),
  saying("Trees grow", person("Ann Lea"), on: "2018-06-01", confidence: 0.8),
]

@Suite struct StatementFilterTests {
  private static let table: [(StatementFilter, [String])] = [
    (
      StatementFilter(),
      ["Trees grow", "Fish are late", "Nobody waits", "Boats are late", "Boats are safe"]
    ),
    (filter(of: "ida-lee"), ["Nobody waits", "Boats are late", "Boats are safe"]),
    (StatementFilter(speakers: []), []),
    (with { $0.about = query("boats") }, ["Boats are late", "Boats are safe"]),
    (with { $0.about = query("late -fish") }, ["Boats are late"]),
    (with { $0.days = DayRange(period: "2016") }, ["Boats are late"]),
    (with { $0.role = "Mayor" }, ["Fish are late", "Nobody waits", "Boats are late"]),
    (with { $0.role = "100%" }, []),
    (
      with { $0.asOf = DayRange(period: "2017-05-01")?.last },
      ["Nobody waits", "Boats are late", "Boats are safe"]
    ),
    (
      with {
        $0.role = "mayor"
        $0.asOf = DayRange(period: "2016-12")?.last
      }, ["Boats are late", "Boats are safe"]
    ),
    (with { $0.kind = .indirect }, ["Boats are late"]),
    (with { $0.minConfidence = 0.8 }, ["Trees grow", "Boats are late", "Boats are safe"]),
    (
      with {
        $0.kind = .direct
        $0.about = query("late OR safe")
        $0.minConfidence = 0.8
        $0.days = DayRange(period: "2015")
      }, ["Boats are safe"]
    ),
  ]

  private static func filter(of speaker: String) -> StatementFilter {
    StatementFilter(speakers: [SpeakerID(stored: "sp:" + speaker)])
  }

  private static func with(_ change: (inout StatementFilter) -> Void) -> StatementFilter {
    var filter = StatementFilter()
    change(&filter)
    return filter
  }

  private static func query(_ text: String) -> SearchQuery? {
    do {
      return try SearchQuery.parse(text.split(separator: " ").map(String.init)).query
    } catch {
      return nil
    }
  }

  @Test(arguments: BackEnd.all, table)
  func `a list holds what a filter lets through, and a count counts it`(
    _ backEnd: BackEnd, row: (filter: StatementFilter, texts: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let page = try archive.statements(row.filter, order: .newest, page: PageRequest(limit: 100))
      #expect(page.elements.flatMap(\.contentText) == row.texts)
      #expect(page.total == row.texts.count)
      #expect(try archive.count(row.filter) == row.texts.count)
      // Page by page it is the same list.
      var paged: [String] = []
      for offset in row.texts.indices {
        paged += try archive.statements(
          row.filter, order: .newest, page: PageRequest(limit: 1, offset: offset)
        ).elements.flatMap(\.contentText)
      }
      #expect(paged == row.texts)
    }
  }

  @Test(
    arguments: BackEnd.all,
    [
      (StatementOrder.oldest, "Boats are safe", "Trees grow"),
      (.newest, "Trees grow", "Boats are safe"), (.confidence, "Boats are late", "Nobody waits"),
    ])
  func `statements come in the order asked for`(
    _ backEnd: BackEnd, row: (order: StatementOrder, first: String, last: String)
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let texts = try archive.statements(
        StatementFilter(), order: row.order, page: PageRequest(limit: 100)
      ).elements.flatMap(\.contentText)
      #expect(texts.first == row.first)
      #expect(texts.last == row.last)
    }
  }

  @Test(
    arguments: BackEnd.all,
    [
      (SpeakerFilter(), SpeakerOrder.statements, ["Ida Lee", "Ann Lea", "Bo Roe"]),
      (SpeakerFilter(), .name, ["Ann Lea", "Bo Roe", "Ida Lee"]),
      (SpeakerFilter(), .newest, ["Ann Lea", "Bo Roe", "Ida Lee"]),
      (SpeakerFilter(), .oldest, ["Ida Lee", "Bo Roe", "Ann Lea"]),
      (SpeakerFilter(kind: .organization), .name, []),
      (SpeakerFilter(role: "mayor"), .name, ["Bo Roe", "Ida Lee"]),
      (
        SpeakerFilter(role: "mayor", asOf: CalendarDay(year: 2017, month: 1, day: 1)), .name,
        ["Ida Lee"]
      ),
      (SpeakerFilter(role: "director", asOf: CalendarDay(year: 2018, month: 1, day: 1)), .name, []),
    ])
  func `speakers are listed as asked for`(
    _ backEnd: BackEnd, row: (filter: SpeakerFilter, order: SpeakerOrder, names: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let page = try archive.speakers(row.filter, order: row.order, page: PageRequest(limit: 10))
      #expect(page.elements.map(\.name) == row.names)
      #expect(page.total == row.names.count)
    }
  }

  @Test(
    arguments: BackEnd.all,
    [
      ("Ida Lee", ["Ida Lee"]), ("Ide Lee", ["Ida Lee"]), ("Rou", ["Bo Roe"]), ("", []),
      ("Zwingli", []), (String(repeating: "x", count: 10_000), []), ("e\u{301}\u{301}", []),
    ])
  func `a name that nobody has suggests near ones`(
    _ backEnd: BackEnd, row: (name: String, near: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      #expect(try archive.speakers(nearTo: row.name, limit: 1).map(\.name) == row.near)
    }
  }

  @Test(arguments: BackEnd.all)
  func `a profile tells names, roles, years, cues, companions and candidates`(
    _ backEnd: BackEnd
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let alone = story("Alone", "No word, said Lee.")
      _ = try archive.keep([alone.with(person("Lee"), saying: "No word")])
      let ida = SpeakerID(stored: "sp:ida-lee")
      let profile = try #require(try archive.profile(of: ida))
      #expect(profile.names == [SpeakerProfile.Use(text: "Ida Lee", count: 3)])
      #expect(
        profile.roles == [
          SpeakerProfile.Role(
            role: "mayor", articleCount: 2, firstDay: try day("2016-05-01"),
            lastDay: try day("2017-05-01")),
          SpeakerProfile.Role(
            role: "director", articleCount: 1, firstDay: try day("2015-05-01"),
            lastDay: try day("2015-05-01")),
        ])
      #expect(profile.years.map(\.text) == ["2015", "2016", "2017"])
      #expect(profile.cues == [SpeakerProfile.Use(text: "said", count: 3)])
      #expect(profile.candidates.map(\.name) == ["Lee"])
      #expect(profile.namesakes.isEmpty)
      #expect(try archive.profile(of: SpeakerID(stored: "sp:nobody")) == nil)
    }
  }
}
