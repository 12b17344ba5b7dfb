internal import Language

/// Fills the columns that describe where each token stands: quotation, sentence, cue words.
struct ContextReader: ~Copyable {
  /// The sentences of the passage, as tokens counted from its first.
  private(set) var sentences: [Range<Int>] = []
  /// The paragraphs of the passage (or the parts of one that it holds).
  private(set) var paragraphs: [Range<Int>] = []
  /// The sentence of each token.
  private(set) var sentenceOf: [Int32] = []
  /// The paragraph of each token.
  private(set) var paragraphOf: [Int32] = []

  init() {}

  /// Distances as eight classes: exact to 3, then 5, 8, 13, 20 and more.
  @inline(__always)
  static func bucket(_ value: Int) -> UInt32 {
    if value <= 3 { return UInt32(truncatingIfNeeded: value) }
    if value <= 5 { return 4 }
    if value <= 8 { return 5 }
    if value <= 13 { return 6 }
    return value <= 20 ? 7 : 8
  }

  /// Reads `tokens` of `table`; the word columns of `columns` must have been filled.
  mutating func read(
    _ tokens: Range<Int>, of table: TokenTable, _ lexicon: CueLexicon,
    into columns: borrowing ColumnTable
  ) {
    table.flags.withUnsafeBufferPointer { buffer in
      let flags = UnsafeBufferPointer(rebasing: buffer[tokens])
      findSentences(flags)
      readMarks(flags, columns)
      QuoteReader.read(tokens, of: table, into: columns)
      readSentences(columns)
      readCueWords(lexicon, columns)
    }
  }

  /// The class of transition into each token (see the templates' notes in `CueTemplates`).
  func transitionClasses(
    _ columns: borrowing ColumnTable, into classes: UnsafeMutablePointer<UInt8>
  ) {
    let q = columns.pointer(CueColumn.q.index)
    let ss = columns.pointer(CueColumn.ss.index)
    let mk = columns.pointer(CueColumn.mk.index)
    for token in 0..<columns.count {
      if token == 0 {
        classes[token] = 5
      } else if ss[token] == 1 {
        classes[token] = q[token] == 2 ? 3 : 4
      } else if mk[token] == Mark.quote.rawValue || mk[token - 1] == Mark.quote.rawValue {
        classes[token] = 2
      } else {
        classes[token] = mk[token - 1] == Mark.comma.rawValue ? 1 : 0
      }
    }
  }

  private mutating func findSentences(_ flags: UnsafeBufferPointer<TokenFlags>) {
    Self.split(flags, at: .startsSentence, into: &sentences, &sentenceOf)
    Self.split(flags, at: .startsParagraph, into: &paragraphs, &paragraphOf)
  }

  private static func split(
    _ flags: UnsafeBufferPointer<TokenFlags>, at mark: TokenFlags,
    into parts: inout [Range<Int>], _ partOf: inout [Int32]
  ) {
    parts.removeAll(keepingCapacity: true)
    partOf.removeAll(keepingCapacity: true)
    var start = 0
    for token in 0..<flags.count {
      if token > start, flags[token].contains(mark) {
        parts.append(start..<token)
        start = token
      }
      partOf.append(Int32(truncatingIfNeeded: parts.count))
    }
    if start < flags.count { parts.append(start..<flags.count) }
  }

  private func readMarks(
    _ flags: UnsafeBufferPointer<TokenFlags>, _ columns: borrowing ColumnTable
  ) {
    let w = columns.pointer(WordColumn.w.rawValue)
    let mk = columns.pointer(CueColumn.mk.index)
    for token in 0..<flags.count where flags[token].contains(.punctuation) {
      mk[token] = Mark(flags[token], w[token])?.rawValue ?? 0
    }
  }

  private func readSentences(_ columns: borrowing ColumnTable) {
    let l = columns.pointer(WordColumn.l.rawValue)
    let pos = columns.pointer(WordColumn.pos.rawValue)
    let ss = columns.pointer(CueColumn.ss.index)
    let se = columns.pointer(CueColumn.se.index)
    let fw = columns.pointer(CueColumn.fw.index)
    let sq = columns.pointer(CueColumn.sq.index)
    let slen = columns.pointer(CueColumn.slen.index)
    let lv = columns.pointer(CueColumn.lv.index)
    let nv = columns.pointer(CueColumn.nv.index)
    let mk = columns.pointer(CueColumn.mk.index)
    let pc = columns.pointer(CueColumn.pc.index)
    let nc = columns.pointer(CueColumn.nc.index)
    let par = columns.pointer(CueColumn.par.index)
    for sentence in sentences {
      let paragraph = paragraphs[Int(paragraphOf[sentence.lowerBound])]
      let isFirst = sentence.lowerBound == paragraph.lowerBound
      let isLast = sentence.upperBound == paragraph.upperBound
      var hasQuote = false
      var verb: UInt32 = 0
      var mark: UInt32 = 0
      for token in sentence {
        ss[token] = 1 + Self.bucket(token - sentence.lowerBound)
        se[token] = 1 + Self.bucket(sentence.upperBound - 1 - token)
        fw[token] = l[sentence.lowerBound]
        slen[token] = 1 + Self.bucket(sentence.count / 3)
        par[token] = 1 + (isFirst ? 1 : 0) + (isLast ? 2 : 0)
        lv[token] = verb
        pc[token] = mark
        if Verbs.isMain(pos[token], l[token]) { verb = l[token] }
        if mk[token] != 0 { mark = mk[token] }
        if mk[token] == Mark.quote.rawValue { hasQuote = true }
      }
      verb = 0
      mark = 0
      let category: UInt32 = (hasQuote ? 1 : 0) + (isFirst ? 2 : 0) + (isLast ? 4 : 0)
      for token in sentence.reversed() {
        nv[token] = verb
        nc[token] = mark
        sq[token] = category
        if Verbs.isMain(pos[token], l[token]) { verb = l[token] }
        if mk[token] != 0 { mark = mk[token] }
      }
    }
  }

