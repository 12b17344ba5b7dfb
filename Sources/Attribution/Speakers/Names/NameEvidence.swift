internal import Language

/// Weighs what a name is: by its own words, by the words around one mention of it, and by what the
/// tagger takes that mention for.
struct NameEvidence {
  let words: Words
  let mention: NameMention
  let sentence: Range<Int>

  /// Evidence inside the name; counted once a form.
  func weighForm(_ form: inout NameForm) {
    let name = mention.name
    let first = words.traits[name.lowerBound]
    let last = words.traits[name.upperBound - 1]
    let length = name.count { words.shapes[$0].isWord }
    let isGiven = first.hasAny(.anyGender)
    if length > 1 {
      if isGiven { form.person += 3 }
      if last.contains(.suffix) { form.person += 3 }
      if length > 2, name.dropFirst().dropLast().contains(where: { isInitial($0) }) {
        form.person += 3
      }
      if isInitial(name.lowerBound), !first.contains(.place), length < 4 { form.person += 4 }
      if name.contains(where: { words.traits[$0].contains(.particle) && words.shapes[$0] == .lower }
      ) {
        form.person += 1
      }
      let bodyWords = name.count {
        words.traits[$0].hasAny([.bodyInName, .bodyNoun]) && !words.traits[$0].hasAny(.anyGender)
      }
      if last.hasAny([.bodyInName, .bodyNoun]), !last.hasAny(.anyGender) {
        // "Hugh Hall": a first name and one word more are a person's rather.
        form.body += isGiven ? (length == 2 ? 1 : 3) : 4
      }
      if bodyWords > 0, !(isGiven && length == 2) { form.body += 2 }
      if name.contains(where: {
        [WordKey.of, WordKey.for, WordKey.on, WordKey.and].contains(words.keys[$0])
      }) {
        form.body += 3
      }
      if name.contains(where: { words.shapes[$0] == .other }) { form.body += 2 }
      if first.hasAny([.adjective, .place]), !isGiven { form.body += 2 }
      if last.hasAny([.people, .group]) { form.body += 3 }
    } else {
      if first.contains(.bodyName) { form.body += 4 }
      if isSite(name.lowerBound) { form.body += 3 }
      if first.contains(.bodyInName) { form.body += 1 }
      if first.hasAny([.adjective, .people]) { form.body += 2 }
      if isGiven { form.person += 1 }
      if words.shapes[name.lowerBound] == .capitals,
        words.ends[name.lowerBound] - words.starts[name.lowerBound] <= 6
      {
        form.body += 2
      }
      if words.shapes[name.lowerBound] == .initials, !first.hasAny(.anyGender) { form.body += 2 }
    }
    if isPlace(name) { form.place += 5 }
    if form.gender == .unknown, length > 1 {
      form.gender = Gender(first.intersection(.anyGender))
    }
  }

  private func isInitial(_ t: Int) -> Bool {
    words.shapes[t] == .initials && !words.traits[t].hasAny([.place, .adjective, .bodyName])
  }

  /// "BuzzFeed", "factcheck.org": two words in one, or the address of a site.
  private func isSite(_ t: Int) -> Bool {
    let word = Array(words.bytes[Int(words.starts[t])..<Int(words.ends[t])])
    guard word.count > 5 else { return false }
    for i in 4..<word.count {
      if word[i] &- 0x41 < 26, word[1..<i].allSatisfy({ $0 &- 0x61 < 26 }) { return true }
      if word[i] == UInt8(ascii: "."), i + 2 < word.count,
        word[(i + 1)...].allSatisfy({ $0 &- 0x61 < 26 })
      {
        return true
      }
    }
    return false
  }

  private func isPlace(_ name: Range<Int>) -> Bool {
    if name.count == 1 { return words.traits[name.lowerBound].contains(.place) }
    return name.count <= 4 && words.traits[name.lowerBound].contains(.opensPhrase)
      && Lexicon.english.traits(phraseKey(name)).contains(.place)
  }

