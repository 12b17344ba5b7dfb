extension TokenTable {
  /// Joins to a paragraph what layout has parted from it: the quotation behind "Wells said:", and the
  /// "said Wells" behind a quotation.
  mutating func joinParagraphs(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard paragraphs.count > 2 else { return }
    var kept: [Int32] = [paragraphs[0]]
    for first in paragraphs[1..<paragraphs.count - 1] {
      if belongsToParagraphBefore(Int(first), bytes) {
        flags[Int(first)].remove(.startsParagraph)
      } else {
        kept.append(first)
      }
    }
    kept.append(Int32(count))
    paragraphs = kept
  }

  private func belongsToParagraphBefore(
    _ first: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard first > 1 else { return false }
    let last = bytes[Int(starts[first - 1])]
    let isPause = last == UInt8(ascii: ",")
    if isPause || last == UInt8(ascii: ":"), opensQuotation(first) { return true }
    guard isPause || flags[first - 1].contains(.closingQuote) else { return false }
    return flags[first].contains(.lowercase)
  }

  private func opensQuotation(_ token: Int) -> Bool {
    flags[token].contains(.openingQuote)
      || flags[token].contains(.singleQuote) && token + 1 < count
        && flags[token + 1].isDisjoint(with: [.afterSpace, .punctuation])
  }
}
