/// Letters as a key keeps them: small, without accents, nothing but letters and digits.
enum LetterFolding {
  /// The folded letters and digits of `text`; letters of other scripts stay.
  static func fold(_ text: some StringProtocol) -> String {
    if let folded = foldedASCII(text) { return folded }
    var folded = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
          folded += scalar.properties.lowercaseMapping
        }
        continue
      }
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        switch small.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .decimalNumber, .titlecaseLetter, .uppercaseLetter:
          folded += plain[small] ?? String(Character(small))
        case .nonspacingMark, .spacingMark:
          // Accents of Latin, Greek and Cyrillic go; vowel signs of other scripts are letters.
          if !(0x300...0x36f).contains(small.value) { folded.unicodeScalars.append(small) }
        default:
          continue
        }
      }
    }
    return folded
  }

  /// The folded letters and digits of a text that is nothing but ASCII, as most names are; nil for
  /// another, which needs the tables of Unicode.
  private static func foldedASCII(_ text: some StringProtocol) -> String? {
    let bytes = text.utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { folded in
      var count = 0
      for byte in bytes {
        switch byte {
        case 0x61...0x7a, 0x30...0x39: folded[count] = byte
        case 0x41...0x5a: folded[count] = byte | 0x20
        default: continue
        }
        count += 1
      }
      return count
    }
  }

  /// The plain letters of those of Latin-1 and Latin Extended-A that have a mark.
  private static let plain: [Unicode.Scalar: String] = {
    let rows = [
      "aàáâãäåāăą", "cçćĉċč", "dďđð", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ",
      "lĺļľŀł", "nñńņňŋ", "oòóôõöøōŏő", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűų", "wŵ", "yýÿŷ",
      "zźżž",
    ]
    var letters: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"]
    for row in rows {
      let scalars = Array(row.unicodeScalars)
      for scalar in scalars.dropFirst() { letters[scalar] = String(Character(scalars[0])) }
    }
    return letters
  }()
}
