extension CalendarDay {
  /// The day of the week; 0001-01-01 was a Monday.
  package var weekday: Weekday {
    guard let weekday = Weekday(rawValue: (number - 1) % 7 + 1) else {
      preconditionFailure("a rest of seven is a weekday")
    }
    return weekday
  }

  /// The week of ISO 8601 and its year, which is that of the week's Thursday.
  package var week: (year: Int, week: Int) {
    // The week of 9999-12-31 has its Thursday in 9999 too.
    let thursday = CalendarDay(number: number + 4 - weekday.rawValue) ?? self
    let first = CalendarDay(year: thursday.year, month: 1, day: 1)?.number ?? thursday.number
    return (thursday.year, (thursday.number - first) / 7 + 1)
  }
}
