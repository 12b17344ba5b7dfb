/// The order of search results.
package enum SearchOrder: String, Hashable, Sendable, CaseIterable {
  case relevance
  case newest
  case oldest
}
