internal import News
package import Repository

/// How often something stands in the articles of each stretch of time.
package struct TimelineReport: Report {
  /// What is counted.
  package enum Subject: Hashable, Sendable {
    /// Statements of a speaker; the others answer to the name too.
    case speaker(SpeakerSummary, others: [SpeakerSummary], conditions: String)
    /// Articles that match a query, as it was read.
    case articles(reading: String)
    /// Statements that match a query.
    case statements(reading: String)
  }

  private let typed: String
  private let subject: Subject
  private let timeline: Timeline

  package init(_ typed: String, _ subject: Subject, _ timeline: Timeline) {
    self.typed = typed
    self.subject = subject
    self.timeline = timeline
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines: [String] = []
    if case .speaker(let speaker, let others, _) = subject, !others.isEmpty {
      lines.append(
        "\(Counted.phrase(others.count + 1, "speaker")) answer to "
          + "\"\(TerminalSafety.line(typed))\"; the first is shown, --id chooses another:")
      for one in [speaker] + others.prefix(4) { lines += SpeakerLines.entry(one, style: style) }
      if others.count > 4 { lines.append("  and \(Counted.number(others.count - 4)) more") }
      lines.append("")
    }
    lines += PartedLine(TerminalSafety.line(plot.title), .heading).lines(style)
    lines += PartedLine(count, .quiet).lines(style)
    return lines + [""] + BarLines(plot).lines(style)
  }

  package func jsonLine() -> String {
    var speaker: SpeakerDocument?
    var others: [SpeakerDocument]?
    var conditions: String?
    if case .speaker(let one, let more, let words) = subject {
      speaker = SpeakerDocument(one)
      others = more.map(SpeakerDocument.init)
      conditions = words.isEmpty ? nil : words
    }
    return JSONDocument.line(
      Document(
        query: typed, counted: unit + "s", reading: reading, speaker: speaker, others: others,
        conditions: conditions, by: timeline.unit.rawValue, total: timeline.total,
        undated: timeline.undated, periods: timeline.periods.map(Element.init)))
  }

  package func ndjsonLines() -> [String] {
    timeline.periods.map {
      JSONDocument.line(SchemaLine(schema: "archive.timeline-period/1", element: Element($0)))
    }
  }

  package var table: Table? {
    Table(
      columns: ["period", "first", "last", unit + "s", "articles_in_archive"],
      rows: timeline.periods.map { period in
        [
          period.name, period.first.description, period.last.description,
          period.isGap ? "" : String(period.count), String(period.articles),
        ]
      })
  }

  package var plot: BarPlot {
    BarPlot(
      title: title, summary: summary, unit: unit, gapMeaning: "no article in the archive",
      bars: timeline.periods.map { period in
        BarPlot.Bar(label: period.name, value: period.isGap ? nil : period.count)
      })
  }

  package func plotLines() -> [String]? { plot.svgLines(id: "timeline") }

  /// What one of the things counted is called.
  package var unit: String {
    if case .articles = subject { "article" } else { "statement" }
  }

  private var reading: String? {
    switch subject {
    case .speaker: nil
    case .articles(let reading), .statements(let reading): reading
    }
  }

  private var title: String {
    switch subject {
    case .speaker(let speaker, _, let conditions):
      "Statements of \(speaker.name) (\(speaker.id))"
        + (conditions.isEmpty ? "" : " \(conditions)")
    case .articles(let reading): "Articles that match \(reading)"
    case .statements(let reading): "Statements that match \(reading)"
    }
  }

  /// `12 statements by month, 2 of undated articles are not shown`.
  private var count: String {
    Counted.phrase(timeline.total, unit) + " by \(timeline.unit.rawValue)"
      + (LeftOut.sentence(undated: timeline.undated, unit).map { "; " + $0 } ?? "")
  }

  private var summary: String {
    var parts = [count]
    if let first = timeline.periods.first, let last = timeline.periods.last {
      parts.append("from \(first.name) to \(last.name)")
    }
    if let most = timeline.periods.max(by: { $0.count < $1.count }) {
      parts.append("most in \(most.name): \(most.count)")
    }
    let gaps = timeline.periods.count(where: \.isGap)
    if gaps > 0 {
      parts.append("no article in the archive for \(Counted.phrase(gaps, timeline.unit.rawValue))")
    }
    return parts.joined(separator: "; ") + "."
  }
}

private struct Document: Encodable {
  var schema = "archive.timeline/1"
  let query: String
  let counted: String
  let reading: String?
  let speaker: SpeakerDocument?
  let others: [SpeakerDocument]?
  let conditions: String?
  let by: String
  let total: Int
  let undated: Int
  let periods: [Element]
}

private struct Element: Encodable {
  let period: String
  let first: String
  let last: String
  /// Nil for a gap.
  let count: Int?
  let articles: Int

  init(_ period: Timeline.Period) {
    self.period = period.name
    first = period.first.description
    last = period.last.description
    count = period.isGap ? nil : period.count
    articles = period.articles
  }
}
