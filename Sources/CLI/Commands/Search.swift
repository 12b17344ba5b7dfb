internal import News
internal import Presentation
internal import Repository

/// A search as it was asked for, whoever read the command line.
struct Search: Equatable {
  let typed: TypedQuery
  /// The archive file that was named, or nil.
  let database: String?
  var wanted = Wanted.hits
  var order = SearchOrder.relevance
  var wantsStatements = false
  var showsEveryCopy = false
  /// True when also beliefs, plans and what was not said are wanted.
  var wantsAnyStance = false
  var page = PageRequest(limit: PageOptions.usualLimit)
  var printer = Printer()
  /// Words that mean the same; nil for those of the config file.
  var synonyms: Synonyms?

  /// What is printed of what a query finds.
  enum Wanted: Equatable {
    case hits
    case ids(endedByNull: Bool)
    case count
    case facets([Facet])
    case explanation
  }

  func run() throws {
    try run(in: ArchivePlace.place(named: database).openForReading())
  }

  /// Runs the search in an archive that is open.
  func run(in archive: any Archive) throws {
    var parsed = try typed.parse(for: archive)
    if wantsAnyStance { parsed = parsed.ofAnyStance }
    let synonyms = try synonyms ?? Config.user.synonyms.map { try SynonymsFile.read($0) }
    if let synonyms { parsed = parsed.with(synonyms) }
    for note in parsed.notes { StandardStreams.writeMessage("note: \(note)") }
    if wanted == .explanation {
      return try printer.print(
        QueryReport(try archive.explanation(of: parsed.query), notes: parsed.notes))
    }
    var found = try firstThatFinds(parsed, in: archive)
    if let note = try undatedNote(found.query, in: archive) {
      StandardStreams.writeMessage("note: \(note)")
      found.notes.append(note)
    }
    switch wanted {
    case .facets(let facets): try printFacets(facets, of: found, in: archive)
    case .count: try printCount(of: found, in: archive)
    case .hits, .ids, .explanation:
      if found.isForStatements(wantsStatements) {
        try printStatements(found, in: archive)
      } else {
        try printArticles(found, in: archive)
      }
    }
  }

  /// The query, or all the words of the phrase when the phrase is nowhere.
  private func firstThatFinds(
    _ parsed: ParsedQuery, in archive: any Archive
  ) throws -> ReadQuery {
    guard let fallback = parsed.fallback,
      try total(of: parsed.query, in: archive) == 0, try total(of: fallback, in: archive) > 0
    else { return ReadQuery(text: parsed.text, query: parsed.query, notes: parsed.notes) }
    let note = "nothing has the phrase \(parsed.query); these have all its words"
    StandardStreams.writeMessage("note: \(note)")
    return ReadQuery(text: parsed.text, query: fallback, notes: parsed.notes + [note])
  }

  private func total(of query: SearchQuery, in archive: any Archive) throws -> Int {
    guard wantsStatements || query.isForStatements else {
      // Without copies apart it is enough to count.
      guard showsEveryCopy else { return try archive.count(query) }
      return try archive.search(
        query, order: .newest, page: articlePage(PageRequest(limit: 0))
      ).total
    }
    return try archive.statements(
      matching: query, order: order, page: PageRequest(limit: 1)
    ).total
  }

  private func printArticles(_ read: ReadQuery, in archive: any Archive) throws {
    let found = try archive.search(read.query, order: order, page: articlePage(page))
    if case .ids(let endedByNull) = wanted {
      return try print(found.elements.map(\.article.id.description), endedByNull: endedByNull)
    }
    if printer.format.citation != nil {
      let citations = try archive.citations(of: found.elements.map(\.article.id))
      return try cite(citations, of: found.total, read, in: archive)
    }
    try end(
      read, total: found.total, shown: found.elements.count, in: archive,
      with: SearchReport(
        query: read.text, reading: read.query.description, notes: read.notes, page: found,
        offset: page.offset))
  }

  private func articlePage(_ page: PageRequest) -> PageRequest {
    PageRequest(limit: page.limit, offset: page.offset, copies: showsEveryCopy ? .each : .asOne)
  }

