/// Says of every token what sort of name it belongs to: a linear chain over words and their tags.
package struct EntityTagger: ~Copyable {
  package static let templates = FeatureTemplates(
    """
    w[0] l[0] sh[0] p3[0] s3[0] s4[0] w[-1] w[1] l[-2] l[2] w[-1]|w[0] w[0]|w[1] sh[-1]|sh[0] \
    sh[0]|sh[1] sh[-1]|sh[0]|sh[1] pos[0] pos[-1]|pos[0] pos[0]|pos[1] pos[-1]|pos[0]|pos[1] \
    pos[0]|sh[0] w[-1]|sh[0] w[1]|sh[0] w[-2]|sh[-1]|sh[0] w[2]|sh[1]|sh[0] s3[-1]|sh[0] \
    s3[1]|sh[0] p2[0]|s2[0] l[-1]|l[1]
    """, names: WordColumn.names, bits: Model.entityBits)

  private let transitions: UnsafePointer<SIMD8<Float>>
  private let scale: Float
  private var sum: FeatureSum
  private var chain = LabelChain(labels: EntityType.allCases.count)
  private var integers: [SIMD8<Int16>] = []
  private var scores: [SIMD8<Float>] = []
  private var classes: [UInt8] = []
  private var labels: [UInt8] = []

  init(model: Model) {
    sum = FeatureSum(Self.templates, model.pointer(.entityWeights, to: SIMD8<Int8>.self))
    transitions = model.pointer(.entityTransitions, to: SIMD8<Float>.self)
    scale = model.scale(.entities)
  }

  /// Fills the column of entity types from those of words and parts of speech.
  mutating func tag(_ columns: borrowing ColumnTable) {
    let count = columns.count
    if integers.count < count {
      let room = count + count / 2
      integers = Array(repeating: .zero, count: room)
      scores = Array(repeating: .zero, count: room)
      classes = Array(repeating: 0, count: room)
      labels = Array(repeating: 0, count: room)
    }
    for token in 0..<count { integers[token] = .zero }
    sum.add(columns, in: 0..<count, to: &integers)
    for token in 0..<count { scores[token] = SIMD8<Float>(integers[token]) * scale }
    chain.findBest(
      scores, count: count, classes: classes, transitions: transitions, labels: &labels)
    let ner = columns.pointer(WordColumn.ner.rawValue)
    for token in 0..<count { ner[token] = UInt32(labels[token]) + 1 }
  }
}
