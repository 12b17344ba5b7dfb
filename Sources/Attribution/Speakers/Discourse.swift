/// Who is being talked about as a text is read from its beginning: the memory behind "he" and "it".
///
/// Every mention adds to its owner's weight, and every sentence of the story (a turn; quotations
/// have none) takes some of it away. Only the few that were named last are looked at, so that
/// reading is linear in the text.
struct Discourse {
  private var weights: [Double]
  private var lastTurn: [Int]
  /// Those named last come last.
  private(set) var recent: [Int] = []

  private static let memory = 14
  /// However often somebody was named before, whoever was named last can still be "he".
  private static let most = 3.0

  init(entities: Int) {
    weights = [Double](repeating: 0, count: entities)
    lastTurn = [Int](repeating: 0, count: entities)
  }

  /// Notes that `entity` was mentioned at `turn`.
  mutating func note(_ entity: Int, at turn: Int, weight: Double) {
    weights[entity] = min(Self.most, self.weight(of: entity, at: turn)) + weight
    lastTurn[entity] = turn
    if let old = recent.lastIndex(of: entity) { recent.remove(at: old) }
    recent.append(entity)
    if recent.count > Self.memory { recent.removeFirst() }
  }

  /// What is left of the weight of `entity` at `turn`.
  func weight(of entity: Int, at turn: Int) -> Double {
    var weight = weights[entity]
    let distance = min(max(0, turn - lastTurn[entity]), 12)
    for _ in 0..<distance { weight *= 0.6 }
    return weight
  }

  /// The heaviest of those named lately that `fits` weighs above nothing.
  func heaviest(at turn: Int, _ fits: (Int) -> Double) -> Int? {
    var best: Int?
    var most = 0.0
    for entity in recent.reversed() {
      let weight = weight(of: entity, at: turn) * fits(entity)
      if weight > most {
        most = weight
        best = entity
      }
    }
    return best
  }
}
