internal import News

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Days that no article has, though programs write them.
enum DateLimits {
  /// `CalendarDay.number` of 1 January 1970.
  static let numberOf1970 = 719_163

  /// The last day that an article may have: two years after the program was started.
  ///
  /// Magazines are dated ahead of their day, and clocks go wrong, but not by as much.
  static let last: Int = numberOf1970 + Int(time(nil)) / 86_400 + 731

  /// True for days before there were newspapers, and for days to come.
  static func isPlaceholder(_ day: CalendarDay) -> Bool {
    day.year < 1500 || day.number > last
  }

  /// True for the days that clocks begin with: of POSIX, of spreadsheets, of Windows.
  static func isZeroOfAClock(_ day: CalendarDay) -> Bool {
    switch (day.year, day.month, day.day) {
    case (1970, 1, 1), (1900, 1, 1), (1899, 12, 30...31), (1601, 1, 1): true
    default: false
    }
  }

  /// The year that two digits mean: the last one that is not in the future.
  static func year(ofTwoDigits digits: Int) -> Int {
    guard let day = CalendarDay(year: 2000 + digits, month: 1, day: 1) else { return 2000 + digits }
    return day.number > last || digits >= 69 ? 1900 + digits : 2000 + digits
  }
}
