internal import Importers
internal import Ingest
internal import Presentation

/// The line at the foot of a terminal that says how far an ingest is; nothing without a terminal.
struct ProgressLine {
  private let isShown = Terminal.showsProgress
  private let started = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?
  private var isOnScreen = false
  /// The files that are not taken for articles, by the reason why, and what to do about it.
  private var leftOut: [String: (paths: [String], remedy: String?)] = [:]

  /// Takes note of an event: a problem is a message of its own, progress redraws the line.
  mutating func show(_ event: IngestEvent) {
    switch event {
    case .problem(let problem):
      clear()
      StandardStreams.writeMessage("skipped: \(problem)")
    case .leftOut(let what):
      leftOut[what.reason, default: ([], what.remedy)].paths.append(what.place.description)
    case .note(let note):
      clear()
      StandardStreams.writeMessage("note: \(note.place): \(note.text)")
    case .progress(let progress):
      draw(progress)
    }
  }

  /// Ends the line, and names what was left out: one line a reason.
  mutating func finish() {
    clear()
    for (reason, files) in leftOut.sorted(by: { $0.key < $1.key }) {
      StandardStreams.writeMessage(
        LeftOutText.line(files.paths, reason: reason, remedy: files.remedy))
    }
  }

  /// Takes the line off the screen.
  mutating func clear() {
    guard isOnScreen else { return }
    StandardStreams.writeProgress("\r\u{1B}[K")
    isOnScreen = false
  }

  private mutating func draw(_ progress: IngestProgress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < .milliseconds(100) { return }
    lastDrawn = now
    StandardStreams.writeProgress(
      "\r\u{1B}[K" + ProgressText.line(progress.counts, after: now - started))
    isOnScreen = true
  }
}

extension IngestProgress {
  fileprivate var counts: ProgressText.Counts {
    ProgressText.Counts(
      filesDone: filesDone, filesInAll: filesInAll, articles: articles, problems: problems)
  }
}
