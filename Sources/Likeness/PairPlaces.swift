/// Where each pair of neighbouring words stands in a text.
struct PairPlaces {
  // A hash table of chains: `heads` by hash, `links` by place; -1 ends a chain. A chain holds the
  // places of every pair with its hash, ascending.
  private var heads: [Int32]
  private var links: [Int32]
  private let mask: Int

  init(of words: [UInt64]) {
    let pairCount = max(0, words.count - 1)
    var slotCount = 16
    while slotCount < 2 * pairCount { slotCount *= 2 }
    mask = slotCount - 1
    heads = [Int32](repeating: -1, count: slotCount)
    links = [Int32](repeating: -1, count: pairCount)
    for place in stride(from: pairCount - 1, through: 0, by: -1) {
      let slot = slot(words[place], words[place + 1])
      links[place] = heads[slot]
      heads[slot] = Int32(place)
    }
  }

  /// The first place where the pair may stand; the caller compares the words.
  func first(_ first: UInt64, _ second: UInt64) -> Int? {
    let head = heads[slot(first, second)]
    return head < 0 ? nil : Int(head)
  }

  /// The next place with the same hash.
  func next(after place: Int) -> Int? {
    links[place] < 0 ? nil : Int(links[place])
  }

  private func slot(_ first: UInt64, _ second: UInt64) -> Int {
    Int(truncatingIfNeeded: WordPair.hash(first, second)) & mask
  }
}
