internal import Likeness
internal import News
package import Repository

/// The articles that are the same story as one, what differs in each, and what it stands in.
package struct CopiesReport: Report {
  /// How many changes are shown of each copy.
  private static let mostChanges = 5

  private let stored: StoredArticle
  private let copies: [StoredArticle]
  private let surroundings: Surroundings

  package init(
    _ stored: StoredArticle, copies: [StoredArticle], surroundings: Surroundings = Surroundings()
  ) {
    self.stored = stored
    self.copies = copies
    self.surroundings = surroundings
  }

  /// True when the article is related to no other one.
  package var isEmpty: Bool { copies.isEmpty && surroundings.isEmpty }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines = Self.lines(of: stored, style)
    lines += surroundings.lines(style, indent: "  ")
    guard !copies.isEmpty else { return lines }
    lines += ["", style.styled(copies.count == 1 ? "1 copy" : "\(copies.count) copies", .heading)]
    for copy in copies {
      let body = copy.article.body
      let difference = TextDifference(from: stored.article.body, to: body)
      lines += [""] + Self.lines(of: copy, style)
      lines += PartedLine(Self.verdict(difference), .quiet).lines(style, indent: "  ")
      lines += DifferenceLines.lines(
        difference, from: stored.article.body, to: body, limit: Self.mostChanges, style: style,
        indent: "    ")
    }
    return lines
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        article: ArticleDocument(ArticleSummary(stored)),
        copies: copies.map { CopyDocument($0, of: stored.article.body) },
        alsoIn: surroundings.alsoIn.map(ArticleDocument.init),
        holds: surroundings.holds.map(ArticleDocument.init)))
  }

  package func ndjsonLines() -> [String] {
    copies.map { copy in
      JSONDocument.line(
        SchemaLine(schema: "archive.copy/1", element: CopyDocument(copy, of: stored.article.body)))
    }
  }

  package var table: Table? {
    Table(
      columns: Table.articleColumns,
      rows: copies.map { Table.articleFields(ArticleSummary($0)) })
  }

  /// What an article is called and where it comes from.
  private static func lines(of stored: StoredArticle, _ style: TextStyle) -> [String] {
    let article = ArticleSummary(stored)
    return ArticleLines.parts(article).lines(style)
      + ArticleLines.headlineLines(article, style: style, indent: "  ")
  }

  private static func verdict(_ difference: TextDifference) -> String {
    guard !difference.isEmpty else { return "the same text" }
    let bytes = ByteCounts(difference)
    return "\(Counted.phrase(bytes.kept, "byte")) the same, "
      + "\(Counted.number(bytes.removed)) left out, \(Counted.number(bytes.added)) added"
  }
}

/// How much of a text stayed, went and came, in UTF-8 bytes.
private struct ByteCounts {
  var kept = 0
  var removed = 0
  var added = 0

  init(_ difference: TextDifference) {
    for piece in difference.pieces {
      if piece.kind == .kept {
        kept += piece.new.end - piece.new.start
      } else {
        removed += piece.old.end - piece.old.start
        added += piece.new.end - piece.new.start
      }
    }
  }
}

private struct Document: Encodable {
  var schema = "archive.copies/1"
  let article: ArticleDocument
  let copies: [CopyDocument]
  let alsoIn: [ArticleDocument]
  let holds: [ArticleDocument]
}

private struct CopyDocument: Encodable {
  let article: ArticleDocument
  let bytesKept: Int
  let bytesLeftOut: Int
  let bytesAdded: Int

  init(_ copy: StoredArticle, of body: String) {
    article = ArticleDocument(ArticleSummary(copy))
    let bytes = ByteCounts(TextDifference(from: body, to: copy.article.body))
    bytesKept = bytes.kept
    bytesLeftOut = bytes.removed
    bytesAdded = bytes.added
  }
}
