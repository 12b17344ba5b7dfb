internal import News

/// Articles and statements as references, for people and for programs that keep references.
package struct CitationsReport: Report {
  /// What is cited, in order.
  package let citations: [Citation]

  package init(_ citations: [Citation]) {
    self.citations = citations
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines: [String] = []
    for citation in citations {
      if !lines.isEmpty { lines.append("") }
      lines += PartedLine(citation.key, .identifier).lines(style)
      lines += Paragraph(Reference.sentence(citation)).lines(style, indent: "  ")
      if let passage = citation.passage {
        lines += Paragraph(passage.quotation).lines(style, indent: "    ")
      }
    }
    return lines
  }

  package func jsonLine() -> String {
    JSONDocument.lineWithFinalKeys(Document(citations: citations.map(Element.init)))
  }

  package func ndjsonLines() -> [String] {
    citations.map {
      JSONDocument.lineWithFinalKeys(SchemaLine(schema: "archive.citation/1", element: Element($0)))
    }
  }

  package var table: Table? {
    Table(
      columns: [
        "id", "authors", "headline", "outlet", "date", "url", "language", "locator", "speaker",
        "manner", "words",
      ],
      rows: citations.map { citation in
        [
          citation.key, citation.authors.map(\.listed).joined(separator: "; "), citation.title,
          citation.container ?? "", citation.issued?.description ?? "", citation.url ?? "",
          citation.language ?? "", citation.passage?.locator ?? "",
          citation.passage?.speaker ?? "", citation.passage?.manner ?? "",
          citation.passage?.words ?? "",
        ]
      })
  }

  package func lines(citing format: CitationFormat) -> [String]? { format.lines(citations) }
}

private struct Document: Encodable {
  var schema = "archive.citations/1"
  let citations: [Element]
}

private struct Element: Encodable {
  let id: String
  let reference: String
  let csl: CSLItem

  init(_ citation: Citation) {
    id = citation.key
    reference = Reference.sentence(citation)
    csl = CSLItem(citation)
  }
}
