/// Decides between candidates that claim the same words.
package enum CandidateResolver {
  /// The candidates at least as sure as `accept`, each with the content that is left to it.
  ///
  /// The surest comes first; a later one keeps its longest free run when that is half its content.
  package static func resolve(
    _ candidates: [StatementCandidate], accept: Float
  ) -> [StatementCandidate] {
    let sure = candidates.filter { $0.confidence >= accept && !$0.content.isEmpty }
    let order = sure.indices.sorted {
      (-sure[$0].confidence, $0) < (-sure[$1].confidence, $1)
    }
    var taken: [Range<Int>] = []
    var kept: [StatementCandidate] = []
    for index in order {
      var candidate = sure[index]
      let free = candidate.content.flatMap { subtract(taken, from: $0) }
      let left = free.reduce(0) { $0 + $1.count }
      guard left * 2 >= candidate.contentCount else { continue }
      if left < candidate.contentCount {
        guard let longest = free.max(by: { $0.count < $1.count }) else { continue }
        candidate.content = [longest]
      }
      taken += candidate.content
      kept.append(candidate)
    }
    return kept.sorted { $0.cue.tokens.lowerBound < $1.cue.tokens.lowerBound }
  }

  private static func subtract(_ taken: [Range<Int>], from range: Range<Int>) -> [Range<Int>] {
    var free = [range]
    for other in taken {
      free = free.flatMap { part -> [Range<Int>] in
        guard part.overlaps(other) else { return [part] }
        let left = part.lowerBound..<max(part.lowerBound, other.lowerBound)
        let right = min(part.upperBound, other.upperBound)..<part.upperBound
        return [left, right].filter { !$0.isEmpty }
      }
    }
    return free
  }
}
