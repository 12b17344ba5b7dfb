internal import Identity
package import Repository

/// Every tag, with what has it.
package struct TagsReport: Report {
  private let tags: [TagCount]

  package init(_ tags: [TagCount]) {
    self.tags = tags
  }

  package func textLines(_ style: TextStyle) -> [String] {
    let width = tags.map { $0.name.description.count }.max() ?? 0
    return tags.map { tag in
      let name = tag.name.description
      let counts = [
        tag.articles > 0 ? Counted.phrase(tag.articles, "article") : nil,
        tag.statements > 0 ? Counted.phrase(tag.statements, "statement") : nil,
      ]
      return style.styled(name, .heading) + String(repeating: " ", count: width - name.count + 2)
        + counts.compactMap { $0 }.joined(separator: ", ")
    }
  }

  package func jsonLine() -> String {
    JSONDocument.line(Document(tags: tags.map(Element.init)))
  }

  package func ndjsonLines() -> [String] { tags.map { JSONDocument.line(Line($0)) } }

  package var table: Table? {
    Table(
      columns: ["tag", "articles", "statements"],
      rows: tags.map { [$0.name.description, String($0.articles), String($0.statements)] })
  }

  private struct Document: Encodable {
    var schema = "archive.tags/1"
    let tags: [Element]
  }

  private struct Element: Encodable {
    let name: String
    let articles: Int
    let statements: Int

    init(_ tag: TagCount) {
      name = tag.name.description
      articles = tag.articles
      statements = tag.statements
    }
  }

  private struct Line: Encodable {
    var schema = "archive.tag/1"
    let name: String
    let articles: Int
    let statements: Int

    init(_ tag: TagCount) {
      name = tag.name.description
      articles = tag.articles
      statements = tag.statements
    }
  }
}
