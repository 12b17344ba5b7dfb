/// A half-open run of UTF-8 bytes `start..<end` in a stored text.
package struct TextSpan: Hashable, Sendable, Comparable {
  /// Offset of the first byte, counted in UTF-8 bytes from the beginning of the text.
  package let start: Int
  /// Offset one past the last byte, in UTF-8 bytes.
  package let end: Int

  /// Makes a span; `start` must not lie after `end`.
  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span starts at or before its end")
    self.start = start
    self.end = end
  }

  /// Length in UTF-8 bytes.
  package var count: Int { end - start }

  /// True when the two spans share at least one byte.
  package func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// True when every byte of `other` lies in this span.
  package func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  package static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