  private func printStatements(_ read: ReadQuery, in archive: any Archive) throws {
    let found = try archive.statements(matching: read.query, order: order, page: page)
    if case .ids(let endedByNull) = wanted {
      return try print(found.elements.map(\.statement.id.description), endedByNull: endedByNull)
    }
    if printer.format.citation != nil {
      let citations = try archive.citations(of: found.elements.map(\.statement))
      return try cite(citations, of: found.total, read, in: archive)
    }
    try end(
      read, total: found.total, shown: found.elements.count, in: archive,
      with: StatementSearchReport(
        query: read.text, reading: read.query.description, notes: read.notes, page: found,
        offset: page.offset, leftOut: try leftOut(of: read.query, total: found.total, in: archive)))
  }

  /// Prints references, and says where there are more.
  private func cite(
    _ citations: [Citation], of total: Int, _ read: ReadQuery, in archive: any Archive
  ) throws {
    CitationNotice.write(shown: citations.count, of: total)
    try end(
      read, total: total, shown: citations.count, in: archive, with: CitationsReport(citations))
  }

  /// How many statements match that are beliefs or plans or were not said.
  private func leftOut(
    of query: SearchQuery, total: Int, in archive: any Archive
  ) throws -> Int {
    guard query.stance != .any else { return 0 }
    return try archive.statements(
      matching: query.ofAnyStance, order: .newest, page: PageRequest(limit: 0)
    ).total - total
  }

  private func printFacets(
    _ facets: [Facet], of read: ReadQuery, in archive: any Archive
  ) throws {
    let counts = try archive.facets(facets, of: read.query, limit: page.limit)
    let total = try archive.count(read.query)
    try end(
      read, total: total, shown: counts.count, in: archive,
      with: FacetsReport(
        query: read.text, reading: read.query.description, notes: read.notes, total: total,
        facets: counts))
  }

  private func printCount(of read: ReadQuery, in archive: any Archive) throws {
    let total = try total(of: read.query, in: archive)
    try printer.print(CountReport(query: read.text, total: total))
    if total == 0 { throw ExitStatus.nothingFound }
  }

  private func print(_ ids: [String], endedByNull: Bool) throws {
    guard !ids.isEmpty else { throw ExitStatus.nothingFound }
    if endedByNull {
      try StandardStreams.writeData(verbatim: ids.map { $0 + "\0" }.joined())
    } else {
      try StandardStreams.writeData(ids)
    }
  }

  /// How many articles, or statements in them, a date leaves out since they give no day; nil for none.
  private func undatedNote(_ query: SearchQuery, in archive: any Archive) throws -> String? {
    guard let undated = query.ofUndated else { return nil }
    let count = try total(of: undated, in: archive)
    let noun = wantsStatements || query.isForStatements ? "statement" : "article"
    return LeftOut.sentence(undated: count, noun)
      .map { $0 + "; date:none shows \(count == 1 ? "it" : "them")" }
  }

  /// Prints what was found; where that is nothing, says what would have been.
  private func end(
    _ read: ReadQuery, total: Int, shown: Int, in archive: any Archive, with report: some Report
  ) throws {
    guard total == 0 else {
      try printer.print(report)
      if shown == 0 { throw ExitStatus.nothingFound }
      return
    }
    if printer.format != .text { try printer.print(report) }
    StandardStreams.writeMessage(
      "no \(read.isForStatements(wantsStatements) ? "statement" : "article") matches \(read.query)")
    if read.isForStatements(wantsStatements),
      let more = LeftOut.sentence(try leftOut(of: read.query, total: 0, in: archive))
    {
      StandardStreams.writeMessage(more)
    }
    for hint in try TagHints.hints(for: read.query, in: archive) {
      StandardStreams.writeMessage("hint: \(hint)")
    }
    for suggestion in try archive.suggestions(for: read.query) {
      StandardStreams.writeMessage(SuggestionText.line(suggestion))
    }
    throw ExitStatus.nothingFound
  }
}

/// A query that was read, with its words as typed.
private struct ReadQuery {
  let text: String
  let query: SearchQuery
  var notes: [String]

  /// True when statements are wanted, by option or by the query itself.
  func isForStatements(_ option: Bool) -> Bool { option || query.isForStatements }
}
