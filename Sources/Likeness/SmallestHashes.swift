/// The smallest distinct hashes that were put in, ascending.
struct SmallestHashes {
  private(set) var hashes: [UInt64] = []
  private let limit: Int
  private var largest = UInt64.max

  init(limit: Int) {
    self.limit = limit
    hashes.reserveCapacity(limit + 1)
  }

  /// Keeps `hash` if it is among the smallest; most are not, which one comparison tells.
  mutating func insert(_ hash: UInt64) {
    guard hash < largest else { return }
    var place = hashes.count
    while place > 0, hashes[place - 1] > hash { place -= 1 }
    if place > 0, hashes[place - 1] == hash { return }
    hashes.insert(hash, at: place)
    if hashes.count > limit { hashes.removeLast() }
    if hashes.count == limit { largest = hashes[limit - 1] }
  }
}

/// Two words that follow each other.
enum WordPair {
  /// 48 bits of a hash that depends on the words and their order.
  static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15 ^ second).mixed >> 16
  }
}
