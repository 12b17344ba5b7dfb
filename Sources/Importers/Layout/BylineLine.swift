/// A line of a text that names who wrote it: `By Jane Doe`, `Von Ina Roth`, `记者 王小明`.
///
/// Outside of English the opening word is an ordinary one (`Von`, `Par`, `Por`), so what follows has to
/// be names of people and nothing else.
enum BylineLine {
  /// The names, as the line writes them, and what of it is a date behind them; nil for another line.
  static func reading(_ line: String) -> (names: String, date: String?)? {
    guard line.utf8.count <= 160 else { return nil }
    if let names = ideographicNames(in: line) { return (names, nil) }
    guard let (rest, isEnglish) = afterOpening(line) else { return nil }
    if let names = names(rest, isEnglish: isEnglish) { return (names, nil) }
    // "By Jane Doe, May 2, 2019", "Par Jeanne Roux le 2 mai 2019 à 10h04".
    guard rest.utf8.contains(where: { Byte.isDigit($0) }) else { return nil }
    let words = rest.split(separator: " ")
    for start in words.indices.dropFirst().prefix(12) {
      let date = words[start...].joined(separator: " ")
      guard DateText.day(in: date) != nil || DateText.isUnreadDate(date) else { continue }
      let head = trimmed(words[..<start].joined(separator: " "))
      return names(head, isEnglish: isEnglish).map { ($0, date) }
    }
    return nil
  }

  /// True for names that stand alone, without a word that says so: `Jane Doe`.
  static func isPeople(_ text: String) -> Bool { people(text) != nil }

  /// What follows the word that opens a byline, where the line has one: `our correspondent`.
  static func rest(of line: String) -> String? {
    guard line.utf8.count <= 60, let last = line.last, !".!?:;,".contains(last) else { return nil }
    return afterOpening(line)?.rest
  }

  // MARK: - Openings

  private static let english = ["by", "by:", "written by", "reported by", "words by", "story by"]
  private static let others = [
    "von", "von:", "par", "par:", "door", "door:", "por", "por:", "di", "di:", "av", "af", "od",
    "przez", "text:", "texte:", "texto:", "testo:", "tekst:", "tekst", "autor:", "autorka:",
    "автор:",
    "текст:", "par notre correspondant",
  ]

  /// In characters.
  private static let longestOpening = (english + others).map(\.count).max() ?? 0

  private static func afterOpening(_ line: String) -> (rest: String, isEnglish: Bool)? {
    guard let first = line.unicodeScalars.first, first.properties.isAlphabetic else { return nil }
    let head = line.prefix(longestOpening + 1).lowercased()
    for (openings, isEnglish) in [(english, true), (others, false)] {
      // "by Monday" in a text that is wrapped; newspapers write "di Ana Croce".
      if isEnglish, !first.properties.isUppercase { continue }
      for opening in openings
      where line.utf8.count > opening.utf8.count + 1 && head.hasPrefix(opening) {
        let rest = line.dropFirst(opening.count)
        guard rest.first == " " else { continue }
        return (String(rest.drop(while: { $0 == " " })), isEnglish)
      }
    }
    return nil
  }

  // MARK: - Names

  private static func names(_ text: String, isEnglish: Bool) -> String? {
    let text = trimmed(text)
    return isEnglish ? englishNames(text) : people(text)
  }

  /// Words that a byline may hold in lower case.
  private static let smallWords: Set<Substring> = [
    "and", "with", "of", "for", "in", "the", "at", "de", "da", "di", "du", "la", "le", "el", "al",
    "bin", "ibn", "van", "von", "der", "den", "ter", "y", "e",
  ]

  private static func englishNames(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard text.utf8.count <= 120, let first = words.first, isName(first), words.count <= 16,
      words.allSatisfy({ isName($0) || smallWords.contains($0) || $0 == "&" })
    else { return nil }
    if let last = words.last, last.hasSuffix("."), last.utf8.count > 4 { return nil }
    return words.joined(separator: " ")
  }

  /// Words inside of a name that are written small.
  private static let particles: Set<Substring> = [
    "de", "da", "do", "dos", "das", "di", "du", "del", "della", "la", "le", "el", "al", "bin",
    "ibn",
    "van", "von", "der", "den", "ter", "ten", "zu", "zum", "zur", "af", "av", "y", "e", "i",
  ]

  /// Words between the names of two people.
  private static let joints: Set<Substring> = [
    "und", "et", "y", "e", "en", "og", "och", "i", "a", "and", "&", "mit", "avec", "con", "com",
    "met", "med", "z", "и", "in", "à", "aus", "im",
  ]

  /// Names of people, two to four words each, or an agency in capitals; nil for anything else.
  private static func people(_ text: String) -> String? {
    var text = text
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      text = trimmed(String(text[..<open]))
    }
    guard (2...120).contains(text.utf8.count) else { return nil }
    var found = 0
    for (place, part) in text.split(whereSeparator: { ",/".contains($0) }).enumerated() {
      for (turn, name) in part.split(separator: " ").split(whereSeparator: joints.contains)
        .enumerated()
      {
        guard let first = name.first, let last = name.last, name.count <= 5,
          name.allSatisfy({ isName($0) || particles.contains($0) }), isName(first), isName(last),
          !last.hasSuffix(".")
        else { return nil }
        let isAgency = name.count == 1 && first.utf8.count <= 8 && first.allSatisfy(\.isUppercase)
        // After the first name a place or an agency may stand.
        guard name.count >= 2 || isAgency || place + turn > 0 else { return nil }
        found += 1
      }
    }
    return (1...8).contains(found) ? text : nil
  }

  private static func isName(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first(where: { !"\"'’‘“„(".unicodeScalars.contains($0) })
    else { return false }
    return first.properties.isUppercase && !word.utf8.contains(where: Byte.isDigit)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text.drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace || ",;|-–—:·•".contains(last) {
      text.removeLast()
    }
    return String(text)
  }

  // MARK: - Chinese, Japanese, Korean

  private static let ideographicOpenings = [
    "本报记者", "本報記者", "本刊记者", "新华社记者", "实习记者", "特约记者", "记者", "記者", "作者", "撰文",
    "通讯员", "文",
  ]

  /// The names in `记者 王小明`, `记者：王小明 李雷`, `文｜王小明`, `山田太郎 記者`, `홍길동 기자`.
  private static func ideographicNames(in line: String) -> String? {
    guard line.count <= 40, line.utf8.contains(where: { $0 >= 0xE3 }) else { return nil }
    let marks: Set<Character> = [":", "：", "/", "／", "|", "｜", "丨", " ", "\u{3000}"]
    let bare = line.trimmingPrefix { "（(【[".contains($0) }
    for opening in ideographicOpenings where bare.hasPrefix(opening) {
      let rest = bare.dropFirst(opening.count)
      guard let mark = rest.first, marks.contains(mark) else { continue }
      let names = rest.dropFirst().split(whereSeparator: { " \u{3000}、，,·".contains($0) })
        .map { $0.filter { !"）)】]".contains($0) } }
      guard (1...5).contains(names.count), names.allSatisfy(isIdeographicName) else { return nil }
      return names.joined(separator: " ")
    }
    for ending in [" 기자", "記者", "记者"] where line.hasSuffix(ending) {
      let name = line.dropLast(ending.count).filter { !" \u{3000}".contains($0) }
      if isIdeographicName(name) { return String(name) }
    }
    return nil
  }

  private static func isIdeographicName(_ name: String) -> Bool {
    (2...5).contains(name.count)
      && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.value >= 0x3040 }
  }
}
