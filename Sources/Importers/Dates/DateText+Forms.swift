internal import News

extension DateText {
  /// The dates among the tokens, one after another.
  var matches: [Match] {
    var matches: [Match] = []
    var index = 0
    while index < tokens.count {
      if let match = match(at: index) {
        matches.append(match)
        index = match.tokens.upperBound
        if matches.count == 8 { break }
      } else {
        index += 1
      }
    }
    return matches
  }

  private func match(at start: Int) -> Match? {
    var cursor = DateCursor(tokens, at: start)
    let found: DateForm? =
      switch tokens[start] {
      case .word: cursor.monthFirst() ?? cursor.japaneseYear()
      case .number(_, let digits):
        switch digits {
        case 8: cursor.compact()
        case 3...4: digits == 4 ? cursor.yearFirst() : nil
        case 1...2: cursor.dayFirst()
        case 12, 14: cursor.compact()
        default: nil
        }
      case .mark: nil
      }
    guard let found else { return nil }
    return Match(
      reading: disambiguated(found.reading, near: start..<cursor.index),
      tokens: start..<cursor.index, isNumeric: found.isNumeric, order: found.order)
  }

  /// An ambiguous day is the one whose weekday stands beside it, if only one is.
  private func disambiguated(_ reading: DateReading, near range: Range<Int>) -> DateReading {
    guard case .ambiguous(let dayFirst, let monthFirst) = reading else { return reading }
    let before = tokens[..<range.lowerBound].suffix(2)
    let after = tokens[range.upperBound...].prefix(2)
    for case .word(let word) in before + after {
      guard let weekday = DateWords.weekday(word) else { continue }
      // 1 January of the year 1, whose number is 1, was a Monday.
      let isDayFirst = (dayFirst.number - 1) % 7 + 1 == weekday
      let isMonthFirst = (monthFirst.number - 1) % 7 + 1 == weekday
      if isDayFirst != isMonthFirst { return .day(isDayFirst ? dayFirst : monthFirst) }
    }
    return reading
  }
}

/// A date as it was written.
struct DateForm {
  let reading: DateReading
  let isNumeric: Bool
  /// The order of day and month that the numbers show, where they could have stood in either.
  var order: DateOrder?

  init?(_ day: CalendarDay?, isNumeric: Bool = false) {
    guard let day else { return nil }
    reading = .day(day)
    self.isNumeric = isNumeric
  }

  init(dayFirst: CalendarDay, monthFirst: CalendarDay) {
    reading = .ambiguous(dayFirst: dayFirst, monthFirst: monthFirst)
    isNumeric = true
  }
}

/// Reads the parts of a date from tokens, one form a function; what it took shows in `index`.
struct DateCursor {
  private let tokens: [DateToken]
  private(set) var index: Int

  init(_ tokens: [DateToken], at index: Int) {
    self.tokens = tokens
    self.index = index
  }

  // MARK: - Forms

  /// `October 27, 2017`, `Oct. 27th 2017`, and with the time between: `Oct 27 12:00:00 2017`.
  mutating func monthFirst() -> DateForm? {
    var cursor = self
    guard let month = cursor.takeMonth() else { return nil }
    cursor.skip("-", "/", "–")
    guard let day = cursor.takeNumber(digits: 1...2) else { return nil }
    cursor.skipLinks()
    cursor.skip(",", "-", ".", "/", "–", "،")
    cursor.skipLinks()
    guard let year = cursor.takeYearAfterMonth() ?? cursor.takeYearAfterTime() else { return nil }
    return accept(cursor, DateForm(CalendarDay(year: year, month: month, day: day)))
  }

