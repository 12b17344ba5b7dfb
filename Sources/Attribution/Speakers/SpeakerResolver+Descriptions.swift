internal import Language
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
    let choice = rank(SpeakerQuestion(.role, role, words, content: nil), nil)
    if let choice, choice.chance > 0.7 {
      note(choice.entity, role.tokens, .description)
    } else if !words.traits[head].contains(.group) {
      trail.noteUnnamed(step(role.tokens, .description))
    }
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

  /// One person by description: whoever it fits, or whoever is talked about.
  mutating func described(_ role: RolePhrase, _ statement: Int) -> SpeakerAnswer? {
    var answer = SpeakerAnswer(kind: .unnamed, name: role.tokens, link: .nominal)
    guard
      words.traits[role.head].hasAny(.anyRole) || words.part(role.head) == .noun
        || words.part(role.head) == .name
    else { return answer }
    // The label of a transcript names its speaker or an office there, whoever spoke before.
    if statements[statement].rule == "transcript" { return answer }
    let content = ContentView(statements[statement], words, register)
    let question = SpeakerQuestion(.role, role, words, content: content)
    if let choice = rank(question, statement) {
      answer.kind = .person
      answer.entities = [choice.entity]
      answer.confidence = choice.chance
    }
    return answer
  }

  /// A noun that no list knows: a person's ("the 46-year-old") or a body's ("the town").
  mutating func thing(_ role: RolePhrase, _ statement: Int) -> SpeakerAnswer? {
    let person = described(role, statement)
    if let person, !person.entities.isEmpty { return person }
    let body = body(role, statement)
    return body?.entities.isEmpty ?? true ? person : body
  }

  /// Several people: a pair that was named, or a group without a name.
  func group(_ role: RolePhrase) -> SpeakerAnswer? {
    let sentence = words.sentence(of: role.head)
    let key = words.keys[role.head]
    let first = words.keys[role.tokens.lowerBound]
    let isPair =
      role.tokens.count <= 2
      && (WordKey.both.contains(first)
        || first == WordKey.the && WordKey.pairNouns.contains(key))
    if isPair, let joint, sentence - joint.sentence <= 12 {
      return SpeakerAnswer(
        kind: .group, name: role.tokens, link: .nominal, entities: joint.entities)
    }
    return SpeakerAnswer(kind: .group, name: role.tokens, link: .group)
  }

  // MARK: Bodies

  /// "the Lopez campaign", "Lopez's campaign": a body that has no other name.
  mutating func namedBody(_ role: RolePhrase) -> SpeakerAnswer? {
    if let body = ownName(role) { return body }
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

  /// "the Courier newspaper": the name is the body's own, and the noun says what it is.
  private func ownName(_ role: RolePhrase) -> SpeakerAnswer? {
    let noun = words.keys[role.head]
    guard !WordKey.stateBodies.contains(noun), noun != WordKey.campaign, noun != WordKey.team,
      role.head > 0, let name = reader.mention(at: role.head - 1)
    else { return nil }
    let entity = register.mentions[name].entity
    guard register.entities[entity].kind == .body else { return nil }
    return SpeakerAnswer(
      kind: .organization, name: role.tokens, link: .organization, entities: [entity])
  }

  /// A team that belongs to a politician is the campaign.
  private func bodyNoun(_ t: Int) -> String {
    words.keys[t] == WordKey.team ? "campaign" : words.text(t..<t + 1)
  }

  private mutating func answer(bodyNamed name: String, _ role: RolePhrase) -> SpeakerAnswer {
    let head = words.keys[role.head] == WordKey.team ? WordKey.campaign : words.keys[role.head]
    namedBodies[head] = name
    var answer = SpeakerAnswer(kind: .organization, name: role.tokens, link: .organization)
    answer.text = name
    return answer
  }

  /// "the agency", "her campaign".
  mutating func body(_ role: RolePhrase, _ statement: Int) -> SpeakerAnswer? {
    let first = role.tokens.lowerBound
    let key = words.keys[role.head] == WordKey.team ? WordKey.campaign : words.keys[role.head]
    if key == WordKey.campaign {
      if words.traits[first].hasAny([.he, .she]), let owner = person(for: first, nil) {
        return answer(bodyNamed: bodyName(of: owner.entity, role), role)
      }
      if let known = namedBodies[key] { return answer(bodyNamed: known, role) }
    }
    if let own = bodyOfPlace(role) { return self.answer(bodyNamed: own, role) }
    var answer = SpeakerAnswer(kind: .group, name: role.tokens, link: .nominal)
    let content = ContentView(statements[statement], words, register)
    if let choice = rank(SpeakerQuestion(.body, role, words, content: content), statement) {
      answer.kind = .organization
      answer.link = .organization
      answer.entities = [choice.entity]
      answer.confidence = choice.chance
    } else if let known = namedBodies[key] {
      return self.answer(bodyNamed: known, role)
    }
    return answer
  }

  /// "the Turkish government", "Cologne police": a body that its place names.
  private func bodyOfPlace(_ role: RolePhrase) -> String? {
    guard WordKey.stateBodies.contains(words.keys[role.head]), role.head > role.tokens.lowerBound
    else { return nil }
    let before = role.head - 1
    guard words.shapes[before].isCapital,
      words.traits[before].hasAny([.adjective, .place, .people])
    else { return nil }
    var first = before
    while first > role.tokens.lowerBound, words.shapes[first - 1].isCapital,
      !words.traits[first - 1].contains(.determiner)
    { first -= 1 }
    return words.text(first..<role.head + 1)
  }

  /// What the article calls somebody's campaign: "Lopez campaign" where it says so.
  private func bodyName(of owner: Int, _ role: RolePhrase) -> String {
    let noun = bodyNoun(role.head)
    let surname = register.surname(of: owner)
    return words.text(surname..<surname + 1) + " " + noun
  }
}

extension SpeakerQuestion {
  /// Who or what a description means.
  init(_ sort: MentionSort, _ role: RolePhrase, _ words: Words, content: ContentView?) {
    self.init(
      sort, role.tokens, description: role,
      gender: sort == .role ? Gender(of: role, in: words) : .unknown, content: content)
  }
}
