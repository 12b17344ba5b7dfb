internal import News
internal import Repository
internal import SQLite

extension ArticleSummary {
  /// Reads key, headline, outlet, agency, place, published and published_from, in that order.
  init(_ row: borrowing Row, from column: Int) {
    self.init(
      id: ArticleID(stored: row.text(column)), headline: row.text(column + 1),
      outlet: row.optionalText(column + 2), agency: row.optionalText(column + 3),
      place: row.optionalText(column + 4),
      published: PublicationDate(
        day: row.optionalText(column + 5), evidence: row.optionalText(column + 6)))
  }
}

extension PublicationDate {
  /// Reads the two columns of a date; nil unless both are there.
  init?(day: String?, evidence: String?) {
    guard let day = day.flatMap({ CalendarDay(iso: $0) }),
      let evidence = evidence.flatMap({ Evidence(rawValue: $0) })
    else { return nil }
    self.init(day: day, evidence: evidence)
  }
}
