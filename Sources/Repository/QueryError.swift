/// Why a query cannot be read: where, what, and what to write instead.
package struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong at the place: "this parenthesis is not closed".
  package let message: String
  /// The query as it was typed.
  package let query: String
  /// Where it is wrong, in characters from the beginning of `query`.
  package let offset: Int
  /// What to do instead, or nil.
  package let hint: String?

  package init(_ message: String, query: String, offset: Int, hint: String? = nil) {
    self.message = message
    self.query = query
    self.offset = offset
    self.hint = hint
  }

  /// The query with a caret below the place, three lines.
  package var description: String {
    let line = query.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return """
      I cannot read this query
        \(String(line))
        \(String(repeating: " ", count: offset))^ \(message)
      """
  }
}
