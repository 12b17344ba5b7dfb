package import News

/// An article as it is stored, with every place it came from.
package struct StoredArticle: Hashable, Sendable {
  package let id: ArticleID
  package let article: Article
  /// All origins, the first one first.
  package let origins: [Origin]

  package init(id: ArticleID, article: Article, origins: [Origin]) {
    self.id = id
    self.article = article
    self.origins = origins
  }
}