  /// `27 October 2017`, `29-Dec-17`, `27/10/2017`, `2 tháng 5, 2019`.
  mutating func dayFirst() -> DateForm? {
    var cursor = self
    guard let first = cursor.takeNumber(digits: 1...2) else { return nil }
    var named = cursor
    named.skip(".", "-", "/", ",", "º", "°", "ª", "–")
    let hasWord = named.skipLinks()
    if let month = named.takeMonth() {
      named.skip("-", ",", "/", ".", "–", "،")
      named.skipLinks()
      guard let year = named.takeYearAfterMonth() ?? named.takeYearAfterTime() else { return nil }
      return accept(named, DateForm(CalendarDay(year: year, month: month, day: first)))
    }
    if hasWord, let month = named.takeNumber(digits: 1...2) {
      named.skip(",")
      guard named.skipLinks() || named.index > index, let year = named.takeNumber(digits: 4...4)
      else { return nil }
      return accept(named, DateForm(CalendarDay(year: year, month: month, day: first)))
    }
    return numeric(first, cursor)
  }

  /// `27/10/2017`, `27.10.17`, `10-27-2017`, `99/12/31`.
  private mutating func numeric(_ first: Int, _ start: DateCursor) -> DateForm? {
    var cursor = start
    guard case .mark(let separator)? = cursor.peek, "./-–".unicodeScalars.contains(separator) else {
      return nil
    }
    cursor.index += 1
    guard let second = cursor.takeNumber(digits: 1...2), cursor.peek == .mark(separator) else {
      return nil
    }
    cursor.index += 1
    if first > 31, let day = cursor.takeNumber(digits: 1...2) {
      let year = DateLimits.year(ofTwoDigits: first)
      return accept(
        cursor, DateForm(CalendarDay(year: year, month: second, day: day), isNumeric: true))
    }
    guard let year = cursor.takeYear() else { return nil }
    let dayFirst = CalendarDay(year: year, month: second, day: first)
    let monthFirst = CalendarDay(year: year, month: first, day: second)
    if separator == ".", let dayFirst { return accept(cursor, DateForm(dayFirst, isNumeric: true)) }
    guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
      var form = DateForm(dayFirst ?? monthFirst, isNumeric: true)
      if dayFirst == nil { form?.order = .monthFirst }
      if monthFirst == nil { form?.order = .dayFirst }
      return accept(cursor, form)
    }
    return accept(cursor, DateForm(dayFirst: dayFirst, monthFirst: monthFirst))
  }

  /// `2017-10-27`, `2017/10/27`, `2017 Oct 27`, `2017. május 2.`, `2017年5月2日`.
  mutating func yearFirst() -> DateForm? {
    var cursor = self
    guard let year = cursor.takeNumber(digits: 4...4) else { return nil }
    let start = cursor.index
    cursor.skip("-", "/", ".", "_", ",", "–")
    cursor.skipLinks()
    let named = cursor.takeMonth()
    guard let month = named ?? cursor.takeNumber(digits: 1...2), cursor.index > start else {
      return nil
    }
    if named == nil, cursor.index == start + 1 { return nil }
    let middle = cursor.index
    cursor.skip("-", "/", ".", "_", ",", "–")
    cursor.skipLinks()
    // Latvian puts the day before the month: 2019. gada 2. maijs.
    if named == nil, let later = cursor.takeMonth() {
      return accept(cursor, DateForm(CalendarDay(year: year, month: later, day: month)))
    }
    guard named != nil || cursor.index > middle, let day = cursor.takeNumber(digits: 1...2) else {
      return nil
    }
    if case .word(let unit)? = cursor.peek, ["日", "号", "號", "일", "d"].contains(unit) {
      cursor.index += 1
    }
    return accept(
      cursor,
      DateForm(
        CalendarDay(year: Self.gregorian(year), month: month, day: day), isNumeric: named == nil))
  }

  /// `20171027`, and with a time run on.
  mutating func compact() -> DateForm? {
    guard case .number(let number, let digits)? = peek else { return nil }
    var cursor = self
    cursor.index += 1
    return accept(
      cursor, DateForm(DateText.day(ofCompact: number, digits: digits), isNumeric: true))
  }

  /// `令和元年5月2日`.
  mutating func japaneseYear() -> DateForm? {
    guard case .word(let first)? = peek, index + 1 < tokens.count,
      case .word(let second) = tokens[index + 1], let before = Self.eras[first + second]
    else { return nil }
    var cursor = self
    cursor.index += 2
    guard let year = cursor.takeNumber(digits: 1...2), cursor.take(word: "年"),
      let month = cursor.takeNumber(digits: 1...2), cursor.take(word: "月"),
      let day = cursor.takeNumber(digits: 1...2)
    else { return nil }
    _ = cursor.take(word: "日")
    return accept(cursor, DateForm(CalendarDay(year: before + year, month: month, day: day)))
  }

  /// The year before the first one of each era.
  private static let eras = ["令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867]

  private mutating func accept(_ cursor: DateCursor, _ form: DateForm?) -> DateForm? {
    guard let form else { return nil }
    self = cursor
    return form
  }

  // MARK: - Parts

  private var peek: DateToken? { index < tokens.count ? tokens[index] : nil }

  private mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    guard case .number(let number, let count)? = peek, digits.contains(count) else { return nil }
    index += 1
    return number
  }

  private mutating func take(word: String) -> Bool {
    guard peek == .word(word) else { return false }
    index += 1
    return true
  }

  private mutating func takeMonth() -> Int? {
    guard case .word(let word)? = peek else { return nil }
    var month = DateWords.month(word)
    var length = 1
    if index + 1 < tokens.count, case .word(let next) = tokens[index + 1],
      let joined = DateWords.month(word + next)
    {
      month = joined
      length = 2
    }
    guard let month else { return nil }
    index += length
    skip(".")
    // The two names of a month in Arabic: أيار/مايو.
    if peek == .mark("/"), index + 1 < tokens.count, case .word(let other) = tokens[index + 1],
      DateWords.month(other) == month
    {
      index += 2
    }
    return month
  }

  /// A year of four digits, or of two.
  private mutating func takeYear() -> Int? {
    if let year = takeNumber(digits: 4...4) { return Self.gregorian(year) }
    return takeNumber(digits: 2...2).map(DateLimits.year(ofTwoDigits:))
  }

  /// The same after the name of a month, where two digits may be the hour instead.
  private mutating func takeYearAfterMonth() -> Int? {
    skip("'", "’")
    var cursor = self
    guard let year = cursor.takeYear() else { return nil }
    if case .number(_, digits: 2)? = peek {
      if cursor.peek == .mark(":") || cursor.peek == .mark(".") { return nil }
      if case .word(let word)? = cursor.peek, ["h", "am", "pm", "uhr"].contains(word) {
        return nil
      }
    }
    self = cursor
    return year
  }

  /// A year of four digits behind a time and a zone: `14:03:00 +0000 2017`.
  private mutating func takeYearAfterTime() -> Int? {
    var cursor = self
    while let token = cursor.peek, cursor.index - index < 14 {
      switch token {
      case .number(let year, digits: 4):
        let isOffset =
          cursor.index > 0
          && [.mark("+"), .mark("-")].contains(tokens[cursor.index - 1])
        if !isOffset, (1500...2999).contains(year) {
          cursor.index += 1
          self = cursor
          return Self.gregorian(year)
        }
      case .number(_, let digits) where digits <= 2: break
      case .mark(let mark) where ":.,+-()".unicodeScalars.contains(mark): break
      case .word(let word)
      where DateWords.month(word) == nil
        && (DateWords.times.contains(word) || DateWords.weekday(word) != nil
          || (3...4).contains(word.utf8.count) && word.hasSuffix("t")):
        break
      default: return nil
      }
      cursor.index += 1
    }
    return nil
  }

  /// A year of the Thai calendar is 543 years ahead.
  private static func gregorian(_ year: Int) -> Int {
    (2440...2640).contains(year) ? year - 543 : year
  }

  private mutating func skip(_ marks: Unicode.Scalar...) {
    while case .mark(let mark)? = peek, marks.contains(mark) { index += 1 }
  }

  /// Passes over "of", "de", 月 and the like, and the full stops after them; true if there were any.
  @discardableResult private mutating func skipLinks() -> Bool {
    let start = index
    while case .word(let word)? = peek, DateWords.links.contains(word) {
      index += 1
      skip(".")
    }
    return index > start
  }
}
