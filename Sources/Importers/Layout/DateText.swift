internal import News

/// Decides which day a piece of text names, in the forms that news uses in English.
///
/// The whole text must be a date, with or without a weekday, a time and a zone; the day is the one
/// written, whatever the zone. Numbers alone (`3/4/2017`) count only when one of them cannot be a
/// month, and `27.10.2017` is always day first.
struct DateText {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    /// In lower case.
    case word(String)
    case mark(UInt8)
  }

  private var tokens: ArraySlice<Token>

  /// The day that a text names, or nil when it names none for certain.
  static func day(in text: some StringProtocol) -> CalendarDay? {
    guard text.utf8.count <= 80, let tokens = tokens(of: text) else { return nil }
    var reader = DateText(tokens: tokens[...])
    return reader.day()
  }

  /// The day that a file's name holds: `2017-10-27_x.txt`, `x-20171027.txt`.
  static func day(inNameOf path: String) -> CalendarDay? {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    for start in name.indices where start == 0 || !Byte.isDigit(name[start - 1]) {
      for (length, separated) in [(10, true), (8, false)] where start + length <= name.count {
        let end = start + length
        guard end == name.count || !Byte.isDigit(name[end]) else { continue }
        if let day = day(ofDigits: name[start..<end], separated: separated) { return day }
      }
    }
    return nil
  }

  /// Reads `YYYYMMDD`, or the same with `-`, `_` or `.` between.
  private static func day(ofDigits digits: ArraySlice<UInt8>, separated: Bool) -> CalendarDay? {
    let digits = Array(digits)
    if separated {
      guard digits[4] == digits[7], "-_.".utf8.contains(digits[4]) else { return nil }
    }
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: digits[range], as: UTF8.self)) }
    guard let year = number(0..<4), (1600...2199).contains(year),
      let month = number(separated ? 5..<7 : 4..<6),
      let day = number(separated ? 8..<10 : 6..<8)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  // MARK: - Tokens

  private static func tokens(of text: some StringProtocol) -> [Token]? {
    var tokens: [Token] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if Byte.isDigit(byte) {
        let digits = rest.prefix(while: Byte.isDigit)
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        tokens.append(.number(number, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if Byte.isLetter(byte) {
        let letters = rest.prefix(while: Byte.isLetter)
        tokens.append(.word(String(decoding: letters, as: UTF8.self).lowercased()))
        rest = rest.dropFirst(letters.count)
      } else {
        guard Byte.isSpace(byte) || ".,-/:+()|".utf8.contains(byte) else { return nil }
        if !Byte.isSpace(byte) { tokens.append(.mark(byte)) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  private mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    guard case .number(let number, let count)? = tokens.first, digits.contains(count) else {
      return nil
    }
    tokens.removeFirst()
    return number
  }

  private mutating func takeMonth() -> Int? {
    guard case .word(let word)? = tokens.first, let month = Self.month(named: word) else {
      return nil
    }
    tokens.removeFirst()
    skip(".")
    return month
  }

  private mutating func skip(_ marks: String...) {
    while case .mark(let mark)? = tokens.first, marks.contains(where: { $0.utf8.first == mark }) {
      tokens.removeFirst()
    }
  }

  private mutating func skip(words: Set<String>) {
    while case .word(let word)? = tokens.first, words.contains(word) { tokens.removeFirst() }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func month(named word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return months.firstIndex { $0 == word || (word.utf8.count == 3 && $0.hasPrefix(word)) }
      .map { $0 + 1 }
  }

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  // MARK: - Forms

  private mutating func day() -> CalendarDay? {
    if let day = secondsSince1970() { return day }
    skip(words: Self.weekdays)
    skip(",", ".")
    let day: CalendarDay? =
      if case .word? = tokens.first {
        monthFirst()
      } else if case .number(_, let digits)? = tokens.first {
        digits == 4 ? yearFirst() : digits == 8 ? compact() : dayFirst()
      } else {
        nil
      }
    guard let day, restIsTime() else { return nil }
    return day
  }

  /// `October 27, 2017`, `Oct. 27th 2017`, and with the time between: `Oct 27 12:00:00 2017`.
  private mutating func monthFirst() -> CalendarDay? {
    guard let month = takeMonth() else { return nil }
    skip("-")
    guard let day = takeNumber(digits: 1...2) else { return nil }
    skip(words: ["st", "nd", "rd", "th"])
    skip(",", "-")
    if let year = takeNumber(digits: 4...4) {
      return CalendarDay(year: year, month: month, day: day)
    }
    guard case .number(let year, digits: 4)? = tokens.last else { return nil }
    tokens.removeLast()
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `27 October 2017`, `29-Dec-17`, `27/10/2017`.
  private mutating func dayFirst() -> CalendarDay? {
    guard let first = takeNumber(digits: 1...2) else { return nil }
    skip(words: ["st", "nd", "rd", "th", "of"])
    let separator = tokens.first
    skip("-", ".", "/", ",")
    if let month = takeMonth() {
      skip("-", ",", "/")
      return year().flatMap { CalendarDay(year: $0, month: month, day: first) }
    }
    guard let second = takeNumber(digits: 1...2), tokens.first == separator else { return nil }
    skip("-", ".", "/")
    guard let year = year() else { return nil }
    let dayFirst = CalendarDay(year: year, month: second, day: first)
    let monthFirst = CalendarDay(year: year, month: first, day: second)
    if separator == .mark(UInt8(ascii: ".")) || dayFirst == monthFirst { return dayFirst }
    return dayFirst == nil ? monthFirst : monthFirst == nil ? dayFirst : nil
  }

  /// `2017-10-27`, `2017/10/27`, `2017 Oct 27`.
  private mutating func yearFirst() -> CalendarDay? {
    guard let year = takeNumber(digits: 4...4) else { return nil }
    skip("-", "/", ".")
    guard let month = takeMonth() ?? takeNumber(digits: 1...2) else { return nil }
    skip("-", "/", ".")
    guard let day = takeNumber(digits: 1...2) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `20171027`.
  private mutating func compact() -> CalendarDay? {
    guard let number = takeNumber(digits: 8...8) else { return nil }
    return CalendarDay(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }

  /// Seconds or milliseconds since 1970, as programs write them; the day is that of UTC.
  private mutating func secondsSince1970() -> CalendarDay? {
    guard tokens.count == 1, case .number(let number, let digits)? = tokens.first,
      digits == 10 || digits == 13
    else { return nil }
    return CalendarDay(daysSince1970: (digits == 13 ? number / 1000 : number) / 86_400)
  }

  /// A year of four digits, or of two: 69 to 99 are in the last century (as in POSIX `%y`).
  private mutating func year() -> Int? {
    if let year = takeNumber(digits: 4...4) { return year }
    return takeNumber(digits: 2...2).map { $0 >= 69 ? 1900 + $0 : 2000 + $0 }
  }

  /// True when nothing but a time of day and a zone follows.
  private func restIsTime() -> Bool {
    let words: Set<String> = ["at", "t", "z", "am", "pm", "a", "p", "m", "noon", "hrs"]
    for token in tokens {
      switch token {
      case .number(_, let digits): if digits > 9 { return false }
      case .mark: continue
      case .word(let word):
        let isZone = (2...4).contains(word.utf8.count) && (word.hasSuffix("t") || word == "utc")
        guard words.contains(word) || isZone || Self.weekdays.contains(word) else { return false }
      }
    }
    return true
  }
}

extension CalendarDay {
  /// Makes the day that lies so many days after 1 January 1970, or nil after the year 9999.
  fileprivate init?(daysSince1970 days: Int) {
    var year = 1970
    var rest = days
    func length(of year: Int) -> Int { 337 + Self.lengthOfMonth(2, year: year) }
    while rest >= length(of: year) {
      rest -= length(of: year)
      year += 1
    }
    var month = 1
    while rest >= Self.lengthOfMonth(month, year: year) {
      rest -= Self.lengthOfMonth(month, year: year)
      month += 1
    }
    self.init(year: year, month: month, day: rest + 1)
  }
}
