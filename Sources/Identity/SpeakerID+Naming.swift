internal import Names
package import News

extension SpeakerID {
  /// The stable id of a speaker in an article; nil for those without a name of their own.
  ///
  /// A person's is made of first name, surname and suffix, so that "Donald J. Trump" and "Donald
  /// Trump" are one. A surname that stands alone belongs to its article, since two articles' Wells
  /// need not be the same.
  package init?(_ speaker: ArticleSpeaker, in article: ArticleID) {
    guard let keys = SpeakerKeys(name: speaker.name, kind: speaker.kind, in: article) else {
      return nil
    }
    self = keys.speaker
  }

  /// True for a surname that stands alone in its article: `sp:wells@7f3cq2m8x0kd`.
  package var isBareSurname: Bool { article != nil }

  /// The article that a surname stands alone in.
  package var article: ArticleID? { article(after: UInt8(ascii: "@")) }

  /// The article in which somebody else has a speaker's name: `sp:brad-sherman~7f3cq2m8x0kd`.
  package var namesakeArticle: ArticleID? {
    article(after: UInt8(ascii: "~")).flatMap { $0.description.utf8.count == 15 ? $0 : nil }
  }

  /// The id of somebody who has this speaker's name in an article and is another one.
  package func namesake(in article: ArticleID) -> SpeakerID {
    SpeakerID(stored: "\(description)~\(article.description.dropFirst(3))")
  }

  /// The speaker whose name a namesake has.
  var namesakeOf: SpeakerID? {
    guard namesakeArticle != nil, let mark = description.lastIndex(of: "~") else { return nil }
    return SpeakerID(stored: String(description[..<mark]))
  }

  /// Whoever has the name when nothing speaks against it, read from an id that a whole name made:
  /// `sp:donald-trump` for `sp:donald-j-trump`.
  package var withoutMiddleNames: SpeakerID {
    let name = description.dropFirst(3)
    guard !name.hasPrefix("org."), !name.contains("@"), !name.contains("~") else { return self }
    let words = String(name.map { $0 == "-" ? " " : $0 })
    return SpeakerKeys(fullName: words, kind: .person)?.speaker ?? self
  }

  private func article(after mark: UInt8) -> ArticleID? {
    guard let place = description.utf8.lastIndex(of: mark) else { return nil }
    return ArticleID(stored: "ar:" + description[description.utf8.index(after: place)...])
  }
}

/// What a name alone says about who it is.
package struct SpeakerKeys: Hashable, Sendable {
  /// The whole name: `sp:donald-j-trump`.
  package let name: SpeakerID
  /// Whoever has the name when nothing speaks against it: `sp:donald-trump`.
  package let speaker: SpeakerID
  /// The surname, which namesakes and candidates share; nil for organizations.
  package let surname: String?

  /// The longest key that is kept as it is, in UTF-8 bytes.
  private static let longest = 64

  /// Reads a name as it stands in an article; nil for those without a name of their own.
  package init?(name text: String, kind: SpeakerKind, in article: ArticleID) {
    switch kind {
    case .person:
      guard let parts = PersonName(text) else { return nil }
      guard parts.given != nil else {
        self.init(surname: Self.cut(parts.surname), in: article)
        return
      }
      self.init(parts)
    case .organization:
      self.init(organization: text)
    case .group, .unnamed, .document, .author:
      return nil
    }
  }

  /// The keys of a name that stands in no article, as people type it; nil for a surname alone.
  package init?(fullName text: String, kind: SpeakerKind) {
    if kind == .organization {
      self.init(organization: text)
    } else {
      guard let parts = PersonName(text), parts.given != nil else { return nil }
      self.init(parts)
    }
  }

  private init(surname: String, in article: ArticleID) {
    name = SpeakerID(stored: "sp:\(surname)@\(article.description.dropFirst(3))")
    speaker = name
    self.surname = surname
  }

  private init(_ parts: PersonName) {
    let given = parts.given.map { [$0] } ?? []
    let suffix = parts.suffix.map { [$0] } ?? []
    let root = parts.namesInOrder + suffix
    speaker = SpeakerID(stored: "sp:" + Self.cut(root.joined(separator: "-")))
    name =
      parts.middles.isEmpty
      ? speaker
      : SpeakerID(
        stored: "sp:"
          + Self.cut((given + parts.middles + [parts.surname] + suffix).joined(separator: "-")))
    surname = Self.cut(parts.surname)
  }

  private init?(organization text: String) {
    var words = NameWord.words(of: text).map(\.folded)
    if words.count > 1, words.first == "the" { words.removeFirst() }
    guard !words.isEmpty else { return nil }
    name = SpeakerID(stored: "sp:org." + Self.cut(words.joined(separator: "-")))
    (speaker, surname) = (name, nil)
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
