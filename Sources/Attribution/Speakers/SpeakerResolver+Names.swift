internal import News

/// Sources that are names: full names say whom they name, bare ones may be several people's.
extension SpeakerResolver {
  /// The people or bodies that a source names.
  mutating func named(_ names: [Int], _ statement: Int) -> SpeakerAnswer {
    var answer = SpeakerAnswer(
      kind: .person, name: register.mentions[names[0]].name, link: .fullName)
    for name in names {
      let entity = register.mentions[name].entity
      if !answer.entities.contains(entity) { answer.entities.append(entity) }
    }
    let first = register.entities[answer.entities[0]]
    if !first.kind.mayBePerson, first.name.count == 1 || first.mentions == 1,
      isIndefinite(before: names[0])
    {
      return SpeakerAnswer(kind: .group, name: answer.name, link: .group)
    }
    let mention = register.mentions[names[0]]
    if first.kind == .body || first.kind == .place {
      answer.kind = .organization
      answer.link = .organization
    } else if names.count == 1, !register.family(of: mention).isEmpty {
      answer.entities = register.family(of: mention)
      answer.link = .surname
    } else if register.isBare(mention) {
      answer.link = mention.hasTitle ? .titleAndSurname : .surname
      if names.count == 1 { choose(names[0], &answer, statement) }
    }
    return answer
  }

  /// Chooses between the people who have a bare name; without evidence it is neither of them.
  ///
  /// Where the article names two of them equally often in full, the ranker must be very sure.
  private mutating func choose(_ name: Int, _ answer: inout SpeakerAnswer, _ statement: Int) {
    let mention = register.mentions[name]
    let namesakes = register.namesakes(of: mention)
    guard namesakes.count > 1 else { return }
    let question = SpeakerQuestion(
      .name, mention.name, gender: mention.gender,
      content: ContentView(statements[statement], words, register))
    guard let choice = rank(question, namesakes, statement),
      choice.chance >= Self.equalsThreshold || !areEqual(namesakes, choice.entity, mention)
    else {
      answer.kind = .unnamed
      answer.entities = []
      return
    }
    register.assign(name, to: choice.entity)
    answer.entities = [choice.entity]
    answer.confidence = choice.chance
  }

  private static let equalsThreshold = 0.95

  /// True when neither a title nor the number of full names tells the two likeliest apart, and the
  /// article did not speak of the chosen one before it named the others.
  private func areEqual(_ namesakes: [Int], _ chosen: Int, _ mention: NameMention) -> Bool {
    if mention.gender != .unknown { return false }
    let first = register.entities[chosen].firstMention
    let others = namesakes.filter { $0 != chosen }.map { register.entities[$0].firstMention }
    if let next = others.min(), first < next,
      register.mentions(in: first..<next).lazy.filter({ $0.entity == chosen }).prefix(3).count > 2
    {
      return false
    }
    // A headline means whom the story then names first.
    if words.sentence(of: mention.tokens.lowerBound) == 0, others.allSatisfy({ first < $0 }) {
      return false
    }
    let counts = namesakes.map { register.entities[$0].fullMentions }.sorted(by: >)
    return counts[0] < 2 * counts[1]
  }

  /// "Q", "MODERATOR", "THE COURT": the label of a transcript that tells a function and no name, when
  /// nobody of the article has it for a surname.
  func function(of statement: Int) -> SpeakerAnswer? {
    guard let span = statements[statement].source.first else { return nil }
    let tokens = words.tokens(in: span)
    let functions = WordTraits.anyRole.union(.anyTitle)
      .union([.group, .document, .bodyNoun, .unnamed, .determiner])
    let isFunction = tokens.allSatisfy {
      words.traits[$0].hasAny(functions) || words.ends[$0] - words.starts[$0] == 1
        || words.shapes[$0] == .stop || words.shapes[$0] == .number
    }
    guard isFunction, let last = tokens.last, !register.isSurname(words.keys[last]) else {
      return nil
    }
    return SpeakerAnswer(kind: .unnamed, name: tokens, link: .nominal)
  }

  /// "a Super PAC": capitals or not, it names nobody.
  private func isIndefinite(before name: Int) -> Bool {
    var before = register.mentions[name].tokens.lowerBound - 1
    let first = max(0, before - 3)
    while before > first, words.shapes[before] == .lower, !words.traits[before].hasAny(.function) {
      before -= 1
    }
    return before >= 0 && words.traits[before].contains(.indefinite)
  }

  /// The source cuts a run of capitals: only its own words count ("Washington Post | Trump said").
  func partOfName(_ tokens: Range<Int>) -> SpeakerAnswer? {
    guard let entity = register.entity(named: tokens) else {
      return SpeakerAnswer(kind: .unnamed, name: tokens, link: .nominal)
    }
    let isBody = register.entities[entity].kind == .body || register.entities[entity].kind == .place
    return SpeakerAnswer(
      kind: isBody ? .organization : .person, name: tokens, link: isBody ? .organization : .surname,
      entities: [entity])
  }
}
