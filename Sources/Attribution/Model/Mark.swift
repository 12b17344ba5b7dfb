internal import Language

/// The marks that structure a sentence.
enum Mark: UInt32 {
  case comma = 1
  case colon
  case semicolon
  case dash
  case opening
  case closing
  case quote

  private static func hash(_ byte: UInt8) -> UInt32 {
    (2_166_136_261 ^ UInt32(byte)) &* 16_777_619
  }

  /// The mark that a token of these flags and this hash is, or nil.
  @inline(__always)
  init?(_ flags: TokenFlags, _ word: UInt32) {
    if !flags.isDisjoint(with: .doubleQuote) {
      self = .quote
    } else if flags.contains(.dash) {
      self = .dash
    } else if word == Self.hash(UInt8(ascii: ",")) {
      self = .comma
    } else if word == Self.hash(UInt8(ascii: ":")) {
      self = .colon
    } else if word == Self.hash(UInt8(ascii: ";")) {
      self = .semicolon
    } else if word == Self.hash(UInt8(ascii: "(")) || word == Self.hash(UInt8(ascii: "[")) {
      self = .opening
    } else if word == Self.hash(UInt8(ascii: ")")) || word == Self.hash(UInt8(ascii: "]")) {
      self = .closing
    } else {
      return nil
    }
  }

  /// True for the marks that cut a sentence into parts.
  @inline(__always)
  static func divides(_ mark: UInt32) -> Bool {
    mark == comma.rawValue || mark == semicolon.rawValue || mark == dash.rawValue
      || mark == quote.rawValue
  }
}
