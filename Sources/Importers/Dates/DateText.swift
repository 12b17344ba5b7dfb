internal import News

/// Decides which day a piece of text names, in the forms and languages in which news gives it.
///
/// The day is the one written, whatever the zone. Of several days the day of publication is taken,
/// not that of a change. Numbers alone (`3/4/2017`) are ambiguous unless one of them cannot be a
/// month or a weekday stands by; `27.10.2017` is always day first.
struct DateText {
  /// A day that stands somewhere among the tokens.
  struct Match {
    let reading: DateReading
    let tokens: Range<Int>
    /// True when it was written without words.
    let isNumeric: Bool
    /// The order of day and month that its numbers show.
    let order: DateOrder?
  }

  let tokens: [DateToken]

  private init?(_ text: some StringProtocol, longest: Int) {
    guard text.utf8.count <= longest,
      text.utf8.contains(where: { Byte.isDigit($0) || $0 >= 0x80 })
    else { return nil }
    tokens = DateToken.tokens(of: text)
  }

  // MARK: - What may be asked

  /// The day that a text names and nothing else; nil when there is more in it than a date, a
  /// weekday, a time, a zone and words such as "Published:".
  static func day(in text: some StringProtocol, order: DateOrder? = nil) -> CalendarDay? {
    dateLine(text, order: order)?.day
  }

  /// The same, and whether the text says that it is the day of a later change.
  static func dateLine(
    _ text: some StringProtocol, order: DateOrder? = nil
  ) -> (day: CalendarDay, isChange: Bool)? {
    guard mayBeginDate(text), let date = DateText(text, longest: 160) else { return nil }
    if let epoch = date.epoch { return epoch.day.map { ($0, false) } }
    let matches = date.matches
    guard let first = matches.first, date.allElseIsTime(matches),
      let day = date.best(of: matches).resolved(order).day
    else { return nil }
    let isChange = matches.count == 1 && date.label(in: 0..<first.tokens.lowerBound) == .updated
    return (day, isChange)
  }

  /// True for a line that is meant as a date and names no day to us: `May 8`, `3/4/2017`,
  /// `Published: yesterday`.
  static func isUnreadDate(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 80, mayBeginDate(text) else { return false }
    let text = text.lowercased()
    if let colon = text.firstIndex(of: ":"), text.utf8.count <= 60,
      publishedWords.contains(String(text[..<colon])),
      text[colon...].utf8.contains(where: { Byte.isDigit($0) })
        || relativeDays.contains(where: text[colon...].contains)
    {
      return day(in: text) == nil
    }
    guard let date = DateText(text, longest: 80) else { return false }
    let matches = date.matches
    if !matches.isEmpty {
      guard date.allElseIsTime(matches) else { return false }
      if case .ambiguous = date.best(of: matches) { return true }
      return false
    }
    guard date.tokens.count <= 10 else { return false }
    var hasMonth = false
    var hasDay = false
    for token in date.tokens {
      switch token {
      case .word(let word) where DateWords.month(word) != nil: hasMonth = true
      case .number(let number, let digits):
        if digits <= 2, (1...31).contains(number) { hasDay = true }
      default: if !date.isAroundDate(token) { return false }
      }
    }
    return hasMonth && hasDay
  }

  private static let publishedWords: Set<String> = [
    "published", "posted", "first published", "date", "issued", "released", "veröffentlicht",
    "erschienen", "publié", "publié le", "publicado", "pubblicato", "gepubliceerd", "publicerad",
    "publisert", "opublikowano", "опубликовано",
  ]
  private static let relativeDays = [
    "yesterday", "today", "gestern", "heute", "hier", "aujourd", "ayer", "hoy", "ieri", "oggi",
    "ontem", "hoje", "gisteren", "vandaag", "igår", "idag",
  ]

