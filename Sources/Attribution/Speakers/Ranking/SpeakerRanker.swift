package import Language

/// Says how likely each candidate is the owner of a mention: a log-linear model with a "nobody".
///
/// The weights are learnt from articles in which a reader said who every source is
/// (`RankerTraining`). What it says is a chance: of a hundred answers at 0.9, ninety are right.
package struct SpeakerRanker {
  package static let bits = 14

  private let weights: UnsafePointer<Float>?

  package init(model: Model) {
    let section = model.section(.speakers)
    weights =
      section.count == MemoryLayout<Float>.stride << Self.bits
      ? model.pointer(.speakers, to: Float.self) : nil
  }

  /// The chance of each candidate, in their order; they sum to 1.
  package func chances(_ candidates: [[UInt32]]) -> [Float] {
    Self.chances(candidates) { weights?[Int($0)] ?? 0 }
  }

  /// The same with weights from anywhere.
  package static func chances(
    _ candidates: [[UInt32]], weight: (UInt32) -> Float
  ) -> [Float] {
    var scores = candidates.map { rows in rows.reduce(Float(0)) { $0 + weight($1) } }
    let highest = scores.max() ?? 0
    var sum: Float = 0
    for index in scores.indices {
      scores[index] = LabelChain.exponential(SIMD8(repeating: scores[index] - highest))[0]
      sum += scores[index]
    }
    return scores.map { $0 / sum }
  }
}
