/// A file that may hold articles, or standard input.
package struct ArticleFile: Hashable, Sendable, CustomStringConvertible {
  /// The path as the user named or found it; `-` for standard input.
  package let path: String

  /// Makes a file of its path; `-` means standard input.
  package init(path: String) {
    self.path = path
  }

  package static let standardInput = ArticleFile(path: "-")

  package var isStandardInput: Bool { path == "-" }

  /// What messages call it.
  package var description: String { isStandardInput ? "standard input" : path }
}
