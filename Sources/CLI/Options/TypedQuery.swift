internal import ArgumentParser
internal import Repository

/// A query as it stands on the command line.
struct TypedQuery: Equatable {
  private let words: [String]
  /// True when nothing in it is an operator.
  private let isPlain: Bool

  /// Takes the words as they were typed; the first `--` only ends the options.
  init(words: [String], isPlain: Bool) {
    var words = words
    if let end = words.firstIndex(of: "--") { words.remove(at: end) }
    self.words = words
    self.isPlain = isPlain
  }

  /// Refuses what looks like an option and is none; `-word` is an exclusion, and after `--`
  /// everything is a word.
  static func checkOptions(_ words: [String]) throws {
    if let option = words.prefix(while: { $0 != "--" }).first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(option)'.")
    }
  }

  /// Reads the query; `query:NAME` means a saved search of the archive.
  func parse(for archive: any Archive) throws -> ParsedQuery {
    do {
      return try SearchQuery.parse(
        isPlain ? words.map(Self.plain) : words, context: try context(of: archive))
    } catch let error as QueryError {
      StandardStreams.writeMessage("error: \(error)")
      for hint in [error.hint, plainWordsHint].compactMap({ $0 }) {
        StandardStreams.writeMessage("hint: \(hint)")
      }
      throw ExitStatus.badArguments
    }
  }

  private func context(of archive: any Archive) throws -> QueryContext {
    guard words.contains(where: { $0.contains("query:") }) else { return QueryContext() }
    let saved = try archive.savedSearches().map { ($0.name, $0.text) }
    return QueryContext(savedSearches: Dictionary(saved) { first, _ in first })
  }

  /// How to search the same words without operators; nil when there is no word.
  private var plainWordsHint: String? {
    let text = words.joined(separator: " ")
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    // In single quotes a shell leaves everything alone but the single quote.
    let quoted = "'" + text.replacing("'", with: "'\\''") + "'"
    return "to search these as plain words: archive search --words \(quoted)"
  }

  /// The words of `text` in quotation marks, so that each is only itself.
  private static func plain(_ text: String) -> String {
    text.split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"" }.joined(separator: " ")
  }
}
