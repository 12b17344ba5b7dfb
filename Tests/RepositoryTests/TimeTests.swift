import News
import Repository
import Testing

private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

/// Counts as days with a colon: `2017-01-02:3`.
private func counts(_ texts: String..., undated: Int = 0) throws -> DayCounts {
  DayCounts(
    try texts.map { text in
      let parts = text.split(separator: ":")
      return DayCount(try day(String(parts[0])), try #require(Int(parts[1])))
    }, undated: undated)
}

private let always = DayRange(first: nil, last: nil)

private let ida = ArticleSpeaker(name: "Ida Lee", kind: .person, mentions: [TextSpan(0, 2)])

// MARK: - What every back end promises

@Suite struct DayCountingTests {
  private static let batch = [
    story("Boats", "The boats are safe, she said.", day: "2017-01-02", outlet: "Coast Wire")
      .with(ida, saying: "The boats are safe"),
    story("Nets", "The nets are torn, she said, and boats wait.", day: "2017-01-02", outlet: "Post")
      .with(ida, saying: "The nets are torn"),
    story("Fish", "No boats today.", day: "2017-02-01", outlet: "Coast Wire").plain,
    story("Trees", "Boats grow in the wood.", agency: "Wire").plain,
    story("Rain", "It rains on the boats.", day: "2017-02-03").plain,
  ]

  @Test(arguments: BackEnd.all)
  func `articles are counted by their days`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.batch)
      let boats = try SearchQuery.parse(["boats"]).query
      #expect(
        try archive.days(ofArticles: boats, copies: .asOne)
          == counts("2017-01-02:2", "2017-02-01:1", "2017-02-03:1", undated: 1))
      let nets = try SearchQuery.parse(["nets"]).query
      #expect(try archive.days(ofArticles: nets, copies: .each) == counts("2017-01-02:1"))
      let none = try SearchQuery.parse(["whales"]).query
      #expect(try archive.days(ofArticles: none, copies: .each) == counts())
      #expect(
        try archive.days(ofArticles: SearchQuery(.everything), copies: .each).total == 4)
    }
  }

  @Test(arguments: BackEnd.all)
  func `statements are counted by the days of their articles`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.batch)
      let speaker = try #require(try archive.speakers(named: "Ida Lee").first)
      let filter = StatementFilter(speakers: [speaker.id])
      #expect(try archive.days(ofStatements: filter) == counts("2017-01-02:2"))
      var narrow = filter
      narrow.about = try SearchQuery.parse(["nets"]).query
      #expect(try archive.days(ofStatements: narrow) == counts("2017-01-02:1"))
      #expect(
        try archive.days(ofStatements: StatementFilter(speakers: [])) == counts())
    }
  }

  @Test(arguments: BackEnd.all)
  func `outlets have their days, and agencies stand in for them`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      #expect(try archive.daysOfOutlets().isEmpty)
      _ = try archive.keep(Self.batch)
      #expect(
        try archive.daysOfOutlets() == [
          OutletDays(
            name: "Coast Wire", isAgency: false,
            counts: try counts("2017-01-02:1", "2017-02-01:1")),
          OutletDays(name: nil, isAgency: false, counts: try counts("2017-02-03:1")),
          OutletDays(name: "Post", isAgency: false, counts: try counts("2017-01-02:1")),
          OutletDays(name: "Wire", isAgency: true, counts: try counts(undated: 1)),
        ])
    }
  }
}

@Suite struct ExportingTests {
  @Test(arguments: BackEnd.all)
  func `everything that matches is handed over, whole and in order`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(
        (1...9).map { number in
          story("Boats \(number)", "Boat number \(number) is safe.", day: "2017-01-0\(number)")
            .with(ida, saying: "Boat number \(number)", cue: "is")
        })
      let boats = try SearchQuery.parse(["boat"]).query
      var articles: [ExportedArticle] = []
      try archive.forEachArticle(matching: boats, order: .oldest) { article in
        articles.append(article)
        return true
      }
      #expect(articles.map(\.stored.article.headline) == (1...9).map { "Boats \($0)" })
      #expect(articles.map(\.statementCount) == Array(repeating: 1, count: 9))
      let first = try #require(articles.first)
      #expect(try archive.article(first.stored.id) == first.stored)

      var statements: [StoredStatement] = []
      try archive.forEachStatement(matching: boats, order: .newest) { statement in
        statements.append(statement)
        return statements.count < 4
      }
      #expect(statements.map(\.article.headline) == (6...9).reversed().map { "Boats \($0)" })
    }
  }
}

// MARK: - Periods

@Suite struct TimelineTests {
  @Test func `a period without any article is a gap, one without a hit a zero`() throws {
    let timeline = Timeline(
      try counts("2017-01-10:2", "2017-04-30:1", undated: 3),
      among: try counts("2017-01-01:9", "2017-03-01:4", "2017-04-30:1"), by: .month, in: always)
    #expect(timeline.periods.map(\.name) == ["2017-01", "2017-02", "2017-03", "2017-04"])
    #expect(timeline.periods.map(\.count) == [2, 0, 0, 1])
    #expect(timeline.periods.map(\.isGap) == [false, true, false, false])
    #expect(timeline.total == 3)
    #expect(timeline.undated == 3)
    #expect(timeline.periods.first?.first.description == "2017-01-10")
  }

