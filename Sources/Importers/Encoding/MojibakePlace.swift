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
    guard let first = Self.lead(bytes, at: start) else { return nil }
    let lead = first.byte
    let length = UTF8Sequence.length(lead: lead)
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    var end = start + first.count
    var isPunctuation = true
    for offset in 1..<length {
      guard let next = Self.continuation(bytes, at: end),
        UTF8Sequence.mayFollow(next.byte, lead: lead, offset: offset)
      else { return nil }
      scalar = scalar << 6 | UInt32(next.byte & 0x3F)
      isPunctuation = isPunctuation && Self.isOrdinaryPunctuation(next.byte)
      end += next.count
    }
    self.scalar = Self.meant(scalar)
    count = end - start
    certainty = Self.certainty(
      lead: lead, scalar: scalar, isPunctuation: isPunctuation,
      before: Neighbour(bytes, before: start), after: Neighbour(bytes, at: end))
  }

  /// Reads `â€` without its third character, a byte that Windows-1252 leaves undefined and that was
  /// dropped on the way: a hyphen between letters, else a closing quotation mark.
  init?(cutShort bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let mark: [UInt8] = [0xC3, 0xA2, 0xE2, 0x82, 0xAC]
    guard bytes[start...].starts(with: mark) else { return nil }
    count = mark.count
    let isInWord =
      Neighbour(bytes, before: start) != .other && Neighbour(bytes, at: start + count) != .other
    scalar = isInWord ? 0x2010 : 0x201D
    certainty = .doubtful
  }

  /// The byte above 0xC1 that the character here stands for.
  ///
  /// A letter and its accent may be two characters (Unicode's form NFD), as in text that was
  /// normalized after it was damaged.
  private static func lead(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (byte: UInt8, count: Int)? {
    let first = UTF8Sequence(bytes, at: start)
    guard let scalar = first.scalar else { return nil }
    if scalar == 0x41 || scalar == 0x61 {
      guard start + 2 < bytes.count, bytes[start + 1] == 0xCC,
        let accent = [0x82, 0x83, 0x88, 0x8A].firstIndex(of: bytes[start + 2])
      else { return nil }
      return ((scalar == 0x41 ? 0xC2 : 0xE2) + UInt8(accent), 3)
    }
    guard let byte = Windows1252.byte(of: scalar), UTF8Sequence.length(lead: byte) > 1 else {
      return nil
    }
    return (byte, first.count)
  }

  /// The byte from 0x80 to 0xBF that the character here stands for.
  ///
  /// A spacing accent may be a space and a combining accent (Unicode's form NFKC).
  private static func continuation(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (byte: UInt8, count: Int)? {
    guard start < bytes.count else { return nil }
    if bytes[start] == Byte.space {
      guard start + 2 < bytes.count, bytes[start + 1] == 0xCC else { return nil }
      return switch bytes[start + 2] {
      case 0x88: (0xA8, 3)
      case 0x84: (0xAF, 3)
      case 0x81: (0xB4, 3)
      case 0xA7: (0xB8, 3)
      default: nil
      }
    }
    let sequence = UTF8Sequence(bytes, at: start)
    guard let byte = sequence.scalar.flatMap(Windows1252.byte) else { return nil }
    return (byte, sequence.count)
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
