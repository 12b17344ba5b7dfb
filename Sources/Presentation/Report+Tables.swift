internal import News
internal import Repository

extension Table {
  static let articleColumns = ["article", "date", "outlet", "agency", "place", "headline"]

  static func articleFields(_ article: ArticleSummary) -> [String] {
    [
      article.id.description, article.published?.day.description ?? "", article.outlet ?? "",
      article.agency ?? "", article.place ?? "", article.headline,
    ]
  }

  static let statementColumns =
    [
      "statement", "speaker", "kind", "polarity", "attitude", "factuality", "confidence", "rule",
      "speaker_confidence", "candidate", "candidate_confidence", "cue", "text",
    ]

  static func statementFields(_ stored: StoredStatement) -> [String] {
    [
      stored.id.description, stored.speakers.map(\.name).joined(separator: "; "),
      stored.statement.kind.rawValue,
      stored.statement.polarity.rawValue, stored.statement.attitude.rawValue,
      stored.statement.factuality.rawValue, Rounded.decimal(stored.statement.confidence),
      stored.statement.rule, stored.statement.speakerConfidence.map(Rounded.decimal) ?? "",
      stored.candidate?.name ?? "", stored.candidate.map { Rounded.decimal($0.confidence) } ?? "",
      stored.cueText.joined(separator: " … "),
      stored.contentText.joined(separator: " … "),
    ]
  }

  /// Statements with the articles that they stand in.
  static func statements(_ list: [StoredStatement]) -> Table {
    Table(
      columns: statementColumns + articleColumns,
      rows: list.map { statementFields($0) + articleFields($0.article) })
  }

  static func speakers(_ list: [SpeakerSummary]) -> Table {
    Table(
      columns: [
        "speaker", "name", "kind", "role", "statements", "articles", "first_date", "last_date",
      ],
      rows: list.map { speaker in
        [
          speaker.id.description, speaker.name, speaker.kind.rawValue, speaker.roles.first ?? "",
          String(speaker.statementCount), String(speaker.articleCount),
          speaker.firstDay?.description ?? "", speaker.lastDay?.description ?? "",
        ]
      })
  }
}
