/// Who was mentioned where, and who spoke, as a text is read from its beginning.
///
/// The memory behind "he", "the senator" and "it": for every entity its last mention, how often it
/// was mentioned so far and how heavily, and when it spoke last. Only the few that were named last
/// are looked at, so that reading is linear in the text.
struct MentionTrail {
  /// How an entity was mentioned.
  enum Form: UInt32, Sendable {
    case fullName, bareName, pronoun, description
  }

  /// One mention of an entity.
  struct Step: Sendable {
    let token: Int
    let form: Form
    let role: GrammarRole
    /// Stands in the content of a statement, or between quotation marks.
    let isInContent: Bool
    let isQuoted: Bool
  }

  private(set) var last: [Step?]
  /// The last mention as a subject of the story itself.
  private(set) var lastSubject: [Int]
  private(set) var counts: [Int]
  private var weights: [Double]
  private var lastTurn: [Int]
  /// Those named last come last.
  private(set) var recent: [Int] = []
  /// The speakers of the statements so far, the last one last, and the token each stood at.
  private(set) var spoken: [(entity: Int, token: Int)] = []

  /// The speakers that were named where they spoke; nothing guessed is among them.
  private(set) var namedSpoken: [Int] = []
  /// The last mention of each by name.
  private(set) var lastNamed: [Step?]
  /// The last mention of one person who has no name ("a spokesman", "the woman who called").
  private(set) var lastUnnamed: Step?

  private static let memory = 16
  private static let most = 3.0

  init(entities: Int) {
    last = [Step?](repeating: nil, count: entities)
    lastNamed = last
    lastSubject = [Int](repeating: -1, count: entities)
    counts = [Int](repeating: 0, count: entities)
    weights = [Double](repeating: 0, count: entities)
    lastTurn = [Int](repeating: 0, count: entities)
  }

  /// Notes that `entity` was mentioned in sentence `turn` of the story.
  mutating func note(_ entity: Int, _ step: Step, turn: Int) {
    let own: Double
    switch step.role {
    case .subject: own = 3
    case .agent, .apposition: own = 2
    case .headline, .object, .other, .addressee: own = 1.5
    case .possessive: own = 1.2
    case .oblique: own = 1
    }
    let share = step.isQuoted ? 0.05 : step.isInContent ? 0.5 : 1
    weights[entity] = min(Self.most, weight(of: entity, at: turn)) + own * share
    lastTurn[entity] = turn
    last[entity] = step
    if step.form == .fullName || step.form == .bareName { lastNamed[entity] = step }
    counts[entity] += 1
    if step.role == .subject, !step.isInContent { lastSubject[entity] = step.token }
    if let old = recent.lastIndex(of: entity) { recent.remove(at: old) }
    recent.append(entity)
    if recent.count > Self.memory { recent.removeFirst() }
  }

  /// Notes a person without a name.
  mutating func noteUnnamed(_ step: Step) { lastUnnamed = step }

  /// Notes that `entity` is who says what has its source at `token`.
  mutating func noteSpeaker(_ entity: Int, at token: Int, isNamed: Bool) {
    weights[entity] += 2.5
    if isNamed {
      namedSpoken.append(entity)
      if namedSpoken.count > 64 { namedSpoken.removeFirst(32) }
    }
    spoken.append((entity, token))
    if spoken.count > 64 { spoken.removeFirst(32) }
  }

  /// What is left at `turn` of the weight of everything said of `entity`.
  func weight(of entity: Int, at turn: Int) -> Double {
    var weight = weights[entity]
    for _ in 0..<min(max(0, turn - lastTurn[entity]), 12) { weight *= 0.6 }
    return weight
  }

  /// How many speakers by name ago `entity` spoke by name.
  func namedSpeakersAgo(_ entity: Int) -> Int? {
    for (number, other) in namedSpoken.reversed().prefix(8).enumerated() where other == entity {
      return number
    }
    return nil
  }

  /// How many speakers ago `entity` spoke: 0 for the last one, nil when it did not lately.
  func speakersAgo(_ entity: Int) -> Int? {
    for (number, other) in spoken.reversed().prefix(8).enumerated() where other.entity == entity {
      return number
    }
    return nil
  }
}
