internal import News

/// The moment at which a bundle was made: whole seconds, UTC.
package struct MakingTime: Hashable, Sendable, CustomStringConvertible {
  package let secondsSince1970: Int

  package init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// `CalendarDay.number` of 1 January 1970.
  private static let numberOf1970 = 719_163

  /// `2026-01-31T12:00:00Z` (ISO 8601).
  package var description: String {
    let (days, seconds) = secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    guard let day = CalendarDay(number: Self.numberOf1970 + days) else { return "" }
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    return "\(day)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
  }
}
