internal import News

extension DayRange {
  /// Reads a year, a month or a day: `2017`, `2017-06`, `2017-06-30`; nil for anything else.
  package init?(period text: String) {
    guard let today = CalendarDay(year: 2000, month: 1, day: 1), text.first?.isNumber == true,
      text.allSatisfy({ $0.isNumber || $0 == "-" }), let range = DayRange(text, today: today)
    else { return nil }
    self = range
  }
}
