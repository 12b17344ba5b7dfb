internal import News

/// Descriptions: "the mayor", "the agency", "both men", "her campaign".
extension SpeakerResolver {
  /// Keeps in mind whom "the president" means, though nobody is quoted there.
  mutating func noteDescription(_ t: Int) {
    guard !words.quoted[t] else { return }
    let sentence = words.tokens(ofSentence: words.sentence(of: t))
    var head: Int?
    for i in t + 1..<max(t + 1, min(t + 5, sentence.upperBound)) {
      guard words.shapes[i] == .lower || words.shapes[i].isCapital,
        !words.traits[i].hasAny(.function)
      else { break }
      if words.traits[i].hasAny(.anyRole) { head = i }
    }
    guard let head, reader.mention(at: head + 1) == nil, !isApposition(t, head, sentence)
    else { return }
    let role = RolePhrase(tokens: t..<head + 1, head: head)
    let matcher = DescriptionMatcher(words: words, register: register)
    guard let entity = matcher.person(for: role, discourse: discourse, atLeast: 2.7) else { return }
    discourse.note(
      entity, at: words.turn(of: t), weight: 0.8 * weight(of: t..<head + 1))
  }

  /// True when the description belongs to a name that stands beside it.
  private func isApposition(_ t: Int, _ head: Int, _ sentence: Range<Int>) -> Bool {
    if t > sentence.lowerBound + 1, words.shapes[t - 1] == .comma, reader.mention(at: t - 2) != nil
    {
      return true
    }
    return head + 2 < sentence.upperBound && words.shapes[head + 1] == .comma
      && reader.mention(at: head + 2) != nil
  }

  /// One person by description: by role, or by being the one who is talked about.
  mutating func described(_ role: RolePhrase, _ index: Int) -> SpeakerAnswer? {
    func answer(_ entity: Int) -> SpeakerAnswer {
      SpeakerAnswer(kind: .person, name: role.tokens, link: .nominal, entities: [entity])
    }
    let matcher = DescriptionMatcher(words: words, register: register)
    if let entity = matcher.person(for: role, discourse: discourse) { return answer(entity) }
    let turn = words.turn(of: role.head)
    if words.keys[role.tokens.lowerBound] == WordHash.the, isPlain(role) {
      let gender = Gender(of: role, in: words)
      let classes = RoleClasses.classes(of: words.keys[role.head])
      let entity = discourse.heaviest(at: turn) {
        let candidate = register.entities[$0]
        guard candidate.kind == .person, candidate.gender.agrees(with: gender) else { return 0 }
        return isOther(candidate, classes) ? 0.3 : 1
      }
      if let entity, discourse.weight(of: entity, at: turn) > 1.5 { return answer(entity) }
    }
    forwards.append((index, role))
    return SpeakerAnswer(kind: .unnamed, name: role.tokens, link: .nominal)
  }

  /// True for a noun with nothing but places, parties and offices around it ("the Ohio senator"),
  /// which can only mean whoever is talked about; "the mayor's aide" and "the band leader" cannot.
  private func isPlain(_ role: RolePhrase) -> Bool {
    guard WordHash.publicRoles.contains(words.keys[role.head]),
      !register.isCalled(words.keys[role.head], Gender(of: role, in: words))
    else { return false }
    let plain: WordTraits = [.place, .adjective, .determiner, .opener, .conjunction, .opensPhrase]
    return role.tokens.allSatisfy { t in
      words.traits[t].hasAny(plain.union(.anyRole).union([.title, .titleOfWoman, .titleOfMan]))
        || words.shapes[t] == .number || words.keys[t] == WordHash.of
        || words.keys[t] == WordHash.state || reader.mention(at: t).map(isBodyOrPlace) ?? false
    }
  }

  /// True for somebody whom the article calls other things only: a judge is no senator.
  private func isOther(_ entity: NamedEntity, _ classes: UInt64) -> Bool {
    let known = entity.roles.map { RoleClasses.classes(of: words.keys[$0.head]) }
    return known.contains { $0 != 0 } && !known.contains { $0 & classes != 0 }
  }

  private func isBodyOrPlace(_ mention: Int) -> Bool {
    let entity = register.mentions[mention].entity
    return entity >= 0 && isBody(entity)
  }