  @Test func `a range sets the ends, and leaves out what is beyond`() throws {
    let range = DayRange(first: try day("2016-12-30"), last: try day("2017-01-15"))
    let found = try counts("2016-12-29:7", "2017-01-10:2", "2017-04-30:1", undated: 3)
    let timeline = Timeline(found, among: found, by: .week, in: range)
    #expect(timeline.periods.map(\.name) == ["2016-W52", "2017-W01", "2017-W02"])
    #expect(timeline.periods.map(\.count) == [0, 0, 2])
    #expect(timeline.undated == 0)
    #expect(timeline.periods.first?.first.description == "2016-12-30")
    #expect(timeline.periods.last?.last.description == "2017-01-15")
  }

  @Test(arguments: [
    ("2017-01-20", CalendarPeriod.day), ("2017-06-01", .week), ("2019-01-01", .month),
    ("2030-01-01", .year),
  ])
  func `the unit fits the span`(_ last: String, _ unit: CalendarPeriod) throws {
    let found = try counts("2017-01-01:1", "\(last):1")
    #expect(Timeline(found, among: found, by: nil, in: always).unit == unit)
  }

  @Test func `nothing has no periods`() throws {
    let all = try counts("2017-01-01:1")
    #expect(Timeline(try counts(undated: 2), among: all, by: nil, in: always).periods.isEmpty)
    let later = DayRange(first: try day("2018-01-01"), last: nil)
    #expect(Timeline(all, among: all, by: .day, in: later).periods.isEmpty)
  }
}

// MARK: - Rhythm

@Suite struct PublishingRhythmTests {
  /// What is missing of an outlet that appears on some weekdays from 2017-01-02 on, a Monday, but on
  /// none of some days.
  private func gaps(
    weeks: Int, on weekdays: [Weekday], without absent: (CalendarDay) -> Bool
  ) throws -> OutletGaps {
    let start = try day("2017-01-02").number
    let days = (0..<weeks * 7).compactMap { CalendarDay(number: start + $0) }
      .filter { weekdays.contains($0.weekday) && !absent($0) }
    return OutletGaps(
      OutletDays(
        name: "Coast Wire", isAgency: false,
        counts: DayCounts(days.map { DayCount($0, 1) }, undated: 0)))
  }

  private func runs(_ gaps: OutletGaps) -> [String] {
    gaps.missing.map { "\($0.first)..\($0.last) \($0.count)" }
  }

  @Test func `a paper without Sundays misses no Sunday`() throws {
    let days = Array(Weekday.allCases.dropLast())
    let gaps = try gaps(weeks: 20, on: days) { _ in false }
    #expect(gaps.rhythm == .weekdays(days))
    #expect(gaps.missing.isEmpty)
  }

  @Test func `days that are missing in a row are one run, over days that are not its own`() throws {
    let week = Array(Weekday.allCases.prefix(5))
    let gaps = try gaps(weeks: 20, on: week) { day in
      day.description == "2017-02-08"
        || ("2017-03-02"..."2017-03-14").contains(day.description)
    }
    #expect(gaps.rhythm == .weekdays(week))
    #expect(runs(gaps) == ["2017-02-08..2017-02-08 1", "2017-03-02..2017-03-14 9"])
  }

  @Test func `a silence of months is found, and is no rhythm`() throws {
    let gaps = try gaps(weeks: 60, on: Weekday.allCases) { day in
      ("2017-04-01"..."2017-11-30").contains(day.description)
    }
    #expect(gaps.rhythm == .weekdays(Weekday.allCases))
    #expect(runs(gaps) == ["2017-04-01..2017-11-30 244"])
  }

  @Test func `a Sunday edition that began later is missed only since then`() throws {
    let gaps = try gaps(weeks: 120, on: Weekday.allCases) { day in
      day.weekday == .sunday && day.description < "2018-02-01"
        || day.description == "2019-01-06" || day.description == "2017-05-03"
    }
    #expect(runs(gaps).contains("2019-01-06..2019-01-06 1"))
    #expect(runs(gaps).contains("2017-05-03..2017-05-03 1"))
    // The half year around the change knows both habits.
    #expect(!gaps.missing.contains { $0.first.description < "2017-05-03" })
    #expect(gaps.missing.reduce(0) { $0 + $1.count } < 12)
  }

  @Test func `a weekly on changing days misses issues`() throws {
    let start = try day("2017-01-02").number
    let days = (0..<30).filter { ![7, 8, 20].contains($0) }
      .compactMap { CalendarDay(number: start + $0 * 7 + $0 * 3 % 7) }
    let gaps = OutletGaps(
      OutletDays(
        name: "Weekly", isAgency: false, counts: DayCounts(days.map { DayCount($0, 1) }, undated: 0)
      ))
    #expect(gaps.rhythm == .weeks(every: 1))
    #expect(runs(gaps) == ["2017-02-20..2017-03-05 2", "2017-05-22..2017-05-28 1"])
  }

  @Test(arguments: [[], ["2017-01-02"], ["2017-01-02", "2017-01-09", "2017-01-16"]])
  func `a few days are no rhythm`(_ days: [String]) throws {
    let counts = DayCounts(try days.map { DayCount(try day($0), 1) }, undated: 0)
    let gaps = OutletGaps(OutletDays(name: "Coast Wire", isAgency: false, counts: counts))
    #expect(gaps.rhythm == .unknown)
    #expect(gaps.missing.isEmpty)
  }

  @Test func `articles of no outlet have no rhythm together`() throws {
    let daily = try gaps(weeks: 20, on: Weekday.allCases) { _ in false }
    let nameless = OutletGaps(
      OutletDays(name: nil, isAgency: false, counts: daily.outlet.counts))
    #expect(nameless.rhythm == .unknown)
  }
}
