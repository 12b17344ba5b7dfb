internal import Language

/// How a token is written.
enum WordShape: UInt8, Sendable {
  /// "said"
  case lower
  /// "Wells", "McConnell", "al-Assad"
  case capitalized
  /// "NATO", "WASHINGTON"
  case capitals
  /// "J.", "G.K.", "U.S."
  case initials
  /// "56", "2,000"
  case number
  /// A clitic: "'s", "n't".
  case clitic
  /// The mark that begins a quotation, however it is written.
  case openQuote
  case closeQuote
  /// A double mark that neither begins nor ends a quotation.
  case strayQuote
  case comma
  case colon
  case dash
  case openBracket
  case closeBracket
  /// `.`, `!`, `?`, `...`
  case stop
  case other

  /// True for a word that begins with a capital letter.
  var isCapital: Bool { self == .capitalized || self == .capitals || self == .initials }
  var isWord: Bool { rawValue <= WordShape.number.rawValue }
  var isQuote: Bool { self == .openQuote || self == .closeQuote || self == .strayQuote }

  /// The shape of the token in `start..<end`; which marks begin and end quotations is not known yet.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ flags: TokenFlags) {
    if !flags.isDisjoint(with: .doubleQuote) {
      self = .strayQuote
      return
    }
    let first = bytes[start]
    switch first {
    case UInt8(ascii: "&") where flags.contains(.dash): self = .dash
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      self = Self.lowerOrParticled(bytes, start, end)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      self = Self.ofCapital(bytes, start, end)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), UInt8(ascii: "#"):
      self = .number
    case 0xC3...0xDF where end - start > 2 || first < 0xE0:
      self =
        Self.isCapitalBeyondASCII(first, start + 1 < end ? bytes[start + 1] : 0)
        ? .capitalized : .lower
    case 0xE2 where end - start >= 3 && bytes[start + 1] == 0x80:
      self = Self.ofPunctuation(bytes[start + 2], length: end - start)
    case 0xC2: self = .other
    case 0xE0...0xFF: self = .lower
    default: self = Self.ofASCII(first, bytes, start, end)
    }
  }

  /// "al-Assad" counts as a name though it begins in lower case; "e-Verify" does not matter.
  private static func lowerOrParticled(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> WordShape {
    guard end - start > 4, bytes[start + 2] == UInt8(ascii: "-"), bytes[start + 3] &- 0x41 < 26
    else { return .lower }
    let article = (bytes[start], bytes[start + 1])
    return article == (UInt8(ascii: "a"), UInt8(ascii: "l"))
      || article == (UInt8(ascii: "e"), UInt8(ascii: "l"))
      ? .capitalized : .lower
  }

  private static func ofCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
    -> WordShape
  {
    var capitals = 0
    var smalls = 0
    var periods = 0
    for i in start..<end {
      let byte = bytes[i]
      if byte &- 0x41 < 26 {
        capitals += 1
      } else if byte == UInt8(ascii: ".") {
        periods += 1
      } else if byte &- 0x61 < 26 || byte >= 0x80 {
        smalls += 1
      }
    }
    if smalls > 0 { return .capitalized }
    if capitals == 1, end - start <= 2 { return .initials }
    if periods > 0, periods >= capitals - 1, capitals <= 4 { return .initials }
    return .capitals
  }

  private static func isCapitalBeyondASCII(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC3: return second < 0x9F && second != 0x97
    case 0xC4...0xC5:
      // Capitals and small letters take turns; twice the turn is the other way round.
      let letter = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
      let isOdd = (0x139...0x148).contains(letter) || letter >= 0x178
      return (letter & 1 == 1) == isOdd || letter == 0x178
    case 0xC8: return second >= 0x98 && second & 1 == 0
    case 0xCE: return second >= 0x86 && second <= 0xAB
    case 0xD0: return second <= 0xAF
    default: return false
    }
  }

  private static func ofPunctuation(_ third: UInt8, length: Int) -> WordShape {
    switch third {
    case 0x90...0x95: return .dash
    case 0xA6: return .stop
    case 0x98, 0x99: return length > 3 ? .clitic : .other
    default: return .other
    }
  }

  private static func ofASCII(
    _ first: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> WordShape {
    switch first {
    case UInt8(ascii: "'"): return end - start > 1 ? .clitic : .other
    case UInt8(ascii: ","), UInt8(ascii: ";"): return .comma
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "-"): return .dash
    case UInt8(ascii: "("), UInt8(ascii: "["): return .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return .closeBracket
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .stop
    default: return .other
    }
  }
}
