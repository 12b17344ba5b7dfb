/// A person's name in its parts, folded: small letters without marks or points.
///
/// Word lists decide what a word of a name is, so that a reader can see why and mend it. The name
/// is read as it stands: nobody is asked who bears it.
package struct PersonName: Hashable, Sendable {
  /// What stands before the name: "det", "insp".
  package let titles: [String]
  /// The first given name; nil for a surname that stands alone.
  package let given: String?
  /// What stands between the first given name and the surname: "j", "rodham".
  package let middles: [String]
  /// The surname with its particles: "wells", "von-der-leyen", "garcia-marquez".
  package let surname: String
  /// "jr", "sr", "ii", "iii" or "iv".
  package let suffix: String?
  /// Letters behind the name: "mp", "obe".
  package let postNominals: [String]
  /// True when the surname was written first: "Xi Jinping".
  package let isFamilyFirst: Bool

  /// Reads a name; nil when it has no letter.
  package init?(_ text: String) {
    var words = NameWord.words(of: text)[...]
    guard !words.isEmpty else { return nil }
    titles = Self.takeTitles(&words)
    postNominals = Self.takePostNominals(&words)
    suffix = Self.takeSuffix(&words)
    if let order = Self.familyFirst(words) {
      isFamilyFirst = true
      surname = words[words.startIndex].folded
      given = order
      middles = []
      return
    }
    isFamilyFirst = false
    let first = Self.startOfSurname(words)
    surname = words[first...].map(\.folded).joined(separator: "-")
    // "Rees-Mogg" is a Mogg, as Jacob Rees-Mogg is.
    guard first > words.startIndex, !Self.isOnePart(words) else {
      (given, middles) = (nil, [])
      return
    }
    let initials = Self.leadingInitials(words[..<first])
    given = words[..<initials].map(\.folded).joined()
    middles = words[initials..<first].flatMap(\.initials)
  }

  /// Given name and surname in the order in which they are written.
  package var namesInOrder: [String] {
    let given = self.given.map { [$0] } ?? []
    return isFamilyFirst ? [surname] + given : given + [surname]
  }
}

// MARK: What stands around the name

extension PersonName {
  /// True for a folded word that is a title before a name and is nobody's given name: "senator",
  /// but not "dean".
  package static func isTitle(_ folded: String) -> Bool {
    let key = LetterKey.of(folded)
    return NameKnowledge.titles.contains(key) && !NameKnowledge.givens.contains(key)
  }

  /// Takes titles off, as long as a name is left.
  private static func takeTitles(_ words: inout ArraySlice<NameWord>) -> [String] {
    var titles: [String] = []
    while let first = words.first, isTitle(first, before: words.dropFirst()) {
      titles.append(first.folded)
      words = words.dropFirst()
    }
    return titles
  }

  private static func isTitle(_ word: NameWord, before rest: ArraySlice<NameWord>) -> Bool {
    guard let next = rest.first, next.startsPart, NameKnowledge.titles.contains(word.key),
      !NameKnowledge.suffixes.contains(next.key), !NameKnowledge.regal.contains(word.folded),
      // "DI Roth", but "Di Maio".
      word.isInCapitals || !isParticle(word)
    else { return false }
    if NameKnowledge.noble.contains(word.folded) {
      // "Lord Ashdown" is the whole name.
      return rest.count > 1 && !NameKnowledge.particles.contains(next.key)
    }
    // "Dean Smith" is called Dean; "Dean Ada Quist" is one.
    guard NameKnowledge.givens.contains(word.key) || NameKnowledge.familyFirst.contains(word.key)
    else { return true }
    return rest.count > 1 && NameKnowledge.givens.contains(next.key)
  }

  /// Takes letters off that stand behind a name: in capitals, or behind a comma.
  private static func takePostNominals(_ words: inout ArraySlice<NameWord>) -> [String] {
    let isAllInCapitals = words.allSatisfy { $0.isInCapitals || $0.folded.utf8.count == 1 }
    var letters: [String] = []
    while words.count > 1, let last = words.last, last.startsPart,
      last.followsComma || last.isInCapitals && !isAllInCapitals && words.count > 2,
      NameKnowledge.postNominals.contains(last.key)
    {
      letters.insert(last.folded, at: 0)
      words = words.dropLast()
    }
    return letters
  }

  private static func takeSuffix(_ words: inout ArraySlice<NameWord>) -> String? {
    guard words.count > 2, let last = words.last, NameKnowledge.suffixes.contains(last.key)
    else { return nil }
    words = words.dropLast()
    return last.folded == "jnr" ? "jr" : last.folded == "snr" ? "sr" : last.folded
  }
}

// MARK: Where the surname is

