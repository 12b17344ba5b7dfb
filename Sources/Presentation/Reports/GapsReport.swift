/// What the articles of an archive lack, and the queries that find those that lack it.
package struct GapsReport: Report {
  /// One part that articles may lack.
  package struct Gap: Hashable, Sendable, Encodable {
    /// What follows `missing:` in a query.
    let name: String
    let articles: Int

    package init(name: String, articles: Int) {
      self.name = name
      self.articles = articles
    }
  }

  private let gaps: [Gap]
  private let articles: Int

  package init(_ gaps: [Gap], articles: Int) {
    self.gaps = gaps.sorted { ($0.articles, $1.name) > ($1.articles, $0.name) }
    self.articles = articles
  }

  package func textLines(_ style: TextStyle) -> [String] {
    let found = gaps.filter { $0.articles > 0 }
    var lines = ["of \(Counted.phrase(articles, "article"))"]
    if found.isEmpty { lines[0] += " none lacks anything" }
    let width = found.map { Counted.number($0.articles).count }.max() ?? 0
    for gap in found {
      let count = Counted.number(gap.articles)
      let words = Self.words(of: gap.name)
      let command = "archive search missing:\(gap.name)"
      let margin = String(repeating: " ", count: 2 + width - count.count) + count + "  "
      if margin.count + 30 + command.count <= style.width {
        lines.append(margin + words.padded(to: 30) + command)
      } else {
        lines += [margin + words, "    " + command]
      }
    }
    return lines
  }

  private static func words(of name: String) -> String {
    switch name {
    case "rest": "go on elsewhere"
    case "language": "are of unknown language"
    case "statements": "have no statements"
    default: "have no \(name)"
    }
  }

  package func jsonLine() -> String {
    JSONDocument.line(Document(articles: articles, gaps: gaps))
  }

  package func ndjsonLines() -> [String] { gaps.map { JSONDocument.line($0) } }

  package var table: Table? {
    Table(
      columns: ["missing", "articles"], rows: gaps.map { [$0.name, String($0.articles)] })
  }

  private struct Document: Encodable {
    var schema = "archive.gaps/1"
    let articles: Int
    let gaps: [Gap]
  }
}

extension String {
  /// The text with blanks behind it, so many characters in all.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
