/// Where words begin and end, and the number that they are aligned by.
enum PlainWordShape {
  /// One past the last byte of the word that begins at `start`; nil when none does.
  static func wordEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var place = start
    if beginsAmount(bytes, at: start) { place += CharacterFolding.length(bytes[start]) }
    guard isWordCharacter(bytes, at: place) else { return nil }
    while place < bytes.count {
      let byte = bytes[place]
      if isLetterOrDigit(byte) {
        place += 1
      } else if byte < 0x80 {
        guard belongsInside(bytes, at: place, ofWordFrom: start) else { break }
        place += 1
      } else {
        let scalar = CharacterFolding.scalar(bytes, at: place)
        let length = CharacterFolding.length(byte)
        let isInside =
          CharacterFolding.isApostrophe(scalar) || CharacterFolding.isInvisible(scalar)
          ? isWordCharacter(bytes, at: place + length)
          : CharacterFolding.isLetter(scalar) || scalar == 0xB0 && isDigit(bytes, place - 1)
        guard isInside else { break }
        place += length
      }
    }
    return min(place, bytes.count)
  }

  /// Equal for words that differ in case or apostrophes only.
  static func key(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if byte < 0x80 {
        if byte != 0x27, byte != 0x60 {
          hash = step(hash, (0x41...0x5A) ~= byte ? byte | 0x20 : byte)
        }
        place += 1
        continue
      }
      // What is not ASCII is rare enough for the tables of Unicode; composed letters (NFC) and
      // decomposed ones meet in `lowercased`'s canonical comparison only, so accents are left out.
      let scalar = CharacterFolding.scalar(bytes, at: place)
      place += CharacterFolding.length(byte)
      if CharacterFolding.isApostrophe(scalar) || CharacterFolding.isInvisible(scalar) { continue }
      for small in CharacterFolding.base(of: scalar) { hash = step(hash, small) }
    }
    return hash ^ hash >> 29
  }

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place >= 0 && place < bytes.count && bytes[place] &- 0x30 < 10
  }

  private static func isWordCharacter(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    guard place < bytes.count else { return false }
    if bytes[place] < 0x80 { return isLetterOrDigit(bytes[place]) }
    return CharacterFolding.isLetter(CharacterFolding.scalar(bytes, at: place))
  }

  /// True for $, £, € and ¥ before a digit.
  private static func beginsAmount(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place < bytes.count else { return false }
    switch bytes[place] {
    case UInt8(ascii: "$"): return isDigit(bytes, place + 1)
    case 0xC2, 0xE2:
      let scalar = CharacterFolding.scalar(bytes, at: place)
      return [0xA3, 0xA5, 0x20AC].contains(scalar)
        && isDigit(bytes, place + CharacterFolding.length(bytes[place]))
    default: return false
    }
  }

  /// True for ASCII characters inside a word: don't, 1,000, 3.5, 10:30, 1/2, U.S, 20%.
  private static func belongsInside(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, ofWordFrom start: Int
  ) -> Bool {
    guard place > start else { return false }
    switch bytes[place] {
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return isWordCharacter(bytes, at: place + 1)
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"):
      return isDigit(bytes, place - 1) && isDigit(bytes, place + 1)
    case UInt8(ascii: "%"): return isDigit(bytes, place - 1)
    case UInt8(ascii: "."):
      if isDigit(bytes, place - 1) { return isDigit(bytes, place + 1) }
      // A single letter before and behind: U.S, a.m, J.K
      let isSingle = place - 1 == start || bytes[place - 2] == UInt8(ascii: ".")
      return isSingle && isWordCharacter(bytes, at: place + 1)
    default: return false
    }
  }
}
