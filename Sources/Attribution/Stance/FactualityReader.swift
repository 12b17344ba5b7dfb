internal import News

/// Reads whether the text says that a statement was made, from the words that govern its cue.
///
/// It walks from the cue's verb to the left: auxiliaries, negations and adverbs, what governs an
/// infinitive ("expected to say") or a participle ("without saying"), the subject, and what stands
/// before the subject ("if", "did ... ?", "no evidence that"). What stands in the content never
/// counts. Every step is bounded by the sentence.
struct FactualityReader {
  let words: Words
  let sentence: Range<Int>
  let source: Range<Int>?
  let content: [Range<Int>]
  let isQuoted: Bool
  /// True when a "not", a "nobody" or the like was met.
  var isNegated = false
  /// How many words were met that say no by themselves: "refused", "without".
  var refusals = 0
  var isOpen = false

  private init(_ draft: StatementDraft, head: CueHead, in words: Words) {
    self.words = words
    sentence = words.tokens(ofSentence: words.sentence(of: head.token))
    source = draft.source.flatMap { Self.nounPhrase($0, in: words) }
    content = draft.content
    isQuoted = words.quoted[head.token]
  }

  /// A source without what governs the cue in it: "Roth | stopped short of".
  static func nounPhrase(_ source: Range<Int>, in words: Words) -> Range<Int>? {
    var end = source.upperBound
    while end > source.lowerBound {
      let key = words.keys[end - 1]
      let governs =
        words.traits[end - 1].hasAny([.preposition, .auxiliary]) || key == WordKey.to
        || StanceWords.negators.contains(key) || StanceWords.negativeVerbs.contains(key)
        || key == short
      guard governs, !words.shapes[end - 1].isCapital else { break }
      end -= 1
    }
    return end > source.lowerBound ? source.lowerBound..<end : nil
  }

  /// What the words around the cue of `draft` say of it.
  static func factuality(
    of draft: StatementDraft, cue: Range<Int>, head: CueHead, in words: Words
  ) -> Factuality {
    var reader = FactualityReader(draft, head: head, in: words)
    reader.read(cue, head)
    switch (reader.isNegated, reader.refusals) {
    case (false, 0): return reader.isOpen ? .supposed : .said
    case (true, 0), (false, 1): return .negated
    // "could not fail to say": who can tell?
    default: return .supposed
    }
  }

  mutating func read(_ cue: Range<Int>, _ head: CueHead) {
    if let source, source.lowerBound > head.token, isNobody(source) { isNegated = true }
    switch head.part {
    case .verb, .unknown:
      walk(from: head.token, forms: head.forms)
      readCue(cue, before: head.token)
    case .noun, .adjective:
      if StanceWords.lacks.contains(words.keys[head.token]) { isNegated = true }
      let verb = cue.prefix { $0 < head.token }.first {
        StanceWords.auxiliaries.contains(words.keys[$0])
          || AttitudeLexicon.english.verb(words.keys[$0]) != nil
      }
      for token in (verb ?? cue.lowerBound)..<head.token { noteNegation(in: token) }
      let start = verb ?? head.token
      walk(
        from: start,
        forms: AttitudeLexicon.english.verb(words.keys[start])?.forms ?? [.past, .third])
    }
    noteObject(of: cue, head)
  }

  /// A long cue is one thing done: "does not appear to make any *mention*".
  private mutating func readCue(_ cue: Range<Int>, before head: Int) {
    for token in cue.prefix(while: { $0 < head }).reversed() {
      let key = words.keys[token]
      if key == WordKey.and || key == Self.but || words.shapes[token] == .comma { return }
      if StanceWords.negators.contains(key), !isTakenBack(token), refusals == 0 { isNegated = true }
      if StanceWords.modals.contains(key), !isName(token) { isOpen = true }
    }
  }

  /// "has no doubt" is none, "made no mention" is one.
  mutating func noteNegation(in token: Int) {
    let key = words.keys[token]
    guard key == Self.no || key == Self.not || key == Self.nt || key == Self.never else { return }
    if token + 1 < words.count, Self.affirmedByNo.contains(words.keys[token + 1]) { return }
    isNegated = true
  }

  /// "made no mention of", "gave no indication that", where the head is the verb.
  mutating func noteObject(of cue: Range<Int>, _ head: CueHead) {
    guard case .verb = head.part, head.token + 1 < cue.upperBound else { return }
    // "pleaded not guilty" is a plea.
    for token in head.token + 1..<cue.upperBound where words.keys[token] == Self.no {
      noteNegation(in: token)
    }
  }

  // MARK: The verb group

  /// Reads the words before the verb at `head`.
  mutating func walk(from head: Int, forms: VerbForm, depth: Int = 0) {
    var forms = forms
    // What has an auxiliary of its own shares none with a verb before it.
    var isFinite = false
    var t = head - 1
    while t >= sentence.lowerBound, isReadable(t) {
      if let source, source.contains(t) { break }
      let key = words.keys[t]
      if key == Self.t, t > sentence.lowerBound,
        StanceWords.halfNegations.contains(words.keys[t - 1])
      {
        isNegated = true
      } else if StanceWords.negators.contains(key) {
        if !isTakenBack(t) { isNegated = true }
        if StanceWords.modals.contains(key) { isOpen = true }
        if key == Self.nor { return }
      } else if StanceWords.modals.contains(key), !isName(t) {
        isOpen = true
        if forms.contains(.participle), !forms.contains(.base) { return }
      } else if key == Self.d {
        if forms.contains(.base) { isOpen = true }
      } else if StanceWords.auxiliaries.contains(key) {
        forms = self.forms(before: key, forms)
        isFinite = isFinite || key != Self.be && key != Self.been && key != Self.being
      } else if StanceWords.doubters.contains(key) {
        isOpen = true
      } else if key == WordKey.to {
        return readInfinitive(t, depth: depth)
      } else if isFiller(t) {
        // Between the parts of a verb group.
      } else if words.shapes[t] == .comma {
        if t > sentence.lowerBound, isGroup(t - 1) {
          t -= 1
          continue
        }
        guard let before = beforeParenthesis(t) else {
          return readBeforeComma(t, isFinite ? .past : forms)
        }
        t = before
        continue
      } else if isConjunction(key) {
        return readConjunction(t, forms: isFinite ? .past : forms)
      } else {
        break
      }
      t -= 1
    }
    readBefore(t, forms: forms, depth: depth)
  }

