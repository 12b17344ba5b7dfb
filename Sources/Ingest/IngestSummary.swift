package import Importers

/// What a run over files came to.
package struct IngestSummary: Hashable, Sendable {
  /// Files that were opened, or tried.
  package var fileCount = 0
  /// Files that were passed over, since they were read before and have not changed.
  package var unchangedCount = 0
  /// Articles that are new in the archive.
  package var storedCount = 0
  /// Those of them that are what the source of another article says now.
  package var versionCount = 0
  /// Those of them that differ in blanks and line ends only.
  package var respacedCount = 0
  /// New articles that are another one cut short, which stays what is shown.
  package var cutVersionCount = 0
  /// Those of them that are the same story as another article.
  package var copyCount = 0
  /// The statements of the new articles.
  package var statementCount = 0
  /// Speakers of statements whom the archive had not met before.
  package var speakerCount = 0
  /// Articles that were left out, since they are older than was asked for.
  package var olderCount = 0
  /// Articles that the archive had, from the same place.
  package var knownCount = 0
  /// Articles that the archive had from elsewhere, and now from here too.
  package var knownElsewhereCount = 0
  /// Articles that were deleted before and left out.
  package var deletedBeforeCount = 0
  /// New articles in other languages than English, by language: kept, and no statements looked for.
  package var languages: [String: Int] = [:]
  /// New articles whose text goes on elsewhere.
  package var incompleteCount = 0
  /// Articles that were read with a date that could not be understood.
  package var unreadDateCount = 0
  /// The first of those dates.
  package var unreadDates: [String] = []
  /// Files and records that could not be read.
  package var problemCount = 0
  /// How many problems there were of each sort.
  package var problems: [ImportProblem.Kind: Int] = [:]
  /// The one that came first.
  package var firstProblem: ImportProblem?
  /// Files below a directory, and members of bundles, that hold no article.
  package var leftOutCount = 0
  /// How many of them there were of each sort: "an image".
  package var leftOutReasons: [String: Int] = [:]
  /// True when somebody stopped the run before everything was read.
  package var wasInterrupted = false
  /// The file that is read next when the run goes on; nil for a run that was not stopped.
  package var stoppedAt: String?

  package init() {}

  /// Articles that were handed to the archive.
  package var articleCount: Int {
    storedCount + knownCount + knownElsewhereCount + deletedBeforeCount
  }
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
  case leftOut(LeftOut)
  /// A decision that was taken in reading a file.
  case note(ImportNote)
}
