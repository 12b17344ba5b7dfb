internal import ArgumentParser
internal import Repository

extension QueryContext {
  /// Takes what is saved in an archive.
  init(_ saved: [SavedSearch]) {
    self.init(savedSearches: Dictionary(saved.map { ($0.name, $0.text) }) { first, _ in first })
  }
}

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
      return try read(for: archive)
    } catch let error as QueryError {
      StandardStreams.writeMessage("error: \(error)")
      for hint in [error.hint, plainWordsHint].compactMap({ $0 }) {
        StandardStreams.writeMessage("hint: \(hint)")
      }
      throw ExitStatus.badArguments
    }
  }

  /// Reads the query and leaves it to the caller to say why it cannot be read (`QueryError`).
  func read(for archive: any Archive) throws -> ParsedQuery {
    try SearchQuery.parse(
      isPlain ? words.map(Self.plain) : words, context: try context(of: archive))
  }

  private func context(of archive: any Archive) throws -> QueryContext {
    guard words.contains(where: { $0.contains("query:") }) else { return QueryContext() }
    return QueryContext(try archive.savedSearches())
  }

  /// How to search the same words without operators; nil when there is no word.
  private var plainWordsHint: String? {
    let text = words.joined(separator: " ")
    // What fills the screen, and may be too long as plain words too, is no hint.
    guard text.utf8.count <= 300, text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return nil
    }
    // In single quotes a shell leaves everything alone but the single quote.
    let quoted = "'" + text.replacing("'", with: "'\\''") + "'"
    return "to search these as plain words: archive search --words \(quoted)"
  }

  /// The words of `text` in quotation marks, so that each is only itself.
  private static func plain(_ text: String) -> String {
    text.split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"" }.joined(separator: " ")
  }
}
