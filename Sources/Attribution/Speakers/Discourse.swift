/// Who is being talked about as a text is read from its beginning: the memory behind "he" and "it".
///
/// Every mention adds to its owner's weight, and every sentence takes some of it away; only the
/// few that were named last are looked at, so that reading is linear in the text.
struct Discourse {
  private var weights: [Double]
  private var lastSentence: [Int]
  /// Those named last come last.
  private(set) var recent: [Int] = []

  private static let memory = 14

  init(entities: Int) {
    weights = [Double](repeating: 0, count: entities)
    lastSentence = [Int](repeating: 0, count: entities)
  }

  /// Notes that `entity` was mentioned in `sentence`.
  mutating func note(_ entity: Int, in sentence: Int, weight: Double) {
    weights[entity] = self.weight(of: entity, in: sentence) + weight
    lastSentence[entity] = sentence
    if let old = recent.lastIndex(of: entity) { recent.remove(at: old) }
    recent.append(entity)
    if recent.count > Self.memory { recent.removeFirst() }
  }

  /// What is left of the weight of `entity` when `sentence` is read.
  func weight(of entity: Int, in sentence: Int) -> Double {
    var weight = weights[entity]
    let distance = min(max(0, sentence - lastSentence[entity]), 12)
    for _ in 0..<distance { weight *= 0.6 }
    return weight
  }

  /// The heaviest of those named lately that `fits` weighs above nothing.
  func heaviest(in sentence: Int, _ fits: (Int) -> Double) -> Int? {
    var best: Int?
    var most = 0.0
    for entity in recent.reversed() {
      let weight = weight(of: entity, in: sentence) * fits(entity)
      if weight > most {
        most = weight
        best = entity
      }
    }
    return best
  }
}
