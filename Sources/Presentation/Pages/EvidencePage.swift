internal import Identity
internal import News
internal import Proof
internal import Repository

/// The page of an evidence bundle: statements in context, and how to check them.
///
/// Nothing in it runs and nothing is fetched; every text is escaped.
struct EvidencePage {
  private let evidence: Evidence
  private let making: EvidenceBundle.Making
  private let bodies: EvidenceBundle.Bodies

  init(_ evidence: Evidence, bodies: EvidenceBundle.Bodies, _ making: EvidenceBundle.Making) {
    self.evidence = evidence
    self.making = making
    self.bodies = bodies
  }

  private static let style = """
    .quiet,.where,dl{font:13px/1.5 sans-serif;color:var(--quiet)}
    section{border-top:1px solid var(--line);margin-top:2rem}
    article{margin:1.2rem 0}.statement{break-inside:avoid;margin:1rem 0 1.6rem}
    blockquote{margin:.6rem 0;padding-left:1rem;border-left:3px solid var(--line);
    white-space:pre-line;overflow-wrap:anywhere}
    .context{color:var(--quiet)}.cue{text-decoration:underline dotted}
    .source{text-decoration:underline}strong{text-decoration:underline double}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:0}
    dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
    pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:13px}
    .warning{color:var(--bad)}svg{width:100%;height:auto}
    table{font:13px sans-serif;border-collapse:collapse}
    td,th{padding:.1rem .8rem .1rem 0;text-align:left}
    """

  var lines: [String] {
    HTML.page(
      title: title, style: Self.style,
      body: head + timeline + evidence.stories.flatMap(story) + corrections + question + checking)
  }

  // MARK: - Head

  private var title: String { "Evidence: " + EvidenceTitle.words(of: evidence.question) }

  private var head: [String] {
    let shown = evidence.statements.count
    var counts = Counted.phrase(shown, "statement")
    if shown < evidence.total { counts += " of \(Counted.number(evidence.total))" }
    counts += " in " + Counted.phrase(evidence.articles.count, "article")
    if evidence.stories.count < evidence.articles.count {
      counts += ", " + Counted.phrase(evidence.stories.count, "independent report")
    }
    var lines = [
      HTML.element("h1", title), HTML.element("p", counts + "."),
      HTML.element(
        "p",
        "Made \(making.time) by archive \(making.version) from \(making.archive.name) "
          + "(\(Counted.phrase(making.archive.articles, "article")), "
          + "\(Counted.phrase(making.archive.statements, "statement"))).", class: "quiet"),
      HTML.element(
        "p",
        "The marked words are the article's own, byte for byte. Which words are a statement, and whose, "
          + "was read by a program, unless a correction says so: the confidence says how often such a "
          + "reading is right.", class: "quiet"),
    ]
    if bodies == .leftOut {
      lines.append(
        HTML.element(
          "p",
          "The texts of the articles are left out. Their SHA-256 stand in manifest.json, so that an "
            + "archive that has the articles can confirm them.", class: "quiet"))
    }
    return lines
  }

  // MARK: - Over time

  private var timeline: [String] {
    guard let timeline = evidence.timeline else { return [] }
    let question = evidence.question
    let subject =
      question.speaker.map {
        TimelineReport.Subject.speaker($0, others: [], conditions: question.conditions)
      } ?? .statements(reading: question.reading ?? question.typed)
    let plot = TimelineReport(question.typed, subject, timeline).plot
    let (columns, rows) = plot.table
    return ["<section>", HTML.element("h2", "Over time")] + plot.svgLines(id: "timeline")
      + ["<details>", HTML.element("summary", "The same as a table"), "<table>"]
      + ["<tr>" + columns.map { HTML.element("th", $0) }.joined() + "</tr>"]
      + rows.map { "<tr>" + $0.map { HTML.element("td", $0) }.joined() + "</tr>" }
      + ["</table>", "</details>", "</section>"]
  }

  // MARK: - Stories

