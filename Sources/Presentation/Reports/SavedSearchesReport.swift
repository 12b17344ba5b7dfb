package import Repository

/// The searches that have a name.
package struct SavedSearchesReport: Report {
  private let saved: [SavedSearch]

  package init(_ saved: [SavedSearch]) {
    self.saved = saved
  }

  package func textLines(_ style: TextStyle) -> [String] {
    saved.map {
      style.styled($0.name, .identifier) + "  \(TerminalSafety.line($0.text))"
        + style.styled("  saved \($0.saved.prefix(10))", .quiet)
    }
  }

  package func jsonLine() -> String {
    JSONDocument.line(Document(saved: saved.map(SavedSearchDocument.init)))
  }

  package func ndjsonLines() -> [String] {
    saved.map { JSONDocument.line(SavedSearchLine($0)) }
  }

  package var table: Table? {
    Table(columns: ["name", "query", "saved"], rows: saved.map { [$0.name, $0.text, $0.saved] })
  }

  private struct Document: Encodable {
    var schema = "archive.saved/1"
    let saved: [SavedSearchDocument]
  }

  /// A saved search that stands alone.
  private struct SavedSearchLine: Encodable {
    var schema = "archive.saved-search/1"
    let name: String
    let query: String
    let saved: String

    init(_ search: SavedSearch) {
      name = search.name
      query = search.text
      saved = search.saved
    }
  }
}

struct SavedSearchDocument: Encodable {
  let name: String
  let query: String
  let saved: String

  init(_ search: SavedSearch) {
    name = search.name
    query = search.text
    saved = search.saved
  }
}

/// What is new for each saved search.
package struct AlertsReport: Report {
  /// One saved search and the new articles that it finds.
  package struct Alert: Sendable {
    package let search: SavedSearch
    package let page: Page<ArticleHit>

    package init(search: SavedSearch, page: Page<ArticleHit>) {
      self.search = search
      self.page = page
    }
  }

  private let alerts: [Alert]

  package init(_ alerts: [Alert]) {
    self.alerts = alerts
  }

  package func textLines(_ style: TextStyle) -> [String] {
    alerts.flatMap { alert in
      let count = Counted.phrase(alert.page.total, "new article")
      let heading = PartedLine("\(alert.search.name): \(count)", .heading)
        .adding(TerminalSafety.line(alert.search.text), .quiet)
      return heading.lines(style)
        + alert.page.elements.flatMap { SearchReport.lines(of: $0, style: style) }
    }
  }

  package func jsonLine() -> String {
    JSONDocument.line(Document(alerts: alerts.map(AlertDocument.init)))
  }

  package func ndjsonLines() -> [String] {
    alerts.map { JSONDocument.line(AlertLine($0)) }
  }

  private struct Document: Encodable {
    var schema = "archive.alerts/1"
    let alerts: [AlertDocument]
  }

  /// An alert that stands alone.
  private struct AlertLine: Encodable {
    var schema = "archive.alert/1"
    let search: SavedSearchDocument
    let total: Int
    let articles: [ArticleDocument]

    init(_ alert: Alert) {
      let document = AlertDocument(alert)
      search = document.search
      total = document.total
      articles = document.articles
    }
  }

  private struct AlertDocument: Encodable {
    let search: SavedSearchDocument
    let total: Int
    let articles: [ArticleDocument]

    init(_ alert: Alert) {
      search = SavedSearchDocument(alert.search)
      total = alert.page.total
      articles = alert.page.elements.map { ArticleDocument($0.article) }
    }
  }
}
