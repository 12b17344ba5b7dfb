/// How a new article relates to those that the archive had.
package enum Novelty: Hashable, Sendable {
  case new
  /// It is what the source of another one says now.
  case version
  /// It is what the source of another one says now, and only blanks and line ends differ.
  case respaced
  /// It is what the source of another one says now, cut short: the other one stays what is shown.
  case cutVersion
  /// It is the same story as another one.
  case copy
}
