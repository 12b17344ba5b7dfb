/// Says of every token which part of speech it is and what sort of name it belongs to.
package struct Tagger: ~Copyable {
  private var parts: PartTagger
  private var entities: EntityTagger

  package init(model: Model) {
    parts = PartTagger(model: model)
    entities = EntityTagger(model: model)
  }

  /// Fills the word columns of `columns` for `tokens`, without tags.
  package static func readWords(
    _ tokens: Range<Int>, of table: TokenTable, _ bytes: UnsafeBufferPointer<UInt8>,
    into columns: borrowing ColumnTable
  ) {
    WordReader.fill(columns, table, tokens, bytes)
  }

  /// Fills the word columns of `columns` for `tokens`, tags included.
  package mutating func read(
    _ tokens: Range<Int>, of table: TokenTable, _ bytes: UnsafeBufferPointer<UInt8>,
    into columns: borrowing ColumnTable
  ) {
    WordReader.fill(columns, table, tokens, bytes)
    parts.tag(columns)
    entities.tag(columns)
  }
}
