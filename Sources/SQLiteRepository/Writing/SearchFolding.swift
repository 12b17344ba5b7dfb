/// Which letters are searched for by other ones, and which characters are words of their own.
///
/// What Unicode decomposes (é, ż, Ä) is the tokenizer's. The pairs are those that people type for
/// letters that their keyboard lacks; the Arabic ones are what Lucene's ArabicNormalizer takes
/// together, the scripts without blanks those of line breaking class SA and ideographs (UAX 14).
enum SearchFolding {
  /// What stands in the index for a character; nil when that is the character itself.
  static func letters(of scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: ""
    case 0x00DF, 0x1E9E: "ss"
    case 0x00C6, 0x00E6: "ae"
    case 0x0152, 0x0153: "oe"
    case 0x00D8, 0x00F8: "o"
    case 0x00D0, 0x00F0, 0x0110, 0x0111: "d"
    case 0x00DE, 0x00FE: "th"
    case 0x0126, 0x0127: "h"
    case 0x0131: "i"
    case 0x0138: "k"
    case 0x0141, 0x0142: "l"
    case 0x014A, 0x014B: "ng"
    case 0x0166, 0x0167: "t"
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    case 0x0401, 0x0451: "е"
    case 0x0386, 0x03AC: "α"
    case 0x0388, 0x03AD: "ε"
    case 0x0389, 0x03AE: "η"
    case 0x038A, 0x0390, 0x03AA, 0x03AF, 0x03CA: "ι"
    case 0x038C, 0x03CC: "ο"
    case 0x038E, 0x03AB, 0x03B0, 0x03CB, 0x03CD: "υ"
    case 0x038F, 0x03CE: "ω"
    case 0x03C2: "σ"
    case 0x0640, 0x064B...0x065F, 0x0670: ""
    case 0x0622, 0x0623, 0x0625, 0x0671: "ا"
    case 0x0629: "ه"
    case 0x0649, 0x06CC: "ي"
    case 0x06A9: "ك"
    default: nil
    }
  }

  /// True for characters of scripts that put no blanks between words.
  static func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E01...0x0E30, 0x0E32, 0x0E33, 0x0E40...0x0E46: true  // Thai
    case 0x0E81...0x0EAE, 0x0EC0...0x0EC4: true  // Lao
    case 0x1000...0x102A, 0x1780...0x17B3: true  // Burmese, Khmer
    case 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE: true  // Japanese
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D: true  // Han
    case 0x20000...0x3FFFF: true  // Han
    default: false
    }
  }
}
