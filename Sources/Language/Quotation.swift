/// What stands between two quotation marks of a paragraph, with its marks.
///
/// A quotation over several paragraphs is one for each of them. What is quoted within it is part of
/// it and no quotation of its own.
package struct Quotation: Hashable, Sendable {
  /// The tokens from the opening to the closing mark.
  package let tokens: Range<Int>
  /// False where the quotation goes on from the paragraph before without a mark of its own.
  package let hasOpening: Bool
  /// False where the quotation goes on behind its last token, or where its mark was forgotten.
  package let hasClosing: Bool

  package init(_ tokens: Range<Int>, hasOpening: Bool = true, hasClosing: Bool) {
    self.tokens = tokens
    self.hasOpening = hasOpening
    self.hasClosing = hasClosing
  }

  /// The tokens between the marks.
  package var inner: Range<Int> {
    tokens.lowerBound + (hasOpening ? 1 : 0)..<tokens.upperBound - (hasClosing ? 1 : 0)
  }
}
