internal import Language

/// Gives a verb its own subject where a participle clause stands between the two: in "Ina Roth,
/// standing beside the harbour master, Leo Brandt, told reporters" it is Roth who told them.
enum FarSubjects {
  private static let reach = 24

  /// Moves sources that a preposition inside such a clause governs to the name before the clause.
  static func find(_ drafts: inout [StatementDraft], _ words: Words) {
    for number in drafts.indices {
      guard let cue = drafts[number].cue, let source = drafts[number].source,
        let subject = subject(of: cue, past: source, words)
      else { continue }
      drafts[number].source = subject
    }
  }

  private static func subject(
    of cue: Range<Int>, past source: Range<Int>, _ words: Words
  ) -> Range<Int>? {
    guard source.upperBound < cue.lowerBound, cue.lowerBound - source.upperBound <= 2,
      words.shapes[source.upperBound] == .comma
    else { return nil }
    let sentence = words.tokens(ofSentence: words.sentence(of: cue.lowerBound))
    guard let opening = clause(holding: source.lowerBound, sentence, words) else { return nil }
    // The subject ends at the comma before the clause, in a name.
    let end = opening - 1
    guard end > sentence.lowerBound, words.shapes[end - 1].isCapital, !words.quoted[end - 1],
      words.part(end - 1) == .name
    else { return nil }
    let first = GrammarRole.phraseStart(end - 1, sentence, words)
    guard first == sentence.lowerBound || !words.traits[first - 1].contains(.preposition) else {
      return nil
    }
    return first..<end
  }

  /// The participle behind a comma that opens the clause with a preposition before `source`.
  private static func clause(holding source: Int, _ sentence: Range<Int>, _ words: Words) -> Int? {
    var hasPreposition = false
    var t = source - 1
    while t > sentence.lowerBound, source - t < reach, !words.quoted[t] {
      if words.traits[t].contains(.preposition) { hasPreposition = true }
      if words.shapes[t] == .comma, t + 1 < source {
        let isParticiple = words.part(t + 1) == .verbGerund && words.shapes[t + 1] == .lower
        if isParticiple { return hasPreposition ? t + 1 : nil }
      }
      if words.part(t) == .verbPast || words.part(t) == .verbThirdPerson { return nil }
      t -= 1
    }
    return nil
  }
}
