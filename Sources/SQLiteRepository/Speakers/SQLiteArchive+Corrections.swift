package import Identity
internal import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func correct(
    _ correction: Correction, reason: String
  ) throws(ArchiveError) -> CorrectionEntry {
    let outcome = try perform("enter a correction") { state throws(SQLiteError) in
      try state.changingIdentity { () throws(SQLiteError) in
        try state.correct(correction, reason: reason)
      }
    }
    return try outcome.accepted()
  }

  package func load(_ entries: [CorrectionEntry]) throws(ArchiveError) -> LoadedCorrections {
    let outcome = try perform("load corrections") { state throws(SQLiteError) in
      try state.changingIdentity { () throws(SQLiteError) in try state.load(entries) }
    }
    return try outcome.accepted()
  }

  package func corrections() throws(ArchiveError) -> [LedgerEntry] {
    try perform("read the ledger") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let ledger = try state.readLedger()
        var entries: [LedgerEntry] = []
        for entry in ledger.entries {
          let undoneBy = ledger.undone[entry.id]
          entries.append(
            LedgerEntry(
              entry: entry, undoneBy: undoneBy,
              unmet: undoneBy == nil ? try state.unmet(entry.correction) : []))
        }
        return entries
      }
    }
  }
}

extension Result where Failure == CorrectionObjection {
  /// The result, or why the archive refused.
  fileprivate func accepted() throws(ArchiveError) -> Success {
    switch self {
    case .success(let success): return success
    case .failure(let objection):
      throw ArchiveError(
        .refused, objection.sentence,
        advice: objection.entry.map {
          "see archive log; to take that one back: archive undo \($0)"
        })
    }
  }
}

extension SQLiteArchive.State {
  /// Runs a change to who is who, whole or not at all.
  func changingIdentity<Outcome>(
    _ body: () throws(SQLiteError) -> Outcome
  ) throws(SQLiteError) -> Outcome {
    do throws(SQLiteError) {
      return try connection.transaction { () throws(SQLiteError) in
        try forgetWhatOthersChanged()
        return try body()
      }
    } catch {
      forgetWhatWasWritten()
      throw error
    }
  }

  fileprivate func correct(
    _ correction: Correction, reason: String
  ) throws(SQLiteError) -> Result<CorrectionEntry, CorrectionObjection> {
    let known = try knownIdentity()
    if let objection = known.ledger.objection(to: correction) { return .failure(objection) }
    let time = try time(after: known.ledger.entries.last?.time)
    let names = try names(of: correction)
    // What it changes is known once it is applied, and stands in the entry.
    var trial = known.ledger
    let draft = CorrectionEntry(
      time: time, reason: reason, correction: correction, speakerNames: names, changed: .none)
    if let objection = trial.attempt(draft) { return .failure(objection) }
    let changed = try apply(trial, over: known)
    let entry = CorrectionEntry(
      time: time, reason: reason, correction: correction, speakerNames: names, changed: changed)
    try insert(entry)
    var ledger = known.ledger
    if let objection = ledger.attempt(entry) { return .failure(objection) }
    identity?.ledger = ledger
    return .success(entry)
  }

  fileprivate func load(
    _ entries: [CorrectionEntry]
  ) throws(SQLiteError) -> Result<LoadedCorrections, CorrectionObjection> {
    let known = try knownIdentity()
    let merged: CorrectionLedger
    do throws(CorrectionObjection) {
      merged = try known.ledger.merged(with: entries)
    } catch {
      return .failure(error)
    }
    let new = merged.entries.filter { !known.ledger.contains($0.id) }
    for entry in new { try insert(entry) }
    let changed = try apply(merged, over: known)
    identity?.ledger = merged
    return .success(
      LoadedCorrections(
        added: new.count, known: entries.count - new.count, changed: changed))
  }

  /// Brings the rows in line with a ledger that takes the place of another.
  private func apply(
    _ ledger: CorrectionLedger, over known: KnownIdentity
  ) throws(SQLiteError) -> CorrectionChange {
    let resolution = SpeakerResolution(
      links: known.resolution.links, corrections: ledger.effects)
    let scope = SettlementScope(from: known.resolution, to: resolution)
    let settled = try settle(scope, by: resolution)
    let marked = try MarkTables.write(
      ledger.effects.marks, over: known.ledger.effects.marks, connection)
    let changed = CorrectionChange(
      statements: settled.statements + marked.statements,
      articles: settled.articles + marked.articles)
    identity = KnownIdentity(ledger: ledger, resolution: resolution)
    return changed
  }

