#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// The library's own search for words compares characters in all their forms, and takes twenty times
// as long. Readers ask every page for some hundred words: here they look for bytes. These functions
// take precedence in this room, since they ask for a `String` where the library's are generic.

extension StringProtocol {
  /// True when the bytes of another text stand in this one.
  func contains(_ words: String) -> Bool {
    words.isEmpty || byteOffset(of: words, from: 0) != nil
  }

  /// Where the bytes of another text first stand in this one.
  func firstRange(of words: String) -> Range<Index>? {
    guard !words.isEmpty, let start = byteOffset(of: words, from: 0) else { return nil }
    return range(start, words)
  }

  /// Every place where the bytes of another text stand in this one, none of them inside another.
  func ranges(of words: String) -> [Range<Index>] {
    guard !words.isEmpty else { return [] }
    var ranges: [Range<Index>] = []
    var from = 0
    while let start = byteOffset(of: words, from: from) {
      ranges.append(range(start, words))
      from = start + words.utf8.count
    }
    return ranges
  }

  /// The text with other words in the place of these.
  func replacing(_ words: String, with others: String) -> String {
    guard !words.isEmpty, var start = byteOffset(of: words, from: 0) else { return String(self) }
    let bytes = Array(utf8)
    var replaced: [UInt8] = []
    replaced.reserveCapacity(bytes.count)
    var end = 0
    while true {
      replaced += bytes[end..<start]
      replaced += others.utf8
      end = start + words.utf8.count
      guard let next = byteOffset(of: words, from: end) else { break }
      start = next
    }
    replaced += bytes[end...]
    return String(decoding: replaced, as: UTF8.self)
  }

  private func range(_ start: Int, _ words: String) -> Range<Index> {
    let lower = utf8.index(startIndex, offsetBy: start)
    return lower..<utf8.index(lower, offsetBy: words.utf8.count)
  }

  /// Where the bytes of another text stand in this one, at or after a place, in UTF-8 bytes.
  private func byteOffset(of words: String, from start: Int) -> Int? {
    let found = utf8.withContiguousStorageIfAvailable { $0.offset(of: words, from: start) }
    if let found { return found }
    var copy = String(self)
    return copy.withUTF8 { $0.offset(of: words, from: start) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func offset(of words: String, from start: Int) -> Int? {
    var words = words
    return words.withUTF8 { words -> Int? in
      guard let base = baseAddress, let sought = words.baseAddress, words.count > 0,
        start + words.count <= count
      else { return nil }
      var place = base + start
      let end = base + count
      while end - place >= words.count,
        let found = memchr(place, Int32(words[0]), end - place - words.count + 1)
      {
        if memcmp(found, sought, words.count) == 0 {
          return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
        }
        place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
      }
      return nil
    }
  }
}
