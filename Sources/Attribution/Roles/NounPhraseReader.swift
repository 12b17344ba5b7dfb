internal import Language

/// Reads one noun phrase from its first word to its last.
///
/// A phrase ends before a relative clause, a participle ("hired by"), a clause of time ("in 2012",
/// "on Monday") and whatever is no part of it.
struct NounPhraseReader {
  let words: Words
  private let places: PhraseWords

  init(words: Words) {
    self.words = words
    places = PhraseWords(words: words)
  }

  /// Longer phrases are cut at their last preposition.
  private static let longest = 18
  /// Nothing is read beyond so many tokens.
  private static let window = 40

  /// The phrase that begins at `start` and ends before `limit`; nil when none begins there.
  func phrase(from start: Int, before limit: Int) -> NounPhrase? {
    guard start < limit else { return nil }
    let limit = min(limit, start + Self.window)
    let first = places.place(of: start) == .determiner ? start + 1 : start
    guard !Self.notPhrases.contains(words.keys[start]), places.place(of: start) != .and,
      let head = head(from: first, before: limit)
    else { return nil }
    return NounPhrase(
      tokens: start..<additions(after: head, from: start, before: limit), head: head)
  }

  // MARK: The noun and what stands before it

  /// What a noun is looked for: the phrase itself or what a preposition adds to it.
  private enum Part {
    case description
    case addition
    /// What follows an "and", up to the next: looking beyond would take ever longer.
    case follower
  }

  /// The noun of a description, also behind a name that has an "of": "University of South Ulm law
  /// professor".
  private func head(from start: Int, before limit: Int) -> Int? {
    guard let head = noun(of: .description, from: start, before: limit) else { return nil }
    let of = head + 1
    guard of + 1 < limit, words.keys[of] == WordKey.of, words.shapes[head].isCapital,
      !isRole(head), words.shapes[of + 1].isCapital,
      let noun = noun(of: .addition, from: of + 1, before: limit), isRole(noun),
      words.shapes[noun] == .lower
    else { return head }
    return noun
  }

  /// The last noun of the run of nouns and adjectives from `start`.
  private func noun(of part: Part, from start: Int, before limit: Int) -> Int? {
    var head: Int?
    // A noun before "and", to go back to when what follows is another phrase.
    var spare: Int?
    var t = start
    reading: while t < limit, words.quoted[t] == words.quoted[start] {
      switch places.place(of: t) {
      case .noun: head = t
      case .adjective:
        if isLastAdjective(t, before: limit) {
          // "a cult classic", but not "a lawyer loyal to".
          let endsAddition =
            part != .description
            && (words.shapes[t].isCapital || isCount(t, before: limit) || t + 1 >= limit
              || !words.shapes[t + 1].isWord)
          guard isRole(t) || endsAddition else { break reading }
          head = t
        } else if head != nil, !continues(t, before: limit) {
          break reading
        }
      case .number:
        guard t + 1 < limit, joinsNumber(places.place(of: t + 1)) else { break reading }
      case .participle:
        if head != nil || t + 1 >= limit { break reading }
      case .adverb:
        guard head == nil, t + 1 < limit else { break reading }
        let next = places.place(of: t + 1)
        guard next == .adjective || next == .participle || next == .adverb else { break reading }
      case .owner:
        guard head != nil else { break reading }
        head = nil
        spare = nil
      case .and:
        guard joinsModifiers(t, head, of: part, before: limit) else { break reading }
        spare = head ?? spare
        if words.keys[t] == WordKey.and, !places.isInsideName(t) { head = nil }
      case .determiner:
        // "the research firm The Ulm Group"
        guard part != .description, head != nil, words.shapes[t] == .capitalized, t + 1 < limit,
          words.shapes[t + 1].isCapital
        else { break reading }
      case .other:
        if places.isInsideName(t), let head, !isRole(head) { break }
        guard words.shapes[t] == .comma, head == nil, t > start,
          places.place(of: t - 1) == .adjective, t + 1 < limit,
          places.place(of: t + 1) == .adjective
        else { break reading }
      }
      t += 1
    }
    return head ?? spare
  }

  /// True when no noun follows: "a conservative", "lawyer loyal to".
  private func isLastAdjective(_ t: Int, before limit: Int) -> Bool {
    guard t + 1 < limit else { return true }
    switch places.place(of: t + 1) {
    case .noun, .adjective, .number, .and: return false
    case .participle, .adverb: return false
    case .other: return !(words.shapes[t + 1] == .comma && t + 2 < limit && isDescribing(t + 2))
    default: return true
    }
  }

  /// "a father of six", not "and one of".
  private func isCount(_ t: Int, before limit: Int) -> Bool {
    words.part(t) == .number && t + 1 < limit && words.part(t + 1) != .preposition
  }

  private func joinsNumber(_ next: PhraseWords.Place) -> Bool {
    next == .noun || next == .adjective || next == .number || next == .and
  }

  private func isDescribing(_ t: Int) -> Bool { places.place(of: t) == .adjective }

