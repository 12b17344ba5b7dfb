internal import News
package import Proof
internal import Repository

/// What an archive says of one passage.
package struct VerifyReport: Report {
  private let finding: Finding
  /// The days that were asked for, in words; "" for all.
  private let days: String

  package init(_ finding: Finding, days: String = "") {
    self.finding = finding
    self.days = days
  }

  package func textLines(_ style: TextStyle) -> [String] {
    FindingLines.block(finding, days: days, style: style)
  }

  package func jsonLine() -> String {
    JSONDocument.line(VerifyDocument(FindingDocument(finding)))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }

  package var table: Table? { FindingTable.table([(line: nil, finding: finding)]) }

  package var page: [String]? {
    VerifyPage.lines(title: "Is it real?", [(line: nil, finding: finding)], leftOut: 0)
  }
}

/// What an archive says of every passage of a draft.
package struct DraftReport: Report {
  /// A passage with the line of the draft that it begins in.
  package typealias Item = (line: Int, finding: Finding)

  private let path: String
  private let items: [Item]
  private let leftOut: Int

  /// `leftOut` counts quotations that are too short, or too long, to be looked for.
  package init(path: String, items: [Item], leftOut: Int) {
    self.path = path
    self.items = items
    self.leftOut = leftOut
  }

  private var rows: [(line: Int?, finding: Finding)] { items.map { ($0.line, $0.finding) } }

  package func textLines(_ style: TextStyle) -> [String] {
    let counts = Verdict.allCases.compactMap { verdict -> String? in
      let count = items.count { $0.finding.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.rawValue)"
    }
    let confirmed = items.count { $0.finding.isConfirmed }
    var lines = [
      style.styled(
        "\(Counted.phrase(items.count, "passage")): \(counts.joined(separator: ", "))", .heading),
      style.styled("\(confirmed) as the archive has them", .quiet),
    ]
    if leftOut > 0 {
      lines.append(
        style.styled(
          "\(Counted.phrase(leftOut, "quotation")) of one word, or of too many, not looked for",
          .quiet))
    }
    lines.append("")
    let width = items.last.map { String($0.line).count } ?? 1
    for item in items {
      lines += FindingLines.row(item.finding, line: item.line, lineWidth: width, style: style)
    }
    return lines
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      DraftDocument(
        path: path, passages: items.map { FindingDocument($0.finding, line: $0.line) },
        leftOut: leftOut))
  }

  package func ndjsonLines() -> [String] {
    items.map { JSONDocument.line(VerifyDocument(FindingDocument($0.finding, line: $0.line))) }
  }

  package var table: Table? { FindingTable.table(rows) }

  package var page: [String]? {
    VerifyPage.lines(title: "The passages of \(path)", rows, leftOut: leftOut)
  }
}

private struct VerifyDocument: Encodable {
  let schema = "archive.verify/1"
  let finding: FindingDocument

  init(_ finding: FindingDocument) {
    self.finding = finding
  }

  private enum Key: String, CodingKey {
    case schema
  }

  func encode(to encoder: any Encoder) throws {
    try finding.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(schema, forKey: .schema)
  }
}

private struct DraftDocument: Encodable {
  var schema = "archive.verify-draft/1"
  let path: String
  let passages: [FindingDocument]
  let leftOut: Int
}

/// Findings as rows.
enum FindingTable {
  static func table(_ rows: [(line: Int?, finding: Finding)]) -> Table {
    Table(
      columns: [
        "line", "verdict", "confirmed", "passage", "claimed", "credited", "changes", "left_out",
        "qualifies", "start", "end", "found", "articles", "independent",
      ] + Table.articleColumns,
      rows: rows.map { line, finding in
        let reading = finding.reading
        let place = reading.map { [String($0.piece.span.start), String($0.piece.span.end)] }
        return [
          line.map(String.init) ?? "", finding.verdict.rawValue, String(finding.isConfirmed),
          finding.passage.text, finding.claim?.name ?? "",
          reading?.speakers.map(\.name).joined(separator: "; ") ?? "",
          reading?.changes.map { "\($0.kind.rawValue): \($0.from) → \($0.to)" }
            .joined(separator: "; ") ?? "",
          reading?.omissions.map(\.words).joined(separator: "; ") ?? "",
          String(reading?.omissions.contains(where: \.qualifies) ?? false),
        ] + (place ?? ["", ""])
          + [
            reading?.piece.text ?? "", String(finding.reports.articles),
            String(finding.reports.independent),
          ]
          + (reading.map { Table.articleFields($0.piece.article) }
            ?? Table.articleColumns.map { _ in "" })
      })
  }
}
