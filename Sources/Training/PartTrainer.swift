internal import Language

/// Learns parts of speech: an averaged perceptron over the features of `Tagger`.
final class PartTrainer {
  private let size = 1 << Model.partBits
  private let weights: UnsafeMutablePointer<SIMD8<Float>>
  private let corrections: UnsafeMutablePointer<SIMD8<Float>>
  private var step: Float = 1
  private let scratch: UnsafeMutablePointer<SIMD8<Float>> = .allocate(capacity: 4)
  private var rows: [UInt32] = []

  init() {
    weights = .allocate(capacity: size * 4)
    weights.initialize(repeating: .zero, count: size * 4)
    corrections = .allocate(capacity: size * 4)
    corrections.initialize(repeating: .zero, count: size * 4)
  }

  deinit {
    weights.deallocate()
    corrections.deallocate()
    scratch.deallocate()
  }

  /// Learns one passage; a label of 255 is unknown.
  func learn(_ columns: borrowing ColumnTable, _ labels: [UInt8]) {
    let count = columns.count
    let templates = PartTagger.templates
    if rows.count < count * templates.count {
      rows = Array(repeating: 0, count: count * 2 * templates.count)
    }
    templates.rows(of: columns, in: 0..<count, into: &rows)
    let l = columns.pointer(WordColumn.l.rawValue)
    var previous: UInt32 = 0
    var beforePrevious: UInt32 = 0
    rows.withUnsafeBufferPointer { rows in
      for token in 0..<count {
        var (first, second) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
        var (third, fourth) = (first, second)
        func add(_ row: Int) {
          let own = weights + 4 * row
          first += own[0]
          second += own[1]
          third += own[2]
          fourth += own[3]
        }
        for feature in 0..<templates.count { add(Int(rows[feature * count + token])) }
        let dynamic = PartTagger.dynamicRows(previous, beforePrevious, l[token], l[token + 1])
        for index in 0..<4 { add(Int(dynamic[index])) }
        (scratch[0], scratch[1], scratch[2], scratch[3]) = (first, second, third, fourth)
        let best = Self.best(scratch)
        let gold = Int(labels[token])
        if gold != 255, gold != best {
          for feature in 0..<templates.count {
            correct(Int(rows[feature * count + token]), gold, best)
          }
          for index in 0..<4 { correct(Int(dynamic[index]), gold, best) }
        }
        if gold != 255 { step += 1 }
        beforePrevious = previous
        previous = UInt32(best) + 1
      }
    }
  }

  private static let partCount = PartOfSpeech.allCases.count

  private static func best(_ vector: UnsafePointer<SIMD8<Float>>) -> Int {
    let scores = UnsafeRawPointer(vector).assumingMemoryBound(to: Float.self)
    var best = 0
    for label in 1..<partCount where scores[label] > scores[best] { best = label }
    return best
  }

  private func correct(_ row: Int, _ gold: Int, _ best: Int) {
    let own = UnsafeMutableRawPointer(weights + 4 * row).assumingMemoryBound(to: Float.self)
    own[gold] += 1
    own[best] -= 1
    let correction = UnsafeMutableRawPointer(corrections + 4 * row).assumingMemoryBound(
      to: Float.self)
    correction[gold] += step
    correction[best] -= step
  }

  /// The averaged weights as bytes, four vectors a row.
  func quantized() -> [SIMD8<Int8>] {
    var magnitudes: [Float] = []
    for row in 0..<size * 4 {
      let value = weights[row] - corrections[row] / step
      magnitudes.append(max(value.max(), -value.min()))
    }
    magnitudes.sort()
    let largest = magnitudes[magnitudes.count - 1 - magnitudes.count / 500]
    let scale = 127 / max(largest, 1e-6)
    return (0..<size * 4).map { row in
      let value = ((weights[row] - corrections[row] / step) * scale).rounded(.toNearestOrEven)
      let low = SIMD8<Float>(repeating: -127)
      return SIMD8<Int8>(
        truncatingIfNeeded: SIMD8<Int32>(value.clamped(lowerBound: low, upperBound: -low)))
    }
  }
}
