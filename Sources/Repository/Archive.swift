// Repository: what an archive promises, whichever engine keeps it.
// It knows words and values, not tables or SQL.
// Read next: Query/SearchQuery.swift, then Sources/SQLiteRepository.

package import Identity
package import Likeness
package import News

/// A news archive: articles, their statements and the speakers of those statements.
///
/// Every method may be called from any thread. `Tests/RepositoryTests` is the contract that every
/// back end must pass.
package protocol Archive: ArticleRelations {
  /// Keeps a batch of articles whole, or nothing of it when it throws.
  ///
  /// An article that is already kept (same id) is not stored twice; a new origin is noted on it.
  /// The result has one element for each article of the batch, in order.
  func keep(_ batch: [AnalysedArticle]) throws(ArchiveError) -> [Keeping]

  /// Does all the work on articles that can be done before it is their turn to be kept.
  ///
  /// Any number of threads may do so at a time. `keep` does what was not done here.
  func prepared(_ articles: [AnalysedArticle]) -> [AnalysedArticle]

  /// Those of `ids` that the archive has.
  func known(among ids: [ArticleID]) throws(ArchiveError) -> Set<ArticleID>

  /// Those of `files` that were read whole before and have not changed since.
  func unchanged(among files: [ReadFile]) throws(ArchiveError) -> Set<ReadFile>

  /// Remembers files whose every article has been kept, so that the next run may pass them over.
  func remember(_ files: [ReadFile]) throws(ArchiveError)

  /// Tells the archive that a long run of `keep` begins, so that it may prepare for speed.
  func beginLoading() throws(ArchiveError)

  /// Tells the archive that the run of `keep` is over; searching is at full speed afterwards.
  ///
  /// The result is how many speakers of statements the run met for the first time.
  @discardableResult
  func endLoading() throws(ArchiveError) -> Int

  /// The articles that match, best first or in the order asked for.
  func search(_ query: SearchQuery, order: SearchOrder, page: PageRequest) throws(ArchiveError)
    -> Page<ArticleHit>

  /// The statements that match, best first or in the order asked for.
  ///
  /// Plain words are looked for in the statement's own words; fields and days are those of its
  /// article.
  func statements(matching query: SearchQuery, order: SearchOrder, page: PageRequest)
    throws(ArchiveError) -> Page<StatementHit>

  /// How many articles match.
  func count(_ query: SearchQuery) throws(ArchiveError) -> Int

  /// How often each value of some facets stands in the articles that match.
  ///
  /// At most `limit` values a facet, those with most articles.
  func facets(_ facets: [Facet], of query: SearchQuery, limit: Int) throws(ArchiveError)
    -> [FacetCounts]

  /// Where a query matches in an article, whether or not the whole of it does.
  func highlights(of query: SearchQuery, in article: Article) throws(ArchiveError)
    -> ArticleHighlights

  /// Queries near to one that finds nothing which find something, the nearest first.
  func suggestions(for query: SearchQuery) throws(ArchiveError) -> [QuerySuggestion]

  /// How a query was read and what it became.
  func explanation(of query: SearchQuery) throws(ArchiveError) -> QueryExplanation

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

  /// The article of this id, whole; nil when there is none.
  func article(_ id: ArticleID) throws(ArchiveError) -> StoredArticle?

  /// The ids that begin with `prefix` (with or without `ar:`), at most `limit`.
  func articleIDs(beginningWith prefix: String, limit: Int) throws(ArchiveError) -> [ArticleID]

  /// Every statement of an article, in text order.
  func statements(in article: ArticleID) throws(ArchiveError) -> [StoredStatement]

  /// The statement of this id; nil when there is none.
  func statement(_ id: StatementID) throws(ArchiveError) -> StoredStatement?

  /// The speakers that a filter lets through.
  ///
  /// Case, diacritics and apostrophes of names do not count; hidden speakers are left out.
  func speakers(_ filter: SpeakerFilter, order: SpeakerOrder, page: PageRequest)
    throws(ArchiveError) -> Page<SpeakerSummary>

  /// The speaker that an id leads to: its own, or whoever it was made one with; nil for neither.
  func speaker(_ id: SpeakerID) throws(ArchiveError) -> SpeakerSummary?

  /// The names of everybody who has one in an article, in the order of the analysis.
  func names(in article: ArticleID) throws(ArchiveError) -> [String]

  /// The names that a speaker has in an article.
  func names(of speaker: SpeakerID, in article: ArticleID) throws(ArchiveError) -> [String]

  /// Everything about the speaker that an id leads to; nil when there is none.
  func profile(of id: SpeakerID) throws(ArchiveError) -> SpeakerProfile?

  /// Speakers whose names are nearly `name`, the nearest first, for when nobody has it.
  func speakers(nearTo name: String, limit: Int) throws(ArchiveError) -> [SpeakerSummary]

  /// The statements that a filter lets through.
  func statements(_ filter: StatementFilter, order: StatementOrder, page: PageRequest)
    throws(ArchiveError) -> Page<StoredStatement>

  /// How many statements a filter lets through.
  func count(_ filter: StatementFilter) throws(ArchiveError) -> Int

  /// Looks anew at everybody of every surname, and links those whom evidence makes one.
  func linkSpeakers() throws(ArchiveError)

  /// Enters a correction into the ledger and applies it; throws `.refused` when one before
  /// contradicts it, and changes nothing then.
  func correct(_ correction: Correction, reason: String) throws(ArchiveError) -> CorrectionEntry

  /// The whole ledger, oldest entry first.
  func corrections() throws(ArchiveError) -> [LedgerEntry]

  /// Adds entries of another ledger and applies them: all of them, or nothing and `.refused`.
  func load(_ entries: [CorrectionEntry]) throws(ArchiveError) -> LoadedCorrections

  /// Articles that another version of the analysis than this one looked at, oldest first.
  func articlesNotAnalysed(by version: String, limit: Int) throws(ArchiveError)
    -> [StoredArticle]

  /// How many articles another version of the analysis than this one looked at.
  func countNotAnalysed(by version: String) throws(ArchiveError) -> Int

  /// Puts new analyses in place of those that articles of the archive have: all, or none of them.
  ///
  /// A statement of the same words keeps its id, and corrections hold.
  func replaceAnalyses(_ batch: [AnalysedArticle]) throws(ArchiveError) -> ReanalysisChange

  /// Has every article analysed anew by the next run, whatever version looked at it.
  func forgetAnalyses() throws(ArchiveError)

  /// What the archive holds, counted.
  func contents() throws(ArchiveError) -> ArchiveContents
}

