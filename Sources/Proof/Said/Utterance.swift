package import News
package import Repository

/// Something that somebody said once, as articles report it.
///
/// The reports of one speaker on one day are one utterance, however they word it, trim it or copy it.
package struct Utterance: Hashable, Sendable {
  /// One wording, and where it stands.
  package struct Wording: Hashable, Sendable {
    /// The article's words, whole: the statement that they are of, or the words themselves.
    package let text: String
    package let reading: Reading
    /// The articles that have it, earliest first.
    package let articles: [ArticleSummary]
    /// How many of them are independent.
    package let independent: Int
  }

  /// Who said it; empty when nobody is credited by name.
  package let speakers: [SpeakerSummary]
  /// What the article calls the source where it has no name: "a senior aide"; "" for nothing.
  package let source: String
  /// The day of the first report; nil where no article gives one.
  package let day: CalendarDay?
  /// The words as they stand, those that are most as asked for first.
  package let wordings: [Wording]
  /// In how many articles, and how many of them are independent.
  package let reports: ReportCount
}
