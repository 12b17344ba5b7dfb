internal import News
package import Repository

/// What an archive lacks of its outlets, each by its own rhythm.
package struct MissingDaysReport: Report {
  private let outlets: [OutletGaps]

  package init(_ outlets: [OutletGaps]) {
    self.outlets = outlets
  }

  /// True when no outlet misses anything.
  package var isEmpty: Bool { outlets.allSatisfy(\.missing.isEmpty) }

  /// True when some outlet has a rhythm to be measured by.
  package var knowsRhythm: Bool { outlets.contains { $0.rhythm != .unknown } }

  package func textLines(_ style: TextStyle) -> [String] {
    let known = outlets.filter { $0.rhythm != .unknown }
    var lines: [String] = []
    for gaps in known {
      if !lines.isEmpty { lines.append("") }
      lines += heading(gaps, style)
      for run in gaps.missing {
        let days = run.first == run.last ? "\(run.first)" : "\(run.first) to \(run.last)"
        let margin = String(repeating: " ", count: max(2, 28 - days.count))
        lines.append("  " + days + margin + Counted.phrase(run.count, Self.unit(gaps.rhythm)))
      }
    }
    let unknown = outlets.count - known.count
    if unknown > 0 {
      if !lines.isEmpty { lines.append("") }
      let names = outlets.filter { $0.rhythm == .unknown }.prefix(5).map { Self.name($0.outlet) }
      lines += PartedLine(
        "\(Counted.phrase(unknown, "outlet")) with too few days, or too irregular, to miss one: "
          + names.joined(separator: ", ") + (unknown > 5 ? ", …" : ""), .quiet
      ).lines(style)
    }
    return lines
  }

  private func heading(_ gaps: OutletGaps, _ style: TextStyle) -> [String] {
    let days = gaps.outlet.counts.days
    var span = ""
    if let first = days.first, let last = days.last { span = "\(first.day) to \(last.day)" }
    let missing = gaps.missing.reduce(0) { $0 + $1.count }
    let what =
      missing == 0
      ? "nothing missing" : "\(Counted.phrase(missing, Self.unit(gaps.rhythm))) missing"
    return PartedLine(Self.name(gaps.outlet), .heading)
      .adding(Counted.phrase(gaps.outlet.counts.total, "article"), .quiet).adding(span, .quiet)
      .adding(Self.words(gaps.rhythm)).adding(what, missing == 0 ? nil : .highlight).lines(style)
  }

  package func jsonLine() -> String {
    JSONDocument.line(Document(outlets: outlets.map(Element.init)))
  }

  package func ndjsonLines() -> [String] {
    outlets.map {
      JSONDocument.line(
        SchemaLine(schema: "archive.missing-days-of-outlet/1", element: Element($0)))
    }
  }

  package var table: Table? {
    Table(
      columns: ["outlet", "rhythm", "first", "last", "missing", "unit"],
      rows: outlets.flatMap { gaps in
        gaps.missing.map { run in
          [
            Self.name(gaps.outlet), Self.words(gaps.rhythm), run.first.description,
            run.last.description, String(run.count), Self.unit(gaps.rhythm),
          ]
        }
      })
  }

  /// `Coast Wire`, `Reuters (agency)`.
  private static func name(_ outlet: OutletDays) -> String {
    outlet.name.map { TerminalSafety.line($0) + (outlet.isAgency ? " (agency)" : "") }
      ?? "(no outlet)"
  }

  private static func unit(_ rhythm: PublishingRhythm) -> String {
    if case .weeks = rhythm { "issue" } else { "day" }
  }

  /// `every day`, `Mon-Sat`, `Mon, Thu`, `every 2 weeks`, `no rhythm`.
  static func words(_ rhythm: PublishingRhythm) -> String {
    switch rhythm {
    case .unknown: return "no rhythm"
    case .weeks(let weeks): return weeks == 1 ? "every week" : "every \(weeks) weeks"
    case .weekdays(let days):
      guard let first = days.first, let last = days.last else { return "no rhythm" }
      if days.count == 7 { return "every day" }
      if days.count > 2, last.rawValue - first.rawValue == days.count - 1 {
        return "\(first.short)-\(last.short)"
      }
      return days.map(\.short).joined(separator: ", ")
    }
  }

  private struct Document: Encodable {
    var schema = "archive.missing-days/1"
    let outlets: [Element]
  }

  private struct Element: Encodable {
    let outlet: String?
    let isAgency: Bool
    let articles: Int
    let undated: Int
    let firstDate: String?
    let lastDate: String?
    let rhythm: String
    /// What `missing` counts: `day` or `issue`.
    let unit: String
    let missing: [Run]

    init(_ gaps: OutletGaps) {
      outlet = gaps.outlet.name
      isAgency = gaps.outlet.isAgency
      articles = gaps.outlet.counts.total
      undated = gaps.outlet.counts.undated
      firstDate = gaps.outlet.counts.days.first?.day.description
      lastDate = gaps.outlet.counts.days.last?.day.description
      rhythm = MissingDaysReport.words(gaps.rhythm)
      unit = MissingDaysReport.unit(gaps.rhythm)
      missing = gaps.missing.map(Run.init)
    }
  }

  private struct Run: Encodable {
    let first: String
    let last: String
    let count: Int

    init(_ run: OutletGaps.Run) {
      first = run.first.description
      last = run.last.description
      count = run.count
    }
  }
}
