/// What a verb shares with the one before it.
extension FactualityReader {
  func isConjunction(_ key: UInt64) -> Bool {
    key == WordKey.and || key == Self.or || key == Self.but || key == Self.nor
  }

  mutating func readConjunction(_ t: Int, forms: VerbForm) {
    let key = words.keys[t]
    if key == Self.nor { isNegated = true }
    if key == Self.or || forms.contains(.base) && !forms.contains(.past) { readShared(before: t) }
    readFarSubject(before: t, forms)
  }

  /// What a verb shares with the one before it: "did not call or *say*", "will go and *say*".
  mutating func readShared(before end: Int) {
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
      if key == WordKey.to, t + 1 < end,
        AttitudeLexicon.english.verb(words.keys[t + 1])?.forms.contains(.base) ?? true,
        words.shapes[t + 1] == .lower
      {
        return readInfinitive(t, depth: 1)
      }
      t -= 1
    }
  }

  /// "will open by *saying*"
  func sharesModal(before end: Int) -> Bool {
    let first = max(sentence.lowerBound, end - 12, sourceEnd(before: end))
    return (min(first, end)..<end).reversed().prefix { isReadable($0) }.contains {
      StanceWords.modals.contains(words.keys[$0]) && !isName($0)
    }
  }

  func sourceEnd(before end: Int) -> Int {
    guard let source, source.upperBound <= end else { return sentence.lowerBound }
    return source.upperBound
  }
}
