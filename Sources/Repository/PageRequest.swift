/// A stretch of a longer list.
package struct PageRequest: Hashable, Sendable {
  /// Whether articles that are one story count as one.
  package enum Copies: Hashable, Sendable {
    case asOne
    case each
  }

  package let limit: Int
  package let offset: Int
  /// How a list of articles shows copies; other lists do not heed it.
  package let copies: Copies

  package init(limit: Int, offset: Int = 0, copies: Copies = .asOne) {
    self.limit = limit
    self.offset = offset
    self.copies = copies
  }
}
