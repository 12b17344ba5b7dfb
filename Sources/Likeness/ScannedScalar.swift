/// What a character outside ASCII does to the word around it, mojibake included.
struct ScannedScalar {
  enum Role {
    /// It neither ends a word nor belongs to one: accented letters, apostrophes, damage.
    case dropped
    /// It belongs to a word: Greek, Cyrillic and other scripts with spaces.
    case letter
    /// It ends a word: dashes, quotation marks, no-break spaces.
    case separator
    /// It is a word: Chinese, Japanese, Korean.
    case wholeWord
  }

  let role: Role
  /// One past its last byte.
  let end: Int

  /// Reads the scalar whose first byte, not ASCII, stands at `start` of valid UTF-8.
  init(in text: UnsafeBufferPointer<UInt8>, at start: Int) {
    func byte(_ offset: Int) -> UInt8 {
      start + offset < text.count ? text[start + offset] : 0
    }
    let lead = byte(0)
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var end = min(start + length, text.count)
    switch lead {
    case 0xC2:
      role = Self.latinPunctuation.contains(byte(1)) ? .separator : .dropped
    case 0xC3 where byte(1) == 0xA2 && byte(2) == 0xE2 && byte(3) == 0x82 && byte(4) == 0xAC:
      // "â€" and a third character: one mark of U+20xx that was read as Windows-1252.
      let third = Self.mojibakeMark(byte(5), byte(6), byte(7))
      role = third.isApostrophe ? .dropped : .separator
      end = min(start + 5 + third.length, text.count)
    case 0xC3 where byte(1) == 0x82 && byte(2) == 0xC2:
      role = Self.latinPunctuation.contains(byte(3)) ? .separator : .dropped
      end = min(start + 4, text.count)
    case 0xC3 where byte(1) == 0x83 && byte(2) == 0xC2:
      role = .dropped
      end = min(start + 4, text.count)
    case 0xC3...0xCD:
      role = .dropped
    case 0xCE...0xDF, 0xE0, 0xE1:
      role = .letter
    case 0xE2:
      role = Self.isFoldedMark(byte(1), byte(2)) ? .dropped : .separator
    case 0xE3 where byte(1) == 0x80:
      role = .separator
    case 0xE3...0xED:
      role = .wholeWord
    case 0xEE:
      role = .dropped
    case 0xEF where byte(1) == 0xBF || byte(1) == 0xBB:
      // The replacement character and the byte order mark.
      role = .dropped
    default:
      role = .separator
    }
    self.end = end
  }

  /// Second bytes of the no-break space, guillemets, the middle dot, and of the quotation marks,
  /// dashes and ellipsis of Windows-1252 that were read as Latin-1.
  private static let latinPunctuation: ClosedByteSet = [
    0xA0, 0xAB, 0xB7, 0xBB, 0x85, 0x93, 0x94, 0x96, 0x97,
  ]

  /// True for single quotation marks and for characters without width.
  private static func isFoldedMark(_ second: UInt8, _ third: UInt8) -> Bool {
    guard second == 0x80 else { return false }
    switch third {
    case 0x98, 0x99, 0x9B, 0x8B...0x8F, 0xAA...0xAE: return true
    default: return false
    }
  }

  /// What follows "â€" in mojibake: `™` and `˜` were single quotation marks.
  private static func mojibakeMark(
    _ first: UInt8, _ second: UInt8, _ third: UInt8
  ) -> (isApostrophe: Bool, length: Int) {
    switch (first, second, third) {
    case (0xE2, 0x84, 0xA2): (true, 3)
    case (0xCB, 0x9C, _): (true, 2)
    case (0xE2, 0x80, _), (0xEF, 0xBF, _): (false, 3)
    case (0xC2, _, _), (0xC5, _, _): (false, 2)
    default: (false, 0)
    }
  }
}

/// A set of bytes from 0x80 to 0xBF, held in the bits of one number.
private struct ClosedByteSet: ExpressibleByArrayLiteral {
  private let bits: UInt64

  init(arrayLiteral bytes: UInt8...) {
    bits = bytes.reduce(0) { $0 | 1 << UInt64($1 - 0x80) }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte >= 0x80 && byte < 0xC0 && bits >> UInt64(byte - 0x80) & 1 == 1
  }
}
