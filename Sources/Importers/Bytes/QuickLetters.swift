// What a character is, without Unicode's tables where it is ASCII, as nearly all are: pages are asked
// for every letter several times. Those of `Character` take the place of the library's in this room.

extension Unicode.Scalar {
  /// True for a letter of any script.
  var isLetter: Bool { isASCII ? Byte.isLetter(UInt8(value)) : properties.isAlphabetic }

  /// True for white space of any kind.
  var isBlank: Bool { isASCII ? Byte.isSpace(UInt8(value)) : properties.isWhitespace }

  /// True for a letter, a digit, or another sign for a number.
  var isLetterOrNumber: Bool {
    isASCII
      ? Byte.isLetter(UInt8(value)) || Byte.isDigit(UInt8(value))
      : properties.isAlphabetic || properties.numericType != nil
  }
}

extension Character {
  /// The first scalar, which says what a character is.
  private var head: Unicode.Scalar { unicodeScalars[unicodeScalars.startIndex] }

  /// True for a letter of any script.
  var isLetter: Bool { head.isLetter }

  /// True for a digit or another sign for a number.
  var isNumber: Bool {
    let head = head
    return head.isASCII ? Byte.isDigit(UInt8(head.value)) : head.properties.numericType != nil
  }

  /// True for white space of any kind.
  var isWhitespace: Bool { head.isBlank }
}
