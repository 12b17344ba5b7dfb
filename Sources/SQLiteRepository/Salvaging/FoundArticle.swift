internal import News

/// The row of an article that can be read whole.
struct FoundArticle {
  /// How many columns the table articles had at first; later ones come behind them.
  static let columnCount = 16

  let headline: String
  let body: String
  let added: String?
  private let outlet: Outlet?
  private let dateline: Dateline?
  private let byline: String?
  private let section: String?
  private let url: String?
  private let language: String?
  private let isIncomplete: Bool
  private let published: PublicationDate?
  private let repairs: [TextRepair]

  /// Reads the columns in the order of Migrations/v0001_articles.sql; nil when text is lost.
  init?(_ record: FoundRecord) {
    guard record.isWhole, let headline = record.text(2), let body = record.text(15) else {
      return nil
    }
    self.headline = headline
    self.body = body
    outlet = record.text(3).map { Outlet(name: $0) }
    let (agency, place) = (record.text(4), record.text(5))
    dateline = agency == nil && place == nil ? nil : Dateline(place: place, agency: agency)
    byline = record.text(6)
    section = record.text(7)
    url = record.text(8)
    language = record.text(9)
    isIncomplete = record.integer(10) == 1
    published = PublicationDate(day: record.text(11), evidence: record.text(12))
    repairs = StringListText.decode(record.text(13) ?? "[]").compactMap {
      TextRepair(rawValue: $0)
    }
    added = record.text(14)
  }

  /// The id that the text gives.
  var id: ArticleID { ArticleID(outlet: outlet, headline: headline, body: body) }

  /// The article, as it came from `origin`.
  func article(from origin: Origin) -> Article {
    Article(
      headline: headline, body: body, outlet: outlet, dateline: dateline, byline: byline,
      section: section, published: published, language: language, url: url,
      isIncomplete: isIncomplete, origin: origin, repairs: repairs)
  }
}
