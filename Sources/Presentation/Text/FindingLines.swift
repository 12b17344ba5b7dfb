internal import News
internal import Proof
internal import Repository

/// How a finding is set in text.
enum FindingLines {
  /// More words of a passage are not shown in a table.
  private static let shownInRow = 60

  /// The verdict, what it rests on, what differs, and other readings.
  static func block(_ finding: Finding, days: String, style: TextStyle) -> [String] {
    var lines = PartedLine(finding.verdict.rawValue.uppercased(), .heading)
      .adding(summary(of: finding), .quiet).lines(style)
    guard let reading = finding.reading else {
      return lines + Paragraph(absence(finding, days: days)).lines(style, indent: "  ")
    }
    lines += differences(of: reading, style: style)
    for piece in reading.pieces { lines += place(of: piece, style: style) }
    lines += Paragraph(counts(of: finding)).lines(style, indent: "  ")
    if !finding.others.isEmpty {
      lines += ["", style.styled("also", .heading)]
      for other in finding.others { lines += entry(of: other, style: style) }
    }
    return lines
  }

  /// One line of a draft, and what is to be said against it below.
  static func row(
    _ finding: Finding, line: Int, lineWidth: Int, style: TextStyle
  ) -> [String] {
    let number = String(line)
    let head =
      String(repeating: " ", count: max(0, lineWidth - number.count)) + number + "  "
      + (finding.isConfirmed ? "  " : "! ")
    let verdict = finding.verdict.rawValue
    let label =
      style.styled(verdict, finding.isConfirmed ? .quiet : .highlight)
      + String(repeating: " ", count: max(1, 15 - verdict.count))
    let mark = finding.passage.isQuoted ? "“" : ""
    let close = finding.passage.isQuoted ? "”" : ""
    let text = TerminalSafety.line(finding.passage.text)
    let short = text.count > shownInRow ? String(text.prefix(shownInRow - 1)) + "…" : text
    var lines = [head + label + mark + short + close]
    let indent = String(repeating: " ", count: lineWidth + 4)
    var notes = PartedLine(finding.claim.map { TerminalSafety.line($0.name) } ?? "nobody named")
    if let reading = finding.reading {
      notes.add(placeLine(reading.piece), .quiet)
      if !finding.isConfirmed {
        notes.add(summary(of: finding))
        for change in reading.changes.prefix(3) { notes.add(words(of: change), .highlight) }
        for omission in reading.omissions.prefix(2) { notes.add(words(of: omission), .highlight) }
      }
    } else {
      notes.add("not in this archive; " + absence(finding, days: ""), .quiet)
    }
    lines += notes.lines(style, indent: indent)
    return lines
  }

  /// What the verdict means here, in a clause.
  static func summary(of finding: Finding) -> String {
    guard let reading = finding.reading else { return "not in this archive" }
    let parts = [manner(of: reading, finding), credit(of: reading, finding)].filter { !$0.isEmpty }
    return parts.joined(separator: "; ")
  }

  private static func manner(of reading: Reading, _ finding: Finding) -> String {
    switch finding.verdict {
    case .exact: return "word for word, in quotation marks"
    case .reported where reading.manner == .narrated: return "stands in the article"
    case .reported where reading.manner == .partlyQuoted:
      return "the article's words, partly in quotation marks"
    case .reported where reading.manner == .quoted: return "stands there in quotation marks"
    case .reported: return "the article's words, not literal"
    case .altered:
      return reading.changes.first.map { "\($0.kind.rawValue) changed" } ?? "other words"
    case .trimmed:
      return reading.omissions.contains(where: \.qualifies)
        ? "what was left out qualifies it" : "a part of what was said"
    case .spliced: return "two statements joined"
    case .misattributed: return "the words are real"
    case .absent: return "not in this archive"
    }
  }

  private static func credit(of reading: Reading, _ finding: Finding) -> String {
    let names = TerminalSafety.line(reading.speakers.map(\.name).joined(separator: " and "))
    let source = TerminalSafety.line(
      reading.pieces.flatMap { $0.statements.flatMap(\.sourceText) }.joined(separator: ", "))
    let whose = names.isEmpty ? (source.isEmpty ? "" : "“\(source)”") : names
    let claimed = finding.claim.map { TerminalSafety.line($0.name) } ?? ""
    switch reading.credit {
    case .theirs: return whose.isEmpty ? "nobody is credited" : "by \(whose)"
    case .asked: return whose.isEmpty ? "asked, not said" : "asked by \(whose)"
    case .others: return whose.isEmpty ? "by somebody else" : "by \(whose), not \(claimed)"
    case .doubtful:
      return whose.isEmpty || !names.isEmpty
        ? "nobody is credited for certain, \(claimed) is not confirmed"
        : "by \(whose): \(claimed) is not confirmed"
    case .nobody:
      return finding.claim == nil
        ? "nobody is credited"
        : whose.isEmpty
          ? "nobody is credited, and \(claimed) is not named there"
          : "by \(whose), and \(claimed) is not named there"
    }
  }

