/// Which language a text is in, by its script and its commonest words.
///
/// A third to a half of the words of any running text are function words, and lists of some thirty
/// of them tell European languages apart as well as trigrams do from a few sentences on (Grefenstette,
/// "Comparing two language identification schemes", JADT 1995); they fit on a page, can be read, and
/// cost nothing to load. Where a script is one language's, or nearly, the script decides.
package enum LanguageGuess {
  /// How much of a text is looked at, in UTF-8 bytes.
  private static let length = 4096
  /// Fewer words than these show nothing.
  private static let fewestWords = 8
  /// The share of function words that a language must reach, and by how much it must beat English.
  private static let leastShare = 0.07
  private static let leastLead = 1.15

  /// The language of a text as ISO 639-1 writes it; nil when the text does not show it.
  package static func language(of text: some StringProtocol) -> String? {
    let head = text.unicodeScalars.prefix(length)
    var letters: [Script: Int] = [:]
    var count = 0
    for scalar in head where scalar.properties.isAlphabetic {
      letters[Script(scalar), default: 0] += 1
      count += 1
    }
    guard count >= 4, let (script, most) = letters.max(by: { $0.value < $1.value }),
      most * 2 > count
    else { return nil }
    if script == .latin || script == .cyrillic { return byWords(head) }
    return script.language(in: head, kana: letters[.kana] ?? 0)
  }

  private static func byWords(_ head: some Sequence<Unicode.Scalar>) -> String? {
    var hits: [String: Int] = [:]
    var wordCount = 0
    var word = ""
    func take() {
      guard !word.isEmpty else { return }
      wordCount += 1
      // U.S. and the 's of a possessive are no Croatian and no Czech.
      let isInitial = word.utf8.count == 1
      for language in isInitial ? [] : FunctionWordLists.languages(of: word) {
        hits[language, default: 0] += 1
      }
      word = ""
    }
    for scalar in head {
      if scalar.properties.isAlphabetic {
        word += scalar.properties.lowercaseMapping
      } else {
        take()
      }
    }
    take()
    guard wordCount >= fewestWords else { return nil }
    let ranked = hits.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first else { return nil }
    // A text that may be English is read as English: that costs a look, the other way loses words.
    let english = hits["en"] ?? 0
    if best.key != "en", Double(english) * leastLead >= Double(best.value) { return nil }
    // Between kin (Czech and Slovak, Danish and Norwegian) the better one is taken.
    guard Double(best.value) >= leastShare * Double(wordCount), best.value >= 4 else { return nil }
    return best.key
  }

  /// Writing systems that news comes in.
  private enum Script: Hashable {
    case latin, cyrillic, greek, hebrew, arabic, devanagari, bengali, tamil, thai, georgian
    case armenian, hangul, kana, han, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
      case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
      case 0x400...0x52F: self = .cyrillic
      case 0x530...0x58F: self = .armenian
      case 0x590...0x5FF: self = .hebrew
      case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
      case 0x900...0x97F: self = .devanagari
      case 0x980...0x9FF: self = .bengali
      case 0xB80...0xBFF: self = .tamil
      case 0xE00...0xE7F: self = .thai
      case 0x10A0...0x10FF: self = .georgian
      case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
      case 0x3040...0x30FF: self = .kana
      case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: self = .han
      default: self = .other
      }
    }

    /// The language that writes so; nil for a script of many.
    func language(in head: some Sequence<Unicode.Scalar>, kana: Int) -> String? {
      switch self {
      case .greek: return "el"
      case .hebrew: return "he"
      case .devanagari: return "hi"
      case .bengali: return "bn"
      case .tamil: return "ta"
      case .thai: return "th"
      case .georgian: return "ka"
      case .armenian: return "hy"
      case .hangul: return "ko"
      case .kana: return "ja"
      case .han: return kana > 0 ? "ja" : "zh"
      case .arabic: return Self.arabicLanguage(head)
      case .latin, .cyrillic, .other: return nil
      }
    }

    /// Urdu and Persian have letters of their own.
    private static func arabicLanguage(_ head: some Sequence<Unicode.Scalar>) -> String {
      var (urdu, persian) = (0, 0)
      for scalar in head {
        switch scalar.value {
        case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1, 0x6D2: urdu += 1
        case 0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC: persian += 1
        default: continue
        }
      }
      if urdu > 3 { return "ur" }
      return persian > 3 ? "fa" : "ar"
    }
  }
}
