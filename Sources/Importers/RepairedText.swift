package import News

/// A source's bytes as text: decoded, mojibake undone, line ends as `\n`.
package struct RepairedText: Hashable, Sendable {
  package let text: String
  /// What was done, each once; empty exactly when the text's UTF-8 bytes are the source's bytes.
  package let repairs: [TextRepair]

  package var isRepaired: Bool { !repairs.isEmpty }

  /// Reads a whole file, or standard input.
  package init(reading file: ArticleFile, options: ImportOptions = ImportOptions())
    throws(ImportProblem)
  {
    text = ""
    repairs = []
  }
}
