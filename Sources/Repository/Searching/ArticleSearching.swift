package import News

/// What a search needs of an archive: articles and statements that match a query.
package protocol ArticleSearching: Sendable {
  /// The articles that match, best first or in the order asked for.
  func search(_ query: SearchQuery, order: SearchOrder, page: PageRequest) throws(ArchiveError)
    -> Page<ArticleHit>

  /// The statements that match, best first or in the order asked for.
  ///
  /// Plain words are looked for in the statement's own words; fields and days are those of its
  /// article.
  func statements(matching query: SearchQuery, order: SearchOrder, page: PageRequest)
    throws(ArchiveError) -> Page<StatementHit>

  /// How many articles match.
  func count(_ query: SearchQuery) throws(ArchiveError) -> Int

  /// How often each value of some facets stands in the articles that match.
  ///
  /// At most `limit` values a facet, those with most articles.
  func facets(_ facets: [Facet], of query: SearchQuery, limit: Int) throws(ArchiveError)
    -> [FacetCounts]

  /// Where a query matches in an article, whether or not the whole of it does.
  func highlights(of query: SearchQuery, in article: Article) throws(ArchiveError)
    -> ArticleHighlights

  /// Queries near to one that finds nothing which find something, the nearest first.
  func suggestions(for query: SearchQuery) throws(ArchiveError) -> [QuerySuggestion]

  /// How a query was read and what it became.
  func explanation(of query: SearchQuery) throws(ArchiveError) -> QueryExplanation
}
