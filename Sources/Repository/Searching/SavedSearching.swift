/// What alerts need of an archive: searches under a name, and what each of them has seen.
package protocol SavedSearching: Sendable {
  /// Every search that was given a name, by name.
  func savedSearches() throws(ArchiveError) -> [SavedSearch]

  /// Gives a query a name, in place of another that had it; what is kept from now on is new.
  func saveSearch(_ name: String, text: String) throws(ArchiveError)

  /// Forgets a saved search; false when there was none.
  func removeSavedSearch(_ name: String) throws(ArchiveError) -> Bool

  /// The mark of everything that is kept so far.
  func mark() throws(ArchiveError) -> ArchiveMark

  /// Notes that what a saved search found up to `mark` has been seen.
  func noteSeen(_ name: String, upTo mark: ArchiveMark) throws(ArchiveError)
}
