internal import Identity
internal import Likeness
internal import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func keep(_ batch: [AnalysedArticle]) throws(ArchiveError) -> [Keeping] {
    for analysed in batch { try Self.checkSpans(of: analysed) }
    return try perform("keep \(batch.count) articles") { state throws(SQLiteError) in
      do throws(SQLiteError) {
        let (keepings, newCount) = try state.keep(batch)
        state.load.count(newCount)
        return keepings
      } catch {
        state.versions = VersionRegister()
        state.places = PlaceRegister()
        state.copies = CopyRegister()
        state.groups = CopyGroups()
        // What was remembered of the batch is not in the file.
        state.forgetWhatWasWritten()
        throw error
      }
    }
  }

  /// Refuses spans that do not lie in the body, which would cut text that is not there.
  static func checkSpans(of analysed: AnalysedArticle) throws(ArchiveError) {
    guard analysed.preparation is ArticleDraft || analysed.spansLieInBody else {
      throw ArchiveError(
        .failed,
        "cannot keep \(analysed.article.id) of \(analysed.article.origin.path): "
          + "a statement reaches beyond its text")
    }
  }
}

extension SQLiteArchive.State {
  /// Keeps a batch in one transaction; the result has how many articles are new.
  fileprivate func keep(_ batch: [AnalysedArticle]) throws(SQLiteError) -> ([Keeping], Int) {
    try connection.transaction { () throws(SQLiteError) in
      try forgetWhatOthersChanged()
      try load.prepare(connection)
      var keepings: [Keeping] = []
      var new: [IncomingArticle] = []
      var newIDs: Set<ArticleID> = []
      var known: [(id: ArticleID, incoming: AnalysedArticle, place: Int)] = []
      var newPlaces: [Int] = []
      let deleted = try knownIdentity().ledger.effects.marks.deleted
      var returning: [ArticleID] = []
      for (place, analysed) in batch.enumerated() {
        let id = analysed.id
        let isNew = try rowID(of: id) == nil
        if !isNew || newIDs.contains(id) {
          known.append((id, analysed, place))
          keepings.append(.known(id))
        } else if !deleted.isEmpty, deleted[id] != nil, !analysed.mayReturn {
          keepings.append(.deletedBefore(id))
        } else {
          if deleted[id] != nil { returning.append(id) }
          newIDs.insert(id)
          new.append(try incoming(analysed))
          newPlaces.append(place)
          keepings.append(.stored(id, as: .new))
        }
      }
      if !returning.isEmpty {
        _ = try enter(
          .readmit(returning), reason: "read again, deleted ones too",
          changed: CorrectionChange(statements: 0, articles: returning.count))
      }
      let novelties = try write(new)
      if !load.isRunning, !new.isEmpty { try linkFamilies() }
      for (place, novelty) in zip(newPlaces, novelties) {
        keepings[place] = .stored(batch[place].id, as: novelty)
      }
      for (id, incoming, place) in known {
        guard let rowID = try rowID(of: id) else { continue }
        let found = try self.place(of: incoming.article, incoming.folder, incoming.file)
        let isElsewhere = try note(
          incoming.article, folder: incoming.folder, in: found, of: rowID)
        if isElsewhere { keepings[place] = .knownElsewhere(id) }
        let arrival = VersionRegister.Arrival(
          rowID: rowID, article: incoming.article, place: found, isNew: false)
        try replace(versions.take(arrival, connection), by: rowID)
      }
      try countSpeakers()
      try groups.write(to: connection)
      articleFacts.invalidate()
      return (keepings, new.count)
    }
  }

  /// An article with who is who in it.
  func incoming(_ analysed: AnalysedArticle) throws(SQLiteError) -> IncomingArticle {
    let draft =
      analysed.preparation as? ArticleDraft ?? ArticleDraft(analysed, tokenizer: tokenizer)
    return IncomingArticle(analysed, draft: draft, resolution: try resolution())
  }

  /// Drops everything that is remembered of the file's contents.
  func forgetWhatWasWritten() {
    words = WordCollector()
    speakers = SpeakerRegister()
    identity = nil
    traitsToApply = []
    speakersToCount = []
    fields = ArticleFields()
    articleFacts.invalidate()
    statementFacts.invalidate()
    knownDataVersion = nil
  }

  /// Two processes may write in turn: what is remembered holds only while no other one has.
  func forgetWhatOthersChanged() throws(SQLiteError) {
    let version = try connection.first("PRAGMA data_version") { $0.integer(0) }
    if version != knownDataVersion {
      forgetWhatWasWritten()
      knownDataVersion = version
    }
  }

