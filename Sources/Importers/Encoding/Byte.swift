/// The bytes that formats are made of, by name (ASCII).
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let colon = UInt8(ascii: ":")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == space || (9...13).contains(byte)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }

  static func isUppercase(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte)
  }

  static func isLowercase(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    isUppercase(byte) || isLowercase(byte)
  }
}

extension BidirectionalCollection<UInt8> {
  /// The bytes without white space at both ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !Byte.isSpace($0) }),
      let last = lastIndex(where: { !Byte.isSpace($0) })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
