internal import News

/// Knows what looks like a statement and states nothing: "said nothing", "declined to comment",
/// "did not return calls", "signed the treaty".
enum EmptyStatements {
  private static let nothings = KeyList.keys("nothing little")
  /// What may follow "said nothing" where it is all that was said.
  private static let afterNothing = KeyList.keys(
    """
    about of on regarding concerning to more else new further when until publicly at in during
    after before and but or except beyond as while since for if by with yesterday today
    """)
  private static let questions = KeyList.keys(
    "whether if what who whom whose when where why how which that")
  private static let comments = KeyList.keys("comment comments commenting commented commentary")
  private static let replies = KeyList.forms("respond reply")
  private static let answers = KeyList.forms("return answer take field accept")
  private static let calls = KeyList.keys(
    """
    call calls message messages email emails e-mail e-mails request requests question questions
    inquiry inquiries enquiry enquiries letter letters text texts phone telephone query queries
    invitation invitations
    """)
  private static let namings = KeyList.keys("identified named interviewed quoted reached")
  private static let unavailable = KeyList.keys("unavailable unreachable")
  private static let prepositionsOfActs = KeyList.keys("to on in out up off for with")

  /// True when there is nothing that the source said, held or wanted.
  static func isEmpty(
    _ draft: StatementDraft, cue: Range<Int>, head: CueHead, in words: Words
  ) -> Bool {
    if isSilence(draft, head, words) || isQuestionPut(draft, head, words) { return true }
    guard !draft.isPartlyQuoted(in: words) else { return false }
    return isRefusalToTalk(draft, cue, head, words) || isAct(draft, cue, head, words)
  }

  // MARK: Nothing said

  private static func isSilence(
    _ draft: StatementDraft, _ head: CueHead, _ words: Words
  ) -> Bool {
    let sentence = words.tokens(ofSentence: words.sentence(of: head.token))
    // The cue of "said nothing about" may be all of it, or "nothing" alone.
    let said = nothings.contains(words.keys[head.token]) ? head.token - 1 : head.token
    guard said >= sentence.lowerBound,
      AttitudeLexicon.english.verb(words.keys[said])?.sort == .saying
    else { return false }
    var t = said + 1
    while t < sentence.upperBound, t < said + 4,
      words.traits[t].contains(.adverb)
        || words.keys[said] == WordKey.told
          && !nothings.contains(words.keys[t]) && words.shapes[t].isWord
    { t += 1 }
    guard t < sentence.upperBound, nothings.contains(words.keys[t]),
      words.quoted[t] == words.quoted[head.token]
    else { return false }
    let next = t + 1
    guard next < sentence.upperBound, words.shapes[next].isWord else { return true }
    guard afterNothing.contains(words.keys[next]) else { return false }
    // "said nothing in the bill would change" says something.
    for u in next..<sentence.upperBound {
      if questions.contains(words.keys[u]) || words.shapes[u] == .comma { return true }
      if words.traits[u].contains(.auxiliary) { return false }
    }
    return true
  }

  // MARK: Put to the speaker

  private static let reducedQuestioning = KeyList.keys("asked pressed questioned quizzed")
  private static let by = WordKey.of("by")
  private static let questioning = KeyList.forms("ask press question quiz tell remind challenge")

  /// "Asked if she would resign, Roth said": not what she said, and whose it is stands nowhere.
  private static func isQuestionPut(
    _ draft: StatementDraft, _ head: CueHead, _ words: Words
  ) -> Bool {
    // "Asked by reporters" has its source; of any other one behind it nothing is said but that it
    // answered.
    let isAsker =
      draft.source.map { source in
        source.lowerBound < head.token
          || (head.token..<source.lowerBound).contains { words.keys[$0] == by }
      } ?? false
    if isAsker, isReduced(draft, head, words) { return true }
    guard !isAsker, questioning.contains(words.keys[head.token]),
      case .verb(let verb) = head.part, verb.forms.contains(.past)
    else { return false }
    let sentence = words.tokens(ofSentence: words.sentence(of: head.token))
    var before = head.token - 1
    while before >= sentence.lowerBound,
      words.traits[before].hasAny([.adverb, .auxiliary])
        && !StanceWords.timeWords.contains(words.keys[before])
    { before -= 1 }
    return before < sentence.lowerBound || words.shapes[before].isQuote
      || words.shapes[before] == .comma || StanceWords.timeWords.contains(words.keys[before])
      || StanceWords.beings.contains(words.keys[head.token - 1])
  }

  /// "Roth, asked about the pier, said no": who is asked stands before the comma.
  private static func isReduced(
    _ draft: StatementDraft, _ head: CueHead, _ words: Words
  ) -> Bool {
    guard let source = draft.source, reducedQuestioning.contains(words.keys[head.token]),
      source.upperBound == head.token - 1, words.shapes[head.token - 1] == .comma
    else { return false }
    // "Ina Roth, the mayor, asked whether" has its comma from the mayor.
    return !source.contains { words.shapes[$0] == .comma }
  }

  // MARK: No comment

  private static func isRefusalToTalk(
    _ draft: StatementDraft, _ cue: Range<Int>, _ head: CueHead, _ words: Words
  ) -> Bool {
    let near = cue.lowerBound..<min(words.count, cue.upperBound + 6)
    let sentence = words.tokens(ofSentence: words.sentence(of: head.token))
    let read = near.clamped(to: sentence)
    func has(_ keys: Set<UInt64>) -> Bool { read.contains { keys.contains(words.keys[$0]) } }
    if has(unavailable), has(comments) { return true }
    guard draft.factuality == .negated else { return false }
    if has(comments) || has(namings) && has(KeyList.keys("be")) { return true }
    if cue.contains(where: { replies.contains(words.keys[$0]) }) { return true }
    return cue.contains { answers.contains(words.keys[$0]) } && has(calls)
  }

  // MARK: Acts

  /// "signed | the treaty": a verb of doing and a thing.
  private static func isAct(
    _ draft: StatementDraft, _ cue: Range<Int>, _ head: CueHead, _ words: Words
  ) -> Bool {
    guard case .verb(let verb) = head.part, verb.sort == .act, draft.rule == "model",
      let content = draft.content.first, content.lowerBound >= cue.upperBound
    else { return false }
    let isBare = cue.allSatisfy { token in
      token == head.token || words.traits[token].hasAny([.auxiliary, .adverb])
        || prepositionsOfActs.contains(words.keys[token]) || words.keys[token] == WordKey.to
    }
    guard isBare, let first = content.first, words.keys[first] != WordKey.to else { return false }
    return !draft.content.contains { range in
      range.contains {
        questions.contains(words.keys[$0]) || words.traits[$0].contains(.auxiliary)
          || words.shapes[$0] == .colon
      }
    }
  }
}