  /// The form of a verb group whose first word is an auxiliary.
  func forms(before auxiliary: UInt64, _ forms: VerbForm) -> VerbForm {
    switch auxiliary {
    case Self.having, Self.being: .participle
    case Self.had: .past
    case Self.be, Self.been: forms.union(.base)
    default: StanceWords.havings.contains(auxiliary) ? .third : forms
    }
  }

  /// True while `t` is part of what reports, and not of what was said.
  func isReadable(_ t: Int) -> Bool {
    words.quoted[t] == isQuoted && !words.shapes[t].isQuote
      && !content.contains { $0.contains(t) }
  }

  /// "Will Smith", "May": a name, not a verb.
  func isName(_ t: Int) -> Bool {
    words.shapes[t].isCapital && t > sentence.lowerBound
      && !words.isTitleCase[words.sentence(of: t)]
      || words.traits[t].contains(.nameOfMan) && words.shapes[t].isCapital
        && t + 1 < sentence.upperBound && words.shapes[t + 1].isCapital
  }

  func isFiller(_ t: Int) -> Bool {
    let key = words.keys[t]
    if StanceWords.fillers.contains(key) || words.traits[t].contains(.adverb) { return true }
    if words.traits[t].contains(.calendar) || StanceWords.times.contains(key) { return true }
    if key == WordKey.on || key == Self.last || key == Self.this || key == Self.next {
      return t + 1 < sentence.upperBound
        && (words.traits[t + 1].contains(.calendar)
          || StanceWords.times.contains(words.keys[t + 1]))
    }
    return words.shapes[t] == .lower && ends(t, with: "ly")
  }

  /// "not only said", "no longer", "not surprisingly".
  func isTakenBack(_ t: Int) -> Bool {
    t + 1 < sentence.upperBound && StanceWords.restrictors.contains(words.keys[t + 1])
  }

  /// The token before the comma that opens what `comma` closes: "did not, however, say".
  func beforeParenthesis(_ comma: Int) -> Int? {
    var t = comma - 1
    while t > sentence.lowerBound, comma - t < 9, isReadable(t) {
      if words.shapes[t] == .comma {
        return isGroup(t - 1) ? t - 1 : nil
      }
      t -= 1
    }
    return nil
  }

  /// True for an auxiliary, a modal verb or a negation.
  func isGroup(_ t: Int) -> Bool {
    let key = words.keys[t]
    return StanceWords.negators.contains(key) || StanceWords.modals.contains(key) && !isName(t)
      || StanceWords.auxiliaries.contains(key) || key == Self.t
  }

  /// ", said Roth" and ", saying": the rest of the sentence has no say, but "..., say" in a row has.
  mutating func readBeforeComma(_ comma: Int, _ forms: VerbForm) {
    if forms.contains(.base), !forms.contains(.past) { readShared(before: comma) }
    if !forms.contains(.participle) { readFarSubject(before: comma, forms) }
  }

  /// The subject with something between it and the verb: "if Roth, the mayor, says".
  mutating func readFarSubject(before t: Int, _ forms: VerbForm) {
    guard let source, source.upperBound <= t, t - source.upperBound < 15 else { return }
    readSubject(source, forms)
  }
}

extension FactualityReader {
  static let no = WordKey.of("no")
  static let not = WordKey.of("not")
  static let nt = WordKey.of("n't")
  static let never = WordKey.of("never")
  static let t = WordKey.of("t")
  static let short = WordKey.of("short")
  static let d = WordKey.of("'d")
  static let nor = WordKey.of("nor")
  static let or = WordKey.of("or")
  static let but = WordKey.of("but")
  static let by = WordKey.of("by")
  static let be = WordKey.of("be")
  static let been = WordKey.of("been")
  static let being = WordKey.of("being")
  static let having = WordKey.of("having")
  static let had = WordKey.of("had")
  static let used = WordKey.of("used")
  static let yet = WordKey.of("yet")
  static let going = WordKey.of("going")
  static let too = WordKey.of("too")
  static let on = WordKey.of("on")
  static let out = WordKey.of("out")
  static let up = WordKey.of("up")
  static let forward = WordKey.of("forward")
  static let than = WordKey.of("than")
  static let though = WordKey.of("though")
  static let last = WordKey.of("last")
  static let this = WordKey.of("this")
  static let next = WordKey.of("next")
  static let firsts = KeyList.keys("first second third last latest only next")
  static let plans = KeyList.forms("consider plan contemplate risk suggest recommend")
  static let affirmedByNo = KeyList.keys(
    "doubt doubts secret uncertain bones question mistake qualms longer only just merely one")
}

extension VerbForm {
  /// True when the two sets share a form.
  func hasAny(_ other: VerbForm) -> Bool { !isDisjoint(with: other) }
}
