internal import Language

/// Trains the tagger: parts of speech first, then entities over them.
enum TagTraining {
  /// Writes the tagger's sections, learnt from the silver tags of `texts`.
  static func run(_ texts: [TrainingText], into writer: ModelWriter, epochs: Int = 5) {
    let tags = texts.map { $0.silverTags() }
    let parts = PartTrainer()
    var columns = ColumnTable(width: WordColumn.allCases.count)
    var random = RandomNumbers(seed: 1)
    for _ in 0..<epochs {
      for number in random.order(texts.count) {
        let text = texts[number]
        text.annotated.bytes.withUnsafeBufferPointer { bytes in
          for passage in text.passages {
            columns.reset(count: passage.count)
            Tagger.readWords(passage, of: text.table, bytes, into: columns)
            parts.learn(columns, Array(tags[number].parts[passage]))
          }
        }
      }
    }
    writer.set(.partWeights, parts.quantized())
    trainEntities(texts, tags.map { $0.entities }, into: writer, epochs: epochs)
  }

  private static func trainEntities(
    _ texts: [TrainingText], _ entities: [[UInt8]], into writer: ModelWriter, epochs: Int
  ) {
    let trainer = ChainTrainer(
      bits: Model.entityBits, labels: EntityType.allCases.count, classes: 1
    ) { _, _ in true }
    trainer.rate = 0.05
    let model = writer.model()
    var tagger = Tagger(model: model)
    var columns = ColumnTable(width: WordColumn.allCases.count)
    let templates = EntityTagger.templates
    var random = RandomNumbers(seed: 2)
    for epoch in 0..<epochs {
      for number in random.order(texts.count) where entities[number].contains(where: { $0 != 255 })
      {
        let text = texts[number]
        text.annotated.bytes.withUnsafeBufferPointer { bytes in
          for passage in text.passages {
            columns.reset(count: passage.count)
            tagger.read(passage, of: text.table, bytes, into: columns)
            var rows = Array(repeating: UInt32(0), count: templates.count * passage.count)
            templates.rows(of: columns, in: 0..<passage.count, into: &rows)
            let labels = entities[number][passage].map { $0 == 255 ? 0 : $0 }
            let classes = Array(repeating: UInt8(0), count: passage.count)
            trainer.learn(
              rows: &rows, features: templates.count, count: passage.count, classes: classes,
              labels: labels)
          }
        }
      }
      if epoch >= epochs - 3 { trainer.average() }
    }
    let learnt = trainer.learnt()
    writer.set(.entityWeights, learnt.weights)
    writer.set(.entityTransitions, learnt.transitions)
    writer.set(.entities, learnt.scale)
  }

  /// The share of tokens whose part of speech and whose entity type are those of `texts`.
  static func accuracy(_ texts: [TrainingText], _ model: Model) -> String {
    var tagger = Tagger(model: model)
    var columns = ColumnTable(width: WordColumn.allCases.count)
    var (right, all) = (0, 0)
    var (found, predicted, gold) = (0, 0, 0)
    for text in texts {
      let tags = text.silverTags()
      text.annotated.bytes.withUnsafeBufferPointer { bytes in
        for passage in text.passages {
          columns.reset(count: passage.count)
          tagger.read(passage, of: text.table, bytes, into: columns)
          let pos = columns.pointer(WordColumn.pos.rawValue)
          let ner = columns.pointer(WordColumn.ner.rawValue)
          for (index, token) in passage.enumerated() {
            if tags.parts[token] != 255 {
              all += 1
              if UInt32(tags.parts[token]) + 1 == pos[index] { right += 1 }
            }
            guard tags.entities[token] != 255 else { continue }
            if ner[index] > 1 { predicted += 1 }
            if tags.entities[token] > 0 { gold += 1 }
            if ner[index] > 1, UInt32(tags.entities[token]) + 1 == ner[index] { found += 1 }
          }
        }
      }
    }
    let score = 200 * Double(found) / Double(max(predicted + gold, 1))
    return "parts \(100 * Double(right) / Double(max(all, 1))) entities F1 \(score) (\(all) tokens)"
  }
}
