/// Says of every token which part of speech it is and what sort of name it belongs to.
///
/// Parts of speech: a greedy averaged perceptron over hashed features (Collins, EMNLP 2002).
/// Entities: a linear chain over the same words with the parts of speech.
package struct Tagger: ~Copyable {
  package static let partTemplates = FeatureTemplates(
    """
    w[0] l[0] sh[0] p1[0] p2[0] p3[0] s1[0] s2[0] s3[0] s4[0] l[-1] l[1] l[-2] l[2] sh[-1]|sh[0] \
    sh[0]|sh[1] s3[-1] s3[1] s2[1]|s2[0] l[-1]|l[0] l[0]|l[1] l[1]|l[2] sh[-1] sh[1] \
    s2[-1]|s3[0] l[-1]|l[1]
    """, names: WordColumn.names, bits: Model.partBits)

  package static let entityTemplates = FeatureTemplates(
    """
    w[0] l[0] sh[0] p3[0] s3[0] s4[0] w[-1] w[1] l[-2] l[2] w[-1]|w[0] w[0]|w[1] sh[-1]|sh[0] \
    sh[0]|sh[1] sh[-1]|sh[0]|sh[1] pos[0] pos[-1]|pos[0] pos[0]|pos[1] pos[-1]|pos[0]|pos[1] \
    pos[0]|sh[0] w[-1]|sh[0] w[1]|sh[0] w[-2]|sh[-1]|sh[0] w[2]|sh[1]|sh[0] s3[-1]|sh[0] \
    s3[1]|sh[0] p2[0]|s2[0] l[-1]|l[1]
    """, names: WordColumn.names, bits: Model.entityBits)

  private let parts: UnsafePointer<SIMD8<Int8>>
  private let entities: UnsafePointer<SIMD8<Int8>>
  private let entityTransitions: UnsafePointer<SIMD8<Float>>
  private let entityScale: Float
  private var chain = LabelChain()
  private var wide: [SIMD8<Int16>] = []
  private var narrow: [SIMD8<Int16>] = []
  private var scores: [SIMD8<Float>] = []
  private var classes: [UInt8] = []
  private var labels: [UInt8] = []

  package init(model: Model) {
    parts = model.pointer(.partWeights, to: SIMD8<Int8>.self)
    entities = model.pointer(.entityWeights, to: SIMD8<Int8>.self)
    entityTransitions = model.pointer(.entityTransitions, to: SIMD8<Float>.self)
    entityScale = model.scale(.entities)
  }

  /// Fills the word columns of `columns` for `tokens`, without tags.
  package static func readWords(
    _ tokens: Range<Int>, of table: TokenTable, _ bytes: UnsafeBufferPointer<UInt8>,
    into columns: borrowing ColumnTable
  ) {
    WordReader.fill(columns, table, tokens, bytes)
  }

  /// Fills the word columns of `columns` for `tokens`, tags included.
  package mutating func read(
    _ tokens: Range<Int>, of table: TokenTable, _ bytes: UnsafeBufferPointer<UInt8>,
    into columns: borrowing ColumnTable
  ) {
    WordReader.fill(columns, table, tokens, bytes)
    tagParts(columns)
    tagEntities(columns)
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

  private mutating func tagParts(_ columns: borrowing ColumnTable) {
    let count = columns.count
    if wide.count < 4 * count { wide = Array(repeating: .zero, count: 6 * count) }
    let l = columns.pointer(WordColumn.l.rawValue)
    let pos = columns.pointer(WordColumn.pos.rawValue)
    let weights = parts
    wide.withUnsafeMutableBufferPointer { buffer in
      guard let scores = buffer.baseAddress else { return }
      scores.update(repeating: .zero, count: 4 * count)
      Self.partTemplates.addWideScores(of: columns, in: 0..<count, weights, to: scores)
      var previous: UInt32 = 0
      var beforePrevious: UInt32 = 0
      for token in 0..<count {
        let rows = Self.dynamicRows(previous, beforePrevious, l[token], l[token + 1])
        let own = scores + 4 * token
        for index in 0..<4 {
          let row = weights + 4 * Int(rows[index])
          for part in 0..<4 { own[part] &+= SIMD8<Int16>(truncatingIfNeeded: row[part]) }
        }
        let best = Self.best(UnsafeRawPointer(own))
        beforePrevious = previous
        previous = UInt32(best) + 1
        pos[token] = previous
      }
    }
  }

  private static let partCount = PartOfSpeech.allCases.count

  /// The first label with the highest score.
  private static func best(_ scores: UnsafeRawPointer) -> Int {
    var best = 0
    var highest = Int16.min
    for label in 0..<partCount {
      let score = scores.load(fromByteOffset: label * 2, as: Int16.self)
      if score > highest { (best, highest) = (label, score) }
    }
    return best
  }

  private mutating func tagEntities(_ columns: borrowing ColumnTable) {
    let count = columns.count
    if narrow.count < count {
      let room = count + count / 2
      narrow = Array(repeating: .zero, count: room)
      scores = Array(repeating: .zero, count: room)
      classes = Array(repeating: 0, count: room)
      labels = Array(repeating: 0, count: room)
    }
    for token in 0..<count { narrow[token] = .zero }
    let scale = entityScale
    let weights = entities
    narrow.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      Self.entityTemplates.addScores(of: columns, in: 0..<count, weights, to: base)
    }
    for token in 0..<count { scores[token] = SIMD8<Float>(narrow[token]) * scale }
    chain.findBest(
      scores, count: count, classes: classes, transitions: entityTransitions, labels: &labels)
    let ner = columns.pointer(WordColumn.ner.rawValue)
    for token in 0..<count { ner[token] = UInt32(labels[token]) + 1 }
  }
}
