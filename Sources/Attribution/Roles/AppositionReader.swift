internal import Language

/// Reads the descriptions that a comma or a dash parts from a name, and those behind "is".
struct AppositionReader {
  let words: Words
  private let places: PhraseWords
  private let reader: NounPhraseReader

  init(words: Words) {
    self.words = words
    places = PhraseWords(words: words)
    reader = NounPhraseReader(words: words)
  }

  // MARK: After the name

  /// ", the acting assistant secretary of state for South Asia," and ", who was the mayor of".
  func appositions(after mention: NameMention, in sentence: Range<Int>) -> [NounPhrase] {
    var t = mention.tokens.upperBound
    if t < sentence.upperBound, words.shapes[t] == .openBracket,
      let close = (t..<min(t + 8, sentence.upperBound)).first(where: {
        words.shapes[$0] == .closeBracket
      })
    {
      t = close + 1
    }
    guard t < sentence.upperBound else { return [] }
    guard isBreak(t) else { return predicate(t, of: mention, in: sentence) }
    t = afterAge(t + 1, sentence)
    guard t < sentence.upperBound else { return [] }
    if words.keys[t] == WordKey.who {
      return afterCopula(t + 1, sentence).map { phrases(from: $0, in: sentence).found } ?? []
    }
    if Self.openers.contains(words.keys[t]) { t += 1 }
    guard t < sentence.upperBound, words.quoted[t] == words.quoted[mention.name.lowerBound] else {
      return []
    }
    let (found, end) = phrases(from: t, in: sentence)
    guard !found.isEmpty, isClosed(end, in: sentence),
      !isListed(found[0], end, mention, in: sentence)
    else { return [] }
    return found
  }

  /// A comma (no semicolon) or a dash.
  private func isBreak(_ t: Int) -> Bool {
    words.shapes[t] == .dash
      || words.shapes[t] == .comma && words.bytes[Int(words.starts[t])] == UInt8(ascii: ",")
  }

  /// ", 56," and ", now 56,"
  private func afterAge(_ t: Int, _ sentence: Range<Int>) -> Int {
    guard t + 1 < sentence.upperBound, words.shapes[t] == .number, words.shapes[t + 1] == .comma
    else { return t }
    return t + 2
  }

  /// The noun phrases from `start` that are joined by "and", and where the last ends.
  private func phrases(from start: Int, in sentence: Range<Int>) -> (
    found: [NounPhrase], end: Int
  ) {
    var found: [NounPhrase] = []
    var t = start
    var end = start
    while found.count < 4, let phrase = reader.phrase(from: t, before: sentence.upperBound),
      isDescription(phrase) || t == start
    {
      if isDescription(phrase) {
        found.append(phrase)
        end = phrase.tokens.upperBound
      }
      t = phrase.tokens.upperBound + 1
      guard t < sentence.upperBound, words.keys[t - 1] == WordKey.and,
        !isAmbiguous(phrase, before: t)
      else { break }
    }
    return (found, end)
  }

  /// "an aide to the mayor and the governor": is it she who is the governor?
  private func isAmbiguous(_ phrase: NounPhrase, before next: Int) -> Bool {
    guard words.part(next) == .determiner || words.part(next) == .possessivePronoun,
      !words.traits[next].contains(.indefinite)
    else { return false }
    let last = phrase.tokens.upperBound - 1
    return last != phrase.head && RoleNoun.isKnown(last, in: words)
  }

  /// True when the noun is one for a person, or for a body.
  private func isDescription(_ phrase: NounPhrase) -> Bool {
    // "the Department of Justice" is no justice.
    if phrase.head > phrase.tokens.lowerBound, words.keys[phrase.head - 1] == WordKey.of {
      return false
    }
    // "the first member to plead guilty" is not the first member.
    let end = phrase.tokens.upperBound
    if end < words.count, words.part(end) == .to,
      phrase.tokens.contains(where: { Self.superlatives.contains(words.keys[$0]) })
    {
      return false
    }
    return RoleNoun.isRole(phrase.head, in: words)
      || words.traits[phrase.head].contains(.bodyNoun) && words.shapes[phrase.head] == .lower
  }

  /// True when the sentence goes on as after an apposition: with a comma, or a clause about the
  /// noun. "In a nod to Stone, the mayor said" goes on with a verb.
  private func isClosed(_ end: Int, in sentence: Range<Int>) -> Bool {
    var t = end
    while t < sentence.upperBound {
      let shape = words.shapes[t]
      if !shape.isWord, shape != .clitic { return true }
      switch words.part(t) {
      case .whPronoun, .whDeterminer, .whAdverb: return true
      case .pronoun: return t > end
      case .verbBase where t == end: return false
      default: break
      }
      if places.isFinite(t) || t == end && shape == .clitic { return false }
      if t == end, places.place(of: t) == .noun { return false }
      t += 1
    }
    return true
  }

  /// "Roth, the mayor, and the governor met": three people.
  private func isListed(
    _ phrase: NounPhrase, _ end: Int, _ mention: NameMention, in sentence: Range<Int>
  ) -> Bool {
    guard phrase.tokens.count <= 2, end + 2 < sentence.upperBound, words.shapes[end] == .comma,
      words.keys[end + 1] == WordKey.and
    else { return false }
    return words.part(end + 2) == .determiner
  }

