internal import Attribution
internal import Language

/// Trains the two stages of the extractor.
enum StageTraining {
  // MARK: First stage

  /// How often a stage is learnt, each time from the texts in another order: it is the mean of them.
  private static let members: UInt64 = 3

  /// Learns to find cues from every text outside `fold`, or from all with nil.
  static func cues(
    _ texts: [TrainingText], _ base: ModelWriter, _ lexicons: LexiconSet.Shelf,
    excluding fold: Int?
  ) -> LearntChain {
    .mean(
      of: (0..<members).map { cues(texts, base, lexicons, excluding: fold, member: $0) })
  }

  private static func cues(
    _ texts: [TrainingText], _ base: ModelWriter, _ lexicons: LexiconSet.Shelf,
    excluding fold: Int?, member: UInt64,
    epochs: Int = 4,
    rate: Float = 0.03, decay: Float = 1e-3, start: Float = 1, dropout: Float = 0.4
  ) -> LearntChain {
    let trainer = ChainTrainer(
      bits: Model.cueBits, labels: StageTemplates.CueLabel.count,
      classes: StageTemplates.cueClasses, seed: 7 + 100 * member
    ) { from, to in
      // The rest of a span follows its first token or its rest.
      to == 0 || to % 2 == 1 || from == to || from == to - 1
    }
    trainer.rate = rate
    trainer.decay = decay
    trainer.start = start
    trainer.dropout = dropout
    var reader = PassageReader(model: base.model())
    let templates = StageTemplates.cues
    let labels = texts.map { $0.cueLabels() }
    var rows: [UInt32] = []
    var random = RandomNumbers(seed: 3 + 100 * member)
    for epoch in 0..<epochs {
      for number in random.order(texts.count) where texts[number].fold != fold {
        let text = texts[number]
        reader.lexicon = lexicons.lexicon(without: text)
        text.annotated.bytes.withUnsafeBufferPointer { bytes in
          for passage in text.passages {
            reader.read(passage, of: text.table, bytes)
            let needed = templates.count * passage.count
            if rows.count < needed { rows = Array(repeating: 0, count: needed * 2) }
            templates.rows(of: reader.columns, in: 0..<passage.count, into: &rows)
            trainer.learn(
              rows: &rows, features: templates.count, count: passage.count,
              classes: reader.classes, labels: Array(labels[number][passage]))
          }
        }
      }
      if epoch >= epochs - 2 { trainer.average() }
    }
    return trainer.learnt()
  }

  static func set(cues: LearntChain, in writer: ModelWriter) {
    writer.set(.cueWeights, cues.weights)
    writer.set(.cueTransitions, cues.transitions)
    writer.set(.cues, cues.scale)
  }

  static func set(roles: LearntChain, in writer: ModelWriter) {
    writer.set(.roleWeights, roles.weights)
    writer.set(.roleTransitions, roles.transitions)
    writer.set(.roles, roles.scale)
  }

  /// The first stage's chances for every token of the texts of `fold` (or of all with nil).
  static func marginals(
    _ texts: [TrainingText], _ writer: ModelWriter, _ lexicons: LexiconSet.Shelf, fold: Int?
  ) -> [[SIMD8<Float>]] {
    var finder = CandidateFinder(model: writer.model())
    return texts.map { text in
      guard fold == nil || text.fold == fold else { return [] }
      var result: [SIMD8<Float>] = []
      finder.reader.lexicon = lexicons.lexicon(without: text)
      text.annotated.bytes.withUnsafeBufferPointer { bytes in
        for passage in text.passages {
          finder.readCues(passage, of: text.table, bytes)
          for token in 0..<passage.count { result.append(finder.cueChain.marginals[token]) }
        }
      }
      return result
    }
  }

  // MARK: Second stage

  /// Learns content and source of cues, as found by first stages that never saw their texts.
  static func roles(
    _ texts: [TrainingText], _ base: ModelWriter, _ lexicons: LexiconSet.Shelf,
    _ marginals: [[SIMD8<Float>]], excluding fold: Int?
  ) -> LearntChain {
    .mean(
      of: (0..<members).map {
        roles(texts, base, lexicons, marginals, excluding: fold, member: $0)
      })
  }

  private static func roles(
    _ texts: [TrainingText], _ base: ModelWriter, _ lexicons: LexiconSet.Shelf,
    _ marginals: [[SIMD8<Float>]], excluding fold: Int?, member: UInt64, epochs: Int = 4
  ) -> LearntChain {
    let trainer = ChainTrainer(
      bits: Model.roleBits, labels: StageTemplates.RoleLabel.count,
      classes: StageTemplates.roleClasses, seed: 7 + 100 * member
    ) { from, to in
      to % 2 == 1 || to == 0 || from == to || from == to - 1
    }
    trainer.rate = 0.03
    trainer.start = 1
    trainer.dropout = 0.3
    var reader = PassageReader(model: base.model())
    let steady = StageTemplates.steadyRoles
    let dynamic = StageTemplates.roles
    let features = steady.count + dynamic.count
    var rows: [UInt32] = []
    var random = RandomNumbers(seed: 4 + 100 * member)
    for epoch in 0..<epochs {
      for number in random.order(texts.count) where texts[number].fold != fold {
        let text = texts[number]
        reader.lexicon = lexicons.lexicon(without: text)
        text.annotated.bytes.withUnsafeBufferPointer { bytes in
          for passage in text.passages {
            reader.read(passage, of: text.table, bytes)
            let own = Array(marginals[number][passage])
            let cues = RoleTargets.cues(text, passage, reader, own)
            reader.note(own)
            reader.note(cues.map { $0.cue })
            // What a cue that is none would report is the judge's question, not this stage's.
            for target in cues where target.statement != nil {
              let window = reader.look(from: target.cue)
              let needed = features * window.count
              if rows.count < needed { rows = Array(repeating: 0, count: needed * 2) }
              rows.withUnsafeMutableBufferPointer { buffer in
                guard let pointer = buffer.baseAddress else { return }
                steady.rows(of: reader.columns, in: window, into: pointer)
                dynamic.rows(
                  of: reader.columns, in: window, into: pointer + steady.count * window.count)
              }
              trainer.learn(
                rows: &rows, features: features, count: window.count,
                classes: reader.windowClasses, labels: target.labels(window, passage))
            }
          }
        }
      }
      if epoch >= epochs - 2 { trainer.average() }
    }
    return trainer.learnt()
  }
}
