import News
import Repository

@testable import Proof

/// An archive of a few articles in memory, each of which is a candidate for all words.
struct FewArticles: ArticleReading, ArticleRelations, ArticleSearching, QuotationSeeking {
  /// An article with what is said in it.
  struct Entry: Sendable {
    let candidate: QuotationCandidate
    let statements: [StoredStatement]
  }

  var entries: [Entry]

  func candidates(for sought: SoughtWords) throws(ArchiveError) -> QuotationCandidates {
    QuotationCandidates(
      articles: entries.map(\.candidate), articleCounts: sought.words.map { _ in 3 },
      archiveSize: 1000, isCut: false)
  }

  func statements(in article: ArticleID) throws(ArchiveError) -> [StoredStatement] {
    entries.first { $0.candidate.article.id == article }?.statements ?? []
  }

  func count(_ query: SearchQuery) throws(ArchiveError) -> Int { entries.count }

  func copies(of article: ArticleID) throws(ArchiveError) -> [ArticleSummary] {
    let story = entries.first { $0.candidate.article.id == article }?.candidate.story
    return entries.map(\.candidate)
      .filter { $0.story != nil && $0.story == story && $0.article.id != article }.map(\.article)
  }

  // What verification does not ask for.
  func article(_ id: ArticleID) throws(ArchiveError) -> StoredArticle? { nil }
  func articleIDs(
    beginningWith prefix: String, limit: Int
  ) throws(ArchiveError) -> [ArticleID] { [] }
  func statement(_ id: StatementID) throws(ArchiveError) -> StoredStatement? { nil }
  func names(in article: ArticleID) throws(ArchiveError) -> [String] { [] }
  func contents() throws(ArchiveError) -> ArchiveContents {
    throw ArchiveError(.failed, "a few articles are not counted")
  }
  func articles(holding article: ArticleID) throws(ArchiveError) -> [ArticleSummary] { [] }
  func articles(heldBy roundUp: ArticleID) throws(ArchiveError) -> [ArticleSummary] { [] }
  func versions(of article: ArticleID) throws(ArchiveError) -> [ArticleVersion] { [] }
  func reports(
    by speakers: [SpeakerID], of stance: StanceFilter
  ) throws(ArchiveError) -> ReportCount { ReportCount(articles: 0, independent: 0) }
  func search(
    _ query: SearchQuery, order: SearchOrder, page: PageRequest
  ) throws(ArchiveError) -> Page<ArticleHit> { Page(elements: [], total: 0) }
  func statements(
    matching query: SearchQuery, order: SearchOrder, page: PageRequest
  ) throws(ArchiveError) -> Page<StatementHit> { Page(elements: [], total: 0) }
  func facets(
    _ facets: [Facet], of query: SearchQuery, limit: Int
  ) throws(ArchiveError) -> [FacetCounts] { [] }
  func highlights(
    of query: SearchQuery, in article: Article
  ) throws(ArchiveError) -> ArticleHighlights {
    throw ArchiveError(.failed, "a few articles are not searched")
  }
  func suggestions(for query: SearchQuery) throws(ArchiveError) -> [QuerySuggestion] { [] }
  func explanation(of query: SearchQuery) throws(ArchiveError) -> QueryExplanation {
    throw ArchiveError(.failed, "a few articles are not searched")
  }
}

/// What somebody says in a test's article.
struct Said {
  /// The words of each span of the content, as they stand in the body.
  let content: [String]
  let speaker: String?
  var kind = Statement.Kind.direct
  var cue = "said"
  var source = ""
  var polarity = Statement.Polarity.affirms
  var factuality = Factuality.said
  var link: SpeakerLink?
}

func named(_ name: String) -> SpeakerSummary {
  SpeakerSummary(
    id: SpeakerID(stored: "sp:" + name.lowercased().replacing(" ", with: "-")), name: name,
    kind: .person, roles: [], statementCount: 1, articleCount: 1, firstDay: nil, lastDay: nil)
}

func claim(_ name: String) -> Claim {
  Claim(
    name: name, speakers: [named(name).id],
    surname: name.split(separator: " ").last.map(String.init) ?? name)
}

/// Makes an article of its text and of what is said in it.
func article(
  _ id: String, _ body: String, day: String? = "2021-03-04", story: Int? = nil,
  isNewest: Bool = true, _ said: Said...
) -> FewArticles.Entry {
  let summary = ArticleSummary(
    id: ArticleID(stored: "ar:" + id), headline: "Of \(id)", outlet: "Coast Wire", agency: nil,
    place: nil,
    published: day.flatMap { CalendarDay(iso: $0) }.map {
      PublicationDate(day: $0, evidence: .metadata)
    })
  let statements = said.map { said in
    let spans = said.content.map { span(of: $0, in: body) }
    return StoredStatement(
      id: StatementID(article: summary.id, content: spans), article: summary,
      statement: Statement(
        content: spans, cue: [], source: [], speaker: nil, link: said.link, kind: said.kind,
        polarity: said.polarity, factuality: said.factuality, confidence: 0.9, rule: "test"),
      contentText: said.content, cueText: [said.cue],
      sourceText: said.source.isEmpty ? [] : [said.source],
      speakers: said.speaker.map { [named($0)] } ?? [])
  }
  return FewArticles.Entry(
    candidate: QuotationCandidate(article: summary, body: body, story: story, isNewest: isNewest),
    statements: statements)
}

/// Where words stand first in a text.
func span(of words: String, in body: String) -> TextSpan {
  guard let range = body.firstRange(of: words) else { preconditionFailure("no \(words) there") }
  let start = body.utf8.distance(from: body.startIndex, to: range.lowerBound)
  return TextSpan(start, start + words.utf8.count)
}
