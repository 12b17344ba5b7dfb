/// What a long run of writing needs of an archive: being told where it begins and ends.
package protocol ArchiveLoading: Sendable {
  /// Tells the archive that a long run of writing begins, so that it may prepare for speed.
  func beginLoading() throws(ArchiveError)

  /// Tells the archive that the run is over; searching is at full speed afterwards.
  ///
  /// The result is how many speakers of statements the run met for the first time.
  @discardableResult
  func endLoading() throws(ArchiveError) -> Int
}
