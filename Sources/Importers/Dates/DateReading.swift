internal import News

/// What a field that should name a day says.
enum DateReading: Hashable {
  case day(CalendarDay)
  /// Numbers that are a day whichever of the first two is the month: 3/4/2017.
  case ambiguous(dayFirst: CalendarDay, monthFirst: CalendarDay)
  /// A day that a program wrote where it knew none (1970-01-01, 9999-12-31), or no text at all.
  case placeholder
  /// Something in which no day was found.
  case unread

  /// The day, if there is one for certain.
  var day: CalendarDay? {
    if case .day(let day) = self { day } else { nil }
  }

  /// The reading where it is known in which order days and months stand.
  func resolved(_ order: DateOrder?) -> DateReading {
    guard case .ambiguous(let dayFirst, let monthFirst) = self, let order else { return self }
    return .day(order == .dayFirst ? dayFirst : monthFirst)
  }
}

/// In which order the numbers of dates such as 3/4/2017 stand; the raw value is what `--dates` takes.
package enum DateOrder: String, Sendable, CaseIterable, Codable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}
