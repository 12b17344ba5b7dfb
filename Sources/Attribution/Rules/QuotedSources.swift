internal import Language

/// Gives words to whom a paper quotes, not to the paper: `the Courier quoted Roth as saying`.
enum QuotedSources {
  private static let quoting: Set<UInt64> = [
    WordHash.of("quoted"), WordHash.of("quotes"), WordHash.of("quoting"), WordHash.of("cited"),
    WordHash.of("cites"), WordHash.of("citing"),
  ]
  private static let saying: Set<UInt64> = [
    WordHash.of("saying"), WordHash.of("telling"), WordHash.of("stating"), WordHash.of("adding"),
    WordHash.of("warning"), WordHash.of("asking"), WordHash.of("calling"), WordHash.of("insisting"),
  ]
  private static let reach = 24

  /// Moves the source of each cue "quoted ... as saying" to the words between the two.
  static func find(_ drafts: inout [StatementDraft], _ words: Words) {
    for number in drafts.indices {
      guard let cue = drafts[number].cue, let spoken = quoted(by: cue, words) else { continue }
      drafts[number].source = spoken
    }
  }

  private static func quoted(by cue: Range<Int>, _ words: Words) -> Range<Int>? {
    let sentence = words.tokens(ofSentence: words.sentence(of: cue.lowerBound))
    // The cue may be either end of the construction.
    let first = max(sentence.lowerBound, cue.lowerBound - reach)
    guard
      let verb = (first..<min(cue.upperBound, sentence.upperBound)).last(where: {
        quoting.contains(words.keys[$0]) && !words.quoted[$0]
      }), verb + 1 < sentence.upperBound - 1,
      let conjunction = (verb + 1..<min(verb + reach, sentence.upperBound - 1)).first(where: {
        words.keys[$0] == WordHash.as && saying.contains(words.keys[$0 + 1])
      }),
      cue.overlaps(verb..<conjunction + 2)
    else { return nil }
    let between = verb + 1..<conjunction
    guard !between.isEmpty,
      !words.quoted[between.lowerBound...].prefix(between.count).contains(true)
    else { return subject(ofPassive: verb, sentence, words) }
    // "was quoted by the paper as saying", "was quoted on Monday as saying": a passive.
    if words.traits[between.lowerBound].contains(.preposition) {
      return subject(ofPassive: verb, sentence, words)
    }
    return between
  }

  /// The subject of "was quoted": what stands before its auxiliaries.
  private static func subject(
    ofPassive verb: Int, _ sentence: Range<Int>, _ words: Words
  ) -> Range<Int>? {
    guard verb > sentence.lowerBound, words.traits[verb - 1].hasAny([.auxiliary, .adverb]) else {
      return nil
    }
    return NounPhrases(words: words).before(verb, in: sentence)
  }
}
