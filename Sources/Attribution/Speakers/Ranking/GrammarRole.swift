internal import Language

/// What a mention is to the verb of its clause, as far as the tags around it show.
///
/// There is no parser here: the words before and after a noun phrase say in nine cases of ten
/// whether it is the subject.
enum GrammarRole: UInt32, Sendable {
  case subject
  /// After "by": the one who acts in a passive.
  case agent
  case object
  /// After "told", "asked": the one who is spoken to.
  case addressee
  /// After any other preposition.
  case oblique
  case possessive
  case apposition
  /// In a line whose every word has a capital.
  case headline
  case other

  /// The role of the mention in `tokens`.
  init(of tokens: Range<Int>, in words: Words) {
    let number = words.sentence(of: tokens.lowerBound)
    guard !words.isTitleCase[number] else {
      self = .headline
      return
    }
    let sentence = words.tokens(ofSentence: number)
    let first = Self.phraseStart(tokens.lowerBound, sentence, words)
    let next = Self.afterBrackets(min(tokens.upperBound, sentence.upperBound), sentence, words)
    if next < sentence.upperBound, words.part(next) == .possessive {
      self = .possessive
      return
    }
    if let role = Self.governed(first, next, sentence, words) {
      self = role
      return
    }
    self = Self.leads(first, next, sentence, words) ? .subject : .other
  }

  /// The role that the word before the phrase gives it.
  private static func governed(
    _ first: Int, _ next: Int, _ sentence: Range<Int>, _ words: Words
  ) -> GrammarRole? {
    var before = first - 1
    while before >= sentence.lowerBound, words.part(before) == .adverb { before -= 1 }
    guard before >= sentence.lowerBound else { return nil }
    let part = words.part(before)
    if part == .preposition || part == .to || words.traits[before].contains(.preposition),
      words.shapes[before] == .lower || before == sentence.lowerBound
    {
      if words.keys[before] == WordKey.by { return .agent }
      // "after Lopez said": the preposition opens a clause.
      return leads(next, words, sentence) ? .subject : .oblique
    }
    if part.isVerb, words.shapes[before] == .lower {
      if leads(next, words, sentence) { return .subject }
      if WordKey.addressing.contains(words.keys[before]) { return .addressee }
      let isInverted =
        words.traits[before].contains(.reports)
        && (next >= sentence.upperBound || !words.shapes[next].isWord)
      return isInverted ? .subject : .object
    }
    if words.shapes[before] == .comma, next < sentence.upperBound,
      words.shapes[next] == .comma || words.shapes[next] == .stop, before > sentence.lowerBound,
      words.part(before - 1) == .noun || words.part(before - 1) == .name,
      !leads(next, words, sentence)
    {
      return .apposition
    }
    return nil
  }

  private static func leads(
    _ first: Int, _ next: Int, _ sentence: Range<Int>, _ words: Words
  ) -> Bool {
    first <= sentence.lowerBound + 1 || leads(next, words, sentence)
  }

  /// True when the clause's verb comes next, also behind an apposition or a relative clause.
  private static func leads(_ next: Int, _ words: Words, _ sentence: Range<Int>) -> Bool {
    var t = next
    if t < sentence.upperBound, words.shapes[t] == .comma {
      guard
        let close = (t + 1..<min(t + 32, sentence.upperBound)).first(where: {
          words.shapes[$0] == .comma
        })
      else { return false }
      t = close + 1
    }
    while t < sentence.upperBound, words.part(t) == .adverb { t += 1 }
    guard t < sentence.upperBound, words.shapes[t] == .lower else { return false }
    switch words.part(t) {
    case .verbPast, .verbPresent, .verbThirdPerson, .modal: return true
    default: return words.keys[t] == WordKey.who
    }
  }

  /// Where the noun phrase that holds token `t` begins: over determiners, adjectives and nouns.
  static func phraseStart(_ t: Int, _ sentence: Range<Int>, _ words: Words) -> Int {
    var first = t
    while first > sentence.lowerBound, t - first < 10 {
      guard words.shapes[first - 1].isWord else { break }
      switch words.part(first - 1) {
      case .determiner, .adjective, .noun, .nounPlural, .name, .number, .possessivePronoun:
        first -= 1
      default:
        return first
      }
    }
    return first
  }

  /// The token after "(D-Ohio)".
  private static func afterBrackets(_ t: Int, _ sentence: Range<Int>, _ words: Words) -> Int {
    guard t < sentence.upperBound, words.shapes[t] == .openBracket else { return t }
    let last = min(t + 8, sentence.upperBound)
    return (t..<last).first { words.shapes[$0] == .closeBracket }.map { $0 + 1 } ?? t
  }
}
