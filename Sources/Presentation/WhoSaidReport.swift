internal import News
package import Repository

/// What a speaker said, and who else answers to the name.
package struct WhoSaidReport: Report {
  private let name: String
  private let speaker: SpeakerSummary
  /// Everybody else whom the name may mean, most statements first.
  private let others: [SpeakerSummary]
  private let page: Page<StoredStatement>
  private let offset: Int

  package init(
    name: String, speaker: SpeakerSummary, others: [SpeakerSummary],
    page: Page<StoredStatement>, offset: Int
  ) {
    self.name = name
    self.speaker = speaker
    self.others = others
    self.page = page
    self.offset = offset
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines: [String] = []
    if !others.isEmpty {
      lines.append(
        "\(Counted.phrase(others.count + 1, "speaker")) answer to \"\(TerminalSafety.line(name))\"; "
          + "the first is shown, --id chooses another:")
      for candidate in [speaker] + others.prefix(9) {
        lines += SpeakerLines.entry(candidate, style: style)
      }
      if others.count > 9 { lines.append("  and \(Counted.number(others.count - 9)) more") }
      lines.append("")
    }
    lines += heading(style)
    for statement in page.elements {
      lines.append("")
      lines += StatementLines.block(statement, style: style)
    }
    return lines
  }

  package func jsonLine() -> String {
    let next = offset + page.elements.count
    return JSONDocument.line(
      Document(
        name: name, speaker: SpeakerDocument(speaker), others: others.map(SpeakerDocument.init),
        total: page.total,
        next: next < page.total && !page.elements.isEmpty ? next : nil,
        statements: page.elements.map(StatementDocument.init)))
  }

  package func ndjsonLines() -> [String] {
    page.elements.map(StatementReport.line)
  }

  package var table: Table? { Table.statements(page.elements) }

  private func heading(_ style: TextStyle) -> [String] {
    let shown = page.elements.count
    let range =
      shown < page.total && shown > 0
      ? ", \(Counted.number(offset + 1)) to \(Counted.number(offset + shown)) shown" : ""
    let count =
      Counted.phrase(page.total, "statement")
      + " in \(Counted.phrase(speaker.articleCount, "article"))" + range
    return [
      style.styled(SpeakerLines.title(speaker), .heading) + "  "
        + style.styled(speaker.id.description, .identifier),
      style.styled(count, .quiet),
    ]
  }
}

private struct Document: Encodable {
  var schema = "archive.who-said/1"
  let name: String
  let speaker: SpeakerDocument
  let others: [SpeakerDocument]
  let total: Int
  let next: Int?
  let statements: [StatementDocument]
}
