internal import Language

/// Follows double quotation marks through a passage.
///
/// Each paragraph begins outside, so that a stray mark harms no more than its paragraph; a
/// straight mark opens or closes by the white space around it, and by the state only when the
/// white space says nothing.
enum QuoteReader {
  static func read(_ flags: UnsafeBufferPointer<TokenFlags>, into columns: borrowing ColumnTable) {
    let q = columns.pointer(CueColumn.q.index)
    let qd = columns.pointer(CueColumn.qd.index)
    var opening = -1
    for token in 0..<flags.count {
      let own = flags[token]
      if own.contains(.startsParagraph), opening >= 0 {
        close(opening..<token, isClosed: false, columns)
        opening = -1
      }
      guard !own.isDisjoint(with: .doubleQuote) else {
        q[token] = opening >= 0 ? 2 : 0
        if opening >= 0 { qd[token] = UInt32(min(token - opening, 3)) }
        continue
      }
      let next = token + 1 < flags.count ? flags[token + 1] : .afterSpace
      if opens(own, next, isInside: opening >= 0) {
        if opening >= 0 { close(opening..<token, isClosed: false, columns) }
        opening = token
        q[token] = 1
      } else if opening >= 0 {
        q[token] = 3
        qd[token] = UInt32(min(token - opening, 3))
        close(opening..<token + 1, isClosed: true, columns)
        opening = -1
      } else {
        q[token] = 4
      }
    }
    if opening >= 0 { close(opening..<flags.count, isClosed: false, columns) }
  }

  private static func opens(_ own: TokenFlags, _ next: TokenFlags, isInside: Bool) -> Bool {
    guard own.contains(.doubleQuote) else { return own.contains(.openingQuote) }
    let spaceBefore = own.contains(.afterSpace)
    let spaceAfter = next.contains(.afterSpace)
    if spaceBefore != spaceAfter { return spaceBefore }
    return !isInside
  }

  private static func close(
    _ quote: Range<Int>, isClosed: Bool, _ columns: borrowing ColumnTable
  ) {
    let ql = columns.pointer(CueColumn.ql.index)
    let qe = columns.pointer(CueColumn.qe.index)
    let length = isClosed ? 1 + ContextReader.bucket(quote.count) / 2 : 9
    for token in quote {
      ql[token] = length
      qe[token] = UInt32(min(quote.upperBound - 1 - token, 3))
    }
  }
}
