internal import News

/// The word of a cue that carries its meaning: "expected to *say*", "in the *belief*".
struct CueHead {
  enum Part {
    case verb(AttitudeLexicon.Verb)
    case noun(Attitude)
    case adjective(Attitude)
    case unknown
  }

  let token: Int
  let part: Part

  /// Verbs that say nothing beside their noun: "make mention", "give word".
  private static let lightVerbs = KeyList.forms("make give take offer issue get")

  /// The head of `cue`; its last word when the lexicon knows none of them.
  init(of cue: Range<Int>, in words: Words) {
    let lexicon = AttitudeLexicon.english
    var saying: CueHead?
    var mental: CueHead?
    var name: CueHead?
    var act: CueHead?
    for token in cue where words.shapes[token].isWord {
      let key = words.keys[token]
      let isNamed =
        token > 0
        && (Self.opensName(token - 1, words)
          || token > cue.lowerBound && Self.lightVerbs.contains(words.keys[token - 1])
            && lexicon.noun(key) != nil)
      if let verb = lexicon.verb(key), !isNamed || Self.isGerund(verb, key) {
        let head = CueHead(token: token, part: .verb(verb))
        if let first = mental, Self.isPassive(first.token, before: token, words) { mental = nil }
        switch verb.sort {
        case .saying: saying = head
        case .mental: mental = mental ?? head
        case .act: act = act ?? head
        }
      } else if let attitude = lexicon.noun(key) {
        name = CueHead(token: token, part: .noun(attitude))
      } else if let attitude = lexicon.adjective(key) {
        name = name ?? CueHead(token: token, part: .adjective(attitude))
      }
    }
    let last = cue.last { words.shapes[$0].isWord } ?? cue.upperBound - 1
    self = saying ?? mental ?? name ?? act ?? CueHead(token: last, part: .unknown)
  }

  private init(token: Int, part: Part) {
    self.token = token
    self.part = part
  }

  /// The form of the verb; every form when it is not known.
  var forms: VerbForm {
    if case .verb(let verb) = part { return verb.forms }
    return [.base, .third, .past, .participle]
  }

  /// True for "is expected to" and "was known to", where what follows is what matters.
  private static func isPassive(_ token: Int, before next: Int, _ words: Words) -> Bool {
    guard token > 0, token + 1 < next, words.keys[token + 1] == WordKey.to else { return false }
    return AttitudeLexicon.english.verb(words.keys[token])?.forms.contains(.past) ?? false
      && StanceWords.beings.contains(words.keys[token - 1])
  }

  /// True for "saying" in "her saying that", which is no name of anything.
  private static func isGerund(_ verb: AttitudeLexicon.Verb, _ key: UInt64) -> Bool {
    verb.sort == .saying && verb.forms == [.participle]
      && AttitudeLexicon.english.noun(key) == nil
  }

  /// True for what stands before nouns and not before verbs: "his plans", "the mayor's plans".
  private static func opensName(_ token: Int, _ words: Words) -> Bool {
    let traits = words.traits[token]
    if traits.contains(.possessive) { return true }
    return traits.contains(.determiner) && !traits.hasAny(.pronoun)
      && !StanceWords.fillers.contains(words.keys[token])
  }
}
