/// What many articles say beside their own: footers, disclaimers, lists, boxes.
///
/// Kept as hashes of four words that follow each other. What stands in it makes no copy.
package struct Boilerplate: Sendable {
  /// How many words a hash is of.
  static let sequenceLength = 4

  private var sequences: Set<Int64>

  /// Takes the hashes that a store kept.
  package init(_ sequences: some Sequence<Int64> = []) {
    self.sequences = Set(sequences)
  }

  package var isEmpty: Bool { sequences.isEmpty }

  /// Adds what was learnt; returns those of it that are new.
  package mutating func learn(_ hashes: Set<Int64>) -> [Int64] {
    let new = hashes.subtracting(sequences)
    sequences.formUnion(new)
    return new.sorted()
  }

  func contains(_ sequence: Int64) -> Bool { sequences.contains(sequence) }
}

extension Wording {
  /// The hash of the four words that begin at a place.
  func sequence(at place: Int) -> Int64 {
    var hash: UInt64 = 0
    for offset in 0..<Boilerplate.sequenceLength {
      hash = WordPair.hash(hash, words[place + offset])
    }
    return Int64(hash)
  }

  /// The text without what stands in boilerplate.
  package func without(_ boilerplate: Boilerplate) -> Wording {
    let length = Boilerplate.sequenceLength
    guard !boilerplate.isEmpty, words.count >= length else { return self }
    var isKept = [Bool](repeating: true, count: words.count)
    var isChanged = false
    for place in 0...(words.count - length) where boilerplate.contains(sequence(at: place)) {
      isChanged = true
      for word in place..<(place + length) { isKept[word] = false }
    }
    guard isChanged else { return self }
    let kept = words.indices.filter { isKept[$0] }
    return Wording(words: kept.map { words[$0] }, kinds: kept.map { kinds[$0] })
  }
}