  private func story(_ story: EvidenceStory) -> [String] {
    var lines = ["<section>"]
    let count = story.articles.count + story.moreCopies.count
    if count > 1 {
      lines.append(
        HTML.element(
          "p", "The same story in \(count) articles: one report, and no \(count).", class: "quiet"))
    }
    for article in story.articles { lines += self.article(article) }
    if !story.moreCopies.isEmpty {
      lines.append(HTML.element("p", "More copies in the archive:", class: "quiet"))
      lines.append("<ul class=\"quiet\">")
      lines += story.moreCopies.map { HTML.element("li", Self.place(of: $0)) }
      lines.append("</ul>")
    }
    return lines + ["</section>"]
  }

  private func article(_ article: EvidenceArticle) -> [String] {
    let summary = ArticleSummary(article.stored)
    var lines = [
      "<article id=\"\(HTML.text(BundlePath.name(of: summary.id)))\">",
      HTML.element("h2", ArticleLines.headline(summary)),
    ]
    var place = HTML.text(Self.place(of: summary, withHeadline: false))
    if bodies == .included {
      let path = HTML.text(BundlePath.text(of: summary.id))
      place += " · <a href=\"\(path)\">\(path)</a>"
    }
    lines.append("<p class=\"where\">\(place)</p>")
    lines += Self.list(details(of: article))
    for statement in article.statements {
      lines += self.statement(statement, in: article.stored.article.body)
    }
    return lines + ["</article>"]
  }

