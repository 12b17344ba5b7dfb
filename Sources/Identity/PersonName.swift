// Identity: who decides that two are one: names, evidence, and what people corrected.
// It knows no SQL, no tokens and no terminal: names and evidence in, decisions out.
// Read next: SpeakerLinker.swift (evidence), CorrectionLedger.swift (what people said).

internal import Names

/// A person's name in its parts, folded: small letters without accents or points.
package struct PersonName: Hashable, Sendable {
  /// The first given name; nil for a surname that stands alone.
  package let given: String?
  /// What stands between the first given name and the surname: "j", "rodham".
  package let middles: [String]
  /// The surname with its particles: "wells", "von-der-leyen".
  package let surname: String
  /// "jr", "sr", "ii", "iii" or "iv".
  package let suffix: String?

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  /// Words that belong to the surname after them.
  private static let particles: Set<String> = [
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la", "le", "ter", "van", "von", "zu",
  ]

  /// Reads a name without titles; nil when it has no letter.
  package init?(_ text: String) {
    var words = Self.words(of: text)
    guard let last = words.last else { return nil }
    guard words.count > 1 else {
      (given, middles, surname, suffix) = (nil, [], last.folded, nil)
      return
    }
    if words.count > 2, Self.suffixes.contains(last.folded) {
      suffix = last.folded
      words.removeLast()
    } else {
      suffix = nil
    }
    var first = words.count - 1
    while first > 1, Self.particles.contains(words[first - 1].folded) { first -= 1 }
    given = words[0].folded
    middles = words[1..<first].flatMap(\.initials)
    surname = words[first...].map(\.folded).joined(separator: "-")
  }

  /// True when nothing in the middle names says that these are two people.
  ///
  /// "Donald Trump", "Donald J. Trump" and "Donald John Trump" agree; "George W. Bush" and
  /// "George H.W. Bush" do not.
  package func middlesAgree(with other: PersonName) -> Bool {
    let (short, long) =
      middles.count <= other.middles.count ? (middles, other.middles) : (other.middles, middles)
    var place = 0
    for middle in short {
      guard let found = long[place...].firstIndex(where: { Self.agree($0, middle) }) else {
        return false
      }
      place = found + 1
    }
    // "H.W." and "W." share a letter and are two men: an initial must stand where it stood.
    return short.isEmpty || short[0].count > 1 || Self.agree(short[0], long[0])
  }

  private static func agree(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard left.count == 1 || right.count == 1 else { return false }
    return left.first == right.first
  }

  /// A word of a name, and what it becomes when it is one of several initials: "H.W." is h and w.
  struct Word {
    let folded: String
    let initials: [String]
  }

  /// The words of a name without nicknames in quotation marks.
  static func words(of name: String) -> [Word] {
    var words: [Word] = []
    var isNickname = false
    for part in parts(of: name) {
      if let first = part.first, "\"“(".contains(first) { isNickname = true }
      if !isNickname || words.isEmpty {
        let folded = LetterFolding.fold(part)
        if !folded.isEmpty { words.append(Word(folded: folded, initials: initials(part, folded))) }
      }
      if let last = part.last, "\"”),".contains(last) { isNickname = false }
    }
    return words
  }

  private static func parts(of name: String) -> [Substring] {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      return name.split(whereSeparator: { $0.isWhitespace || $0 == "-" })
    }
    // Most names are ASCII, where white space is known without the tables of Unicode.
    return name.utf8.split { byte in
      byte == 0x20 || byte == UInt8(ascii: "-") || (0x09...0x0d).contains(byte)
    }.map { Substring($0) }
  }

  private static func initials(_ part: Substring, _ folded: String) -> [String] {
    guard part.utf8.contains(UInt8(ascii: ".")) else { return [folded] }
    let letters = part.split(separator: ".")
    guard letters.count > 1, letters.allSatisfy({ $0.count == 1 }) else { return [folded] }
    return letters.map { LetterFolding.fold($0) }
  }
}
