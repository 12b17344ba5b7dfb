/// What an ingest came to.
package struct IngestReport: Report {
  /// The numbers of a run.
  package struct Counts: Hashable, Sendable {
    /// Files that were opened or passed over.
    package var files = 0
    package var unchanged = 0
    /// New articles, among them new versions and copies of others.
    package var stored = 0
    package var versions = 0
    /// Versions that differ in blanks and line ends only.
    package var respaced = 0
    /// New articles that are another one cut short, which stays what is shown.
    package var cutVersions = 0
    package var copies = 0
    package var known = 0
    package var knownElsewhere = 0
    /// Articles that were deleted before and left out.
    package var deletedBefore = 0
    /// Articles that are older than was asked for.
    package var older = 0
    /// What could not be read, and how much of each sort.
    package var skipped = 0
    package var skippedKinds: [String: Int] = [:]
    /// How people call each of these sorts.
    package var skippedWords: [String: String] = [:]
    package var leftOut = 0
    package var leftOutReasons: [String: Int] = [:]
    /// New articles in other languages than English, by language.
    package var languages: [String: Int] = [:]
    /// New articles whose text goes on elsewhere.
    package var incomplete = 0
    /// Articles with a date that could not be understood, and the first of these dates.
    package var unreadDates = 0
    package var unreadDateExamples: [String] = []
    /// Of the new articles.
    package var statements = 0
    /// How many more the archive has.
    package var speakers = 0
    package var wasInterrupted = false
    /// The file to go on with.
    package var stoppedAt: String?

    package init() {}
  }

  private let counts: Counts
  private let archive: String
  private let duration: Duration
  /// True when nothing was kept, only counted.
  private let isTrial: Bool

  package init(_ counts: Counts, archive: String, duration: Duration, isTrial: Bool = false) {
    self.counts = counts
    self.archive = archive
    self.duration = duration
    self.isTrial = isTrial
  }

  package func textLines(_ style: TextStyle) -> [String] {
    let title = (isTrial ? "would be kept in " : "") + TerminalSafety.line(archive)
    var lines = [
      "\(title): " + parts.joined(separator: ", ")
        + " (\(Counted.phrase(counts.files, "file")), \(ProgressText.seconds(duration)) s)"
    ]
    lines += gaps
    if counts.wasInterrupted {
      let place = counts.stoppedAt.map { " at \(TerminalSafety.line($0))" } ?? ""
      lines.append(
        "interrupted\(place): everything counted above is kept; run the same command to go on")
    }
    return lines
  }

  /// What a person wants to know of articles that were kept with something missing.
  private var gaps: [String] {
    var lines: [String] = []
    if !counts.languages.isEmpty {
      let count = counts.languages.values.reduce(0, +)
      let names = counts.languages.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        .map { "\(Counted.number($0.value)) \($0.key)" }.joined(separator: ", ")
      lines.append(
        "in other languages: \(names); kept and searchable, but statements are looked for only in "
          + "English (archive search \(count == 1 ? "shows it" : "shows them") with lang:CODE)")
    }
    if counts.incomplete > 0 {
      lines.append(
        "incomplete: \(Counted.phrase(counts.incomplete, "article")) whose text goes on elsewhere")
    }
    if counts.unreadDates > 0 {
      let examples = counts.unreadDateExamples
        .map { "\u{201C}\(TerminalSafety.line(String($0.prefix(60))))\u{201D}" }
        .joined(separator: ", ")
      lines.append(
        "dates not understood: \(Counted.phrase(counts.unreadDates, "article")) (\(examples))")
    }
    return lines
  }

  private var parts: [String] {
    var parts = [Counted.phrase(counts.stored, "new article") + relations]
    if counts.statements > 0 {
      parts.append(Counted.phrase(counts.statements, "statement"))
    }
    if counts.speakers > 0 { parts.append(Counted.phrase(counts.speakers, "new speaker")) }
    if counts.unchanged > 0 {
      parts.append(Counted.phrase(counts.unchanged, "unchanged file"))
    }
    if counts.known > 0 { parts.append("\(Counted.number(counts.known)) already there") }
    if counts.knownElsewhere > 0 {
      parts.append("\(Counted.number(counts.knownElsewhere)) already there from elsewhere")
    }
    if counts.deletedBefore > 0 {
      parts.append("\(Counted.number(counts.deletedBefore)) deleted before, left out")
    }
    if counts.older > 0 { parts.append("\(Counted.number(counts.older)) too old") }
    if counts.skipped > 0 {
      let kinds = counts.skippedKinds.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        .map { "\(Counted.number($0.value)) \(counts.skippedWords[$0.key] ?? $0.key)" }
      parts.append(
        "\(Counted.number(counts.skipped)) skipped"
          + (kinds.isEmpty ? "" : ": " + kinds.joined(separator: ", ")))
    }
    return parts
  }

  /// `, 2 of them changed, 3 copies`.
  private var relations: String {
    var parts: [String] = []
    if counts.versions > 0 {
      parts.append("\(Counted.number(counts.versions)) changed" + spacing)
    }
    if counts.cutVersions > 0 {
      parts.append("\(Counted.number(counts.cutVersions)) cut, the whole text stays shown")
    }
    if counts.copies > 0 {
      parts.append(Counted.phrase(counts.copies, "copy", "copies"))
    }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
  }

  /// `, spacing only`.
  private var spacing: String {
    guard counts.respaced > 0 else { return "" }
    return counts.respaced == counts.versions
      ? ", spacing only" : ", \(Counted.number(counts.respaced)) of them spacing only"
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        archive: archive, trial: isTrial, files: counts.files, unchanged: counts.unchanged,
        stored: counts.stored, versions: counts.versions,
        spacingOnly: counts.respaced, cutVersions: counts.cutVersions, copies: counts.copies,
        known: counts.known, knownElsewhere: counts.knownElsewhere,
        deletedBefore: counts.deletedBefore, older: counts.older,
        skipped: counts.skipped, skippedKinds: counts.skippedKinds, leftOut: counts.leftOut,
        leftOutReasons: counts.leftOutReasons, languages: counts.languages,
        incomplete: counts.incomplete, unreadDates: counts.unreadDates,
        statements: counts.statements, speakers: counts.speakers,
        interrupted: counts.wasInterrupted, stoppedAt: counts.stoppedAt,
        seconds: Rounded.hundredths(duration / .seconds(1))))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }
}

