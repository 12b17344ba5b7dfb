internal import Language

/// Learns the weights of one linear chain: AdaGrad on the likelihood of the labels.
///
/// Weights are updated after each sequence, always in the same order, so that the same texts give
/// the same weights bit for bit.
final class ChainTrainer {
  let bits: Int
  let classes: Int
  var rate: Float = 0.03
  var decay: Float = 1e-3
  /// What every sum of squares begins with: the higher, the less a rare feature learns at once.
  var start: Float = 1e-10
  /// The share of templates that are left out of each sequence.
  var dropout: Float = 0
  private var random: RandomNumbers
  private let size: Int
  /// The weights of each row and, right behind them, their sums of squares: one line of memory.
  private let weights: UnsafeMutablePointer<SIMD8<Float>>
  private let sums: UnsafeMutablePointer<SIMD8<Float>>
  private let transitions: UnsafeMutablePointer<SIMD8<Float>>
  private let transitionSquares: UnsafeMutablePointer<SIMD8<Float>>
  private let transitionSums: UnsafeMutablePointer<SIMD8<Float>>
  private var factors: TransitionFactors
  private var averaged: Float = 0
  private var chain: LabelChain
  private var scores: [SIMD8<Float>] = []
  private let allowed: [SIMD8<Float>]
  private let zero: SIMD8<Float>

  /// - Parameters:
  ///   - labels: number of labels, at most seven.
  ///   - classes: number of classes of transition.
  ///   - seed: what the features that are left out depend on.
  ///   - isAllowed: whether the label `to` may follow the label `from` (7 before the first token).
  init(
    bits: Int, labels: Int, classes: Int, seed: UInt64 = 7,
    isAllowed: (_ from: Int, _ to: Int) -> Bool
  ) {
    random = RandomNumbers(seed: seed)
    self.bits = bits
    self.classes = classes
    size = 1 << bits
    func zeros(_ count: Int) -> UnsafeMutablePointer<SIMD8<Float>> {
      let memory = UnsafeMutableRawPointer.allocate(
        byteCount: count * MemoryLayout<SIMD8<Float>>.stride, alignment: 64)
      return memory.initializeMemory(as: SIMD8<Float>.self, repeating: .zero, count: count)
    }
    weights = zeros(2 * size)
    sums = zeros(size)
    transitions = zeros(classes * 8)
    transitionSquares = zeros(classes * 8)
    transitionSums = zeros(classes * 8)
    var allowed: [SIMD8<Float>] = []
    for from in 0..<8 {
      var row = SIMD8<Float>(repeating: 0)
      for to in 0..<labels where (from < labels || from == 7) && isAllowed(from, to) { row[to] = 1 }
      allowed.append(row)
    }
    self.allowed = allowed
    var zero = SIMD8<Float>(repeating: 0)
    for label in labels..<8 { zero[label] = LabelChain.never }
    self.zero = zero
    chain = LabelChain(labels: labels)
    factors = TransitionFactors(classes: classes)
    for row in 0..<classes * 8 { refreshFactor(row) }
  }

  deinit {
    for pointer in [weights, sums, transitions, transitionSquares, transitionSums] {
      pointer.deallocate()
    }
  }

  private func refreshFactor(_ row: Int) {
    factors[row] = LabelChain.exponential(transitions[row]) * allowed[row & 7]
  }

  /// Learns one sequence; `rows` holds `features` rows of weights for each of `count` tokens.
  func learn(
    rows: UnsafeMutablePointer<UInt32>, features: Int, count: Int, classes: UnsafePointer<UInt8>,
    labels: UnsafePointer<UInt8>
  ) {
    let features = dropout > 0 ? thin(rows, features, count) : features
    if scores.count < count { scores = Array(repeating: .zero, count: count * 2) }
    scores.withUnsafeMutableBufferPointer { scores in
      for token in 0..<count { scores[token] = zero }
      for feature in 0..<features {
        let own = rows + feature * count
        for token in 0..<count { scores[token] += weights[Int(own[token]) &* 2] }
      }
    }
    chain.findMarginals(scores, count: count, classes: classes, factors: factors)
    updateTransitions(count, classes, labels)
    updateWeights(rows, features, count, labels)
  }

