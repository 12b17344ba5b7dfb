/// Learns what a text calls the people and bodies it names: titles, appositions, "X is the ...".
struct RoleFinder {
  let words: Words

  /// The descriptions that stand around one mention of a name.
  func roles(around mention: NameMention) -> [RolePhrase] {
    let sentence = words.tokens(ofSentence: words.sentence(of: mention.tokens.lowerBound))
    var found: [RolePhrase] = []
    if let role = title(before: mention, in: sentence) { found.append(role) }
    found += apposition(after: mention.tokens.upperBound, in: sentence)
    if let role = apposition(before: mention, in: sentence) { found.append(role) }
    return found
  }

  /// "the acting assistant Secretary" before a name, "longtime Democratic pollster" too.
  private func title(before mention: NameMention, in sentence: Range<Int>) -> RolePhrase? {
    let end = mention.name.lowerBound
    guard end > sentence.lowerBound else { return nil }
    var head = end - 1
    while head >= mention.tokens.lowerBound, !words.traits[head].hasAny([.anyRole, .anyTitle]) {
      head -= 1
    }
    if head < mention.tokens.lowerBound {
      guard head >= sentence.lowerBound, words.shapes[head] == .lower,
        words.traits[head].hasAny(.anyRole)
      else { return nil }
    }
    if mention.hasCourtesyTitle, words.traits[head].hasAny([.titleOfMan, .titleOfWoman]),
      !words.traits[head].hasAny(.anyRole)
    {
      return nil
    }
    return RolePhrase(
      tokens: phraseStart(before: min(head, mention.tokens.lowerBound), in: sentence)..<end,
      head: head)
  }

  /// Goes left over what can describe a noun, to the determiner.
  private func phraseStart(before t: Int, in sentence: Range<Int>) -> Int {
    var start = t
    while start > sentence.lowerBound, t - start < 8 {
      let previous = start - 1
      guard words.shapes[previous].isWord || words.shapes[previous] == .clitic,
        !words.traits[previous].hasAny(.function.union([.reports, .adverb, .calendar])),
        !words.quoted[previous],
        !isParticiple(previous)
      else { break }
      start = previous
    }
    return start
  }

  private func isParticiple(_ t: Int) -> Bool {
    let end = Int(words.ends[t])
    return words.shapes[t] == .lower && words.keys[t] != WordHash.acting
      && end - Int(words.starts[t]) > 5
      && words.bytes[end - 3..<end].elementsEqual("ing".utf8)
  }

  /// ", the acting assistant secretary of state for South Asia," and ", who was the mayor of".
  private func apposition(after end: Int, in sentence: Range<Int>) -> [RolePhrase] {
    var t = end
    if t < sentence.upperBound, words.shapes[t] == .openBracket,
      let close = (t..<min(t + 8, sentence.upperBound)).first(where: {
        words.shapes[$0] == .closeBracket
      })
    {
      t = close + 1
    }
    guard t < sentence.upperBound else { return [] }
    let isComma = words.shapes[t] == .comma
    if isComma {
      t += 1
      if t + 1 < sentence.upperBound, words.shapes[t] == .number, words.shapes[t + 1] == .comma {
        t += 2
      }
      if t < sentence.upperBound, words.keys[t] == WordHash.who {
        t = afterCopula(t + 1, sentence) ?? sentence.upperBound
      }
    } else if let next = afterCopula(t, sentence) {
      t = next
    } else {
      return []
    }
    guard t < sentence.upperBound else { return [] }
    let opens =
      words.traits[t].hasAny([.determiner, .anyRole, .adjective, .opener, .bodyNoun])
      || words.shapes[t] == .lower
    guard opens else { return [] }
    let found = phrases(from: t, in: sentence)
    // "In a nod to Stone, the mayor said ...": a verb after it, so it is no apposition.
    let isSubject =
      isComma && found.end < sentence.upperBound && words.shapes[found.end].isWord
      && words.keys[found.end] != WordHash.who
    return isSubject ? [] : found.roles
  }

