package import News

/// What became of an article that was handed to `Archive.keep`.
package enum Keeping: Hashable, Sendable {
  /// It is new and was stored.
  case stored(ArticleID, as: Novelty)
  /// The archive had it, from this origin too.
  case known(ArticleID)
  /// The archive had it from elsewhere; the new origin was noted.
  case knownElsewhere(ArticleID)
  /// It was deleted before and was left out.
  case deletedBefore(ArticleID)
}
