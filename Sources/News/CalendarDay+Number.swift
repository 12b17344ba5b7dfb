extension CalendarDay {
  /// Days since 0000-12-31 in the Gregorian calendar: 1 for the first day of the year 1.
  package var number: Int {
    let past = year - 1
    var number = past * 365 + past / 4 - past / 100 + past / 400 + day
    for month in 1..<month { number += Self.lengthOfMonth(month, year: year) }
    return number
  }

  /// The day of a number; nil outside of the years 1 to 9999.
  package init?(number: Int) {
    guard number >= 1 else { return nil }
    // 400 years have 146,097 days: a guess that is never too early.
    var year = 2 + number * 400 / 146_097
    while year > 1, CalendarDay(year: year, month: 1, day: 1)?.number ?? .max > number { year -= 1 }
    guard let start = CalendarDay(year: year, month: 1, day: 1)?.number else { return nil }
    var rest = number - start
    for month in 1...12 {
      let length = Self.lengthOfMonth(month, year: year)
      if rest < length {
        self.init(year: year, month: month, day: rest + 1)
        return
      }
      rest -= length
    }
    return nil
  }
}
