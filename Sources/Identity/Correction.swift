internal import Names
package import News

/// Something that a person says about who is who, against or beyond what the archive found, or
/// about articles and statements themselves.
///
/// It names its targets by keys that are the same in every archive.
package enum Correction: Hashable, Sendable {
  /// The speaker is known by another name too.
  case alias(SpeakerID, name: String)
  /// Others are this speaker.
  case merge([SpeakerID], into: SpeakerID)
  /// Some of what was found of a speaker belongs to another one.
  case split(SpeakerID, CorrectionParts, into: SpeakerID)
  /// The speaker's name is written otherwise.
  case rename(SpeakerID, name: String)
  /// The speaker is none, and stays out of lists.
  case hide(SpeakerID)
  /// The speaker had a role, between two days where they are known.
  case role(SpeakerID, role: String, since: CalendarDay?, until: CalendarDay?)
  /// The speaker never had a role that was found.
  case withoutRole(SpeakerID, role: String)
  /// Statements, or persons in articles, are somebody's; nil is nobody's.
  case assign(CorrectionParts, to: SpeakerID?)
  /// Articles and statements have these tags.
  case tag([MarkTarget], [TagName])
  /// Articles and statements have these tags no longer.
  case untag([MarkTarget], [TagName])
  /// A remark on an article or a statement.
  case note(MarkTarget, text: String)
  /// Articles were deleted, and do not come back when they are read again.
  case delete([ArticleID])
  /// Articles that were deleted came back, since somebody asked for it.
  case readmit([ArticleID])
  /// An entry of the ledger no longer holds.
  case undo(CorrectionID)
}

/// Some of what was found of speakers: names, persons in articles, single statements.
package struct CorrectionParts: Hashable, Sendable {
  /// Ids that names make: `sp:george-w-bush`, `sp:wells@7f3cq2m8x0kd`.
  package var names: [SpeakerID]
  package var persons: [PersonInArticle]
  package var statements: [StatementID]

  package init(
    names: [SpeakerID] = [], persons: [PersonInArticle] = [], statements: [StatementID] = []
  ) {
    self.names = names
    self.persons = persons
    self.statements = statements
  }

  package var isEmpty: Bool { names.isEmpty && persons.isEmpty && statements.isEmpty }
}

/// Somebody in one article, by the name that the article gives.
package struct PersonInArticle: Hashable, Sendable {
  package let article: ArticleID
  /// The name as it is written.
  package let name: String
  private let folded: String

  package init(article: ArticleID, name: String) {
    self.article = article
    self.name = name
    folded = name.split(whereSeparator: \.isWhitespace).map { NameFolding.fold(String($0)) }
      .joined(separator: " ")
  }

  // Two spellings of one name are one person.
  package static func == (left: PersonInArticle, right: PersonInArticle) -> Bool {
    left.article == right.article && left.folded == right.folded
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(article)
    hasher.combine(folded)
  }
}

/// The stable name of an entry of the ledger: `co:` and twelve characters made from what it says.
package struct CorrectionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let description: String

  /// Takes an id that was stored or typed.
  package init(stored: String) {
    description = stored
  }

  package static func < (left: CorrectionID, right: CorrectionID) -> Bool {
    left.description < right.description
  }
}

/// One entry of the ledger: a correction, when it was made, and why.
package struct CorrectionEntry: Hashable, Sendable {
  package let id: CorrectionID
  /// UTC, as `2026-01-31T12:00:00.000Z`: text in this form sorts by time.
  package let time: String
  package let reason: String
  package let correction: Correction
  /// How the speakers concerned were called when it was made, for readers and for new archives.
  package let speakerNames: [SpeakerID: String]
  /// What it changed in the archive where it was made.
  package let changed: CorrectionChange

  package init(
    id: CorrectionID? = nil, time: String, reason: String, correction: Correction,
    speakerNames: [SpeakerID: String], changed: CorrectionChange
  ) {
    self.time = time
    self.reason = reason
    self.correction = correction
    self.speakerNames = speakerNames
    self.changed = changed
    self.id = id ?? Self.id(of: correction, at: time, because: reason)
  }

  private static func id(
    of correction: Correction, at time: String, because reason: String
  ) -> CorrectionID {
    let text = CorrectionRecord.contents(of: correction) + "\u{0}" + time + "\u{0}" + reason
    return CorrectionID(stored: "co:" + SHA256.hex(text.utf8).prefix(12))
  }
}

/// How much of an archive a correction changed.
package struct CorrectionChange: Hashable, Sendable {
  package let statements: Int
  package let articles: Int

  package init(statements: Int, articles: Int) {
    self.statements = statements
    self.articles = articles
  }

  package static let none = CorrectionChange(statements: 0, articles: 0)
}

extension Correction {
  /// Every speaker that the correction names, whoever gets something first.
  package var speakers: [SpeakerID] {
    switch self {
    case .alias(let speaker, _), .rename(let speaker, _), .hide(let speaker),
      .role(let speaker, _, _, _), .withoutRole(let speaker, _):
      [speaker]
    case .merge(let others, let speaker): [speaker] + others
    case .split(let speaker, let parts, let target): [speaker, target] + parts.names
    case .assign(let parts, let speaker): (speaker.map { [$0] } ?? []) + parts.names
    case .tag, .untag, .note, .delete, .readmit, .undo: []
    }
  }
}
