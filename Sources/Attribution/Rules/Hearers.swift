internal import Language

/// Takes those who were told out of what they were told: in "told a hearing on Monday | it was late"
/// the words begin with "it".
enum Hearers {
  private static let telling = KeyList.forms("tell inform assure remind")
  /// What is told and not told to.
  private static let told = KeyList.keys(
    """
    story stories tale tales truth lie lies joke jokes secret secrets news version versions account
    accounts anecdote anecdotes thing things
    """)
  /// How long a hearer with a day may be, and the beginning of a clause up to its verb.
  private static let reach = 10
  private static let clauseReach = 14

  /// Cuts the hearers off contents that begin with them, right behind their cue.
  static func cut(_ drafts: inout [StatementDraft], _ words: Words) {
    for number in drafts.indices {
      guard let cue = drafts[number].cue, let content = drafts[number].content.first,
        content.lowerBound == cue.upperBound, let last = cue.last,
        telling.contains(words.keys[last]), let start = clause(in: content, words)
      else { continue }
      drafts[number].content[0] = start..<content.upperBound
    }
  }

  /// Where the clause behind a noun phrase begins that opens `content`; nil when there is none.
  private static func clause(in content: Range<Int>, _ words: Words) -> Int? {
    for token in content.prefix(reach) {
      guard words.shapes[token].isWord || words.shapes[token] == .clitic, !words.quoted[token]
      else { return nil }
      if token > content.lowerBound, isHearer(endingAt: token - 1, words),
        opensClause(token, before: content.upperBound, words)
      {
        return token
      }
      if isVerb(token, words) || words.part(token) == .to { return nil }
    }
    return nil
  }

  private static func isHearer(endingAt token: Int, _ words: Words) -> Bool {
    if told.contains(words.keys[token]) { return false }
    switch words.part(token) {
    case .noun, .nounPlural, .name: return true
    default: return words.traits[token].contains(.calendar)
    }
  }

  private static func opensClause(_ token: Int, before end: Int, _ words: Words) -> Bool {
    if words.keys[token] == WordKey.that { return token + 1 < end }
    switch words.part(token) {
    case .pronoun, .existential, .determiner, .possessivePronoun:
      return (token + 1..<min(token + clauseReach, end)).contains { isVerb($0, words) }
    default: return false
    }
  }

  /// True for a verb that has a subject.
  private static func isVerb(_ token: Int, _ words: Words) -> Bool {
    switch words.part(token) {
    case .verbPast, .verbPresent, .verbThirdPerson, .modal: true
    default: false
    }
  }
}