  /// False where the first word has nothing to do with dates, as in nearly all lines of a story.
  private static func mayBeginDate(_ text: some StringProtocol) -> Bool {
    let word = text.utf8.drop(while: Byte.isSpace).prefix(while: Byte.isLetter)
    guard !word.isEmpty else { return true }
    let rest = text.utf8[word.endIndex...]
    // A letter beyond ASCII may go on with the word.
    if rest.first.map({ $0 >= 0x80 }) == true { return true }
    let letters = word.map { $0 | 0x20 }
    guard letters.count <= 20 else { return false }
    let token = String(decoding: letters, as: UTF8.self)
    return DateWords.month(token) != nil || DateWords.isAroundDate(token)
  }

  /// The day that a text begins with, behind a weekday at most, whatever follows it:
  /// "November 5, 2002 Tuesday Final Edition".
  static func day(opening text: some StringProtocol, order: DateOrder? = nil) -> CalendarDay? {
    guard let date = DateText(text, longest: 400), let first = date.matches.first,
      date.tokens[..<first.tokens.lowerBound].allSatisfy(date.isAroundDate)
    else { return nil }
    return date.judged(first).resolved(order).day
  }

  /// What a field that should hold a date says: a date may stand anywhere in it.
  static func reading(ofField text: some StringProtocol, order: DateOrder? = nil) -> DateReading {
    if isEmpty(text) { return .placeholder }
    guard let date = DateText(text, longest: 400) else { return .unread }
    if let epoch = date.epoch { return epoch }
    let matches = date.matches
    if matches.isEmpty { return date.isAllZero ? .placeholder : .unread }
    return date.best(of: matches).resolved(order)
  }

  /// The order that the numbers of a date show, where they could have stood in either.
  static func order(shownBy text: some StringProtocol) -> DateOrder? {
    DateText(text, longest: 400)?.matches.first?.order
  }

  // MARK: - Choosing

  /// What programs write where there is no date.
  private static func isEmpty(_ text: some StringProtocol) -> Bool {
    let letters = text.lowercased().filter { !$0.isWhitespace && !"./-–—".contains($0) }
    let empty: Set<String> = [
      "", "null", "none", "nan", "nat", "na", "nil", "undefined", "unknown", "undated", "nodate",
      "nd", "0", "false", "<na>", "invaliddate",
    ]
    return letters.utf8.count <= 12 && empty.contains(letters)
  }

  /// `0000-00-00 00:00:00`, as MySQL writes it.
  private var isAllZero: Bool {
    var count = 0
    for case .number(let number, let digits) in tokens {
      guard number == 0 else { return false }
      count += digits
    }
    return count >= 8
  }

  /// The day of publication among several: the labelled one, else one without the label of a change.
  private func best(of matches: [Match]) -> DateReading {
    var fallback: DateReading?
    var change: DateReading?
    var end = 0
    for match in matches {
      let label = label(in: end..<match.tokens.lowerBound)
      end = match.tokens.upperBound
      let reading = judged(match)
      switch label {
      case .published: if reading != .unread { return reading }
      case .updated: change = change ?? reading
      case nil: fallback = fallback ?? reading
      }
    }
    return fallback ?? change ?? .unread
  }

  private enum Label {
    case published, updated
  }

  /// The label among some tokens: the one nearest to their end.
  private func label(in range: Range<Int>) -> Label? {
    for token in tokens[range].reversed() {
      guard case .word(let word) = token else { continue }
      if DateWords.links.contains(word) || DateWords.times.contains(word) { continue }
      if DateWords.updatedLabels.contains(word) { return .updated }
      if DateWords.publishedLabels.contains(word), !["on", "data", "date"].contains(word) {
        return .published
      }
    }
    return nil
  }

