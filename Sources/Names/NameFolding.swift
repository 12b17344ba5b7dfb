/// Letters as names are compared: small, without marks.
package enum NameFolding {
  /// What a letter beyond ASCII becomes.
  enum Plain: Equatable {
    /// One small letter of ASCII, or two; the second is 0 for one.
    case letters(UInt8, UInt8)
    /// A mark that stands behind its letter goes.
    case nothing
    case itself
  }

  /// What the letter with this number becomes: marks go, `ß` is "ss", `ø` "o", `ł` "l", `ı` "i".
  static func plainLetters(of scalar: UInt32) -> Plain {
    switch scalar {
    case 0xC0..<0x250: return unpacked(plain[Int(scalar) - 0xC0])
    case 0x300..<0x370: return .nothing
    case 0x1E00..<0x1F00: return unpacked(plain[Int(scalar) - 0x1E00 + 0x190])
    case 0x2018, 0x2019, 0x2BC, 0x2BB: return .letters(UInt8(ascii: "'"), 0)
    default: return .itself
    }
  }

  @inline(__always)
  private static func unpacked(_ letters: UInt16) -> Plain {
    letters == 0 ? .itself : .letters(UInt8(letters & 0xFF), UInt8(letters >> 8))
  }

  /// The folded letters and digits of `text`, nothing else; letters of other scripts stay.
  package static func fold(_ text: some StringProtocol) -> String {
    if let folded = foldedASCII(text) { return folded }
    var folded = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
          folded += scalar.properties.lowercaseMapping
        }
        continue
      }
      for small in scalar.properties.lowercaseMapping.unicodeScalars { add(small, to: &folded) }
    }
    return folded
  }

  private static func add(_ small: Unicode.Scalar, to folded: inout String) {
    switch small.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .decimalNumber, .titlecaseLetter, .uppercaseLetter:
      guard case .letters(let first, let second) = plainLetters(of: small.value) else {
        folded.unicodeScalars.append(small)
        return
      }
      folded.unicodeScalars.append(Unicode.Scalar(first))
      if second != 0 { folded.unicodeScalars.append(Unicode.Scalar(second)) }
    case .nonspacingMark, .spacingMark:
      // Accents of Latin, Greek and Cyrillic go; vowel signs of other scripts are letters.
      if !(0x300...0x36f).contains(small.value) { folded.unicodeScalars.append(small) }
    default:
      return
    }
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

  /// The plain letters of U+00C0..<U+0250 and then of U+1E00..<U+1F00, two in one number.
  private static let plain: [UInt16] = {
    let rows = [
      "aàáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ", "bḃḅḇ", "cçćĉċčḉ", "dďđðḋḍḏḑḓ",
      "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "fḟ", "gĝğġģǥǧǵḡ", "hĥħȟḣḥḧḩḫẖ", "iìíîïĩīĭįıǐȉȋḭḯỉị", "jĵǰ",
      "kķǩḱḳḵ", "lĺļľŀłḷḹḻḽ", "mḿṁṃ", "nñńņňŉŋǹṅṇṉṋ", "oòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
      "pṕṗ",
      "rŕŗřȑȓṙṛṝṟ", "sśŝşšșſṡṣṥṧṩ", "tţťŧțṫṭṯṱẗ", "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "vṽṿ",
      "wŵẁẃẅẇẉẘ",
      "xẋẍ", "yýÿŷȳẏẙỳỵỷỹ", "zźżžƶẑẓẕ",
    ]
    var table = [UInt16](repeating: 0, count: 0x190 + 0x100)
    func set(_ letter: Unicode.Scalar, _ plain: UInt16) {
      let capital = letter.properties.uppercaseMapping.unicodeScalars
      for scalar in [letter] + (capital.count == 1 ? Array(capital) : []) {
        switch scalar.value {
        case 0xC0..<0x250: table[Int(scalar.value) - 0xC0] = plain
        case 0x1E00..<0x1F00: table[Int(scalar.value) - 0x1E00 + 0x190] = plain
        default: continue
        }
      }
    }
    for row in rows {
      let letters = row.unicodeScalars
      for letter in letters.dropFirst() { set(letter, UInt16(letters[letters.startIndex].value)) }
    }
    let pairs: [(Unicode.Scalar, UInt8, UInt8)] = [
      ("ß", UInt8(ascii: "s"), UInt8(ascii: "s")), ("æ", UInt8(ascii: "a"), UInt8(ascii: "e")),
      ("œ", UInt8(ascii: "o"), UInt8(ascii: "e")), ("þ", UInt8(ascii: "t"), UInt8(ascii: "h")),
    ]
    for (letter, first, second) in pairs { set(letter, UInt16(first) | UInt16(second) << 8) }
    table[0x130 - 0xC0] = UInt16(UInt8(ascii: "i"))
    table[0x1E9E - 0x1E00 + 0x190] = UInt16(UInt8(ascii: "s")) | UInt16(UInt8(ascii: "s")) << 8
    return table
  }()
}
