package import Language

/// Says how likely a reading is right: trees over what is measured of it.
///
/// They learn from readings in texts that the stages had not seen, so that what they say is a
/// chance that holds for new texts: of a hundred statements at 0.9, ninety are right. They see no
/// words, only kinds of words and chances: a judge that knows words learns them by heart.
package struct Judge {
  private let rightForest: Forest
  private let exactForest: Forest

  package init(model: Model) {
    let bytes = model.pointer(.judge, to: UInt32.self)
    rightForest = Forest(UnsafeRawPointer(bytes) + Int(bytes[0]))
    exactForest = Forest(UnsafeRawPointer(bytes) + Int(bytes[1]))
  }

  /// The chance that content and source of a reading with these numbers are right.
  func right(_ numbers: [Float]) -> Float { Self.logistic(rightForest.score(numbers)) }

  /// The chance that they are, and the content word for word.
  func exact(_ numbers: [Float]) -> Float { Self.logistic(exactForest.score(numbers)) }

  /// The section of a model that has learnt no judge.
  package static var none: [UInt8] {
    let none = Forest.bytes(base: 0, trees: [])
    return bytes(right: none, exact: none)
  }

  /// The section of a model with these forests.
  package static func bytes(right: [UInt8], exact: [UInt8]) -> [UInt8] {
    let offsets: [UInt32] = [16, UInt32(16 + right.count), 0, 0]
    return offsets.withUnsafeBytes { Array($0) } + right + exact
  }

  package static func logistic(_ value: Float) -> Float {
    let odds = LabelChain.exponential(SIMD8(repeating: value))[0]
    return odds / (1 + odds)
  }
}

extension Judge {
  /// What surrounds the candidates of a passage.
  package struct Surroundings {
    /// One candidate as the others see it.
    struct Neighbour {
      var cue: Range<Int>
      /// From the first token of its content to the last.
      var content: Range<Int>
      /// How likely it is a cue, and that its content is content.
      var chance: Float
      /// The surest other one whose content holds its cue.
      var container: Float = 0
    }

    var neighbours: [Neighbour]
    /// Whether the passage has quotation marks.
    var hasMarks: Bool

    /// Looks at the first readings of a passage.
    package init(_ firsts: [StatementCandidate], _ columns: borrowing ColumnTable) {
      neighbours = firsts.map {
        let start = $0.content.first?.lowerBound ?? 0
        return Neighbour(
          cue: $0.cue.tokens, content: start..<($0.content.last?.upperBound ?? start),
          chance: $0.cue.probability * $0.contentMean)
      }
      for index in neighbours.indices {
        let cue = neighbours[index].cue
        for other in neighbours.indices
        where neighbours[other].content.overlaps(cue) && other != index
          && firsts[other].content.contains(where: { $0.overlaps(cue) })
        {
          neighbours[index].container = max(neighbours[index].container, neighbours[other].chance)
        }
      }
      let q = columns.pointer(CueColumn.q.index)
      hasMarks = (0..<columns.count).contains { q[$0] != 0 }
    }
  }

  /// Number of `numbers`.
  package static let numberCount = 66

