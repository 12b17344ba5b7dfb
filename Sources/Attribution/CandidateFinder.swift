package import Language

/// Runs the two stages over a passage: cues first, then content and source of each.
package struct CandidateFinder: ~Copyable {
  /// Cues less likely than this are not looked at.
  package static let threshold: Float = 0.15

  package var reader: PassageReader
  private var cueSum: FeatureSum
  private let cueFactors: TransitionFactors
  private let cueScale: Float
  private var steadySum: FeatureSum
  private var roleSum: FeatureSum
  private let roleTransitions: UnsafePointer<SIMD8<Float>>
  private let roleFactors: TransitionFactors
  private let roleScale: Float
  private let judge: Judge
  /// The chances of the first stage for the passage that was read last.
  package private(set) var cueChain = LabelChain(labels: StageTemplates.CueLabel.count)
  private var roleChain = LabelChain(labels: StageTemplates.RoleLabel.count)
  private var integers: [SIMD8<Int16>] = []
  private var steady: [SIMD8<Int16>] = []
  private var scores: [SIMD8<Float>] = []
  private var labels: [UInt8] = []

  package init(model: Model) {
    reader = PassageReader(model: model)
    cueSum = FeatureSum(StageTemplates.cues, model.pointer(.cueWeights, to: SIMD8<Int8>.self))
    cueFactors = TransitionFactors(
      of: model.pointer(.cueTransitions, to: SIMD8<Float>.self), classes: StageTemplates.cueClasses)
    cueScale = model.scale(.cues)
    let roleWeights = model.pointer(.roleWeights, to: SIMD8<Int8>.self)
    steadySum = FeatureSum(StageTemplates.steadyRoles, roleWeights)
    roleSum = FeatureSum(StageTemplates.roles, roleWeights)
    roleTransitions = model.pointer(.roleTransitions, to: SIMD8<Float>.self)
    roleFactors = TransitionFactors(of: roleTransitions, classes: StageTemplates.roleClasses)
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
    for token in 0..<count { integers[token] = .zero }
    cueSum.add(reader.columns, in: 0..<count, to: &integers)
    for token in 0..<count { scores[token] = SIMD8<Float>(integers[token]) * cueScale }
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
    for token in 0..<count { steady[token] = .zero }
    steadySum.add(reader.columns, in: 0..<count, to: &steady)
  }

  private mutating func candidate(for cue: CueCandidate) -> StatementCandidate {
    let window = reader.look(from: cue)
    for index in 0..<window.count { integers[index] = steady[window.lowerBound + index] }
    roleSum.add(reader.columns, in: window, to: &integers)
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
    if candidate.content.isEmpty, let likeliest = likeliestContent(candidate, window) {
      candidate.content = [likeliest]
      for token in likeliest {
        let chance = roleChain.marginals[token - window.lowerBound]
        let own = chance[Label.contentFirst] + chance[Label.content]
        contentSum += own
        lowest = min(lowest, own)
      }
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

  /// What a cue whose best labels have no content may report: the part of its sentence on the side
  /// of the likeliest token, between the source and the sentence's end.
  private func likeliestContent(
    _ candidate: StatementCandidate, _ window: Range<Int>
  ) -> Range<Int>? {
    typealias Label = StageTemplates.RoleLabel
    let cue = candidate.cue.tokens
    var best = window.lowerBound
    var highest: Float = 0
    for token in window where !cue.contains(token) {
      let marginals = roleChain.marginals[token - window.lowerBound]
      let chance = marginals[Label.contentFirst] + marginals[Label.content]
      if chance > highest { (best, highest) = (token, chance) }
    }
    let sentence = reader.sentence(of: cue.lowerBound).clamped(to: window)
    guard highest > 0.05, sentence.contains(best) else { return nil }
    let sides = [cue] + candidate.source
    let start = sides.filter { $0.upperBound <= best }.map(\.upperBound).max()
    let end = sides.filter { $0.lowerBound > best }.map(\.lowerBound).min()
    let content = (start ?? sentence.lowerBound)..<(end ?? sentence.upperBound)
    return content.contains(best) ? content : nil
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
