internal import Attribution
internal import Language

/// A cue of the second stage's training, with the statement that it belongs to, if any.
struct RoleTargets {
  let cue: CueCandidate
  let statement: TrainingText.Statement?

  /// The cues of a passage: those that the first stage finds, and the annotated ones it misses.
  static func cues(
    _ text: TrainingText, _ passage: Range<Int>, _ reader: borrowing PassageReader,
    _ marginals: [SIMD8<Float>]
  ) -> [RoleTargets] {
    let found = reader.cues(marginals, threshold: CandidateFinder.learningThreshold)
    let gold = text.statements.filter { $0.cue.contains { passage.overlaps($0) } }
    var isFound = Array(repeating: false, count: gold.count)
    var targets: [RoleTargets] = []
    for cue in found {
      let tokens =
        cue.tokens.lowerBound + passage.lowerBound..<cue.tokens.upperBound + passage.lowerBound
      var best: Int?
      var shared = 0
      for (number, statement) in gold.enumerated() {
        let overlap = statement.cue.reduce(0) { $0 + $1.clamped(to: tokens).count }
        if overlap > shared { (best, shared) = (number, overlap) }
      }
      if let best { isFound[best] = true }
      targets.append(RoleTargets(cue: cue, statement: best.map { gold[$0] }))
    }
    for (number, statement) in gold.enumerated() where !isFound[number] {
      let longest = statement.cue.map { $0.clamped(to: passage) }.max { $0.count < $1.count }
      guard let longest, !longest.isEmpty else { continue }
      let tokens = longest.lowerBound - passage.lowerBound..<longest.upperBound - passage.lowerBound
      targets.append(
        RoleTargets(cue: CueCandidate(tokens: tokens, probability: 0.1), statement: statement))
    }
    return targets
  }

  /// The labels of the window's tokens.
  func labels(_ window: Range<Int>, _ passage: Range<Int>) -> [UInt8] {
    typealias Label = StageTemplates.RoleLabel
    var labels = Array(repeating: UInt8(Label.outside), count: window.count)
    guard let statement else { return labels }
    let base = passage.lowerBound + window.lowerBound
    let all = base..<base + window.count
    func mark(_ spans: [Range<Int>], _ first: Int, _ rest: Int) {
      for span in spans {
        let own = span.clamped(to: all)
        for token in own { labels[token - base] = UInt8(token == own.lowerBound ? first : rest) }
      }
    }
    mark(statement.content, Label.contentFirst, Label.content)
    mark(statement.source, Label.sourceFirst, Label.source)
    for token in cue.tokens { labels[token - window.lowerBound] = UInt8(Label.outside) }
    for index in labels.indices {
      let label = Int(labels[index])
      guard label != 0, label % 2 == 0 else { continue }
      let before = index > 0 ? Int(labels[index - 1]) : 0
      if before != label, before != label - 1 { labels[index] = UInt8(label - 1) }
    }
    return labels
  }
}
