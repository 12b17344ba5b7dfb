internal import News
package import Repository

/// What a speaker said, and who else answers to the name.
package struct WhoSaidReport: Report {
  private let name: String
  /// Nil when nobody answers to the name.
  private let speaker: SpeakerSummary?
  /// Everybody else whom the name may mean, most statements first.
  private let others: [SpeakerSummary]
  /// Surnames that stand alone in their article and may be any of these.
  private let candidates: [SpeakerSummary]
  /// What the statements had to be like, in words; "" when everything was wanted.
  private let conditions: String
  /// Which attitudes were wanted, in words; "" for what was said.
  private let stance: String
  /// How many more there are that are beliefs or plans or were not said.
  private let leftOut: Int
  /// How many statements without a speaker may be theirs.
  private let inDoubt: Int
  /// In how many articles the speaker speaks, and how many of them do not copy each other.
  private let reports: ReportCount
  private let page: Page<StoredStatement>
  private let offset: Int

  package init(
    name: String, speaker: SpeakerSummary, others: [SpeakerSummary],
    candidates: [SpeakerSummary] = [], conditions: String = "", stance: String = "",
    reports: ReportCount, page: Page<StoredStatement>, offset: Int, leftOut: Int = 0,
    inDoubt: Int = 0
  ) {
    self.name = name
    self.speaker = speaker
    self.others = others
    self.candidates = candidates
    self.conditions = conditions
    self.stance = stance
    self.leftOut = leftOut
    self.inDoubt = inDoubt
    self.reports = reports
    self.page = page
    self.offset = offset
  }

  /// Makes the report of a name that nobody has surely.
  package init(nobodyNamed name: String, inDoubt: Int = 0) {
    self.init(
      inDoubt: name, others: [], page: Page(elements: [], total: 0), offset: 0, count: inDoubt)
  }

  /// Makes the report of what somebody may have said, though in doubt; `others` answer to the name.
  package init(
    inDoubt name: String, others: [SpeakerSummary], conditions: String = "", stance: String = "",
    page: Page<StoredStatement>, offset: Int, leftOut: Int = 0, count: Int? = nil
  ) {
    self.name = name
    speaker = nil
    self.others = others
    candidates = []
    self.conditions = conditions
    self.stance = stance
    self.leftOut = leftOut
    inDoubt = count ?? page.total
    reports = ReportCount(articles: 0, independent: 0)
    self.page = page
    self.offset = offset
  }

  package func textLines(_ style: TextStyle) -> [String] {
    guard let speaker else { return doubtfulLines(style) }
    var lines: [String] = []
    if !others.isEmpty {
      let question =
        name.isEmpty ? "had the role" : "answer to \"\(TerminalSafety.line(name))\""
      lines.append(
        "\(Counted.phrase(others.count + 1, "speaker")) \(question); "
          + "the first is shown, --id chooses another:")
      for candidate in [speaker] + others.prefix(9) {
        lines += SpeakerLines.entry(candidate, style: style)
      }
      if others.count > 9 { lines.append("  and \(Counted.number(others.count - 9)) more") }
      lines.append("")
    }
    if !candidates.isEmpty {
      lines += Paragraph(candidateLine).lines(style, indent: "")
      lines.append("")
    }
    lines += heading(of: speaker, style)
    for statement in page.elements {
      lines.append("")
      lines += StatementLines.block(statement, of: speaker.id, style: style)
    }
    return lines
  }

  /// What may be somebody's, each statement under the words that its article has for the source.
  private func doubtfulLines(_ style: TextStyle) -> [String] {
    guard page.total > 0 else { return [] }
    let count = PageText.heading(
      Counted.phrase(page.total, "statement") + (stance.isEmpty ? "" : " \(stance)")
        + (conditions.isEmpty ? "" : " \(conditions)"),
      shown: page.elements.count, of: page.total, from: offset)
    var lines = PartedLine("May be \(TerminalSafety.line(name)), in doubt", .heading).lines(style)
    lines += PartedLine(count, .quiet).lines(style) + LeftOut.lines(leftOut, style)
    for statement in page.elements {
      let source = statement.sourceText.joined(separator: " … ")
      lines.append("")
      lines += PartedLine(
        source.isEmpty ? "no source of its own" : "“\(TerminalSafety.line(source))”", .heading
      )
      .lines(style)
      lines += StatementLines.block(statement, style: style)
    }
    return lines
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        name: name, speaker: speaker.map(SpeakerDocument.init),
        others: others.map(SpeakerDocument.init),
        candidates: candidates.map(SpeakerDocument.init),
        conditions: conditions.isEmpty ? nil : conditions,
        reports: ReportsDocument(
          articles: reports.articles, independent: reports.independent),
        total: page.total,
        leftOut: leftOut,
        inDoubt: inDoubt,
        next: PageText.next(shown: page.elements.count, of: page.total, from: offset),
        statements: page.elements.map(StatementDocument.init)))
  }

  package func ndjsonLines() -> [String] {
    page.elements.map(StatementReport.line)
  }

  package var table: Table? { Table.statements(page.elements) }

  private var candidateLine: String {
    let articles = Counted.phrase(candidates.count, "more article")
    return
      "\(articles) with \(Counted.phrase(statementCount, "statement")) "
      + (candidates.count == 1 ? "gives" : "give")
      + " a surname of that name and no first name; which of them is meant is in doubt: "
      + candidates.prefix(3).map(\.id.description).joined(separator: ", ")
      + (candidates.count > 3 ? "…" : "")
  }

  private var statementCount: Int { candidates.reduce(0) { $0 + $1.statementCount } }

  /// Said only where some articles are copies of others.
  private var independence: String {
    reports.independent == reports.articles
      ? "" : ", " + Counted.phrase(reports.independent, "independent report")
  }

  private func heading(of speaker: SpeakerSummary, _ style: TextStyle) -> [String] {
    let count = PageText.heading(
      Counted.phrase(page.total, "statement")
        + (stance.isEmpty ? "" : " \(stance)") + scope(of: speaker),
      shown: page.elements.count, of: page.total, from: offset)
    return PartedLine(SpeakerLines.title(speaker), .heading)
      .adding(speaker.id.description, .identifier).lines(style)
      + PartedLine(count, .quiet).lines(style)
      + LeftOut.lines(leftOut, style) + LeftOut.lines(inDoubt: inDoubt, style)
  }

  /// `in 14 articles`, or `of 40 about oil`.
  private func scope(of speaker: SpeakerSummary) -> String {
    if conditions.isEmpty {
      return " in \(Counted.phrase(reports.articles, "article"))" + independence
    }
    // The count of a speaker is of what was said.
    return (stance.isEmpty ? " of \(Counted.number(speaker.statementCount))" : "")
      + " " + conditions
  }
}

private struct Document: Encodable {
  var schema = "archive.who-said/1"
  let name: String
  let speaker: SpeakerDocument?
  let others: [SpeakerDocument]
  let candidates: [SpeakerDocument]
  let conditions: String?
  let reports: ReportsDocument
  let total: Int
  /// Statements that are beliefs or plans or were not said.
  let leftOut: Int
  /// Statements without a speaker that may be theirs.
  let inDoubt: Int
  let next: Int?
  let statements: [StatementDocument]
}

private struct ReportsDocument: Encodable {
  let articles: Int
  /// Articles that are the same story count as one.
  let independent: Int
}
