internal import Language
internal import News

/// Pronouns: he, she, it, they, who, I.
extension SpeakerResolver {
  /// Lets "he" or "she" keep its owner in mind.
  mutating func notePronoun(_ t: Int) {
    guard !words.quoted[t], let choice = person(for: t, nil) else { return }
    note(choice.entity, t..<t + 1, .pronoun)
  }

  /// Whom "he" or "she" at `t` stands for.
  mutating func person(for t: Int, _ statement: Int?) -> Choice? {
    let content = statement.map { ContentView(statements[$0], words, register) }
    return rank(
      SpeakerQuestion(.pronoun, t..<t + 1, gender: Gender(words.traits[t]), content: content),
      statement)
  }

  /// Who says what has a pronoun for its source.
  mutating func pronoun(_ t: Int, _ statement: Int) -> SpeakerAnswer? {
    let traits = words.traits[t]
    let sentence = words.sentence(of: t)
    func answer(_ kind: SpeakerKind, _ choice: Choice?) -> SpeakerAnswer {
      var answer = SpeakerAnswer(kind: kind, name: t..<t + 1, link: .pronoun)
      if let choice {
        answer.entities = [choice.entity]
        answer.confidence = choice.chance
      }
      return answer
    }
    if traits.hasAny([.he, .she]) {
      let choice = person(for: t, statement)
      return answer(choice == nil ? .unnamed : .person, choice)
    }
    if traits.contains(.it) {
      let choice = thing(for: t, .it, statement)
      return answer(choice == nil ? .document : .organization, choice)
    }
    if traits.contains(.firstPerson) {
      let signer = signer(after: sentence).map { Choice(entity: $0, chance: 0.9) }
      return answer(signer == nil ? .author : .person, signer)
    }
    if traits.contains(.they) {
      if let joint, sentence - joint.sentence <= 2, !groupSpoke(since: joint.sentence) {
        var all = answer(.group, nil)
        all.entities = joint.entities
        return all
      }
      let choice = thing(for: t, .they, statement)
      return answer(choice == nil ? .group : .organization, choice)
    }
    return answer(traits.contains(.firstPersons) ? .author : .group, nil)
  }

  /// The body that "it" or "they" at `t` stands for.
  private mutating func thing(for t: Int, _ sort: MentionSort, _ statement: Int) -> Choice? {
    rank(
      SpeakerQuestion(
        sort, t..<t + 1, content: ContentView(statements[statement], words, register)), statement)
  }

  /// True when a group without a name spoke after `sentence`: "they" is rather that group.
  private func groupSpoke(since sentence: Int) -> Bool {
    guard let last = lastAnswer, last.entities.isEmpty, last.kind == .group else { return false }
    return words.sentence(of: last.name.lowerBound) >= sentence
  }

  /// "who" stands for the name right before it; else for somebody named before in its sentence.
  mutating func relative(_ t: Int, _ statement: Int) -> SpeakerAnswer? {
    let isWho = words.keys[t] != WordKey.which && words.keys[t] != WordKey.that
    var answer = SpeakerAnswer(kind: isWho ? .group : .document, name: t..<t + 1, link: .pronoun)
    if let name = antecedent(of: t) {
      let entity = register.mentions[name].entity
      guard isWho || isBody(entity) else { return answer }
      answer.kind = isBody(entity) ? .organization : .person
      answer.entities = [entity]
      return answer
    }
    if isWho, let role = described(before: t),
      let choice = rank(
        SpeakerQuestion(.role, role, words, content: nil), statement)
    {
      answer.kind = .person
      answer.entities = [choice.entity]
      answer.confidence = choice.chance
      return answer
    }
    let question = SpeakerQuestion(
      isWho ? .who : .which, t..<t + 1,
      content: ContentView(statements[statement], words, register))
    if let choice = rank(question, namedBefore(t, isWho), statement) {
      answer.kind = isBody(choice.entity) ? .organization : .person
      answer.entities = [choice.entity]
      answer.confidence = choice.chance
    }
    return answer
  }

  /// "the star journalist, | who": the description that ends right before `t`.
  private func described(before t: Int) -> RolePhrase? {
    let sentence = words.tokens(ofSentence: words.sentence(of: t))
    var head = t - 1
    if head > sentence.lowerBound, !words.shapes[head].isWord { head -= 1 }
    guard head > sentence.lowerBound, words.shapes[head] == .lower,
      words.traits[head].hasAny(.anyRole), !words.traits[head].contains(.group)
    else { return nil }
    let first = GrammarRole.phraseStart(head, sentence, words)
    return words.keys[first] == WordKey.the
      ? RolePhrase(tokens: first..<head + 1, head: head) : nil
  }

  /// Those who are named before `t` in its sentence, the last one first.
  private func namedBefore(_ t: Int, _ isWho: Bool) -> [Int] {
    let first = words.tokens(ofSentence: words.sentence(of: t)).lowerBound
    var found: [Int] = []
    for mention in register.mentions(in: first..<t).reversed()
    where mention.entity >= 0 && isPerson(mention.entity) == isWho && found.count < 4 {
      if !found.contains(mention.entity) { found.append(mention.entity) }
    }
    return found
  }

  /// The name that ends right before a relative pronoun, over one apposition if need be.
  private func antecedent(of t: Int) -> Int? {
    let first = words.tokens(ofSentence: words.sentence(of: t)).lowerBound
    guard t > first else { return nil }
    var end = t
    var commas = 0
    // "Lopez and fellow Republicans, who": several people are meant, not the name before them.
    let noun = words.shapes[t - 1].isWord || t - 1 == first ? t - 1 : t - 2
    if words.part(noun) == .nounPlural || words.traits[noun].hasAny([.group, .people]) {
      return nil
    }
    while end > first, t - end < 24 {
      if words.shapes[end - 1] == .comma || words.shapes[end - 1] == .dash
        || words.shapes[end - 1] == .openBracket
      {
        commas += 1
        if commas > 2 { return nil }
      } else if end == t || !words.shapes[end].isWord, let name = reader.mention(at: end - 1),
        words.keys[t] != WordKey.who || isLikelyPerson(name)
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
