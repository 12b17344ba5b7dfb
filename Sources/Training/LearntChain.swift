/// What a chain has learnt, as the model holds it.
struct LearntChain: Sendable {
  /// The weights of each row, as steps of `scale`.
  var weights: [SIMD8<Int8>] = []
  var scale: Float = 1
  var transitions: [SIMD8<Float>] = []

  /// Nothing learnt.
  init() {}

  /// Rounds weights to bytes. The largest few are cut: steps stay fine for all the others.
  init(rounding exact: [SIMD8<Float>], transitions: [SIMD8<Float>]) {
    let magnitudes = exact.map { max($0.max(), -$0.min()) }.filter { $0 > 0 }.sorted()
    let largest =
      magnitudes.isEmpty ? 1 : magnitudes[magnitudes.count - 1 - magnitudes.count / 2000]
    let scale = largest / 127
    let low = SIMD8<Float>(repeating: -127)
    weights = exact.map {
      let steps = ($0 / scale).rounded(.toNearestOrEven)
      return SIMD8<Int8>(
        truncatingIfNeeded: SIMD8<Int32>(steps.clamped(lowerBound: low, upperBound: -low)))
    }
    self.scale = scale
    self.transitions = transitions
  }

  /// The mean of chains: what they learnt by chance alone, from the order of the texts or from one
  /// article too many, cancels out.
  static func mean(of chains: [LearntChain]) -> LearntChain {
    guard let first = chains.first else { return LearntChain() }
    let share = 1 / Float(chains.count)
    var exact = Array(repeating: SIMD8<Float>.zero, count: first.weights.count)
    var transitions = Array(repeating: SIMD8<Float>.zero, count: first.transitions.count)
    for chain in chains {
      for row in exact.indices {
        exact[row] += SIMD8<Float>(chain.weights[row]) * (chain.scale * share)
      }
      for row in transitions.indices { transitions[row] += chain.transitions[row] * share }
    }
    return LearntChain(rounding: exact, transitions: transitions)
  }
}
