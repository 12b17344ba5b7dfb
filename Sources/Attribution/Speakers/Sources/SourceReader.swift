internal import Language
internal import News

/// Reads the words of a source mention: which name, pronoun or noun is it about?
struct SourceReader {
  let words: Words
  /// In text order.
  let mentions: [NameMention]

  /// Reads the source that these spans mark.
  func read(_ source: [TextSpan]) -> SourceReading {
    for span in source {
      let tokens = trimmed(words.tokens(in: span))
      if !tokens.isEmpty { return read(tokens) }
    }
    return .none
  }

  /// Leaves out marks, commas and a preposition at the edges.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start < end,
      !words.shapes[start].isWord
        || (words.shapes[start] == .lower || isOpener(start)) && end - start > 1
          && (words.traits[start].hasAny([.preposition, .conjunction]) || isAdverb(start)
            || isVerb(start) || opensClause(start))
    { start += 1 }
    while end > start,
      !(words.shapes[end - 1].isWord || words.shapes[end - 1] == .clitic
        || words.shapes[end - 1] == .closeBracket)
    { end -= 1 }
    return start..<end
  }

  private func read(_ tokens: Range<Int>) -> SourceReading {
    let first = tokens.lowerBound
    let traits = words.traits[first]
    if traits.contains(.relative), !traits.contains(.determiner) || tokens.count == 1 {
      return .relative(first)
    }
    if traits.hasAny(.pronoun),
      !traits.contains(.possessive) || tokens.count == 1 || !words.shapes[first + 1].isWord
    {
      return .pronoun(first)
    }
    if let name = mention(at: first), !begins(name, at: first) {
      let end = mentions[name].tokens.upperBound
      // "U.S. | District Judge Lopez": the source cuts what stands before the name.
      if end < tokens.upperBound, let next = mention(at: end), begins(next, at: end) {
        return read(end..<tokens.upperBound)
      }
      return .partOfName(first..<min(mentions[name].tokens.upperBound, tokens.upperBound))
    }
    let head = firstPhrase(in: tokens)
    if head.lastName != nil, head.name == nil, words.shapes[head.noun].isCapital,
      words.traits[head.noun].contains(.bodyNoun), !words.traits[head.noun].hasAny(.anyRole)
    {
      return noun(head, in: tokens)
    }
    if let name = head.name {
      let all = names(from: name, in: tokens)
      if let owned = owned(by: mentions[all[all.count - 1]].tokens.upperBound, in: tokens) {
        return owned
      }
      return .names(all)
    }
    if words.isTitleCase[words.sentence(of: first)],
      tokens.count > 4 || !words.traits[tokens.upperBound - 1].hasAny(.anyRole),
      let name = mention(at: first), !isCommon(name)
    {
      return .names(names(from: name, in: tokens))
    }
    if let name = nameAfterOrigin(head, in: tokens) { return .names([name]) }
    if let name = appositive(after: head.end, in: tokens) {
      let all = names(from: name, in: tokens)
      if isOnePerson(head.noun) { return .names([name]) }
      if all.count > 1 { return .names(all) }
    }
    return noun(head, in: tokens)
  }

  /// "Lopez and Stone's mother, Ann Ray": what belongs to the names before, not they, is the source.
  private func owned(by end: Int, in tokens: Range<Int>) -> SourceReading? {
    guard end < tokens.upperBound, words.keys[end] == WordKey.and,
      let owner = mention(at: end + 1), begins(owner, at: end + 1)
    else { return nil }
    let clitic = mentions[owner].tokens.upperBound
    guard clitic + 1 < tokens.upperBound, words.part(clitic) == .possessive,
      words.shapes[clitic + 1] == .lower
    else { return nil }
    let head = firstPhrase(in: clitic + 1..<tokens.upperBound)
    if let name = head.name ?? appositive(after: head.end, in: tokens) { return .names([name]) }
    return noun(head, in: clitic + 1..<tokens.upperBound)
  }

  private static let ranks = KeyList.keys(
    """
    top main own chief internal senior leading former ex biggest largest smallest oldest best new
    other another
    """)

  /// "the ministry's | top internal | watchdog": what tells one of several apart is no part of a
  /// name.
  private func isOneOfSeveral(_ between: Range<Int>) -> Bool {
    between.contains { Self.ranks.contains(words.keys[$0]) && words.shapes[$0] == .lower }
  }

  /// The first noun phrase: its last word, its end, and the name that it ends in.
  private struct Phrase {
    var start: Int
    var end: Int
    var noun: Int
    var name: Int?
    var lastName: Int?
  }

  private func firstPhrase(in tokens: Range<Int>) -> Phrase {
    var phrase = Phrase(start: tokens.lowerBound, end: tokens.lowerBound, noun: tokens.lowerBound)
    var t = tokens.lowerBound
    while t < tokens.upperBound {
      if let name = mention(at: t), begins(name, at: t) {
        t = min(mentions[name].tokens.upperBound, tokens.upperBound)
        phrase.noun = t - 1
        phrase.lastName = name
        phrase.name = name
        if t < tokens.upperBound, words.shapes[t] == .clitic, t + 1 == tokens.upperBound { t += 1 }
        continue
      }
      let shape = words.shapes[t]
      let traits = words.traits[t]
      if !(shape.isWord || shape == .clitic || isSlash(t) || isGenitive(t, in: tokens)) { break }
      let isJoint =
        words.keys[t] == WordKey.and && phrase.name == nil
        && (isRole(phrase.noun) || isAdjective(phrase.noun) || describes(t, in: tokens))
      if t > tokens.lowerBound, traits.hasAny(.pronoun), !traits.hasAny([.possessive, .reflexive]) {
        break
      }
      if traits.hasAny([.preposition, .relative, .conjunction, .auxiliary]), shape == .lower,
        t > tokens.lowerBound, !isJoint
      {
        break
      }
      if shape.isWord, !isJoint {
        if phrase.name != nil, shape == .lower, traits.contains(.determiner) || isVerb(t) { break }
        if traits.contains(.reflexive) || shape == .lower && isAdverb(t) {
          t += 1
          continue
        }
        phrase.noun = t
        phrase.name = nil
      }
      t += 1
    }
    phrase.end = t
    if let name = phrase.name, isCommon(name) { phrase.name = nil }
    return phrase
  }

  /// A verb that a source took in by mistake ("Lopez said", "told Stone").
  private func isVerb(_ t: Int) -> Bool {
    let traits = words.traits[t]
    if traits.hasAny(.anyRole.union([.bodyNoun, .group])) { return false }
    if traits.hasAny([.reports, .auxiliary, .denies, .declines]) { return true }
    let end = Int(words.ends[t])
    return end - Int(words.starts[t]) > 4 && !traits.hasAny([.adjective, .document, .opener])
      && words.bytes[end - 2..<end].elementsEqual("ed".utf8)
  }

  /// "Though she": a conjunction or preposition whose capital is the sentence's.
  private func isOpener(_ t: Int) -> Bool {
    words.traits[t].hasAny([.preposition, .conjunction])
      && !words.traits[t].hasAny(.anyGender.union([.particle, .place]))
      && t == words.tokens(ofSentence: words.sentence(of: t)).lowerBound
  }

  /// "that Lopez": the clause and not the pronoun.
  private func opensClause(_ t: Int) -> Bool {
    words.keys[t] == WordKey.that
      && (words.shapes[t + 1].isCapital || words.traits[t + 1].hasAny([.he, .she, .they]))
  }

  private func isAdverb(_ t: Int) -> Bool {
    if words.traits[t].contains(.adverb) { return true }
    let end = Int(words.ends[t])
    return end - Int(words.starts[t]) > 4 && words.bytes[end - 2..<end].elementsEqual("ly".utf8)
      && !words.traits[t].hasAny(.anyRole.union([.bodyNoun, .group, .document, .adverb]))
  }

  /// "lobbyist and strategist Maria Lopez": one person may be two things.
  private func isRole(_ noun: Int) -> Bool {
    words.shapes[noun] == .lower && words.traits[noun].hasAny(.anyRole)
      && !words.traits[noun].contains(.group)
  }

  /// "contributor and monetary historian David Lopez": what "and" joins ends in one full name.
  private func describes(_ and: Int, in tokens: Range<Int>) -> Bool {
    var t = and + 1
    while t < min(and + 5, tokens.upperBound), words.shapes[t] == .lower,
      words.part(t) == .adjective || words.part(t) == .noun
    { t += 1 }
    guard t > and + 1, t < tokens.upperBound, let name = mention(at: t), begins(name, at: t) else {
      return false
    }
    return mentions[name].name.count > 1
      && (words.part(and - 1) == .noun || and - 1 == tokens.lowerBound)
  }

  /// "Federal and state officials".
  private func isAdjective(_ noun: Int) -> Bool {
    words.traits[noun].contains(.adjective) && !words.traits[noun].hasAny(.anyRole.union([.people]))
  }

  /// The lone apostrophe of "DLJ Securities' Lopez".
  private func isGenitive(_ t: Int, in tokens: Range<Int>) -> Bool {
    t > tokens.lowerBound && t + 1 < tokens.upperBound && words.part(t) == .possessive
      && words.starts[t] == words.ends[t - 1] && words.shapes[t + 1].isCapital
  }

  private func isSlash(_ t: Int) -> Bool {
    words.bytes[Int(words.starts[t])] == UInt8(ascii: "/")
  }

  /// True when the source takes the mention from its beginning, or at least its whole name.
  private func begins(_ name: Int, at t: Int) -> Bool {
    t <= mentions[name].name.lowerBound
  }

  /// True for runs of capitals that end in a common noun: "Black Lawmakers", "Polls".
  private func isCommon(_ name: Int) -> Bool {
    let last = mentions[name].tokens.upperBound - 1
    let traits = words.traits[last]
    if traits.hasAny(.anyGender) { return false }
    // "United States" ends in a common noun and is none.
    let first = words.traits[mentions[name].name.lowerBound]
    if first.contains(.opensPhrase), mentions[name].name.count > 1 { return false }
    // "The Tories", "the Liberal Democrats": the party, where the tagger takes it for a body.
    if isParty(mentions[name]) { return false }
    if traits.hasAny([.people]) { return true }
    return traits.hasAny([.group, .document]) && !traits.hasAny([.bodyInName, .bodyName, .place])
      && !mentions[name].hasTitle
  }

  private func isParty(_ mention: NameMention) -> Bool {
    let first = mention.tokens.lowerBound
    guard first > 0, words.keys[first - 1] == WordKey.the else { return false }
    return mention.tokens.allSatisfy { words.entity($0) == .organization }
      || WordKey.partiesInPlural.contains(words.keys[mention.tokens.upperBound - 1])
      || words.keys[first] == WordKey.liberal
  }

  /// The mention that covers token `t`.
  func mention(at t: Int) -> Int? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.upperBound <= t { low = middle + 1 } else { high = middle }
    }
    guard low < mentions.count, mentions[low].tokens.lowerBound <= t else { return nil }
    return low
  }

  /// The name and those that are joined to it by commas and "and".
  private func names(from first: Int, in tokens: Range<Int>) -> [Int] {
    var found = [first]
    var isList = false
    var t = mentions[first].tokens.upperBound
    while t < tokens.upperBound, found.count < 6 {
      var joined = false
      var isLast = false
      while t < tokens.upperBound {
        if words.shapes[t] == .openBracket,
          let close = (t..<min(t + 8, tokens.upperBound)).first(where: {
            words.shapes[$0] == .closeBracket
          })
        {
          t = close + 1
        } else if words.shapes[t] == .comma || words.keys[t] == WordKey.and {
          joined = true
          isLast = words.keys[t] == WordKey.and
          t += 1
        } else if words.keys[t] == WordKey.as, t + 2 < tokens.upperBound,
          words.keys[t + 2] == WordKey.as
        {
          // "as well as"
          joined = true
          isLast = true
          t += 3
        } else {
          break
        }
      }
      // ", the mayor" says more of the one before.
      if t < tokens.upperBound, t > 0, words.shapes[t - 1] == .comma,
        words.traits[t].hasAny([.determiner, .possessive])
      {
        break
      }
      guard joined, t < tokens.upperBound, let next = nextName(from: t, in: tokens),
        !isCommon(next)
      else { break }
      let end = mentions[next].tokens.upperBound
      if end + 1 < tokens.upperBound, words.shapes[end] == .clitic { break }
      guard
        end >= tokens.upperBound || !words.shapes[end].isWord || words.keys[end] == WordKey.and
          || words.traits[end].hasAny([.determiner, .adverb])
      else { break }
      found.append(next)
      if isLast { isList = true }
      t = end
    }
    // "Peter Lopez, Lord Stone": commas alone say more of one person.
    return isList ? found : [first]
  }

  /// The name that begins at `t`, or behind a description that begins there and ends in an office:
  /// "and former Maryland Gov. Martin Lopez", "and his counterpart Ann Ray".
  private func nextName(from t: Int, in tokens: Range<Int>) -> Int? {
    var found: Int?
    var start = t
    while start < min(t + 12, tokens.upperBound) {
      if let name = mention(at: start), begins(name, at: start) {
        found = name
        start = mentions[name].tokens.upperBound
        // "the Courier editor Ann Ray": the first name only says whose editor.
        guard start < tokens.upperBound, words.shapes[start].isWord,
          words.traits[start].hasAny(.anyRole.union(.anyTitle)) || mention(at: start) != nil
        else { break }
        continue
      }
      let traits = words.traits[start]
      guard words.shapes[start].isWord || words.shapes[start] == .clitic,
        !traits.hasAny([.preposition, .conjunction, .relative, .auxiliary]), !isVerb(start)
      else { break }
      start += 1
    }
    guard let found else { return nil }
    let first = mentions[found].tokens.lowerBound
    let isDescribed =
      first == t || mentions[found].hasTitle || words.traits[first - 1].hasAny(.anyRole)
      || words.traits[first - 1].hasAny([.adjective, .opener]) || mentions[found].name.count > 1
    return isDescribed ? found : nil
  }

  /// "Longtime congressman from Ohio John Stone": the name comes after the place.
  private func nameAfterOrigin(_ phrase: Phrase, in tokens: Range<Int>) -> Int? {
    guard phrase.end + 2 < tokens.upperBound, words.keys[phrase.end] == WordKey.from,
      words.traits[phrase.noun].hasAny(.anyRole), let name = mention(at: phrase.end + 1)
    else { return nil }
    // The place may stand in one run of capitals with the name.
    let last =
      mentions[name].tokens.upperBound < tokens.upperBound
      ? mention(at: mentions[name].tokens.upperBound) ?? name : name
    return mentions[last].name.lowerBound > phrase.end + 1 && mentions[last].name.count > 1
      ? last : nil
  }

  /// "Another critic, Laurence Tribe": the name right after a description and a comma.
  private func appositive(after phrase: Int, in tokens: Range<Int>) -> Int? {
    var end = phrase
    while end < tokens.upperBound, end - phrase < 12,
      words.shapes[end].isWord || words.shapes[end] == .clitic,
      !words.traits[end].hasAny([.relative, .auxiliary, .conjunction])
    { end += 1 }
    guard end + 1 < tokens.upperBound, words.shapes[end] == .comma else { return nil }
    let next = words.traits[end + 1]
    guard
      words.shapes[end + 1].isCapital
        || words.shapes[end + 1] == .lower && !next.hasAny(.function.subtracting(.determiner))
    else { return nil }
    return firstPhrase(in: end + 1..<tokens.upperBound).name
  }

  private func isOnePerson(_ noun: Int) -> Bool {
    !words.traits[noun].hasAny([.group, .document]) || words.traits[noun].hasAny(.anyRole)
  }

  /// What the noun of a phrase without a name at its end stands for.
  private func noun(_ phrase: Phrase, in tokens: Range<Int>) -> SourceReading {
    let noun = phrase.noun
    let traits = words.traits[noun]
    let role = RolePhrase(tokens: tokens, head: noun)
    if WordKey.both.contains(words.keys[tokens.lowerBound]), tokens.count <= 2 {
      return .group(role)
    }
    if words.keys[tokens.lowerBound] == WordKey.one, phrase.end < tokens.upperBound {
      return .unnamed(role)
    }
    if let name = phrase.lastName, phrase.name == nil, traits.hasAny([.bodyNoun]),
      !traits.hasAny(.anyRole), !isCommon(name), !isIndefinite(tokens), ownsBody(name, noun),
      (mentions[name].tokens.upperBound..<noun).allSatisfy({
        words.shapes[$0] == .lower || words.shapes[$0] == .clitic
      }), !words.traits[mentions[name].name.lowerBound].contains(.adjective),
      !isOneOfSeveral(mentions[name].tokens.upperBound..<noun)
    {
      return .namedBody(RolePhrase(tokens: tokens.lowerBound..<noun + 1, head: noun))
    }
    if traits.hasAny(.unnamed) { return .unnamed(role) }
    if traits.hasAny([.document]), !traits.hasAny(.anyRole.union([.bodyNoun, .group])) {
      return .document(tokens)
    }
    if traits.hasAny(.anyRole), !traits.contains(.bodyNoun) || !isPlural(noun) {
      return isIndefinite(tokens) ? .unnamed(role) : .role(role)
    }
    if traits.contains(.people) || traits.contains(.group) && !traits.contains(.bodyNoun) {
      return .group(role)
    }
    if traits.contains(.bodyNoun) { return isIndefinite(tokens) ? .group(role) : .body(role) }
    if traits.contains(.document) { return .document(tokens) }
    if isPlural(noun) { return .group(role) }
    return words.keys[tokens.lowerBound] == WordKey.the
      && (words.part(noun) == .noun || isAge(noun)) ? .thing(role) : .unnamed(role)
  }

  /// "46-year-old"
  private func isAge(_ t: Int) -> Bool {
    let word = words.bytes[Int(words.starts[t])..<Int(words.ends[t])]
    return word.count > 8 && word.suffix(4).elementsEqual("-old".utf8)
  }

  /// A place has a government and police; other bodies there need a name of their own.
  private func ownsBody(_ name: Int, _ noun: Int) -> Bool {
    let name = mentions[name].name
    let key = name.dropFirst().reduce(words.keys[name.lowerBound]) {
      WordKey.join($0, words.keys[$1])
    }
    let isPlace =
      name.allSatisfy { words.traits[$0].contains(.place) }
      || Lexicon.english.traits(key).contains(.place)
    return !isPlace || WordKey.stateBodies.contains(words.keys[noun])
  }

  private func isIndefinite(_ tokens: Range<Int>) -> Bool {
    words.traits[tokens.lowerBound].contains(.indefinite)
  }

  private func isPlural(_ t: Int) -> Bool {
    let end = Int(words.ends[t])
    return end - Int(words.starts[t]) > 3 && words.bytes[end - 1] == UInt8(ascii: "s")
      && words.bytes[end - 2] != UInt8(ascii: "s")
  }
}
