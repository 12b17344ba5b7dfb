internal import News
internal import Repository

/// How an article is named in text.
enum ArticleLines {
  /// `ar:7f3cq2m8x0kd  2017-10-27  Reuters, WASHINGTON`.
  static func parts(_ article: ArticleSummary) -> PartedLine {
    PartedLine(article.id.description, .identifier)
      .adding(article.published?.day.description ?? "")
      .adding(placing(article))
  }

  /// Outlet or agency and place: `Reuters, WASHINGTON`.
  static func placing(_ article: ArticleSummary) -> String {
    var names: [String] = []
    for name in [article.outlet, article.agency, article.place] {
      if let name, !names.contains(name) { names.append(name) }
    }
    return TerminalSafety.line(names.joined(separator: ", "))
  }

  /// The headline in lines.
  static func headlineLines(
    _ article: ArticleSummary, _ role: TextStyle.Role? = nil, style: TextStyle, indent: String
  ) -> [String] {
    PartedLine(headline(article), role).lines(style, indent: indent, deeper: indent)
  }

  /// The headline, or what stands for one.
  static func headline(_ article: ArticleSummary) -> String {
    article.headline.isEmpty ? "(no headline)" : TerminalSafety.line(article.headline)
  }
}
