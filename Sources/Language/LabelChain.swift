/// A linear chain over at most seven labels: the best labels, or the chance of each.
///
/// The scores are those of a conditional random field (Lafferty, McCallum and Pereira, ICML 2001):
/// a vector a token and a matrix for each class of transition. Lane 7 is the state before the first
/// token, so a transition table holds `class * 8 + from` rows of one vector over the next labels.
package struct LabelChain: ~Copyable {
  /// A transition that never happens.
  package static let never: Float = -1000

  /// The chance of each label at each token after `findMarginals`.
  package private(set) var marginals: UnsafeMutablePointer<SIMD8<Float>>
  /// Forward sums, scaled to 1, after `findMarginals`.
  package private(set) var forward: UnsafeMutablePointer<SIMD8<Float>>
  /// Backward sums times the token's own factor, after `findMarginals`.
  package private(set) var backward: UnsafeMutablePointer<SIMD8<Float>>
  private var pointers: UnsafeMutablePointer<SIMD8<UInt8>>
  private var capacity = 0

  package init() {
    (marginals, forward, backward) = (
      .allocate(capacity: 1), .allocate(capacity: 1), .allocate(capacity: 1)
    )
    pointers = .allocate(capacity: 1)
    capacity = 1
  }

  deinit {
    release()
  }

  private func release() {
    marginals.deallocate()
    forward.deallocate()
    backward.deallocate()
    pointers.deallocate()
  }

  private mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    release()
    capacity = count + count / 2
    marginals = .allocate(capacity: capacity)
    forward = .allocate(capacity: capacity)
    backward = .allocate(capacity: capacity)
    pointers = .allocate(capacity: capacity)
  }

  /// The factors of a table of transition scores.
  package static func factors(
    of scores: UnsafePointer<SIMD8<Float>>, count: Int
  ) -> [SIMD8<Float>] {
    (0..<count).map { exponential(scores[$0]) }
  }

  /// Finds the chance of each label at each token (the forward-backward algorithm).
  ///
  /// - Returns: the logarithm-free loss is not needed; the result stands in `marginals`.
  package mutating func findMarginals(
    _ scores: UnsafePointer<SIMD8<Float>>, count: Int, classes: UnsafePointer<UInt8>,
    factors: UnsafePointer<SIMD8<Float>>
  ) {
    guard count > 0 else { return }
    reserve(count)
    var state = SIMD8<Float>(0, 0, 0, 0, 0, 0, 0, 1)
    for token in 0..<count {
      let matrix = factors + Int(classes[token]) * 8
      let own = Self.exponential(scores[token] - Self.highest(scores[token]))
      backward[token] = own
      state = Self.multiply(state, matrix) * own
      state *= 1 / max(state.sum(), 1e-30)
      forward[token] = state
    }
    var after = SIMD8<Float>(repeating: 1)
    var token = count - 1
    while token >= 0 {
      var chance = forward[token] * after
      chance *= 1 / max(chance.sum(), 1e-30)
      marginals[token] = chance
      let own = backward[token] * after
      backward[token] = own
      let matrix = factors + Int(classes[token]) * 8
      after = Self.multiply(matrix, own)
      after *= 1 / max(Self.highest(after), 1e-30)
      token -= 1
    }
  }

  /// Finds the best labels (the Viterbi algorithm) and writes them to `labels`.
  package mutating func findBest(
    _ scores: UnsafePointer<SIMD8<Float>>, count: Int, classes: UnsafePointer<UInt8>,
    transitions: UnsafePointer<SIMD8<Float>>, labels: UnsafeMutablePointer<UInt8>
  ) {
    guard count > 0 else { return }
    reserve(count)
    var state = SIMD8<Float>(repeating: -1e30)
    state[7] = 0
    for token in 0..<count {
      let matrix = transitions + Int(classes[token]) * 8
      var best = SIMD8<Float>(repeating: -1e30)
      var from = SIMD8<Float>(repeating: 0)
      for label in 0..<8 {
        let candidate = matrix[label] + state[label]
        let better = candidate .> best
        best.replace(with: candidate, where: better)
        from.replace(with: Float(label), where: better)
      }
      let bits = unsafeBitCast(from + 12_582_912, to: SIMD8<UInt32>.self)
      pointers[token] = SIMD8<UInt8>(truncatingIfNeeded: bits)
      state = best + scores[token]
      state[7] = -1e30
    }
    var label = 0
    for candidate in 1..<7 where state[candidate] > state[label] { label = candidate }
    var token = count - 1
    while token >= 0 {
      labels[token] = UInt8(truncatingIfNeeded: label)
      label = Int(pointers[token][label])
      token -= 1
    }
  }

  @inline(__always)
  private static func multiply(
    _ state: SIMD8<Float>, _ matrix: UnsafePointer<SIMD8<Float>>
  ) -> SIMD8<Float> {
    var result = matrix[0] * state[0]
    for label in 1..<8 { result += matrix[label] * state[label] }
    return result
  }

  @inline(__always)
  private static func multiply(
    _ matrix: UnsafePointer<SIMD8<Float>>, _ state: SIMD8<Float>
  ) -> SIMD8<Float> {
    var result = SIMD8<Float>()
    for label in 0..<8 { result[label] = (matrix[label] * state).sum() }
    return result
  }

  /// The highest lane; the standard library's own is a call a lane.
  @inline(__always)
  private static func highest(_ value: SIMD8<Float>) -> Float {
    let four = value.lowHalf.replacing(
      with: value.highHalf, where: value.highHalf .> value.lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return two[0] > two[1] ? two[0] : two[1]
  }

  /// e to the power of each lane, the same on every platform (within 2e-7 of the truth).
  @inline(__always)
  package static func exponential(_ value: SIMD8<Float>) -> SIMD8<Float> {
    let low = SIMD8<Float>(repeating: -86)
    let high = SIMD8<Float>(repeating: 86)
    let clamped = value.replacing(with: low, where: value .< low)
      .replacing(with: high, where: value .> high)
    // Adding 1.5 * 2^23 rounds to the nearest integer, which then stands in the low bits.
    let rounded = clamped * 1.442_695_04 + 12_582_912
    let whole = rounded - 12_582_912
    let rest = clamped - whole * 0.693_147_18
    var sum = SIMD8<Float>(repeating: 1 / 720)
    sum = sum * rest + 1 / 120
    sum = sum * rest + 1 / 24
    sum = sum * rest + 1 / 6
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    let exponent =
      (SIMD8<Int32>(truncatingIfNeeded: unsafeBitCast(rounded, to: SIMD8<Int32>.self))
        &- 0x4B40_0000 &+ 127) &<< 23
    return sum * unsafeBitCast(exponent, to: SIMD8<Float>.self)
  }
}
