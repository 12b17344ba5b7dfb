/// The best rows seen so far, the worst of them on top so that it goes first.
struct RankedRowHeap {
  private let capacity: Int
  private let order: MatchRequest.Order
  private var rows: [RankedRow] = []

  init(capacity: Int, order: MatchRequest.Order) {
    self.capacity = capacity
    self.order = order
  }

  /// The rows that were kept, best first.
  func sorted() -> [RankedRow] {
    rows.sorted { isBetter($0, $1) }
  }

  /// Keeps a row if it is among the best.
  mutating func insert(_ row: RankedRow) {
    guard capacity > 0 else { return }
    if rows.count < capacity {
      rows.append(row)
      siftUp(rows.count - 1)
    } else if isBetter(row, rows[0]) {
      rows[0] = row
      siftDown(0)
    }
  }

  /// True when `left` stands before `right`.
  func isBetter(_ left: RankedRow, _ right: RankedRow) -> Bool {
    switch order {
    case .relevance:
      if left.isExact != right.isExact { return left.isExact }
      if left.score != right.score { return left.score > right.score }
      if left.key != right.key { return left.key > right.key }
    case .highestKey:
      if left.key != right.key { return left.key > right.key }
    case .lowestKey:
      // 0 is not known, and comes last in every order.
      if left.key != right.key {
        return left.key == 0 ? false : right.key == 0 || left.key < right.key
      }
    }
    return left.rowID < right.rowID
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      guard isBetter(rows[parent], rows[child]) else { return }
      rows.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown(_ start: Int) {
    var parent = start
    while true {
      var worst = 2 * parent + 1
      guard worst < rows.count else { return }
      if worst + 1 < rows.count, isBetter(rows[worst], rows[worst + 1]) { worst += 1 }
      guard isBetter(rows[parent], rows[worst]) else { return }
      rows.swapAt(parent, worst)
      parent = worst
    }
  }
}
