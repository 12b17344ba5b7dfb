/// A run of tokens that may report a saying, as the first stage sees it.
package struct CueCandidate: Equatable, Sendable {
  /// Tokens, counted from the first of the passage.
  package let tokens: Range<Int>
  /// The highest chance of a token of the run to be part of a cue.
  package let probability: Float

  package init(tokens: Range<Int>, probability: Float) {
    self.tokens = tokens
    self.probability = probability
  }

  /// Appends the runs of `sentence` whose tokens are likelier than `threshold` to be in a cue.
  ///
  /// A run goes on while its tokens keep a good third of the run's best chance, and is cut where a
  /// new cue is likelier to begin than the old one to go on.
  static func append(
    _ marginals: UnsafePointer<SIMD8<Float>>, in sentence: Range<Int>, _ threshold: Float,
    to cues: inout [CueCandidate]
  ) {
    var start = -1
    var best: Float = 0
    func close(_ end: Int) {
      if start >= 0 { cues.append(CueCandidate(tokens: start..<end, probability: min(best, 1))) }
      start = -1
      best = 0
    }
    for token in sentence {
      let first = marginals[token][1]
      let chance = first + marginals[token][2]
      if start >= 0 {
        let begins = first > marginals[token][2] && first > max(0.3, threshold * 0.6)
        let ends = chance <= max(threshold, 0.35 * best)
        if ends || begins { close(token) }
        // What is too weak to go on with the run is too weak to begin another right behind it.
        if ends, !begins { continue }
      }
      if chance > threshold {
        if start < 0 { start = token }
        best = max(best, chance)
      }
    }
    close(sentence.upperBound)
  }
}
