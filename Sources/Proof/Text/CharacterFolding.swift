/// What characters are to a comparison: the only place where the contract of folding is code.
enum CharacterFolding {
  /// What stands for words in brackets that were taken out of a passage.
  static let seam: Unicode.Scalar = "\u{E000}"

  /// Apostrophes as people and programs type them.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x02BC, 0x02B9, 0x2032, 0xFF07: true
    default: false
    }
  }

  static func isQuotationMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0xAB, 0xBB, 0x201A, 0x201C...0x201F, 0x2033, 0x2036, 0x2039, 0x203A, 0x300C...0x300F,
      0xFF02:
      true
    default: isApostrophe(scalar)
    }
  }

  static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// Soft hyphens, joiners, marks of direction and the byte order mark.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Letters, digits and accents outside ASCII.
  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0xAA, 0x2000...0x206F, 0x20A0...0x20CF, 0x2190...0x2BFF, 0x3000...0x3004,
      0x3008...0x3020, 0xE000...0xF8FF, 0xFFFD:
      return false
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x300...0x36F, 0x370...0x373, 0x388...0x52F,
      0x4E00...0x9FFF:
      return true
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
      if properties.isAlphabetic || properties.numericType != nil { return true }
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: return true
      default: return false
      }
    }
  }

  /// The bytes of a letter in lower case without accents; its own where it has none.
  static func base(of scalar: UInt32) -> [UInt8] {
    guard let letter = Unicode.Scalar(scalar) else { return [] }
    if (0x300...0x36F).contains(scalar) { return [] }
    // Latin letters with one accent: the letter that Unicode's name gives behind LETTER.
    if (0xC0...0x24F).contains(scalar), let name = letter.properties.name,
      let with = name.firstRange(of: " WITH "), let last = name[..<with.lowerBound].utf8.last,
      name[..<with.lowerBound].utf8.suffix(2).first == 0x20
    {
      return [last | 0x20]
    }
    return Array(letter.properties.lowercaseMapping.utf8)
  }

  /// What stands between two words, folded.
  static func separator(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.count == 1, bytes.first == 0x20 { return "" }
    var folded = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let value = scalar.value
      if isSpace(value) || isQuotationMark(value) || isInvisible(value) || value == 0x5B
        || value == 0x5D
      {
        continue
      }
      if isDash(value) {
        if folded.last != "-" { folded.append("-") }
      } else {
        folded.append(scalar == "…" ? "…" : scalar)
      }
    }
    return withEllipses(String(folded))
  }

  /// `...` and longer as `…`; one ellipsis where several stand together.
  private static func withEllipses(_ text: String) -> String {
    guard text.utf8.count > 1 else { return text }
    var folded = ""
    var dots = 0
    func end(_ folded: inout String) {
      guard dots > 0 else { return }
      if dots == 1 {
        folded += "."
      } else if folded.last != "…" {
        folded += "…"
      }
      dots = 0
    }
    for character in text {
      if character == "." {
        dots += 1
        continue
      }
      // A full stop beside an ellipsis belongs to it: "go. ... Then".
      if character == "…" {
        dots = 0
        if folded.last != "…" { folded.append("…") }
        continue
      }
      if dots == 1, folded.last == "…" { dots = 0 }
      end(&folded)
      folded.append(character)
    }
    if dots == 1, folded.last == "…" { dots = 0 }
    end(&folded)
    return folded
  }

  /// How many bytes the character has whose first byte this is.
  static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The scalar whose first byte stands at `place`.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32 {
    guard place < bytes.count else { return 0 }
    let lead = bytes[place]
    let length = length(lead)
    guard length > 1, place + length <= bytes.count else { return UInt32(lead) }
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[place + offset] & 0x3F) }
    return scalar
  }
}
