internal import News

/// Finds statements within the content of others: "Lopez said the mayor had told her that ...".
struct NestedStatements {
  let words: Words

  /// A statement for each reporting verb with a subject and "that" inside the content of `drafts`.
  static func find(in drafts: [StatementDraft], _ words: Words) -> [StatementDraft] {
    let finder = NestedStatements(words: words)
    return drafts.flatMap { draft in
      draft.content.flatMap { finder.find(in: $0, confidence: draft.confidence) }
    }
  }

  private func find(in content: Range<Int>, confidence: Double) -> [StatementDraft] {
    var found: [StatementDraft] = []
    var next = content.lowerBound
    for cue in content where cue >= next && isCue(cue, in: content) {
      let sentence = words.tokens(ofSentence: words.sentence(of: cue)).clamped(to: content)
      guard let start = opening(behind: cue, in: sentence),
        let source = NounPhrases(words: words).before(cue, in: sentence),
        sentence.lowerBound <= source.lowerBound, source.upperBound <= cue
      else { continue }
      var draft = StatementDraft(cue: cue..<cue + 1, source: source, polarity: polarity(of: cue))
      draft.content = [start..<sentence.upperBound]
      draft.rule = "nested"
      draft.confidence = confidence / 2
      draft.isNested = true
      found.append(draft)
      next = sentence.upperBound
    }
    return found
  }

  private func isCue(_ token: Int, in content: Range<Int>) -> Bool {
    words.traits[token].hasAny(.anyCue) && words.shapes[token] == .lower
      && token > content.lowerBound
  }

  /// The first token after "that", which may follow a person told.
  private func opening(behind cue: Int, in sentence: Range<Int>) -> Int? {
    let nearest = min(cue + 4, sentence.upperBound)
    guard
      let that = (cue + 1..<max(cue + 1, nearest)).first(where: { words.keys[$0] == WordKey.that }
      ),
      that + 2 < sentence.upperBound
    else { return nil }
    return that + 1
  }

  private func polarity(of cue: Int) -> Statement.Polarity {
    words.traits[cue].contains(.denies) ? .denies : .affirms
  }
}
