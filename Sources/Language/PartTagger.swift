internal import CModel

/// Says of every token which part of speech it is.
///
/// A greedy averaged perceptron over hashed features (Collins, EMNLP 2002): from left to right, with
/// the two tags before as features.
package struct PartTagger: ~Copyable {
  package static let templates = FeatureTemplates(
    """
    w[0] l[0] sh[0] p1[0] p2[0] p3[0] s1[0] s2[0] s3[0] s4[0] l[-1] l[1] l[-2] l[2] sh[-1]|sh[0] \
    sh[0]|sh[1] s3[-1] s3[1] s2[1]|s2[0] l[-1]|l[0] l[0]|l[1] l[1]|l[2] sh[-1] sh[1] \
    s2[-1]|s3[0] l[-1]|l[1]
    """, names: WordColumn.names, bits: Model.partBits)

  /// A row of 32 weights; four vectors of 8 are quick where one of 32 would be taken apart.
  private typealias Row = (SIMD8<Int8>, SIMD8<Int8>, SIMD8<Int8>, SIMD8<Int8>)
  private typealias Scores = (SIMD8<Int16>, SIMD8<Int16>, SIMD8<Int16>, SIMD8<Int16>)

  private let weights: UnsafePointer<Row>
  private var capacity = 0
  private var scores: UnsafeMutablePointer<Scores>
  private var rows: UnsafeMutablePointer<UInt32>

  init(model: Model) {
    weights = UnsafeRawPointer(model.pointer(.partWeights, to: SIMD8<Int8>.self))
      .assumingMemoryBound(to: Row.self)
    scores = .allocate(capacity: 1)
    rows = .allocate(capacity: 1)
  }

  deinit {
    scores.deallocate()
    rows.deallocate()
  }

  private mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    scores.deallocate()
    rows.deallocate()
    capacity = count + count / 2
    scores = .allocate(capacity: capacity)
    rows = .allocate(capacity: FeatureTemplates.scratchSize(capacity))
  }

  /// The row of the dynamic features: previous tag alone, two tags, with the word, with the next.
  @inline(__always)
  package static func dynamicRows(
    _ previous: UInt32, _ beforePrevious: UInt32, _ word: UInt32, _ next: UInt32
  ) -> SIMD4<UInt32> {
    SIMD4(
      UInt32(truncatingIfNeeded: FeatureTemplates.row(salt: 1, previous, 0, bits: Model.partBits)),
      UInt32(
        truncatingIfNeeded: FeatureTemplates.row(
          salt: 2, previous, beforePrevious, bits: Model.partBits)),
      UInt32(
        truncatingIfNeeded: FeatureTemplates.row(salt: 3, previous, word, bits: Model.partBits)),
      UInt32(
        truncatingIfNeeded: FeatureTemplates.row(salt: 4, previous, next, bits: Model.partBits)))
  }

  /// Fills the column of parts of speech from those of the words.
  mutating func tag(_ columns: borrowing ColumnTable) {
    let count = columns.count
    reserve(count)
    sumWords(columns)
    let l = columns.pointer(WordColumn.l.rawValue)
    let pos = columns.pointer(WordColumn.pos.rawValue)
    var previous: UInt32 = 0
    var beforePrevious: UInt32 = 0
    for token in 0..<count {
      if token + Self.ahead < count { ask(for: token + Self.ahead, l) }
      let rows = Self.dynamicRows(previous, beforePrevious, l[token], l[token + 1])
      for index in 0..<4 { Self.add(weights[Int(rows[index])], to: &scores[token]) }
      beforePrevious = previous
      previous = Self.best(scores[token]) + 1
      pos[token] = previous
    }
  }

  /// How many tokens before it is tagged a token's dynamic rows are asked for.
  private static let ahead = 4

  /// Asks for the rare rows of a token, with what its own words say of the token before it.
  @inline(__always)
  private func ask(for token: Int, _ l: UnsafePointer<UInt32>) {
    let rows = Self.dynamicRows(Self.best(scores[token - 1]) + 1, 0, l[token], l[token + 1])
    archive_prefetch(weights + Int(rows[2]))
    archive_prefetch(weights + Int(rows[3]))
  }

  /// Sums the weights of all features that do not depend on tags.
  private func sumWords(_ columns: borrowing ColumnTable) {
    let zero = Scores(.zero, .zero, .zero, .zero)
    scores.update(repeating: zero, count: columns.count)
    Self.templates.gather(
      Self.templates.single, of: columns, count: columns.count, token: { $0 }, from: weights, rows,
      into: scores, add: { Self.add($1, to: &$0) })
  }

  @inline(__always)
  private static func add(_ row: Row, to scores: inout Scores) {
    scores.0 &+= SIMD8<Int16>(truncatingIfNeeded: row.0)
    scores.1 &+= SIMD8<Int16>(truncatingIfNeeded: row.1)
    scores.2 &+= SIMD8<Int16>(truncatingIfNeeded: row.2)
    scores.3 &+= SIMD8<Int16>(truncatingIfNeeded: row.3)
  }

  /// The first part of speech with the highest score.
  @inline(__always)
  private static func best(_ scores: Scores) -> UInt32 {
    let lanes = SIMD8<Int16>(0, 1, 2, 3, 4, 5, 6, 7)
    var best = (score: scores.0, label: lanes)
    challenge(&best, scores.1, lanes &+ 8)
    challenge(&best, scores.2, lanes &+ 16)
    // There are 28 parts of speech: the last four lanes are nobody's.
    challenge(&best, scores.3.replacing(with: Int16.min, where: lanes .> 3), lanes &+ 24)
    return UInt32(first(of: best.score, best.label))
  }

  @inline(__always)
  private static func challenge(
    _ best: inout (score: SIMD8<Int16>, label: SIMD8<Int16>), _ score: SIMD8<Int16>,
    _ label: SIMD8<Int16>
  ) {
    let isHigher = score .> best.score
    best.score.replace(with: score, where: isHigher)
    best.label.replace(with: label, where: isHigher)
  }

  /// The lowest of the labels whose score is highest.
  @inline(__always)
  private static func first(of scores: SIMD8<Int16>, _ labels: SIMD8<Int16>) -> Int {
    // Scores are sums of 33 bytes: with the label behind the score, one comparison decides both.
    let low = key(scores.lowHalf, labels.lowHalf)
    let high = key(scores.highHalf, labels.highHalf)
    let four = low.replacing(with: high, where: high .> low)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return Int(-max(two[0], two[1]) & 31)
  }

  @inline(__always)
  private static func key(_ scores: SIMD4<Int16>, _ labels: SIMD4<Int16>) -> SIMD4<Int32> {
    SIMD4<Int32>(truncatingIfNeeded: scores) &* 32 &- SIMD4<Int32>(truncatingIfNeeded: labels)
  }
}
