internal import Attribution
internal import Language

/// Learns trees that correct each other (gradient boosting on the logistic loss; Friedman 2001).
///
/// Values are cut into at most 64 bins; each tree sees a part of the examples and of the numbers.
/// The same examples give the same trees bit for bit.
struct TreeTrainer {
  var trees = 150
  var rate: Float = 0.08
  /// Added to the weight of a leaf, so that a small one says little.
  var shrinkage: Float = 5
  /// The fewest examples of a leaf.
  var fewest: Float = 60
  /// The shares of the examples and of the numbers that a tree sees.
  var examplesSeen = 0.7
  var numbersSeen = 0.5

  private static let bins = 64

  private let width: Int
  private let count: Int
  /// For each number the borders between its bins: a value belongs behind those that are below it.
  private let borders: [[Float]]
  /// The bins of all examples, one example behind the other.
  private let binned: [UInt8]

  /// What a leaf knows of the examples in each bin: sums of slopes and of curvatures, and a count.
  private typealias Sums = SIMD4<Float>

  private struct Leaf {
    var examples: [Int32]
    var sums: [Sums]
    var total: Sums
    var gain: Float = 0
    var number = 0
    var bin = 0
  }

  /// Sorts the values of the examples, `width` numbers each, into bins.
  init(_ values: [[Float]], width: Int) {
    self.width = width
    count = values.count
    let borders = (0..<width).map { number in Self.borders(values.map { $0[number] }) }
    var binned = Array(repeating: UInt8(0), count: width * values.count)
    for (example, own) in values.enumerated() {
      for number in 0..<width {
        binned[example * width + number] = Self.bin(own[number], borders[number])
      }
    }
    self.borders = borders
    self.binned = binned
  }

  /// Borders such that the bins hold about as many values each, or one value each where these are few.
  private static func borders(_ values: [Float]) -> [Float] {
    var distinct: [(value: Float, count: Int)] = []
    for value in values.sorted() {
      if distinct.last?.value == value {
        distinct[distinct.count - 1].count += 1
      } else {
        distinct.append((value, 1))
      }
    }
    let share = distinct.count <= bins ? 0 : values.count / bins + 1
    var borders: [Float] = []
    var held = 0
    for (before, after) in zip(distinct, distinct.dropFirst()) {
      held += before.count
      guard held >= share, borders.count < bins - 1 else { continue }
      borders.append(before.value + (after.value - before.value) / 2)
      held = 0
    }
    return borders
  }

  private static func bin(_ value: Float, _ borders: [Float]) -> UInt8 {
    var (low, high) = (0, borders.count)
    while low < high {
      let middle = (low + high) / 2
      if value <= borders[middle] { high = middle } else { low = middle + 1 }
    }
    return UInt8(low)
  }

  /// The bytes of a forest that tells the examples that are right from the others.
  func learn(_ isRight: [Bool]) -> [UInt8] {
    let right = Float(isRight.count { $0 })
    let base = Self.logarithm(right / max(Float(count) - right, 1))
    var scores = Array(repeating: base, count: count)
    var slopes = Array(repeating: Sums.zero, count: count)
    var random = RandomNumbers(seed: 6)
    var forest: [Forest.Tree] = []
    for _ in 0..<trees {
      var seen: [Int32] = []
      for example in 0..<count {
        let chance = Judge.logistic(scores[example])
        slopes[example] = Sums(
          (isRight[example] ? 1 : 0) - chance, max(chance * (1 - chance), 1e-6), 1, 0)
        if Double(random.next() >> 11) / 9_007_199_254_740_992 < examplesSeen {
          seen.append(Int32(example))
        }
      }
      let numbers = random.order(width).prefix(Int(Double(width) * numbersSeen)).sorted()
      let tree = grow(seen, slopes, numbers, &scores)
      forest.append(tree)
    }
    return Forest.bytes(base: base, trees: forest)
  }

