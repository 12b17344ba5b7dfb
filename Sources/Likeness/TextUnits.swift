/// Cuts a text into the units of a comparison, which tile it and end between Unicode scalars.
enum TextUnits {
  /// Paragraphs, each with the line end that closes it.
  static func paragraphs(of bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == 0x0A {
      units.append(start..<index + 1)
      start = index + 1
    }
    if start < range.upperBound { units.append(start..<range.upperBound) }
    return units
  }

  /// Words (`don't` and `1,000` are one), runs of spaces, and every other character by itself.
  static func words(of bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var units: [Range<Int>] = []
    units.reserveCapacity(range.count / 3)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while let next = wordCharacterEnd(bytes, at: end, in: range) { end = next }
      if end == start {
        end = separatorEnd(bytes, at: start, in: range)
      }
      units.append(start..<end)
      start = end
    }
    return units
  }

  /// One past the word's character at `index`; nil when none stands there.
  private static func wordCharacterEnd(
    _ bytes: [UInt8], at index: Int, in range: Range<Int>
  ) -> Int? {
    guard index < range.upperBound else { return nil }
    let byte = bytes[index]
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
      return index + 1
    case 0x27, 0x2C, 0x2E:
      guard index > range.lowerBound, index + 1 < range.upperBound else { return nil }
      let isInside =
        byte == 0x27
        ? isLetter(bytes[index - 1]) && isLetter(bytes[index + 1])
        : isDigit(bytes[index - 1]) && isDigit(bytes[index + 1])
      return isInside ? index + 1 : nil
    case 0xC3...0xE1:
      // Latin with accents, Greek, Cyrillic and other letters; from U+2000 on each stands alone.
      return scalarEnd(bytes, at: index, in: range)
    default:
      return nil
    }
  }

  private static func separatorEnd(_ bytes: [UInt8], at start: Int, in range: Range<Int>) -> Int {
    guard bytes[start] == 0x20 || bytes[start] == 0x09 else {
      return scalarEnd(bytes, at: start, in: range)
    }
    var end = start + 1
    while end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end
  }

  private static func scalarEnd(_ bytes: [UInt8], at start: Int, in range: Range<Int>) -> Int {
    var end = start + 1
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
