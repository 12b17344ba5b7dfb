internal import Attribution
internal import Language

/// Says where annotated statements get lost.
enum Diagnosis {
  static func print(_ texts: [TrainingText], _ model: Model) {
    var finder = CandidateFinder(model: model)
    var (gold, found, found50, empty, candidates, matched) = (0, 0, 0, 0, 0, 0)
    var (tp, predicted, actual) = (SIMD4<Int>(), SIMD4<Int>(), SIMD4<Int>())
    var loss = 0.0
    for text in texts {
      let labels = text.cueLabels()
      text.annotated.bytes.withUnsafeBufferPointer { bytes in
        for passage in text.passages {
          finder.readCues(passage, of: text.table, bytes)
          for (index, token) in passage.enumerated() {
            let chance = finder.cueChain.marginals[index]
            let label = (Int(labels[token]) + 1) / 2
            let sums = [
              chance[0], chance[1] + chance[2], chance[3] + chance[4], chance[5] + chance[6],
            ]
            loss += sums[label] < 0.01 ? 4.6 : sums[label] < 0.1 ? 2.3 : sums[label] < 0.5 ? 0.7 : 0
            let best = sums.indices.max { sums[$0] < sums[$1] } ?? 0
            predicted[best] += 1
            actual[label] += 1
            if best == label { tp[best] += 1 }
          }
          let list = finder.candidates()
          candidates += list.count
          for statement in text.statements
          where statement.cue.contains(where: { passage.overlaps($0) }) {
            gold += 1
            var isEmpty = true
            var p: Float = 0
            for candidate in list {
              let tokens =
                candidate.cue.tokens.lowerBound + passage.lowerBound..<candidate.cue.tokens
                .upperBound + passage.lowerBound
              guard statement.cue.contains(where: { $0.overlaps(tokens) }) else { continue }
              p = max(p, candidate.cue.probability)
              matched += 1
              if !candidate.content.isEmpty { isEmpty = false }
            }
            if p > 0 { found += 1 }
            if p > 0.5 { found50 += 1 }
            if p > 0, isEmpty { empty += 1 }
          }
        }
      }
    }
    Swift.print(
      "gold \(gold) cue found \(found) over .5 \(found50) without content \(empty) candidates \(candidates) matched \(matched)"
    )
    let f = (0..<4).map { 200 * tp[$0] / max(predicted[$0] + actual[$0], 1) }
    Swift.print(
      "token F1 O, cue, content, source: \(f) loss \(loss) predicted \(predicted) actual \(actual)")
  }
}
