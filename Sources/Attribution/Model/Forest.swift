/// Trees whose leaves add up to the logarithm of odds, read where they lie.
///
/// Every tree asks four questions, so that nothing branches: a base score and the number of trees,
/// then of all trees the numbers that are asked for, what they are compared with, and the leaves.
package struct Forest {
  /// A tree of four levels; what is right of question `i` is asked in `2 * i + 2`.
  package struct Tree: Sendable {
    /// Which number each question asks for.
    package var numbers: [UInt32]
    /// What is at most this goes left.
    package var borders: [Float]
    /// What each leaf adds, from left to right.
    package var leaves: [Float]

    /// A tree that says `value` of everything.
    package init(_ value: Float) {
      numbers = Array(repeating: 0, count: Forest.questions)
      borders = Array(repeating: .infinity, count: Forest.questions)
      leaves = Array(repeating: value, count: Forest.questions + 1)
    }
  }

  /// Questions in a row, and in a tree.
  package static let depth = 4
  package static let questions = 1 << depth - 1

  private let base: Float
  private let count: Int
  private let numbers: UnsafePointer<UInt32>
  private let borders: UnsafePointer<Float>
  private let leaves: UnsafePointer<Float>

  /// The forest whose bytes begin at `bytes`, which must outlive it.
  package init(_ bytes: UnsafeRawPointer) {
    base = bytes.load(as: Float.self)
    count = Int(bytes.load(fromByteOffset: 4, as: UInt32.self))
    numbers = (bytes + 8).assumingMemoryBound(to: UInt32.self)
    borders = UnsafeRawPointer(numbers + count * Self.questions)
      .assumingMemoryBound(to: Float.self)
    leaves = borders + count * Self.questions
  }

  /// The sum of the leaves that these values lead to.
  package func score(_ values: [Float]) -> Float {
    values.withUnsafeBufferPointer { values in
      var sum = base
      for tree in 0..<count {
        let first = tree &* Self.questions
        var question = 0
        for _ in 0..<Self.depth {
          let value = values[Int(numbers[first &+ question])]
          question = question &* 2 &+ (value <= borders[first &+ question] ? 1 : 2)
        }
        sum += leaves[first &+ tree &+ question &- Self.questions]
      }
      return sum
    }
  }

  /// The bytes of a forest of `trees`.
  package static func bytes(base: Float, trees: [Tree]) -> [UInt8] {
    var bytes = withUnsafeBytes(of: base) { Array($0) }
    bytes += withUnsafeBytes(of: UInt32(trees.count)) { Array($0) }
    bytes += trees.flatMap(\.numbers).withUnsafeBytes { Array($0) }
    bytes += trees.flatMap(\.borders).withUnsafeBytes { Array($0) }
    bytes += trees.flatMap(\.leaves).withUnsafeBytes { Array($0) }
    return bytes
  }
}
