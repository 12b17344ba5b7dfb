internal import ArgumentParser
internal import Repository

/// A query as it stands on the command line.
struct TypedQuery {
  let words: [String]
  /// True when nothing in it is an operator.
  let isPlain: Bool

  /// Reads the query; `query:NAME` means a saved search of the archive.
  func parse(for archive: any Archive) throws -> ParsedQuery {
    do {
      return try SearchQuery.parse(
        isPlain ? words.map(Self.plain) : words, context: try context(of: archive))
    } catch let error as QueryError {
      StandardStreams.writeMessage("error: \(error)")
      StandardStreams.writeMessage("hint: \(error.hint ?? plainWordsHint)")
      throw ExitStatus.badArguments.code
    }
  }

  private func context(of archive: any Archive) throws -> QueryContext {
    guard words.contains(where: { $0.contains("query:") }) else { return QueryContext() }
    let saved = try archive.savedSearches().map { ($0.name, $0.text) }
    return QueryContext(savedSearches: Dictionary(saved) { first, _ in first })
  }

  private var plainWordsHint: String {
    "to search these as plain words: archive search --words '\(words.joined(separator: " "))'"
  }

  /// The words of `text` in quotation marks, so that each is only itself.
  private static func plain(_ text: String) -> String {
    text.split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"" }.joined(separator: " ")
  }
}
