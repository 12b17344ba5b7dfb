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
  func lines(_ style: TextStyle, indent: String = "") -> [String] {
    Self.lines("also in", alsoIn, style, indent) + Self.lines("holds", holds, style, indent)
  }

  private static func lines(
    _ word: String, _ articles: [ArticleSummary], _ style: TextStyle, _ indent: String
  ) -> [String] {
    var lines = articles.prefix(mostNamed).flatMap { article in
      PartedLine("\(word): " + ArticleLines.headline(article))
        .adding(article.id.description, .identifier).lines(style, indent: indent)
    }
    if articles.count > mostNamed {
      lines.append(indent + style.styled("\(word): \(articles.count - mostNamed) more", .quiet))
    }
    return lines
  }
}
