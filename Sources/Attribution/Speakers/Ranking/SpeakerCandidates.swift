/// Gathers the entities that a mention may stand for.
struct SpeakerCandidates {
  let words: Words
  let register: Register
  let trail: MentionTrail

  /// So many lately named entities are looked at, and so many that are named soon after.
  private static let behind = 10
  private static let ahead = 3

  /// The entities that `question` may ask for, the last named first.
  func entities(for question: SpeakerQuestion) -> [Int] {
    var found: [Int] = []
    func add(_ entity: Int) {
      guard !found.contains(entity), fits(entity, question) else { return }
      found.append(entity)
    }
    for entity in trail.recent.reversed().prefix(Self.behind) { add(entity) }
    switch question.sort {
    case .role:
      if let role = question.description {
        for entity in register.entities(called: words.keys[role.head]).prefix(12) { add(entity) }
      }
    case .body:
      if let role = question.description {
        for entity in register.bodies(with: words.keys[role.head]).prefix(6) { add(entity) }
      }
    case .pronoun, .name, .it, .they, .who, .which: break
    }
    for entity in register.mostNamed { add(entity) }
    addNext(to: &found, question)
    return found
  }

  /// Those who are named soon after the mention for the first time: a lead describes before it names.
  private func addNext(to found: inout [Int], _ question: SpeakerQuestion) {
    let sentence = words.sentence(of: question.tokens.lowerBound)
    var number = 0
    for mention in register.mentions(after: question.tokens.upperBound).prefix(8) {
      guard number < Self.ahead, words.sentence(of: mention.tokens.lowerBound) - sentence <= 3
      else { return }
      let entity = mention.entity
      guard entity >= 0, register.entities[entity].firstMention >= question.tokens.upperBound,
        !found.contains(entity), fits(entity, question)
      else { continue }
      found.append(entity)
      number += 1
    }
  }

  /// True for people, and for names that nothing says are something else.
  private func isLikelyPerson(_ candidate: NamedEntity) -> Bool {
    candidate.kind == .person || candidate.kind == .unknown && candidate.personEvidence >= 0
  }

  private func fits(_ entity: Int, _ question: SpeakerQuestion) -> Bool {
    let candidate = register.entities[entity]
    // "her lawyer" is not her: nobody named inside the mention owns it.
    if question.sort == .role || question.sort == .body,
      register.mentions(in: question.tokens).contains(where: { $0.entity == entity })
    {
      return false
    }
    switch question.sort {
    case .pronoun, .name, .role, .who:
      return isLikelyPerson(candidate) && candidate.gender.agrees(with: question.gender)
    case .body, .it, .they, .which: return candidate.kind != .person
    }
  }
}
