package import News

/// How often something stands in the articles of each day, week, month or year.
///
/// A period of which the archive has no article is a gap: nothing is known of it. A period with
/// articles and without what is counted is a zero.
package struct Timeline: Hashable, Sendable {
  /// One stretch of time.
  package struct Period: Hashable, Sendable {
    /// `2017-10`.
    package let name: String
    package let first: CalendarDay
    package let last: CalendarDay
    /// How much there is of what is counted.
    package let count: Int
    /// How many articles the archive has of the period.
    package let articles: Int

    /// True when nothing can be said of the period.
    package var isGap: Bool { articles == 0 && count == 0 }
  }

  package let unit: CalendarPeriod
  package let periods: [Period]
  /// How much of what is counted gives no day.
  package let undated: Int

  /// How much of what is counted gives a day.
  package var total: Int { periods.reduce(0) { $0 + $1.count } }

  /// Puts days into periods, from the first of a range or of what is counted to the last.
  ///
  /// Without a unit, the smallest is taken that makes no more than a screen of them.
  package init(
    _ counts: DayCounts, among archive: DayCounts, by unit: CalendarPeriod?, in range: DayRange
  ) {
    let inside = counts.limited(to: range)
    undated = inside.undated
    guard let first = range.first ?? inside.days.first?.day,
      let last = range.last ?? inside.days.last?.day, first <= last, !inside.days.isEmpty
    else {
      self.unit = unit ?? .month
      periods = []
      return
    }
    let unit = unit ?? Self.unit(from: first, to: last)
    self.unit = unit
    let found = Self.sums(of: inside, by: unit)
    let all = Self.sums(of: archive.limited(to: range), by: unit)
    var periods: [Period] = []
    var start: CalendarDay? = unit.start(of: first)
    while let day = start, day <= last {
      let end = unit.end(of: day)
      periods.append(
        Period(
          name: unit.name(of: day), first: max(day, first), last: min(end, last),
          count: found[day] ?? 0, articles: all[day] ?? 0))
      start = CalendarDay(number: end.number + 1)
    }
    self.periods = periods
  }

  /// How many periods lie between two days.
  package static func periodCount(
    from first: CalendarDay, to last: CalendarDay, by unit: CalendarPeriod
  ) -> Int {
    let days = last.number - first.number + 1
    switch unit {
    case .day: return days
    case .week: return days / 7 + 1
    case .month: return (last.year - first.year) * 12 + last.month - first.month + 1
    case .year: return last.year - first.year + 1
    }
  }

  private static func unit(from first: CalendarDay, to last: CalendarDay) -> CalendarPeriod {
    CalendarPeriod.allCases.first { periodCount(from: first, to: last, by: $0) <= 40 } ?? .year
  }

  private static func sums(
    of counts: DayCounts, by unit: CalendarPeriod
  ) -> [CalendarDay: Int] {
    var sums: [CalendarDay: Int] = [:]
    for day in counts.days { sums[unit.start(of: day.day), default: 0] += day.count }
    return sums
  }
}
