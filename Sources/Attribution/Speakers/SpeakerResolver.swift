internal import Language
internal import News

/// Finds who the source of each statement is, in one article.
///
/// It reads the text once from its beginning: names, pronouns and statements in order, with the
/// names' register and the descriptions made before, so that a description may come before its name.
struct SpeakerResolver {
  private let words: Words
  private var register: Register
  private let reader: SourceReader
  private var discourse: Discourse
  private var speakers: SpeakerList
  private var statements: [Statement]
  /// For each token: whether it stands in the content of a statement.
  private var inContent: [Bool]
  /// The speaker of each statement (an index into the list's), in the order of `statements`.
  private var answers: [SpeakerAnswer?]
  /// For each statement: whether it has no source of its own.
  private var isContinued: [Bool]

  /// The statements of `text`, found without speakers, with their speakers and links.
  static func resolve(_ statements: [Statement], in text: String, tokens: TokenTable)
    -> Attributions
  {
    resolve(statements, in: Words(text, tokens))
  }

  /// The statements with their speakers and links, and everybody who speaks.
  static func resolve(_ statements: [Statement], in words: Words) -> Attributions {
    var resolver = SpeakerResolver(statements, words)
    resolver.read()
    return resolver.attributions()
  }

  private init(_ statements: [Statement], _ words: Words) {
    self.words = words
    self.statements = statements
    var register = Register(words: words)
    let finder = RoleFinder(words: words)
    for mention in register.mentions where mention.entity >= 0 {
      for role in finder.roles(around: mention) { register.learn(role, of: mention.entity) }
    }
    self.register = register
    reader = SourceReader(words: words, mentions: register.mentions)
    discourse = Discourse(entities: register.entities.count)
    speakers = SpeakerList(words: words)
    answers = [SpeakerAnswer?](repeating: nil, count: statements.count)
    isContinued = [Bool](repeating: false, count: statements.count)
    inContent = [Bool](repeating: false, count: words.count)
    for statement in statements {
      for span in statement.content { for t in words.tokens(in: span) { inContent[t] = true } }
    }
  }

  // MARK: Reading in order

  /// Statements by where their source stands; those without one come when their content begins.
  private func order() -> [(token: Int, statement: Int)] {
    statements.indices.map { index in
      let span = statements[index].source.first ?? statements[index].content[0]
      return (words.firstToken(endingAfter: span.start), index)
    }.sorted { ($0.token, $0.statement) < ($1.token, $1.statement) }
  }

  private mutating func read() {
    var pending = order()[...]
    var nextMention = 0
    var t = 0
    while t <= words.count {
      while let first = pending.first, first.token <= t {
        resolve(first.statement)
        pending.removeFirst()
      }
      guard t < words.count else { break }
      if nextMention < register.mentions.count,
        register.mentions[nextMention].tokens.lowerBound == t
      {
        note(register.mentions[nextMention])
        nextMention += 1
      } else if words.traits[t].hasAny([.he, .she]) {
        notePronoun(t)
      }
      t += 1
    }
    resolveContinuations()
  }

  private mutating func note(_ mention: NameMention) {
    guard mention.entity >= 0 else { return }
    let t = mention.name.lowerBound
    discourse.note(mention.entity, in: words.sentence(of: t), weight: weight(of: mention.tokens))
  }

  /// How much a mention counts: subjects most, what stands in somebody's words least.
  private func weight(of tokens: Range<Int>) -> Double {
    let first = tokens.lowerBound
    let sentence = words.tokens(ofSentence: words.sentence(of: first))
    var weight = 1.5
    let next = tokens.upperBound
    if next < sentence.upperBound {
      if words.shapes[next] == .clitic { weight = 1.2 }
      if words.shapes[next] == .lower,
        words.traits[next].hasAny([.auxiliary, .reports, .adverb])
          || words.keys[next] == WordHash.who
      {
        weight = 3.5
      }
      if words.shapes[next] == .comma, first < sentence.lowerBound + 4 { weight = 3 }
    }
    if first < sentence.lowerBound + 2 {
      weight = max(weight, next < sentence.upperBound && words.shapes[next] == .clitic ? 2 : 4)
    }
    if words.quoted[first] { weight *= 0.2 } else if inContent[first] { weight *= 0.5 }
    return weight
  }