  func rowID(of id: ArticleID) throws(SQLiteError) -> Int64? {
    try connection.first(
      "SELECT id FROM articles WHERE key = ?", [.text(id.description)]
    ) { Int64($0.integer(0)) }
  }

  /// Notes which version of the analysis looked at an article.
  func note(_ analysis: String?, of articleRow: Int64) throws(SQLiteError) {
    guard let analysis else { return }
    try connection.run(
      """
      INSERT INTO article_analyses (article_id, version) VALUES (?, ?)
      ON CONFLICT (article_id) DO UPDATE SET version = excluded.version
      """, .integer(articleRow), .text(analysis))
  }

  /// Notes where an article was found; false when that was known.
  private func note(
    _ article: Article, folder: String?, in place: PlaceRegister.Place?, of rowID: Int64
  ) throws(SQLiteError) -> Bool {
    let origin = article.origin
    // Not INSERT ... SELECT: a statement of several rows begins with a savepoint, and a savepoint
    // has FTS5 write out all that it gathered, which doubled the cost of a batch:
    // https://www.sqlite.org/vtab.html#the_xsavepoint_xrelease_and_xrollbackto_methods
    try connection.run(
      """
      INSERT INTO sources
        (article_id, path, member, row, sha256, body_offset, record_offset, folder, repairs,
         place_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (article_id, path, member, row) DO NOTHING
      """,
      .integer(rowID), .text(origin.path), .text(origin.member ?? ""), .integer(origin.row ?? 0),
      .text(origin.sha256), .integer(origin.bodyOffset), .integer(origin.recordOffset),
      .text(folder),
      .text(StringListText.encode(article.repairs.map(\.rawValue))),
      place.map { .integer($0.row) } ?? .null)
    return connection.changedRowCount > 0
  }

  /// Writes new articles with all that belongs to them; says how each relates to others.
  private func write(_ articles: [IncomingArticle]) throws(SQLiteError) -> [Novelty] {
    guard !articles.isEmpty else { return [] }
    for incoming in articles { try speakers.take(incoming, from: connection) }
    try speakers.write(to: connection)
    try applyTraits(to: articles)
    try noteFamilies(of: articles)
    // One table after the other: each has words and pages of its own, which then stay close by.
    var rows: [Int64] = []
    for incoming in articles { rows.append(try insert(incoming)) }
    for (incoming, row) in zip(articles, rows) { try index(incoming.draft, rowID: row) }
    for (incoming, row) in zip(articles, rows) {
      try insertSpeakers(of: incoming, articleRow: row)
    }
    var statements: [[RankingFacts.Entry]] = []
    for (incoming, row) in zip(articles, rows) {
      statements.append(try insertStatements(of: incoming, articleRow: row))
    }
    for (incoming, entries) in zip(articles, statements) {
      try indexStatements(of: incoming, entries)
    }
    var novelties: [Novelty] = []
    for (incoming, row) in zip(articles, rows) {
      novelties.append(try relate(incoming, rowID: row))
    }
    // A later article may have shown that what made copies is in every article.
    for (place, row) in rows.enumerated() where novelties[place] == .copy {
      if try CopyGroups.group(of: row, connection) == nil { novelties[place] = .new }
    }
    try copies.write(to: connection)
    for incoming in articles {
      words.take(incoming.draft.words, inEnglish: incoming.article.isEnglish)
      words.take(fromFields: incoming.draft.fieldWords)
    }
    try words.write(to: connection)
    try articleFacts.write(
      zip(articles, rows).map { incoming, row in
        RankingFacts.Entry(
          rowID: row, length: incoming.draft.wordCount, day: incoming.article.published?.day)
      }, to: connection)
    try statementFacts.write(statements.flatMap { $0 }, to: connection)
    try fields.write(zip(articles, rows).map { fieldValues(of: $0, row: $1) }, to: connection)
    articleFacts.invalidate()
    statementFacts.invalidate()
    try finishTraits()
    return novelties
  }

  private func fieldValues(of incoming: IncomingArticle, row: Int64) -> ArticleFields.Entry {
    let article = incoming.article
    return ArticleFields.Entry(
      rowID: row,
      values: [
        article.outlet?.name, article.dateline?.agency, article.dateline?.place, article.section,
      ], speakers: speakingRows(of: incoming))
  }

  /// Notes of which articles a new one is a copy or a version.
  private func relate(
    _ incoming: IncomingArticle, rowID: Int64
  ) throws(SQLiteError) -> Novelty {
    let body = incoming.article.body
    let change = try copies.take(rowID, body, incoming.draft.signature, connection)
    if let change { try groups.apply(change, connection) }
    let place = try place(of: incoming.article, incoming.folder, incoming.file)
    let old = try versions.take(
      VersionRegister.Arrival(
        rowID: rowID, article: incoming.article, place: place, isNew: true), connection)
    guard try replace(old, by: rowID) == rowID else { return .cutVersion }
    if let newest = old.last {
      return try isRespaced(incoming.article, from: newest) ? .respaced : .version
    }
    return change?.groups[rowID] == nil ? .new : .copy
  }

