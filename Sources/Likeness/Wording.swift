/// The words of a body that say something, in order, ready to be compared with many others.
package struct Wording: Hashable, Sendable {
  /// Each word's hash.
  let words: [UInt64]
  /// Each word's kind.
  let kinds: [ScannedWord.Kind]

  init(words: [UInt64], kinds: [ScannedWord.Kind]) {
    self.words = words
    self.kinds = kinds
  }

  /// Reads a body.
  package init(of body: String) {
    var body = body
    self = body.withUTF8 { Wording(of: $0) }
  }

  /// Reads a body in UTF-8, but for the credits at its end.
  package init(of body: UnsafeBufferPointer<UInt8>) {
    let text = UnsafeBufferPointer(rebasing: body[..<Credits.start(in: body)])
    var words: [UInt64] = []
    var kinds: [ScannedWord.Kind] = []
    words.reserveCapacity(text.count / 8)
    kinds.reserveCapacity(text.count / 8)
    var scanner = WordScanner(text)
    while let word = scanner.next() {
      words.append(word.hash)
      kinds.append(word.kind)
    }
    self.words = words
    self.kinds = kinds
  }

  /// A total order, so that a comparison has the same result both ways round.
  ///
  /// Texts of the same words may still differ in which of them are names: a full stop before a
  /// capital is enough.
  func isShorter(than other: Wording) -> Bool {
    guard words.count == other.words.count else { return words.count < other.words.count }
    guard words == other.words else { return words.lexicographicallyPrecedes(other.words) }
    return kinds.lexicographicallyPrecedes(other.kinds) { $0.rank < $1.rank }
  }
}

extension ScannedWord.Kind {
  fileprivate var rank: Int {
    switch self {
    case .common: 0
    case .name: 1
    case .number: 2
    }
  }
}
