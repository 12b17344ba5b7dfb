internal import News

/// Reads whether the text says that a statement was made, from the words that govern its cue.
///
/// It walks from the cue's verb to the left: auxiliaries, negations and adverbs, what governs an
/// infinitive ("expected to say") or a participle ("without saying"), the subject, and what stands
/// before the subject ("if", "did ... ?", "no evidence that"). What stands in the content never
/// counts. Every step is bounded by the sentence.
struct FactualityReader {
  let words: Words
  private let sentence: Range<Int>
  private let source: Range<Int>?
  private let content: [Range<Int>]
  private let isQuoted: Bool
  /// True when a "not", a "nobody" or the like was met.
  private var isNegated = false
  /// How many words were met that say no by themselves: "refused", "without".
  private var refusals = 0
  private var isOpen = false

  private init(_ draft: StatementDraft, head: CueHead, in words: Words) {
    self.words = words
    sentence = words.tokens(ofSentence: words.sentence(of: head.token))
    source = draft.source.flatMap { Self.nounPhrase($0, in: words) }
    content = draft.content
    isQuoted = words.quoted[head.token]
  }

  /// A source without what governs the cue in it: "Roth | stopped short of".
  private static func nounPhrase(_ source: Range<Int>, in words: Words) -> Range<Int>? {
    var end = source.upperBound
    while end > source.lowerBound {
      let key = words.keys[end - 1]
      let governs =
        words.traits[end - 1].hasAny([.preposition, .auxiliary]) || key == WordHash.to
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

  private mutating func read(_ cue: Range<Int>, _ head: CueHead) {
    if let source, source.lowerBound > head.token, isNobody(source) { isNegated = true }
    switch head.part {
    case .verb, .unknown: walk(from: head.token, forms: head.forms)
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

  /// "has no doubt" is none, "made no mention" is one.
  private mutating func noteNegation(in token: Int) {
    let key = words.keys[token]
    guard key == Self.no || key == Self.not || key == Self.nt || key == Self.never else { return }
    if token + 1 < words.count, Self.affirmedByNo.contains(words.keys[token + 1]) { return }
    isNegated = true
  }

  /// "made no mention of", "gave no indication that", where the head is the verb.
  private mutating func noteObject(of cue: Range<Int>, _ head: CueHead) {
    guard case .verb = head.part, head.token + 1 < cue.upperBound else { return }
    // "pleaded not guilty" is a plea.
    for token in head.token + 1..<cue.upperBound where words.keys[token] == Self.no {
      noteNegation(in: token)
    }
  }

  // MARK: The verb group

  /// Reads the words before the verb at `head`.
  private mutating func walk(from head: Int, forms: VerbForm, depth: Int = 0) {
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
      } else if key == WordHash.to {
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
  private func forms(before auxiliary: UInt64, _ forms: VerbForm) -> VerbForm {
    switch auxiliary {
    case Self.having, Self.being: .participle
    case Self.had: .past
    case Self.be, Self.been: forms.union(.base)
    default: StanceWords.havings.contains(auxiliary) ? .third : forms
    }
  }

  /// True while `t` is part of what reports, and not of what was said.
  private func isReadable(_ t: Int) -> Bool {
    words.quoted[t] == isQuoted && !words.shapes[t].isQuote
      && !content.contains { $0.contains(t) }
  }

  /// "Will Smith", "May": a name, not a verb.
  private func isName(_ t: Int) -> Bool {
    words.shapes[t].isCapital && t > sentence.lowerBound
      && !words.isTitleCase[words.sentence(of: t)]
      || words.traits[t].contains(.nameOfMan) && words.shapes[t].isCapital
        && t + 1 < sentence.upperBound && words.shapes[t + 1].isCapital
  }

  private func isFiller(_ t: Int) -> Bool {
    let key = words.keys[t]
    if StanceWords.fillers.contains(key) || words.traits[t].contains(.adverb) { return true }
    if words.traits[t].contains(.calendar) || StanceWords.times.contains(key) { return true }
    if key == WordHash.on || key == Self.last || key == Self.this || key == Self.next {
      return t + 1 < sentence.upperBound
        && (words.traits[t + 1].contains(.calendar)
          || StanceWords.times.contains(words.keys[t + 1]))
    }
    return words.shapes[t] == .lower && ends(t, with: "ly")
  }

  /// "not only said", "no longer", "not surprisingly".
  private func isTakenBack(_ t: Int) -> Bool {
    t + 1 < sentence.upperBound && StanceWords.restrictors.contains(words.keys[t + 1])
  }

  /// The token before the comma that opens what `comma` closes: "did not, however, say".
  private func beforeParenthesis(_ comma: Int) -> Int? {
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
  private func isGroup(_ t: Int) -> Bool {
    let key = words.keys[t]
    return StanceWords.negators.contains(key) || StanceWords.modals.contains(key) && !isName(t)
      || StanceWords.auxiliaries.contains(key) || key == Self.t
  }

  /// ", said Roth" and ", saying": the rest of the sentence has no say, but "..., say" in a row has.
  private mutating func readBeforeComma(_ comma: Int, _ forms: VerbForm) {
    if forms.contains(.base), !forms.contains(.past) { readShared(before: comma) }
    if !forms.contains(.participle) { readFarSubject(before: comma, forms) }
  }

  /// The subject with something between it and the verb: "if Roth, the mayor, says".
  private mutating func readFarSubject(before t: Int, _ forms: VerbForm) {
    guard let source, source.upperBound <= t, t - source.upperBound < 15 else { return }
    readSubject(source, forms)
  }

  // MARK: Coordination

  private func isConjunction(_ key: UInt64) -> Bool {
    key == WordHash.and || key == Self.or || key == Self.but || key == Self.nor
  }

  private mutating func readConjunction(_ t: Int, forms: VerbForm) {
    let key = words.keys[t]
    if key == Self.nor { isNegated = true }
    if key == Self.or || forms.contains(.base) && !forms.contains(.past) { readShared(before: t) }
    readFarSubject(before: t, forms)
  }

  /// What a verb shares with the one before it: "did not call or *say*", "will go and *say*".
  private mutating func readShared(before end: Int) {
    var t = end - 1
    let first = max(sentence.lowerBound, end - 20, sourceEnd(before: end))
    while t >= first, isReadable(t) {
      let key = words.keys[t]
      let isHalf =
        key == Self.t && t > first && StanceWords.halfNegations.contains(words.keys[t - 1])
      if isHalf || StanceWords.negators.contains(key) && !isTakenBack(t) {
        isNegated = true
        return
      }
      if StanceWords.modals.contains(key), !isName(t) {
        isOpen = true
        if t + 1 < end, StanceWords.negators.contains(words.keys[t + 1]) { isNegated = true }
        return
      }
      if key == WordHash.to, t + 1 < end,
        AttitudeLexicon.english.verb(words.keys[t + 1])?.forms.contains(.base) ?? true,
        words.shapes[t + 1] == .lower
      {
        return readInfinitive(t, depth: 1)
      }
      t -= 1
    }
  }

  /// "will open by *saying*"
  private func sharesModal(before end: Int) -> Bool {
    let first = max(sentence.lowerBound, end - 12, sourceEnd(before: end))
    return (min(first, end)..<end).reversed().prefix { isReadable($0) }.contains {
      StanceWords.modals.contains(words.keys[$0]) && !isName($0)
    }
  }

  private func sourceEnd(before end: Int) -> Int {
    guard let source, source.upperBound <= end else { return sentence.lowerBound }
    return source.upperBound
  }

  // MARK: Infinitives and participles

  /// What governs "to say", whose "to" stands at `to`.
  private mutating func readInfinitive(_ to: Int, depth: Int) {
    var t = to - 1
    while t >= sentence.lowerBound, isReadable(t) {
      if source?.contains(t) ?? false { break }
      if words.keys[t] == Self.not || words.keys[t] == Self.never {
        if t < to { isNegated = true }
      } else if !isFiller(t) || StanceWords.factWords.contains(words.keys[t])
        || words.keys[t] == Self.yet || words.keys[t] == Self.too
      {
        break
      }
      t -= 1
    }
    guard t >= sentence.lowerBound, isReadable(t), !(source?.contains(t) ?? false) else {
      // "Roth to say piers are unsafe", and "asked | Roth | to say".
      let isFact = isPurpose(before: to) || isFirst(source?.lowerBound ?? to)
      isOpen = isOpen || !isFact
      if let source, source.contains(max(t, sentence.lowerBound)) { readSubject(source, .third) }
      return
    }
    let key = words.keys[t]
    if key == Self.yet {
      isNegated = true
    } else if StanceWords.negativeVerbs.contains(key) || StanceWords.negativeWords.contains(key) {
      refusals += 1
      if depth < 4 { walk(from: t, forms: verbForms(t), depth: depth + 1) }
    } else if isTooMuch(t) {
      refusals += 1
    } else if key == Self.had || key == Self.used {
      // "had to admit" is an admission; "used to say" was said.
      if depth < 4 { walk(from: t, forms: .past, depth: depth + 1) }
    } else if key == Self.going {
      isOpen = true
      if depth < 4 { walk(from: t, forms: .participle, depth: depth + 1) }
    } else if StanceWords.factVerbs.contains(key) || StanceWords.factWords.contains(key) {
      if depth < 4 { walk(from: t, forms: verbForms(t), depth: depth + 1) }
    } else if key == Self.on || key == Self.out || key == Self.forward || key == Self.up {
      // "went on to say", "came out to say"
      if StanceWords.factVerbs.contains(words.keys[max(t - 1, 0)]), depth < 4 {
        walk(from: t - 1, forms: verbForms(t - 1), depth: depth + 1)
      } else {
        isOpen = true
      }
    } else if isFirst(t) || isPurpose(before: to) {
      // "the first Republican to say", "took to Twitter to say"
    } else {
      isOpen = true
      if depth < 4 { walk(from: t, forms: verbForms(t), depth: depth + 1) }
    }
  }

  /// "the first Republican", "the only lawmaker".
  private func isFirst(_ t: Int) -> Bool {
    (max(sentence.lowerBound, t - 3)..<t).contains {
      Self.firsts.contains(words.keys[$0]) && isReadable($0)
    }
  }

  /// "too shy to say", "too soon to tell".
  private func isTooMuch(_ t: Int) -> Bool {
    t > sentence.lowerBound && words.keys[t - 1] == Self.too || words.keys[t] == Self.too
  }

  /// True when a verb of some words before is what was done in order to say it.
  private func isPurpose(before to: Int) -> Bool {
    var t = to - 1
    while t >= sentence.lowerBound, to - t < 14, isReadable(t), words.shapes[t] != .comma {
      let key = words.keys[t]
      if StanceWords.purposeVerbs.contains(key), words.shapes[t] == .lower {
        return !hasModal(before: t)
      }
      if words.traits[t].contains(.reports) || key == WordHash.that { return false }
      t -= 1
    }
    return false
  }

  private func hasModal(before verb: Int) -> Bool {
    var t = verb - 1
    while t >= sentence.lowerBound, verb - t < 5, isReadable(t) {
      let key = words.keys[t]
      if StanceWords.modals.contains(key) || StanceWords.negators.contains(key)
        || key == WordHash.to
      {
        return true
      }
      guard isFiller(t) || StanceWords.auxiliaries.contains(key) else { return false }
      t -= 1
    }
    return false
  }

  private func verbForms(_ t: Int) -> VerbForm {
    AttitudeLexicon.english.verb(words.keys[t])?.forms ?? [.past, .third]
  }

  /// What stands before the verb group, up to `t`: a governor of a participle, or the subject.
  private mutating func readBefore(_ t: Int, forms: VerbForm, depth: Int) {
    if let source, source.contains(t) { return readSubject(source, forms, depth: depth) }
    guard t >= sentence.lowerBound, isReadable(t) else { return }
    if forms.contains(.participle), !forms.contains(.third) {
      return readGerund(t, depth: depth)
    }
    let key = words.keys[t]
    if StanceWords.subordinators.contains(key) || key == Self.than { isOpen = true }
    if key == Self.than { refusals += 1 }
    if StanceWords.nobodies.contains(key) { isNegated = true }
    if words.traits[t].hasAny(.pronoun) {
      readSubject(t..<t + 1, forms, depth: depth)
    } else {
      readFarSubject(before: t, forms)
    }
  }

  /// What governs "saying": "without saying", "short of saying", "accused of saying".
  private mutating func readGerund(_ t: Int, depth: Int) {
    let key = words.keys[t]
    if StanceWords.negativePrepositions.contains(key) {
      refusals += 1
    } else if key == WordHash.of {
      let before = t - 1
      guard before >= sentence.lowerBound else { return }
      let governor = words.keys[before]
      if StanceWords.negativePrepositions.contains(governor) {
        refusals += 1
      } else if StanceWords.accusations.contains(governor) {
        isOpen = true
      } else if isDenied(noun: before) {
        isNegated = true
      } else if words.traits[before].hasAny(.he.union([.she, .they])) || isAccused(before) {
        isOpen = true
      }
    } else if key == WordHash.from {
      refusals += 1
    } else if key == WordHash.as {
      readQuoting(before: t, depth: depth)
    } else if key == Self.by {
      if sharesModal(before: t) { isOpen = true }
    } else if StanceWords.negativeVerbs.contains(key) {
      refusals += 1
      if depth < 4 { walk(from: t, forms: verbForms(t), depth: depth + 1) }
    } else if StanceWords.openVerbs.contains(key) || Self.plans.contains(key) {
      isOpen = true
    }
  }

  /// "was accused by Holm of saying"
  private func isAccused(_ t: Int) -> Bool {
    (max(sentence.lowerBound, t - 6)...t).contains {
      StanceWords.accusations.contains(words.keys[$0])
    }
  }

  /// "no record of", "no evidence that": a noun with "no" or "not any" before it.
  private func isDenied(noun: Int) -> Bool {
    var t = noun - 1
    while t >= sentence.lowerBound, noun - t < 5, isReadable(t) {
      let key = words.keys[t]
      if key == Self.no || key == Self.not || key == Self.nt || key == Self.never { return true }
      if words.shapes[t] == .comma || words.traits[t].contains(.preposition) { return false }
      t -= 1
    }
    return false
  }

  /// "was not quoted as saying", "may be quoted as saying".
  private mutating func readQuoting(before t: Int, depth: Int) {
    let first = max(sentence.lowerBound, t - 10)
    guard depth < 4,
      let verb = (first..<t).last(where: { StanceWords.quotingVerbs.contains(words.keys[$0]) })
    else { return }
    walk(from: verb, forms: verbForms(verb), depth: depth + 1)
  }

  // MARK: The subject, and what stands before it

  private mutating func readSubject(_ subject: Range<Int>, _ forms: VerbForm, depth: Int = 0) {
    if isNobody(subject) || isTurnedRound(subject) { isNegated = true }
    var t = subject.lowerBound - 1
    while t >= sentence.lowerBound, isReadable(t), standsBeforeSubject(t) { t -= 1 }
    guard t >= sentence.lowerBound, isReadable(t) else { return readQuestion(subject, forms) }
    let key = words.keys[t]
    if StanceWords.nobodies.contains(key) {
      isNegated = true
    } else if isInversion(t, forms) {
      readInversion(t)
    } else if StanceWords.subordinators.contains(key) {
      isOpen = true
    } else if StanceWords.timeWords.contains(key) {
      if !forms.contains(.past), forms.hasAny([.base, .third]) { isOpen = true }
    } else if key == WordHash.that {
      readComplement(of: t - 1)
    } else if key == Self.though, t > sentence.lowerBound, words.keys[t - 1] == WordHash.as {
      isOpen = true
    } else if StanceWords.denyingVerbs.contains(key) {
      refusals += 1
    } else if StanceWords.openVerbs.contains(key), words.shapes[t] == .lower {
      isOpen = true
    } else if forms.contains(.participle), !forms.contains(.third) {
      readGerund(t, depth: depth)
    } else {
      readQuestion(subject, forms)
    }
  }

  /// True for the article of a subject and for adverbs before it: "if even *the* mayor".
  private func standsBeforeSubject(_ t: Int) -> Bool {
    let key = words.keys[t]
    if StanceWords.timeWords.contains(key) || StanceWords.nobodies.contains(key) { return false }
    if words.traits[t].contains(.determiner) {
      return !words.traits[t].hasAny(.pronoun) && key != WordHash.that
    }
    return isFiller(t) && !words.traits[t].contains(.calendar)
  }

  /// "no official", "nobody", "none of them", "not everyone"; "No. 2" is a number.
  private func isNobody(_ subject: Range<Int>) -> Bool {
    guard let first = subject.first, StanceWords.nobodies.contains(words.keys[first]) else {
      return false
    }
    return !(first + 1..<min(first + 3, words.count)).contains { words.shapes[$0] == .number }
  }

  /// "in no region did half of the people": a subject that was taken too far to the left.
  private func isTurnedRound(_ subject: Range<Int>) -> Bool {
    guard let verb = subject.first(where: { StanceWords.doings.contains(words.keys[$0]) }) else {
      return false
    }
    return subject.prefix { $0 < verb }.contains {
      StanceWords.openers.contains(words.keys[$0])
        && !StanceWords.positiveAfterNot.contains(words.keys[$0 + 1])
    }
  }

  private func isInversion(_ t: Int, _ forms: VerbForm) -> Bool {
    let key = words.keys[t]
    if isName(t), words.shapes[t] == .capitalized, t > sentence.lowerBound { return false }
    if StanceWords.doings.contains(key) || StanceWords.modals.contains(key) {
      return forms.contains(.base)
    }
    if StanceWords.havings.contains(key) {
      return forms.hasAny([.past, .base])
    }
    return StanceWords.beings.contains(key) && forms.contains(.participle)
  }

  /// "did Roth say": a question, "nor did Roth say", "had Roth said", "should Roth say".
  private mutating func readInversion(_ auxiliary: Int) {
    let key = words.keys[auxiliary]
    if StanceWords.modals.contains(key) || isQuestion { isOpen = true }
    if StanceWords.negators.contains(key) { isNegated = true }
    let first = max(sentence.lowerBound, auxiliary - 8)
    var isOpening = true
    for t in (first..<auxiliary).reversed() {
      guard isReadable(t), words.shapes[t] != .comma else { break }
      isOpening = false
      guard StanceWords.openers.contains(words.keys[t]) else { continue }
      let next = words.keys[t + 1]
      if !StanceWords.positiveAfterNot.contains(next) { isNegated = true }
      return
    }
    if isOpening, key == Self.had { isOpen = true }
  }

  /// True when the sentence ends in a question mark.
  private var isQuestion: Bool {
    var t = sentence.upperBound - 1
    while t > sentence.lowerBound, words.shapes[t].isQuote || words.shapes[t] == .closeBracket {
      t -= 1
    }
    return words.shapes[t] == .stop && words.bytes[Int(words.starts[t])] == UInt8(ascii: "?")
  }

  /// "Who says that it is safe?"
  private mutating func readQuestion(_ subject: Range<Int>, _ forms: VerbForm) {
    guard let first = subject.first, StanceWords.questions.contains(words.keys[first]), isQuestion
    else { return }
    let isFirst =
      first == sentence.lowerBound || !isReadable(first - 1) || words.shapes[first - 1].isQuote
    if isFirst { isOpen = true }
  }

  /// What governs "that Roth said": "no evidence", "it is not true", "denied", "unlikely".
  private mutating func readComplement(of t: Int) {
    guard t >= sentence.lowerBound, isReadable(t) else { return }
    let key = words.keys[t]
    if StanceWords.denyingVerbs.contains(key) || key == Self.not {
      refusals += 1
    } else if StanceWords.evidenceNouns.contains(key) || StanceWords.truths.contains(key) {
      if isDenied(noun: t) { isNegated = true }
    } else if StanceWords.openNouns.contains(key) || StanceWords.openVerbs.contains(key) {
      isOpen = true
    }
  }

  private func ends(_ t: Int, with suffix: StaticString) -> Bool {
    let (start, end) = (Int(words.starts[t]), Int(words.ends[t]))
    let count = suffix.utf8CodeUnitCount
    guard end - start > count + 2 else { return false }
    return (0..<count).allSatisfy { words.bytes[end - count + $0] == suffix.utf8Start[$0] }
  }
}

extension FactualityReader {
  private static let no = WordHash.of("no")
  private static let not = WordHash.of("not")
  private static let nt = WordHash.of("n't")
  private static let never = WordHash.of("never")
  private static let t = WordHash.of("t")
  private static let short = WordHash.of("short")
  private static let d = WordHash.of("'d")
  private static let nor = WordHash.of("nor")
  private static let or = WordHash.of("or")
  private static let but = WordHash.of("but")
  private static let by = WordHash.of("by")
  private static let be = WordHash.of("be")
  private static let been = WordHash.of("been")
  private static let being = WordHash.of("being")
  private static let having = WordHash.of("having")
  private static let had = WordHash.of("had")
  private static let used = WordHash.of("used")
  private static let yet = WordHash.of("yet")
  private static let going = WordHash.of("going")
  private static let too = WordHash.of("too")
  private static let on = WordHash.of("on")
  private static let out = WordHash.of("out")
  private static let up = WordHash.of("up")
  private static let forward = WordHash.of("forward")
  private static let than = WordHash.of("than")
  private static let though = WordHash.of("though")
  private static let last = WordHash.of("last")
  private static let this = WordHash.of("this")
  private static let next = WordHash.of("next")
  private static let firsts = WordList.keys("first second third last latest only next")
  private static let plans = WordList.forms("consider plan contemplate risk suggest recommend")
  private static let affirmedByNo = WordList.keys(
    "doubt doubts secret uncertain bones question mistake qualms longer only just merely one")
}

extension VerbForm {
  /// True when the two sets share a form.
  fileprivate func hasAny(_ other: VerbForm) -> Bool { !isDisjoint(with: other) }
}
