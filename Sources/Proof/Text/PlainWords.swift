package import News

/// The words of a text as verification compares them, as flat arrays; what they are folded by stands
/// in the README's contract.
///
/// A word is letters and digits, with what belongs inside (don't, 1,000, U.S, 10:30) and what belongs
/// to a number ($5, 20%). Everything else separates words, and is kept as a *separator*: white space
/// and quotation marks are nothing, every dash is `-`, every ellipsis `…`, all else is itself.
package struct PlainWords: Sendable {
  /// The UTF-8 bytes of the text.
  package let bytes: [UInt8]
  /// Offset of the first byte of each word, in text order.
  package private(set) var starts: [Int32] = []
  /// Offset one past the last byte of each word.
  package private(set) var ends: [Int32] = []
  /// A number that is equal for words that differ in case and apostrophes only; texts are aligned by it.
  package private(set) var keys: [UInt64] = []
  /// For each word whether it stands in [square brackets], which an editor put in.
  package private(set) var isBracketed: [Bool] = []

  /// More words than these between square brackets are no insertion.
  private static let longestInsertion = 16

  /// Reads the words of a text.
  package init(_ text: String) {
    bytes = Array(text.utf8)
    read()
  }

  /// How many words there are.
  package var count: Int { starts.count }

  /// The UTF-8 bytes of a word.
  package func span(of word: Int) -> TextSpan { TextSpan(Int(starts[word]), Int(ends[word])) }

  /// The UTF-8 bytes from the beginning of the first to the end of the last of some words.
  package func span(of words: Range<Int>) -> TextSpan {
    guard let first = words.first, let last = words.last else { return TextSpan(0, 0) }
    return TextSpan(Int(starts[first]), Int(ends[last]))
  }

  /// The bytes of a span as they stand.
  package func text(of span: TextSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The first word that begins at a byte or behind it; `count` when there is none.
  package func firstWord(from offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The words that stand wholly in a span.
  package func words(in span: TextSpan) -> Range<Int> {
    let first = firstWord(from: span.start)
    var end = firstWord(from: span.end)
    if end > first, Int(ends[end - 1]) > span.end { end -= 1 }
    return first..<max(first, end)
  }

  /// A word with its apostrophes in one shape and without invisible characters.
  ///
  /// Composed and decomposed letters are equal, as Swift's strings are.
  func spelling(of word: Int) -> String {
    let range = Int(starts[word])..<Int(ends[word])
    if bytes[range].allSatisfy({ $0 < 0x80 && $0 != 0x60 }) {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var spelling = String.UnicodeScalarView()
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars
    where !CharacterFolding.isInvisible(scalar.value) {
      spelling.append(CharacterFolding.isApostrophe(scalar.value) ? "'" : scalar)
    }
    return String(spelling)
  }

  /// What stands between a word and the one before it (or the text's beginning), folded; `count` asks
  /// for what stands behind the last word.
  func separator(before word: Int) -> String {
    let start = word == 0 ? 0 : Int(ends[word - 1])
    let end = word == count ? bytes.count : Int(starts[word])
    return CharacterFolding.separator(bytes[start..<end])
  }

  /// True when no white space stands between a word and the one before it.
  func isTight(before word: Int) -> Bool {
    guard word > 0, word < count else { return false }
    return String(decoding: bytes[Int(ends[word - 1])..<Int(starts[word])], as: UTF8.self)
      .unicodeScalars.allSatisfy { !CharacterFolding.isSpace($0.value) }
  }

  // MARK: - Reading

  private mutating func read() {
    let expected = bytes.count / 6 + 4
    starts.reserveCapacity(expected)
    ends.reserveCapacity(expected)
    keys.reserveCapacity(expected)
    var openBracket: Int?
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        if let end = PlainWordShape.wordEnd(in: bytes, from: place) {
          starts.append(Int32(place))
          ends.append(Int32(end))
          keys.append(PlainWordShape.key(of: bytes, place..<end))
          isBracketed.append(false)
          place = end
          continue
        }
        switch bytes[place] {
        case UInt8(ascii: "["): openBracket = starts.count
        case UInt8(ascii: "]"):
          if let first = openBracket, starts.count - first <= Self.longestInsertion {
            for word in first..<starts.count { isBracketed[word] = true }
          }
          openBracket = nil
        default: break
        }
        place += CharacterFolding.length(bytes[place])
      }
    }
  }
}
