package import News

/// A stretch of an article's own words around what was searched for.
package struct Excerpt: Hashable, Sendable {
  /// The article's own bytes, cut at word borders.
  package let text: String
  /// What matched, as UTF-8 byte spans of `text`, in order.
  package let highlights: [TextSpan]
  /// Where `text` begins in the body, in UTF-8 bytes.
  package let bodyOffset: Int
  /// True when the body goes on after `text`.
  package let isCutAtEnd: Bool

  package init(text: String, highlights: [TextSpan], bodyOffset: Int, isCutAtEnd: Bool) {
    self.text = text
    self.highlights = highlights
    self.bodyOffset = bodyOffset
    self.isCutAtEnd = isCutAtEnd
  }
}
