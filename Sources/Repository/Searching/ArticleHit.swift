package import News

/// One article that a search found.
package struct ArticleHit: Hashable, Sendable {
  package let article: ArticleSummary
  package let excerpt: Excerpt
  /// What matched in the headline, as UTF-8 byte spans of it.
  package let headlineHighlights: [TextSpan]
  /// How well it matches; higher is better, comparable inside one result only.
  package let score: Double
  /// How many other articles are the same story, found or not, where they are shown as one.
  package let copyCount: Int

  package init(
    article: ArticleSummary, excerpt: Excerpt, headlineHighlights: [TextSpan], score: Double,
    copyCount: Int = 0
  ) {
    self.article = article
    self.excerpt = excerpt
    self.headlineHighlights = headlineHighlights
    self.score = score
    self.copyCount = copyCount
  }
}
