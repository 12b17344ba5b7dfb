internal import Language

/// Fills the columns that describe each token of a window as seen from one cue.
enum RoleReader {
  /// Tokens on either side of a cue that may hold its content and its source.
  static let reach = 70

  /// The tokens around `cue` that are looked at: its paragraph, as far as `reach`.
  static func window(around cue: Range<Int>, in context: borrowing ContextReader) -> Range<Int> {
    let paragraph = context.paragraphs[Int(context.paragraphOf[cue.lowerBound])]
    return max(
      paragraph.lowerBound, cue.lowerBound - reach)..<max(
        cue.upperBound, min(paragraph.upperBound, cue.upperBound + reach))
  }

  /// Fills the columns of `window` for `cue`; `others` holds 1 + number for tokens of strong cues.
  static func fill(
    _ window: Range<Int>, for cue: Range<Int>, others: [UInt16],
    _ context: borrowing ContextReader, _ columns: borrowing ColumnTable
  ) {
    fillDistances(window, cue, others, context, columns)
    fillCue(window, cue, context, columns)
  }

  private static func fillDistances(
    _ window: Range<Int>, _ cue: Range<Int>, _ others: [UInt16],
    _ context: borrowing ContextReader, _ columns: borrowing ColumnTable
  ) {
    let rd = columns.pointer(CueColumn.rd.index)
    let oc = columns.pointer(CueColumn.oc.index)
    for offset in 1...2 {
      oc[window.lowerBound - offset] = 0
      oc[window.upperBound + offset - 1] = 0
    }
    let home = Int(context.sentenceOf[cue.lowerBound])
    let rs = columns.pointer(CueColumn.rs.index)
    for token in window {
      rs[token] = UInt32(max(-3, min(3, Int(context.sentenceOf[token]) - home)) + 10)
      oc[token] = others[token] != 0 ? 2 : 0
    }
    let (rp, rpw, ob) = (
      columns.pointer(CueColumn.rp.index), columns.pointer(CueColumn.rpw.index),
      columns.pointer(CueColumn.ob.index)
    )
    for token in cue {
      (rd[token], rp[token], rpw[token], ob[token], oc[token]) = (1, 1, 1, 1, 1)
    }
    walk(cue.upperBound..<window.upperBound, base: 20, side: 20, cue, others, columns)
    walk((window.lowerBound..<cue.lowerBound).reversed(), base: 40, side: 10, cue, others, columns)
  }

  @inline(__always)
  private static func walk(
    _ tokens: some Collection<Int>, base: UInt32, side: UInt32, _ cue: Range<Int>,
    _ others: [UInt16], _ columns: borrowing ColumnTable
  ) {
    let rd = columns.pointer(CueColumn.rd.index)
    let rp = columns.pointer(CueColumn.rp.index)
    let rpw = columns.pointer(CueColumn.rpw.index)
    let ob = columns.pointer(CueColumn.ob.index)
    let mk = columns.pointer(CueColumn.mk.index)
    var marks: UInt32 = 0
    var lastMark: UInt32 = 0
    var passed: UInt32 = 0
    var lastOther: UInt16 = 0
    var distance = 0
    for token in tokens {
      distance += 1
      rd[token] = base + ContextReader.bucket(distance)
      rp[token] = side + min(marks, 4)
      rpw[token] = side + lastMark
      ob[token] = side + min(passed, 2)
      if mk[token] != 0 {
        marks += 1
        lastMark = mk[token]
      }
      if others[token] != 0, others[token] != lastOther, !cue.contains(token) {
        lastOther = others[token]
        passed += 1
      }
    }
  }

  private static func fillCue(
    _ window: Range<Int>, _ cue: Range<Int>, _ context: borrowing ContextReader,
    _ columns: borrowing ColumnTable
  ) {
    let l = columns.pointer(WordColumn.l.rawValue)
    let pos = columns.pointer(WordColumn.pos.rawValue)
    let q = columns.pointer(CueColumn.q.index)
    var verb = cue.lowerBound
    var words: UInt32 = 17
    for token in cue {
      if Verbs.isMain(pos[token], l[token]) { verb = token }
      words = (words ^ l[token]) &* 0x9E37_79B1
    }
    let (right, left) = (cue.upperBound, cue.lowerBound - 1)
    let sentence = context.sentences[Int(context.sentenceOf[cue.lowerBound])]
    set(.cw, l[verb], window, columns)
    set(.cp, pos[verb], window, columns)
    set(.ca, columns.pointer(CueColumn.at.index)[verb] + 1, window, columns)
    set(.cs, words, window, columns)
    set(.cR1, (l[right] &* 31) ^ (q[right] + 1), window, columns)
    set(.cR2, pos[right] * 32 + pos[right + 1], window, columns)
    set(.cL1, pos[left] * 8 + q[left] + 1, window, columns)
    set(.cL2, pos[left] * 32 + pos[left - 1], window, columns)
    set(.csb, ContextReader.bucket(cue.lowerBound - sentence.lowerBound) + 1, window, columns)
    let rest = max(0, sentence.upperBound - cue.upperBound)
    set(.cse, ContextReader.bucket(rest) + 1, window, columns)
    let sq = columns.pointer(CueColumn.sq.index)
    set(.csq, sq[cue.lowerBound] + 1, window, columns)
    let rq = columns.pointer(CueColumn.rq.index)
    let inside: UInt32 = q[cue.lowerBound] != 0 ? 2 : 0
    for token in window {
      rq[token] = 4 * q[token] + inside + (token < cue.lowerBound ? 1 : 0) + 1
    }
  }

  @inline(__always)
  private static func set(
    _ column: CueColumn, _ value: UInt32, _ window: Range<Int>, _ columns: borrowing ColumnTable
  ) {
    let target = columns.pointer(column.index)
    for token in window { target[token] = value }
  }

  /// The class of transition into each token of `window`: the passage's, apart on the left.
  static func transitionClasses(
    _ window: Range<Int>, _ cue: Range<Int>, passage: [UInt8], into classes: inout [UInt8]
  ) {
    for token in window {
      let isLeft = token < cue.lowerBound
      classes[token - window.lowerBound] = passage[token] + (isLeft ? 6 : 0)
    }
    classes[0] = 5 + (window.lowerBound < cue.lowerBound ? 6 : 0)
  }
}
