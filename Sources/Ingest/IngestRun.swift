internal import Importers
internal import News
internal import Repository

/// One run over a list of files: what comes next, and what has been counted.
struct IngestRun {
  private let findings: [FileWalk.Finding]
  private let options: ImportOptions
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

  init(files: [FileWalk.Finding], options: ImportOptions) {
    self.findings = files
    self.options = options
    self.reading = options.fingerprint
  }

  /// True when not everything has been read.
  var hasMore: Bool { reader != nil || next < findings.count }

  var progress: IngestProgress {
    IngestProgress(
      filesDone: next - (reader == nil ? 0 : 1), filesInAll: findings.count,
      articles: summary.articleCount, problems: summary.problemCount)
  }

  /// The next articles to analyse together; nil when everything has been read.
  mutating func nextChunk(
    knownTo archive: any Archive, report: (IngestEvent) -> Void
  ) throws(ArchiveError) -> ArticleChunk? {
    var articles: [Article] = []
    var byteCount = 0
    while articles.count < ArticleChunk.articleLimit, byteCount < ArticleChunk.byteLimit,
      let article = try nextArticle(knownTo: archive, report: report)
    {
      byteCount += article.body.utf8.count
      articles.append(article)
    }
    return articles.isEmpty ? nil : ArticleChunk(articles: articles, finished: takeFinished())
  }

  /// The files that came to their end since this was asked last.
  mutating func takeFinished() -> [ReadFile] {
    defer { finished = [] }
    return finished
  }

  /// Asks the archive about the files that come next, many at a time.
  private mutating func lookUp(in archive: any Archive) throws(ArchiveError) {
    guard next >= lookedUp, lookedUp < findings.count else { return }
    let end = min(findings.count, lookedUp + Self.lookUpSize)
    unchanged = try archive.unchanged(among: findings[lookedUp..<end].compactMap(stamp(of:)))
    lookedUp = end
  }

  private static let lookUpSize = 512

  /// Counts what became of a batch.
  mutating func count(_ keepings: [Keeping]) {
    for keeping in keepings {
      switch keeping {
      case .stored: summary.storedCount += 1
      case .known: summary.knownCount += 1
      case .knownElsewhere: summary.knownElsewhereCount += 1
      }
    }
  }

  private mutating func nextArticle(
    knownTo archive: any Archive, report: (IngestEvent) -> Void
  ) throws(ArchiveError) -> Article? {
    while true {
      if let result = reader?.next() {
        switch result {
        case .success(let article):
          return article
        case .failure(let problem):
          current = nil
          summary.problemCount += 1
          report(.problem(problem))
        }
      } else {
        reader = nil
        if let current { finished.append(current) }
        current = nil
        guard try openNext(knownTo: archive, report: report) else { return nil }
      }
    }
  }

  /// Goes on to the next file; false when there is none.
  private mutating func openNext(
    knownTo archive: any Archive, report: (IngestEvent) -> Void
  ) throws(ArchiveError) -> Bool {
    while next < findings.count {
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
      case .skipped(let path, let reason):
        summary.leftOutCount += 1
        report(.leftOut(path: path, reason: reason))
      case .problem(let problem):
        summary.problemCount += 1
        report(.problem(problem))
      }
    }
    return false
  }

  /// A file as it is now; nil for what is no file that can be passed over.
  private func stamp(of finding: FileWalk.Finding) -> ReadFile? {
    guard case .file(let file) = finding, let stamp = file.stamp else { return nil }
    return ReadFile(
      path: stamp.path, size: stamp.size, modified: stamp.modified, reading: reading)
  }
}
