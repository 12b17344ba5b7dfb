package import News

/// What an archive knows of how its articles relate to each other.
package protocol ArticleRelations: Sendable {
  /// The other articles that are the same story as this one, oldest first, newest versions only.
  func copies(of article: ArticleID) throws(ArchiveError) -> [ArticleSummary]

  /// The round-ups and other articles that an article stands in, oldest first, newest versions
  /// only.
  func articles(holding article: ArticleID) throws(ArchiveError) -> [ArticleSummary]

  /// The articles that stand in a round-up, in the order in which they were kept, newest versions
  /// only.
  func articles(heldBy roundUp: ArticleID) throws(ArchiveError) -> [ArticleSummary]

  /// Every version of an article, newest first; one element when its source never changed.
  func versions(of article: ArticleID) throws(ArchiveError) -> [ArticleVersion]

  /// In how many articles some speakers have statements of a stance, and how many of these articles
  /// do not copy each other.
  func reports(
    by speakers: [SpeakerID], of stance: StanceFilter
  ) throws(ArchiveError) -> ReportCount
}

/// What the source of an article said at some time.
package struct ArticleVersion: Hashable, Sendable {
  package let article: ArticleSummary
  /// When it was first kept (UTC): `2017-10-27T12:00:00Z`.
  package let added: String
  /// True for what the source says now.
  package let isNewest: Bool
  /// True when only blanks and line ends tell it from the version before.
  package let isSpacingOnly: Bool

  package init(
    article: ArticleSummary, added: String, isNewest: Bool, isSpacingOnly: Bool = false
  ) {
    self.article = article
    self.added = added
    self.isNewest = isNewest
    self.isSpacingOnly = isSpacingOnly
  }
}

/// In how many articles something is reported.
package struct ReportCount: Hashable, Sendable {
  package let articles: Int
  /// Articles that are the same story count as one.
  package let independent: Int

  package init(articles: Int, independent: Int) {
    self.articles = articles
    self.independent = independent
  }
}
