/// Mark-up that cannot be read any further.
package struct MarkupError: Error, Hashable, Sendable {
  /// What is wrong, as a clause: "the document ends inside an element".
  package let what: String
  /// The line of the document, from 1; nil when it is not known.
  package let line: Int?

  package init(what: String, line: Int?) {
    self.what = what
    self.line = line
  }
}
