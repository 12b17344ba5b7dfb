internal import News
internal import Presentation
internal import Repository

extension Archive {
  /// References to articles, in the order of their ids.
  func citations(of articles: [ArticleID]) throws -> [Citation] {
    try articles.compactMap { try article($0).map { Citation($0) } }
  }

  /// References to statements, each by the article that it stands in.
  func citations(of statements: [StoredStatement]) throws -> [Citation] {
    try statements.compactMap { statement in
      try article(statement.article.id).map { Citation(statement, in: $0) }
    }
  }
}

/// What is said beside a list of references, which has no place for it.
enum CitationNotice {
  /// Says on standard error that there are more; nothing where all are shown.
  static func write(shown: Int, of total: Int) {
    guard shown > 0, shown < total else { return }
    StandardStreams.writeMessage("\(shown) of \(total) are cited; --limit \(total) cites all")
  }
}
