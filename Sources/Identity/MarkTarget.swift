package import News

/// What somebody can put a tag or a note on.
package enum MarkTarget: Hashable, Sendable, Comparable, CustomStringConvertible {
  case article(ArticleID)
  case statement(StatementID)

  /// Takes an id that was stored or typed; nil unless it is `ar:…` or `st:…`.
  package init?(id: String) {
    guard id.utf8.count > 3 else { return nil }
    if id.hasPrefix("ar:") {
      self = .article(ArticleID(stored: id))
    } else if id.hasPrefix("st:") {
      self = .statement(StatementID(stored: id))
    } else {
      return nil
    }
  }

  package var description: String {
    switch self {
    case .article(let id): id.description
    case .statement(let id): id.description
    }
  }

  package static func < (left: MarkTarget, right: MarkTarget) -> Bool {
    left.description < right.description
  }
}