  /// A tree that follows the slopes of the examples it has seen; it is added to all their scores.
  private func grow(
    _ seen: [Int32], _ slopes: [Sums], _ numbers: [Int], _ scores: inout [Float]
  ) -> Forest.Tree {
    var tree = Forest.Tree(0)
    /// The question or leaf that each example has come to.
    var places = Array(repeating: 0, count: count)
    var level = [leaf(seen, sums(seen, slopes, numbers), numbers)]
    for depth in 0..<Forest.depth {
      let first = 1 << depth - 1
      var bins = Array(repeating: UInt8.max, count: level.count)
      for (index, leaf) in level.enumerated() where leaf.gain > 0 {
        tree.numbers[first + index] = UInt32(leaf.number)
        tree.borders[first + index] = borders[leaf.number][leaf.bin]
        bins[index] = UInt8(leaf.bin)
      }
      for example in 0..<count {
        let place = places[example]
        let bin = binned[example * width + Int(tree.numbers[place])]
        places[example] = place * 2 + (bin <= bins[place - first] ? 1 : 2)
      }
      level = level.flatMap { split($0, slopes, numbers) }
    }
    for (index, leaf) in level.enumerated() { tree.leaves[index] = value(leaf.total) }
    for example in 0..<count { scores[example] += tree.leaves[places[example] - Forest.questions] }
    return tree
  }

  /// The two sides of a leaf; what has no split goes left as a whole.
  private func split(_ leaf: Leaf, _ slopes: [Sums], _ numbers: [Int]) -> [Leaf] {
    guard leaf.gain > 0 else {
      let nothing = Array(repeating: Sums.zero, count: leaf.sums.count)
      return [leaf, Leaf(examples: [], sums: nothing, total: .zero)]
    }
    var (left, right): ([Int32], [Int32]) = ([], [])
    for example in leaf.examples {
      if binned[Int(example) * width + leaf.number] <= leaf.bin {
        left.append(example)
      } else {
        right.append(example)
      }
    }
    let isLeftSmall = left.count < right.count
    let small = sums(isLeftSmall ? left : right, slopes, numbers)
    var large = leaf.sums
    for index in large.indices { large[index] -= small[index] }
    return [
      self.leaf(left, isLeftSmall ? small : large, numbers),
      self.leaf(right, isLeftSmall ? large : small, numbers),
    ]
  }

  private func sums(_ examples: [Int32], _ slopes: [Sums], _ numbers: [Int]) -> [Sums] {
    var sums = Array(repeating: Sums.zero, count: numbers.count * Self.bins)
    sums.withUnsafeMutableBufferPointer { sums in
      binned.withUnsafeBufferPointer { binned in
        for example in examples {
          let own = slopes[Int(example)]
          let row = Int(example) * width
          for (index, number) in numbers.enumerated() {
            sums[index &* Self.bins &+ Int(binned[row &+ number])] += own
          }
        }
      }
    }
    return sums
  }

  /// A leaf with its best split, if it has one.
  private func leaf(_ examples: [Int32], _ sums: [Sums], _ numbers: [Int]) -> Leaf {
    let total = sums.prefix(Self.bins).reduce(.zero, +)
    var leaf = Leaf(examples: examples, sums: sums, total: total)
    let whole = total[0] * total[0] / (total[1] + shrinkage)
    for (index, number) in numbers.enumerated() {
      var left = Sums.zero
      for bin in 0..<borders[number].count {
        left += sums[index * Self.bins + bin]
        let right = total - left
        guard left[2] >= fewest else { continue }
        guard right[2] >= fewest else { break }
        let gain =
          left[0] * left[0] / (left[1] + shrinkage) + right[0] * right[0] / (right[1] + shrinkage)
          - whole
        if gain > leaf.gain { (leaf.gain, leaf.number, leaf.bin) = (gain, number, bin) }
      }
    }
    return leaf
  }

  private func value(_ total: Sums) -> Float { rate * total[0] / (total[1] + shrinkage) }

  /// The natural logarithm, the same on every machine.
  private static func logarithm(_ value: Float) -> Float {
    var (low, high): (Float, Float) = (-20, 20)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if LabelChain.exponential(SIMD8(repeating: middle))[0] < value {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }
}
