internal import News
internal import Proof
internal import Repository

/// The page of findings that an editor reads and prints.
enum VerifyPage {
  private static let style = """
    section{border-top:1px solid var(--line);padding:.8rem 0;break-inside:avoid}
    .verdict{font:bold 13px sans-serif;text-transform:uppercase;letter-spacing:.05em}
    .ok .verdict{color:var(--good)}.no .verdict{color:var(--bad)}
    .line,.where,.note{font:13px sans-serif;color:var(--quiet)}
    blockquote{margin:.4rem 0}.context{color:var(--quiet)}
    .change{font:14px sans-serif;color:var(--bad)}
    """

  static func lines(
    title: String, _ rows: [(line: Int?, finding: Finding)], leftOut: Int
  ) -> [String] {
    var body = [HTML.element("h1", title)]
    let confirmed = rows.count { $0.finding.isConfirmed }
    body.append(
      HTML.element(
        "p",
        "\(Counted.phrase(rows.count, "passage")), \(confirmed) as the archive has them."
          + (leftOut > 0
            ? " \(Counted.phrase(leftOut, "quotation")) of one word, or of too many, not looked for."
            : "")))
    for row in rows { body += section(row.finding, line: row.line) }
    return HTML.page(title: title, style: style, body: body)
  }

  private static func section(_ finding: Finding, line: Int?) -> [String] {
    var lines = ["<section class=\"\(finding.isConfirmed ? "ok" : "no")\">"]
    let number = line.map { HTML.element("span", "line \($0)", class: "line") + " " } ?? ""
    lines.append(
      "<div>\(number)\(HTML.element("span", finding.verdict.rawValue, class: "verdict")) "
        + "\(HTML.element("span", FindingLines.summary(of: finding), class: "note"))</div>")
    let marks = finding.passage.isQuoted ? ("“", "”") : ("", "")
    lines.append(HTML.element("blockquote", marks.0 + finding.passage.text + marks.1))
    if let claim = finding.claim {
      lines.append(HTML.element("div", "given as: \(claim.name)", class: "note"))
    }
    guard let reading = finding.reading else {
      let count = Counted.phrase(finding.lookedAt ?? 0, "article")
      return lines + [HTML.element("div", "looked at: \(count)", class: "note"), "</section>"]
    }
    for change in reading.changes {
      lines.append(HTML.element("div", FindingLines.words(of: change), class: "change"))
    }
    for omission in reading.omissions {
      lines.append(HTML.element("div", FindingLines.words(of: omission), class: "change"))
    }
    for piece in reading.pieces {
      lines.append(
        "<blockquote>\(HTML.element("span", piece.before, class: "context"))"
          + "\(HTML.element("mark", piece.text))"
          + "\(HTML.element("span", piece.after, class: "context"))</blockquote>")
      let place = [
        piece.article.headline, ArticleLines.placing(piece.article),
        piece.article.published?.day.description ?? "undated", piece.article.id.description,
        "bytes \(piece.span.start)-\(piece.span.end)",
      ].filter { !$0.isEmpty }
      lines.append(HTML.element("div", place.joined(separator: " · "), class: "where"))
    }
    lines.append(HTML.element("div", FindingLines.counts(of: finding), class: "note"))
    return lines + ["</section>"]
  }
}
