// Repository: what an archive promises, whichever engine keeps it.
// It knows words and values, not tables or SQL.
// Read next: Query/SearchQuery.swift, then Sources/SQLiteRepository.

/// A news archive: articles, their statements and the speakers of those statements.
///
/// It is the sum of what its readers and writers need; who needs a part asks for that part. Every
/// method may be called from any thread. `Tests/RepositoryTests` is the contract that every back
/// end must pass.
package protocol Archive: ArticleKeeping, ArticleDeleting, ArticleReading, ArticleRelations,
  ArticleSearching, ArchiveUpkeep, DayCounting, Exporting, MarkReading, QuotationSeeking,
  SavedSearching, SpeakerCorrecting, SpeakerReading
{}