extension Archive {
  /// The speakers that somebody may mean by `name`, most statements first.
  package func speakers(named name: String) throws(ArchiveError) -> [SpeakerSummary] {
    try speakers(SpeakerFilter(name: name), page: PageRequest(limit: .max)).elements
  }

  /// The speakers of a filter, most statements first.
  package func speakers(
    _ filter: SpeakerFilter = SpeakerFilter(), page: PageRequest
  ) throws(ArchiveError) -> Page<SpeakerSummary> {
    try speakers(filter, order: .statements, page: page)
  }

  /// The statements of some speakers, newest article first, in text order inside an article.
  package func statements(
    by speakers: [SpeakerID], page: PageRequest
  ) throws(ArchiveError) -> Page<StoredStatement> {
    try statements(StatementFilter(speakers: speakers), order: .newest, page: page)
  }
}

/// An article with what the analysis found in its body.
package struct AnalysedArticle: Sendable {
  package let article: Article
  /// The id of the article, worked out once and away from the writer.
  package let id: ArticleID
  /// What was found in the body; without meaning for an article that the archive has already.
  package let attributions: Attributions
  /// The version of the analysis; nil when nobody says.
  package let analysis: String?
  /// What stands for the body when copies of it are looked for; nil leaves the work to the archive.
  package let signature: LikenessSignature?
  /// Where a path that does not begin at the root begins; nil when that is not known.
  package let folder: String?
  /// What the file is known by, whatever path names it; nil when nobody has looked.
  package let file: SourceFile?
  /// What `Archive.prepared` has worked out.
  package var preparation: (any ArticlePreparation)?

  package init(
    article: Article, id: ArticleID, attributions: Attributions, analysis: String? = nil,
    signature: LikenessSignature? = nil, folder: String? = nil, file: SourceFile? = nil
  ) {
    self.article = article
    self.id = id
    self.attributions = attributions
    self.analysis = analysis
    self.signature = signature
    self.folder = folder
    self.file = file
  }

  package init(article: Article, attributions: Attributions) {
    self.init(article: article, id: article.id, attributions: attributions)
  }
}

