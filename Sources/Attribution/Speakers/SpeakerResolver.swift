internal import Language
internal import News

/// Finds who the source of each statement is, in one article.
///
/// It reads the text once from its beginning: names, pronouns and statements in order, with the
/// names' register and the descriptions made before, so that a description may come before its name.
/// Where a mention says by itself whom it names a rule decides; else the ranker does.
struct SpeakerResolver {
  let words: Words
  var register: Register
  let reader: SourceReader
  let ranker: SpeakerRanker
  var trail: MentionTrail
  private var speakers: SpeakerList
  private(set) var statements: [Statement]
  /// For each token: whether it stands in the source of a statement; whom that names is told apart
  /// from others in it ("Lopez aide Ann Ray").
  private var inSource: [Bool]
  /// For each token: whether it stands in the content of a statement.
  private(set) var inContent: [Bool]
  /// The speaker of each statement (an index into the list's), in the order of `statements`.
  var answers: [SpeakerAnswer?]
  /// Those who were named together last, and the sentence they stood in.
  var joint: (entities: [Int], sentence: Int)?
  /// Bodies that are named by somebody else's name ("the Lopez campaign"), by their noun: the last.
  var namedBodies: [UInt64: String] = [:]
  /// Those who sign letters, by the sentence of their signature.
  lazy var signatures: [(sentence: Int, entity: Int)] = findSignatures()
  /// The answer for the statement before.
  private(set) var lastAnswer: SpeakerAnswer?
  /// For each statement: whether it has no source of its own.
  private var isContinued: [Bool]
  /// Whom the ranker would have named last, had it been surer.
  var doubt: (entity: Int, chance: Double)?
  /// Says who is right while the ranker learns.
  var teacher: RankingTeacher?

  /// The statements with their speakers and links, and everybody who speaks.
  static func resolve(
    _ statements: [Statement], in words: Words, model: Model = .embedded
  ) -> Attributions {
    var resolver = SpeakerResolver(statements, words, model)
    resolver.read()
    return resolver.attributions()
  }

  /// The choices of the ranker in these statements, with the right ones as `teacher` knows them.
  static func learn(
    _ statements: [Statement], in words: Words, model: Model, teacher: RankingTeacher
  ) -> [RankingExample] {
    var resolver = SpeakerResolver(statements, words, model)
    resolver.teacher = teacher
    resolver.read()
    return resolver.teacher?.examples ?? []
  }

