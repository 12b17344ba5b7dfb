internal import Attribution
internal import Identity
internal import News
package import Repository

/// Gathers what an archive knows of some statements.
package struct EvidenceCollector {
  /// What gathering needs of an archive.
  package typealias Source = ArticleReading & ArticleRelations & ArticleSearching & DayCounting
    & MarkReading & SpeakerCorrecting & SpeakerReading

  private let archive: any Source

  package init(_ archive: any Source) {
    self.archive = archive
  }

  /// The evidence of some statements; `total` is how many were found.
  ///
  /// What `highlighting` matches is marked in the articles.
  package func evidence(
    of statements: [StoredStatement], total: Int, question: Evidence.Question,
    highlighting query: SearchQuery? = nil
  ) throws(ArchiveError) -> Evidence {
    var ids: [ArticleID] = []
    var byArticle: [ArticleID: [StoredStatement]] = [:]
    for statement in statements {
      if byArticle[statement.article.id] == nil { ids.append(statement.article.id) }
      byArticle[statement.article.id, default: []].append(statement)
    }
    let marks = try archive.marks(
      on: ids.map { .article($0) } + statements.map { .statement($0.id) })
    var profiles: [SpeakerID: SpeakerProfile] = [:]
    for id in Set(statements.flatMap { $0.speakers.map(\.id) }) {
      profiles[id] = try archive.profile(of: id)
    }
    var articles: [ArticleID: EvidenceArticle] = [:]
    for id in ids {
      guard let stored = try archive.article(id) else { continue }
      let highlights = try query.map { query throws(ArchiveError) in
        try archive.highlights(of: query, in: stored.article).body
      }
      articles[id] = EvidenceArticle(
        stored: stored,
        statements: (byArticle[id] ?? []).sorted { Self.place($0) < Self.place($1) }.map {
          Self.evidence($0, profiles: profiles, highlights: highlights ?? [], marks: marks)
        },
        marks: marks[.article(id)], alsoIn: try archive.articles(holding: id))
    }
    return Evidence(
      question: question, stories: try stories(ids.compactMap { articles[$0] }), total: total,
      corrections: try corrections(of: statements), timeline: try timeline(of: statements))
  }

  private static func place(_ stored: StoredStatement) -> (Int, Int, String) {
    (
      stored.statement.content.first?.start ?? 0, stored.statement.content.last?.end ?? 0,
      stored.id.description
    )
  }

  private static func evidence(
    _ stored: StoredStatement, profiles: [SpeakerID: SpeakerProfile], highlights: [TextSpan],
    marks: [MarkTarget: StoredMarks]
  ) -> EvidenceStatement {
    let day = stored.article.published?.day
    return EvidenceStatement(
      stored: stored, ruleMeaning: Attributor.meaning(ofRule: stored.statement.rule),
      roles: stored.speakers.compactMap { speaker in
        guard let day, let profile = profiles[speaker.id] else { return nil }
        return RoleOfTheDay(of: profile, on: day)
      },
      highlights: highlights, marks: marks[.statement(stored.id)])
  }

  // MARK: - Stories

  /// Puts articles that copy each other together, the earliest story first.
  private func stories(_ articles: [EvidenceArticle]) throws(ArchiveError) -> [EvidenceStory] {
    let ordered = articles.sorted { Self.order($0.stored, $1.stored) }
    let byID = Dictionary(ordered.map { ($0.stored.id, $0) }) { first, _ in first }
    var placed: Set<ArticleID> = []
    var stories: [EvidenceStory] = []
    for article in ordered where placed.insert(article.stored.id).inserted {
      let copies = try archive.copies(of: article.stored.id)
      let shown = copies.compactMap { byID[$0.id] }
        .filter { placed.insert($0.stored.id).inserted }
      stories.append(
        EvidenceStory(
          articles: ([article] + shown).sorted { Self.order($0.stored, $1.stored) },
          moreCopies: copies.filter { byID[$0.id] == nil }))
    }
    return stories
  }

  /// By day, those without one last, then by id.
  private static func order(_ left: StoredArticle, _ right: StoredArticle) -> Bool {
    switch (left.article.published?.day, right.article.published?.day) {
    case (let one?, let other?): (one, left.id) < (other, right.id)
    case (.some, nil): true
    case (nil, .some): false
    case (nil, nil): left.id < right.id
    }
  }

  // MARK: - Corrections and time

  /// The corrections that hold and name a speaker, a person or a statement of these.
  private func corrections(
    of statements: [StoredStatement]
  ) throws(ArchiveError) -> [CorrectionEntry] {
    let speakers = Set(statements.flatMap { $0.speakers.map(\.id) })
    let ids = Set(statements.map(\.id))
    let articles = Set(statements.map(\.article.id))
    return try archive.corrections().filter { $0.undoneBy == nil }.map(\.entry).filter { entry in
      if !speakers.isDisjoint(with: entry.correction.speakers) { return true }
      switch entry.correction {
      case .assign(let parts, _), .split(_, let parts, _):
        return !ids.isDisjoint(with: parts.statements)
          || parts.persons.contains { articles.contains($0.article) }
      case .tag(let targets, _), .untag(let targets, _):
        return targets.contains { Self.concerns($0, ids, articles) }
      case .note(let target, _): return Self.concerns(target, ids, articles)
      default: return false
      }
    }
  }

  private static func concerns(
    _ target: MarkTarget, _ statements: Set<StatementID>, _ articles: Set<ArticleID>
  ) -> Bool {
    switch target {
    case .article(let id): articles.contains(id)
    case .statement(let id): statements.contains(id)
    }
  }

  private func timeline(of statements: [StoredStatement]) throws(ArchiveError) -> Timeline? {
    var counts: [CalendarDay: Int] = [:]
    for day in statements.compactMap(\.article.published?.day) { counts[day, default: 0] += 1 }
    guard !counts.isEmpty else { return nil }
    let days = counts.sorted { $0.key < $1.key }.map { DayCount($0.key, $0.value) }
    let undated = statements.count - counts.values.reduce(0, +)
    return Timeline(
      DayCounts(days, undated: undated),
      among: try archive.days(ofArticles: SearchQuery(.everything), copies: .each), by: nil,
      in: DayRange(first: nil, last: nil))
  }
}
