internal import Attribution
internal import Language

/// Measures the recipe on the articles that it learns from: every article is analysed by stages, a
/// judge and a lexicon that have not seen it.
///
/// The tagger is that of the model in use. The model of each part is kept in a folder, so that a
/// change of the judge or of a rule is measured without learning the stages again.
struct CrossValidation: Sendable {
  /// Annotated articles, in their order.
  let articles: [AnnotatedText]
  /// The folder in which the models of the parts are kept.
  let models: String
  /// What is learnt anew: "cues", "roles" (with what is found already) or "judge".
  let from: String
  /// The only part to learn, for a quick look at its first stage or second: nothing is written but
  /// its model.
  let only: Int?
  /// The confidence from which a candidate is a statement, if not the usual one.
  let accept: Float?

  /// Learns and writes what is found in the articles as they stand, and without marks.
  func run(output: String) async throws {
    let originals = articles.enumerated().map { TrainingText($1, number: $0) }
    let texts = originals + Recipe.copies(of: articles)
    let lexicons = LexiconSet(originals)
    let stages = try await learn(texts, originals, lexicons)
    guard only == nil else { return }
    let parts = TrainingText.folds
    let results = await withTaskGroup(of: (Int, [String], [String]).self) { group in
      for fold in 0..<parts {
        group.addTask {
          let others = (0..<parts).filter { $0 != fold }.flatMap { stages[$0]?.examples ?? [] }
          let writer = ModelWriter(reading: stages[fold]?.bytes ?? [])
          writer.set(.judge, JudgeTraining.learn(others))
          let own = articles.enumerated().filter { $0.offset % parts == fold }
          let plain = PredictionWriter.lines(
            own.map { $0.element }, writer.model(), accept: accept)
          let stripped = PredictionWriter.lines(
            own.map { $0.element.stripped(spaced: false) }, writer.model(), accept: accept)
          return (fold, plain, stripped)
        }
      }
      var results: [(Int, [String], [String])] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }
    }
    for (name, lines) in [
      ("train", results.flatMap { $0.1 }), ("strip", results.flatMap { $0.2 }),
    ] {
      try Output.write(
        Array((lines.joined(separator: "\n") + "\n").utf8), to: "\(output)/\(name).jsonl")
    }
  }

  /// What one part of the cross-validation has learnt.
  struct Part: Sendable {
    var bytes: [UInt8]
    var examples: [JudgeTraining.Example]
  }

  private func learn(
    _ texts: [TrainingText], _ originals: [TrainingText], _ lexicons: LexiconSet
  ) async throws -> [Int: Part] {
    let cached = try (0..<TrainingText.folds).map { fold in
      from == "cues" ? [] : try CorpusReader.bytes("\(models)/\(fold).bin")
    }
    let embedded = Array(Model.embeddedBytes)
    let cues = await withTaskGroup(of: (Int, [UInt8], [[SIMD8<Float>]]).self) { group in
      for fold in 0..<TrainingText.folds where from != "cues" || only == nil || only == fold {
        group.addTask {
          let shelf = LexiconSet.Shelf(lexicons)
          let writer = ModelWriter(reading: from == "cues" ? embedded : cached[fold])
          writer.set(.judge, Judge.none)
          writer.set(.lexicon, LexiconSet(originals.filter { $0.fold != fold }).bytes)
          if from == "cues" {
            let learnt = StageTraining.cues(texts, writer, shelf, excluding: fold)
            StageTraining.set(cues: learnt, in: writer)
          }
          return (
            fold, writer.bytes, StageTraining.marginals(texts, writer, shelf, fold: fold)
          )
        }
      }
      var bytes = Array(repeating: [UInt8](), count: TrainingText.folds)
      var marginals = Array(repeating: [SIMD8<Float>](), count: texts.count)
      for await (fold, own, chances) in group {
        bytes[fold] = own
        for (number, chances) in chances.enumerated() where !chances.isEmpty {
          marginals[number] = chances
        }
      }
      return (bytes, marginals)
    }
    Diagnosis.print(cues: cues.1, of: texts)
    if from == "cues", let only {
      try Output.write(cues.0[only], to: "\(models)/\(only).bin")
      return [:]
    }
    let parts = await withTaskGroup(of: (Int, Part).self) { group in
      for fold in 0..<TrainingText.folds where only == nil || only == fold {
        group.addTask {
          let shelf = LexiconSet.Shelf(lexicons)
          let writer = ModelWriter(reading: cues.0[fold])
          if from != "judge" {
            StageTraining.set(
              roles: StageTraining.roles(texts, writer, shelf, cues.1, excluding: fold), in: writer)
          }
          return (
            fold,
            Part(
              bytes: writer.bytes,
              examples: JudgeTraining.examples(texts, writer, shelf, fold: fold))
          )
        }
      }
      var parts: [Int: Part] = [:]
      for await (fold, part) in group { parts[fold] = part }
      return parts
    }
    Diagnosis.print(parts.values.flatMap(\.examples))
    for (fold, part) in parts { try Output.write(part.bytes, to: "\(models)/\(fold).bin") }
    return parts
  }
}
