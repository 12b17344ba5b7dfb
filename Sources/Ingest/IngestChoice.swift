package import News

/// What of the files is kept, and what happens when something in them cannot be read.
package struct IngestChoice: Hashable, Sendable {
  /// What a problem in a file or a record means for the run.
  package enum OnProblem: Hashable, Sendable {
    /// The rest is read.
    case goOn
    /// The run ends; what was read before is kept.
    case stop
  }

  /// Articles that are known to be older than this day are left out.
  package var since: CalendarDay?
  package var onProblem: OnProblem
  /// True when articles that were deleted before are kept all the same.
  package var takesDeleted: Bool

  package init(
    since: CalendarDay? = nil, onProblem: OnProblem = .goOn, takesDeleted: Bool = false
  ) {
    self.since = since
    self.onProblem = onProblem
    self.takesDeleted = takesDeleted
  }

  /// True for an article that was published before `since`.
  func leavesOut(_ article: Article) -> Bool {
    guard let since, let day = article.published?.day else { return false }
    return day < since
  }
}
