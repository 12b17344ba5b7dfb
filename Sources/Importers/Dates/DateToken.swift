/// The smallest parts of a date: numbers, words and marks.
enum DateToken: Equatable {
  case number(Int, digits: Int)
  /// Letters as `FoldedWord.folded` writes them; a Chinese character is a word of its own.
  case word(String)
  case mark(Unicode.Scalar)

  /// The tokens of a text, in which white space and invisible characters count for nothing.
  static func tokens(of text: some StringProtocol) -> [DateToken] {
    var tokens: [DateToken] = []
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if digit(scalar) != nil {
        let start = index
        var number = 0
        while index < scalars.count, let digit = digit(scalars[index]) {
          number = number > Int.max / 20 ? number : number * 10 + digit
          index += 1
        }
        tokens.append(.number(number, digits: index - start))
      } else if let (number, length) = chineseNumber(scalars[index...]) {
        tokens.append(.number(number, digits: number > 999 ? 4 : number > 9 ? 2 : 1))
        index += length
      } else if isHan(scalar) {
        tokens.append(.word(String(Character(scalar))))
        index += 1
      } else if isLetter(scalar) {
        let start = index
        while index < scalars.count, isLetter(scalars[index]), !isHan(scalars[index]) { index += 1 }
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars[start..<index])
        tokens.append(.word(FoldedWord.folded(String(word))))
      } else {
        if !isBlank(scalar) { tokens.append(.mark(plain(scalar))) }
        index += 1
      }
    }
    return tokens
  }

  /// A mark in its usual width, and any hyphen as "-".
  private static func plain(_ mark: Unicode.Scalar) -> Unicode.Scalar {
    switch mark.value {
    case 0x2010...0x2012: "-"
    case 0xFF01...0xFF5E: Unicode.Scalar(mark.value - 0xFEE0) ?? mark
    default: mark
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.value >= 0x80 else {
      return (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
    }
    guard scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericValue
    else { return nil }
    return Int(value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else {
      return (0x41...0x5A).contains(scalar.value & 0xDF)
    }
    // The ordinal marks of "1º de maio" are letters to Unicode.
    guard scalar != "º", scalar != "ª" else { return false }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
      || properties.generalCategory == .spacingMark
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || scalar.value == 0x3007
  }

  /// True for white space, marks of direction, soft hyphens and the like.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar.properties.generalCategory == .format
      || scalar.value < 0x20
  }

  /// The number that Chinese digits write before 年, 月 or 日, and how many characters it takes.
  private static func chineseNumber(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (number: Int, length: Int)? {
    var digits: [Int] = []
    for scalar in scalars.prefix(6) {
      guard let digit = chineseDigits[scalar] else { break }
      digits.append(digit)
    }
    guard !digits.isEmpty, digits.count <= 4,
      let unit = scalars.dropFirst(digits.count).first, "年月日号號".unicodeScalars.contains(unit)
    else { return nil }
    guard let ten = digits.firstIndex(of: 10) else {
      return (digits.reduce(0) { $0 * 10 + $1 }, digits.count)
    }
    let tens = digits[..<ten].reduce(0) { $0 * 10 + $1 }
    let ones = digits[(ten + 1)...]
    guard ten <= 1, ones.count <= 1, ones.first != 10 else { return nil }
    return ((ten == 0 ? 1 : tens) * 10 + (ones.first ?? 0), digits.count)
  }

  private static let chineseDigits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": 10, "元": 1,
  ]
}
