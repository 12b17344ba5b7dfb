import News
import Testing

private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

@Suite struct CalendarTests {
  /// Weeks as ISO 8601 counts them: of years that begin late in a week, and of long years.
  @Test(arguments: [
    ("0001-01-01", Weekday.monday, "0001-W01"), ("2017-10-27", .friday, "2017-W43"),
    ("2016-01-03", .sunday, "2015-W53"), ("2016-01-04", .monday, "2016-W01"),
    ("2018-12-31", .monday, "2019-W01"), ("2020-12-31", .thursday, "2020-W53"),
    ("2021-01-03", .sunday, "2020-W53"), ("2000-02-29", .tuesday, "2000-W09"),
    ("1900-03-01", .thursday, "1900-W09"), ("9999-12-31", .friday, "9999-W52"),
  ])
  func `a day has its weekday and its week`(
    _ text: String, _ weekday: Weekday, _ week: String
  ) throws {
    let day = try day(text)
    #expect(day.weekday == weekday)
    #expect(CalendarPeriod.week.name(of: day) == week)
  }

  @Test(arguments: [
    (CalendarPeriod.day, "2016-02-29", "2016-02-29", "2016-02-29", "2016-02-29"),
    (.week, "2017-10-27", "2017-10-23", "2017-10-29", "2017-W43"),
    (.month, "2016-02-10", "2016-02-01", "2016-02-29", "2016-02"),
    (.year, "2016-02-10", "2016-01-01", "2016-12-31", "2016"),
    (.week, "0001-01-03", "0001-01-01", "0001-01-07", "0001-W01"),
    (.week, "9999-12-31", "9999-12-27", "9999-12-31", "9999-W52"),
  ])
  func `a period begins, ends and has a name`(
    _ period: CalendarPeriod, _ text: String, _ start: String, _ end: String, _ name: String
  ) throws {
    let day = try day(text)
    #expect(period.start(of: day).description == start)
    #expect(period.end(of: day).description == end)
    #expect(period.name(of: day) == name)
  }

  @Test(arguments: CalendarPeriod.allCases)
  func `periods follow each other without a hole`(_ period: CalendarPeriod) throws {
    var start = period.start(of: try day("1999-12-20"))
    var names: Set<String> = []
    for _ in 0..<400 {
      #expect(names.insert(period.name(of: start)).inserted)
      let end = period.end(of: start)
      #expect(period.start(of: end) == start)
      start = try #require(CalendarDay(number: end.number + 1))
      #expect(period.start(of: start) == start)
    }
  }
}
