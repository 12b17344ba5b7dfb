/// Phrases that are looked for all at once, in text in lower case.
struct PhraseList: Sendable {
  /// The phrases by their first byte.
  private let table: [[[UInt8]]]

  init(_ phrases: [String]) {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      guard let first = bytes.first else { continue }
      table[Int(first)].append(bytes)
    }
    self.table = table
  }

  /// True when one of the phrases stands anywhere in the bytes.
  func occurs(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      for index in text.indices {
        let phrases = table[Int(text[index])]
        guard !phrases.isEmpty else { continue }
        let rest = UnsafeBufferPointer(rebasing: text[index...])
        if phrases.contains(where: { rest.starts(with: $0) }) { return true }
      }
      return false
    }
  }

  /// True when the bytes begin with one of the phrases.
  func begins(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    return table[Int(first)].contains { bytes.starts(with: $0) }
  }
}
