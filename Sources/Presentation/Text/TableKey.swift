/// What tells the rows of one result from those of others that are printed with it.
package struct TableKey: Hashable, Sendable {
  let column: String
  let value: String
  /// True for the first of the results, which has the header.
  let hasHeader: Bool

  package init(column: String, value: String, hasHeader: Bool) {
    self.column = column
    self.value = value
    self.hasHeader = hasHeader
  }

  /// The first of the table's lines that is printed.
  var start: Int { hasHeader ? 0 : 1 }
}

/// The line above each of several results.
package enum BatchHeading {
  /// `== safe haven`.
  package static func line(_ query: String) -> String { "== " + TerminalSafety.line(query) }
}