  private mutating func notePronoun(_ t: Int) {
    guard !words.quoted[t], let entity = person(for: t) else { return }
    let sentence = words.sentence(of: t)
    let isSubject =
      !words.traits[t].contains(.possessive) && words.shapes[min(t + 1, words.count - 1)] == .lower
    discourse.note(entity, in: sentence, weight: (isSubject ? 2.5 : 1) * (inContent[t] ? 0.5 : 1))
  }

  /// Whom "he" or "she" at `t` stands for.
  private func person(for t: Int) -> Int? {
    let gender = Gender(words.traits[t])
    return discourse.heaviest(in: words.sentence(of: t)) { entity in
      let candidate = register.entities[entity]
      guard candidate.kind == .person || candidate.kind == .unknown,
        candidate.gender.agrees(with: gender)
      else { return 0 }
      return candidate.kind == .person ? candidate.gender == .unknown ? 0.6 : 1 : 0.2
    }
  }

  // MARK: Statements

  private mutating func resolve(_ index: Int) {
    let answer = answer(for: index)
    answers[index] = answer
    guard let answer else { return }
    let token = words.firstToken(
      endingAfter: statements[index].source.first?.start ?? statements[index].content[0].start)
    guard token < words.count else { return }
    for entity in answer.entities where !inContent[token] || answer.link != .pronoun {
      discourse.note(entity, in: words.sentence(of: token), weight: 2)
      if register.entities[entity].kind == .unknown { register.makePerson(entity) }
    }
  }

  private mutating func answer(for index: Int) -> SpeakerAnswer? {
    let statement = statements[index]
    switch reader.read(statement.source) {
    case .none:
      isContinued[index] = true
      return nil
    case .names(let names): return named(names)
    case .pronoun(let token): return pronoun(token, statement)
    case .relative(let token): return relative(token)
    case .partOfName(let tokens): return partOfName(tokens)
    case .role(let role): return described(role)
    case .body(let role): return body(role)
    case .namedBody(let tokens):
      return SpeakerAnswer(
        kind: .organization, name: withoutDeterminer(tokens), link: .organization)
    case .group(let tokens): return SpeakerAnswer(kind: .group, name: tokens, link: .group)
    case .unnamed(let tokens): return SpeakerAnswer(kind: .unnamed, name: tokens, link: .nominal)
    case .document(let tokens): return SpeakerAnswer(kind: .document, name: tokens, link: .nominal)
    }
  }

  private func withoutDeterminer(_ tokens: Range<Int>) -> Range<Int> {
    words.traits[tokens.lowerBound].contains(.determiner) && tokens.count > 1
      ? tokens.lowerBound + 1..<tokens.upperBound : tokens
  }

  private func named(_ names: [Int]) -> SpeakerAnswer {
    var answer = SpeakerAnswer(
      kind: .person, name: register.mentions[names[0]].name, link: .fullName)
    for name in names {
      let entity = register.mentions[name].entity
      if !answer.entities.contains(entity) { answer.entities.append(entity) }
    }
    let first = register.entities[answer.entities[0]]
    let mention = register.mentions[names[0]]
    if first.kind == .body || first.kind == .place {
      answer.kind = .organization
      answer.link = .organization
    } else if mention.name.count == 1 {
      answer.link = mention.hasTitle ? .titleAndSurname : .surname
    }
    return answer
  }

  /// The source cuts a run of capitals: only its own words count ("Washington Post | Trump said").
  private func partOfName(_ tokens: Range<Int>) -> SpeakerAnswer? {
    guard let entity = register.entity(named: tokens) else {
      return SpeakerAnswer(kind: .unnamed, name: tokens, link: .nominal)
    }
    let isBody = register.entities[entity].kind == .body || register.entities[entity].kind == .place
    return SpeakerAnswer(
      kind: isBody ? .organization : .person, name: tokens, link: isBody ? .organization : .surname,
      entities: [entity])
  }

