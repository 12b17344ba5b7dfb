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

  /// Names of saved searches.
  static let savedSearches = CompletionKind.custom { words, _, prefix in
    do {
      return try location(in: words).openForReading().savedSearches().map(\.name)
        .filter { $0.hasPrefix(prefix) }
    } catch {
      return []
    }
  }

  /// Tags with + or -, and nothing for ids.
  static let tagChanges = CompletionKind.custom { words, _, prefix in
    guard let sign = prefix.first, "+-".contains(sign) else { return [] }
    return tags(words: words, beginningWith: prefix.dropFirst()).map { "\(sign)\($0)" }
  }

  private static func tags(words: [String], beginningWith prefix: Substring) -> [String] {
    do {
      return try location(in: words).openForReading().tags().map { "\($0.name)" }
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
      let speakers = try location(in: words).openForReading()
        .speakers(page: PageRequest(limit: limit)).elements
      let wanted = prefix.lowercased()
      return speakers.map(name).filter { $0.lowercased().hasPrefix(wanted) }
    } catch {
      // Without an archive there is nothing to complete, and a shell has no place for a message.
      return []
    }
  }

  /// The archive that the command line at hand names.
  private static func location(in words: [String]) -> ArchiveLocation {
    var location = ArchiveLocation()
    location.path = words.firstIndex(of: "--db").flatMap { index in
      words.indices.contains(index + 1) ? words[index + 1] : nil
    }
    return location
  }
}
