package import News

/// What the question who said what needs of an archive.
package protocol SpeakerReading: Sendable {
  /// The speakers that a filter lets through.
  ///
  /// Case, diacritics and apostrophes of names do not count; hidden speakers are left out.
  func speakers(_ filter: SpeakerFilter, order: SpeakerOrder, page: PageRequest)
    throws(ArchiveError) -> Page<SpeakerSummary>

  /// The speaker that an id leads to: its own, or whoever it was made one with; nil for neither.
  func speaker(_ id: SpeakerID) throws(ArchiveError) -> SpeakerSummary?

  /// The names that a speaker has in an article.
  func names(of speaker: SpeakerID, in article: ArticleID) throws(ArchiveError) -> [String]

  /// Everything about the speaker that an id leads to; nil when there is none.
  func profile(of id: SpeakerID) throws(ArchiveError) -> SpeakerProfile?

  /// Speakers whose names are nearly `name`, the nearest first, for when nobody has it.
  func speakers(nearTo name: String, limit: Int) throws(ArchiveError) -> [SpeakerSummary]

  /// The statements that a filter lets through.
  func statements(_ filter: StatementFilter, order: StatementOrder, page: PageRequest)
    throws(ArchiveError) -> Page<StoredStatement>

  /// How many statements a filter lets through.
  func count(_ filter: StatementFilter) throws(ArchiveError) -> Int
}

extension SpeakerReading {
  /// The speakers that somebody may mean by `name`, most statements first.
  package func speakers(named name: String) throws(ArchiveError) -> [SpeakerSummary] {
    try speakers(SpeakerFilter(name: name), page: PageRequest(limit: .max)).elements
  }

  /// The speakers of a filter, most statements first.
  package func speakers(
    _ filter: SpeakerFilter = SpeakerFilter(), page: PageRequest
  ) throws(ArchiveError) -> Page<SpeakerSummary> {
    try speakers(filter, order: .statements, page: page)
  }

  /// The statements of some speakers, newest article first, in text order inside an article.
  package func statements(
    by speakers: [SpeakerID], page: PageRequest
  ) throws(ArchiveError) -> Page<StoredStatement> {
    try statements(StatementFilter(speakers: speakers), order: .newest, page: page)
  }
}
