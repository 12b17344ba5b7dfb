internal import News

/// What sort of mention asks for its owner; each sort weighs what it sees for itself.
package enum MentionSort: UInt32, CaseIterable, Sendable {
  /// "he", "she".
  case pronoun
  /// A surname or given name that several have.
  case name
  /// A description of one person: "the senior diplomat".
  case role
  /// A description of a body: "the agency".
  case body
  /// "it", "which".
  case it
  /// "they".
  case they
  /// "who", "whose".
  case who
  /// "which", "that".
  case which
}

/// A mention whose owner is looked for, with what is said by it.
struct SpeakerQuestion {
  let sort: MentionSort
  /// The mention.
  let tokens: Range<Int>
  /// The noun phrase, for descriptions.
  let description: RolePhrase?
  /// What the mention itself says of its owner.
  let gender: Gender
  /// The content of the statement whose source the mention is; nil for mentions beside statements.
  let content: ContentView?

  init(
    _ sort: MentionSort, _ tokens: Range<Int>, description: RolePhrase? = nil,
    gender: Gender = .unknown, content: ContentView?
  ) {
    self.sort = sort
    self.tokens = tokens
    self.description = description
    self.gender = gender
    self.content = content
  }
}

/// What a resolver sees of a statement's content.
struct ContentView {
  /// 1 indirect, 2 mixed, 3 direct.
  let quotation: UInt32
  /// 1 when the content comes before the source, 2 after it.
  let side: UInt32
  /// The entities named in the content: true for those named outside quotation marks too.
  let entities: [Int: Bool]

  init(_ statement: Statement, _ words: Words, _ register: Register) {
    let source = statement.source.first?.start ?? statement.content[0].start
    side = statement.content[0].start < source ? 1 : 2
    var entities: [Int: Bool] = [:]
    var quoted = 0
    var count = 0
    for span in statement.content {
      let tokens = words.tokens(in: span)
      count += tokens.count
      quoted += tokens.count { words.quoted[$0] }
      for mention in register.mentions(in: tokens) where mention.entity >= 0 {
        let isPlain = !words.quoted[mention.tokens.lowerBound]
        entities[mention.entity] = (entities[mention.entity] ?? false) || isPlain
      }
    }
    self.entities = entities
    quotation = quoted == 0 ? 1 : quoted * 10 >= count * 8 ? 3 : 2
  }
}
