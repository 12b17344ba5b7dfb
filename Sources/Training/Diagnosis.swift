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

  /// Says how well the first stage finds the tokens of texts that it has not seen, as they stand
  /// and in their copies.
  static func print(cues marginals: [[SIMD8<Float>]], of texts: [TrainingText]) {
    let articles = (texts.map(\.number).max() ?? 0) + 1
    for start in stride(from: 0, to: texts.count, by: articles) {
      var (right, predicted, actual) = (SIMD4<Int>(), SIMD4<Int>(), SIMD4<Int>())
      var (loss, touched, gold) = (0.0, 0, 0)
      for number in start..<min(start + articles, texts.count) where !marginals[number].isEmpty {
        let labels = texts[number].cueLabels()
        let sums = marginals[number].map {
          SIMD4($0[0], $0[1] + $0[2], $0[3] + $0[4], $0[5] + $0[6])
        }
        for (token, sum) in sums.enumerated() {
          let label = (Int(labels[token]) + 1) / 2
          loss -= Self.logarithm(sum[label])
          let best = (0..<4).max { sum[$0] < sum[$1] } ?? 0
          predicted[best] += 1
          actual[label] += 1
          if best == label { right[best] += 1 }
        }
        for statement in texts[number].statements where !statement.cue.isEmpty {
          gold += 1
          if statement.cue.contains(where: { $0.contains { sums[$0][1] > 0.5 } }) { touched += 1 }
        }
      }
      let scores = (0..<4).map {
        Double(2000 * right[$0] / max(predicted[$0] + actual[$0], 1)) / 10
      }
      Swift.print(
        "F1 nothing, cue, content, source \(scores), loss \(loss), cues \(touched)/\(gold)")
    }
  }

  /// Says how many cues have a right reading, and how many of them at once.
  static func print(_ examples: [JudgeTraining.Example]) {
    var (cues, first, any) = (0, 0, 0)
    var isCounted = true
    for example in examples {
      if example.isFirst {
        cues += 1
        if example.isRight { first += 1 }
        isCounted = false
      }
      if example.isRight, !isCounted {
        any += 1
        isCounted = true
      }
    }
    Swift.print("cues \(cues), right at once \(first), right in some reading \(any)")
  }

  /// The natural logarithm of a chance, near enough to compare sums of it.
  private static func logarithm(_ chance: Float) -> Double {
    var value = max(Double(chance), 1e-4)
    var result = 0.0
    while value < 0.7 {
      value *= 2
      result -= 0.693_147_180_56
    }
    let part = (value - 1) / (value + 1)
    return result + 2 * (part + part * part * part / 3)
  }
}
