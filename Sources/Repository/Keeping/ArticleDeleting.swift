package import Identity
package import News

/// What somebody who takes articles out needs of an archive.
package protocol ArticleDeleting: Sendable {
  /// The articles that came from a file, or from files below a folder; `path` begins at the root.
  func articleIDs(from path: String) throws(ArchiveError) -> [ArticleID]

  /// What goes when these articles go: they and their older versions, which nobody should take for
  /// what their source says now.
  func deletion(of articles: [ArticleID]) throws(ArchiveError) -> Deletion

  /// Takes articles and their older versions out with all that was found in them, and enters that
  /// into the ledger: they stay out when they are read again. Copies and versions of others hold.
  ///
  /// Unused parts of the archive may keep words of them until `erase`.
  func delete(_ articles: [ArticleID], reason: String) throws(ArchiveError) -> CorrectionEntry

  /// Writes the archive anew without the parts that nothing uses: afterwards no word is left of what
  /// was deleted, and the archive is as small as it can be.
  func erase() throws(ArchiveError) -> Erasure
}

/// What goes when articles are deleted.
package struct Deletion: Hashable, Sendable {
  /// Everything that goes, oldest first.
  package let articles: [ArticleSummary]
  /// How many of the articles are older versions of those that were named.
  package let versions: Int
  package let statements: Int
  /// How many of the articles were found in more than one place.
  package let foundElsewhere: Int

  package init(articles: [ArticleSummary], versions: Int, statements: Int, foundElsewhere: Int) {
    self.articles = articles
    self.versions = versions
    self.statements = statements
    self.foundElsewhere = foundElsewhere
  }
}

/// How large an archive was before it was written anew, and is now, in bytes.
package struct Erasure: Hashable, Sendable {
  package let before: Int
  package let after: Int

  package init(before: Int, after: Int) {
    self.before = before
    self.after = after
  }
}