/// What an archive works out about an article before it keeps it; only that archive understands it.
package protocol ArticlePreparation: Sendable {}

/// What became of an article that was handed to `Archive.keep`.
package enum Keeping: Hashable, Sendable {
  /// It is new and was stored.
  case stored(ArticleID, as: Novelty)
  /// The archive had it, from this origin too.
  case known(ArticleID)
  /// The archive had it from elsewhere; the new origin was noted.
  case knownElsewhere(ArticleID)
}

/// How a new article relates to those that the archive had.
package enum Novelty: Hashable, Sendable {
  case new
  /// It is what the source of another one says now.
  case version
  /// It is what the source of another one says now, and only blanks and line ends differ.
  case respaced
  /// It is the same story as another one.
  case copy
}

/// A file that was read to its end, as it was then.
package struct ReadFile: Hashable, Sendable {
  /// The path from the root of the file system.
  package let path: String
  /// Length in bytes.
  package let size: Int
  /// When the content last changed, in nanoseconds since 1970 (UTC).
  package let modified: Int
  /// How it was read: the same bytes read with other options are other articles.
  package let reading: String

  package init(path: String, size: Int, modified: Int, reading: String) {
    self.path = path
    self.size = size
    self.modified = modified
    self.reading = reading
  }
}

/// A stretch of a longer list.
package struct PageRequest: Hashable, Sendable {
  /// Whether articles that are one story count as one.
  package enum Copies: Hashable, Sendable {
    case asOne
    case each
  }

  package let limit: Int
  package let offset: Int
  /// How a list of articles shows copies; other lists do not heed it.
  package let copies: Copies

  package init(limit: Int, offset: Int = 0, copies: Copies = .asOne) {
    self.limit = limit
    self.offset = offset
    self.copies = copies
  }
}

/// A stretch of a longer list, with the length of the whole.
package struct Page<Element: Sendable>: Sendable {
  package let elements: [Element]
  /// How many elements the whole list has.
  package let total: Int

  package init(elements: [Element], total: Int) {
    self.elements = elements
    self.total = total
  }
}

/// The order of search results.
package enum SearchOrder: String, Hashable, Sendable, CaseIterable {
  case relevance
  case newest
  case oldest
}

/// What a list shows of an article.
package struct ArticleSummary: Hashable, Sendable {
  package let id: ArticleID
  package let headline: String
  package let outlet: String?
  package let agency: String?
  package let place: String?
  package let published: PublicationDate?

  package init(
    id: ArticleID, headline: String, outlet: String?, agency: String?, place: String?,
    published: PublicationDate?
  ) {
    self.id = id
    self.headline = headline
    self.outlet = outlet
    self.agency = agency
    self.place = place
    self.published = published
  }
}

/// An article as it is stored, with every place it came from.
package struct StoredArticle: Hashable, Sendable {
  package let id: ArticleID
  package let article: Article
  /// All origins, the first one first.
  package let origins: [Origin]

  package init(id: ArticleID, article: Article, origins: [Origin]) {
    self.id = id
    self.article = article
    self.origins = origins
  }
}

