package import News

extension SpeakerID {
  /// The stable id of a speaker in an article; nil for those without a name of their own.
  ///
  /// A person's is made of first name, surname and suffix, so that "Donald J. Trump" and "Donald
  /// Trump" are one. A surname that stands alone belongs to its article, since two articles' Wells
  /// need not be the same.
  package init?(_ speaker: ArticleSpeaker, in article: ArticleID) {
    switch speaker.kind {
    case .person:
      let words = Self.nameWords(speaker.name)
      guard let last = words.last else { return nil }
      guard words.count > 1 else {
        self.init(stored: "sp:\(Self.cut(last))@\(article.description.dropFirst(3))")
        return
      }
      self.init(stored: "sp:" + Self.cut(Self.significant(words).joined(separator: "-")))
    case .organization:
      var words = Self.nameWords(speaker.name)
      if words.count > 1, words.first == "the" { words.removeFirst() }
      guard !words.isEmpty else { return nil }
      self.init(stored: "sp:org." + Self.cut(words.joined(separator: "-")))
    case .group, .unnamed, .document, .author:
      return nil
    }
  }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  /// Words that belong to the surname after them.
  private static let particles: Set<String> = [
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la", "le", "ter", "van", "von", "zu",
  ]
  /// The longest key that is kept as it is, in UTF-8 bytes.
  private static let longest = 64

  /// First name, surname with its particles, and suffix.
  private static func significant(_ words: [String]) -> [String] {
    var names = words
    var suffix: [String] = []
    if names.count > 2, let last = names.last, suffixes.contains(last) {
      suffix = [names.removeLast()]
    }
    var surname = names.count - 1
    while surname > 1, particles.contains(names[surname - 1]) { surname -= 1 }
    return [names[0]] + names[surname...] + suffix
  }

  /// The words of a name, folded, without nicknames in quotation marks.
  private static func nameWords(_ name: String) -> [String] {
    var words: [String] = []
    var isNickname = false
    for part in name.split(whereSeparator: { $0.isWhitespace || $0 == "-" }) {
      let opens = part.first.map { "\"“(".contains($0) } ?? false
      let closes = part.last.map { "\"”),".contains($0) } ?? false
      if opens { isNickname = true }
      if !isNickname || words.isEmpty {
        let folded = LetterFolding.fold(String(part))
        if !folded.isEmpty { words.append(folded) }
      }
      if closes { isNickname = false }
    }
    return words
  }

  /// The key, or the head of a very long one with a digest of the whole.
  private static func cut(_ key: String) -> String {
    guard key.utf8.count > longest else { return key }
    var head = ""
    for character in key {
      guard head.utf8.count + String(character).utf8.count <= longest - 16 else { break }
      head.append(character)
    }
    return head + "-" + String(SHA256.hex(key.utf8).prefix(12))
  }
}
