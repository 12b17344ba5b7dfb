internal import Importers
internal import News
internal import Repository

/// One run over a list of files: what comes next, and what has been counted.
struct IngestRun {
  private let findings: [FileWalk.Finding]
  private let options: ImportOptions
  private let choice: IngestChoice
  private let reading: String
  private var next = 0
  private var reader: ArticleReader?
  /// The file that is being read, as it was when it was opened; nil once it has shown a problem.
  private var current: ReadFile?
  /// Files that were read to their end without a problem, since the last chunk.
  private var finished: [ReadFile] = []
  /// Of the findings before `lookedUp`, the files that need not be opened.
  private var unchanged: Set<ReadFile> = []
  private var lookedUp = 0

  var summary = IngestSummary()

  init(files: [FileWalk.Finding], options: ImportOptions, choice: IngestChoice) {
    self.findings = files
    self.options = options
    self.choice = choice
    // The same file holds other articles when some of them are left out.
    self.reading =
      options.fingerprint + (choice.since.map { " since \($0)" } ?? "")
      + (choice.takesDeleted ? " deleted too" : "")
  }

  /// True when not everything has been read.
  var hasMore: Bool { !isStopped && (reader != nil || next < findings.count) }

  /// True when a problem has ended the run.
  private var isStopped: Bool { choice.onProblem == .stop && summary.firstProblem != nil }

  /// The file that is being read or comes next.
  var place: String? {
    let place = reader == nil ? next : next - 1
    guard findings.indices.contains(place), case .file(let file) = findings[place] else {
      return nil
    }
    return file.description
  }

  var progress: IngestProgress {
    IngestProgress(
      filesDone: next - (reader == nil ? 0 : 1), filesInAll: findings.count,
      articles: summary.articleCount, problems: summary.problemCount)
  }

  /// The next articles to analyse together; nil when everything has been read.
  mutating func nextChunk(
    knownTo archive: any ArticleKeeping, report: (IngestEvent) -> Void
  ) throws(ArchiveError) -> ArticleChunk? {
    var articles: [Article] = []
    var byteCount = 0
    while articles.count < ArticleChunk.articleLimit, byteCount < ArticleChunk.byteLimit,
      let article = try nextArticle(knownTo: archive, report: report)
    {
      byteCount += article.body.utf8.count
      articles.append(article)
    }
    guard !articles.isEmpty else { return nil }
    return ArticleChunk(
      articles: articles, finished: takeFinished(), byteCount: byteCount,
      mayReturn: choice.takesDeleted)
  }

  /// The files that came to their end since this was asked last.
  mutating func takeFinished() -> [ReadFile] {
    defer { finished = [] }
    return finished
  }

  /// Asks the archive about the files that come next, many at a time.
  private mutating func lookUp(in archive: any ArticleKeeping) throws(ArchiveError) {
    guard next >= lookedUp, lookedUp < findings.count else { return }
    let end = min(findings.count, lookedUp + Self.lookUpSize)
    unchanged = try archive.unchanged(among: findings[lookedUp..<end].compactMap(stamp(of:)))
    lookedUp = end
  }

  private static let lookUpSize = 512

  /// Counts what became of a batch.
  mutating func count(_ batch: [KeptArticle]) {
    for kept in batch {
      switch kept.keeping {
      case .stored(let id, let novelty):
        summary.storedCount += 1
        switch novelty {
        case .new: break
        case .version: summary.versionCount += 1
        case .respaced:
          summary.versionCount += 1
          summary.respacedCount += 1
        case .cutVersion: summary.cutVersionCount += 1
        case .copy: summary.copyCount += 1
        }
        if let language = kept.article.article.language, language != "en" {
          summary.languages[language, default: 0] += 1
        }
        if kept.article.article.isIncomplete { summary.incompleteCount += 1 }
        summary.statementCount += Self.statementCount(of: kept.article, id)
      case .known: summary.knownCount += 1
      case .knownElsewhere: summary.knownElsewhereCount += 1
      case .deletedBefore: summary.deletedBeforeCount += 1
      }
    }
  }

  /// How many statements the archive keeps: what an analysis finds twice has one id and counts once.
  private static func statementCount(of article: AnalysedArticle, _ id: ArticleID) -> Int {
    Set(article.attributions.statements.map { StatementID(article: id, content: $0.content) }).count
  }

  /// Takes note of a date that could not be understood.
  private mutating func note(_ unreadDate: String?) {
    guard let unreadDate else { return }
    summary.unreadDateCount += 1
    if summary.unreadDates.count < 3, !summary.unreadDates.contains(unreadDate) {
      summary.unreadDates.append(unreadDate)
    }
  }

  /// Takes note of something that holds no article.
  private mutating func leaveOut(_ what: LeftOut, report: (IngestEvent) -> Void) {
    summary.leftOutCount += 1
    summary.leftOutReasons[what.reason, default: 0] += 1
    report(.leftOut(what))
  }

  /// Takes note of something that cannot be read.
  private mutating func take(_ problem: ImportProblem, report: (IngestEvent) -> Void) {
    summary.problemCount += 1
    summary.problems[problem.kind, default: 0] += 1
    if summary.firstProblem == nil { summary.firstProblem = problem }
    report(.problem(problem))
  }

  private mutating func nextArticle(
    knownTo archive: any ArticleKeeping, report: (IngestEvent) -> Void
  ) throws(ArchiveError) -> Article? {
    while !isStopped {
      if let result = reader?.next() {
        switch result {
        case .success(.article(let article)):
          note(article.unreadDate)
          guard choice.leavesOut(article) else { return article }
          summary.olderCount += 1
        case .success(.leftOut(let what)):
          leaveOut(what, report: report)
        case .success(.note(let note)):
          report(.note(note))
        case .failure(let problem):
          current = nil
          take(problem, report: report)
        }
      } else {
        reader = nil
        if let current { finished.append(current) }
        current = nil
        guard try openNext(knownTo: archive, report: report) else { return nil }
      }
    }
    return nil
  }

  /// Goes on to the next file; false when there is none.
  private mutating func openNext(
    knownTo archive: any ArticleKeeping, report: (IngestEvent) -> Void
  ) throws(ArchiveError) -> Bool {
    while next < findings.count, !isStopped {
      try lookUp(in: archive)
      next += 1
      switch findings[next - 1] {
      case .file(let file):
        summary.fileCount += 1
        current = stamp(of: findings[next - 1])
        if let current, unchanged.contains(current) {
          summary.unchangedCount += 1
          continue
        }
        reader = ArticleReader(file, options: options)
        return true
      case .skipped(let what): leaveOut(what, report: report)
      case .problem(let problem):
        take(problem, report: report)
      }
    }
    return false
  }

  /// A file as it is now; nil for what is no file that can be passed over.
  private func stamp(of finding: FileWalk.Finding) -> ReadFile? {
    guard case .file(let file) = finding, let stamp = file.stamp else { return nil }
    // What is left out below a folder is tried when the user names it.
    return ReadFile(
      path: stamp.path, size: stamp.size, modified: stamp.modified,
      reading: file.isNamed ? reading + " named" : reading)
  }
}