/// A stretch of an article's own words around what was searched for.
package struct Excerpt: Hashable, Sendable {
  /// The article's own bytes, cut at word borders.
  package let text: String
  /// What matched, as UTF-8 byte spans of `text`, in order.
  package let highlights: [TextSpan]
  /// Where `text` begins in the body, in UTF-8 bytes.
  package let bodyOffset: Int
  /// True when the body goes on after `text`.
  package let isCutAtEnd: Bool

  package init(text: String, highlights: [TextSpan], bodyOffset: Int, isCutAtEnd: Bool) {
    self.text = text
    self.highlights = highlights
    self.bodyOffset = bodyOffset
    self.isCutAtEnd = isCutAtEnd
  }
}

/// One article that a search found.
package struct ArticleHit: Hashable, Sendable {
  package let article: ArticleSummary
  package let excerpt: Excerpt
  /// What matched in the headline, as UTF-8 byte spans of it.
  package let headlineHighlights: [TextSpan]
  /// How well it matches; higher is better, comparable inside one result only.
  package let score: Double
  /// How many other articles are the same story, found or not, where they are shown as one.
  package let copyCount: Int

  package init(
    article: ArticleSummary, excerpt: Excerpt, headlineHighlights: [TextSpan], score: Double,
    copyCount: Int = 0
  ) {
    self.article = article
    self.excerpt = excerpt
    self.headlineHighlights = headlineHighlights
    self.score = score
    self.copyCount = copyCount
  }
}

/// A statement as it is stored, with the article's own words.
package struct StoredStatement: Hashable, Sendable {
  package let id: StatementID
  package let article: ArticleSummary
  /// The spans and what was found; `statement.speaker` has no meaning outside the article.
  package let statement: Statement
  /// The bytes of each content span, in order.
  package let contentText: [String]
  package let cueText: [String]
  package let sourceText: [String]
  /// Who made it, in the order of the text: nobody, one, or several who spoke together.
  package let speakers: [SpeakerSummary]
  /// True when a correction says whose it is, and not the analysis.
  package let isCorrected: Bool

  /// Who made it, or the first of several.
  package var speaker: SpeakerSummary? { speakers.first }

  /// Who may have made it, where nobody is named.
  package var candidate: SpeakerCandidate? { speakers.isEmpty ? statement.candidate : nil }

  /// True when several made it together.
  package var isJoint: Bool { speakers.count > 1 }

  package init(
    id: StatementID, article: ArticleSummary, statement: Statement, contentText: [String],
    cueText: [String], sourceText: [String], speakers: [SpeakerSummary], isCorrected: Bool = false
  ) {
    self.id = id
    self.article = article
    self.statement = statement
    self.contentText = contentText
    self.cueText = cueText
    self.sourceText = sourceText
    self.speakers = speakers
    self.isCorrected = isCorrected
  }
}

/// What a list shows of a speaker.
package struct SpeakerSummary: Hashable, Sendable {
  package let id: SpeakerID
  package let name: String
  package let kind: SpeakerKind
  /// Titles and descriptions seen, most frequent first.
  package let roles: [String]
  package let statementCount: Int
  package let articleCount: Int
  package let firstDay: CalendarDay?
  package let lastDay: CalendarDay?

  package init(
    id: SpeakerID, name: String, kind: SpeakerKind, roles: [String], statementCount: Int,
    articleCount: Int, firstDay: CalendarDay?, lastDay: CalendarDay?
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.roles = roles
    self.statementCount = statementCount
    self.articleCount = articleCount
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}

/// What an archive holds, counted.
package struct ArchiveContents: Hashable, Sendable {
  package let articleCount: Int
  package let speakerCount: Int
  package let statementCount: Int
  package let firstDay: CalendarDay?
  package let lastDay: CalendarDay?
  package let schemaVersion: Int
  /// The size of everything the archive keeps, in bytes.
  package let byteCount: Int

  package init(
    articleCount: Int, speakerCount: Int, statementCount: Int, firstDay: CalendarDay?,
    lastDay: CalendarDay?, schemaVersion: Int, byteCount: Int
  ) {
    self.articleCount = articleCount
    self.speakerCount = speakerCount
    self.statementCount = statementCount
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.schemaVersion = schemaVersion
    self.byteCount = byteCount
  }
}
