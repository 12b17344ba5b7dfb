internal import Language

/// What a token can be in a noun phrase, by its tag and the word lists.
///
/// The tagger takes some nouns of office for verbs or adjectives ("a conservative", "the host"); the
/// lists say that they are none where they stand behind a determiner or an adjective.
struct PhraseWords {
  let words: Words

  enum Place {
    case noun
    /// Adjectives, ordinals, numbers in words.
    case adjective
    /// "2008", which a noun may follow: "the 2008 nominee".
    case number
    /// "acting", "retired", but "hired" as well.
    case participle
    case adverb
    /// "the", "a", "his".
    case determiner
    /// The 's of an owner.
    case owner
    case and
    /// Nothing that a noun phrase has before its noun.
    case other
  }

  func place(of t: Int) -> Place {
    let traits = words.traits[t]
    if words.shapes[t] == .clitic || words.part(t) == .possessive {
      return isOwner(t) ? .owner : .other
    }
    if isAmpersand(t) { return .and }
    guard words.shapes[t].isWord, !isTime(t) else { return .other }
    if traits.contains(.adverb), words.keys[t] != WordKey.then { return .adverb }
    if words.shapes[t] == .capitalized, words.entity(t) == .organization,
      !traits.hasAny([.determiner, .conjunction]), words.keys[t] != WordKey.of
    {
      return .noun
    }
    switch words.part(t) {
    case .noun, .nounPlural: return .noun
    case .name: return words.shapes[t] == .lower && traits.hasAny(.function) ? .other : .noun
    case .adjective where traits.hasAny(.anyRole) && ends(t, with: "ist"): return .noun
    case .adjective: return PhraseWords.notDescribing.contains(words.keys[t]) ? .other : .adjective
    case .number: return words.shapes[t] == .number && !hasLetter(t) ? .number : .adjective
    case .verbGerund, .verbParticiple:
      return isLikeAdjective(t) ? .adjective : .participle
    case .adverb:
      return words.keys[t] == WordKey.then ? .adjective : isBetweenNouns(t) ? .noun : .adverb
    case .determiner: return traits.contains(.determiner) ? .determiner : .other
    case .possessivePronoun: return .determiner
    case .conjunction: return words.keys[t] == WordKey.and ? .and : .other
    case .other: return words.shapes[t].isCapital ? .noun : .other
    case .verbBase, .verbPast, .verbPresent, .verbThirdPerson:
      return isMistaggedNoun(t) ? .noun : .other
    default: return .other
    }
  }

  func isLikeAdjective(_ t: Int) -> Bool { PhraseWords.likeAdjectives.contains(words.keys[t]) }

  func isAmpersand(_ t: Int) -> Bool { words.bytes[Int(words.starts[t])] == UInt8(ascii: "&") }

  /// "the host", "a former coach", "an economics fellow at": verbs elsewhere.
  private func isMistaggedNoun(_ t: Int) -> Bool {
    guard t > 0, words.traits[t].hasAny(.anyRole) else { return false }
    switch words.part(t - 1) {
    case .determiner, .possessivePronoun, .adjective, .possessive: return true
    case .noun, .nounPlural:
      let isBase = words.part(t) == .verbBase || words.part(t) == .verbPresent
      return isBase && words.shapes[t - 1] == .lower
        && (t + 1 >= words.count || words.part(t + 1) == .preposition
          || !words.shapes[t + 1].isWord)
    default: return false
    }
  }

  /// "foreign affairs spokesman": no adverb stands there.
  private func isBetweenNouns(_ t: Int) -> Bool {
    guard t > 0, t + 1 < words.count, words.part(t + 1) == .noun, !ends(t, with: "ly") else {
      return false
    }
    return words.part(t - 1) == .adjective || words.part(t - 1) == .noun
  }

  private func ends(_ t: Int, with ending: StaticString) -> Bool {
    words.bytes[Int(words.starts[t])..<Int(words.ends[t])].ends(with: ending)
  }

