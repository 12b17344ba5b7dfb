package import Language

/// Says how likely a candidate is right: a logistic regression over hashed features.
///
/// It learns from candidates in texts that the stages had not seen, so that what it says is a
/// chance that holds for new texts: of a hundred statements at 0.9, ninety are right.
package struct Judge {
  package static let bits = 14

  private let weights: UnsafePointer<Float>

  package init(model: Model) {
    weights = model.pointer(.judge, to: Float.self)
  }

  /// The chance that content and source of a candidate with these features are right.
  package func probability(_ rows: [UInt32]) -> Float {
    var sum: Float = 0
    for row in rows { sum += weights[Int(row)] }
    return Self.logistic(sum)
  }

  package static func logistic(_ value: Float) -> Float {
    let odds = LabelChain.exponential(SIMD8(repeating: value))[0]
    return odds / (1 + odds)
  }

  /// A chance as one of twelve classes, finer towards both ends.
  private static func grade(_ chance: Float) -> UInt32 {
    let borders: [Float] = [0.02, 0.05, 0.12, 0.25, 0.4, 0.55, 0.7, 0.82, 0.9, 0.95, 0.98, 0.993]
    var grade: UInt32 = 1
    for border in borders where chance > border { grade += 1 }
    return grade
  }

  /// The features of a reading of candidate `index` among the first readings of its passage.
  package static func features(
    of candidate: StatementCandidate, _ index: Int, among all: [StatementCandidate],
    _ columns: borrowing ColumnTable
  ) -> [UInt32] {
    guard let first = candidate.content.first, let last = candidate.content.last else { return [] }
    var features = FeatureList()
    let view = View(candidate, columns)
    let cue = grade(candidate.cue.probability)
    let mean = grade(candidate.contentMean)
    let lowest = grade(candidate.contentLowest)
    let edges = grade(candidate.contentStart * candidate.contentEnd)
    let source = grade(candidate.sourceMean) + (candidate.source.isEmpty ? 16 : 0)
    for (number, value) in [
      0, cue, mean, lowest, edges, source, view.verb, view.words, view.verbPart, view.verbClass,
      view.quotation, view.count, view.sourceCount, view.sourceEntity, view.sourcePart,
      view.sourceWord, view.gap, view.sourceGap, view.cueQuotation, UInt32(candidate.content.count),
      view.sentence, view.openings,
    ].enumerated() {
      features.add(UInt32(number), value)
    }
    let container = surround(index, all)
    let rival = rival(candidate, index, all)
    features.add(40, container, cue)
    features.add(41, rival, cue)
    features.add(42, cue, view.quotation)
    features.add(43, edges, view.quotation)
    features.add(44, lowest, view.quotation)
    features.add(45, source, view.sourcePart)
    features.add(46, cue, source)
    features.add(47, cue, edges)
    features.add(48, edges, source)
    features.add(49, view.verb, view.quotation)
    features.add(50, view.verb, view.gap)
    features.add(51, view.verbClass, cue)
    features.add(52, view.count, view.quotation)
    features.add(53, view.gap, view.quotation)
    features.add(54, view.sourcePart, view.verbPart)
    features.add(55, view.sourceEntity, view.sourceGap)
    features.add(56, mean, view.count)
    features.add(57, view.openings, edges)
    features.add(58, view.sourceWord, view.verb)
    let l = columns.pointer(WordColumn.l.rawValue)
    features.add(59, l[first.lowerBound], view.verb)
    features.add(60, l[first.lowerBound], 0)
    features.add(61, l[last.upperBound - 1], 0)
    let ends = grade(candidate.contentEnd)
    let firstContent = grade(candidate.firstContent)
    let firstSource = candidate.source.isEmpty ? 20 : grade(candidate.firstSource)
    let around = grade(candidate.firstAround)
    features.add(62, firstContent)
    features.add(63, firstSource)
    features.add(64, around, firstContent)
    features.add(65, grade(candidate.contentStart), ends)
    features.add(66, ends, firstContent)
    features.add(67, firstContent, firstSource)
    features.add(68, firstContent, cue)
    features.add(69, firstSource, source)
    features.add(70, firstContent, view.quotation)
    features.add(71, firstContent, lowest)
    let reading = candidate.reading.rawValue
    features.add(72, reading)
    features.add(73, reading, source)
    features.add(74, reading, edges)
    features.add(75, reading, firstContent)
    features.add(76, reading, view.quotation)
    features.add(77, reading, firstSource)
    features.add(78, reading, view.next)
    return features.rows
  }

  /// How sure the surest other candidate is whose content holds this one's cue.
  private static func surround(_ index: Int, _ all: [StatementCandidate]) -> UInt32 {
    var highest: UInt32 = 0
    let cue = all[index].cue.tokens
    for (number, other) in all.enumerated() where number != index {
      if other.content.contains(where: { $0.overlaps(cue) }) {
        highest = max(highest, grade(other.cue.probability * other.contentMean))
      }
    }
    return highest
  }

  /// How sure the surest other candidate is that claims words of this one's content.
  private static func rival(
    _ candidate: StatementCandidate, _ index: Int, _ all: [StatementCandidate]
  ) -> UInt32 {
    var highest: UInt32 = 0
    for (number, other) in all.enumerated() where number != index {
      let meets = other.content.contains { span in
        candidate.content.contains { $0.overlaps(span) }
      }
      if meets { highest = max(highest, grade(other.cue.probability * other.contentMean)) }
    }
    return highest
  }

  /// Rows of weights, one for each feature.
  private struct FeatureList {
    var rows: [UInt32] = []

    init() {
      rows.reserveCapacity(64)
    }

    mutating func add(_ name: UInt32, _ first: UInt32, _ second: UInt32 = 0) {
      var hash = UInt64(name &+ 1) &* 0x9E37_79B9_7F4A_7C15
      for value in [first, second] {
        hash = (hash ^ UInt64(value)) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 32
      }
      hash = hash &* 0x9E37_79B9_7F4A_7C15
      rows.append(UInt32(truncatingIfNeeded: hash >> UInt64(64 - Judge.bits)))
    }
  }
}