  /// Takes dates that no article has for placeholders.
  private func judged(_ match: Match) -> DateReading {
    guard case .day(let day) = match.reading else {
      if case .ambiguous(let dayFirst, _) = match.reading, DateLimits.isPlaceholder(dayFirst) {
        return .placeholder
      }
      return match.reading
    }
    if DateLimits.isPlaceholder(day) { return .placeholder }
    guard DateLimits.isZeroOfAClock(day) else { return match.reading }
    // A paper of 1 January 1970 writes its date in words, and no time of midnight.
    let time = tokens[match.tokens.upperBound...].prefix { $0 != .mark("|") }
    var hasTime = false
    var isMidnight = true
    for case .number(let number, _) in time.prefix(8) {
      hasTime = true
      if number != 0 { isMidnight = false }
    }
    let isZero = match.isNumeric ? !hasTime || isMidnight : hasTime && isMidnight
    return isZero ? .placeholder : match.reading
  }

  // MARK: - Strictness

  /// True when nothing but times, zones, weekdays and labels stands beside the dates.
  private func allElseIsTime(_ matches: [Match]) -> Bool {
    var end = 0
    for match in matches {
      guard tokens[end..<match.tokens.lowerBound].allSatisfy(isAroundDate) else { return false }
      end = match.tokens.upperBound
    }
    return tokens[end...].allSatisfy(isAroundDate)
  }

  private static let marks = Set(".,-/:+()|[]·•–—−’'`;º°ª~،、。・（）：，«»\"".unicodeScalars)

  private func isAroundDate(_ token: DateToken) -> Bool {
    switch token {
    case .number(_, let digits): return digits <= 9
    case .mark(let mark): return Self.marks.contains(mark)
    case .word(let word):
      return DateWords.isAroundDate(word)
    }
  }

  // MARK: - Times of a computer

  /// Seconds, milliseconds, microseconds or nanoseconds since 1970, or a date run together with its
  /// time (`20190502143000`); nil when the text is no such number. The day is that of UTC.
  private var epoch: DateReading? {
    var rest = tokens[...]
    // /Date(1509112800000+0200)/
    if rest.count > 3, rest.starts(with: [.mark("/"), .word("date"), .mark("(")]) {
      rest = rest.dropFirst(3)
      guard case .number(let number, let digits)? = rest.first, digits >= 9 else { return nil }
      return Self.reading(ofSeconds: number / 1000)
    }
    let isNegative = rest.first == .mark("-")
    if isNegative { rest = rest.dropFirst() }
    guard case .number(let number, let digits)? = rest.first, digits >= 9 else { return nil }
    if rest.count > 1 {
      // 1509112800.25
      guard rest.count == 3, rest.dropFirst().first == .mark("."), case .number? = rest.last else {
        return nil
      }
    }
    let divisor =
      switch digits {
      case 9...11: 1
      case 12...14: 1000
      case 15...17: 1_000_000
      case 18...19: 1_000_000_000
      default: 0
      }
    guard divisor > 0 else { return .unread }
    if isNegative { return Self.reading(ofSeconds: -(number / divisor)) }
    let reading = Self.reading(ofSeconds: number / divisor)
    if [10, 12, 14].contains(digits), digits > 10 || reading == .placeholder,
      let day = Self.day(ofCompact: number, digits: digits), !DateLimits.isPlaceholder(day)
    {
      return .day(day)
    }
    return reading
  }

  private static func reading(ofSeconds seconds: Int) -> DateReading {
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    guard let day = CalendarDay(number: DateLimits.numberOf1970 + days) else { return .unread }
    return DateLimits.isPlaceholder(day) ? .placeholder : .day(day)
  }

  /// The day of `YYYYMMDD`, with hours, minutes and seconds run on.
  static func day(ofCompact number: Int, digits: Int) -> CalendarDay? {
    var date = number
    var limits: [Int] = []
    switch digits {
    case 14: limits = [60, 60, 24]
    case 12: limits = [60, 24]
    case 10: limits = [24]
    case 8: break
    default: return nil
    }
    for limit in limits {
      guard date % 100 <= limit else { return nil }
      date /= 100
    }
    return CalendarDay(year: date / 10000, month: date / 100 % 100, day: date % 100)
  }
}
