internal import Presentation
internal import Repository

/// A query that commands beside `search` take, read as `search` reads it.
struct QueryArguments {
  private let parsed: ParsedQuery

  /// Reads the words and says what was taken differently.
  init(_ words: [String], isPlain: Bool = false, in archive: any Archive) throws {
    var parsed = try TypedQuery(words: words, isPlain: isPlain).parse(for: archive)
    if let synonyms = try Config.user.synonyms.map({ try SynonymsFile.read($0) }) {
      parsed = parsed.with(synonyms)
    }
    for note in parsed.notes { StandardStreams.writeMessage("note: \(note)") }
    self.parsed = parsed
  }

  /// The query, or all the words of the phrase when the phrase is nowhere and the words are.
  func query(_ count: (SearchQuery) throws -> Int) throws -> SearchQuery {
    guard let fallback = parsed.fallback, try count(parsed.query) == 0, try count(fallback) > 0
    else { return parsed.query }
    StandardStreams.writeMessage(
      "note: nothing has the phrase \(parsed.query); these have all its words")
    return fallback
  }

  /// Says that nothing matches, and what would.
  static func sayNothing(_ noun: String, _ query: SearchQuery, in archive: any Archive) throws {
    StandardStreams.writeMessage("no \(noun) matches \(query)")
    for hint in try TagHints.hints(for: query, in: archive) {
      StandardStreams.writeMessage("hint: \(hint)")
    }
    for suggestion in try archive.suggestions(for: query) {
      StandardStreams.writeMessage(SuggestionText.line(suggestion))
    }
  }
}
