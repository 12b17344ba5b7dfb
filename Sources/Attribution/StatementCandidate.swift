/// What the two stages make of one cue: its content and its source, before anyone judges it.
package struct StatementCandidate: Sendable {
  package var cue: CueCandidate
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
  /// Words of the content, and those of them between quotation marks.
  package var wordCount = 0
  package var quotedCount = 0
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
