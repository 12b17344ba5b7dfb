internal import Language

/// Reads the description that leads to a name without a comma: "longtime Ulm mayor Ina Roth".
struct TitleReader {
  let words: Words
  private let places: PhraseWords

  init(words: Words) {
    self.words = words
    places = PhraseWords(words: words)
  }

  private static let longest = 10

  /// Verbs behind "to", whatever their tag: "to host Roth".
  private static let alsoVerbs: Set<UInt64> = WordKey.all(
    """
    author boss captain chair champion coach counsel doctor father guard guest host judge man
    marshal mother nurse partner pick pilot police star train volunteer witness
    """)

  /// The title before the name of `mention`, with its determiner.
  func title(before mention: NameMention, in sentence: Range<Int>) -> NounPhrase? {
    let end = mention.name.lowerBound
    guard let head = head(before: mention, in: sentence) else { return nil }
    if mention.hasCourtesyTitle, words.traits[head].hasAny([.titleOfMan, .titleOfWoman]),
      !words.traits[head].hasAny(.anyRole)
    {
      return nil
    }
    let start = start(of: head, in: sentence)
    // "Order" in "Commander of the Order" is nobody.
    guard end - 1 == head || isModifier(end - 1),
      !describesAnother(from: start, to: mention, in: sentence)
    else { return nil }
    return NounPhrase(tokens: start..<end, head: head)
  }

  /// "Ann Ray, the incumbent Roth seeks to unseat": whom the name's verb has for its object.
  private func describesAnother(
    from start: Int, to mention: NameMention, in sentence: Range<Int>
  ) -> Bool {
    let next = mention.name.upperBound
    guard start - 2 >= sentence.lowerBound, next < sentence.upperBound,
      places.place(of: start) == .determiner, words.shapes[start - 1] == .comma,
      words.entity(start - 2) == .person, mention.name.count == 1
    else { return false }
    return places.isFinite(next)
  }

  /// The last title before the name; nil when something else stands between the two.
  private func head(before mention: NameMention, in sentence: Range<Int>) -> Int? {
    let end = mention.name.lowerBound
    guard end > sentence.lowerBound else { return nil }
    var head = end - 1
    while head >= mention.tokens.lowerBound, !words.traits[head].hasAny([.anyRole, .anyTitle]) {
      head -= 1
    }
    if head >= mention.tokens.lowerBound {
      // "Secretary of State", "Commissioner for Trade": nothing else may follow a title.
      let next = words.keys[head + 1]
      return head == end - 1 || next == WordKey.of || next == WordKey.for ? head : nil
    }
    guard head >= sentence.lowerBound, words.shapes[head] == .lower,
      RoleNoun.isKnown(head, in: words), head == end - 1
    else { return nil }
    if head > sentence.lowerBound, words.part(head - 1) == .to,
      Self.alsoVerbs.contains(words.keys[head])
    {
      return nil
    }
    // "the Reds skipper": the tagger takes it for a verb.
    let isNoun = !words.part(head).isVerb || head > sentence.lowerBound && isModifier(head - 1)
    return isNoun ? head : nil
  }

  private func isModifier(_ t: Int) -> Bool {
    let place = places.place(of: t)
    return place == .noun || place == .adjective || place == .owner
  }

  /// Goes left over what can describe a noun, to the determiner.
  private func start(of head: Int, in sentence: Range<Int>) -> Int {
    let isHeadline = words.isTitleCase[words.sentence(of: head)]
    var start = head
    var hasOwner = false
    while start > sentence.lowerBound, head - start < Self.longest {
      let t = start - 1
      guard words.quoted[t] == words.quoted[head] else { break }
      let place = places.place(of: t)
      if place == .determiner { return t }
      guard
        place != .other && place != .number || places.isInsideName(t)
          || isInsideOwner(t, hasOwner)
      else { break }
      // "Uber Inc. Former President": two headings.
      if words.keys[start] == WordKey.former, place == .noun { break }
      // "Pentagon spokesman Navy Capt. Ina Roth": two titles, of which this is the second.
      if words.shapes[t] == .lower, words.shapes[start].isCapital, place == .noun,
        RoleNoun.isKnown(t, in: words) || words.traits[t].contains(.group)
      {
        break
      }
      if isHeadline, place != .owner, !isKnown(t) { break }
      if place != .owner, isAct(t, in: sentence) { break }
      if place == .participle, !isDetermined(t, in: sentence) { break }
      // "most hawkish", not "even moderate".
      if place == .adverb,
        places.place(of: start) != .adjective || words.traits[t].contains(.adverb)
      {
        break
      }
      if place == .and, !joins(t, in: sentence) { break }
      if place == .owner { hasOwner = true }
      start = t
    }
    return trimmed(start, head)
  }

  /// "Lopez introduced Dr. Roth", "Said Ulm coach Ina Roth": verbs that are tagged as something else.
  private func isAct(_ t: Int, in sentence: Range<Int>) -> Bool {
    guard t > sentence.lowerBound else { return words.keys[t] == WordKey.said }
    guard words.shapes[t] == .lower, words.shapes[t + 1].isCapital, !places.isLikeAdjective(t),
      words.bytes[Int(words.starts[t])..<Int(words.ends[t])].ends(with: "ed")
    else { return false }
    return words.shapes[t - 1].isCapital || places.isTime(t - 1)
  }

  /// A phrase begins with no "and" and no 's.
  private func trimmed(_ start: Int, _ head: Int) -> Int {
    var start = start
    while start < head {
      switch places.place(of: start) {
      case .owner, .and, .other: start += 1
      default: return start
      }
    }
    return start
  }

  private func isDetermined(_ t: Int, in sentence: Range<Int>) -> Bool {
    guard t > sentence.lowerBound else { return false }
    let before = places.place(of: t - 1)
    return before == .determiner || before == .owner
  }

  /// "the University of Ulm's president", "University of Ulm professor"
  private func isInsideOwner(_ t: Int, _ hasOwner: Bool) -> Bool {
    words.keys[t] == WordKey.of && t > 0 && words.shapes[t - 1].isCapital
      && words.shapes[t + 1].isCapital
      && (hasOwner || words.traits[t - 1].contains(.bodyInName))
  }

  /// "research and policy director", not "the mayor and lawyer".
  private func joins(_ and: Int, in sentence: Range<Int>) -> Bool {
    if places.isInsideName(and) { return true }
    guard and > sentence.lowerBound,
      words.shapes[and - 1] == .lower || and - 1 == sentence.lowerBound,
      words.shapes[and + 1] == .lower, !words.traits[and - 1].hasAny(.anyRole.union([.group])),
      !RoleNoun.isKnown(and + 1, in: words)
    else { return false }
    let before = places.place(of: and - 1)
    return before == .adjective || before == .noun && words.part(and - 1) == .noun
  }

  /// In a headline every word has a capital, and tags are worth little.
  private func isKnown(_ t: Int) -> Bool {
    words.traits[t].hasAny(
      WordTraits.anyRole.union([.title, .adjective, .place, .bodyName, .bodyInName]))
      && !words.traits[t].hasAny(.anyCue)
      || words.keys[t] == WordKey.former
  }
}

extension WordKey {
  static let former = of("former")
  static let said = of("said")
}