extension Judge {
  /// What the features say about one candidate, read from the columns.
  fileprivate struct View {
    var verb: UInt32 = 0
    var words: UInt32 = 17
    var verbPart: UInt32 = 0
    var verbClass: UInt32 = 0
    var quotation: UInt32 = 0
    var cueQuotation: UInt32 = 0
    var count: UInt32 = 0
    var sourceCount: UInt32 = 0
    var sourceEntity: UInt32 = 0
    var sourcePart: UInt32 = 0
    var sourceWord: UInt32 = 0
    var gap: UInt32 = 0
    var sourceGap: UInt32 = 0
    var sentence: UInt32 = 0
    var openings: UInt32 = 0
    /// The word behind the content.
    var next: UInt32 = 0

    init(_ candidate: StatementCandidate, _ columns: borrowing ColumnTable) {
      let l = columns.pointer(WordColumn.l.rawValue)
      let pos = columns.pointer(WordColumn.pos.rawValue)
      let ner = columns.pointer(WordColumn.ner.rawValue)
      let q = columns.pointer(CueColumn.q.index)
      let cue = candidate.cue.tokens
      var head = cue.lowerBound
      for token in cue {
        if Verbs.isMain(pos[token], l[token]) { head = token }
        words = (words ^ l[token]) &* 0x9E37_79B1
      }
      verb = l[head]
      verbPart = pos[head]
      verbClass = columns.pointer(CueColumn.kx.index)[head]
      cueQuotation = q[cue.lowerBound]
      sentence = columns.pointer(CueColumn.sq.index)[cue.lowerBound]
      var quoted = 0
      for span in candidate.content { for token in span where q[token] != 0 { quoted += 1 } }
      let total = candidate.contentCount
      quotation = quoted == 0 ? 0 : quoted * 10 >= total * 9 ? 2 : 1
      count = ContextReader.bucket(total)
      if let first = candidate.content.first, let last = candidate.content.last {
        gap = Self.distance(first.lowerBound..<last.upperBound, cue)
        openings = q[first.lowerBound] * 64 + q[last.upperBound - 1] * 8 + q[last.upperBound]
        next = l[last.upperBound]
        openings += 512 * min(columns.pointer(CueColumn.ss.index)[first.lowerBound], 3)
        openings += 4096 * min(columns.pointer(CueColumn.se.index)[last.upperBound - 1], 3)
      }
      if let first = candidate.source.first, let last = candidate.source.last {
        let end = last.upperBound - 1
        sourceCount = 1 + ContextReader.bucket(last.upperBound - first.lowerBound)
        sourceEntity = ner[end]
        sourcePart = pos[end] * 32 + pos[first.lowerBound]
        sourceWord = l[end]
        sourceGap = Self.distance(first.lowerBound..<last.upperBound, cue)
      }
    }

    /// Which side of the cue a span lies on, and how far off.
    private static func distance(_ span: Range<Int>, _ cue: Range<Int>) -> UInt32 {
      if span.lowerBound >= cue.upperBound {
        return 20 + ContextReader.bucket(span.lowerBound - cue.upperBound)
      }
      if span.upperBound <= cue.lowerBound {
        return 40 + ContextReader.bucket(cue.lowerBound - span.upperBound)
      }
      return 60
    }
  }
}