  /// What follows "is", "was", "became", "serves as", "served as".
  private func afterCopula(_ t: Int, _ sentence: Range<Int>) -> Int? {
    guard t + 1 < sentence.upperBound, WordHash.copulas.contains(words.keys[t]) else { return nil }
    let next = words.keys[t + 1] == WordHash.as ? t + 2 : t + 1
    guard next < sentence.upperBound, words.traits[next].hasAny([.determiner, .anyRole]) else {
      return nil
    }
    return next
  }

  /// The noun phrases from `start`, joined by "and", up to a comma or a verb.
  private func phrases(from start: Int, in sentence: Range<Int>) -> (roles: [RolePhrase], end: Int)
  {
    var found: [RolePhrase] = []
    var first = start
    var head: Int?
    var isHeadOpen = opensPhrase(start)
    var t = start
    func close(_ end: Int) {
      if let head, end > first { found.append(RolePhrase(tokens: first..<end, head: head)) }
    }
    while t < sentence.upperBound, t - start < 30, !endsPhrase(t) {
      let traits = words.traits[t]
      if words.keys[t] == WordHash.and, joinsPhrases(t, after: head, in: sentence) {
        close(t)
        first = t + 1
        head = nil
        isHeadOpen = opensPhrase(first)
      } else if traits.contains(.preposition) || traits.contains(.relative)
        || words.shapes[t] == .clitic && head != nil
      {
        if head != nil || traits.contains(.relative) { isHeadOpen = false }
      } else if isHeadOpen, traits.hasAny(.anyRole.union([.bodyNoun])) {
        head = t
      } else if isVerb(t), head != nil {
        break
      }
      t += 1
    }
    close(t)
    return (found, t)
  }

  /// False for what goes on with a verb or an adverb: ", has called for" is no description.
  private func opensPhrase(_ t: Int) -> Bool {
    let isMover = isVerb(t) || words.traits[t].contains(.adverb) || isParticiple(t)
    let end = Int(words.ends[t])
    let isAdverb =
      words.shapes[t] == .lower && end - Int(words.starts[t]) > 4
      && words.bytes[end - 2..<end].elementsEqual("ly".utf8)
    return !isMover && !isAdverb
  }

  private func isVerb(_ t: Int) -> Bool {
    let traits = words.traits[t]
    return words.shapes[t] == .lower && traits.hasAny([.reports, .auxiliary])
      && !traits.contains(.bodyNoun)
      && !(t > 0 && words.traits[t - 1].hasAny([.determiner, .adjective]))
  }

  private func endsPhrase(_ t: Int) -> Bool {
    let shape = words.shapes[t]
    return shape == .comma || shape == .stop || shape == .dash || shape == .colon || shape.isQuote
      || words.keys[t] == WordHash.who
  }

  /// "a lawyer and a friend of the mayor": two descriptions; "a business and arts adviser" is one.
  private func joinsPhrases(_ and: Int, after head: Int?, in sentence: Range<Int>) -> Bool {
    guard let head, words.traits[head].hasAny(.anyRole), and + 1 < sentence.upperBound else {
      return false
    }
    return words.traits[and + 1].hasAny([.determiner, .anyRole]) || words.shapes[and + 1] == .lower
  }

  /// "The Republican nominee, Donald Trump,": a description, a comma, the name.
  private func apposition(before mention: NameMention, in sentence: Range<Int>) -> RolePhrase? {
    let comma = mention.tokens.lowerBound - 1
    guard comma > sentence.lowerBound, words.shapes[comma] == .comma, !mention.hasTitle else {
      return nil
    }
    let after = mention.tokens.upperBound
    var start = comma
    while start > sentence.lowerBound, comma - start < 14,
      words.shapes[start - 1].isWord || words.shapes[start - 1] == .clitic,
      !words.traits[start - 1].hasAny([.auxiliary, .reports, .conjunction, .relative])
    { start -= 1 }
    let isClosed = after < sentence.upperBound && words.shapes[after] == .comma
    guard start == sentence.lowerBound || isClosed, start < comma else { return nil }
    while start < comma, !words.traits[start].contains(.determiner), start + 1 < comma,
      start > sentence.lowerBound
    { start += 1 }
    guard let role = phrases(from: start, in: sentence.lowerBound..<comma).roles.last,
      role.tokens.upperBound == comma
    else { return nil }
    return words.traits[role.head].hasAny(.anyRole) ? role : nil
  }
}
