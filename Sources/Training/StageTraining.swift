internal import Attribution
internal import Language

/// Trains the two stages of the extractor.
enum StageTraining {
  // MARK: Lexicon

  /// Counts how readily each word is part of a cue and writes the table that `CueLexicon` reads.
  static func writeLexicon(_ texts: [TrainingText], into writer: ModelWriter) {
    var counts: [UInt32: (inside: Int, all: Int)] = [:]
    var columns = ColumnTable(width: WordColumn.allCases.count)
    for text in texts {
      let labels = text.cueLabels()
      text.annotated.bytes.withUnsafeBufferPointer { bytes in
        for passage in text.passages {
          columns.reset(count: passage.count)
          Tagger.readWords(passage, of: text.table, bytes, into: columns)
          let l = columns.pointer(WordColumn.l.rawValue)
          for (index, token) in passage.enumerated() {
            let isWord =
              text.table.flags[token].contains(.word)
              || bytes[Int(text.table.starts[token])] == UInt8(ascii: ":")
            guard isWord, !text.table.flags[token].contains(.digit) else { continue }
            counts[l[index], default: (0, 0)].all += 1
            if labels[token] == 1 || labels[token] == 2 {
              counts[l[index], default: (0, 0)].inside += 1
            }
          }
        }
      }
    }
    var keys = Array(repeating: UInt32(0), count: CueLexicon.slots)
    var classes = Array(repeating: UInt8(0), count: CueLexicon.slots)
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) where count.all >= 3 {
      let share = Double(count.inside) / Double(count.all)
      let category: UInt8 = share >= 0.6 ? 3 : share >= 0.25 ? 2 : share >= 0.08 ? 1 : 0
      guard category > 0 else { continue }
      var slot = CueLexicon.slot(of: word)
      while keys[slot] != 0 { slot = (slot + 1) & (CueLexicon.slots - 1) }
      keys[slot] = word
      classes[slot] = category
    }
    let bytes = keys.withUnsafeBytes { Array($0) } + classes
    writer.set(.lexicon, bytes)
  }

  // MARK: First stage

  /// Learns to find cues from every text outside `fold`, or from all with nil.
  static func cues(
    _ texts: [TrainingText], _ base: ModelWriter, excluding fold: Int?, epochs: Int = 6
  ) -> LearntChain {
    let trainer = ChainTrainer(
      bits: Model.cueBits, labels: StageTemplates.CueLabel.count,
      classes: StageTemplates.cueClasses
    ) { from, to in
      // The rest of a span follows its first token or its rest.
      to == 0 || to % 2 == 1 || from == to || from == to - 1
    }
    var reader = PassageReader(model: base.model())
    let templates = StageTemplates.cues
    let labels = texts.map { $0.cueLabels() }
    var rows: [UInt32] = []
    var random = RandomNumbers(seed: 3)
    for epoch in 0..<epochs {
      for number in random.order(texts.count) where texts[number].fold != fold {
        let text = texts[number]
        text.annotated.bytes.withUnsafeBufferPointer { bytes in
          for passage in text.passages {
            reader.read(passage, of: text.table, bytes)
            let needed = templates.count * passage.count
            if rows.count < needed { rows = Array(repeating: 0, count: needed * 2) }
            templates.rows(of: reader.columns, in: 0..<passage.count, into: &rows)
            trainer.learn(
              rows: rows, features: templates.count, count: passage.count,
              classes: reader.classes, labels: Array(labels[number][passage]))
          }
        }
      }
      if epoch >= epochs - 3 { trainer.average() }
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
    _ texts: [TrainingText], _ writer: ModelWriter, fold: Int?
  ) -> [[SIMD8<Float>]] {
    var finder = CandidateFinder(model: writer.model())
    return texts.map { text in
      guard fold == nil || text.fold == fold else { return [] }
      var result: [SIMD8<Float>] = []
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
    _ texts: [TrainingText], _ base: ModelWriter, _ marginals: [[SIMD8<Float>]],
    excluding fold: Int?, epochs: Int = 5
  ) -> LearntChain {
    let trainer = ChainTrainer(
      bits: Model.roleBits, labels: StageTemplates.RoleLabel.count,
      classes: StageTemplates.roleClasses
    ) { from, to in
      to % 2 == 1 || to == 0 || from == to || from == to - 1
    }
    var reader = PassageReader(model: base.model())
    let steady = StageTemplates.steadyRoles
    let dynamic = StageTemplates.roles
    let features = steady.count + dynamic.count
    var rows: [UInt32] = []
    var random = RandomNumbers(seed: 4)
    for epoch in 0..<epochs {
      for number in random.order(texts.count) where texts[number].fold != fold {
        let text = texts[number]
        text.annotated.bytes.withUnsafeBufferPointer { bytes in
          for passage in text.passages {
            reader.read(passage, of: text.table, bytes)
            let own = Array(marginals[number][passage])
            let cues = RoleTargets.cues(text, passage, reader, own)
            reader.note(own)
            reader.note(cues.map { $0.cue })
            for target in cues {
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
                rows: rows, features: features, count: window.count,
                classes: reader.windowClasses, labels: target.labels(window, passage))
            }
          }
        }
      }
      if epoch >= epochs - 3 { trainer.average() }
    }
    return trainer.learnt()
  }
}
