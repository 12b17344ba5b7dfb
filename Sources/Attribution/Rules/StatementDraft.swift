internal import News

/// A statement while the rules are at work on it, in tokens.
struct StatementDraft {
  var content: [Range<Int>] = []
  let cue: Range<Int>?
  var source: Range<Int>?
  var polarity: Statement.Polarity
  var attitude = Attitude.assertion
  var factuality = Factuality.said
  var rule = ""
  var confidence = 0.6
  var isNested = false
  /// How much is verbatim, where no marks say so.
  var kind: Statement.Kind?

  init(cue: Range<Int>?, source: Range<Int>?, polarity: Statement.Polarity) {
    self.cue = cue
    self.source = source
    self.polarity = polarity
  }

  /// False when trimming left nothing of what was said.
  var hasContent: Bool { content.contains { !$0.isEmpty } }

  /// The statement in bytes of the text.
  func statement(in words: Words) -> Statement {
    let spans = content.filter { !$0.isEmpty }.map { words.span($0) }
    var all = 0
    var inside = 0
    for range in content {
      for t in range where words.shapes[t].isWord {
        all += 1
        if words.quoted[t] { inside += 1 }
      }
    }
    return Statement(
      content: spans, cue: cue.map { [words.span($0)] } ?? [],
      source: source.map { [words.span($0)] } ?? [],
      speaker: nil,
      kind: kind ?? (inside == 0 ? .indirect : inside * 10 >= all * 9 ? .direct : .mixed),
      polarity: polarity, attitude: attitude, factuality: factuality, isNested: isNested,
      confidence: confidence, rule: rule)
  }
}
