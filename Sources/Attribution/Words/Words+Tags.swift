internal import Language

/// Parts of speech and entities, as the tagger gives them.
extension Words {
  /// Notes the tags that `columns` has of the tokens from `first` on.
  mutating func note(_ columns: borrowing ColumnTable, from first: Int) {
    // The columns hold the value plus one, and 0 for "nothing here".
    let pos = columns.pointer(WordColumn.pos.rawValue)
    let ner = columns.pointer(WordColumn.ner.rawValue)
    for i in 0..<columns.count where pos[i] > 0 && ner[i] > 0 {
      parts[first + i] = UInt8(truncatingIfNeeded: pos[i] - 1)
      entities[first + i] = UInt8(truncatingIfNeeded: ner[i] - 1)
    }
  }

  /// Tags every token of `table`, where no statements are looked for that would need the tags.
  mutating func tag(_ table: TokenTable, model: Model = .embedded) {
    var tagger = Tagger(model: model)
    var columns = ColumnTable(width: WordColumn.allCases.count)
    let bytes = bytes
    bytes.withUnsafeBufferPointer { bytes in
      for passage in PassageReader.passages(of: table) {
        columns.reset(count: passage.count)
        tagger.read(passage, of: table, bytes, into: columns)
        note(columns, from: passage.lowerBound)
      }
    }
  }

  func part(_ t: Int) -> PartOfSpeech { PartOfSpeech(rawValue: parts[t]) ?? .other }

  func entity(_ t: Int) -> EntityType { EntityType(rawValue: entities[t]) ?? .none }
}
