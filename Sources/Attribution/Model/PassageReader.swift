package import Language

/// Reads one passage after another: words, tags, context, and then the view from any cue.
///
/// A passage is a run of whole paragraphs, or a part of a very long one; it is the unit in which a
/// text of any length is analysed with the same memory.
package struct PassageReader: ~Copyable {
  /// Passages stop growing at this many tokens, and a longer paragraph is cut at a sentence.
  private static let length = 512

  package var columns = ColumnTable(width: CueColumn.width)
  /// The class of transition into each token of the passage.
  package private(set) var classes: [UInt8] = []
  /// The class of transition into each token of the window of the last cue.
  package private(set) var windowClasses: [UInt8] = []
  private var context = ContextReader()
  private var tagger: Tagger
  private var attitudes = AttitudeColumn()
  /// The lexicon in use; training looks into one that never saw the text.
  package var lexicon: CueLexicon
  private var others: [UInt16] = []

  package init(model: Model) {
    tagger = Tagger(model: model)
    lexicon = CueLexicon(model: model)
  }

  /// Cuts a text into passages, in order and without gaps.
  package static func passages(of table: TokenTable) -> [Range<Int>] {
    var passages: [Range<Int>] = []
    var start = 0
    for paragraph in 0..<table.paragraphCount {
      let tokens = table.tokens(ofParagraph: paragraph)
      if tokens.upperBound - start <= length { continue }
      if start < tokens.lowerBound {
        passages.append(start..<tokens.lowerBound)
        start = tokens.lowerBound
      }
      while tokens.upperBound - start > 2 * length {
        var cut = start + length
        while cut < start + 2 * length, !table.flags[cut].contains(.startsSentence) { cut += 1 }
        passages.append(start..<cut)
        start = cut
      }
    }
    if start < table.count { passages.append(start..<table.count) }
    return passages
  }

  /// Reads `tokens`: every column but those of a cue.
  package mutating func read(
    _ tokens: Range<Int>, of table: TokenTable, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    columns.reset(count: tokens.count)
    tagger.read(tokens, of: table, bytes, into: columns)
    attitudes.fill(columns, table, tokens, bytes)
    context.read(tokens, of: table, lexicon, into: columns)
    if classes.count < tokens.count {
      classes = Array(repeating: 0, count: tokens.count * 2)
      windowClasses = classes
      others = Array(repeating: 0, count: tokens.count * 2)
    }
    classes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      context.transitionClasses(columns, into: base)
    }
  }

  /// Notes what the first stage thinks of each token, for the second.
  package mutating func note(_ marginals: UnsafePointer<SIMD8<Float>>) {
    let m1 = columns.pointer(CueColumn.m1.index)
    for token in 0..<columns.count { m1[token] = Self.opinion(marginals[token]) }
  }

  /// The most likely role of a token and how likely it is, as one small number.
  private static func opinion(_ chance: SIMD8<Float>) -> UInt32 {
    let cue = chance[1] + chance[2]
    let content = chance[3] + chance[4]
    let source = chance[5] + chance[6]
    var role: UInt32 = 0
    var highest = chance[0]
    if cue > highest { (role, highest) = (1, cue) }
    if content > highest { (role, highest) = (2, content) }
    if source > highest { (role, highest) = (3, source) }
    return 1 + role * 3 + (highest > 0.85 ? 2 : highest > 0.6 ? 1 : 0)
  }

  /// Notes the strong cues of the passage, for the view from each of them.
  package mutating func note(_ cues: [CueCandidate]) {
    for token in 0..<columns.count { others[token] = 0 }
    for (number, cue) in cues.enumerated() where cue.probability > 0.5 {
      for token in cue.tokens { others[token] = UInt16(truncatingIfNeeded: number + 1) }
    }
  }

  /// The tokens that may belong to any of `cues`, which are in order: ranges without those in between.
  func windows(around cues: [CueCandidate]) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for cue in cues {
      let own = RoleReader.window(around: cue.tokens, in: context)
      if let last = windows.last, own.lowerBound <= last.upperBound {
        windows[windows.count - 1] = last.lowerBound..<max(last.upperBound, own.upperBound)
      } else {
        windows.append(own)
      }
    }
    return windows
  }

  /// Fills the columns for `cue` and returns the tokens that were filled.
  package mutating func look(from cue: CueCandidate) -> Range<Int> {
    let window = RoleReader.window(around: cue.tokens, in: context)
    RoleReader.fill(window, for: cue.tokens, others: others, context, columns)
    RoleReader.transitionClasses(window, cue.tokens, passage: classes, into: &windowClasses)
    return window
  }

  /// The tokens of the sentence that holds `token`, counted from the first of the passage.
  func sentence(of token: Int) -> Range<Int> {
    context.sentences[Int(context.sentenceOf[token])]
  }

  /// Where the sentences that begin in `range` or before it end, up to its own end.
  func sentenceEnds(in range: Range<Int>) -> [Int] {
    var ends: [Int] = []
    var next = range.lowerBound
    while next < range.upperBound {
      next = sentence(of: next).upperBound
      ends.append(next)
    }
    return ends
  }

  /// The runs of tokens that may be cues, given the chances of the first stage.
  package func cues(
    _ marginals: UnsafePointer<SIMD8<Float>>, threshold: Float
  ) -> [CueCandidate] {
    var cues: [CueCandidate] = []
    for sentence in context.sentences {
      CueCandidate.append(marginals, in: sentence, threshold, to: &cues)
    }
    return cues
  }
}
