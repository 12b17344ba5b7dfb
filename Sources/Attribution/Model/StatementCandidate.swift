/// What the two stages make of one cue: its content and its source, before anyone judges it.
package struct StatementCandidate: Sendable {
  /// How the content came about.
  package enum ContentReading: UInt32, Sendable {
    case best, shortEnd, shorterEnd, shortStart, longEnd, longStart, onePart, joined, sentence
  }

  /// How the source came about.
  package enum SourceReading: UInt32, Sendable {
    case best, added, none
  }

  package var cue: CueCandidate
  package var contentReading = ContentReading.best
  package var sourceReading = SourceReading.best
  /// Tokens of the content, in order, counted from the first of the passage.
  package var content: [Range<Int>]
  /// Tokens of the source, in order.
  package var source: [Range<Int>]
  /// Mean and lowest chance of the content's tokens to be content; 0 without content.
  package var contentMean: Float = 0
  package var contentLowest: Float = 0
  /// The chance that the content begins and ends where it does.
  package var contentEdges: Float = 0
  /// Mean chance of the source's tokens to be the source; without one, that there is none.
  package var sourceMean: Float = 0
  /// The two of them apart.
  package var contentStart: Float = 0
  package var contentEnd: Float = 0
  /// How much of the likely content, and of the likely source, the reading is expected to share; the
  /// highest chance of a token outside it to be content.
  package var expectedContent: Float = 0
  package var expectedSource: Float = 0
  package var contentOutside: Float = 0
  /// What the first stage thinks of the same tokens: the mean chance of the content's to be
  /// content and of the source's to be source, and the higher chance of the content to go on
  /// beyond its ends.
  package var firstContent: Float = 0
  package var firstSource: Float = 0
  package var firstAround: Float = 0
  /// True when the candidate stands inside the content of one that was kept.
  package var isNested = false
  /// What the final classifier says, from 0 to 1.
  package var confidence: Float = 0

  /// Number of tokens of the content.
  package var contentCount: Int { content.reduce(0) { $0 + $1.count } }

  package init(cue: CueCandidate, content: [Range<Int>], source: [Range<Int>]) {
    self.cue = cue
    self.content = content
    self.source = source
  }
}
