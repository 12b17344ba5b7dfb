/// Decides between candidates that claim the same words.
package enum CandidateResolver {
  /// The candidates at least as sure as `accept`, each with the content that is left to it.
  ///
  /// What stands wholly inside the content of another is nested in it. Of the rest the surest comes
  /// first; a later one keeps its longest free run when that is half its content.
  package static func resolve(
    _ candidates: [StatementCandidate], accept: Float
  ) -> [StatementCandidate] {
    var sure = candidates.filter { $0.confidence >= accept && !$0.content.isEmpty }
    markNested(&sure)
    let order = sure.indices.filter { !sure[$0].isNested }.sorted {
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
    kept += sure.filter { inner in inner.isNested && kept.contains { holds($0, inner) } }
    return kept.sorted { $0.cue.tokens.lowerBound < $1.cue.tokens.lowerBound }
  }

  /// Marks every candidate that another one reports as a whole: "Lopez stressed that ..., Stone said".
  private static func markNested(_ candidates: inout [StatementCandidate]) {
    for inner in candidates.indices {
      candidates[inner].isNested = candidates.contains { holds($0, candidates[inner]) }
    }
  }

  /// True when the content of `outer` holds cue, content and source of `inner`.
  private static func holds(_ outer: StatementCandidate, _ inner: StatementCandidate) -> Bool {
    func holds(_ part: Range<Int>) -> Bool {
      outer.content.contains {
        $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound
      }
    }
    return holds(inner.cue.tokens) && inner.content.allSatisfy(holds)
      && inner.source.allSatisfy(holds)
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
