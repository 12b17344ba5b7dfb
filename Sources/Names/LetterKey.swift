/// The key of a word in every table here: FNV-1a over its folded UTF-8 bytes.
///
/// Folding makes letters small, takes their marks off, makes U+2019 an apostrophe and leaves out
/// one final period, so that `Sen.` and `sen`, `O'Neill` and `O’Neill`, `José` and `jose` are one
/// word. Among some ten thousand words and any text of a billion, a false hit is a matter of one in
/// millions.
package enum LetterKey {
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  @inline(__always)
  private static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* prime
  }

  /// The key of the word in `start..<end`.
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = seed
    var i = start
    var end = end
    if end - start > 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    while i < end {
      let byte = bytes[i]
      if byte < 0x80 {
        hash = add(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
        i += 1
      } else {
        (hash, i) = beyondASCII(bytes, i, end, hash)
      }
    }
    return hash
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

  /// Adds the letter that begins with a byte beyond ASCII at `i`; returns the place after it too.
  private static func beyondASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int, _ hash: UInt64
  ) -> (UInt64, Int) {
    let byte = bytes[i]
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard byte >= 0xC2, i + length <= end, length < 4 else { return (add(byte, to: hash), i + 1) }
    var scalar = UInt32(byte & (length == 2 ? 0x1F : 0x0F))
    for place in i + 1..<i + length { scalar = scalar << 6 | UInt32(bytes[place] & 0x3F) }
    var hash = hash
    switch LetterFolding.plainLetters(of: scalar) {
    case .letters(let first, let second):
      hash = add(first, to: hash)
      if second != 0 { hash = add(second, to: hash) }
    case .nothing: break
    case .itself: for place in i..<i + length { hash = add(bytes[place], to: hash) }
    }
    return (hash, i + length)
  }
}
