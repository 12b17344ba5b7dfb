/// What an ingest came to.
package struct IngestReport: Report {
  /// The numbers of a run.
  package struct Counts: Hashable, Sendable {
    let files: Int
    let unchanged: Int
    let stored: Int
    let known: Int
    let knownElsewhere: Int
    let skipped: Int
    let leftOut: Int
    let wasInterrupted: Bool

    package init(
      files: Int, unchanged: Int, stored: Int, known: Int, knownElsewhere: Int, skipped: Int,
      leftOut: Int,
      wasInterrupted: Bool
    ) {
      self.files = files
      self.unchanged = unchanged
      self.stored = stored
      self.known = known
      self.knownElsewhere = knownElsewhere
      self.skipped = skipped
      self.leftOut = leftOut
      self.wasInterrupted = wasInterrupted
    }
  }

  private let counts: Counts
  private let archive: String
  private let duration: Duration

  package init(_ counts: Counts, archive: String, duration: Duration) {
    self.counts = counts
    self.archive = archive
    self.duration = duration
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var parts = ["\(Counted.phrase(counts.stored, "new article"))"]
    if counts.unchanged > 0 {
      parts.append(Counted.phrase(counts.unchanged, "unchanged file"))
    }
    if counts.known > 0 { parts.append("\(Counted.number(counts.known)) already there") }
    if counts.knownElsewhere > 0 {
      parts.append("\(Counted.number(counts.knownElsewhere)) already there from elsewhere")
    }
    if counts.skipped > 0 { parts.append("\(Counted.number(counts.skipped)) skipped") }
    var lines = [
      "\(TerminalSafety.line(archive)): " + parts.joined(separator: ", ")
        + " (\(Counted.phrase(counts.files, "file")), \(ProgressText.seconds(duration)) s)"
    ]
    if counts.wasInterrupted {
      lines.append("interrupted: everything counted above is kept; run the same command to go on")
    }
    return lines
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        archive: archive, files: counts.files, unchanged: counts.unchanged, stored: counts.stored,
        known: counts.known,
        knownElsewhere: counts.knownElsewhere, skipped: counts.skipped,
        leftOut: counts.leftOut, interrupted: counts.wasInterrupted,
        seconds: Rounded.hundredths(duration / .seconds(1))))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }
}

private struct Document: Encodable {
  var schema = "archive.ingest/1"
  let archive: String
  let files: Int
  let unchanged: Int
  let stored: Int
  let known: Int
  let knownElsewhere: Int
  let skipped: Int
  let leftOut: Int
  let interrupted: Bool
  let seconds: Double
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
