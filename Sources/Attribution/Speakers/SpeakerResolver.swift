internal import Language
internal import News

/// Finds who the source of each statement is, in one article.
///
/// It reads the text once from its beginning: names, pronouns and statements in order, with the
/// names' register and the descriptions made before, so that a description may come before its name.
struct SpeakerResolver {
  let words: Words
  var register: Register
  let reader: SourceReader
  var discourse: Discourse
  private var speakers: SpeakerList
  private(set) var statements: [Statement]
  /// For each token: whether it stands in the source of a statement; whom that names is told apart
  /// from others in it ("Lopez aide Ann Ray").
  private var inSource: [Bool]
  /// For each token: whether it stands in the content of a statement.
  private(set) var inContent: [Bool]
  /// The speaker of each statement (an index into the list's), in the order of `statements`.
  var answers: [SpeakerAnswer?]
  /// The two who were named together last, and the sentence they stood in.
  var pair: (entities: [Int], sentence: Int)?
  /// Bodies that are named by somebody else's name ("the Lopez campaign"), by their noun: the last.
  var namedBodies: [UInt64: String] = [:]
  /// Statements by a description whose name may come later.
  var forwards: [(statement: Int, role: RolePhrase)] = []
  /// Those who sign letters, by the sentence of their signature.
  lazy var signatures: [(sentence: Int, entity: Int)] = findSignatures()
  /// The answer for the statement before.
  private(set) var lastAnswer: SpeakerAnswer?
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
    inSource = Self.marks(words, statements.lazy.flatMap(\.source))
    inContent = Self.marks(words, statements.lazy.flatMap(\.content))
    register = Register(words: words, sources: inSource)
    reader = SourceReader(words: words, mentions: register.mentions)
    discourse = Discourse(entities: register.entities.count)
    speakers = SpeakerList(words: words)
    answers = [SpeakerAnswer?](repeating: nil, count: statements.count)
    isContinued = [Bool](repeating: false, count: statements.count)
    let finder = RoleFinder(words: words)
    for mention in register.mentions where mention.entity >= 0 {
      for role in finder.roles(around: mention) { register.learn(role, of: mention.entity) }
    }
  }

  /// For each token: whether it lies in one of `spans`.
  private static func marks(_ words: Words, _ spans: some Sequence<TextSpan>) -> [Bool] {
    var marks = [Bool](repeating: false, count: words.count)
    for span in spans { for t in words.tokens(in: span) { marks[t] = true } }
    return marks
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
        notePair(nextMention)
        nextMention += 1
      } else if words.traits[t].hasAny([.he, .she]) {
        notePronoun(t)
      } else if words.keys[t] == WordHash.the {
        noteDescription(t)
      }
      t += 1
    }
    resolveForwards()
    resolveContinuations()
  }

  private mutating func note(_ mention: NameMention) {
    guard mention.entity >= 0 else { return }
    let t = mention.name.lowerBound
    let share = inSource[t] ? 0.3 : 1
    discourse.note(
      mention.entity, at: words.turn(of: t), weight: share * weight(of: mention.tokens))
  }

  /// Notes two people who are named with nothing but "and" between them.
  private mutating func notePair(_ index: Int) {
    guard index > 0 else { return }
    let (left, right) = (register.mentions[index - 1], register.mentions[index])
    let and = right.tokens.lowerBound - 1
    guard and == left.tokens.upperBound, words.keys[and] == WordHash.and, !words.quoted[and],
      left.entity != right.entity, isPerson(left.entity), isPerson(right.entity)
    else { return }
    pair = ([left.entity, right.entity], words.sentence(of: and))
  }

  func isPerson(_ entity: Int) -> Bool {
    register.entities[entity].kind == .person || register.entities[entity].kind == .unknown
  }

  func isBody(_ entity: Int) -> Bool { !isPerson(entity) }

  /// How much a mention counts: subjects most, what stands in somebody's words least.
  func weight(of tokens: Range<Int>) -> Double {
    let sentence = words.tokens(ofSentence: words.sentence(of: tokens.lowerBound))
    let first = phraseStart(tokens.lowerBound, sentence)
    var weight = 1.5
    let next = afterBrackets(tokens.upperBound, sentence)
    if next < sentence.upperBound {
      if words.shapes[next] == .clitic { weight = 1.2 }
      let follower = words.traits[next]
      if words.shapes[next] == .lower {
        if follower.hasAny([.auxiliary, .reports, .adverb]) || words.keys[next] == WordHash.who {
          weight = 3.5
        } else if !follower.hasAny(.function.union([.anyRole, .bodyNoun, .group])) {
          weight = 2.5
        }
      }
      if words.shapes[next] == .comma, first < sentence.lowerBound + 4 { weight = 3 }
    }
    if first < sentence.lowerBound + 2 {
      weight = max(weight, next < sentence.upperBound && words.shapes[next] == .clitic ? 2 : 4)
    }
    if first > sentence.lowerBound, words.traits[first - 1].contains(.preposition) { weight *= 0.6 }
    if words.quoted[first] { weight *= 0.05 } else if inContent[first] { weight *= 0.5 }
    return weight
  }

  /// Where the titles and adjectives before a name begin ("House Judiciary Chairman | Stone").
  private func phraseStart(_ t: Int, _ sentence: Range<Int>) -> Int {
    var first = t
    while first > sentence.lowerBound, t - first < 8 {
      let traits = words.traits[first - 1]
      let describes =
        words.shapes[first - 1].isCapital
        || words.shapes[first - 1] == .lower
          && traits.hasAny(WordTraits.anyRole.union([.adjective, .bodyNoun]))
      guard describes, !traits.hasAny(.function) else { break }
      first -= 1
    }
    return first
  }

  /// The token after "(D-Ohio)".
  private func afterBrackets(_ t: Int, _ sentence: Range<Int>) -> Int {
    guard t < sentence.upperBound, words.shapes[t] == .openBracket else { return t }
    let last = min(t + 8, sentence.upperBound)
    return (t..<last).first { words.shapes[$0] == .closeBracket }.map { $0 + 1 } ?? t
  }

  // MARK: Statements

  private mutating func resolve(_ index: Int) {
    let answer = answer(for: index)
    answers[index] = answer
    if answer != nil { lastAnswer = answer }
    guard let answer else { return }
    let token = words.firstToken(
      endingAfter: statements[index].source.first?.start ?? statements[index].content[0].start)
    guard token < words.count else { return }
    if answer.entities.count == 2 { pair = (answer.entities, words.sentence(of: token)) }
    for entity in answer.entities where !inContent[token] || answer.link != .pronoun {
      let phrase = reader.mention(at: answer.name.lowerBound).map { register.mentions[$0].tokens }
      let own = answer.link == .pronoun ? 0 : weight(of: phrase ?? answer.name)
      discourse.note(entity, at: words.turn(of: token), weight: 2.5 + own)
      if answer.kind == .person, register.entities[entity].kind == .unknown {
        register.makePerson(entity)
      }
    }
  }

  private mutating func answer(for index: Int) -> SpeakerAnswer? {
    let statement = statements[index]
    switch reader.read(statement.source) {
    case .none:
      isContinued[index] = true
      return nil
    case .names(let names): return named(names)
    case .pronoun(let token): return pronoun(token)
    case .relative(let token): return relative(token)
    case .partOfName(let tokens): return partOfName(tokens)
    case .role(let role): return described(role, index)
    case .body(let role): return body(role)
    case .namedBody(let role): return namedBody(role)
    case .group(let role): return group(role)
    case .unnamed(let role):
      forwards.append((index, role))
      return SpeakerAnswer(kind: .unnamed, name: role.tokens, link: .nominal)
    case .document(let tokens): return SpeakerAnswer(kind: .document, name: tokens, link: .nominal)
    }
  }

  private func named(_ names: [Int]) -> SpeakerAnswer {
    var answer = SpeakerAnswer(
      kind: .person, name: register.mentions[names[0]].name, link: .fullName)
    for name in names {
      let entity = register.mentions[name].entity
      if !answer.entities.contains(entity) { answer.entities.append(entity) }
    }
    let first = register.entities[answer.entities[0]]
    if !first.kind.mayBePerson, isIndefinite(before: names[0]) {
      return SpeakerAnswer(kind: .group, name: answer.name, link: .group)
    }
    let mention = register.mentions[names[0]]
    if first.kind == .body || first.kind == .place {
      answer.kind = .organization
      answer.link = .organization
    } else if register.isBare(mention) {
      answer.link = mention.hasTitle ? .titleAndSurname : .surname
    }
    return answer
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
  private func partOfName(_ tokens: Range<Int>) -> SpeakerAnswer? {
    guard let entity = register.entity(named: tokens) else {
      return SpeakerAnswer(kind: .unnamed, name: tokens, link: .nominal)
    }
    let isBody = register.entities[entity].kind == .body || register.entities[entity].kind == .place
    return SpeakerAnswer(
      kind: isBody ? .organization : .person, name: tokens, link: isBody ? .organization : .surname,
      entities: [entity])
  }

  /// Statements without a source go on from the one whose content stands before theirs.
  private mutating func resolveContinuations() {
    var last: (answer: SpeakerAnswer, paragraph: Int)?
    for index in statements.indices.sorted(by: {
      statements[$0].content[0] < statements[$1].content[0]
    }) {
      if isContinued[index] {
        guard let (answer, paragraph) = last, self.paragraph(of: index) - paragraph <= 1 else {
          continue
        }
        answers[index] = answer
        answers[index]?.link = .continued
        last = (answer, self.paragraph(of: index))
      } else {
        last = answers[index].map { ($0, paragraph(of: index)) }
      }
    }
  }

  /// The paragraph in which the content of a statement begins.
  private func paragraph(of statement: Int) -> Int {
    let token = words.firstToken(endingAfter: statements[statement].content[0].start)
    return token < words.count ? words.paragraph(of: token) : 0
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
