package import Identity
package import Repository

/// What goes when articles are deleted, or what went.
package struct DeletionReport: Report {
  /// More articles than these are only counted.
  private static let mostNamed = 10

  private let deletion: Deletion
  /// The entry of the ledger; nil as long as nothing is deleted.
  private let entry: CorrectionEntry?
  private let erasure: Erasure?

  package init(_ deletion: Deletion, entry: CorrectionEntry? = nil, erasure: Erasure? = nil) {
    self.deletion = deletion
    self.entry = entry
    self.erasure = erasure
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines: [String] = []
    for article in deletion.articles.prefix(Self.mostNamed) {
      lines += ArticleLines.parts(article).lines(style)
      lines += Paragraph(ArticleLines.headline(article)).lines(style, indent: "  ")
    }
    if deletion.articles.count > Self.mostNamed {
      lines.append("and \(Counted.number(deletion.articles.count - Self.mostNamed)) more")
    }
    lines.append((entry == nil ? "would be deleted: " : "deleted: ") + Self.sentence(deletion))
    if let entry {
      lines.append(
        "they stay out when they are read again (\(entry.id)); undo lets them in, "
          + "and brings no text back")
    }
    if let erasure { lines.append("written anew: " + VacuumReport.words(erasure)) }
    if entry != nil, erasure == nil {
      lines.append("unused parts of the file keep words of them until: archive vacuum")
    }
    return lines
  }

  /// `3 articles (1 of them an older version) with 12 statements; 1 was found elsewhere too`
  package static func sentence(_ deletion: Deletion) -> String {
    var words = Counted.phrase(deletion.articles.count, "article")
    if deletion.versions > 0 {
      words +=
        deletion.versions == 1
        ? " (1 of them an older version)" : " (\(deletion.versions) of them older versions)"
    }
    words += " with \(Counted.phrase(deletion.statements, "statement"))"
    if deletion.foundElsewhere > 0 {
      words +=
        "; \(Counted.number(deletion.foundElsewhere)) "
        + (deletion.foundElsewhere == 1 ? "was" : "were") + " found in several places"
    }
    return words
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        articles: deletion.articles.map(ArticleDocument.init), versions: deletion.versions,
        statements: deletion.statements, foundElsewhere: deletion.foundElsewhere,
        deleted: entry != nil, correction: entry?.id.description,
        bytesBefore: erasure?.before, bytesAfter: erasure?.after))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }

  private struct Document: Encodable {
    var schema = "archive.deletion/1"
    let articles: [ArticleDocument]
    let versions: Int
    let statements: Int
    let foundElsewhere: Int
    let deleted: Bool
    let correction: String?
    let bytesBefore: Int?
    let bytesAfter: Int?
  }
}