  /// "Senate Democratic leader": an adjective between nouns.
  private func continues(_ t: Int, before limit: Int) -> Bool {
    var next = t + 1
    while next < limit, places.place(of: next) == .adjective { next += 1 }
    return next < limit && places.place(of: next) == .noun
  }

  /// "research and policy director" is one phrase, "a lawyer and writer" two.
  private func joinsModifiers(_ and: Int, _ head: Int?, of part: Part, before limit: Int) -> Bool {
    guard and + 1 < limit else { return false }
    if places.isInsideName(and) || words.keys[and] != WordKey.and { return head != nil }
    let next = places.place(of: and + 1)
    guard next == .noun || next == .adjective || next == .adverb else { return false }
    guard part != .follower else { return false }
    guard let head else { return true }
    if isOwned(and + 1, before: limit) { return false }
    // "director of the center and author of the report"
    if part == .addition, let noun = noun(of: .follower, from: and + 1, before: limit),
      isRole(noun),
      !words.traits[noun].contains(.bodyNoun)
    {
      return false
    }
    // "the Customs and Border Protection commissioner"
    if part == .description, words.shapes[head].isCapital, words.shapes[and + 1].isCapital,
      !isRole(head), let noun = noun(of: .follower, from: and + 1, before: limit), isRole(noun)
    {
      return true
    }
    return !isRole(head) && words.part(head) != .nounPlural && words.entity(head) != .person
      && words.shapes[head] == .lower
  }

  /// "the company and France's minister" are two.
  private func isOwned(_ start: Int, before limit: Int) -> Bool {
    var t = start
    while t < limit {
      switch places.place(of: t) {
      case .noun, .adjective: t += 1
      case .owner: return true
      default: return false
      }
    }
    return false
  }

  private func isRole(_ t: Int) -> Bool { RoleNoun.isKnown(t, in: words) }

  // MARK: What stands after it

  /// Where the phrase ends that has its noun at `head`: behind "of the agency in Ulm".
  private func additions(after head: Int, from start: Int, before limit: Int) -> Int {
    var end = head + 1
    while end < limit, end - start < Self.longest {
      var link = end
      // "loyal to", "responsible for"
      if places.place(of: link) == .adjective, link + 1 < limit { link += 1 }
      guard isLink(link, before: limit), let object = object(from: link + 1, before: limit) else {
        break
      }
      guard object - start <= Self.longest else { break }
      end = object
    }
    // "the executive in charge of" what could not be read.
    if end - 2 > head, words.keys[end - 1] == WordKey.charge { end -= 2 }
    return end
  }

  private func isLink(_ t: Int, before limit: Int) -> Bool {
    guard t + 1 < limit, Self.links.contains(words.keys[t]) else { return false }
    return words.keys[t] != WordKey.to || !words.part(t + 1).isVerb
  }

  /// The end of what a preposition links to a noun.
  private func object(from start: Int, before limit: Int) -> Int? {
    let isDetermined = places.place(of: start) == .determiner
    let first = isDetermined ? start + 1 : start
    guard first < limit, !isClauseOfTime(start, first, before: limit),
      let noun = noun(of: .addition, from: first, before: limit)
    else { return nil }
    var end = noun + 1
    // "the law firm Brandt, Kessler & Lowe"
    while end + 2 < limit, words.shapes[end] == .comma, words.shapes[noun].isCapital,
      words.shapes[end + 1].isCapital, places.isAmpersand(end + 2),
      let next = self.noun(of: .addition, from: end + 1, before: limit)
    { end = next + 1 }
    // "the department of trade and tourism", but not "the director and chairman".
    while end + 1 < limit, words.keys[end] == WordKey.and,
      places.place(of: end + 1) == .noun || places.place(of: end + 1) == .adjective,
      let next = self.noun(of: .addition, from: end + 1, before: limit), !isRole(next),
      words.entity(next) != .person || words.entity(noun) == .person,
      next + 1 >= limit || !places.isFinite(next + 1)
    { end = next + 1 }
    return end
  }

  private func isClauseOfTime(_ start: Int, _ first: Int, before limit: Int) -> Bool {
    var t = first
    while t < min(limit, first + 4) {
      if places.isTime(t) { return true }
      if words.shapes[t] == .number, words.ends[t] - words.starts[t] == 4,
        t + 1 >= limit || !joinsNumber(places.place(of: t + 1))
      {
        return true
      }
      let place = places.place(of: t)
      guard place == .adjective || place == .noun || place == .number else { break }
      t += 1
    }
    return false
  }

  /// Prepositions that add to a description and tell no circumstances.
  private static let links: Set<UInt64> = WordKey.all(
    "of for in at to with from on under behind against within near inside outside via")

  /// Words that open no description of one person.
  private static let notPhrases: Set<UInt64> = WordKey.all(
    """
    no this that these those each every either neither both some any all many several few most one
    two three what which whose
    """)
}

extension WordKey {
  static let charge = of("charge")
}
