internal import Attribution
internal import Language

/// Trains the final classifier on candidates in texts that the stages had not seen.
enum JudgeTraining {
  /// One candidate: its features, and whether its content and source are right.
  struct Example: Sendable {
    var rows: [UInt32]
    var isRight: Bool
  }

  /// The candidates of the texts of `fold`, found by the model of `writer`.
  static func examples(
    _ texts: [TrainingText], _ writer: ModelWriter, _ lexicons: LexiconSet.Shelf, fold: Int
  ) -> [Example] {
    var finder = CandidateFinder(model: writer.model())
    var examples: [Example] = []
    for text in texts where text.fold == fold {
      finder.reader.lexicon = lexicons.lexicon(without: text)
      text.annotated.bytes.withUnsafeBufferPointer { bytes in
        for passage in text.passages {
          finder.readCues(passage, of: text.table, bytes)
          let readings = finder.readings()
          let firsts = readings.map { $0[0] }
          for (index, own) in readings.enumerated() {
            for reading in own where !reading.content.isEmpty {
              examples.append(
                Example(
                  rows: Judge.features(of: reading, index, among: firsts, finder.reader.columns),
                  isRight: isRight(reading, text, passage)))
            }
          }
        }
      }
    }
    return examples
  }

  /// Whether an annotated statement shares half the content and has the same source.
  static func isRight(
    _ candidate: StatementCandidate, _ text: TrainingText, _ passage: Range<Int>
  ) -> Bool {
    func words(_ ranges: [Range<Int>], _ base: Int) -> Set<Int> {
      var words: Set<Int> = []
      for range in ranges {
        for token in range where text.table.flags[token + base].contains(.word) {
          words.insert(token + base)
        }
      }
      return words
    }
    let content = words(candidate.content, passage.lowerBound)
    let source = words(candidate.source, passage.lowerBound)
    for statement in text.statements {
      let gold = words(statement.content, 0)
      let shared = gold.intersection(content).count
      guard shared * 2 >= gold.union(content).count, shared > 0 else { continue }
      let goldSource = words(statement.source, 0)
      if goldSource.isEmpty, source.isEmpty { return true }
      if goldSource.isEmpty || source.isEmpty { return false }
      let common = goldSource.intersection(source).count
      if common * 2 >= goldSource.union(source).count { return true }
      let capitalized = goldSource.filter { text.table.flags[$0].contains(.capitalized) }
      guard let key = capitalized.max() ?? goldSource.max() else { return false }
      return source.contains(key)
    }
    return false
  }

  /// Learns the weights: AdaGrad on the logistic loss.
  static func learn(_ examples: [Example], epochs: Int = 6) -> [Float] {
    let size = 1 << Judge.bits
    var weights = Array(repeating: Float(0), count: size)
    var squares = Array(repeating: Float(1), count: size)
    var sums = weights
    var random = RandomNumbers(seed: 5)
    for epoch in 0..<epochs {
      for number in random.order(examples.count) {
        let example = examples[number]
        var score: Float = 0
        for row in example.rows { score += weights[Int(row)] }
        let slope = Judge.logistic(score) - (example.isRight ? 1 : 0)
        for row in example.rows {
          let index = Int(row)
          let own = slope + 0.0005 * weights[index]
          squares[index] += own * own
          weights[index] -= 0.01 * own / squares[index].squareRoot()
        }
      }
      if epoch >= epochs - 4 { for index in 0..<size { sums[index] += weights[index] / 4 } }
    }
    return sums
  }
}
