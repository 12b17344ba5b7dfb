package import News

/// An article that was read from a file and is in no archive.
package struct ReadArticle {
  private let article: Article

  package init(_ article: Article) {
    self.article = article
  }

  /// The article as one JSON object.
  package func jsonLine() -> String {
    let origin = article.origin
    return JSONDocument.line(
      Document(
        headline: article.headline, published: article.published?.day.description,
        publishedFrom: article.published?.evidence.rawValue, unreadDate: article.unreadDate,
        byline: article.byline, outlet: article.outlet?.name, section: article.section,
        place: article.dateline?.place, agency: article.dateline?.agency,
        language: article.language, url: article.url,
        incomplete: article.isIncomplete, repairs: article.repairs.map(\.rawValue),
        path: origin.path, member: origin.member, row: origin.row, offset: origin.recordOffset,
        body: article.body))
  }

  private struct Document: Encodable {
    var schema = "archive.article-read/1"
    let headline: String
    let published: String?
    let publishedFrom: String?
    let unreadDate: String?
    let byline: String?
    let outlet: String?
    let section: String?
    let place: String?
    let agency: String?
    let language: String?
    let url: String?
    let incomplete: Bool
    let repairs: [String]
    let path: String
    let member: String?
    let row: Int?
    let offset: Int?
    let body: String
  }
}