  private static func absence(_ finding: Finding, days: String) -> String {
    let count = finding.lookedAt ?? 0
    let whose = finding.claim.map { " in which \(TerminalSafety.line($0.name)) speaks" } ?? ""
    return "looked at: \(Counted.phrase(count, "article"))\(whose)"
      + (days.isEmpty ? "" : " \(days)")
  }

  private static func differences(of reading: Reading, style: TextStyle) -> [String] {
    var lines: [String] = []
    for change in reading.changes {
      lines += Paragraph(words(of: change)).lines(style, indent: "  ")
    }
    for omission in reading.omissions {
      lines += Paragraph(words(of: omission)).lines(style, indent: "  ")
    }
    for insertion in reading.insertions {
      let stands = insertion.standFor.isEmpty ? "is put in" : "stands for “\(insertion.standFor)”"
      lines += Paragraph("[\(TerminalSafety.line(insertion.words))] \(stands)").lines(
        style, indent: "  ")
    }
    if let continuation = reading.continuation {
      lines += Paragraph("goes on: “\(continuation)”").lines(style, indent: "  ")
    }
    if !reading.isNewest {
      lines.append("  in an older version of the article, which says something else now")
    }
    return lines
  }

  /// `modality: would → will`.
  static func words(of change: Change) -> String {
    let from = change.from.isEmpty ? "(nothing)" : change.from
    let to = change.to.isEmpty ? "(nothing)" : change.to
    return "\(change.kind.rawValue): \(TerminalSafety.line(from)) → \(TerminalSafety.line(to))"
  }

  /// `left out at the end: “but only if …” (qualifies: but, only, if)`.
  static func words(of omission: Omission) -> String {
    let place = omission.place == .inside ? "inside" : "at the \(omission.place.rawValue)"
    let qualifies =
      omission.qualifies
      ? " (qualifies: \(omission.qualifiers.map { TerminalSafety.line($0) }.joined(separator: ", ")))"
      : ""
    return "left out \(place)\(omission.isMarked ? ", marked" : ""): "
      + "“\(TerminalSafety.line(omission.words))”\(qualifies)"
  }

  private static func place(of piece: Reading.Piece, style: TextStyle) -> [String] {
    let before = piece.before.isEmpty ? "" : "… \(piece.before)"
    let after = piece.after.isEmpty ? "" : "\(piece.after) …"
    let start = before.utf8.count
    var lines = Paragraph(
      before + "[" + piece.text + "]" + after,
      highlights: [TextSpan(start + 1, start + 1 + piece.text.utf8.count)]
    ).lines(style, indent: "    ")
    lines += Paragraph(
      ArticleLines.headline(piece.article) + suffix(ArticleLines.placing(piece.article))
    ).lines(style, indent: "    ").map { style.styled($0, .quiet) }
    var reference = PartedLine(piece.article.published?.day.description ?? "undated")
      .adding(piece.article.id.description, .identifier)
      .adding("bytes \(piece.span.start)-\(piece.span.end)", .quiet)
    for statement in piece.statements { reference.add(statement.id.description, .identifier) }
    return lines + reference.lines(style, indent: "    ")
  }

  private static func suffix(_ placing: String) -> String {
    placing.isEmpty ? "" : " — " + placing
  }

  private static func placeLine(_ piece: Reading.Piece) -> String {
    [
      piece.article.published?.day.description ?? "undated", ArticleLines.placing(piece.article),
      piece.article.id.description,
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  static func counts(of finding: Finding) -> String {
    let reports = finding.reports
    let least = finding.isCut ? "at least " : ""
    return "in \(least)\(Counted.phrase(reports.articles, "article")), "
      + Counted.phrase(reports.independent, "independent report")
      + (finding.copies > 0
        ? "; the story has \(Counted.phrase(finding.copies, "more copy", "more copies"))" : "")
  }

  private static func entry(of reading: Reading, style: TextStyle) -> [String] {
    var line = PartedLine(reading.verdict.rawValue, .heading)
    line.add(TerminalSafety.line(reading.speakers.map(\.name).joined(separator: ", ")))
    line.add(placeLine(reading.piece), .quiet)
    if let change = reading.changes.first { line.add(words(of: change)) }
    if let omission = reading.omissions.first { line.add(words(of: omission)) }
    return line.lines(style, indent: "  ")
  }
}
