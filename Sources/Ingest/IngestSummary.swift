package import Importers

/// What a run over files came to.
package struct IngestSummary: Hashable, Sendable {
  /// Files that were opened, or tried.
  package var fileCount = 0
  /// Files that were passed over, since they were read before and have not changed.
  package var unchangedCount = 0
  /// Articles that are new in the archive.
  package var storedCount = 0
  /// Articles that the archive had, from the same place.
  package var knownCount = 0
  /// Articles that the archive had from elsewhere, and now from here too.
  package var knownElsewhereCount = 0
  /// Files and records that could not be read.
  package var problemCount = 0
  /// Files below a directory that are not taken for articles.
  package var leftOutCount = 0
  /// True when somebody stopped the run before everything was read.
  package var wasInterrupted = false

  package init() {}

  /// Articles that were handed to the archive.
  package var articleCount: Int { storedCount + knownCount + knownElsewhereCount }
}

/// How far a run is.
package struct IngestProgress: Hashable, Sendable {
  package let filesDone: Int
  package let filesInAll: Int
  package let articles: Int
  package let problems: Int
}

/// Something that happens during a run.
package enum IngestEvent: Sendable {
  case progress(IngestProgress)
  /// A file or a record that could not be read; the run goes on.
  case problem(ImportProblem)
  /// A file below a directory that is not taken for an article.
  case leftOut(path: String, reason: String)
}