  /// What is measured of a reading of candidate `index`, for the trees.
  package static func numbers(
    of candidate: StatementCandidate, _ index: Int, among all: [StatementCandidate],
    _ surroundings: Surroundings, _ columns: borrowing ColumnTable
  ) -> [Float] {
    guard let first = candidate.content.first, let last = candidate.content.last else { return [] }
    let l = columns.pointer(WordColumn.l.rawValue)
    let pos = columns.pointer(WordColumn.pos.rawValue)
    let ner = columns.pointer(WordColumn.ner.rawValue)
    let q = columns.pointer(CueColumn.q.index)
    let mk = columns.pointer(CueColumn.mk.index)
    let ss = columns.pointer(CueColumn.ss.index)
    let se = columns.pointer(CueColumn.se.index)
    let cue = candidate.cue.tokens
    var head = cue.lowerBound
    for token in cue where Verbs.isMain(pos[token], l[token]) { head = token }
    let (start, end) = (first.lowerBound, last.upperBound)
    let count = Float(candidate.contentCount)
    var quoted: Float = 0
    for span in candidate.content { for token in span where q[token] != 0 { quoted += 1 } }
    var (rival, rivals, inside): (Float, Float, Float) = (0, 0, 0)
    for (number, other) in surroundings.neighbours.enumerated() where number != index {
      if other.content.overlaps(start..<end),
        all[number].content.contains(where: { span in
          candidate.content.contains { $0.overlaps(span) }
        })
      {
        rival = max(rival, other.chance)
        rivals += other.chance
      }
      if other.cue.overlaps(start..<end),
        candidate.content.contains(where: { $0.overlaps(other.cue) })
      {
        inside = max(inside, all[number].cue.probability)
      }
    }
    func gap(_ span: Range<Int>) -> Float {
      if span.lowerBound >= cue.upperBound {
        return Float(min(40, 1 + span.lowerBound - cue.upperBound))
      }
      return span.upperBound <= cue.lowerBound
        ? -Float(min(40, 1 + cue.lowerBound - span.upperBound)) : 0
    }
    let sourceStart = candidate.source.first?.lowerBound ?? -1
    let sourceEnd = candidate.source.last?.upperBound ?? -1
    let hasSource = sourceEnd > 0
    let sourceGap = hasSource ? gap(sourceStart..<sourceEnd) : 50
    var order: Float = start >= cue.upperBound ? 0 : 1
    if hasSource {
      order += sourceGap > 0 ? 2 : 4
      if sourceStart >= end { order += 8 }
    }
    let numbers: [Float] = [
      candidate.cue.probability, candidate.contentMean, candidate.contentLowest,
      candidate.contentStart, candidate.contentEnd, candidate.sourceMean, hasSource ? 1 : 0,
      candidate.firstContent, candidate.firstSource, candidate.firstAround,
      count, Float(candidate.content.count),
      candidate.source.reduce(0) { $0 + Float($1.count) }, Float(candidate.contentReading.rawValue),
      quoted / count, Float(q[cue.lowerBound]), surroundings.neighbours[index].container, rival,
      rivals,
      inside, gap(start..<end), sourceGap, Float(pos[head]),
      Float(columns.pointer(CueColumn.kx.index)[head]),
      Float(columns.pointer(CueColumn.at.index)[head]), Float(pos[start]), Float(pos[start - 1]),
      Float(pos[end - 1]), Float(pos[end]), Float(mk[start - 1]), Float(mk[end]), Float(q[start]),
      Float(q[end - 1]), Float(q[end]), Float(ss[start]), Float(se[end - 1]),
      hasSource ? Float(pos[sourceStart]) : 0, hasSource ? Float(pos[sourceEnd - 1]) : 0,
      hasSource ? Float(ner[sourceEnd - 1]) : 0, Float(cue.count), Float(ss[cue.lowerBound]),
      Float(se[cue.upperBound - 1]), Float(columns.pointer(CueColumn.sq.index)[head]),
      Float(columns.pointer(CueColumn.slen.index)[head]), order,
      candidate.expectedContent, candidate.expectedSource, candidate.contentOutside,
      surroundings.hasMarks ? 1 : 0, Float(pos[cue.lowerBound - 1]), Float(pos[cue.upperBound]),
      Float(all.count),
      Float(candidate.sourceReading.rawValue),
      Float(cue.map { columns.pointer(CueColumn.kf.index)[$0] }.max() ?? 0),
      Float(columns.pointer(CueColumn.kf.index)[head]),
      Float(columns.pointer(CueColumn.par.index)[head]),
      index > 0 ? all[index - 1].cue.probability : 0,
      index > 0 ? Float(min(60, cue.lowerBound - all[index - 1].cue.tokens.upperBound)) : 60,
      index + 1 < all.count ? all[index + 1].cue.probability : 0,
      index + 1 < all.count
        ? Float(min(60, all[index + 1].cue.tokens.lowerBound - cue.upperBound)) : 60,
      all[index].expectedContent, all[index].contentMean,
      candidate.content.reduce(0) { sum, span in
        sum + span.reduce(0) { $0 + (Verbs.isMain(pos[$1], l[$1]) ? 1 : 0) }
      },
      Float(columns.pointer(CueColumn.at.index)[cue.lowerBound]),
      Float(pos[cue.lowerBound]),
      Float(columns.pointer(CueColumn.kx.index)[cue.upperBound]),
    ]
    return numbers
  }
}