  /// True for 's and for the apostrophe of a plural.
  private func isOwner(_ t: Int) -> Bool {
    words.part(t) == .possessive
      || words.part(t) != .verbThirdPerson && words.keys[t] == WordKey.possessive
  }

  private func hasLetter(_ t: Int) -> Bool {
    words.bytes[Int(words.starts[t])..<Int(words.ends[t])].contains { ($0 | 0x20) &- 0x61 < 26 }
  }

  /// True for days, months and other words of time that are no part of a name.
  func isTime(_ t: Int) -> Bool {
    guard words.entity(t) != .organization, !hasHyphen(t), !isFollowedByNoun(t) else {
      return false
    }
    if words.entity(t) == .time, !words.traits[t].hasAny(.anyRole) {
      return !PhraseWords.timeless.contains(words.keys[t])
    }
    return words.shapes[t].isCapital && words.traits[t].contains(.calendar)
      || PhraseWords.times.contains(words.keys[t])
  }

  /// "30-year-old"
  private func hasHyphen(_ t: Int) -> Bool {
    words.bytes[Int(words.starts[t])..<Int(words.ends[t])].contains(UInt8(ascii: "-"))
  }

  /// "day trader", "2012 nominee", but not "Monday morning" or "Friday President Roth".
  private func isFollowedByNoun(_ t: Int) -> Bool {
    guard t + 1 < words.count, words.entity(t + 1) != .time else { return false }
    let isNumber = words.shapes[t] == .number
    return (isNumber || words.shapes[t] == .lower) && !PhraseWords.relative.contains(words.keys[t])
      && (words.part(t + 1) == .noun || isNumber && words.part(t + 1) == .adjective)
  }

  /// True for words that a name has between its parts: "House of Representatives".
  func isInsideName(_ t: Int) -> Bool {
    guard t > 0, t + 1 < words.count, words.entities[t] == words.entities[t - 1],
      words.entities[t] == words.entities[t + 1]
    else { return false }
    return words.entity(t) == .organization || words.entity(t) == .miscellaneous
  }

  /// True for a finite verb, whose subject stands before it.
  func isFinite(_ t: Int) -> Bool {
    switch words.part(t) {
    case .verbPast, .verbPresent, .verbThirdPerson, .modal: return true
    default: return false
    }
  }

  /// Participles that describe an office more than they tell of an act.
  private static let likeAdjectives: Set<UInt64> = WordKey.all(
    """
    acting leading founding retired incoming outgoing ruling sitting presiding managing visiting
    deposed ousted convicted disgraced exiled elected newly-elected departing embattled suspended
    disputed presumed managing ranking contributing commanding serving reigning aspiring
    supervising consulting standing defeated jailed imprisoned accused indicted self-described
    self-proclaimed long-serving award-winning oscar-winning acclaimed celebrated renowned
    distinguished respected noted appointed designated
    """)

  /// Adjectives that begin no description.
  private static let notDescribing: Set<UInt64> = WordKey.all("such same several many other more")

  /// Words of time that stand for themselves.
  private static let relative: Set<UInt64> = WordKey.all(
    "yesterday today tomorrow tonight ago year week month")

  private static let times: Set<UInt64> = WordKey.all(
    """
    yesterday today tomorrow tonight year years month months week weeks weekend day days hour hours
    minute minutes decade decades century morning afternoon evening night ago time times
    """)

  /// Words of time that tell offices apart.
  private static let timeless: Set<UInt64> = WordKey.all(
    "former then current longtime long-time onetime one-time late old new now")
}

extension WordKey {
  static let then = of("then")
  static let possessive = of("'s")

  /// The keys of words that are parted by white space.
  static func all(_ list: StaticString) -> Set<UInt64> {
    let bytes = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
    var keys: Set<UInt64> = []
    var start = 0
    for i in 0...bytes.count where i == bytes.count || bytes[i] <= 0x20 {
      if i > start { keys.insert(of(bytes, start, i)) }
      start = i + 1
    }
    return keys
  }
}