  private init(_ statements: [Statement], _ words: Words, _ model: Model) {
    self.words = words
    self.statements = statements
    inSource = Self.marks(words, statements.lazy.flatMap(\.source))
    inContent = Self.marks(words, statements.lazy.flatMap(\.content))
    register = Register(words: words, sources: inSource)
    reader = SourceReader(words: words, mentions: register.mentions)
    ranker = SpeakerRanker(model: model)
    trail = MentionTrail(entities: register.entities.count)
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
        placeBareName(nextMention)
        note(register.mentions[nextMention])
        notePair(nextMention)
        nextMention += 1
      } else if words.traits[t].hasAny([.he, .she]), !inSource[t] {
        notePronoun(t)
      } else if words.traits[t].hasAny([.determiner, .indefinite]), !inSource[t] {
        noteDescription(t)
      }
      t += 1
    }
    resolveContinuations()
  }

  /// Notes a name where it stands; those in sources are noted when their statement is answered.
  private mutating func note(_ mention: NameMention) {
    guard mention.entity >= 0 else { return }
    note(mention.entity, mention.tokens, mention.name.count > 1 ? .fullName : .bareName)
  }

  /// A bare name that several have is somebody's in the story too, where nobody is quoted.
  private mutating func placeBareName(_ index: Int) {
    let mention = register.mentions[index]
    guard mention.entity >= 0, register.isBare(mention), !inSource[mention.name.lowerBound] else {
      return
    }
    let namesakes = register.namesakes(of: mention)
    guard namesakes.count > 1, isPerson(mention.entity) else { return }
    let question = SpeakerQuestion(.name, mention.name, gender: mention.gender, content: nil)
    if let choice = rank(question, namesakes, nil) { register.assign(index, to: choice.entity) }
  }

  /// Notes that the mention in `tokens` is `entity`.
  mutating func note(_ entity: Int, _ tokens: Range<Int>, _ form: MentionTrail.Form) {
    trail.note(entity, step(tokens, form), turn: words.turn(of: tokens.lowerBound))
  }

  /// The mention in `tokens` as the trail keeps it.
  func step(_ tokens: Range<Int>, _ form: MentionTrail.Form) -> MentionTrail.Step {
    let t = tokens.lowerBound
    return MentionTrail.Step(
      token: t, form: form, role: GrammarRole(of: tokens, in: words),
      isInContent: inContent[t] || words.quoted[t], isQuoted: words.quoted[t])
  }

  /// Notes people who are named with nothing but "and" between them, and commas before.
  private mutating func notePair(_ index: Int) {
    guard index > 0 else { return }
    let (left, right) = (register.mentions[index - 1], register.mentions[index])
    let and = right.tokens.lowerBound - 1
    guard and == left.tokens.upperBound, words.keys[and] == WordKey.and, !words.quoted[and],
      left.entity != right.entity, isPerson(left.entity), isPerson(right.entity)
    else { return }
    var together = [left.entity, right.entity]
    var first = index - 1
    while first > 0, together.count < 5 {
      let (before, after) = (register.mentions[first - 1], register.mentions[first])
      guard before.tokens.upperBound + 1 == after.tokens.lowerBound,
        words.shapes[before.tokens.upperBound] == .comma, isPerson(before.entity),
        !together.contains(before.entity)
      else { break }
      together.insert(before.entity, at: 0)
      first -= 1
    }
    joint = (together, words.sentence(of: and))
  }

  func isPerson(_ entity: Int) -> Bool { register.entities[entity].kind.mayBePerson }

  func isBody(_ entity: Int) -> Bool { !isPerson(entity) }

  // MARK: Statements

  private mutating func resolve(_ index: Int) {
    doubt = nil
    var answer = answer(for: index)
    if answer?.entities.isEmpty ?? false { answer?.doubtful = doubt }
    answers[index] = answer
    if answer != nil { lastAnswer = answer }
    guard let answer else { return }
    let token = words.firstToken(
      endingAfter: statements[index].source.first?.start ?? statements[index].content[0].start)
    guard token < words.count else { return }
    if answer.entities.isEmpty, answer.kind == .unnamed, answer.link == .nominal {
      trail.noteUnnamed(step(answer.name, .description))
    }
    if answer.entities.count > 1 { joint = (answer.entities, words.sentence(of: token)) }
    for entity in answer.entities {
      if answer.link == .pronoun || answer.link == .nominal {
        note(entity, answer.name, answer.link == .pronoun ? .pronoun : .description)
      }
      if !inContent[token] {
        trail.noteSpeaker(
          entity, at: token, isNamed: answer.link != .pronoun && answer.link != .nominal)
      }
      if answer.kind == .person, register.entities[entity].kind == .unknown {
        register.makePerson(entity)
      }
    }
  }

  private mutating func answer(for index: Int) -> SpeakerAnswer? {
    if statements[index].rule == "transcript", let function = function(of: index) {
      return function
    }
    switch reader.read(statements[index].source) {
    case .none:
      isContinued[index] = true
      return nil
    case .names(let names): return named(names, index)
    case .pronoun(let token): return pronoun(token, index)
    case .relative(let token): return relative(token, index)
    case .partOfName(let tokens): return partOfName(tokens)
    case .role(let role), .unnamed(let role): return described(role, index)
    case .body(let role): return body(role, index)
    case .thing(let role): return thing(role, index)
    case .namedBody(let role): return namedBody(role)
    case .group(let role): return group(role)
    case .document(let tokens): return SpeakerAnswer(kind: .document, name: tokens, link: .nominal)
    }
  }

  /// Statements without a source go on from the one whose content stands before theirs.
  private mutating func resolveContinuations() {
    var last: (answer: SpeakerAnswer, paragraph: Int)?
    for index in statements.indices.sorted(by: {
      statements[$0].content[0] < statements[$1].content[0]
    }) {
      if isContinued[index] {
        // Only a quotation goes on: "is expected to lose" without a source is nobody's.
        guard let (answer, paragraph) = last, self.paragraph(of: index) - paragraph <= 1,
          statements[index].kind != .indirect || !words.hasQuotes
        else { continue }
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
      let isNamed = !answer.entities.isEmpty || answer.text != nil
      statements[index] = statements[index].said(
        by: speaker, answer.link,
        confidence: isNamed ? answer.confidence ?? RuleConfidence.of(answer.link) : nil,
        candidate: answer.doubtful.map {
          SpeakerCandidate(
            name: speakers.name(of: register.entities[$0.entity]), confidence: $0.chance)
        })
    }
    for mention in register.mentions where mention.entity >= 0 {
      speakers.note(words.span(mention.tokens), ofEntity: mention.entity)
    }
    return Attributions(speakers: speakers.finished(), statements: statements)
  }
}
