/// Says what a difference of words does to the sense.
enum ChangeReader {
  /// The changes from some words to others that stand in their place.
  ///
  /// As many words on both sides are compared one by one; where the counts differ the whole is one
  /// change, of the gravest kind that it has. `isFirst` says that the first of the new words begins a
  /// sentence, where a capital tells nothing.
  static func changes(
    from old: [String], to new: [String], at place: Range<Int>, oldBeginsSentence: Bool,
    newBeginsSentence: Bool
  ) -> [Change] {
    guard old.count != new.count || old.count > 4 else {
      return old.indices.compactMap { index in
        guard old[index] != new[index] else { return nil }
        return change(
          from: [old[index]], to: [new[index]],
          at: place.isEmpty ? place : place.lowerBound + index..<place.lowerBound + index + 1,
          oldBeginsSentence: oldBeginsSentence && index == 0,
          newBeginsSentence: newBeginsSentence && index == 0)
      }
    }
    return [
      change(
        from: old, to: new, at: place, oldBeginsSentence: oldBeginsSentence,
        newBeginsSentence: newBeginsSentence)
    ]
  }

  private static func change(
    from old: [String], to new: [String], at place: Range<Int>, oldBeginsSentence: Bool,
    newBeginsSentence: Bool
  ) -> Change {
    Change(
      kind: kind(
        from: old, to: new, oldBeginsSentence: oldBeginsSentence,
        newBeginsSentence: newBeginsSentence),
      from: old.joined(separator: " "), to: new.joined(separator: " "), place: place)
  }

  private static func kind(
    from old: [String], to new: [String], oldBeginsSentence: Bool, newBeginsSentence: Bool
  ) -> Change.Kind {
    if old.count == 1, new.count == 1, let kind = kindOfOne(old[0], new[0]) { return kind }
    if differ(old, new, WordKinds.isNegation) || negatesByPrefix(old, new) { return .negation }
    if differ(old, new, { WordKinds.isNumber($0) && !WordKinds.isDate($0) }) { return .number }
    if differ(names(old, oldBeginsSentence), names(new, newBeginsSentence), { _ in true }) {
      return .name
    }
    if differ(old, new, WordKinds.isDate) { return .date }
    if differ(old, new, WordKinds.isModal) { return .modality }
    if differ(old, new, WordKinds.isQuantity) { return .quantity }
    return .wording
  }

  /// The kind of a change within one word; nil when it is another word.
  private static func kindOfOne(_ old: String, _ new: String) -> Change.Kind? {
    guard WordKinds.folded(old) == WordKinds.folded(new) || plain(old) == plain(new) else {
      return nil
    }
    if WordKinds.isNumber(old) != WordKinds.isNumber(new) { return nil }
    return old.lowercased() == new.lowercased() ? .letterCase : .spelling
  }

  /// A word without accents, apostrophes and case.
  private static func plain(_ word: String) -> [UInt8] {
    word.unicodeScalars.flatMap { CharacterFolding.base(of: $0.value) }.filter { $0 != 0x27 }
  }

  private static func differ(
    _ old: [String], _ new: [String], _ isOfKind: (String) -> Bool
  ) -> Bool {
    old.filter(isOfKind).map(WordKinds.folded) != new.filter(isOfKind).map(WordKinds.folded)
  }

  /// Words with a capital where a sentence does not begin, dates left out.
  private static func names(_ words: [String], _ beginsSentence: Bool) -> [String] {
    words.enumerated().filter { index, word in
      (index > 0 || !beginsSentence) && word.first?.isUppercase ?? false && word != "I"
        && !word.hasPrefix("I'") && !WordKinds.isDate(word)
    }.map(\.element)
  }

  private static let negatingPrefixes = ["un", "in", "im", "il", "ir", "dis", "non"]

  /// True for likely and unlikely, possible and impossible.
  private static func negatesByPrefix(_ old: [String], _ new: [String]) -> Bool {
    guard old.count == 1, new.count == 1 else { return false }
    let (old, new) = (WordKinds.folded(old[0]), WordKinds.folded(new[0]))
    return negatingPrefixes.contains { $0 + old == new || $0 + new == old }
  }
}
