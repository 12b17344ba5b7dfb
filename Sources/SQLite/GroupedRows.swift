/// The best rows, of which those of one group count as one.
struct GroupedRows {
  /// How many groups and rows alone there are.
  private(set) var total = 0
  private var heap: RankedRowHeap
  /// The best row of each group that was met.
  private var best: [RankedRow] = []
  /// For each group the place of its row in `best`, counted from 1; 0 when it was not met.
  ///
  /// A flat table, since a frequent word brings a hundred thousand rows of a few groups.
  private var places: [Int32] = []

  init(capacity: Int, order: MatchRequest.Order) {
    heap = RankedRowHeap(capacity: capacity, order: order)
  }

  /// Takes a row of a group, 0 for a row alone; returns whether it counts.
  @discardableResult
  mutating func insert(_ row: RankedRow, group: Int32) -> Bool {
    guard group > 0 else {
      total += 1
      heap.insert(row)
      return true
    }
    let slot = Int(group)
    if slot >= places.count {
      places.append(
        contentsOf: repeatElement(0, count: max(slot + 1, 2 * places.count) - places.count))
    }
    let place = Int(places[slot])
    guard place > 0 else {
      total += 1
      best.append(row)
      places[slot] = Int32(best.count)
      return true
    }
    if heap.isBetter(row, best[place - 1]) { best[place - 1] = row }
    return false
  }

  /// The rows that were kept, best first.
  func sorted() -> [RankedRow] {
    var all = heap
    for row in best { all.insert(row) }
    return all.sorted()
  }
}
