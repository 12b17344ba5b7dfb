internal import Identity
internal import News
package import Repository

/// What is taken out of an archive, a row or an object at a time.
package enum ExportRow {
  /// The header of a table of articles.
  package static var articleHeader: String { Table.csvLine(articleColumns) }

  /// The header of a table of statements.
  package static var statementHeader: String {
    Table.csvLine(Table.statementColumns + spanColumns + Table.articleColumns)
  }

  private static let articleColumns = [
    "id", "headline", "date", "date_from", "outlet", "agency", "place", "byline", "section",
    "language", "url", "incomplete", "copies", "statements", "tags", "repairs", "path", "member",
    "row", "sha256", "body",
  ]

  private static let spanColumns = ["content", "cue_at", "source", "source_at"]

  /// An article as a row of CSV.
  package static func csv(_ exported: ExportedArticle) -> String {
    let article = exported.stored.article
    return Table.csvLine([
      exported.stored.id.description, article.headline,
      article.published?.day.description ?? "", article.published?.evidence.rawValue ?? "",
      article.outlet?.name ?? "", article.dateline?.agency ?? "", article.dateline?.place ?? "",
      article.byline ?? "", article.section ?? "", article.language ?? "", article.url ?? "",
      article.isIncomplete ? "1" : "0", String(exported.copyCount),
      String(exported.statementCount),
      exported.tags.map(\.description).joined(separator: " "),
      article.repairs.map(\.rawValue).joined(separator: " "), article.origin.path,
      article.origin.member ?? "", article.origin.row.map(String.init) ?? "",
      article.origin.sha256, article.body,
    ])
  }

  /// A statement as a row of CSV; spans are UTF-8 bytes of the body: `12-40 55-60`.
  package static func csv(_ stored: StoredStatement) -> String {
    func places(_ spans: [TextSpan]) -> String {
      spans.map { "\($0.start)-\($0.end)" }.joined(separator: " ")
    }
    let statement = stored.statement
    return Table.csvLine(
      Table.statementFields(stored) + [
        places(statement.content), places(statement.cue),
        stored.sourceText.joined(separator: " … "), places(statement.source),
      ] + Table.articleFields(stored.article))
  }

  /// A statement as a JSON object.
  package static func json(_ stored: StoredStatement) -> String { StatementReport.line(stored) }

  /// An article as a JSON object.
  package static func json(_ exported: ExportedArticle) -> String {
    let article = exported.stored.article
    return JSONDocument.line(
      Document(
        id: exported.stored.id.description, headline: article.headline,
        date: article.published?.day.description,
        dateFrom: article.published?.evidence.rawValue, outlet: article.outlet?.name,
        agency: article.dateline?.agency, place: article.dateline?.place,
        byline: article.byline, section: article.section, language: article.language,
        url: article.url, incomplete: article.isIncomplete, copies: exported.copyCount,
        statements: exported.statementCount, tags: exported.tags.map(\.description),
        repairs: article.repairs.map(\.rawValue), path: article.origin.path,
        member: article.origin.member, row: article.origin.row, sha256: article.origin.sha256,
        body: article.body))
  }

  private struct Document: Encodable {
    var schema = "archive.exported-article/1"
    let id: String
    let headline: String
    let date: String?
    let dateFrom: String?
    let outlet: String?
    let agency: String?
    let place: String?
    let byline: String?
    let section: String?
    let language: String?
    let url: String?
    let incomplete: Bool
    let copies: Int
    let statements: Int
    let tags: [String]
    let repairs: [String]
    let path: String
    let member: String?
    let row: Int?
    let sha256: String
    let body: String
  }
}
