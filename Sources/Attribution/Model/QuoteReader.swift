internal import Language

/// Fills the columns that say where each token of a passage stands between quotation marks.
enum QuoteReader {
  static func read(
    _ passage: Range<Int>, of table: TokenTable, into columns: borrowing ColumnTable
  ) {
    let q = columns.pointer(CueColumn.q.index)
    for token in passage where !table.flags[token].isDisjoint(with: .doubleQuote) {
      q[token - passage.lowerBound] = 4
    }
    var number = table.firstQuotation(endingAfter: passage.lowerBound)
    while number < table.quotations.count,
      table.quotations[number].tokens.lowerBound < passage.upperBound
    {
      fill(table.quotations[number], passage, columns)
      number += 1
    }
  }

  private static func fill(
    _ quotation: Quotation, _ passage: Range<Int>, _ columns: borrowing ColumnTable
  ) {
    let q = columns.pointer(CueColumn.q.index)
    let ql = columns.pointer(CueColumn.ql.index)
    let qd = columns.pointer(CueColumn.qd.index)
    let qe = columns.pointer(CueColumn.qe.index)
    let (first, end) = (quotation.tokens.lowerBound, quotation.tokens.upperBound)
    let length =
      quotation.hasClosing ? 1 + ContextReader.bucket(quotation.tokens.count) / 2 : 9
    for token in quotation.tokens.clamped(to: passage) {
      let place = token - passage.lowerBound
      let isOpening = quotation.hasOpening && token == first
      q[place] = isOpening ? 1 : quotation.hasClosing && token == end - 1 ? 3 : 2
      ql[place] = length
      qd[place] = UInt32(min(token - first, 3))
      qe[place] = UInt32(min(end - 1 - token, 3))
    }
  }
}
