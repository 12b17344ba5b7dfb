internal import News
package import Repository

/// The articles of a search, counted by what they have in common.
package struct FacetsReport: Report {
  private let query: String
  private let reading: String
  private let notes: [String]
  private let total: Int
  private let facets: [FacetCounts]

  package init(
    query: String, reading: String, notes: [String], total: Int, facets: [FacetCounts]
  ) {
    self.query = query
    self.reading = reading
    self.notes = notes
    self.total = total
    self.facets = facets
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines = PartedLine(Counted.phrase(total, "article"), .heading)
      .adding(reading, .quiet).lines(style)
    for facet in facets {
      lines += ["", style.styled(facet.facet.rawValue, .heading)]
      lines += rows(of: facet, style: style)
    }
    return lines
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        query: query, reading: reading, notes: notes, total: total,
        facets: facets.map(FacetDocument.init)))
  }

  package func ndjsonLines() -> [String] {
    facets.map {
      JSONDocument.line(SchemaLine(schema: "archive.facet/1", element: FacetDocument($0)))
    }
  }

  package var table: Table? {
    Table(
      columns: ["facet", "value", "articles"],
      rows: facets.flatMap { facet in
        facet.values.map { [facet.facet.rawValue, $0.name, String($0.count)] }
      })
  }

  /// Name, count and, on a terminal, a bar as long as the count.
  private func rows(of facet: FacetCounts, style: TextStyle) -> [String] {
    let names = facet.values.map { TerminalSafety.line($0.name) }
    let counts = facet.values.map { Counted.number($0.count) }
    let nameWidth = min(40, names.map { DisplayWidth.columns($0) }.max() ?? 0)
    let countWidth = counts.map(\.count).max() ?? 0
    let room = style.width - nameWidth - countWidth - 6
    let most = facet.values.map(\.count).max() ?? 1
    var lines: [String] = []
    for (index, value) in facet.values.enumerated() {
      let name = names[index]
      let gap = max(0, nameWidth - DisplayWidth.columns(name)) + countWidth - counts[index].count
      var line = "  \(name)\(String(repeating: " ", count: gap))  \(counts[index])"
      if style.isTerminal, room > 4 {
        line += "  " + String(repeating: "█", count: max(1, value.count * room / max(1, most)))
      }
      lines.append(line)
    }
    let rest = facet.valueCount - facet.values.count
    if rest > 0 { lines.append(style.styled("  and \(Counted.number(rest)) more", .quiet)) }
    if facet.without > 0 {
      lines.append(style.styled("  \(Counted.phrase(facet.without, "article")) without", .quiet))
    }
    return lines
  }
}

private struct Document: Encodable {
  var schema = "archive.facets/1"
  let query: String
  let reading: String
  let notes: [String]
  let total: Int
  let facets: [FacetDocument]
}

private struct FacetDocument: Encodable {
  let facet: String
  let values: [Value]
  let valueCount: Int
  let without: Int

  struct Value: Encodable {
    let name: String
    let speaker: String?
    let articles: Int
  }

  init(_ counts: FacetCounts) {
    facet = counts.facet.rawValue
    values = counts.values.map {
      Value(name: $0.name, speaker: $0.speaker?.description, articles: $0.count)
    }
    valueCount = counts.valueCount
    without = counts.without
  }
}
