/// Other ways in which the words of one written word may be divided: 1,000,000 and 1000000, F-16
/// and F16, COVID-19 and covid19, C-SPAN and CSPAN, U.S. and US.
enum OtherSpellings {
  /// The words to look for side by side; `tokens` are those of the word as the index has them.
  static func of(_ text: String, tokens: [String]) -> [[String]] {
    guard let only = tokens.first else { return [] }
    if tokens.count > 1 { return joined(text, tokens) }
    if only.count > 4, only.allSatisfy(\.isNumber) { return [thousands(only)] }
    if let parts = lettersAndDigits(only) { return [parts] }
    let isAcronym = (2...6).contains(text.count) && text.allSatisfy { $0.isUppercase }
    guard isAcronym else { return [] }
    let letters = only.map { String($0) }
    // U.S. letter by letter, and C-SPAN.
    return only.count > 3 ? [letters, [letters[0], String(only.dropFirst())]] : [letters]
  }

  /// The parts as one word, where a hyphen or a comma between digits divided them.
  private static func joined(_ text: String, _ tokens: [String]) -> [[String]] {
    let isNumber = tokens.allSatisfy { $0.allSatisfy(\.isNumber) }
    if isNumber {
      let isGrouped = text.contains(",") && tokens.dropFirst().allSatisfy { $0.count == 3 }
      return isGrouped ? [[tokens.joined()]] : []
    }
    let isHyphened = text.contains { "-‐‑–".contains($0) }
    let hasDigits = tokens.contains { $0.allSatisfy(\.isNumber) }
    let beginsWithLetter = tokens[0].count == 1
    return isHyphened && tokens.count == 2 && (hasDigits || beginsWithLetter)
      ? [[tokens.joined()]] : []
  }

  /// Digits in groups of three, as 1,000,000 is divided.
  private static func thousands(_ digits: String) -> [String] {
    var groups: [String] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = rest.dropLast(3)
    }
    return groups
  }

  /// Letters before digits, or digits before letters, apart.
  private static func lettersAndDigits(_ word: String) -> [String]? {
    let head = word.prefix { $0.isLetter }
    let tail = word.dropFirst(head.count)
    guard !head.isEmpty, !tail.isEmpty, head.count <= 10, tail.allSatisfy(\.isNumber) else {
      return nil
    }
    return [String(head), String(tail)]
  }
}