private struct Document: Encodable {
  var schema = "archive.ingest/1"
  let archive: String
  let trial: Bool
  let files: Int
  let unchanged: Int
  let stored: Int
  let versions: Int
  let spacingOnly: Int
  let cutVersions: Int
  let copies: Int
  let known: Int
  let knownElsewhere: Int
  let deletedBefore: Int
  let older: Int
  let skipped: Int
  let skippedKinds: [String: Int]
  let leftOut: Int
  let leftOutReasons: [String: Int]
  let languages: [String: Int]
  let incomplete: Int
  let unreadDates: Int
  let statements: Int
  let speakers: Int
  let interrupted: Bool
  let stoppedAt: String?
  let seconds: Double
}

/// What an ingest did not take for articles.
package enum LeftOutText {
  /// `left out: 3 files (a.parquet, b.parquet, …): a Parquet file; turn it into ...`.
  package static func line(_ paths: [String], reason: String, remedy: String? = nil) -> String {
    let named = paths.prefix(2).map { TerminalSafety.line($0) }.joined(separator: ", ")
    return "left out: \(Counted.phrase(paths.count, "file"))"
      + " (\(named)\(paths.count > 2 ? ", …" : "")): \(reason)"
      + (remedy.map { "; \($0)" } ?? "")
  }
}

/// How far an ingest is, on one line.
package enum ProgressText {
  /// The numbers of the line.
  package struct Counts: Hashable, Sendable {
    let filesDone: Int
    let filesInAll: Int
    let articles: Int
    let problems: Int

    package init(filesDone: Int, filesInAll: Int, articles: Int, problems: Int) {
      self.filesDone = filesDone
      self.filesInAll = filesInAll
      self.articles = articles
      self.problems = problems
    }
  }

  /// `1,200 of 20,000 files, 1,200 articles, 410 a second, 45 s left`.
  package static func line(_ counts: Counts, after elapsed: Duration) -> String {
    let seconds = elapsed / .seconds(1)
    var parts = [
      "\(Counted.number(counts.filesDone)) of \(Counted.phrase(counts.filesInAll, "file"))",
      Counted.phrase(counts.articles, "article"),
    ]
    if seconds > 0.5 {
      parts.append("\(Counted.number(Int(Double(counts.articles) / seconds))) a second")
      if counts.filesDone > 0, counts.filesInAll > 1 {
        let left = seconds * Double(counts.filesInAll - counts.filesDone) / Double(counts.filesDone)
        parts.append("\(Counted.number(Int(left.rounded(.up)))) s left")
      }
    }
    if counts.problems > 0 { parts.append("\(Counted.number(counts.problems)) skipped") }
    return parts.joined(separator: ", ")
  }

  /// Seconds with two decimals: "0.42".
  static func seconds(_ duration: Duration) -> String {
    Rounded.decimal(duration / .seconds(1))
  }
}
