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
    // A long query is shown around the place only.
    let start = max(0, offset - 60)
    let end = min(line.count, offset + 60)
    let shown =
      (start > 0 ? "…" : "") + String(line[start..<end]) + (end < line.count ? "…" : "")
    let indent = offset - start + (start > 0 ? 1 : 0)
    return """
      I cannot read this query
        \(shown)
        \(String(repeating: " ", count: indent))^ \(message)
      """
  }
}
