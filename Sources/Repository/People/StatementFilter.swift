package import News

/// Which statements somebody wants: what a list shows is what a count counts.
package struct StatementFilter: Hashable, Sendable {
  /// Whose; nil is everybody's.
  package var speakers: [SpeakerID]?
  /// Whose they may be, though that is too doubtful to name a speaker; nil asks for no such ones.
  package var inDoubt: PersonInDoubt?
  /// What the statement's own words must match; fields and days are those of its article.
  package var about: SearchQuery?
  /// When the article appeared; articles without a day are left out.
  package var days: DayRange?
  /// Words of a role that the speaker had when the article appeared.
  package var role: String?
  /// What was known on a day: nothing later, and roles that were held then.
  package var asOf: CalendarDay?
  package var kind: Statement.Kind?
  /// What they are to their source, and whether they were said.
  package var stance: StanceFilter
  /// The least confidence, 0 to 1: of the statement, and of its speaker where that is known.
  package var minConfidence: Double?

  package init(
    speakers: [SpeakerID]? = nil, inDoubt: PersonInDoubt? = nil, about: SearchQuery? = nil,
    days: DayRange? = nil,
    role: String? = nil, asOf: CalendarDay? = nil, kind: Statement.Kind? = nil,
    stance: StanceFilter = .asserted, minConfidence: Double? = nil
  ) {
    self.speakers = speakers
    self.inDoubt = inDoubt
    self.about = about
    self.days = days
    self.role = role
    self.asOf = asOf
    self.kind = kind
    self.stance = stance
    self.minConfidence = minConfidence
  }
}

/// Who may have made a statement that has no speaker.
package enum PersonInDoubt: Hashable, Sendable {
  /// Somebody of this name, which may be a surname alone.
  case named(String)
  /// A speaker of the archive, by any of the names.
  case speaker(SpeakerID)
}

/// The order of a list of statements.
package enum StatementOrder: String, Hashable, Sendable, CaseIterable {
  /// Newest article first, in text order inside an article.
  case newest
  case oldest
  /// The surest first.
  case confidence
}

/// Which speakers somebody wants; those without a statement are left out.
package struct SpeakerFilter: Hashable, Sendable {
  /// Words that must all be words of one of the speaker's names.
  package var name: String?
  package var kind: SpeakerKind?
  /// Words of a role that the speaker had, on the day `asOf` if there is one.
  package var role: String?
  package var asOf: CalendarDay?

  package init(
    name: String? = nil, kind: SpeakerKind? = nil, role: String? = nil, asOf: CalendarDay? = nil
  ) {
    self.name = name
    self.kind = kind
    self.role = role
    self.asOf = asOf
  }
}

/// The order of a list of speakers.
package enum SpeakerOrder: String, Hashable, Sendable, CaseIterable {
  /// Most statements first.
  case statements
  /// In most articles first.
  case articles
  case name
  /// Who spoke last.
  case newest
  /// Who spoke first.
  case oldest
}
