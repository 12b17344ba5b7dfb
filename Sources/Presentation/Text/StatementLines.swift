internal import News
internal import Repository

/// How a statement is set in text.
enum StatementLines {
  /// Date, kind, cue and confidence; the article's own words; where they stand.
  ///
  /// `highlights` are UTF-8 byte spans of each of the content's texts; `speaker` is whose statements
  /// are shown, so that a joint one names the others.
  static func block(
    _ stored: StoredStatement, of speaker: SpeakerID? = nil, highlights: [[TextSpan]] = [],
    style: TextStyle
  ) -> [String] {
    var lines = summary(stored, of: speaker).lines(style)
    lines += Paragraph(
      words(of: stored), highlights: moved(highlights, in: stored.contentText)
    ).lines(style, indent: "  ")
    let article = stored.article
    let placing = ArticleLines.placing(article)
    let reference =
      ArticleLines.headline(article) + (placing.isEmpty ? "" : " — " + placing)
    lines += Paragraph(reference).lines(style, indent: "    ").map { style.styled($0, .quiet) }
    return lines
      + PartedLine(article.id.description, .identifier)
      .adding(stored.id.description, .identifier).lines(style, indent: "    ")
  }

  /// The article's own words; a content in several spans has an ellipsis between them.
  static func words(of stored: StoredStatement) -> String {
    stored.contentText.joined(separator: gap)
  }

  /// Spans of each text as spans of all of them, joined.
  private static func moved(_ highlights: [[TextSpan]], in texts: [String]) -> [TextSpan] {
    var moved: [TextSpan] = []
    var start = 0
    for (text, spans) in zip(texts, highlights) {
      moved += spans.map { TextSpan($0.start + start, $0.end + start) }
      start += text.utf8.count + gap.utf8.count
    }
    return moved
  }

  /// What stands between the spans of a content.
  private static let gap = " … "

  /// What is done to the content when it is not simply put forward: "denies", "declines".
  static func polarity(_ statement: Statement) -> String? {
    statement.polarity == .affirms ? nil : statement.polarity.rawValue.uppercased()
  }

  /// What a reader must know before the words are taken for the source's: "DENIES", "[not said]".
  static func marks(_ statement: Statement) -> [String] {
    [polarity(statement), factuality(statement), attitude(statement)].compactMap { $0 }
  }

  /// What the text says of the saying, where that is not that it was said.
  private static func factuality(_ statement: Statement) -> String? {
    switch (statement.factuality, statement.attitude) {
    case (.said, _): nil
    case (.negated, .assertion): "[not said]"
    case (.negated, _): "[not so]"
    case (.supposed, _): "[supposed]"
    }
  }

  /// What the content is to its source, where that is not an assertion.
  private static func attitude(_ statement: Statement) -> String? {
    statement.attitude == .assertion ? nil : "[\(statement.attitude.rawValue)]"
  }

  /// `joint, with Leo Brandt`; nil when one speaker made it.
  static func joint(_ stored: StoredStatement, of speaker: SpeakerID?) -> String? {
    guard stored.isJoint else { return nil }
    guard let speaker else { return "joint" }
    let others = stored.speakers.filter { $0.id != speaker }.map(\.name)
    return "joint, with " + TerminalSafety.line(others.joined(separator: ", "))
  }

  /// How sure the speaker is, where that is no matter of course: `speaker 0.72 pronoun`.
  static func speakerGuess(_ statement: Statement) -> String? {
    guard let confidence = statement.speakerConfidence, let link = statement.link,
      link == .pronoun || link == .nominal || confidence < 0.9
    else { return nil }
    return "speaker \(Rounded.decimal(confidence)) \(link.rawValue)"
  }

  /// `may be Ina Roth (0.41)`; nil when somebody is named, or nobody may be.
  static func mayBe(_ candidate: SpeakerCandidate?) -> String? {
    candidate.map {
      "may be \(TerminalSafety.line($0.name)) (\(Rounded.decimal($0.confidence)))"
    }
  }

  private static func summary(_ stored: StoredStatement, of speaker: SpeakerID?) -> PartedLine {
    let statement = stored.statement
    var parts = PartedLine(stored.article.published?.day.description ?? "undated", .heading)
    parts.add(statement.kind.rawValue, .heading)
    for mark in marks(statement) { parts.add(mark, .highlight) }
    if statement.isNested { parts.add("nested", .heading) }
    if let joint = joint(stored, of: speaker) { parts.add(joint, .heading) }
    let cue = stored.cueText.joined(separator: " … ")
    parts.add(cue.isEmpty ? "(no cue)" : TerminalSafety.line(cue), .heading)
    parts.add("\(Rounded.decimal(statement.confidence)) \(statement.rule)", .quiet)
    if let guess = speakerGuess(statement) { parts.add(guess, .quiet) }
    if let mayBe = mayBe(stored.candidate) { parts.add(mayBe, .highlight) }
    return parts
  }
}
