/// The words of a body that say something, in order, ready to be compared with many others.
package struct Wording: Hashable, Sendable {
  /// A hash for each word, as `WordScanner` reads them; the lowest bit says that it is a number.
  let words: [UInt64]

  /// Reads a body.
  package init(of body: String) {
    var body = body
    words = body.withUTF8 { text in
      var scanner = WordScanner(text)
      var words: [UInt64] = []
      words.reserveCapacity(text.count / 10)
      while let word = scanner.next() { words.append(word) }
      return words
    }
  }

  /// A total order, so that a comparison has the same result both ways round.
  func isShorter(than other: Wording) -> Bool {
    words.count == other.words.count
      ? words.lexicographicallyPrecedes(other.words) : words.count < other.words.count
  }
}
