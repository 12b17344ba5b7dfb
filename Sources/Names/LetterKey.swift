/// The key of a word in every table here: a hash of its folded letters.
///
/// Folding makes letters small, takes their marks off, makes U+2019 an apostrophe and leaves out
/// one final period, so that `Sen.` and `sen`, `O'Neill` and `O’Neill`, `José` and `jose` are one
/// word. Two words of a billion have one key in one of a hundred cases.
package enum LetterKey {
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The key of the word in `start..<end`, eight bytes at a time.
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var key = seed
    var place = start
    let end = end - start > 1 && bytes[end - 1] == UInt8(ascii: ".") ? end - 1 : end
    while place < end {
      let letters = eight(bytes, place, end)
      if letters & (ones << 7) != 0 { return ofMarked(bytes, start, end) }
      key = mix(key, small(letters))
      place += 8
    }
    return key
  }

  /// The key of a word that is written in the source.
  package static func of(_ word: StaticString) -> UInt64 {
    of(
      UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount), 0,
      word.utf8CodeUnitCount)
  }

  /// The key of a word.
  package static func of(_ word: some StringProtocol) -> UInt64 {
    var word = String(word)
    return word.withUTF8 { of($0, 0, $0.count) }
  }

  /// The key of two words in a row.
  @inline(__always)
  package static func join(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var hash =
      (left ^ (right &+ 0x9E37_79B9_7F4A_7C15 &+ (left << 6) &+ (left >> 2)))
      &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 32
    return hash
  }

  @inline(__always)
  static func mix(_ key: UInt64, _ letters: UInt64) -> UInt64 {
    let mixed = (key ^ letters) &* 0xff51_afd7_ed55_8ccd
    return (mixed ^ mixed >> 32) &* 0xc4ce_b9fe_1a85_ec53
  }

  /// The bytes from `place` on, the first in the lowest place, with zeroes from `end` on.
  @inline(__always)
  private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> UInt64
  {
    let count = min(8, end - place)
    if place + 8 <= bytes.count, let base = bytes.baseAddress {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
      return count == 8 ? word : word & (1 << (UInt64(count) * 8) - 1)
    }
    var word: UInt64 = 0
    for i in 0..<count { word |= UInt64(bytes[place + i]) << (UInt64(i) * 8) }
    return word
  }

  /// Eight letters of ASCII made small.
  ///
  /// A byte with 0x3F added has its high bit from "A" on, with 0x25 added from behind "Z" on.
  @inline(__always)
  private static func small(_ letters: UInt64) -> UInt64 {
    let capitals = ((letters &+ ones &* 0x3F) ^ (letters &+ ones &* 0x25)) & (ones << 7)
    return letters | capitals >> 2
  }

  /// The key of a word that has letters beyond ASCII.
  private static func ofMarked(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UInt64 {
    var folded = FoldedLetters()
    var place = start
    while place < end {
      let byte = bytes[place]
      if byte < 0x80 {
        folded.add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        place += 1
      } else {
        place = folded.addLetter(bytes, place, end)
      }
    }
    return folded.key
  }

  /// Folded letters on their way into a key.
  private struct FoldedLetters {
    private var mixed = seed
    private var letters: UInt64 = 0
    private var shift: UInt64 = 0

    var key: UInt64 { shift == 0 ? mixed : mix(mixed, letters) }

    mutating func add(_ byte: UInt8) {
      letters |= UInt64(byte) << shift
      shift += 8
      guard shift == 64 else { return }
      mixed = mix(mixed, letters)
      (letters, shift) = (0, 0)
    }

    /// Adds the letter at `place`, which is beyond ASCII, and returns the place behind it.
    mutating func addLetter(
      _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int
    ) -> Int {
      let byte = bytes[place]
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard byte >= 0xC2, place + length <= end, length < 4 else {
        add(byte)
        return place + 1
      }
      var scalar = UInt32(byte & (length == 2 ? 0x1F : 0x0F))
      for next in place + 1..<place + length { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
      switch NameFolding.plainLetters(of: scalar) {
      case .letters(let first, let second):
        add(first)
        if second != 0 { add(second) }
      case .nothing: break
      case .itself: for next in place..<place + length { add(bytes[next]) }
      }
      return place + length
    }
  }
}
