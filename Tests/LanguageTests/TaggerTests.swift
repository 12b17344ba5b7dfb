import Testing

@testable import Language

@Suite struct TaggerTests {
  /// Parts of speech and entity types of a text, in the order of its tokens.
  private func tags(of text: String) -> (parts: [PartOfSpeech], entities: [EntityType]) {
    var text = text
    return text.withUTF8 { bytes in
      let table = TokenTable(bytes)
      var columns = ColumnTable(width: WordColumn.allCases.count)
      var tagger = Tagger(model: .embedded)
      columns.reset(count: table.count)
      tagger.read(0..<table.count, of: table, bytes, into: columns)
      let pos = columns.pointer(WordColumn.pos.rawValue)
      let ner = columns.pointer(WordColumn.ner.rawValue)
      return (
        (0..<table.count).compactMap { PartOfSpeech(rawValue: UInt8(pos[$0] - 1)) },
        (0..<table.count).compactMap { EntityType(rawValue: UInt8(ner[$0] - 1)) }
      )
    }
  }

  @Test(arguments: [
    (
      "The mayor said she would pay.",
      [PartOfSpeech.determiner, .noun, .verbPast, .pronoun, .modal, .verbBase, .punctuation]
    ),
    (
      "Old bridges were closed in Norway.",
      [.adjective, .nounPlural, .verbPast, .verbParticiple, .preposition, .name, .punctuation]
    ),
  ])
  func `every token has a part of speech`(text: String, expected: [PartOfSpeech]) {
    #expect(tags(of: text).parts == expected)
  }

  @Test func `names are told apart`() {
    let found = tags(of: "On Monday Hillary Clinton left Washington.").entities
    #expect(found == [.none, .time, .person, .person, .none, .location, .none])
  }
}
