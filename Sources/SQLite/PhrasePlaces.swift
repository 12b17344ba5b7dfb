/// Where the phrases of a group stand in one row.
struct PhrasePlaces {
  /// The column in the high half, the word in the low one, so that numbers in order are places in
  /// order.
  private var starts: [Int64] = []
  private var ends: [Int64] = []

  mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(column: Int32, offset: Int32, length: Int) {
    let start = Int64(column) << 32 | Int64(offset)
    starts.append(start)
    ends.append(start + Int64(length))
  }

  /// How often one of these ends where one of `others` begins, each time with its column's weight.
  func frequency(followedBy others: PhrasePlaces, _ weight: (Int) -> Double) -> Double {
    var sum = 0.0
    // A word stands in a row a few times, and only a long row is worth putting in order.
    if ends.count * others.starts.count <= 256 {
      for end in ends where others.starts.contains(end) { sum += weight(Int(end >> 32)) }
      return sum
    }
    let begins = Set(others.starts)
    for end in ends where begins.contains(end) { sum += weight(Int(end >> 32)) }
    return sum
  }
}
