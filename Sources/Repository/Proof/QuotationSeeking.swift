package import News

/// What whoever asks for the origin of words needs of an archive: the articles they may stand in.
package protocol QuotationSeeking: Sendable {
  /// The articles that share the rarest of some words, those that share most first.
  ///
  /// It only narrows down: nothing in it says that the words stand there in a row. Older versions of
  /// articles are among them.
  func candidates(for sought: SoughtWords) throws(ArchiveError) -> QuotationCandidates
}

/// Words whose origin is looked for.
package struct SoughtWords: Hashable, Sendable {
  /// The words in order, as they are written.
  package var words: [String]
  /// When the article appeared; articles without a day are left out.
  package var days: DayRange?
  /// Whose statements are wanted first, where more articles share the words than are returned.
  package var speakers: [SpeakerID]
  /// At most so many articles.
  package var limit: Int

  package init(
    _ words: [String], days: DayRange? = nil, speakers: [SpeakerID] = [], limit: Int = 32
  ) {
    self.words = words
    self.days = days
    self.speakers = speakers
    self.limit = limit
  }
}

/// The articles that words may stand in, and how rare each word is.
package struct QuotationCandidates: Hashable, Sendable {
  package let articles: [QuotationCandidate]
  /// For each of the words in how many articles it stands, or at least so many; parallel to them.
  package let articleCounts: [Int]
  /// How many articles there are, nearly: the archive's size, for weighing words.
  package let archiveSize: Int
  /// True when more articles share as much as the last one that is here.
  package let isCut: Bool

  package init(
    articles: [QuotationCandidate], articleCounts: [Int], archiveSize: Int, isCut: Bool
  ) {
    self.articles = articles
    self.articleCounts = articleCounts
    self.archiveSize = archiveSize
    self.isCut = isCut
  }
}

/// An article that words may stand in.
package struct QuotationCandidate: Hashable, Sendable {
  package let article: ArticleSummary
  package let body: String
  /// Equal for articles that are copies of one story; nil for one that has none.
  package let story: Int?
  /// False for what the source said before it changed.
  package let isNewest: Bool

  package init(article: ArticleSummary, body: String, story: Int?, isNewest: Bool) {
    self.article = article
    self.body = body
    self.story = story
    self.isNewest = isNewest
  }
}
