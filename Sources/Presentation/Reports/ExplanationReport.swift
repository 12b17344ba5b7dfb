package import News
package import Repository

/// Why a statement is in the archive: what was found where, and how sure that is.
package struct ExplanationReport: Report {
  private let stored: StoredStatement
  private let repairs: [TextRepair]
  /// What the rule does, as a clause: "the verb stands before what was said".
  private let ruleMeaning: String?
  private let marks: StoredMarks?

  package init(
    _ stored: StoredStatement, repairs: [TextRepair], ruleMeaning: String?,
    marks: StoredMarks? = nil
  ) {
    self.marks = marks
    self.stored = stored
    self.repairs = repairs
    self.ruleMeaning = ruleMeaning
  }

  package func textLines(_ style: TextStyle) -> [String] {
    let statement = stored.statement
    var rows: [(String, String)] = [
      ("statement", stored.id.description),
      ("article", articleWords),
      (
        stored.statement.factuality == .said ? "said" : "words",
        zip(stored.contentText, statement.content).map(quoted).joined(separator: " … ")
      ),
      ("cue", cueWords),
      ("source", sourceWords),
      ("speaker", speakerWords),
      ("kind", kindWords),
      ("polarity", polarityWords),
      ("attitude", attitudeWords),
      ("factuality", factualityWords),
      ("rule", statement.rule + (ruleMeaning.map { ": " + $0 } ?? "")),
      ("confidence", confidenceWords),
      ("text", repairWords),
    ]
    if statement.isNested {
      rows.append(("nested", "it stands inside the content of another statement"))
    }
    if let marks {
      if !marks.tags.isEmpty { rows.append(("tags", MarkLines.tags(marks))) }
      rows += marks.notes.map { ("note", MarkLines.words($0)) }
    }
    rows.append(("check", checkCommand))
    return rows.flatMap { name, value in
      let lines = Paragraph(value).lines(style, indent: "            ")
      let label = name + String(repeating: " ", count: 12 - name.count)
      return lines.enumerated().map { index, line in
        index == 0 ? style.styled(label, .heading) + String(line.dropFirst(12)) : line
      }
    }
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        statement: StatementDocument(stored, marks: marks), repairs: repairs.map(\.rawValue),
        ruleMeaning: ruleMeaning, speakerReason: SpeakerReason.words(of: stored),
        check: checkCommand))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }

  private var articleWords: String {
    let article = stored.article
    let parts = [
      article.id.description, article.published?.day.description,
      ArticleLines.headline(article), ArticleLines.placing(article),
    ]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `"we will go", bytes 12-22`.
  private func quoted(_ text: String, _ span: TextSpan) -> String {
    "“\(text)”, bytes \(span.start)-\(span.end)"
  }

  private var cueWords: String {
    stored.cueText.isEmpty
      ? "none: nothing in the text reports the saying"
      : zip(stored.cueText, stored.statement.cue).map(quoted).joined(separator: "; ")
  }

  private var sourceWords: String {
    stored.sourceText.isEmpty
      ? "none of its own"
      : zip(stored.sourceText, stored.statement.source).map(quoted).joined(separator: "; ")
  }

  private var speakerWords: String {
    guard !stored.speakers.isEmpty else {
      if stored.isCorrected { return "nobody: a correction says so (archive log)" }
      return "nobody could be named"
        + (StatementLines.mayBe(stored.candidate).map { "; \($0), too doubtful to say so" } ?? "")
    }
    let speakers = stored.speakers.map { "\($0.name) (\($0.id)), \($0.kind.rawValue)" }
    let confidence = stored.statement.speakerConfidence.map { ", " + Rounded.decimal($0) } ?? ""
    return speakers.joined(separator: ", together with ")
      + (SpeakerReason.words(of: stored).map { ": " + $0 } ?? "")
      + confidence
  }

  private var kindWords: String {
    switch stored.statement.kind {
    case .direct: "direct: its words stand between quotation marks"
    case .indirect: "indirect: none of its words stand between quotation marks"
    case .mixed: "mixed: some of its words stand between quotation marks"
    }
  }

  private var polarityWords: String {
    switch stored.statement.polarity {
    case .affirms: "affirms: the source puts it forward"
    case .denies: "denies: the source denies or rejects it"
    case .declines: "declines: the source declines to say or do it"
    }
  }

  private var attitudeWords: String {
    switch stored.statement.attitude {
    case .assertion: "assertion: the source puts it into words"
    case .belief: "belief: the source thinks, hopes or fears it"
    case .knowledge: "knowledge: the source knows, sees or remembers it"
    case .eventuality: "eventuality: the source wants, plans, orders or allows it"
    }
  }

  private var factualityWords: String {
    switch stored.statement.factuality {
    case .said: "said: the text says that it was so"
    case .negated: "negated: the text says that it was not so; who-said leaves it out"
    case .supposed: "supposed: the text leaves open whether it was so; who-said leaves it out"
    }
  }

  private var confidenceWords: String {
    let value = Rounded.decimal(stored.statement.confidence)
    return "\(value): a machine's guess; of statements with this figure about "
      + "\(Int((stored.statement.confidence * 100).rounded())) in 100 are right"
  }

  private var repairWords: String {
    repairs.isEmpty
      ? "stored as it came"
      : "repaired before it was stored: " + repairs.map(\.rawValue).joined(separator: ", ")
        + "; offsets are those of the repaired text"
  }

  /// A command that prints the bytes of the first span.
  private var checkCommand: String {
    let span = stored.statement.content[0]
    return
      "archive show \(stored.article.id) --raw | tail -c +\(span.start + 1) | head -c \(span.count)"
  }
}

private struct Document: Encodable {
  var schema = "archive.explanation/1"
  let statement: StatementDocument
  let repairs: [String]
  let ruleMeaning: String?
  let speakerReason: String?
  let check: String
}
