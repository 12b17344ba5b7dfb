internal import Importers
internal import News
internal import Repository

/// One run over a list of files: what comes next, and what has been counted.
struct IngestRun {
  private let findings: [FileWalk.Finding]
  private let options: ImportOptions
  private var next = 0
  private var reader: ArticleReader?

  var summary = IngestSummary()

  init(files: [FileWalk.Finding], options: ImportOptions) {
    self.findings = files
    self.options = options
  }

  /// True when not everything has been read.
  var hasMore: Bool { reader != nil || next < findings.count }

  var progress: IngestProgress {
    IngestProgress(
      filesDone: next - (reader == nil ? 0 : 1), filesInAll: findings.count,
      articles: summary.articleCount, problems: summary.problemCount)
  }

  /// The next articles to analyse together; nil when everything has been read.
  mutating func nextChunk(report: (IngestEvent) -> Void) -> ArticleChunk? {
    var articles: [Article] = []
    var byteCount = 0
    while articles.count < ArticleChunk.articleLimit, byteCount < ArticleChunk.byteLimit,
      let article = nextArticle(report: report)
    {
      byteCount += article.body.utf8.count
      articles.append(article)
    }
    return articles.isEmpty ? nil : ArticleChunk(articles: articles)
  }

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

  private mutating func nextArticle(report: (IngestEvent) -> Void) -> Article? {
    while true {
      if let result = reader?.next() {
        switch result {
        case .success(let article):
          return article
        case .failure(let problem):
          summary.problemCount += 1
          report(.problem(problem))
        }
      } else {
        reader = nil
        guard openNext(report: report) else { return nil }
      }
    }
  }

  /// Goes on to the next file; false when there is none.
  private mutating func openNext(report: (IngestEvent) -> Void) -> Bool {
    while next < findings.count {
      next += 1
      switch findings[next - 1] {
      case .file(let file):
        summary.fileCount += 1
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
}
