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
        // What was remembered of the batch is not in the file.
        state.forgetWhatWasWritten()
        throw error
      }
    }
  }

  /// Refuses spans that do not lie in the body, which would cut text that is not there.
  static func checkSpans(of analysed: AnalysedArticle) throws(ArchiveError) {
    let length = analysed.article.body.utf8.count
    let speakerCount = analysed.attributions.speakers.count
    for statement in analysed.attributions.statements {
      let ends = (statement.content + statement.cue + statement.source).map(\.end)
      guard ends.allSatisfy({ $0 <= length }),
        statement.speaker.map({ (0..<speakerCount).contains($0) }) ?? true
      else {
        throw ArchiveError(
          .failed,
          "cannot keep \(analysed.article.id) of \(analysed.article.origin.path): "
            + "a statement reaches beyond its text")
      }
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
      for (place, analysed) in batch.enumerated() {
        let id = analysed.id
        let isNew = try rowID(of: id) == nil
        if !isNew || newIDs.contains(id) {
          known.append((id, analysed, place))
          keepings.append(.known(id))
        } else {
          newIDs.insert(id)
          new.append(IncomingArticle(analysed, id: id, resolution: try resolution()))
          newPlaces.append(place)
          keepings.append(.stored(id, as: .new))
        }
      }
      let novelties = try write(new)
      if !load.isRunning, !new.isEmpty { try linkFamilies() }
      for (place, novelty) in zip(newPlaces, novelties) {
        keepings[place] = .stored(batch[place].id, as: novelty)
      }
      for (id, incoming, place) in known {
        guard let rowID = try rowID(of: id) else { continue }
        let origin = incoming.article.origin
        let isElsewhere = try note(
          origin, repairs: incoming.article.repairs, folder: incoming.folder, of: rowID)
        if isElsewhere { keepings[place] = .knownElsewhere(id) }
        try replace(
          versions.takeKnown(rowID, origin, folder: incoming.folder, connection), by: rowID)
      }
      try groups.write(to: connection)
      articleFacts.invalidate()
      return (keepings, new.count)
    }
  }

  /// Drops everything that is remembered of the file's contents.
  func forgetWhatWasWritten() {
    words = WordCollector()
    speakers = SpeakerRegister()
    identity = nil
    traitsToApply = []
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
    _ origin: Origin, repairs: [TextRepair], folder: String?, of rowID: Int64
  ) throws(SQLiteError) -> Bool {
    // Not INSERT ... SELECT: a statement of several rows begins with a savepoint, and a savepoint
    // has FTS5 write out all that it gathered, which doubled the cost of a batch:
    // https://www.sqlite.org/vtab.html#the_xsavepoint_xrelease_and_xrollbackto_methods
    try connection.run(
      """
      INSERT INTO sources (article_id, path, row, sha256, body_offset, folder, repairs)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (article_id, path, row) DO NOTHING
      """,
      .integer(rowID), .text(origin.path), .integer(origin.row ?? 0), .text(origin.sha256),
      .integer(origin.bodyOffset), .text(folder),
      .text(StringListText.encode(repairs.map(\.rawValue))))
    return connection.changedRowCount > 0
  }

  /// Writes new articles with all that belongs to them; says how each relates to others.
  private func write(_ articles: [IncomingArticle]) throws(SQLiteError) -> [Novelty] {
    guard !articles.isEmpty else { return [] }
    for incoming in articles { try speakers.take(incoming, from: connection) }
    try speakers.write(to: connection)
    try applyTraits(to: articles)
    try noteFamilies(of: articles)
    var facts: [RankingFacts.Entry] = []
    var statements: [RankingFacts.Entry] = []
    var values: [ArticleFields.Entry] = []
    var novelties: [Novelty] = []
    for incoming in articles {
      let article = incoming.article
      let rowID = try insert(article, id: incoming.id)
      _ = try note(
        article.origin, repairs: article.repairs, folder: incoming.folder, of: rowID)
      let length = try index(article, rowID: rowID)
      facts.append(
        RankingFacts.Entry(rowID: rowID, length: length, day: article.published?.day))
      values.append(
        ArticleFields.Entry(
          rowID: rowID,
          values: [
            article.outlet?.name, article.dateline?.agency, article.dateline?.place,
            article.section,
          ], speakers: speakingRows(of: incoming)))
      try note(incoming.analysis, of: rowID)
      try insertSpeakers(of: incoming, articleRow: rowID)
      statements += try insertStatements(of: incoming, articleRow: rowID)
      novelties.append(try relate(incoming, rowID: rowID))
    }
    try copies.write(to: connection)
    try words.write(to: connection)
    try articleFacts.write(facts, to: connection)
    try statementFacts.write(statements, to: connection)
    try fields.write(values, to: connection)
    articleFacts.invalidate()
    statementFacts.invalidate()
    try finishTraits()
    return novelties
  }

  /// Notes of which articles a new one is a copy or a version.
  private func relate(
    _ incoming: IncomingArticle, rowID: Int64
  ) throws(SQLiteError) -> Novelty {
    let body = incoming.article.body
    let others = try copies.take(
      rowID, body, incoming.signature ?? LikenessSignature(of: body), connection)
    try groups.join(rowID, others, connection)
    let old = try versions.take(rowID, incoming.article, folder: incoming.folder, connection)
    try replace(old, by: rowID)
    if !old.isEmpty { return .version }
    return others.isEmpty ? .new : .copy
  }

  /// The rows of those who say something in an article.
  func speakingRows(of incoming: IncomingArticle) -> [Int64] {
    Set(incoming.statementSpeakers.compactMap { $0.flatMap { speakers.rowID(of: $0) } }).sorted()
  }

  private func insert(_ article: Article, id: ArticleID) throws(SQLiteError) -> Int64 {
    try connection.run(
      """
      INSERT INTO articles
        (key, headline, outlet, agency, place, byline, section, published, published_from,
         repairs, body)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .text(id.description), .text(article.headline), .text(article.outlet?.name),
      .text(article.dateline?.agency), .text(article.dateline?.place), .text(article.byline),
      .text(article.section), .text(article.published?.day.description),
      .text(article.published?.evidence.rawValue),
      .text(StringListText.encode(article.repairs.map(\.rawValue))), .text(article.body))
    return connection.lastInsertedRow
  }

  /// Puts an article into the full text and gathers its words; returns how many there are.
  private func index(_ article: Article, rowID: Int64) throws(SQLiteError) -> Int {
    let texts = [
      article.headline, article.body, article.outlet?.name, article.dateline?.agency,
      article.dateline?.place, article.byline, article.section,
    ].map { $0.map { FoldedText($0) } }
    try connection.run(
      """
      INSERT INTO articles_fts (rowid, headline, body, outlet, agency, place, byline, section)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, [.integer(rowID)] + texts.map { .text($0?.text) })
    var length = 0
    // A local one, since every word would else be checked for exclusive access.
    var collector = WordCollector()
    swap(&collector, &words)
    for (column, text) in texts.enumerated() {
      guard let text else { continue }
      let isField = column >= TextColumns.searched.count
      text.bytes.withUnsafeBufferPointer { bytes in
        tokenizer.forEachWord(of: bytes) { word, _, _ in
          length += 1
          if isField { collector.takeFromField(word) } else { collector.take(word) }
        }
      }
    }
    swap(&collector, &words)
    return length
  }

  func insertSpeakers(
    of incoming: IncomingArticle, articleRow: Int64
  ) throws(SQLiteError) {
    for (ordinal, speaker) in incoming.attributions.speakers.enumerated() {
      try connection.run(
        """
        INSERT INTO article_speakers
          (article_id, ordinal, name, kind, roles, speaker_id, mentions)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        .integer(articleRow), .integer(ordinal), .text(speaker.name),
        .text(speaker.kind.rawValue), .text(StringListText.encode(speaker.roles)),
        .integer(incoming.speakerIDs[ordinal].flatMap { speakers.rowID(of: $0) }),
        .text(SpanText.encode(speaker.mentions)))
    }
  }

  /// Writes the statements of an article; returns what ranking needs of each.
  ///
  /// A statement that had a row before gets it again, by `rows`.
  func insertStatements(
    of incoming: IncomingArticle, articleRow: Int64, rows: [StatementID: Int64] = [:]
  ) throws(SQLiteError) -> [RankingFacts.Entry] {
    var entries: [RankingFacts.Entry] = []
    let day = incoming.article.published?.day.description
    let body = Array(incoming.article.body.utf8)
    for (place, statement) in incoming.attributions.statements.enumerated() {
      let id = incoming.statementIDs[place]
      let speaker = incoming.statementSpeakers[place]
      let text = Self.text(of: statement.content, in: body)
      // Two analyses of the same bytes would be one statement; the first one stays.
      try connection.run(
        """
        INSERT INTO statements
          (id, key, article_id, ordinal, speaker_id, published, kind, polarity, nested, confidence,
           rule, link, content, cue, source, content_start, content_end, text, cue_text,
           source_text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (article_id, content_start, content_end) DO NOTHING
        """,
        .integer(rows[id]), .text(id.description),
        .integer(articleRow), .integer(statement.speaker),
        .integer(speaker.flatMap { speakers.rowID(of: $0) }),
        .text(day), .text(statement.kind.rawValue),
        .text(statement.polarity.rawValue), .integer(statement.isNested ? 1 : 0),
        .real(min(1, max(0, statement.confidence))), .text(statement.rule),
        .text(statement.link?.rawValue), .text(SpanText.encode(statement.content)),
        .text(SpanText.encode(statement.cue)), .text(SpanText.encode(statement.source)),
        .integer(statement.content[0].start),
        .integer(statement.content[statement.content.count - 1].end), .text(text),
        .text(Self.text(of: statement.cue, in: body)),
        .text(Self.text(of: statement.source, in: body)))
      guard connection.changedRowCount > 0 else { continue }
      let rowID = connection.lastInsertedRow
      let folded = FoldedText(text)
      try connection.run(
        "INSERT INTO statements_fts (rowid, text) VALUES (?, ?)", .integer(rowID),
        .text(folded.text))
      var length = 0
      folded.bytes.withUnsafeBufferPointer { bytes in
        tokenizer.forEachWord(of: bytes) { _, _, _ in length += 1 }
      }
      entries.append(
        RankingFacts.Entry(rowID: rowID, length: length, day: incoming.article.published?.day))
    }
    return entries
  }

  /// The article's own words, several spans joined by " … ".
  private static func text(of spans: [TextSpan], in body: [UInt8]) -> String {
    spans.map { String(decoding: body[$0.start..<$0.end], as: UTF8.self) }
      .joined(separator: " … ")
  }
}

/// An article that is about to be stored, with its ids, which are dear to compute.
struct IncomingArticle {
  let id: ArticleID
  let article: Article
  let attributions: Attributions
  let analysis: String?
  let signature: LikenessSignature?
  let folder: String?
  /// One element a speaker in the article; nil for those without a name of their own.
  let speakerIDs: [SpeakerID?]
  /// One element a statement.
  let statementIDs: [StatementID]
  let statementSpeakers: [SpeakerID?]
  /// The surnames of its people.
  let surnames: Set<String>
  private let names: [SpeakerID: String]

  init(_ analysed: AnalysedArticle, id: ArticleID, resolution: SpeakerResolution) {
    self.id = id
    article = analysed.article
    attributions = analysed.attributions
    analysis = analysed.analysis
    signature = analysed.signature
    folder = analysed.folder
    let keys = attributions.speakers.map { speaker in
      SpeakerKeys(name: speaker.name, kind: speaker.kind, in: id)
    }
    let speakerIDs = zip(attributions.speakers, keys).map { speaker, keys in
      resolution.speaker(name: speaker.name, keys, in: id)
    }
    self.speakerIDs = speakerIDs
    let statementIDs = attributions.statements.map { StatementID(article: id, content: $0.content) }
    self.statementIDs = statementIDs
    statementSpeakers = zip(attributions.statements, statementIDs).map { statement, id in
      resolution.speaker(of: id, from: statement.speaker.flatMap { speakerIDs[$0] })
    }
    surnames = Set(keys.compactMap { $0?.surname })
    names = resolution.corrections.names
  }

  /// A name for a speaker that only a correction brings into the article.
  func name(of speaker: SpeakerID) -> String {
    names[speaker] ?? speaker.description
  }
}
