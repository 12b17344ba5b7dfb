package import Identity

/// What a person who corrects needs of an archive: the ledger of corrections.
package protocol SpeakerCorrecting: Sendable {
  /// Enters a correction into the ledger and applies it; throws `.refused` when one before
  /// contradicts it, and changes nothing then.
  func correct(_ correction: Correction, reason: String) throws(ArchiveError) -> CorrectionEntry

  /// The whole ledger, oldest entry first.
  func corrections() throws(ArchiveError) -> [LedgerEntry]

  /// Adds entries of another ledger and applies them: all of them, or nothing and `.refused`.
  func load(_ entries: [CorrectionEntry]) throws(ArchiveError) -> LoadedCorrections
}