  // MARK: Cue words

  private func readCueWords(_ lexicon: CueLexicon, _ columns: borrowing ColumnTable) {
    let l = columns.pointer(WordColumn.l.rawValue)
    let kx = columns.pointer(CueColumn.kx.index)
    let khas = columns.pointer(CueColumn.khas.index)
    let kprev = columns.pointer(CueColumn.kprev.index)
    let knext = columns.pointer(CueColumn.knext.index)
    let kf = columns.pointer(CueColumn.kf.index)
    for token in 0..<columns.count {
      (kx[token], kf[token]) = lexicon.category(of: l[token])
    }
    for sentence in sentences {
      var strong: UInt32 = 0
      var highest: UInt32 = 0
      for token in sentence {
        if kx[token] >= 2 { strong += 1 }
        highest = max(highest, kx[token])
      }
      let value = 1 + min(strong, 3) + 4 * highest
      for token in sentence { khas[token] = value }
      readNearest(sentence, columns)
      readSegments(sentence, columns)
    }
    for number in sentences.indices {
      let own = paragraphOf[sentences[number].lowerBound]
      var before: UInt32 = 0
      var after: UInt32 = 0
      if number > 0, paragraphOf[sentences[number - 1].lowerBound] == own {
        before = khas[sentences[number - 1].lowerBound]
      }
      if number + 1 < sentences.count, paragraphOf[sentences[number + 1].lowerBound] == own {
        after = khas[sentences[number + 1].lowerBound]
      }
      for token in sentences[number] {
        kprev[token] = before
        knext[token] = after
      }
    }
  }

  /// The nearest strong cue word on each side, how far it is and how many marks lie between.
  private func readNearest(_ sentence: Range<Int>, _ columns: borrowing ColumnTable) {
    let l = columns.pointer(WordColumn.l.rawValue)
    let kx = columns.pointer(CueColumn.kx.index)
    let mk = columns.pointer(CueColumn.mk.index)
    func walk(_ tokens: some Sequence<Int>, _ words: Int, _ distances: Int) {
      let word = columns.pointer(words)
      let distance = columns.pointer(distances)
      var nearest: UInt32 = 0
      var steps = 0
      var marks = 0
      for token in tokens {
        steps += 1
        if nearest != 0 {
          word[token] = nearest
          distance[token] = Self.bucket(steps) * 4 + UInt32(min(marks, 3)) + 1
        }
        if kx[token] >= 2 {
          nearest = l[token]
          steps = 0
          marks = 0
        } else if Mark.divides(mk[token]) {
          marks += 1
        }
      }
    }
    walk(sentence, CueColumn.klw.index, CueColumn.kld.index)
    walk(sentence.reversed(), CueColumn.krw.index, CueColumn.krd.index)
  }

  /// Which parts of the sentence, cut at its marks, hold a cue word.
  private func readSegments(_ sentence: Range<Int>, _ columns: borrowing ColumnTable) {
    let kx = columns.pointer(CueColumn.kx.index)
    let mk = columns.pointer(CueColumn.mk.index)
    let kseg = columns.pointer(CueColumn.kseg.index)
    func end(from start: Int) -> (end: Int, hasCue: Bool) {
      var hasCue = false
      var token = start
      while token < sentence.upperBound {
        if kx[token] >= 2 { hasCue = true }
        token += 1
        if Mark.divides(mk[token - 1]) { break }
      }
      return (token, hasCue)
    }
    var start = sentence.lowerBound
    var current = end(from: start)
    let first = current.hasCue
    var last = false
    var probe = start
    while probe < sentence.upperBound { (probe, last) = { ($0.end, $0.hasCue) }(end(from: probe)) }
    var previous = false
    while start < sentence.upperBound {
      let next = end(from: current.end)
      var value: UInt32 = 1
      if current.hasCue { value += 1 }
      if previous { value += 2 }
      if next.hasCue { value += 4 }
      if last { value += 8 }
      if first { value += 16 }
      if start == sentence.lowerBound { value += 32 }
      if current.end == sentence.upperBound { value += 64 }
      for token in start..<current.end { kseg[token] = value }
      previous = current.hasCue
      start = current.end
      current = next
    }
  }
}
