internal import News

/// Cuts "Lopez said the bridge was old and said the city had no money" into its two statements.
enum Coordination {
  /// The draft as it is, or as two when its content holds "and" and a second cue of its source.
  static func split(_ draft: StatementDraft, _ words: Words) -> [StatementDraft] {
    guard let cue = draft.cue, let last = draft.content.last, cue.upperBound <= last.lowerBound,
      words.traits[cue.lowerBound].contains(.reports)
    else { return [draft] }
    for token in last.dropFirst(3).dropLast(3)
    where words.keys[token] == WordKey.and && !words.quoted[token]
      && isCue(token + 1, like: cue.upperBound - 1, words)
    {
      var (first, second) = (draft, draft)
      let end = words.shapes[token - 1] == .comma ? token - 1 : token
      first.content[draft.content.count - 1] = last.lowerBound..<end
      second = StatementDraft(
        cue: token + 1..<token + 2, source: draft.source, polarity: draft.polarity)
      second.content = [token + 2..<last.upperBound]
      second.rule = draft.rule
      second.confidence = draft.confidence
      return [first] + split(second, words)
    }
    return [draft]
  }

  /// The second verb must be the first one again ("said ... and said") or another strong one in the
  /// past ("said ... and added"): what follows "and" may as well be what was said.
  private static func isCue(_ token: Int, like cue: Int, _ words: Words) -> Bool {
    guard words.traits[token].contains(.reports), words.shapes[token] == .lower,
      !words.traits[token].contains(.reportsWeakly)
    else { return false }
    let end = Int(words.ends[token])
    return words.keys[token] == words.keys[cue]
      || words.bytes[end - 2..<end].elementsEqual("ed".utf8)
        && words.bytes[Int(words.ends[cue]) - 2..<Int(words.ends[cue])].elementsEqual("id".utf8)
  }
}