  private func pronoun(_ t: Int, _ statement: Statement) -> SpeakerAnswer? {
    let traits = words.traits[t]
    let tokens = t..<t + 1
    if traits.hasAny([.he, .she]) {
      guard let entity = person(for: t) else {
        return SpeakerAnswer(kind: .unnamed, name: tokens, link: .pronoun)
      }
      return SpeakerAnswer(kind: .person, name: tokens, link: .pronoun, entities: [entity])
    }
    if traits.contains(.it) {
      let entity = discourse.heaviest(in: words.sentence(of: t)) {
        register.entities[$0].kind == .body ? 1 : register.entities[$0].kind == .place ? 0.3 : 0
      }
      guard let entity else { return SpeakerAnswer(kind: .document, name: tokens, link: .pronoun) }
      return SpeakerAnswer(kind: .organization, name: tokens, link: .pronoun, entities: [entity])
    }
    if traits.hasAny([.firstPerson, .firstPersons]) {
      return SpeakerAnswer(kind: .author, name: tokens, link: .pronoun)
    }
    return SpeakerAnswer(kind: .group, name: tokens, link: .pronoun)
  }

  /// "who" stands for the name or noun right before it.
  private func relative(_ t: Int) -> SpeakerAnswer? {
    if let name = antecedent(of: t) {
      let entity = register.mentions[name].entity
      let isBody =
        register.entities[entity].kind == .body || register.entities[entity].kind == .place
      return SpeakerAnswer(
        kind: isBody ? .organization : .person, name: t..<t + 1, link: .pronoun, entities: [entity])
    }
    return SpeakerAnswer(kind: .group, name: t..<t + 1, link: .pronoun)
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
      } else if end == t || words.shapes[end] == .comma, let name = reader.mention(at: end - 1) {
        return name
      } else if end == t, words.shapes[end - 1] != .comma {
        return nil
      }
      end -= 1
    }
    return nil
  }

  /// Statements without a source go on from the one whose content stands before theirs.
  private mutating func resolveContinuations() {
    var last: SpeakerAnswer?
    for index in statements.indices.sorted(by: {
      statements[$0].content[0] < statements[$1].content[0]
    }) {
      if isContinued[index] {
        answers[index] = last
        answers[index]?.link = .continued
      } else {
        last = answers[index]
      }
    }
  }

  private func described(_ role: RolePhrase) -> SpeakerAnswer? {
    let matcher = DescriptionMatcher(words: words, register: register)
    if let entity = matcher.person(for: role, discourse: discourse) {
      return SpeakerAnswer(kind: .person, name: role.tokens, link: .nominal, entities: [entity])
    }
    return SpeakerAnswer(kind: .unnamed, name: role.tokens, link: .nominal)
  }

  private func body(_ role: RolePhrase) -> SpeakerAnswer? {
    let matcher = DescriptionMatcher(words: words, register: register)
    if let entity = matcher.body(for: role, discourse: discourse) {
      return SpeakerAnswer(
        kind: .organization, name: role.tokens, link: .organization, entities: [entity])
    }
    return SpeakerAnswer(kind: .group, name: role.tokens, link: .nominal)
  }

  // MARK: Results

  private mutating func attributions() -> Attributions {
    for index in statements.indices {
      guard let answer = answers[index] else { continue }
      let speaker = speakers.index(of: answer, entities: register.entities)
      if let span = statements[index].source.first { speakers.note(span, of: speaker) }
      statements[index] = statements[index].said(by: speaker, answer.link)
    }
    for mention in register.mentions where mention.entity >= 0 {
      speakers.note(words.span(mention.tokens), ofEntity: mention.entity)
    }
    return Attributions(speakers: speakers.finished(), statements: statements)
  }
}

extension Statement {
  /// The same statement with its speaker.
  fileprivate func said(by speaker: Int, _ link: SpeakerLink) -> Statement {
    Statement(
      content: content, cue: cue, source: source, speaker: speaker, link: link, kind: kind,
      polarity: polarity,
      isNested: isNested, confidence: confidence, rule: rule)
  }
}
