/// The subject of a cue, and what stands before it.
extension FactualityReader {
  mutating func readSubject(_ subject: Range<Int>, _ forms: VerbForm, depth: Int = 0) {
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
    } else if key == WordKey.that {
      readComplement(of: t - 1)
    } else if key == Self.though, t > sentence.lowerBound, words.keys[t - 1] == WordKey.as {
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
  func standsBeforeSubject(_ t: Int) -> Bool {
    let key = words.keys[t]
    if StanceWords.timeWords.contains(key) || StanceWords.nobodies.contains(key) { return false }
    if words.traits[t].contains(.determiner) {
      return !words.traits[t].hasAny(.pronoun) && key != WordKey.that
    }
    return isFiller(t) && !words.traits[t].contains(.calendar)
  }

  /// "no official", "nobody", "none of them", "not everyone"; "No. 2" is a number.
  func isNobody(_ subject: Range<Int>) -> Bool {
    guard let first = subject.first, StanceWords.nobodies.contains(words.keys[first]) else {
      return false
    }
    return !(first + 1..<min(first + 3, words.count)).contains { words.shapes[$0] == .number }
  }

  /// "in no region did half of the people": a subject that was taken too far to the left.
  func isTurnedRound(_ subject: Range<Int>) -> Bool {
    guard let verb = subject.first(where: { StanceWords.doings.contains(words.keys[$0]) }) else {
      return false
    }
    return subject.prefix { $0 < verb }.contains {
      StanceWords.openers.contains(words.keys[$0])
        && !StanceWords.positiveAfterNot.contains(words.keys[$0 + 1])
    }
  }

  func isInversion(_ t: Int, _ forms: VerbForm) -> Bool {
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
  mutating func readInversion(_ auxiliary: Int) {
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
  var isQuestion: Bool {
    var t = sentence.upperBound - 1
    while t > sentence.lowerBound, words.shapes[t].isQuote || words.shapes[t] == .closeBracket {
      t -= 1
    }
    return words.shapes[t] == .stop && words.bytes[Int(words.starts[t])] == UInt8(ascii: "?")
  }

  /// "Who says that it is safe?"
  mutating func readQuestion(_ subject: Range<Int>, _ forms: VerbForm) {
    guard let first = subject.first, StanceWords.questions.contains(words.keys[first]), isQuestion
    else { return }
    let isFirst =
      first == sentence.lowerBound || !isReadable(first - 1) || words.shapes[first - 1].isQuote
    if isFirst { isOpen = true }
  }

  /// What governs "that Roth said": "no evidence", "it is not true", "denied", "unlikely".
  mutating func readComplement(of t: Int) {
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

  func ends(_ t: Int, with suffix: StaticString) -> Bool {
    let (start, end) = (Int(words.starts[t]), Int(words.ends[t]))
    let count = suffix.utf8CodeUnitCount
    guard end - start > count + 2 else { return false }
    return (0..<count).allSatisfy { words.bytes[end - count + $0] == suffix.utf8Start[$0] }
  }
}
