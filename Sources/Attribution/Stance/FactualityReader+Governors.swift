/// What governs an infinitive or a participle: "expected to say", "without saying".
extension FactualityReader {
  /// What governs "to say", whose "to" stands at `to`.
  mutating func readInfinitive(_ to: Int, depth: Int) {
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
  func isFirst(_ t: Int) -> Bool {
    (max(sentence.lowerBound, t - 3)..<t).contains {
      Self.firsts.contains(words.keys[$0]) && isReadable($0)
    }
  }

  /// "too shy to say", "too soon to tell".
  func isTooMuch(_ t: Int) -> Bool {
    t > sentence.lowerBound && words.keys[t - 1] == Self.too || words.keys[t] == Self.too
  }

  /// True when a verb of some words before is what was done in order to say it.
  func isPurpose(before to: Int) -> Bool {
    var t = to - 1
    while t >= sentence.lowerBound, to - t < 14, isReadable(t), words.shapes[t] != .comma {
      let key = words.keys[t]
      if StanceWords.purposeVerbs.contains(key), words.shapes[t] == .lower {
        return !hasModal(before: t)
      }
      if words.traits[t].contains(.reports) || key == WordKey.that { return false }
      t -= 1
    }
    return false
  }

  func hasModal(before verb: Int) -> Bool {
    var t = verb - 1
    while t >= sentence.lowerBound, verb - t < 5, isReadable(t) {
      let key = words.keys[t]
      if StanceWords.modals.contains(key) || StanceWords.negators.contains(key)
        || key == WordKey.to
      {
        return true
      }
      guard isFiller(t) || StanceWords.auxiliaries.contains(key) else { return false }
      t -= 1
    }
    return false
  }

  func verbForms(_ t: Int) -> VerbForm {
    AttitudeLexicon.english.verb(words.keys[t])?.forms ?? [.past, .third]
  }

  /// What stands before the verb group, up to `t`: a governor of a participle, or the subject.
  mutating func readBefore(_ t: Int, forms: VerbForm, depth: Int) {
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
  mutating func readGerund(_ t: Int, depth: Int) {
    let key = words.keys[t]
    if StanceWords.negativePrepositions.contains(key) {
      refusals += 1
    } else if key == WordKey.of {
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
    } else if key == WordKey.from {
      refusals += 1
    } else if key == WordKey.as {
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
  func isAccused(_ t: Int) -> Bool {
    (max(sentence.lowerBound, t - 6)...t).contains {
      StanceWords.accusations.contains(words.keys[$0])
    }
  }

  /// "no record of", "no evidence that": a noun with "no" or "not any" before it.
  func isDenied(noun: Int) -> Bool {
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
  mutating func readQuoting(before t: Int, depth: Int) {
    let first = max(sentence.lowerBound, t - 10)
    guard depth < 4,
      let verb = (first..<t).last(where: { StanceWords.quotingVerbs.contains(words.keys[$0]) })
    else { return }
    walk(from: verb, forms: verbForms(verb), depth: depth + 1)
  }
}
