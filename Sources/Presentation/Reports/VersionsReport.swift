package import Repository

/// Every version of an article, newest first.
package struct VersionsReport: Report {
  private let versions: [ArticleVersion]

  package init(_ versions: [ArticleVersion]) {
    self.versions = versions
  }

  package func textLines(_ style: TextStyle) -> [String] {
    let heading = style.styled(Counted.phrase(versions.count, "version"), .heading)
    return [heading]
      + versions.flatMap { version in
        let state = version.isNewest ? "newest" : "older"
        let line = ArticleLines.parts(version.article).adding(state, .quiet)
          .adding("kept \(version.added)", .quiet)
          .adding(version.isSpacingOnly ? "spacing only" : "", .quiet)
        return [""] + line.lines(style)
          + ArticleLines.headlineLines(version.article, style: style, indent: "  ")
      }
  }

  package func jsonLine() -> String {
    JSONDocument.line(Document(versions: versions.map(VersionDocument.init)))
  }

  package func ndjsonLines() -> [String] {
    versions.map {
      JSONDocument.line(SchemaLine(schema: "archive.version/1", element: VersionDocument($0)))
    }
  }

  package var table: Table? {
    Table(
      columns: Table.articleColumns + ["kept", "newest"],
      rows: versions.map {
        Table.articleFields($0.article) + [$0.added, $0.isNewest ? "true" : "false"]
      })
  }
}

private struct Document: Encodable {
  var schema = "archive.versions/1"
  let versions: [VersionDocument]
}

private struct VersionDocument: Encodable {
  let article: ArticleDocument
  let kept: String
  let newest: Bool
  let spacingOnly: Bool

  init(_ version: ArticleVersion) {
    article = ArticleDocument(version.article)
    kept = version.added
    newest = version.isNewest
    spacingOnly = version.isSpacingOnly
  }
}