  func insert(_ entry: CorrectionEntry) throws(SQLiteError) {
    try connection.run(
      "INSERT INTO corrections (key, made, reason, record) VALUES (?, ?, ?, ?)",
      .text(entry.id.description), .text(entry.time), .text(entry.reason),
      .text(CorrectionRecord.line(entry)))
  }

  /// Now, or a moment after the newest entry, so that times sort as entries were made.
  func time(after last: String?) throws(SQLiteError) -> String {
    let format = "'%Y-%m-%dT%H:%M:%fZ'"
    let time = try connection.first(
      """
      SELECT max(
        strftime(\(format), 'now'),
        coalesce(strftime(\(format), ?, '+0.001 seconds'), '')
      )
      """, [.text(last)]
    ) { $0.text(0) }
    return time ?? ""
  }

  /// How the speakers of a correction are called now.
  private func names(of correction: Correction) throws(SQLiteError) -> [SpeakerID: String] {
    var names: [SpeakerID: String] = [:]
    for speaker in correction.speakers {
      names[speaker] = try connection.first(
        "SELECT name FROM speakers WHERE key = ?", [.text(speaker.description)]
      ) { $0.text(0) }
    }
    if case .split(let speaker, _, let target) = correction, names[target] == nil {
      names[target] = names[speaker]
    }
    return names
  }

  // MARK: Targets that are not there

  /// What a correction names and the archive does not have.
  fileprivate func unmet(_ correction: Correction) throws(SQLiteError) -> [String] {
    var missing: [String] = []
    var parts = CorrectionParts()
    switch correction {
    case .undo, .readmit: return []
    case .tag, .untag, .note:
      for target in correction.markTargets where try isMissing(target) {
        missing.append(target.description)
      }
    case .delete(let articles):
      for article in articles where try isStillHere(article) {
        missing.append(article.description)
      }
    case .merge(let others, _): parts.names = others
    case .alias(let speaker, _), .rename(let speaker, _), .hide(let speaker),
      .role(let speaker, _, _, _), .withoutRole(let speaker, _):
      parts.names = [speaker]
    case .split(_, let some, _), .assign(let some, _): parts = some
    }
    for name in parts.names where try !isSeen(name) { missing.append(name.description) }
    for person in parts.persons where try !isSeen(person) {
      missing.append("\(person.name) in \(person.article)")
    }
    for statement in parts.statements {
      if try isMissing(.statement(statement)) { missing.append(statement.description) }
    }
    return missing
  }

  /// True when the archive has no such article or statement.
  private func isMissing(_ target: MarkTarget) throws(SQLiteError) -> Bool {
    try MarkTables.exists(target, connection) == false
  }

  /// True for an article that the archive has though the ledger says that it was deleted.
  private func isStillHere(_ article: ArticleID) throws(SQLiteError) -> Bool {
    try connection.first(
      "SELECT 1 FROM articles JOIN deleted_articles USING (key) WHERE key = ?",
      [.text(article.description)]
    ) { _ in true } ?? false
  }

  /// True when some article gives a name that makes the id, or when it has a row of its own.
  private func isSeen(_ name: SpeakerID) throws(SQLiteError) -> Bool {
    if let article = name.article ?? name.namesakeArticle {
      return try personNames(in: article).contains { text in
        let keys = SpeakerKeys(name: text, kind: .person, in: article)
        return keys?.name == name || keys?.speaker.namesake(in: article) == name
      }
    }
    if try existingRowID(of: name) != nil { return true }
    // A name without a row of its own stands among those of whoever has it.
    let kind: SpeakerKind = name.description.hasPrefix("sp:org.") ? .organization : .person
    let names = try connection.first(
      "SELECT names FROM speakers WHERE key = ?", [.text(try destination(of: name).description)]
    ) { $0.text(0) }
    return (names ?? "").split(separator: "\n").contains {
      SpeakerKeys(fullName: String($0), kind: kind)?.name == name
    }
  }

  private func isSeen(_ person: PersonInArticle) throws(SQLiteError) -> Bool {
    try personNames(in: person.article).contains {
      PersonInArticle(article: person.article, name: $0) == person
    }
  }

  private func personNames(in article: ArticleID) throws(SQLiteError) -> [String] {
    try connection.rows(
      """
      SELECT p.name FROM article_speakers p JOIN articles a ON a.id = p.article_id
      WHERE a.key = ?
      """, [.text(article.description)]
    ) { $0.text(0) }
  }
}

extension CorrectionLedger {
  /// Adds an entry, or returns what speaks against it.
  fileprivate mutating func attempt(_ entry: CorrectionEntry) -> CorrectionObjection? {
    do throws(CorrectionObjection) {
      try add(entry)
      return nil
    } catch {
      return error
    }
  }
}
