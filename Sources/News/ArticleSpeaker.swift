/// Somebody who speaks or is named in one article: mentions that are one person or body.
///
/// The middle level of identity: a mention is bytes in an article, an `ArticleSpeaker` is the
/// mentions of one article that are the same, a `Speaker` is one across articles.
package struct ArticleSpeaker: Hashable, Sendable {
  /// The fullest form of the name in the article, without titles: "Alice Wells".
  package let name: String
  package let kind: SpeakerKind
  /// Titles and descriptions given in the article: "acting assistant secretary of state".
  package let roles: [String]
  /// Every mention that was resolved, in text order, as UTF-8 byte spans.
  package let mentions: [TextSpan]
  /// Those of the article's speakers who speak together as this group, in text order; empty for
  /// everybody else. Indices into `Attributions.speakers`.
  package let members: [Int]

  package init(
    name: String, kind: SpeakerKind, roles: [String] = [], mentions: [TextSpan] = [],
    members: [Int] = []
  ) {
    self.name = name
    self.kind = kind
    self.roles = roles
    self.mentions = mentions
    self.members = members
  }
}

/// What sort of speaker somebody is.
package enum SpeakerKind: String, Sendable, CaseIterable, Codable {
  case person
  case organization
  /// Several people without names ("Pakistani officials"), or named ones who speak together.
  case group
  /// One person without a name: "a senior aide".
  case unnamed
  /// A poll, a report, a letter.
  case document
  /// Whoever wrote the article.
  case author
}

/// Everything that the analysis found in one text.
package struct Attributions: Hashable, Sendable {
  package let speakers: [ArticleSpeaker]
  /// In text order of their content.
  package let statements: [Statement]

  package init(speakers: [ArticleSpeaker], statements: [Statement]) {
    self.speakers = speakers
    self.statements = statements
  }

  package static let none = Attributions(speakers: [], statements: [])

  /// Everybody who makes a statement: one speaker, several who speak together, or nobody.
  package func speakers(of statement: Statement) -> [Int] {
    guard let speaker = statement.speaker else { return [] }
    return speakers[speaker].members.isEmpty ? [speaker] : speakers[speaker].members
  }

  /// The same without the statements below a confidence, of themselves or of their speaker.
  package func withConfidence(atLeast least: Double) -> Attributions {
    Attributions(
      speakers: speakers,
      statements: statements.filter {
        $0.confidence >= least && $0.speakerConfidence ?? 1 >= least
      })
  }
}
