internal import Language

/// Gives words to whom a paper quotes, not to the paper: `the Courier quoted Roth as saying`.
enum QuotedSources {
  private static let quoting: Set<UInt64> = [
    WordKey.of("quoted"), WordKey.of("quotes"), WordKey.of("quoting"), WordKey.of("cited"),
    WordKey.of("cites"), WordKey.of("citing"),
  ]
  private static let saying: Set<UInt64> = [
    WordKey.of("saying"), WordKey.of("telling"), WordKey.of("stating"), WordKey.of("adding"),
    WordKey.of("warning"), WordKey.of("asking"), WordKey.of("calling"), WordKey.of("insisting"),
  ]
  private static let reach = 24

  /// Moves the source of each cue "quoted ... as saying" to the words between the two, and the
  /// beginning of a content that took them in behind them.
  static func find(_ drafts: inout [StatementDraft], _ words: Words) {
    for number in drafts.indices {
      guard let cue = drafts[number].cue, let found = construction(around: cue, words) else {
        continue
      }
      if let spoken = speaker(in: found, words) { drafts[number].source = spoken }
      drafts[number].content = drafts[number].content.compactMap {
        content($0, behind: found, words)
      }
    }
    drafts.removeAll { $0.content.isEmpty }
  }

  /// "quoted ... as saying": where its verb and its "as" stand, in which sentence.
  private struct Construction {
    let verb: Int
    let conjunction: Int
    let sentence: Range<Int>
  }

  private static func construction(around cue: Range<Int>, _ words: Words) -> Construction? {
    let sentence = words.tokens(ofSentence: words.sentence(of: cue.lowerBound))
    // The cue may be either end of the construction.
    let first = max(sentence.lowerBound, cue.lowerBound - reach)
    guard
      let verb = (first..<min(cue.upperBound, sentence.upperBound)).last(where: {
        quoting.contains(words.keys[$0]) && !words.quoted[$0]
      }), verb + 1 < sentence.upperBound - 1,
      let conjunction = (verb + 1..<min(verb + reach, sentence.upperBound - 1)).first(where: {
        words.keys[$0] == WordKey.as && saying.contains(words.keys[$0 + 1])
      }),
      cue.overlaps(verb..<conjunction + 2)
    else { return nil }
    return Construction(verb: verb, conjunction: conjunction, sentence: sentence)
  }

  private static func speaker(in found: Construction, _ words: Words) -> Range<Int>? {
    let between = found.verb + 1..<found.conjunction
    // "was quoted by the paper as saying", "was quoted on Monday as saying": a passive.
    guard let first = between.first, !between.contains(where: { words.quoted[$0] }),
      !words.traits[first].contains(.preposition)
    else { return subject(ofPassive: found.verb, found.sentence, words) }
    return between
  }

  /// What of `range` was said, if it begins in the construction: what follows in the sentence.
  private static func content(
    _ range: Range<Int>, behind found: Construction, _ words: Words
  ) -> Range<Int>? {
    let start = found.conjunction + 2
    guard (found.verb..<start).contains(range.lowerBound) else { return range }
    let end =
      start < words.count && words.shapes[start].isQuote
      ? range.upperBound : min(range.upperBound, found.sentence.upperBound)
    guard (start..<max(start, end)).contains(where: { words.shapes[$0].isWord }) else { return nil }
    return start..<end
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
