package import Language

/// Runs the two stages over a passage: cues first, then content and source of each.
package struct CandidateFinder: ~Copyable {
  /// Cues less likely than this are not learnt from.
  package static let learningThreshold: Float = 0.15
  /// Cues less likely than this are not looked at: hardly one of them is a statement.
  package var threshold: Float = 0.2

  /// Where the best labels of a cue are less likely right than the one, or likelier than the other,
  /// its other readings are not asked for.
  private static let hopeless: Float = 0.05
  private static let beyondDoubt: Float = 0.95

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

  /// The candidates of the passage that `readCues` read, in the order of their cues: of each cue
  /// the reading that the judge likes best.
  package mutating func candidates() -> [StatementCandidate] {
    let readings = readings()
    let firsts = readings.map { $0[0] }
    let surroundings = Judge.Surroundings(firsts, reader.columns)
    return readings.indices.map { number in
      best(of: readings[number].filter { !$0.content.isEmpty }) {
        Judge.numbers(of: $0, number, among: firsts, surroundings, reader.columns)
      } ?? firsts[number]
    }
  }

  /// The reading that is likeliest right, and right word for word; nil when there is none.
  private func best(
    of readings: [StatementCandidate], numbers: (StatementCandidate) -> [Float]
  ) -> StatementCandidate? {
    var best: StatementCandidate?
    var liking: Float = -1
    for var reading in readings {
      let numbers = numbers(reading)
      reading.confidence = judge.right(numbers)
      // A cue that is most likely none, one that is most likely read right at once, and one that has
      // one reading leave nothing to choose.
      let isFirst = best == nil
      let isClear = !(Self.hopeless...Self.beyondDoubt).contains(reading.confidence)
      if readings.count == 1 || isFirst && isClear { return reading }
      let ownLiking = reading.confidence + judge.exact(numbers)
      if ownLiking > liking { (best, liking) = (reading, ownLiking) }
    }
    return best
  }

  /// What each cue of the passage may report: its likeliest reading and then others.
  package mutating func readings() -> [[StatementCandidate]] {
    readings(cueChain.marginals)
  }

  private mutating func readings(
    _ marginals: UnsafePointer<SIMD8<Float>>
  ) -> [[StatementCandidate]] {
    let cues = reader.cues(marginals, threshold: threshold)
    guard !cues.isEmpty else { return [] }
    reader.note(marginals)
    reader.note(cues)
    addSteadyScores(around: cues)
    return cues.map { cue in
      readings(of: cue).map {
        var reading = $0
        compare(&reading, with: marginals)
        return reading
      }
    }
  }

  /// The runs of `passage`, the one read last, that the first stage takes for sources, in tokens of
  /// the text.
  package func likelySources(_ passage: Range<Int>) -> [Range<Int>] {
    typealias Label = StageTemplates.CueLabel
    var sources: [Range<Int>] = []
    for token in passage {
      let chance = cueChain.marginals[token - passage.lowerBound]
      guard chance[Label.sourceFirst] + chance[Label.source] > 0.4 else { continue }
      if let last = sources.last, last.upperBound == token,
        chance[Label.source] > chance[Label.sourceFirst]
      {
        sources[sources.count - 1] = last.lowerBound..<token + 1
      } else {
        sources.append(token..<token + 1)
      }
    }
    return sources
  }

  /// Notes what the first stage thinks of the candidate's tokens.
  private func compare(
    _ candidate: inout StatementCandidate, with marginals: UnsafePointer<SIMD8<Float>>
  ) {
    typealias Label = StageTemplates.CueLabel
    func mean(_ ranges: [Range<Int>], _ first: Int, _ rest: Int) -> Float {
      var sum: Float = 0
      var count: Float = 0
      for range in ranges {
        for token in range { sum += marginals[token][first] + marginals[token][rest] }
        count += Float(range.count)
      }
      return count > 0 ? sum / count : 0
    }
    candidate.firstContent = mean(candidate.content, Label.contentFirst, Label.content)
    candidate.firstSource = mean(candidate.source, Label.sourceFirst, Label.source)
    guard let first = candidate.content.first, let last = candidate.content.last else { return }
    let before = first.lowerBound > 0 ? marginals[first.lowerBound][Label.content] : 0
    let after =
      last.upperBound < reader.columns.count ? marginals[last.upperBound][Label.content] : 0
    candidate.firstAround = max(before, after)
  }

  /// Sums what does not depend on the cue, for the tokens that some cue looks at.
  private mutating func addSteadyScores(around cues: [CueCandidate]) {
    for window in reader.windows(around: cues) {
      for token in window { steady[token] = .zero }
      steady.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        steadySum.add(reader.columns, in: window, to: base + window.lowerBound)
      }
    }
  }

  private mutating func readings(of cue: CueCandidate) -> [StatementCandidate] {
    let window = reader.look(from: cue)
    for index in 0..<window.count { integers[index] = steady[window.lowerBound + index] }
    roleSum.add(reader.columns, in: window, to: &integers)
    for index in 0..<window.count { scores[index] = SIMD8<Float>(integers[index]) * roleScale }
    roleChain.findBest(
      scores, count: window.count, classes: reader.windowClasses, transitions: roleTransitions,
      labels: &labels)
    roleChain.findMarginals(
      scores, count: window.count, classes: reader.windowClasses, factors: roleFactors)
    return Readings(
      roleChain.marginals, window, sentenceEnds: reader.sentenceEnds(in: window)
    ).all(of: decoded(cue, window)).map {
      var reading = $0
      if reading.content.contains(where: {
        $0.lowerBound == window.lowerBound || $0.upperBound == window.upperBound
      }) {
        reading.content = reading.content.map { whole($0, window) }
      }
      return reading
    }
  }

  /// What the best labels say, with the likeliest content where they have none.
  private func decoded(_ cue: CueCandidate, _ window: Range<Int>) -> StatementCandidate {
    typealias Label = StageTemplates.RoleLabel
    var candidate = StatementCandidate(cue: cue, content: [], source: [])
    for index in 0..<window.count {
      let token = window.lowerBound + index
      switch Int(labels[index]) {
      case Label.contentFirst, Label.content: Self.extend(&candidate.content, with: token)
      case Label.sourceFirst, Label.source: Self.extend(&candidate.source, with: token)
      default: break
      }
    }
    if candidate.content.isEmpty, let likeliest = likeliestContent(candidate, window) {
      candidate.content = [likeliest]
    }
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

  /// A content that the window cuts within a quotation reaches to the quotation's marks.
  private func whole(_ range: Range<Int>, _ window: Range<Int>) -> Range<Int> {
    let q = reader.columns.pointer(CueColumn.q.index)
    var (start, end) = (range.lowerBound, range.upperBound)
    if end == window.upperBound {
      while end < reader.columns.count, q[end] == 2 || q[end] == 3, q[end - 1] != 3 { end += 1 }
    }
    if start == window.lowerBound {
      while start > 0, q[start] == 2 || q[start] == 3 { start -= 1 }
    }
    return start..<end
  }

  private static func extend(_ ranges: inout [Range<Int>], with token: Int) {
    if let last = ranges.last, last.upperBound == token {
      ranges[ranges.count - 1] = last.lowerBound..<token + 1
    } else {
      ranges.append(token..<token + 1)
    }
  }
}