  /// Several people: a pair that was named, or a group without a name.
  func group(_ role: RolePhrase) -> SpeakerAnswer? {
    let sentence = words.sentence(of: role.head)
    let key = words.keys[role.head]
    let first = words.keys[role.tokens.lowerBound]
    let isPair =
      role.tokens.count <= 2
      && (WordHash.both.contains(first)
        || first == WordHash.the && WordHash.pairNouns.contains(key))
    if isPair, let pair, sentence - pair.sentence <= 12 {
      return SpeakerAnswer(kind: .group, name: role.tokens, link: .nominal, entities: pair.entities)
    }
    return SpeakerAnswer(kind: .group, name: role.tokens, link: .group)
  }

  // MARK: Bodies

  /// "the Lopez campaign", "Lopez's campaign": a body that has no other name.
  mutating func namedBody(_ role: RolePhrase) -> SpeakerAnswer? {
    var name = ""
    for t in role.tokens where words.shapes[t] != .clitic {
      if let owner = reader.mention(at: t), register.mentions[owner].prefix.contains(t) { continue }
      // "denouncing the Lopez regime": the name begins after the determiner.
      if words.traits[t].contains(.determiner), t < role.head {
        name = ""
        continue
      }
      name += (name.isEmpty ? "" : " ") + (t == role.head ? bodyNoun(t) : words.text(t..<t + 1))
    }
    return answer(bodyNamed: name, role)
  }

  /// A team that belongs to a politician is the campaign.
  private func bodyNoun(_ t: Int) -> String {
    words.keys[t] == WordHash.team ? "campaign" : words.text(t..<t + 1)
  }

  private mutating func answer(bodyNamed name: String, _ role: RolePhrase) -> SpeakerAnswer {
    let head = words.keys[role.head] == WordHash.team ? WordHash.campaign : words.keys[role.head]
    namedBodies[head] = name
    var answer = SpeakerAnswer(kind: .organization, name: role.tokens, link: .organization)
    answer.text = name
    return answer
  }

  /// "the agency", "her campaign".
  mutating func body(_ role: RolePhrase) -> SpeakerAnswer? {
    let first = role.tokens.lowerBound
    let key = words.keys[role.head] == WordHash.team ? WordHash.campaign : words.keys[role.head]
    if let known = namedBodies[key] { return answer(bodyNamed: known, role) }
    if key == WordHash.campaign, words.traits[first].hasAny([.he, .she]),
      let owner = person(for: first)
    {
      return answer(bodyNamed: words.text(register.entities[owner].name) + " campaign", role)
    }
    let matcher = DescriptionMatcher(words: words, register: register)
    if let entity = matcher.body(for: role, discourse: discourse) {
      return SpeakerAnswer(
        kind: .organization, name: role.tokens, link: .organization, entities: [entity])
    }
    return SpeakerAnswer(kind: .group, name: role.tokens, link: .nominal)
  }

  // MARK: Descriptions before the name

  /// "A former mayor says ...": the lead describes whom the next paragraph names.
  mutating func resolveForwards() {
    // A story has one lead; a book of headlines must not make the search for names quadratic.
    for (statement, role) in forwards.prefix(64) {
      let sentence = words.sentence(of: role.head)
      let isBare = !words.traits[role.tokens.lowerBound].contains(.determiner)
      guard sentence <= 3 || isBare && words.isTitleCase[sentence],
        words.traits[role.head].hasAny(.anyRole)
      else { continue }
      let gender = Gender(of: role, in: words)
      guard let entity = nextSpeaker(after: role.tokens.upperBound, within: sentence + 4, gender)
      else { continue }
      answers[statement] = SpeakerAnswer(
        kind: .person, name: role.tokens, link: .nominal, entities: [entity])
    }
  }

  /// The first person who speaks by full name after `token` and was not named before it.
  private func nextSpeaker(after token: Int, within limit: Int, _ gender: Gender) -> Int? {
    var best: (token: Int, entity: Int)?
    for answer in answers {
      guard let answer, answer.kind == .person, answer.entities.count == 1,
        answer.link == .fullName,
        answer.name.lowerBound >= token, words.sentence(of: answer.name.lowerBound) <= limit
      else { continue }
      let entity = register.entities[answer.entities[0]]
      guard entity.gender.agrees(with: gender), entity.firstMention >= token else { continue }
      if best.map({ answer.name.lowerBound < $0.token }) ?? true {
        best = (answer.name.lowerBound, answer.entities[0])
      }
    }
    return best?.entity
  }
}
