internal import News

/// Pronouns: he, she, it, they, who, I.
extension SpeakerResolver {
  /// Lets "he" or "she" keep its owner in mind.
  mutating func notePronoun(_ t: Int) {
    guard !words.quoted[t], let entity = person(for: t) else { return }
    let next = words.shapes[min(t + 1, words.count - 1)]
    let isSubject = !words.traits[t].contains(.possessive) && next == .lower
    discourse.note(
      entity, at: words.turn(of: t), weight: (isSubject ? 2.5 : 1) * (inContent[t] ? 0.5 : 1))
  }

  /// Whom "he" or "she" at `t` stands for.
  func person(for t: Int) -> Int? {
    let gender = Gender(words.traits[t])
    return discourse.heaviest(at: words.turn(of: t)) { entity in
      let candidate = register.entities[entity]
      guard isPerson(entity), candidate.gender.agrees(with: gender) else { return 0 }
      if candidate.kind == .unknown { return candidate.name.count > 1 ? 0.5 : 0.2 }
      return candidate.gender != .unknown ? 1 : candidate.name.count > 1 ? 0.8 : 0.6
    }
  }

  /// Who says what has a pronoun for its source.
  mutating func pronoun(_ t: Int) -> SpeakerAnswer? {
    let traits = words.traits[t]
    let sentence = words.sentence(of: t)
    func answer(_ kind: SpeakerKind, _ entities: [Int] = []) -> SpeakerAnswer {
      SpeakerAnswer(kind: kind, name: t..<t + 1, link: .pronoun, entities: entities)
    }
    if traits.hasAny([.he, .she]) {
      return person(for: t).map { answer(.person, [$0]) } ?? answer(.unnamed)
    }
    if traits.contains(.it) {
      let body = discourse.heaviest(at: words.turn(of: t)) {
        isPerson($0) ? 0 : register.entities[$0].kind == .body ? 1 : 0.3
      }
      return body.map { answer(.organization, [$0]) } ?? answer(.document)
    }
    if traits.contains(.firstPerson) {
      return signer(after: sentence).map { answer(.person, [$0]) } ?? answer(.author)
    }
    if traits.contains(.they), let pair, sentence - pair.sentence <= 2,
      !groupSpoke(since: pair.sentence)
    {
      return answer(.group, pair.entities)
    }
    return answer(traits.contains(.firstPersons) ? .author : .group)
  }

  /// True when a group without a name spoke after `sentence`: "they" is rather that group.
  private func groupSpoke(since sentence: Int) -> Bool {
    guard let last = lastAnswer, last.entities.isEmpty, last.kind == .group else { return false }
    return words.sentence(of: last.name.lowerBound) >= sentence
  }

  /// "who" stands for the name or noun right before it.
  func relative(_ t: Int) -> SpeakerAnswer? {
    guard let name = antecedent(of: t) else {
      return SpeakerAnswer(kind: .group, name: t..<t + 1, link: .pronoun)
    }
    let entity = register.mentions[name].entity
    if words.keys[t] == WordHash.which, isPerson(entity) {
      return SpeakerAnswer(kind: .document, name: t..<t + 1, link: .pronoun)
    }
    return SpeakerAnswer(
      kind: isBody(entity) ? .organization : .person, name: t..<t + 1, link: .pronoun,
      entities: [entity])
  }

  /// The name that ends right before a relative pronoun, over one apposition if need be.
  private func antecedent(of t: Int) -> Int? {
    let first = words.tokens(ofSentence: words.sentence(of: t)).lowerBound
    var end = t
    var commas = 0
    while end > first, t - end < 24 {
      if words.shapes[end - 1] == .comma {
        commas += 1
        if commas > 2 { return nil }
      } else if end == t || words.shapes[end] == .comma, let name = reader.mention(at: end - 1),
        words.keys[t] != WordHash.who || isLikelyPerson(name)
      {
        return name
      } else if end == t {
        return nil
      }
      end -= 1
    }
    return nil
  }

  private func isLikelyPerson(_ name: Int) -> Bool {
    let mention = register.mentions[name]
    let kind = register.entities[mention.entity].kind
    if kind == .person { return true }
    let before = mention.tokens.lowerBound - 1
    return kind == .unknown && (before < 0 || !words.traits[before].contains(.preposition))
  }

  // MARK: Letters

  /// Paragraphs that are a name and little else, as letters are signed.
  func findSignatures() -> [(sentence: Int, entity: Int)] {
    var found: [(sentence: Int, entity: Int)] = []
    for mention in register.mentions where mention.name.count > 1 && mention.entity >= 0 {
      let sentence = words.sentence(of: mention.tokens.lowerBound)
      let range = words.tokens(ofSentence: sentence)
      guard words.opensParagraph[sentence], mention.tokens.lowerBound == range.lowerBound,
        range.count <= 12, isPerson(mention.entity), sentence > 0,
        sentence + 1 >= words.sentences || words.opensParagraph[sentence + 1]
      else { continue }
      let rest = mention.tokens.upperBound..<range.upperBound
      if rest.allSatisfy({ !words.shapes[$0].isWord || words.shapes[$0].isCapital }) {
        found.append((sentence, mention.entity))
      }
    }
    return found
  }

  /// Whoever signs the letter that `sentence` belongs to.
  private mutating func signer(after sentence: Int) -> Int? {
    let signatures = signatures
    var low = 0
    var high = signatures.count
    while low < high {
      let middle = (low + high) / 2
      if signatures[middle].sentence <= sentence { low = middle + 1 } else { high = middle }
    }
    guard low < signatures.count, signatures[low].sentence - sentence < 60 else { return nil }
    return signatures[low].entity
  }
}
