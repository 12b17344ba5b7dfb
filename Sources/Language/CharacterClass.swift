/// What a character does to tokens.
enum CharacterClass {
  case newline
  case space
  case letter
  case digit
  case mark

  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = Self.ascii(UInt8(truncatingIfNeeded: scalar))
    } else {
      self = Self.beyondASCII(scalar)
    }
  }

  private static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0x0A: .newline
    case 0x61...0x7A, 0x41...0x5A, 0x5F: .letter
    case 0x30...0x39: .digit
    case 0x00...0x20, 0x7F: .space
    default: .mark
    }
  }

  private static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x2028, 0x2029, 0x85: .newline
    case 0x80...0xA0, 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: .space
    case 0xA1...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7: .mark
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF, 0x2100...0x2BFF: .mark
    case 0x2E00...0x2E7F, 0x3001...0x3020, 0xFE30...0xFE6F, 0xFF01...0xFF0F, 0xFFFD: .mark
    case 0x1F000...0x1FAFF: .mark
    default: .letter
    }
  }

  /// The flags of two equal single marks that touch: '' `` ‘‘ ’’ ‚‚.
  static func flags(ofDoubled scalar: UInt32) -> TokenFlags {
    switch scalar {
    case 0x27: .doubleQuote
    case 0x2019: .closingQuote
    default: .openingQuote
    }
  }

  /// The flags that a mark brings with it.
  static func flags(of scalar: UInt32) -> TokenFlags {
    switch scalar {
    case 0x22, 0x2033, 0xFF02: .doubleQuote
    case 0x201C, 0x201E, 0x201F, 0xAB: .openingQuote
    case 0x201D, 0xBB: .closingQuote
    case 0x27, 0x60, 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A: .singleQuote
    case 0x2D, 0x2010...0x2015, 0x2212, 0x2043, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: .dash
    case 0x2E, 0x21, 0x3F, 0x2026: .sentenceEnd
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: .bracket
    default: []
    }
  }
}
