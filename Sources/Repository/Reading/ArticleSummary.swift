package import News

/// What a list shows of an article.
package struct ArticleSummary: Hashable, Sendable {
  package let id: ArticleID
  package let headline: String
  package let outlet: String?
  package let agency: String?
  package let place: String?
  package let published: PublicationDate?

  package init(
    id: ArticleID, headline: String, outlet: String?, agency: String?, place: String?,
    published: PublicationDate?
  ) {
    self.id = id
    self.headline = headline
    self.outlet = outlet
    self.agency = agency
    self.place = place
    self.published = published
  }
}
