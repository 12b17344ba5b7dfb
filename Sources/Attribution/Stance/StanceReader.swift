internal import News

/// Says of every statement what it is to its source and whether the text says that it was made.
///
/// The words around a cue decide (`FactualityReader`, `AttitudeReader`); a statement inside the
/// content of another one is no surer than that one.
enum StanceReader {
  /// The drafts with attitude and factuality, without those that state nothing.
  static func read(_ drafts: [StatementDraft], in words: Words) -> [StatementDraft] {
    var drafts = drafts
    var states = [Bool](repeating: true, count: drafts.count)
    var container = [Int?](repeating: nil, count: words.count)
    // A statement is shorter than the one whose content it stands in.
    for index in drafts.indices.sorted(by: { drafts[$0].length > drafts[$1].length }) {
      if let cue = drafts[index].cue, cue.contains(where: { words.shapes[$0].isWord }) {
        let head = CueHead(of: cue, in: words)
        read(&drafts[index], cue: cue, head: head, in: words)
        states[index] = !EmptyStatements.isEmpty(drafts[index], cue: cue, head: head, in: words)
        if let outer = container[head.token] { inherit(from: drafts[outer], to: &drafts[index]) }
      }
      for range in drafts[index].content { for token in range { container[token] = index } }
    }
    readContinued(&drafts)
    return drafts.indices.filter { states[$0] }.map { drafts[$0] }
  }

  private static func read(
    _ draft: inout StatementDraft, cue: Range<Int>, head: CueHead, in words: Words
  ) {
    draft.attitude = AttitudeReader.attitude(of: draft, head: head, in: words)
    draft.factuality = FactualityReader.factuality(of: draft, cue: cue, head: head, in: words)
    if Refusals.isEvasion(cue, in: words) { draft.polarity = .declines }
    if draft.polarity == .declines { draft.factuality = .negated }
    if draft.factuality == .said, isCalledFalse(cue, in: words) { draft.factuality = .supposed }
    if draft.polarity == .affirms, draft.factuality == .negated,
      Refusals.isRefusal(draft, head: head, in: words)
    {
      draft.polarity = .declines
    }
  }

  private static let falseWords = KeyList.keys(
    "falsely wrongly mistakenly erroneously incorrectly untruthfully purportedly fictitiously")
  private static let falseReach = 4

  /// "was wrongly reported to have said", "a video falsely shows her saying": the text itself does
  /// not hold that it was said.
  private static func isCalledFalse(_ cue: Range<Int>, in words: Words) -> Bool {
    let sentence = words.tokens(ofSentence: words.sentence(of: cue.lowerBound))
    let first = max(sentence.lowerBound, cue.lowerBound - falseReach)
    return (first..<cue.upperBound).contains {
      falseWords.contains(words.keys[$0]) && !words.quoted[$0]
    }
  }

  /// How near to the beginning of a content its own clause has its subject.
  private static let nearness = 3

  /// "denied that he said", "hopes that she says", "did not say that Holm had said".
  private static func inherit(from outer: StatementDraft, to draft: inout StatementDraft) {
    guard draft.factuality != .negated else { return }
    if outer.factuality != .said { draft.factuality = .supposed }
    let start = draft.source?.lowerBound ?? draft.cue?.lowerBound ?? 0
    guard let first = outer.content.first?.lowerBound, start - first <= nearness, start >= first
    else { return }
    if outer.polarity == .denies {
      draft.factuality = .negated
    } else if outer.attitude == .belief || outer.attitude == .eventuality {
      draft.factuality = .supposed
    }
  }

  /// A quotation that goes on without a cue is what the one before it is.
  private static func readContinued(_ drafts: inout [StatementDraft]) {
    var last: StatementDraft?
    for index in drafts.indices.sorted(by: {
      drafts[$0].content[0].lowerBound < drafts[$1].content[0].lowerBound
    }) {
      if drafts[index].cue == nil, drafts[index].source == nil, let last, last.factuality != .said {
        drafts[index].factuality = last.factuality
        drafts[index].attitude = last.attitude
      }
      last = drafts[index]
    }
  }
}

extension StatementDraft {
  /// How many tokens the content has.
  fileprivate var length: Int { content.reduce(0) { $0 + $1.count } }
}
