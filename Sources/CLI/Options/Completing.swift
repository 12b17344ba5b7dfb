internal import ArgumentParser
internal import News
internal import Repository

/// What the shell may complete from the archive itself.
enum Completing {
  /// Names of speakers that begin like the word at hand.
  static let speakerNames = CompletionKind.custom { words, _, prefix in
    names(words: words, prefix: prefix) { $0.name }
  }

  /// Ids of speakers that begin like the word at hand.
  static let speakerIDs = CompletionKind.custom { words, _, prefix in
    names(words: words, prefix: prefix) { $0.id.description }
  }

  /// Speakers by name, or by id for a word that begins as one.
  static let speakers = CompletionKind.custom { words, _, prefix in
    prefix.hasPrefix("sp:")
      ? ids(words: words, beginningWith: prefix)
      : names(words: words, prefix: prefix) { $0.name }
  }

  /// Names of saved searches.
  static let savedSearches = CompletionKind.custom { words, _, prefix in
    do {
      return try place(in: words).openForReading().savedSearches().map(\.name)
        .filter { $0.hasPrefix(prefix) }
    } catch {
      return []
    }
  }

  /// Ids that begin like the word at hand: ar:…, st:…, sp:….
  static let ids = CompletionKind.custom { words, _, prefix in
    ids(words: words, beginningWith: prefix)
  }

  /// `tag:` with every tag.
  static let queryWords = CompletionKind.custom { words, _, prefix in
    guard prefix.hasPrefix("tag:") else { return [] }
    return written(
      tags(words: words, beginningWith: prefix.dropFirst(4)).map { "tag:\($0)" })
  }

  /// Tags with + or -, and ids.
  static let tagChanges = CompletionKind.custom { words, _, prefix in
    guard let sign = prefix.first, "+-".contains(sign) else {
      return ids(words: words, beginningWith: prefix)
    }
    return tags(words: words, beginningWith: prefix.dropFirst()).map { "\(sign)\($0)" }
  }

  private static func ids(words: [String], beginningWith prefix: String) -> [String] {
    do {
      let archive = try place(in: words).openForReading()
      if prefix.hasPrefix("sp:") {
        return written(
          try archive.speakers(page: PageRequest(limit: limit)).elements
            .map(\.id.description).filter { $0.hasPrefix(prefix) })
      }
      if prefix.hasPrefix("st:"), prefix.contains(".") {
        let article = ArticleID(stored: "ar:" + prefix.dropFirst(3).prefix { $0 != "." })
        return written(
          try archive.statements(in: article).map(\.id.description)
            .filter { $0.hasPrefix(prefix) })
      }
      guard prefix.hasPrefix("ar:") else { return [] }
      return written(
        try archive.articleIDs(beginningWith: prefix, limit: limit).map(\.description))
    } catch {
      return []
    }
  }

  /// The words as the shell that asks wants them: behind a colon zsh expects an explanation.
  private static func written(_ words: [String]) -> [String] {
    CompletionShell.requesting == .zsh ? words.map { $0.replacing(":", with: "\\:") } : words
  }

  private static func tags(words: [String], beginningWith prefix: Substring) -> [String] {
    do {
      return try place(in: words).openForReading().tags().map { "\($0.name)" }
        .filter { $0.hasPrefix(prefix.lowercased()) }
    } catch {
      return []
    }
  }

  /// The archive's most quoted speakers are enough to choose from.
  private static let limit = 2000

  private static func names(
    words: [String], prefix: String, _ name: (SpeakerSummary) -> String
  ) -> [String] {
    do {
      let speakers = try place(in: words).openForReading()
        .speakers(page: PageRequest(limit: limit)).elements
      let wanted = prefix.lowercased()
      return written(speakers.map(name).filter { $0.lowercased().hasPrefix(wanted) })
    } catch {
      // Without an archive there is nothing to complete, and a shell has no place for a message.
      return []
    }
  }

  /// The archive that the command line at hand names.
  private static func place(in words: [String]) throws(Failure) -> ArchivePlace {
    try ArchivePlace.place(
      named: words.firstIndex(of: "--db").flatMap { index in
        words.indices.contains(index + 1) ? words[index + 1] : nil
      })
  }
}
