package import Identity

/// An entry of the ledger as it stands in this archive.
package struct LedgerEntry: Hashable, Sendable {
  package let entry: CorrectionEntry
  /// The entry that took it back; nil while it holds.
  package let undoneBy: CorrectionID?
  /// What it names and this archive does not have.
  package let unmet: [String]

  package init(entry: CorrectionEntry, undoneBy: CorrectionID?, unmet: [String]) {
    self.entry = entry
    self.undoneBy = undoneBy
    self.unmet = unmet
  }
}

/// What became of a ledger that was loaded.
package struct LoadedCorrections: Hashable, Sendable {
  package let added: Int
  /// Entries that the archive had already.
  package let known: Int
  package let changed: CorrectionChange

  package init(added: Int, known: Int, changed: CorrectionChange) {
    self.added = added
    self.known = known
    self.changed = changed
  }
}

/// What a new analysis changed.
package struct ReanalysisChange: Hashable, Sendable {
  package var articles = 0
  /// Statements that were there and still are.
  package var kept = 0
  package var added = 0
  package var removed = 0

  package init() {}

  package static func + (left: ReanalysisChange, right: ReanalysisChange) -> ReanalysisChange {
    var sum = left
    sum.articles += right.articles
    sum.kept += right.kept
    sum.added += right.added
    sum.removed += right.removed
    return sum
  }
}