  private static func place(of article: ArticleSummary, withHeadline: Bool = true) -> String {
    [
      withHeadline ? ArticleLines.headline(article) : "",
      article.published?.day.description ?? "undated", ArticleLines.placing(article),
      article.id.description,
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func details(of article: EvidenceArticle) -> [(String, String)] {
    let stored = article.stored
    var rows: [(String, String)] = []
    if let byline = stored.article.byline { rows.append(("byline", byline)) }
    if let url = stored.article.url { rows.append(("address", url)) }
    if stored.article.isIncomplete {
      rows.append(("incomplete", "the source goes on elsewhere; this is not the whole article"))
    }
    if !stored.article.repairs.isEmpty {
      let repairs = stored.article.repairs.map(\.rawValue).joined(separator: ", ")
      rows.append(("repaired", "\(repairs); bytes are those of the repaired text"))
    }
    for other in article.alsoIn { rows.append(("also in", Self.place(of: other))) }
    return rows + Self.rows(of: article.marks)
  }

  // MARK: - Statements

  private func statement(_ evidence: EvidenceStatement, in body: String) -> [String] {
    let context = QuotedContext(evidence, in: body, around: bodies == .included ? 400 : 160)
    return [
      "<div class=\"statement\" id=\"\(HTML.text(evidence.stored.id.description))\">",
      HTML.element("h3", SpeakerLines.names(of: evidence.stored) ?? "Speaker unknown"),
    ]
      + StatementLines.marks(evidence.stored.statement).map {
        HTML.element("p", $0, class: "warning")
      } + ["<blockquote>\(context.html)</blockquote>"] + Self.list(details(of: evidence)) + [
        "</div>"
      ]
  }

  private func details(of evidence: EvidenceStatement) -> [(String, String)] {
    let stored = evidence.stored
    let statement = stored.statement
    var rows = [("statement", stored.id.description)]
    for speaker in stored.speakers {
      rows.append(("speaker", "\(speaker.name) (\(speaker.id)), \(speaker.kind.rawValue)"))
      guard let role = evidence.roles.first(where: { $0.speaker == speaker.id }) else { continue }
      rows.append(
        (
          role.isOfTheDay ? "role then" : "role nearest",
          "\(role.role), in \(Counted.phrase(role.articleCount, "article")) "
            + (role.first == role.last
              ? "of \(role.first)" : "from \(role.first) to \(role.last)")
        ))
    }
    if let mayBe = StatementLines.mayBe(stored.candidate) { rows.append(("in doubt", mayBe)) }
    if let reason = SpeakerReason.words(of: stored) {
      let confidence = statement.speakerConfidence.map { ", " + Rounded.decimal($0) } ?? ""
      rows.append(("why they", reason + confidence))
    }
    rows.append(
      (
        "speech",
        "\(statement.kind.rawValue), \(statement.polarity.rawValue), "
          + "\(statement.attitude.rawValue), \(statement.factuality.rawValue)"
      ))
    rows.append(
      (
        "found by",
        statement.rule + (evidence.ruleMeaning.map { ": " + $0 } ?? "")
          + (stored.cueText.isEmpty ? "" : "; cue “\(stored.cueText.joined(separator: " … "))”")
      ))
    rows.append(("confidence", Rounded.decimal(statement.confidence)))
    let bytes = statement.content.map { "\($0.start)-\($0.end)" }.joined(separator: ", ")
    rows.append(("bytes", "\(bytes) of \(stored.article.id)"))
    return rows + Self.rows(of: evidence.marks)
  }

  private static func rows(of marks: StoredMarks?) -> [(String, String)] {
    guard let marks else { return [] }
    return (marks.tags.isEmpty ? [] : [("tags", MarkLines.tags(marks))])
      + marks.notes.map { ("note", MarkLines.words($0)) }
  }

  private static func list(_ rows: [(String, String)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return ["<dl>"] + rows.map { HTML.element("dt", $0.0) + HTML.element("dd", $0.1) } + ["</dl>"]
  }

  // MARK: - Corrections, question, checking

  private var corrections: [String] {
    guard !evidence.corrections.isEmpty else { return [] }
    let entries = evidence.corrections.map { entry in
      "<li>" + HTML.text("\(entry.time.prefix(10)): " + CorrectionLines.sentence(entry))
        + (entry.reason.isEmpty ? "" : HTML.text(" — because: \(entry.reason)"))
        + " " + HTML.element("span", "(\(entry.id))", class: "quiet") + "</li>"
    }
    return [
      "<section>", HTML.element("h2", "Corrections"),
      HTML.element(
        "p",
        "Entered by people into the ledger of the archive (archive log), each with its day and reason; "
          + "all else is the program's reading.", class: "quiet"), "<ul>",
    ] + entries + ["</ul>", "</section>"]
  }

  private var question: [String] {
    let question = evidence.question
    var rows = [("asked", question.typed)]
    if let reading = question.reading { rows.append(("read as", reading)) }
    if let speaker = question.speaker {
      rows.append(("speaker", "\(speaker.name) (\(speaker.id))"))
    }
    if !question.conditions.isEmpty { rows.append(("only", question.conditions)) }
    rows.append(("command", question.command))
    return ["<section>", HTML.element("h2", "What was asked")] + Self.list(rows) + ["</section>"]
  }

  private var checking: [String] {
    var commands = [
      "archive verify --bundle FOLDER                  # its files, by their SHA-256",
      "archive verify --bundle FOLDER --db archive.db  # and against an archive",
    ]
    if let stored = evidence.statements.first?.stored, let span = stored.statement.content.first {
      if bodies == .included {
        commands.append(
          "tail -c +\(span.start + 1) \(BundlePath.text(of: stored.article.id)) | head -c \(span.count)"
        )
      }
      commands.append("archive explain \(stored.id)")
    }
    return [
      "<section>", HTML.element("h2", "How to check"),
      HTML.element(
        "p",
        "manifest.json has the SHA-256 of every file here and of every article's stored text. The id of an "
          + "article is made from its outlet, headline and text, that of a statement from its article and "
          + "bytes: they are the same in every archive. Whoever could change a file could change the "
          + "manifest too; what nobody can change unseen is the SHA-256 of manifest.json itself, once it "
          + "was told to somebody."),
      HTML.element("pre", commands.joined(separator: "\n")),
      HTML.element(
        "p", "References to all that is here: citations/ (CSL-JSON, BibTeX, RIS).", class: "quiet"),
      "</section>",
    ]
  }
}

/// What a bundle is of, in words.
enum EvidenceTitle {
  static func words(of question: Evidence.Question) -> String {
    guard let speaker = question.speaker else { return question.typed }
    return speaker.name + (question.conditions.isEmpty ? "" : " \(question.conditions)")
  }
}
