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
  private let labels: Int
  private var pointers: UnsafeMutablePointer<SIMD8<UInt8>>
  /// The factors of each token's own labels.
  private var own: UnsafeMutablePointer<SIMD8<Float>>
  private var capacity = 0

  /// - Parameter labels: number of labels, from five to seven.
  package init(labels: Int) {
    precondition((5...7).contains(labels), "a chain has five to seven labels")
    self.labels = labels
    marginals = .allocate(capacity: 1)
    forward = .allocate(capacity: 1)
    backward = .allocate(capacity: 1)
    own = .allocate(capacity: 1)
    pointers = .allocate(capacity: 1)
  }

  deinit {
    release()
  }

  private func release() {
    marginals.deallocate()
    forward.deallocate()
    backward.deallocate()
    own.deallocate()
    pointers.deallocate()
  }

  private mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    release()
    capacity = count + count / 2
    marginals = .allocate(capacity: capacity)
    forward = .allocate(capacity: capacity)
    backward = .allocate(capacity: capacity)
    own = .allocate(capacity: capacity)
    pointers = .allocate(capacity: capacity)
  }

  /// Finds the chance of each label at each token (the forward-backward algorithm).
  ///
  /// Both directions are followed at once, for either waits for its own step before.
  package mutating func findMarginals(
    _ scores: UnsafePointer<SIMD8<Float>>, count: Int, classes: UnsafePointer<UInt8>,
    factors: TransitionFactors
  ) {
    guard count > 0 else { return }
    reserve(count)
    for token in 0..<count {
      own[token] = Self.exponential(scores[token] - Self.highest(scores[token]))
    }
    factors.onward.withUnsafeBufferPointer { onward in
      factors.back.withUnsafeBufferPointer { back in
        guard let onward = onward.baseAddress, let back = back.baseAddress else { return }
        sweep(count, classes, onward, back)
      }
    }
    for token in 0..<count {
      let chance = forward[token] * marginals[token]
      marginals[token] = chance * (1 / max(Self.sum(chance), 1e-30))
    }
  }

  /// Fills `forward` and `backward`; `marginals` gets what comes after each token.
  private func sweep(
    _ count: Int, _ classes: UnsafePointer<UInt8>, _ onward: UnsafePointer<SIMD8<Float>>,
    _ back: UnsafePointer<SIMD8<Float>>
  ) {
    var before = SIMD8<Float>.zero
    var after = SIMD8<Float>(repeating: 1)
    for token in 0..<count {
      let last = count &- 1 &- token
      let matrix = onward + Int(classes[token]) &* 8
      before = (token == 0 ? matrix[7] : combine(matrix, before)) * own[token]
      before *= 1 / max(Self.sum(before), 1e-30)
      forward[token] = before
      marginals[last] = after
      let factor = own[last] * after
      backward[last] = factor
      after = combine(back + Int(classes[last]) &* 8, factor)
      after *= 1 / max(Self.highest(after), 1e-30)
    }
  }

  /// Finds the best labels (the Viterbi algorithm) and writes them to `labels`.
  package mutating func findBest(
    _ scores: UnsafePointer<SIMD8<Float>>, count: Int, classes: UnsafePointer<UInt8>,
    transitions: UnsafePointer<SIMD8<Float>>, labels: UnsafeMutablePointer<UInt8>
  ) {
    guard count > 0 else { return }
    reserve(count)
    var state = transitions[Int(classes[0]) * 8 + 7] + scores[0]
    for token in 1..<count {
      let (best, from) = bestSteps(transitions + Int(classes[token]) &* 8, state)
      // Adding 1.5 * 2^23 puts a whole number into the low bits.
      let bits = unsafeBitCast(from + 12_582_912, to: SIMD8<UInt32>.self)
      pointers[token] = SIMD8<UInt8>(truncatingIfNeeded: bits)
      state = best + scores[token]
    }
    var label = 0
    for candidate in 1..<self.labels where state[candidate] > state[label] { label = candidate }
    for token in (1..<count).reversed() {
      labels[token] = UInt8(truncatingIfNeeded: label)
      label = Int(pointers[token][label])
    }
    labels[0] = UInt8(truncatingIfNeeded: label)
  }

  /// For each label the best way to it from the labels before: its score, and where it begins.
  @inline(__always)
  private func bestSteps(
    _ matrix: UnsafePointer<SIMD8<Float>>, _ state: SIMD8<Float>
  ) -> (score: SIMD8<Float>, from: SIMD8<Float>) {
    var best = (score: matrix[0] + state[0], from: SIMD8<Float>.zero)
    Self.challenge(&best, matrix[1] + state[1], 1)
    Self.challenge(&best, matrix[2] + state[2], 2)
    Self.challenge(&best, matrix[3] + state[3], 3)
    Self.challenge(&best, matrix[4] + state[4], 4)
    guard labels > 5 else { return best }
    Self.challenge(&best, matrix[5] + state[5], 5)
    Self.challenge(&best, matrix[6] + state[6], 6)
    return best
  }

  @inline(__always)
  private static func challenge(
    _ best: inout (score: SIMD8<Float>, from: SIMD8<Float>), _ score: SIMD8<Float>, _ from: Float
  ) {
    let isBetter = score .> best.score
    best.score.replace(with: score, where: isBetter)
    best.from.replace(with: from, where: isBetter)
  }

  /// The sum of the rows of a matrix, each as often as its label says.
  @inline(__always)
  private func combine(
    _ rows: UnsafePointer<SIMD8<Float>>, _ shares: SIMD8<Float>
  ) -> SIMD8<Float> {
    var sum = rows[0] * shares[0]
    sum += rows[1] * shares[1]
    sum += rows[2] * shares[2]
    sum += rows[3] * shares[3]
    sum += rows[4] * shares[4]
    guard labels > 5 else { return sum }
    sum += rows[5] * shares[5]
    return sum + rows[6] * shares[6]
  }

  /// The sum of the lanes from the first to the last; the standard library's own is a call a lane.
  @inline(__always)
  private static func sum(_ value: SIMD8<Float>) -> Float {
    let first = value[0] + value[1] + value[2] + value[3]
    return first + value[4] + value[5] + value[6] + value[7]
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
