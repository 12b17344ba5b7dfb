/// Parts a source that holds the source of the next statement too: `"...", said Wells, and Hill said`.
enum SharedSources {
  /// Cuts the source behind a cue where the source of another cue, which follows it, begins.
  static func part(_ drafts: inout [StatementDraft], _ words: Words) {
    let firm = drafts.compactMap { draft -> Range<Int>? in
      guard let cue = draft.cue, let source = draft.source, source.upperBound == cue.lowerBound
      else { return nil }
      return source
    }
    .sorted { $0.lowerBound < $1.lowerBound }
    guard !firm.isEmpty else { return }
    for number in drafts.indices {
      guard let cue = drafts[number].cue, let source = drafts[number].source,
        cue.upperBound <= source.lowerBound,
        let own = firm.first(where: {
          source.lowerBound < $0.lowerBound && $0.lowerBound < source.upperBound
        })
      else { continue }
      var end = own.lowerBound
      while end > source.lowerBound,
        words.keys[end - 1] == WordKey.and || !words.shapes[end - 1].isWord
      { end -= 1 }
      guard end < own.lowerBound, end > source.lowerBound else { continue }
      drafts[number].source = source.lowerBound..<end
    }
  }
}
