/// Pairs the quotation marks of one paragraph after another.
///
/// The first mark that can open a quotation opens it, double or single; its partner is looked for
/// ahead in the paragraph, past what is quoted within. A mark without a partner is stray and harms
/// nothing, unless the quotation plainly goes on: it begins with its paragraph or behind a comma or
/// colon, or the next paragraph opens it anew.
struct QuotationFinder {
  /// What was found, in text order.
  private(set) var quotations: [Quotation] = []
  /// True when the last paragraph ended within a quotation of double marks.
  private var isOpen = false

  /// Reads the paragraph of these tokens; `opensNext` says that the next one begins with a mark.
  mutating func read(_ marks: [QuotationMark], in tokens: Range<Int>, opensNext: Bool) {
    let wasOpen = isOpen
    isOpen = false
    var first = 0
    if wasOpen, let double = marks.firstIndex(where: \.isDouble), marks[double].side == .closes,
      !marks[double].opensFromOutside
    {
      // The closing mark of the paragraph before.
      quotations.append(
        Quotation(
          tokens.lowerBound..<marks[double].token + 1, hasOpening: false, hasClosing: true))
      first = double + 1
    }
    let paragraph = MarkedParagraph(marks: marks, tokens: tokens, opensNext: opensNext)
    pair(paragraph, from: first)
  }

  private mutating func pair(_ paragraph: MarkedParagraph, from first: Int) {
    var number = first
    while number < paragraph.marks.count {
      let first = paragraph.marks[number].token
      switch paragraph.end(of: number) {
      case .none: number += 1
      case .mark(let closing):
        quotations.append(
          Quotation(first..<paragraph.marks[closing].token + 1, hasClosing: true))
        number = closing + 1
      case .token(let end, let next):
        quotations.append(Quotation(first..<end, hasClosing: false))
        if end == paragraph.tokens.upperBound { isOpen = paragraph.marks[number].isDouble }
        number = next
      }
    }
  }
}