  // MARK: Behind a verb of being

  /// "Ina Roth is the mayor of Ulm"
  private func predicate(_ t: Int, of mention: NameMention, in sentence: Range<Int>)
    -> [NounPhrase]
  {
    guard !words.quoted[t], isSubject(mention, in: sentence), let start = afterCopula(t, sentence)
    else { return [] }
    return phrases(from: start, in: sentence).found.filter { phrase in
      !phrase.tokens.contains { Self.opinions.contains(words.keys[$0]) }
        && !words.traits[phrase.head].contains(.bodyNoun)
    }
  }

  /// False in "the father of Roth was" and in what is only supposed.
  private func isSubject(_ mention: NameMention, in sentence: Range<Int>) -> Bool {
    let first = mention.tokens.lowerBound
    if first > sentence.lowerBound {
      let traits = words.traits[first - 1]
      if traits.contains(.preposition), !traits.contains(.conjunction) { return false }
    }
    let before = max(sentence.lowerBound, first - Self.lookBack)..<first
    return !before.contains { Self.suppositions.contains(words.keys[$0]) }
  }

  /// What follows "is", "was", "became", "serves as", "served as".
  private func afterCopula(_ t: Int, _ sentence: Range<Int>) -> Int? {
    guard t + 1 < sentence.upperBound, WordKey.copulas.contains(words.keys[t]) else { return nil }
    let next = words.keys[t + 1] == WordKey.as ? t + 2 : t + 1
    guard next < sentence.upperBound else { return nil }
    let place = places.place(of: next)
    return place == .determiner || RoleNoun.isKnown(next, in: words) ? next : nil
  }

  // MARK: Before the name

  /// "The Republican nominee, Donald Trump,": a description, a comma, the name.
  func appositions(before mention: NameMention, in sentence: Range<Int>) -> [NounPhrase] {
    let comma = mention.tokens.lowerBound - 1
    guard comma > sentence.lowerBound, words.shapes[comma] == .comma, isBreak(comma),
      !mention.hasTitle, !isNamed(mention, in: sentence.lowerBound..<comma)
    else { return [] }
    let candidates = candidates(before: comma, in: sentence)
    guard let longest = candidates.first, let first = longest.first,
      candidates.allSatisfy({ $0.allSatisfy { longest.map(\.head).contains($0.head) } })
    else { return [] }
    let next = mention.tokens.upperBound
    let opensSentence =
      first.tokens.lowerBound == sentence.lowerBound
      && words.keys[sentence.lowerBound] != WordKey.the
    let isClosed = next >= sentence.upperBound || !words.shapes[next].isWord
    guard next >= sentence.upperBound || words.shapes[next] != .clitic,
      isClosed || opensSentence && words.part(next) != .conjunction
    else { return [] }
    return longest
  }

  /// "They blamed Roth for meeting the leader of a gang, Roth, ...": somebody else's description.
  private func isNamed(_ mention: NameMention, in tokens: Range<Int>) -> Bool {
    let surname = words.keys[mention.name.upperBound - 1]
    return tokens.suffix(Self.lookBack).contains { words.keys[$0] == surname }
  }

  /// The descriptions that end at `comma`, the longest first.
  private func candidates(before comma: Int, in sentence: Range<Int>) -> [[NounPhrase]] {
    var start = comma
    while start > sentence.lowerBound, comma - start < 20 {
      let t = start - 1
      guard words.shapes[t].isWord || words.shapes[t] == .clitic, !places.isFinite(t),
        words.quoted[t] == words.quoted[comma],
        !words.traits[t].hasAny([.relative, .auxiliary]) || words.part(t) == .determiner
          || places.place(of: t) == .owner
      else { break }
      start = t
    }
    var candidates: [[NounPhrase]] = []
    for t in start..<comma {
      guard t == start || places.place(of: t) == .determiner || !isModifier(t - 1) else { continue }
      let (found, end) = phrases(from: t, in: sentence.lowerBound..<comma)
      guard end == comma, found.allSatisfy({ RoleNoun.isRole($0.head, in: words) }) else {
        continue
      }
      candidates.append(found)
    }
    return candidates
  }

  private func isModifier(_ t: Int) -> Bool {
    switch places.place(of: t) {
    case .noun, .adjective, .owner, .determiner, .participle, .adverb, .number: true
    case .and, .other: false
    }
  }

  /// So many tokens before a name say how it stands in its sentence.
  private static let lookBack = 60

  private static let openers: Set<UInt64> = WordKey.all(
    "himself herself now currently also")
  /// What somebody thinks of a person more than what that person is.
  private static let opinions: Set<UInt64> = WordKey.all(
    "best worst only right perfect wrong most least greatest biggest strongest better")
  private static let superlatives: Set<UInt64> = WordKey.all(
    """
    best worst only right perfect wrong most least greatest biggest strongest better first second
    third last latest next
    """)
  private static let suppositions: Set<UInt64> = WordKey.all("if whether unless when until")
}
