/// The day that stands in a line of an export, whatever else the line says.
///
/// `May 2, 2002, Thursday,, FINAL EDITION`, `lundi 30 septembre 2013 11:31 GMT`,
/// `Los Angeles Times [Los Angeles, Calif]08 May 2010: AA.2.`
struct ExportDate {
  /// `2013-09-30`; for a month or a year alone, or days of two meanings, what the line says.
  let text: String
  /// How many words and numbers of the line are no part of the date.
  let others: Int
  /// A day of a month of a year, or one of two such days.
  let isDay: Bool

  private enum Token {
    case number(Int, digits: Int)
    /// 1 to 12 for the name of a month.
    case word(String, month: Int?)
    case mark(Unicode.Scalar)

    var isMark: Bool {
      if case .mark = self { true } else { false }
    }
  }

  /// Finds the first date of a line; nil when it has none.
  init?(_ line: some StringProtocol) {
    guard line.utf8.count <= 400, line.utf8.contains(where: Byte.isDigit) else { return nil }
    let tokens = Self.tokens(of: line)
    for start in tokens.indices {
      guard let (text, end) = Self.day(tokens, at: start) else { continue }
      self.text = text
      others = Self.words(tokens[..<start]) + Self.words(tokens[end...])
      isDay = true
      return
    }
    for start in tokens.indices {
      guard case .word(_, let month?) = tokens[start],
        let next = tokens[(start + 1)...].firstIndex(where: { !$0.isMark }), next <= start + 2,
        case .number(let year, 4) = tokens[next], (1700...2199).contains(year)
      else { continue }
      text = "\(year)-\(month < 10 ? "0" : "")\(month)"
      others = Self.words(tokens[..<start]) + Self.words(tokens[(next + 1)...])
      isDay = false
      return
    }
    return nil
  }

  /// True for a line that is a date and hardly anything else.
  static func isDateLine(_ line: some StringProtocol) -> Bool {
    guard line.utf8.count <= 90, let date = ExportDate(line) else { return false }
    return date.others <= (date.isDay ? 7 : 1)
  }

  private static func words(_ tokens: ArraySlice<Token>) -> Int {
    tokens.count { !$0.isMark }
  }

  private static func day(_ tokens: [Token], at start: Int) -> (String, end: Int)? {
    func number(_ index: Int, _ digits: ClosedRange<Int>) -> Int? {
      guard index < tokens.count, case .number(let number, let count) = tokens[index],
        digits.contains(count)
      else { return nil }
      return number
    }
    func mark(_ index: Int, _ marks: String) -> Bool {
      guard index < tokens.count, case .mark(let mark) = tokens[index] else { return false }
      return marks.unicodeScalars.contains(mark)
    }
    func year(from index: Int) -> (year: Int, end: Int)? {
      // "27 October, Friday, 2017": a few words may stand between.
      for index in index..<min(index + 4, tokens.count) {
        if let year = number(index, 4...4), (1700...2199).contains(year) {
          return (year, index + 1)
        }
      }
      return nil
    }
    if case .word(_, let month?) = tokens[start] {
      var index = start + 1
      while mark(index, ".,-") { index += 1 }
      guard let day = number(index, 1...2), (1...31).contains(day),
        let (year, end) = year(from: index + 1)
      else { return nil }
      return (iso(year, month, day), end)
    }
    if let day = number(start, 1...2), (1...31).contains(day) {
      var index = start + 1
      while mark(index, ".,-/º") { index += 1 }
      if index < tokens.count, case .word(let word, nil) = tokens[index],
        ["st", "nd", "rd", "th", "de", "er", "of", "e"].contains(word)
      {
        index += 1
      }
      if index < tokens.count, case .word(_, let month?) = tokens[index] {
        guard let (year, end) = year(from: index + 1) else { return nil }
        return (iso(year, month, day), end)
      }
      if mark(start + 1, "./-"), let month = number(start + 2, 1...2), mark(start + 3, "./-"),
        let year = number(start + 4, 4...4), (1700...2199).contains(year)
      {
        let isGerman = mark(start + 1, ".") || mark(start + 1, "-")
        if (isGerman || day > 12 || day == month) && (1...12).contains(month) {
          return (iso(year, month, day), start + 5)
        }
        if month > 12, month <= 31, day <= 12 { return (iso(year, day, month), start + 5) }
        if month <= 12 { return ("\(day)/\(month)/\(year)", start + 5) }
      }
      return nil
    }
    if let year = number(start, 4...4), (1700...2199).contains(year) {
      var index = start + 1
      guard mark(index, "-./年") else { return nil }
      while mark(index, "-./年 ") { index += 1 }
      guard let month = number(index, 1...2), (1...12).contains(month), mark(index + 1, "-./月"),
        let day = number(index + 2, 1...2), (1...31).contains(day)
      else { return nil }
      return (iso(year, month, day), mark(index + 3, "日") ? index + 4 : index + 3)
    }
    return nil
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static func tokens(of line: some StringProtocol) -> [Token] {
    var tokens: [Token] = []
    var rest = line.unicodeScalars[...]
    while let scalar = rest.first {
      if (0x30...0x39).contains(scalar.value) {
        let digits = rest.prefix { (0x30...0x39).contains($0.value) }
        tokens.append(
          .number(Int(String(String.UnicodeScalarView(digits))) ?? 0, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if "年月日".unicodeScalars.contains(scalar) {
        tokens.append(.mark(scalar))
        rest = rest.dropFirst()
      } else if scalar.isLetter {
        let letters = rest.prefix {
          $0.isLetter && !"年月日".unicodeScalars.contains($0)
            || $0.properties.generalCategory == .nonspacingMark
        }
        let word = String(String.UnicodeScalarView(letters)).lowercased()
        tokens.append(.word(word, month: month(word)))
        rest = rest.dropFirst(letters.count)
      } else {
        if !scalar.isBlank { tokens.append(.mark(scalar)) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  private static func month(_ word: String) -> Int? { DateWords.month(FoldedWord.folded(word)) }
}
