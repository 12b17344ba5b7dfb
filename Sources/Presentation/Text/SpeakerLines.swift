internal import News
internal import Repository

/// How a speaker is named in text.
enum SpeakerLines {
  /// Who it is on one line; id and counts on the next.
  static func entry(_ speaker: SpeakerSummary, style: TextStyle) -> [String] {
    let counts =
      Counted.phrase(speaker.statementCount, "statement")
      + " in \(Counted.phrase(speaker.articleCount, "article"))"
    return Paragraph(title(speaker)).lines(style, indent: "  ")
      + PartedLine(speaker.id.description, .identifier).adding(counts).lines(style, indent: "    ")
  }

  /// Name, first role and years: `Alice Wells, assistant secretary (2016-2017)`.
  static func title(_ speaker: SpeakerSummary) -> String {
    var title = TerminalSafety.line(speaker.name)
    if let role = speaker.roles.first { title += ", " + TerminalSafety.line(role) }
    if speaker.kind != .person { title += " [\(speaker.kind.rawValue)]" }
    if let years = years(speaker) { title += " (\(years))" }
    return title
  }

  /// The titles of everybody who makes a statement.
  static func title(of stored: StoredStatement) -> String {
    stored.speakers.isEmpty
      ? "speaker unknown" : stored.speakers.map(title).joined(separator: "; ")
  }

  /// The names of everybody who makes a statement; nil when nobody is known.
  static func names(of stored: StoredStatement) -> String? {
    stored.speakers.isEmpty ? nil : stored.speakers.map(\.name).joined(separator: "; ")
  }

  private static func years(_ speaker: SpeakerSummary) -> String? {
    guard let first = speaker.firstDay?.year, let last = speaker.lastDay?.year else { return nil }
    return first == last ? "\(first)" : "\(first)-\(last)"
  }
}
