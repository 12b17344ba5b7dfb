internal import News
package import Repository

/// The round-ups that an article stands in, and the articles that stand in it.
package struct Surroundings: Sendable {
  /// More articles than these are only counted.
  private static let mostNamed = 8

  let alsoIn: [ArticleSummary]
  let holds: [ArticleSummary]

  package init(alsoIn: [ArticleSummary] = [], holds: [ArticleSummary] = []) {
    self.alsoIn = alsoIn
    self.holds = holds
  }

  var isEmpty: Bool { alsoIn.isEmpty && holds.isEmpty }

  /// `also in: Morning briefing  ar:7f3cq2m8x0kd`, a line for each article.
  func lines(_ style: TextStyle) -> [String] {
    Self.lines("also in", alsoIn, style) + Self.lines("holds", holds, style)
  }

  private static func lines(
    _ word: String, _ articles: [ArticleSummary], _ style: TextStyle
  ) -> [String] {
    var lines = articles.prefix(mostNamed).map { article in
      style.styled("\(word): ", .quiet) + ArticleLines.headline(article) + "  "
        + style.styled(article.id.description, .identifier)
    }
    if articles.count > mostNamed {
      lines.append(style.styled("\(word): \(articles.count - mostNamed) more", .quiet))
    }
    return lines
  }
}
