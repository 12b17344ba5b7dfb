package import Language

/// Runs the two stages over a passage: cues first, then content and source of each.
package struct CandidateFinder: ~Copyable {
  /// Cues less likely than this are not looked at.
  package static let threshold: Float = 0.15

  package var reader: PassageReader
  private let cueWeights: UnsafePointer<SIMD8<Int8>>
  private let cueFactors: [SIMD8<Float>]
  private let cueScale: Float
  private let roleWeights: UnsafePointer<SIMD8<Int8>>
  private let roleTransitions: UnsafePointer<SIMD8<Float>>
  private let roleFactors: [SIMD8<Float>]
  private let roleScale: Float
  private let judge: Judge
  /// The chances of the first stage for the passage that was read last.
  package private(set) var cueChain = LabelChain()
  private var roleChain = LabelChain()
  private var integers: [SIMD8<Int16>] = []
  private var steady: [SIMD8<Int16>] = []
  private var scores: [SIMD8<Float>] = []
  private var labels: [UInt8] = []

  package init(model: Model) {
    reader = PassageReader(model: model)
    cueWeights = model.pointer(.cueWeights, to: SIMD8<Int8>.self)
    cueFactors = LabelChain.factors(
      of: model.pointer(.cueTransitions, to: SIMD8<Float>.self),
      count: StageTemplates.cueClasses * 8)
    cueScale = model.scale(.cues)
    roleWeights = model.pointer(.roleWeights, to: SIMD8<Int8>.self)
    roleTransitions = model.pointer(.roleTransitions, to: SIMD8<Float>.self)
    roleFactors = LabelChain.factors(of: roleTransitions, count: StageTemplates.roleClasses * 8)
    roleScale = model.scale(.roles)
    judge = Judge(model: model)
  }

  private mutating func reserve(_ count: Int) {
    guard integers.count < count else { return }
    let room = count + count / 2
    integers = Array(repeating: .zero, count: room)
    steady = integers
    scores = Array(repeating: .zero, count: room)
    labels = Array(repeating: 0, count: room)
  }

  /// Reads a passage and finds the chance of each label of the first stage.
  package mutating func readCues(
    _ tokens: Range<Int>, of table: TokenTable, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    reader.read(tokens, of: table, bytes)
    reserve(tokens.count)
    let count = tokens.count
    let weights = cueWeights
    let scale = cueScale
    integers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      base.update(repeating: .zero, count: count)
      StageTemplates.cues.addScores(of: reader.columns, in: 0..<count, weights, to: base)
    }
    for token in 0..<count { scores[token] = SIMD8<Float>(integers[token]) * scale }
    cueChain.findMarginals(scores, count: count, classes: reader.classes, factors: cueFactors)
  }

  /// Every candidate of the passage that `readCues` read, in the order of their cues.
  package mutating func candidates() -> [StatementCandidate] {
    candidates(cueChain.marginals)
  }

  /// Every candidate of the passage, given the chances of its first stage.
  package mutating func candidates(
    _ marginals: UnsafePointer<SIMD8<Float>>
  ) -> [StatementCandidate] {
    let cues = reader.cues(marginals, threshold: Self.threshold)
    guard !cues.isEmpty else { return [] }
    reader.note(marginals)
    reader.note(cues)
    addSteadyScores()
    var candidates = cues.map { candidate(for: $0) }
    let judge = judge
    for index in candidates.indices {
      countQuoted(&candidates[index])
      let rows = Judge.features(of: index, among: candidates, reader.columns)
      candidates[index].confidence = rows.isEmpty ? 0 : judge.probability(rows)
    }
    return candidates
  }

  private func countQuoted(_ candidate: inout StatementCandidate) {
    let q = reader.columns.pointer(CueColumn.q.index)
    let pos = reader.columns.pointer(WordColumn.pos.rawValue)
    for range in candidate.content {
      for token in range where pos[token] != UInt32(PartOfSpeech.punctuation.rawValue) + 1 {
        candidate.wordCount += 1
        if q[token] != 0 { candidate.quotedCount += 1 }
      }
    }
  }

  private mutating func addSteadyScores() {
    let count = reader.columns.count
    let weights = roleWeights
    steady.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      base.update(repeating: .zero, count: count)
      StageTemplates.steadyRoles.addScores(of: reader.columns, in: 0..<count, weights, to: base)
    }
  }

  private mutating func candidate(for cue: CueCandidate) -> StatementCandidate {
    let window = reader.look(from: cue)
    let weights = roleWeights
    for index in 0..<window.count { integers[index] = steady[window.lowerBound + index] }
    integers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      StageTemplates.roles.addScores(of: reader.columns, in: window, weights, to: base)
    }
    for index in 0..<window.count { scores[index] = SIMD8<Float>(integers[index]) * roleScale }
    roleChain.findBest(
      scores, count: window.count, classes: reader.windowClasses, transitions: roleTransitions,
      labels: &labels)
    roleChain.findMarginals(
      scores, count: window.count, classes: reader.windowClasses, factors: roleFactors)
    return assemble(cue, window)
  }

  private func assemble(_ cue: CueCandidate, _ window: Range<Int>) -> StatementCandidate {
    typealias Label = StageTemplates.RoleLabel
    var candidate = StatementCandidate(cue: cue, content: [], source: [])
    var contentSum: Float = 0
    var lowest: Float = 1
    var sourceSum: Float = 0
    var outside: Float = 1
    for index in 0..<window.count {
      let token = window.lowerBound + index
      let chance = roleChain.marginals[index]
      switch Int(labels[index]) {
      case Label.contentFirst, Label.content:
        let own = chance[Label.contentFirst] + chance[Label.content]
        contentSum += own
        lowest = min(lowest, own)
        Self.extend(&candidate.content, with: token)
      case Label.sourceFirst, Label.source:
        sourceSum += chance[Label.sourceFirst] + chance[Label.source]
        Self.extend(&candidate.source, with: token)
      default:
        outside = min(outside, 1 - chance[Label.sourceFirst] - chance[Label.source])
      }
    }
    if candidate.content.isEmpty, let best = likeliestContent(cue, window) {
      candidate.content = [best]
      for token in best {
        let chance = roleChain.marginals[token - window.lowerBound]
        let own = chance[Label.contentFirst] + chance[Label.content]
        contentSum += own
        lowest = min(lowest, own)
      }
      candidate.source.removeAll { $0.overlaps(best) }
    }
    let contentCount = candidate.contentCount
    if contentCount > 0 {
      candidate.contentMean = contentSum / Float(contentCount)
      candidate.contentLowest = lowest
      candidate.contentEdges = edges(candidate.content, window)
    }
    let sourceCount = candidate.source.reduce(0) { $0 + $1.count }
    candidate.sourceMean = sourceCount > 0 ? sourceSum / Float(sourceCount) : outside
    return candidate
  }

  /// The run of tokens around the likeliest one, for a cue whose best labels have no content.
  private func likeliestContent(_ cue: CueCandidate, _ window: Range<Int>) -> Range<Int>? {
    typealias Label = StageTemplates.RoleLabel
    func chance(_ index: Int) -> Float {
      roleChain.marginals[index][Label.contentFirst] + roleChain.marginals[index][Label.content]
    }
    var best = 0
    for index in 0..<window.count where chance(index) > chance(best) { best = index }
    let highest = chance(best)
    guard highest > 0.05, !cue.tokens.contains(best + window.lowerBound) else { return nil }
    var (start, end) = (best, best + 1)
    while start > 0, chance(start - 1) > highest * 0.5 { start -= 1 }
    while end < window.count, chance(end) > highest * 0.5 { end += 1 }
    return start + window.lowerBound..<end + window.lowerBound
  }

  private func edges(_ content: [Range<Int>], _ window: Range<Int>) -> Float {
    typealias Label = StageTemplates.RoleLabel
    guard let first = content.first, let last = content.last else { return 0 }
    let start = roleChain.marginals[first.lowerBound - window.lowerBound][Label.contentFirst]
    let next = last.upperBound - window.lowerBound
    guard next < window.count else { return start }
    return start * (1 - roleChain.marginals[next][Label.content])
  }

  private static func extend(_ ranges: inout [Range<Int>], with token: Int) {
    if let last = ranges.last, last.upperBound == token {
      ranges[ranges.count - 1] = last.lowerBound..<token + 1
    } else {
      ranges.append(token..<token + 1)
    }
  }
}
