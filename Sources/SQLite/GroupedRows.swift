/// The best rows, of which those of one group count as one.
struct GroupedRows {
  /// How many groups and rows alone there are.
  private(set) var total = 0
  private var heap: RankedRowHeap
  /// The best row of each group.
  private var best: [Int32: RankedRow] = [:]

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
    guard let other = best[group] else {
      total += 1
      best[group] = row
      return true
    }
    if heap.isBetter(row, other) { best[group] = row }
    return false
  }

  /// The rows that were kept, best first.
  func sorted() -> [RankedRow] {
    var all = heap
    for row in best.values { all.insert(row) }
    return all.sorted()
  }
}