  private func phraseKey(_ name: Range<Int>) -> UInt64 {
    name.dropFirst().reduce(words.keys[name.lowerBound]) { WordKey.join($0, words.keys[$1]) }
  }

  /// Evidence around this mention.
  func weighContext(_ form: inout NameForm) {
    weighTags(&form)
    if mention.hasCourtesyTitle { form.person += 5 } else if mention.hasTitle { form.person += 3 }
    let before = mention.tokens.lowerBound - 1
    if before >= sentence.lowerBound, !mention.hasTitle {
      if words.shapes[before] == .lower, words.traits[before].hasAny(.anyRole),
        !words.traits[before].contains(.bodyNoun)
      {
        form.person += 2
      }
      if words.keys[before] == WordKey.the, !isModifier { form.body += 2 }
    }
    weighFollowing(&form)
  }

  /// What the tagger takes the name for, when it takes all its words for the same.
  private func weighTags(_ form: inout NameForm) {
    // A headline's capitals mislead the tagger.
    guard !words.isTitleCase[words.sentence(of: mention.name.lowerBound)] else { return }
    let types = mention.name.filter { words.shapes[$0].isWord }.map { words.entity($0) }
    guard let first = types.first, types.allSatisfy({ $0 == first }) else { return }
    form.note(first)
  }

  /// True when the name only describes the noun after it: "the Lopez administration".
  private var isModifier: Bool {
    let next = mention.tokens.upperBound
    guard next < sentence.upperBound, words.shapes[next] == .lower else { return false }
    let nouns = WordTraits.anyRole.union([.bodyNoun, .group, .document])
    return words.traits[next].hasAny(nouns) && !words.traits[next].contains(.reports)
  }

  private func weighFollowing(_ form: inout NameForm) {
    let next = mention.tokens.upperBound
    guard next < sentence.upperBound else { return }
    let shape = words.shapes[next]
    if shape == .openBracket, next + 1 < sentence.upperBound, isParty(next + 1) { form.person += 3 }
    let isAdjunct =
      mention.tokens.lowerBound > sentence.lowerBound
      && words.traits[mention.tokens.lowerBound - 1].contains(.preposition)
    // "from Fayette, who": there the pronoun goes with somebody before the place.
    if !isAdjunct, isWho(next) || shape == .comma && isWho(next + 1) { form.person += 2 }
    // Bodies say things too: however often it speaks, that is one reason.
    if words.traits[next].contains(.reports), shape == .lower { form.person = max(form.person, 1) }
    guard shape == .comma, next + 2 < sentence.upperBound else { return }
    if words.shapes[next + 1] == .number, words.shapes[next + 2] == .comma,
      words.ends[next + 1] - words.starts[next + 1] == 2
    {
      form.person += 3
    }
    guard words.traits[next + 1].hasAny([.determiner, .anyRole, .adjective]) else { return }
    for t in next + 1..<min(next + 8, sentence.upperBound) {
      if words.shapes[t] == .comma || words.traits[t].contains(.preposition) { break }
      if words.traits[t].contains(.bodyNoun), !words.traits[t].hasAny(.anyRole) { form.body += 2 }
      if words.traits[t].hasAny(.anyRole), words.shapes[t] == .lower,
        !words.traits[t].contains(.bodyNoun)
      {
        form.person += 2
      }
    }
  }

  private func isWho(_ t: Int) -> Bool {
    t < sentence.upperBound && words.keys[t] == WordKey.who
  }

  /// "D-Mass.", "R-La.", "D": a party in brackets follows members of parliament.
  private func isParty(_ t: Int) -> Bool {
    let start = Int(words.starts[t])
    let first = words.bytes[start]
    guard first == UInt8(ascii: "D") || first == UInt8(ascii: "R") || first == UInt8(ascii: "I")
    else { return false }
    return words.ends[t] - words.starts[t] == 1 || words.bytes[start + 1] == UInt8(ascii: "-")
  }
}
