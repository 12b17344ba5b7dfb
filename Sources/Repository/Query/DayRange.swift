package import News

/// Some days in a row; open at an end that is nil.
package struct DayRange: Hashable, Sendable, CustomStringConvertible {
  package let first: CalendarDay?
  package let last: CalendarDay?

  package init(first: CalendarDay?, last: CalendarDay?) {
    self.first = first
    self.last = last
  }

  /// True when no day lies in the range.
  package var isEmpty: Bool {
    guard let first, let last else { return false }
    return last < first
  }

  /// The range in the language of queries: `2017-06-01..2017-09-30`.
  package var description: String {
    if let first, first == last { return first.description }
    return "\(first.map(\.description) ?? "")..\(last.map(\.description) ?? "")"
  }
}

extension DayRange {
  /// Reads `2017`, `2017-06..2017-09`, `>=2017-06-01`, `..2016`, `last-30-days`; nil for others.
  init?(_ text: String, today: CalendarDay) {
    if let relative = Self.relative(text, today: today) {
      self = relative
      return
    }
    if let dots = text.firstRange(of: "..") {
      let (head, tail) = (text[..<dots.lowerBound], text[dots.upperBound...])
      let first = Self.period(head)
      let last = Self.period(tail)
      guard head.isEmpty || first != nil, tail.isEmpty || last != nil,
        !(head.isEmpty && tail.isEmpty)
      else { return nil }
      self.init(first: first?.first, last: last?.last)
      return
    }
    for (mark, make) in Self.comparisons where text.hasPrefix(mark) {
      guard let period = Self.period(text.dropFirst(mark.count)) else { return nil }
      self = make(period.first, period.last)
      return
    }
    guard let period = Self.period(text) else { return nil }
    self.init(first: period.first, last: period.last)
  }

  private typealias Period = (first: CalendarDay, last: CalendarDay)

  private static let comparisons:
    [(mark: String, make: @Sendable (CalendarDay, CalendarDay) -> DayRange)] = [
      (">=", { first, _ in DayRange(first: first, last: nil) }),
      ("<=", { _, last in DayRange(first: nil, last: last) }),
      (">", { _, last in DayRange(first: last.adding(days: 1), last: nil) }),
      ("<", { first, _ in DayRange(first: nil, last: first.adding(days: -1)) }),
      ("=", { first, last in DayRange(first: first, last: last) }),
    ]

  /// A year, a month or a day.
  private static func period(_ text: some StringProtocol) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let lastMonth = month ?? 12
    guard (1...12).contains(lastMonth) else { return nil }
    let day = numbers.count > 2 ? numbers[2] : nil
    guard let first = CalendarDay(year: numbers[0], month: month ?? 1, day: day ?? 1),
      let last = CalendarDay(
        year: numbers[0], month: lastMonth,
        day: day ?? CalendarDay.lengthOfMonth(lastMonth, year: numbers[0]))
    else { return nil }
    return (first, last)
  }

  /// today, yesterday, this-month, last-year, last-30-days...
  private static func relative(_ text: String, today: CalendarDay) -> DayRange? {
    switch text {
    case "today": return DayRange(first: today, last: today)
    case "yesterday":
      let day = today.adding(days: -1)
      return DayRange(first: day, last: day)
    case "this-month", "this-year", "last-month", "last-year":
      let isYear = text.hasSuffix("year")
      let isLast = text.hasPrefix("last")
      let year = isYear && isLast ? today.year - 1 : today.year
      let month = isLast ? today.month - 1 : today.month
      let name = isYear ? "\(year)" : month == 0 ? "\(year - 1)-12" : "\(year)-\(month)"
      return Self.period(name).map { DayRange(first: $0.first, last: $0.last) }
    default: break
    }
    let parts = text.split(separator: "-")
    guard parts.count == 3, parts[0] == "last", let count = Int(parts[1]), (1...100_000) ~= count
    else { return nil }
    let days: Int
    switch parts[2] {
    case "day", "days": days = count
    case "week", "weeks": days = 7 * count
    case "month", "months": days = 30 * count
    case "year", "years": days = 365 * count
    default: return nil
    }
    return DayRange(first: today.adding(days: -days), last: today)
  }
}

extension CalendarDay {
  /// The day so many days later; the same day where the calendar ends.
  func adding(days: Int) -> CalendarDay {
    CalendarDay(number: number + days) ?? self
  }
}