  /// True when an article says what another one says, with other spacing.
  private func isRespaced(_ article: Article, from old: Int64) throws(SQLiteError) -> Bool {
    try connection.first(
      "SELECT headline, body FROM articles WHERE id = ?", [.integer(old)]
    ) { row in
      TextSpacing.isAllThatDiffers(
        between: row.text(0) + "\n" + row.text(1), and: article.headline + "\n" + article.body)
    } ?? false
  }

  /// Where an article comes from.
  private func place(
    of article: Article, _ folder: String?, _ file: SourceFile?
  ) throws(SQLiteError) -> PlaceRegister.Place? {
    try places.place(article.origin.path, folder: folder, file, connection)
  }

  /// The rows of those who say something in an article.
  func speakingRows(of incoming: IncomingArticle) -> [Int64] {
    var rows: Set<Int64> = []
    for (place, speakers) in incoming.statementSpeakers.enumerated() {
      guard !incoming.draft.statements[place].isRepeated,
        incoming.attributions.statements[place].isAsserted
      else { continue }
      rows.formUnion(speakers.compactMap { self.speakers.rowID(of: $0) })
    }
    return rows.sorted()
  }

  /// Writes the row of an article, where it came from and who analysed it.
  private func insert(_ incoming: IncomingArticle) throws(SQLiteError) -> Int64 {
    let article = incoming.article
    let row = try insert(article, id: incoming.id)
    _ = try note(
      article, folder: incoming.folder,
      in: place(of: article, incoming.folder, incoming.file), of: row)
    try note(incoming.analysis, of: row)
    return row
  }

  private func insert(_ article: Article, id: ArticleID) throws(SQLiteError) -> Int64 {
    try connection.run(
      """
      INSERT INTO articles
        (key, headline, outlet, agency, place, byline, section, published, published_from,
         repairs, language, url, incomplete, body)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .text(id.description), .text(article.headline), .text(article.outlet?.name),
      .text(article.dateline?.agency), .text(article.dateline?.place), .text(article.byline),
      .text(article.section), .text(article.published?.day.description),
      .text(article.published?.evidence.rawValue),
      .text(StringListText.encode(article.repairs.map(\.rawValue))), .text(article.language),
      .text(article.url), .integer(article.isIncomplete ? 1 : 0), .text(article.body))
    return connection.lastInsertedRow
  }

  /// Puts an article into the full text.
  private func index(_ draft: ArticleDraft, rowID: Int64) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO articles_fts (rowid, headline, body, outlet, agency, place, byline, section)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, over: draft.texts
    ) { values in
      values.add(rowID)
      for column in draft.columns { values.add(column) }
    }
    guard !draft.tableColumns.isEmpty else { return }
    try connection.run(
      """
      INSERT INTO folded_articles (id, headline, body, outlet, agency, place, byline, section)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, over: draft.texts
    ) { values in
      values.add(rowID)
      for column in draft.tableColumns { values.add(column) }
    }
  }

