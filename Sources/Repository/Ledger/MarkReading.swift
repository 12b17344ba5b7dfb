package import Identity

/// What a reader needs to see of tags and notes; `SpeakerCorrecting` enters them.
package protocol MarkReading: Sendable {
  /// The tags and notes of some targets; those that have none are left out.
  func marks(on targets: [MarkTarget]) throws(ArchiveError) -> [MarkTarget: StoredMarks]

  /// Every tag that something in the archive has, by name.
  func tags() throws(ArchiveError) -> [TagCount]
}

/// The tags and notes of one article or statement.
package struct StoredMarks: Hashable, Sendable {
  /// By name.
  package var tags: [TagName]
  /// Oldest first.
  package var notes: [Marks.Note]

  package init(tags: [TagName] = [], notes: [Marks.Note] = []) {
    self.tags = tags
    self.notes = notes
  }

  package var isEmpty: Bool { tags.isEmpty && notes.isEmpty }
}

/// A tag, and how much of the archive has it.
package struct TagCount: Hashable, Sendable {
  package let name: TagName
  package let articles: Int
  package let statements: Int

  package init(name: TagName, articles: Int, statements: Int) {
    self.name = name
    self.articles = articles
    self.statements = statements
  }
}
