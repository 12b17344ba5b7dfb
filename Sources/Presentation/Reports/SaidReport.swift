internal import News
package import Proof
internal import Repository

/// Who said some words.
package struct SaidReport: Report {
  private static let shownArticles = 4

  private let passage: Passage
  private let result: SaidSearch.Result

  package init(_ passage: Passage, _ result: SaidSearch.Result) {
    self.passage = passage
    self.result = result
  }

  /// The sentence for words that nobody said; `days` is "" for all days.
  package func nothing(_ days: String) -> String {
    "nobody says this in this archive; looked at: "
      + Counted.phrase(result.lookedAt ?? 0, "article") + (days.isEmpty ? "" : " \(days)")
  }

  package func textLines(_ style: TextStyle) -> [String] {
    guard !result.utterances.isEmpty else { return [] }
    let least = result.isCut ? "at least " : ""
    var lines = [
      style.styled(
        "Said \(Self.times(result.utterances.count)), in \(least)"
          + "\(Counted.phrase(result.reports.articles, "article")), "
          + Counted.phrase(result.reports.independent, "independent report"), .heading)
    ]
    for (number, utterance) in result.utterances.enumerated() {
      lines.append("")
      lines += PartedLine(number == 0 ? "first" : "again", .quiet)
        .adding(utterance.day?.description ?? "undated", .heading)
        .adding(Self.who(utterance), .heading)
        .adding(
          Counted.phrase(utterance.reports.articles, "article") + ", "
            + Counted.phrase(utterance.reports.independent, "independent report"), .quiet
        ).lines(style)
      for wording in utterance.wordings { lines += Self.lines(of: wording, style) }
    }
    return lines
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
  }

  private static func who(_ utterance: Utterance) -> String {
    if !utterance.speakers.isEmpty {
      return TerminalSafety.line(utterance.speakers.map(\.name).joined(separator: " and "))
    }
    return utterance.source.isEmpty
      ? "nobody is credited" : "“\(TerminalSafety.line(utterance.source))”"
  }

  private static func lines(of wording: Utterance.Wording, _ style: TextStyle) -> [String] {
    let reading = wording.reading
    var lines = PartedLine(reading.verdict.rawValue).adding(reading.manner.rawValue, .quiet)
      .lines(style, indent: "  ")
    lines += Paragraph(wording.text).lines(style, indent: "    ")
    for change in reading.changes.prefix(3) {
      lines += Paragraph(FindingLines.words(of: change)).lines(style, indent: "    ")
    }
    for article in wording.articles.prefix(shownArticles) {
      var line = ArticleLines.parts(article)
      if article.id == reading.piece.article.id {
        line.add("bytes \(reading.piece.span.start)-\(reading.piece.span.end)", .quiet)
      }
      lines += line.lines(style, indent: "    ")
    }
    if wording.articles.count > shownArticles {
      lines.append("    and \(wording.articles.count - shownArticles) more")
    }
    return lines
  }

  package func jsonLine() -> String { JSONDocument.line(Document(passage, result)) }

  package func ndjsonLines() -> [String] {
    result.utterances.map { JSONDocument.line(StandingUtterance(UtteranceDocument($0))) }
  }

  package var table: Table? {
    Table(
      columns: [
        "utterance", "day", "speaker", "source", "verdict", "manner", "text", "start", "end",
      ] + Table.articleColumns,
      rows: result.utterances.enumerated().flatMap { number, utterance in
        utterance.wordings.flatMap { wording in
          wording.articles.map { article in
            let span = wording.reading.piece.span
            let isThis = article.id == wording.reading.piece.article.id
            return [
              String(number + 1), utterance.day?.description ?? "",
              utterance.speakers.map(\.name).joined(separator: "; "), utterance.source,
              wording.reading.verdict.rawValue, wording.reading.manner.rawValue, wording.text,
              isThis ? String(span.start) : "", isThis ? String(span.end) : "",
            ] + Table.articleFields(article)
          }
        }
      })
  }
}

private struct Document: Encodable {
  var schema = "archive.said/1"
  let text: String
  let reports: FindingDocument.Reports
  let utterances: [UtteranceDocument]
  let lookedAt: Int?

  init(_ passage: Passage, _ result: SaidSearch.Result) {
    text = passage.text
    reports = FindingDocument.Reports(
      articles: result.reports.articles, independent: result.reports.independent,
      atLeast: result.isCut)
    utterances = result.utterances.map(UtteranceDocument.init)
    lookedAt = result.lookedAt
  }
}

private struct UtteranceDocument: Encodable {
  let day: String?
  let speakers: [StatementDocument.Speaker]
  let source: String?
  let articles: Int
  let independent: Int
  let wordings: [WordingDocument]

  init(_ utterance: Utterance) {
    day = utterance.day?.description
    speakers = utterance.speakers.map(StatementDocument.Speaker.init)
    source = utterance.source.isEmpty ? nil : utterance.source
    articles = utterance.reports.articles
    independent = utterance.reports.independent
    wordings = utterance.wordings.map(WordingDocument.init)
  }
}

private struct WordingDocument: Encodable {
  let text: String
  let articles: [ArticleDocument]
  let independent: Int
  let reading: FindingDocument.OtherDocument

  init(_ wording: Utterance.Wording) {
    text = wording.text
    articles = wording.articles.map(ArticleDocument.init)
    independent = wording.independent
    reading = FindingDocument.OtherDocument(wording.reading)
  }
}

private struct StandingUtterance: Encodable {
  let schema = "archive.utterance/1"
  let utterance: UtteranceDocument

  init(_ utterance: UtteranceDocument) {
    self.utterance = utterance
  }

  private enum Key: String, CodingKey {
    case schema
  }

  func encode(to encoder: any Encoder) throws {
    try utterance.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(schema, forKey: .schema)
  }
}
