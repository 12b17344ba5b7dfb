internal import Attribution
internal import Language

/// The whole training, step by step, as the model card describes it.
///
/// The parts of the cross-validation run side by side; each is a function of the texts alone, so
/// that the model does not depend on which ends first. A stage of the model is the mean of those
/// that were learnt without each part and with all.
struct Recipe: Sendable {
  /// Annotated articles, in their order.
  let articles: [AnnotatedText]
  /// Sentences with parts of speech.
  let sentences: [AnnotatedText]
  /// Called with the name of each step that has ended.
  let report: @Sendable (String) -> Void

  func run() async -> ModelWriter {
    let originals = articles.enumerated().map { TrainingText($1, number: $0) }
    let texts = originals + Self.copies(of: articles)
    let writer = ModelWriter()
    TagTraining.run(texts + sentences.map { TrainingText($0) }, into: writer)
    report("tags")
    let lexicons = LexiconSet(originals)
    writer.set(.lexicon, lexicons.bytes)

    let (cues, marginals) = await trainCues(texts, writer.bytes, lexicons)
    StageTraining.set(cues: .mean(of: (0...TrainingText.folds).compactMap { cues[$0] }), in: writer)
    report("cues")

    let (roles, examples) = await trainRoles(texts, writer.bytes, lexicons, cues, marginals)
    StageTraining.set(roles: roles, in: writer)
    report("roles")
    writer.set(.judge, JudgeTraining.learn(examples))
    report("judge of \(examples.count) candidates")
    return writer
  }

  /// Every article once more without its marks, or with spaces for them, and once on one line.
  static func copies(of articles: [AnnotatedText]) -> [TrainingText] {
    let stripped = articles.enumerated().map {
      TrainingText($1.stripped(spaced: $0 % 2 == 0), number: $0)
    }
    let lines = articles.enumerated().map { TrainingText($1.onOneLine(), number: $0) }
    return stripped + lines
  }

  /// The first stage without each part of the texts (and, last, with all), and what it thinks of
  /// the texts that it has not seen.
  private func trainCues(
    _ texts: [TrainingText], _ base: [UInt8], _ lexicons: LexiconSet
  ) async -> ([Int: LearntChain], [[SIMD8<Float>]]) {
    await withTaskGroup(of: (Int, LearntChain, [[SIMD8<Float>]]).self) { group in
      for fold in 0...TrainingText.folds {
        group.addTask {
          let shelf = LexiconSet.Shelf(lexicons)
          let writer = ModelWriter(reading: base)
          let isFull = fold == TrainingText.folds
          let learnt = StageTraining.cues(texts, writer, shelf, excluding: isFull ? nil : fold)
          StageTraining.set(cues: learnt, in: writer)
          let own = isFull ? [] : StageTraining.marginals(texts, writer, shelf, fold: fold)
          return (fold, learnt, own)
        }
      }
      var cues: [Int: LearntChain] = [:]
      var marginals = Array(repeating: [SIMD8<Float>](), count: texts.count)
      for await (fold, learnt, own) in group {
        cues[fold] = learnt
        for (number, chances) in own.enumerated() where !chances.isEmpty {
          marginals[number] = chances
        }
      }
      return (cues, marginals)
    }
  }

  /// The second stage, and the candidates of each part as found without it.
  private func trainRoles(
    _ texts: [TrainingText], _ base: [UInt8], _ lexicons: LexiconSet, _ cues: [Int: LearntChain],
    _ marginals: [[SIMD8<Float>]]
  ) async -> (LearntChain, [JudgeTraining.Example]) {
    await withTaskGroup(of: (Int, LearntChain, [JudgeTraining.Example]).self) { group in
      for fold in 0...TrainingText.folds {
        group.addTask {
          let shelf = LexiconSet.Shelf(lexicons)
          let writer = ModelWriter(reading: base)
          let isFull = fold == TrainingText.folds
          let learnt = StageTraining.roles(
            texts, writer, shelf, marginals, excluding: isFull ? nil : fold)
          guard !isFull, let own = cues[fold] else { return (fold, learnt, []) }
          StageTraining.set(cues: own, in: writer)
          StageTraining.set(roles: learnt, in: writer)
          return (fold, learnt, JudgeTraining.examples(texts, writer, shelf, fold: fold))
        }
      }
      var results: [Int: (LearntChain, [JudgeTraining.Example])] = [:]
      for await (fold, learnt, examples) in group { results[fold] = (learnt, examples) }
      let examples = (0..<TrainingText.folds).flatMap { results[$0]?.1 ?? [] }
      return (.mean(of: (0...TrainingText.folds).compactMap { results[$0]?.0 }), examples)
    }
  }
}
