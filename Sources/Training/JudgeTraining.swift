internal import Attribution
internal import Language

/// Trains the final classifier on candidates in texts that the stages had not seen.
enum JudgeTraining {
  /// One reading: what is measured of it, and whether its content and source are right.
  struct Example: Sendable {
    var numbers: [Float]
    var isRight: Bool
    /// Whether it is right and its content so word for word.
    var isExact: Bool
    /// Whether it is what the best labels say of its cue.
    var isFirst: Bool
  }

  /// The candidates of the texts of `fold`, found by the model of `writer`.
  static func examples(
    _ texts: [TrainingText], _ writer: ModelWriter, _ lexicons: LexiconSet.Shelf, fold: Int
  ) -> [Example] {
    var finder = CandidateFinder(model: writer.model())
    finder.threshold = CandidateFinder.learningThreshold
    var examples: [Example] = []
    for text in texts where text.fold == fold {
      finder.reader.lexicon = lexicons.lexicon(without: text)
      text.annotated.bytes.withUnsafeBufferPointer { bytes in
        for passage in text.passages {
          finder.readCues(passage, of: text.table, bytes)
          let readings = finder.readings()
          let firsts = readings.map { $0[0] }
          let around = Judge.Surroundings(firsts, finder.reader.columns)
          for (index, own) in readings.enumerated() {
            for reading in own where !reading.content.isEmpty {
              let isRight = isRight(reading, text, passage)
              examples.append(
                Example(
                  numbers: Judge.numbers(
                    of: reading, index, among: firsts, around, finder.reader.columns),
                  isRight: isRight,
                  isExact: isRight && isExact(reading.content, text, passage),
                  isFirst: reading.contentReading == .best && reading.sourceReading == .best))
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

  /// Whether an annotated statement has the same words as content.
  static func isExact(_ content: [Range<Int>], _ text: TrainingText, _ passage: Range<Int>) -> Bool
  {
    func words(_ ranges: [Range<Int>], _ base: Int) -> Set<Int> {
      var words: Set<Int> = []
      for range in ranges {
        for token in range where text.table.flags[token + base].contains(.word) {
          words.insert(token + base)
        }
      }
      return words
    }
    let own = words(content, passage.lowerBound)
    return text.statements.contains { words($0.content, 0) == own }
  }

  /// Learns the trees: the bytes of the judge's section.
  static func learn(_ examples: [Example]) -> [UInt8] {
    let trainer = TreeTrainer(examples.map(\.numbers), width: Judge.numberCount)
    return Judge.bytes(
      right: trainer.learn(examples.map(\.isRight)), exact: trainer.learn(examples.map(\.isExact)))
  }
}
