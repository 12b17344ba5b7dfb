internal import News
internal import Repository

/// How a statement is set in text.
enum StatementLines {
  /// Date, kind, cue and confidence; the article's own words; where they stand.
  ///
  /// `highlights` are UTF-8 byte spans of each of the content's texts.
  static func block(
    _ stored: StoredStatement, highlights: [[TextSpan]] = [], style: TextStyle
  ) -> [String] {
    var lines = [summary(stored, style: style)]
    lines += Paragraph(
      words(of: stored), highlights: moved(highlights, in: stored.contentText)
    ).lines(style, indent: "  ")
    let article = stored.article
    let placing = ArticleLines.placing(article)
    let reference =
      ArticleLines.headline(article) + (placing.isEmpty ? "" : " — " + placing)
    lines += Paragraph(reference).lines(style, indent: "    ").map { style.styled($0, .quiet) }
    lines.append(
      "    " + style.styled(article.id.description, .identifier)
        + "  " + style.styled(stored.id.description, .identifier))
    return lines
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

  private static func summary(_ stored: StoredStatement, style: TextStyle) -> String {
    let statement = stored.statement
    var parts = [stored.article.published?.day.description ?? "undated   "]
    parts.append(statement.kind.rawValue)
    if let polarity = polarity(statement) { parts.append(style.styled(polarity, .highlight)) }
    if statement.isNested { parts.append("nested") }
    let cue = stored.cueText.joined(separator: " … ")
    parts.append(cue.isEmpty ? "(no cue)" : TerminalSafety.line(cue))
    let guess = "\(Rounded.decimal(statement.confidence)) \(statement.rule)"
    return style.styled(parts.joined(separator: "  "), .heading)
      + "  " + style.styled(guess, .quiet)
  }
}