  /// Moves the templates that stay to the front and returns how many they are.
  private func thin(
    _ rows: UnsafeMutablePointer<UInt32>, _ features: Int, _ count: Int
  ) -> Int {
    var kept = 0
    for feature in 0..<features where Float(random.next() >> 40) / 16_777_216 >= dropout {
      if kept < feature {
        (rows + kept * count).update(from: rows + feature * count, count: count)
      }
      kept += 1
    }
    return kept
  }

  private func updateTransitions(
    _ count: Int, _ classes: UnsafePointer<UInt8>, _ labels: UnsafePointer<UInt8>
  ) {
    var gradients = Array(repeating: SIMD8<Float>.zero, count: self.classes * 8)
    for token in 0..<count {
      let base = Int(classes[token]) * 8
      var before = SIMD8<Float>(0, 0, 0, 0, 0, 0, 0, 1)
      if token > 0 { before = chain.forward[token - 1] }
      var total: Float = 0
      for from in 0..<8 {
        total += before[from] * (factors[base + from] * chain.backward[token]).sum()
      }
      let scale = 1 / max(total, 1e-30)
      for from in 0..<8 {
        gradients[base + from] +=
          factors[base + from] * chain.backward[token]
          * (before[from] * scale)
      }
      let from = token > 0 ? Int(labels[token - 1]) : 7
      gradients[base + from][Int(labels[token])] -= 1
    }
    for row in gradients.indices where gradients[row] != .zero {
      let gradient = gradients[row]
      transitionSquares[row] += gradient * gradient
      transitions[row] -= rate * gradient * Self.inverseRoot(transitionSquares[row] + 1e-10)
      refreshFactor(row)
    }
  }

  private func updateWeights(
    _ rows: UnsafePointer<UInt32>, _ features: Int, _ count: Int, _ labels: UnsafePointer<UInt8>
  ) {
    let floor = SIMD8<Float>(repeating: start)
    let rate = self.rate
    let weights = self.weights
    for token in 0..<count {
      var gradient = chain.marginals[token]
      gradient[Int(labels[token])] -= 1
      guard gradient[Int(labels[token])] < -1e-4 else { continue }
      // What is all but right stays as it is; so do the labels that nobody considered.
      let isSmall = (gradient .< 1e-4) .& (gradient .> -1e-4)
      gradient.replace(with: 0, where: isSmall)
      let shrink = SIMD8<Float>(repeating: decay).replacing(with: 0, where: isSmall)
      for feature in 0..<features {
        let row = Int(rows[feature &* count &+ token]) &* 2
        let weight = weights[row]
        let slope = gradient + shrink * weight
        let own = weights[row &+ 1] + slope * slope
        weights[row &+ 1] = own
        weights[row] = weight - rate * slope * Self.inverseRoot(own + floor)
      }
    }
  }

  /// One over the square root, the same on every machine: a guess from the bits, then Newton.
  @inline(__always)
  private static func inverseRoot(_ value: SIMD8<Float>) -> SIMD8<Float> {
    let bits = unsafeBitCast(value, to: SIMD8<UInt32>.self)
    var root = unsafeBitCast(0x5F37_59DF &- (bits &>> 1), to: SIMD8<Float>.self)
    let half = value * 0.5
    root *= 1.5 - half * root * root
    root *= 1.5 - half * root * root
    return root
  }

  /// Adds the weights as they stand to the average.
  func average() {
    for row in 0..<size { sums[row] += weights[2 * row] }
    for row in 0..<classes * 8 { transitionSums[row] += transitions[row] }
    averaged += 1
  }

  /// The averaged weights.
  func learnt() -> LearntChain {
    let share = 1 / max(averaged, 1)
    // With every feature there the sum of weights would be larger than it was in training.
    let kept = share * (1 - dropout)
    let never = SIMD8<Float>(repeating: LabelChain.never)
    return LearntChain(
      rounding: (0..<size).map { sums[$0] * kept },
      transitions: (0..<classes * 8).map { row in
        (transitionSums[row] * share).replacing(with: never, where: allowed[row & 7] .== 0)
      })
  }
}
