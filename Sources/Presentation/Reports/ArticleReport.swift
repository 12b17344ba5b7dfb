package import Identity
internal import News
package import Repository

/// One article with its statements.
package struct ArticleReport: Report {
  private let stored: StoredArticle
  private let statements: [StoredStatement]

  /// Where a query matches; nil when none was asked for.
  private let highlights: ArticleHighlights?
  private let surroundings: Surroundings
  /// Tags and notes of the article and its statements.
  private let marks: [MarkTarget: StoredMarks]

  package init(
    _ stored: StoredArticle, statements: [StoredStatement], highlights: ArticleHighlights? = nil,
    surroundings: Surroundings = Surroundings(), marks: [MarkTarget: StoredMarks] = [:]
  ) {
    self.marks = marks
    self.surroundings = surroundings
    self.stored = stored
    self.statements = statements
    self.highlights = highlights
  }

  package func textLines(_ style: TextStyle) -> [String] {
    let article = stored.article
    var lines = headline(style)
    lines += ArticleLines.parts(summary).lines(style)
    if let byline = article.byline { lines += PartedLine("By " + byline).lines(style) }
    lines += stored.origins.flatMap { PartedLine(Self.place(of: $0), .quiet).lines(style) }
    if !article.repairs.isEmpty {
      let repairs = article.repairs.map(\.rawValue).joined(separator: ", ")
      lines += PartedLine("repaired: \(repairs)", .quiet).lines(style)
    }
    lines += surroundings.lines(style)
    lines += MarkLines.lines(marks[.article(stored.id)], style)
    lines.append("")
    lines += body(style)
    guard !statements.isEmpty else { return lines }
    lines += ["", style.styled(Counted.phrase(statements.count, "statement"), .heading)]
    for statement in statements { lines += entry(statement, style: style) }
    return lines
  }

  package func jsonLine() -> String { JSONDocument.line(document) }

  package func ndjsonLines() -> [String] { [jsonLine()] }

  private func headline(_ style: TextStyle) -> [String] {
    guard let spans = highlights?.headline, !spans.isEmpty else {
      return ArticleLines.headlineLines(summary, .heading, style: style, indent: "")
    }
    return Paragraph(stored.article.headline, highlights: spans).lines(style, indent: "")
  }

  /// The text, a paragraph at a time, with every hit highlighted.
  private func body(_ style: TextStyle) -> [String] {
    var lines: [String] = []
    var start = 0
    var rest = (highlights?.body ?? [])[...]
    let paragraphs = stored.article.body.split(
      separator: "\n", omittingEmptySubsequences: false)
    for paragraph in paragraphs {
      let end = start + paragraph.utf8.count
      var spans: [TextSpan] = []
      while let span = rest.first, span.start < end {
        spans.append(TextSpan(max(0, span.start - start), min(end, span.end) - start))
        if span.end > end { break }
        rest = rest.dropFirst()
      }
      let set = Paragraph(String(paragraph), highlights: spans).lines(style, indent: "")
      lines += set.isEmpty ? [""] : set
      start = end + 1
    }
    return lines
  }

  /// Who said what, in two or three lines.
  private func entry(_ stored: StoredStatement, style: TextStyle) -> [String] {
    let source = TerminalSafety.line(stored.sourceText.joined(separator: " … "))
    let speaker = SpeakerLines.names(of: stored) ?? (source.isEmpty ? "speaker unknown" : source)
    var marks = StatementLines.marks(stored.statement).map { " " + $0 }.joined()
    if stored.isJoint { marks += " joint" }
    if let mayBe = StatementLines.mayBe(stored.candidate) { marks += " " + mayBe }
    let title = PartedLine(TerminalSafety.line(speaker), .heading)
      .adding("\(stored.statement.kind.rawValue)\(marks)")
      .adding(stored.id.description, .identifier)
    return [""] + title.lines(style)
      + Paragraph(StatementLines.words(of: stored)).lines(style, indent: "  ")
      + MarkLines.lines(self.marks[.statement(stored.id)], style, indent: "  ")
  }

  private var summary: ArticleSummary {
    let article = stored.article
    return ArticleSummary(
      id: stored.id, headline: article.headline, outlet: article.outlet?.name,
      agency: article.dateline?.agency, place: article.dateline?.place,
      published: article.published)
  }

  /// `stories/a.csv, row 12`.
  private static func place(of origin: Origin) -> String {
    TerminalSafety.line(origin.path)
      + (origin.member.map { " > " + TerminalSafety.line($0) } ?? "")
      + (origin.row.map { ", row \($0)" } ?? "")
  }

  private var document: Document {
    let article = stored.article
    return Document(
      article: ArticleDocument(summary), byline: article.byline, section: article.section,
      language: article.language, url: article.url, incomplete: article.isIncomplete,
      body: article.body, repairs: article.repairs.map(\.rawValue),
      origins: stored.origins.map {
        OriginDocument(
          path: $0.path, member: $0.member, row: $0.row, sha256: $0.sha256,
          bodyOffset: $0.bodyOffset, recordOffset: $0.recordOffset)
      },
      alsoIn: surroundings.alsoIn.map(ArticleDocument.init),
      holds: surroundings.holds.map(ArticleDocument.init),
      tags: marks[.article(stored.id)]?.tags.map(\.description) ?? [],
      notes: marks[.article(stored.id)]?.notes.map(NoteDocument.init) ?? [],
      statements: statements.map { StatementDocument($0, marks: marks[.statement($0.id)]) })
  }
}

private struct Document: Encodable {
  var schema = "archive.article/1"
  let article: ArticleDocument
  let byline: String?
  let section: String?
  let language: String?
  let url: String?
  let incomplete: Bool
  let body: String
  let repairs: [String]
  let origins: [OriginDocument]
  let alsoIn: [ArticleDocument]
  let holds: [ArticleDocument]
  let tags: [String]
  let notes: [NoteDocument]
  let statements: [StatementDocument]
}

private struct OriginDocument: Encodable {
  let path: String
  let member: String?
  let row: Int?
  let sha256: String
  let bodyOffset: Int?
  let recordOffset: Int?
}