  func insertSpeakers(
    of incoming: IncomingArticle, articleRow: Int64
  ) throws(SQLiteError) {
    for (ordinal, speaker) in incoming.draft.speakers.enumerated() {
      let row = incoming.speakerIDs[ordinal].flatMap { speakers.rowID(of: $0) }
      try connection.run(
        """
        INSERT INTO article_speakers
          (article_id, ordinal, name, kind, roles, speaker_id, mentions, members)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, over: incoming.draft.texts
      ) { values in
        values.add(articleRow)
        values.add(ordinal)
        values.add(speaker.name)
        values.add(speaker.kind)
        values.add(speaker.roles)
        values.add(row)
        values.add(speaker.mentions)
        values.add(speaker.members)
      }
    }
  }

  /// Writes the statements of an article; returns what ranking needs of each.
  ///
  /// A statement that had a row before gets it again, by `rows`.
  func insertStatements(
    of incoming: IncomingArticle, articleRow: Int64, rows: [StatementID: Int64] = [:]
  ) throws(SQLiteError) -> [RankingFacts.Entry] {
    var entries: [RankingFacts.Entry] = []
    for place in incoming.draft.statements.indices {
      let draft = incoming.draft.statements[place]
      guard !draft.isRepeated else { continue }
      let rowID = try insertStatement(
        place, of: incoming, articleRow: articleRow, rowID: rows.isEmpty ? nil : rows[draft.id])
      entries.append(
        RankingFacts.Entry(
          rowID: rowID, length: draft.length, day: incoming.article.published?.day))
    }
    return entries
  }

  /// Puts the statements of an article into the full text, by the entries of their rows.
  func indexStatements(
    of incoming: IncomingArticle, _ entries: [RankingFacts.Entry]
  ) throws(SQLiteError) {
    let drafts = incoming.draft.statements.lazy.filter { !$0.isRepeated }
    for (draft, entry) in zip(drafts, entries) {
      try connection.run(
        "INSERT INTO statements_fts (rowid, text) VALUES (?, ?)", over: incoming.draft.texts
      ) { values in
        values.add(entry.rowID)
        values.add(draft.folded.range)
      }
      guard draft.folded.needsTable else { continue }
      try connection.run(
        "INSERT INTO folded_statements (id, text) VALUES (?, ?)", over: incoming.draft.texts
      ) { values in
        values.add(entry.rowID)
        values.add(draft.folded.range)
      }
    }
  }

  /// Writes the row of one statement; returns where.
  private func insertStatement(
    _ place: Int, of incoming: IncomingArticle, articleRow: Int64, rowID: Int64?
  ) throws(SQLiteError) -> Int64 {
    let statement = incoming.attributions.statements[place]
    let draft = incoming.draft.statements[place]
    let speakers = incoming.statementSpeakers[place].compactMap { self.speakers.rowID(of: $0) }
    let candidate = statement.candidate
    try connection.run(
      """
      INSERT INTO statements
        (id, article_id, ordinal, speaker_id, nested, confidence, content_start, content_end,
         speaker_confidence, candidate_confidence, corrected,
         published, key, kind, polarity, attitude, factuality, rule, link, content, cue, source,
         text, cue_text, source_text, candidate, candidate_surname)
      VALUES
        (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, over: incoming.draft.texts
    ) { values in
      values.add(rowID)
      values.add(articleRow)
      values.add(statement.speaker)
      values.add(StatementSpeakers.only(speakers))
      values.add(statement.isNested ? 1 : 0)
      values.add(min(1, max(0, statement.confidence)))
      values.add(draft.start)
      values.add(draft.end)
      values.add(statement.speakerConfidence.map { min(1, max(0, $0)) })
      values.add(candidate.map { min(1, max(0, $0.confidence)) })
      values.add(incoming.isCorrected[place] ? 1 : 0)
      for text in [
        incoming.draft.day, draft.key, draft.kind, draft.polarity, draft.attitude, draft.factuality,
        draft.rule, draft.link, draft.content, draft.cue, draft.source, draft.text, draft.cueText,
        draft.sourceText, draft.candidate, draft.candidateSurname,
      ] {
        values.add(text)
      }
    }
    let row = connection.lastInsertedRow
    try StatementSpeakers.add(speakers, to: row, in: connection)
    return row
  }
}

/// An article that is about to be stored, with who is who in it.
struct IncomingArticle {
  let id: ArticleID
  let article: Article
  let attributions: Attributions
  let draft: ArticleDraft
  let analysis: String?
  let folder: String?
  let file: SourceFile?
  /// One element a speaker in the article; nil for those without a name of their own.
  let speakerIDs: [SpeakerID?]
  /// One element a statement: its speaker, those who make it together, or nobody.
  let statementSpeakers: [[SpeakerID]]
  /// One element a statement: whether a correction says whose it is.
  let isCorrected: [Bool]
  private let names: [SpeakerID: String]

  init(_ analysed: AnalysedArticle, draft: ArticleDraft, resolution: SpeakerResolution) {
    id = analysed.id
    article = analysed.article
    attributions = analysed.attributions
    self.draft = draft
    analysis = analysed.analysis
    folder = analysed.folder
    file = analysed.file
    let speakerIDs = zip(attributions.speakers, draft.speakers).map { speaker, draft in
      resolution.speaker(name: speaker.name, draft.keys, in: analysed.id)
    }
    self.speakerIDs = speakerIDs
    let attributions = self.attributions
    statementSpeakers = zip(attributions.statements, draft.statements).map { statement, draft in
      resolution.speakers(
        of: draft.id, from: attributions.speakers(of: statement).compactMap { speakerIDs[$0] })
    }
    isCorrected = draft.statements.map { resolution.corrections.statements[$0.id] != nil }
    names = resolution.corrections.names
  }

  /// The surnames of its people.
  var surnames: Set<String> { Set(draft.speakers.compactMap { $0.keys?.surname }) }

  /// A name for a speaker that only a correction brings into the article.
  func name(of speaker: SpeakerID) -> String {
    names[speaker] ?? speaker.description
  }
}
