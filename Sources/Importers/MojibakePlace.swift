/// Characters of a text that, taken as Windows-1252, are the bytes of one character in UTF-8.
struct MojibakePlace {
  enum Certainty {
    /// Nobody writes these characters side by side.
    case certain
    /// An accented letter before ordinary punctuation; a Latin letter or a mark would come out.
    case doubtful
    /// The same, or a chance pair of letters, and a letter of another script would come out.
    case foreign
  }

  /// The character that was meant.
  let scalar: UInt32
  /// How many bytes of the text it takes.
  let count: Int
  let certainty: Certainty

  /// Reads the place whose first character begins at `start`, or nil when there is none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let first = UTF8Sequence(bytes, at: start)
    guard let lead = first.scalar.flatMap(Windows1252.byte), lead >= 0xC2 else { return nil }
    let length = UTF8Sequence.length(lead: lead)
    guard length >= 2 else { return nil }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    var end = start + first.count
    var isPunctuation = true
    for offset in 1..<length {
      guard end < bytes.count else { return nil }
      let next = UTF8Sequence(bytes, at: end)
      guard let byte = next.scalar.flatMap(Windows1252.byte),
        UTF8Sequence.mayFollow(byte, lead: lead, offset: offset)
      else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      isPunctuation = isPunctuation && Self.isOrdinaryPunctuation(byte)
      end += next.count
    }
    self.scalar = Self.meant(scalar)
    count = end - start
    certainty = Self.certainty(
      lead: lead, scalar: scalar, isPunctuation: isPunctuation,
      before: Neighbour(bytes, before: start), after: Neighbour(bytes, at: end))
  }

  /// Reads `â€` without its third character: a closing quotation mark whose last byte, which
  /// Windows-1252 leaves undefined, was dropped on the way.
  init?(cutShort bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let mark: [UInt8] = [0xC3, 0xA2, 0xE2, 0x82, 0xAC]
    guard bytes[start...].starts(with: mark) else { return nil }
    scalar = 0x201D
    count = mark.count
    certainty = .doubtful
  }

  /// What stands beside a place.
  private enum Neighbour {
    case uppercase, lowercase, other

    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
      self = index < bytes.count ? Self(UTF8Sequence(bytes, at: index).scalar) : .other
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) {
      var start = index - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      self = start >= 0 ? Self(UTF8Sequence(bytes, at: start).scalar) : .other
    }

    private init(_ scalar: UInt32?) {
      switch scalar ?? 0 {
      case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: self = .uppercase
      case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF: self = .lowercase
      default: self = .other
      }
    }
  }

  /// Curly quotation marks, dashes, the ellipsis, guillemets and the no-break space.
  private static func isOrdinaryPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x85, 0x91...0x94, 0x96, 0x97, 0xA0, 0xAB, 0xBB: true
    default: false
    }
  }

  private static func certainty(
    lead: UInt8, scalar: UInt32, isPunctuation: Bool, before: Neighbour, after: Neighbour
  ) -> Certainty {
    switch lead {
    // Upper-case letters. In the middle or at the end of a lower-case word they are damage.
    case 0xC2...0xC5:
      if before == .lowercase || !isPunctuation { return .certain }
      // The no-break space after  and à is the commonest damage of all, in "à" and "Â ".
      if scalar == 0xA0 || scalar == 0xE0 { return .certain }
      return before == .other && after != .other ? .certain : .doubtful
    case 0xC6...0xDF:
      return before == .lowercase && !isPunctuation ? .certain : .foreign
    // Lower-case letters, which may well end a word before punctuation.
    case 0xE2:
      return isPunctuation && before != .other ? .doubtful : .certain
    case 0xEF:
      return isPunctuation ? .foreign : .certain
    default:
      return isPunctuation ? .foreign : .certain
    }
  }

  /// The character meant: C1 controls are Windows-1252 characters that were read as Latin-1.
  private static func meant(_ scalar: UInt32) -> UInt32 {
    (0x80...0x9F).contains(scalar) ? Windows1252.scalar(of: UInt8(scalar)) : scalar
  }
}
