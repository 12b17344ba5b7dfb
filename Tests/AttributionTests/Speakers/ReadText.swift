import Language
import News

@testable import Attribution

/// A text as the resolver sees it, with mentions marked: `Ina Roth met {Karl Adler}.`
struct ReadText {
  let words: Words
  let register: Register
  let reader: SourceReader
  /// The marked places, in text order.
  let marked: [Range<Int>]
  private let spans: [TextSpan]

  /// Reads `text`; `asSources` says that the marked places are sources of statements.
  init(_ text: String, asSources: Bool = false) {
    var bare = ""
    var spans: [TextSpan] = []
    var start = 0
    for character in text {
      if character == "{" {
        start = bare.utf8.count
      } else if character == "}" {
        spans.append(TextSpan(start, bare.utf8.count))
      } else {
        bare.append(character)
      }
    }
    let table = TokenTable(bare)
    var words = Words(bare, table)
    words.tag(table)
    let marked = spans.map { words.tokens(in: $0) }
    let sources = (0..<words.count).map { t in asSources && marked.contains { $0.contains(t) } }
    var register = Register(words: words, sources: sources)
    let finder = RoleFinder(words: words)
    for mention in register.mentions where mention.entity >= 0 {
      for role in finder.roles(around: mention) { register.learn(role, of: mention.entity) }
    }
    self.words = words
    self.register = register
    self.marked = marked
    self.spans = spans
    reader = SourceReader(words: words, mentions: register.mentions)
  }

  /// How the first marked place reads as a source.
  var reading: SourceReading { reader.read(spans.prefix(1).map { $0 }) }

  /// The fullest name of whoever or whatever the marked mention is.
  var owner: String? {
    guard let place = marked.first,
      let mention = register.mentions(in: place).first
        ?? reader.mention(at: place.lowerBound).map({
          register.mentions[$0]
        })
    else { return nil }
    return name(mention.entity)
  }

  func name(_ entity: Int) -> String { words.text(register.entities[entity].name) }

  /// The entity of this full name.
  func entity(_ name: String) -> Int? {
    register.entities.indices.first { self.name($0) == name }
  }

  /// Everybody and everything named before the first marked place, as the reading notes them.
  var trail: MentionTrail {
    var trail = MentionTrail(entities: register.entities.count)
    let end = marked.first?.lowerBound ?? words.count
    for mention in register.mentions where mention.tokens.upperBound <= end {
      let t = mention.tokens.lowerBound
      trail.note(
        mention.entity,
        MentionTrail.Step(
          token: t, form: mention.name.count > 1 ? .fullName : .bareName,
          role: GrammarRole(of: mention.tokens, in: words), isInContent: words.quoted[t],
          isQuoted: words.quoted[t]), turn: words.turn(of: t))
    }
    return trail
  }

  /// The marked description of a person or body.
  var description: RolePhrase? {
    switch reading {
    case .role(let role), .unnamed(let role), .body(let role), .thing(let role),
      .namedBody(let role), .group(let role):
      role
    default: nil
    }
  }
}
