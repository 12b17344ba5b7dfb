/// A stretch of the calendar that days are counted by.
package enum CalendarPeriod: String, Hashable, Sendable, CaseIterable {
  case day, week, month, year

  /// The first day of the period that a day is in.
  package func start(of day: CalendarDay) -> CalendarDay {
    switch self {
    case .day: day
    case .week: CalendarDay(number: day.number + 1 - day.weekday.rawValue) ?? day
    case .month: CalendarDay(year: day.year, month: day.month, day: 1) ?? day
    case .year: CalendarDay(year: day.year, month: 1, day: 1) ?? day
    }
  }

  /// The last day of the period that a day is in; the calendar ends with the year 9999.
  package func end(of day: CalendarDay) -> CalendarDay {
    let end: CalendarDay? =
      switch self {
      case .day: day
      case .week: CalendarDay(number: day.number + 7 - day.weekday.rawValue)
      case .month:
        CalendarDay(
          year: day.year, month: day.month,
          day: CalendarDay.lengthOfMonth(day.month, year: day.year))
      case .year: CalendarDay(year: day.year, month: 12, day: 31)
      }
    return end ?? CalendarDay(year: 9999, month: 12, day: 31) ?? day
  }

  /// How the period that a day is in is written: `2017-10-27`, `2017-W43`, `2017-10`, `2017`.
  package func name(of day: CalendarDay) -> String {
    switch self {
    case .day: return day.description
    case .week:
      let (year, week) = day.week
      return String(CalendarDay(year: year, month: 1, day: 1)?.description.prefix(4) ?? "")
        + "-W\(week < 10 ? "0" : "")\(week)"
    case .month: return String(day.description.prefix(7))
    case .year: return String(day.description.prefix(4))
    }
  }
}