extension PersonName {
  /// The place of the first word of a surname that stands last.
  private static func startOfSurname(_ words: ArraySlice<NameWord>) -> Int {
    let lowest = words.startIndex + (isSurnameAlone(words) ? 0 : 1)
    let first = withParticles(words, words.endIndex - 1, lowest)
    guard let before = placeOfDouble(words, first), before >= lowest else { return first }
    return withParticles(words, before, lowest)
  }

  /// The place of the first of the particles before a word: "von der" before "Leyen".
  private static func withParticles(
    _ words: ArraySlice<NameWord>, _ word: Int, _ lowest: Int
  ) -> Int {
    var first = word
    while first > lowest, isParticle(words[first - 1]) { first -= 1 }
    return first
  }

  /// Single letters are initials more often: "William E. Roth".
  private static func isParticle(_ word: NameWord) -> Bool {
    word.folded.utf8.count > 1 && NameKnowledge.particles.contains(word.key)
  }

  private static func isOnePart(_ words: ArraySlice<NameWord>) -> Bool {
    words.dropFirst().allSatisfy { !$0.startsPart }
  }

  /// True for words that are a surname without a given name: "von der Leyen", "García Márquez".
  private static func isSurnameAlone(_ words: ArraySlice<NameWord>) -> Bool {
    guard let first = words.first, !isOnePart(words) else { return true }
    if isParticle(first) {
      // "Van der Bellen", but "Van Jones".
      return !NameKnowledge.particlesOrGivens.contains(first.folded)
        || words.count > 2 && words.dropLast().allSatisfy { isParticle($0) }
    }
    return words.count == 2 && mayStandBeforeAnother(first)
      && looksSpanish(words[words.endIndex - 1])
  }

  /// The place of a surname that stands before the one at `last`: "García Márquez", "Ortega y
  /// Gasset".
  private static func placeOfDouble(_ words: ArraySlice<NameWord>, _ last: Int) -> Int? {
    var before = last - 1
    let isJoined = before > words.startIndex && words[before].folded == "y"
    if isJoined { before -= 1 }
    guard before >= words.startIndex, words[before].startsPart,
      mayStandBeforeAnother(words[before]),
      isJoined || looksSpanish(words[words.endIndex - 1])
    else { return nil }
    return before
  }

  private static func mayStandBeforeAnother(_ word: NameWord) -> Bool {
    NameKnowledge.doubleSurnames.contains(word.key) && !NameKnowledge.givens.contains(word.key)
  }

  /// A Spanish surname, or one that ends like one.
  private static func looksSpanish(_ word: NameWord) -> Bool {
    if NameKnowledge.doubleSurnames.contains(word.key) { return true }
    return ["a", "o", "z", "dor", "bal", "es"].contains { word.folded.hasSuffix($0) }
  }

  /// The place behind the initials that stand for a given name: "J.K.", "J. K.", "J K".
  private static func leadingInitials(_ words: ArraySlice<NameWord>) -> Int {
    guard let first = words.first, first.folded.utf8.count == 1 else {
      return words.startIndex + 1
    }
    return words.firstIndex { $0.folded.utf8.count > 1 } ?? words.endIndex
  }

  /// The given name behind a family name that stands first; nil for every other order.
  private static func familyFirst(_ words: ArraySlice<NameWord>) -> String? {
    guard (2...3).contains(words.count), let family = words.first,
      NameKnowledge.familyFirst.contains(family.key)
    else { return nil }
    let rest = words.dropFirst()
    guard let next = rest.first, next.startsPart, let last = rest.last else { return nil }
    if rest.count == 1 {
      if NameKnowledge.familyFirst.contains(last.key) { return nil }
      guard
        NameKnowledge.eastAsianGivens.contains(last.key)
          || NameKnowledge.givens.contains(last.key)
      else { return nil }
      return NameKnowledge.givens.contains(family.key)
        && !NameKnowledge.eastAsianGivens.contains(last.key) ? nil : last.folded
    }
    let whole = rest.map(\.folded).joined(separator: "-")
    if NameKnowledge.eastAsianGivens.contains(LetterKey.of(whole)) { return whole }
    return areSyllables(rest) ? whole : nil
  }

  /// "Jong Un", "Phu Trong"; "Lee Ann Womack" and "Kim Van Dyk" have others.
  private static func areSyllables(_ words: ArraySlice<NameWord>) -> Bool {
    var isKnown = false
    for word in words {
      let isSyllable =
        NameKnowledge.eastAsianGivens.contains(word.key)
        || NameKnowledge.familyFirst.contains(word.key)
      if isSyllable { isKnown = true }
      let isShort = word.folded.utf8.count <= (isSyllable ? 6 : 4)
      guard isShort, !NameKnowledge.givens.contains(word.key) else { return false }
    }
    return isKnown
  }
}
