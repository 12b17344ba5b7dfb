internal import ArgumentParser
internal import News
internal import Presentation
internal import Repository

/// `archive search QUERY...`: the articles, or the statements, that hold some words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles or statements by their words, best first.",
    discussion: """
      Several words find articles that have all of them, in any order and any form; a word with
      a capital is met as it is spelt ("Wells" never finds "well"). One argument with spaces is a
      phrase, since the shell takes the quotation marks away; when the phrase is nowhere, all its
      words are searched, and a line on standard error says so. The whole language:
      archive help query

      Examples:
        archive search "safe haven"
        archive search pakistan taliban --sort newest
        archive search gold OR silver -oil date:2017
        archive search said:Wells about:pakistan
        archive search --facet outlet,year taliban
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: "Words, \"phrases\", OR, NOT, -word, (groups), prefix*, field:word, date:2017.")
  var query: [String] = []

  @Option(help: "The order: relevance, newest or oldest.")
  var sort: SearchOrder = .relevance

  @Flag(help: "Find statements instead of articles; said: and about: do so by themselves.")
  var statements = false

  @Flag(help: "Take the query as plain words, whatever it looks like.")
  var words = false

  @Option(help: "Count the articles by these: outlet, agency, place, section, year, speaker.")
  var facet: String?

  @Flag(help: "Print how many there are and nothing else.")
  var count = false

  @Flag(help: "Print the ids and nothing else, one a line.")
  var ids = false

  @Flag(
    name: [.customShort("0"), .long], help: "Print the ids, each ended by a NUL, for xargs -0.")
  var null = false

  @Flag(help: "Show every copy of a story, and not the best one for all.")
  var allCopies = false

  @Flag(help: "Say how the query was read and what it became.")
  var explain = false

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var pages: PageOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try TypedQuery.checkOptions(query)
    _ = try facets()
  }

  func run() throws {
    let archive = try location.openForReading()
    let typed = TypedQuery(words: query, isPlain: words)
    let parsed = try typed.parse(for: archive)
    for note in parsed.notes { StandardStreams.writeMessage("note: \(note)") }
    if explain {
      try output.print(
        QueryReport(try archive.explanation(of: parsed.query), notes: parsed.notes))
      return
    }
    let found = try firstThatFinds(parsed, in: archive)
    if let facets = try facets() {
      try printFacets(facets, of: found, in: archive)
    } else if count {
      try printCount(of: found, in: archive)
    } else if found.isForStatements(statements) {
      try printStatements(found, in: archive)
    } else {
      try printArticles(found, in: archive)
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
    guard statements || query.isForStatements else {
      // Without copies apart it is enough to count.
      guard allCopies else { return try archive.count(query) }
      return try archive.search(
        query, order: .newest, page: articlePage(PageRequest(limit: 0))
      ).total
    }
    return try archive.statements(
      matching: query, order: sort, page: PageRequest(limit: 1)
    ).total
  }

  private func printArticles(_ read: ReadQuery, in archive: any Archive) throws {
    let page = try archive.search(read.query, order: sort, page: articlePage(pages.page))
    if ids || null { return try printIDs(page.elements.map(\.article.id.description)) }
    try end(
      read, total: page.total, shown: page.elements.count, in: archive,
      with: SearchReport(
        query: read.text, reading: read.query.description, notes: read.notes, page: page,
        offset: pages.offset))
  }

  private func articlePage(_ page: PageRequest) -> PageRequest {
    PageRequest(limit: page.limit, offset: page.offset, copies: allCopies ? .each : .asOne)
  }

  private func printStatements(_ read: ReadQuery, in archive: any Archive) throws {
    let page = try archive.statements(matching: read.query, order: sort, page: pages.page)
    if ids || null { return try printIDs(page.elements.map(\.statement.id.description)) }
    try end(
      read, total: page.total, shown: page.elements.count, in: archive,
      with: StatementSearchReport(
        query: read.text, reading: read.query.description, notes: read.notes, page: page,
        offset: pages.offset))
  }

  private func printFacets(
    _ facets: [Facet], of read: ReadQuery, in archive: any Archive
  ) throws {
    let counts = try archive.facets(facets, of: read.query, limit: pages.limit)
    let total = try archive.count(read.query)
    try end(
      read, total: total, shown: counts.count, in: archive,
      with: FacetsReport(
        query: read.text, reading: read.query.description, notes: read.notes, total: total,
        facets: counts))
  }

  private func printCount(of read: ReadQuery, in archive: any Archive) throws {
    let total = try total(of: read.query, in: archive)
    try output.print(CountReport(query: read.text, total: total))
    if total == 0 { throw ExitStatus.nothingFound.code }
  }

  private func printIDs(_ ids: [String]) throws {
    guard !ids.isEmpty else { throw ExitStatus.nothingFound.code }
    if null {
      try StandardStreams.writeData(verbatim: ids.map { $0 + "\0" }.joined())
    } else {
      try StandardStreams.writeData(ids)
    }
  }

  /// Prints what was found; where that is nothing, says what would have been.
  private func end(
    _ read: ReadQuery, total: Int, shown: Int, in archive: any Archive, with report: some Report
  ) throws {
    guard total == 0 else {
      try output.print(report)
      if shown == 0 { throw ExitStatus.nothingFound.code }
      return
    }
    if output.outputFormat != .text { try output.print(report) }
    StandardStreams.writeMessage(
      "no \(read.isForStatements(statements) ? "statement" : "article") matches \(read.query)")
    for suggestion in try archive.suggestions(for: read.query) {
      StandardStreams.writeMessage(SuggestionText.line(suggestion))
    }
    throw ExitStatus.nothingFound.code
  }

  private func facets() throws -> [Facet]? {
    try facet.map { names in
      try names.split(separator: ",").map { name in
        guard let facet = Facet(rawValue: name.lowercased()) else {
          let known = Facet.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("There is no facet '\(name)'. Facets: \(known)")
        }
        return facet
      }
    }
  }
}

/// A query that was read, with its words as typed.
private struct ReadQuery {
  let text: String
  let query: SearchQuery
  let notes: [String]

  /// True when statements are wanted, by option or by the query itself.
  func isForStatements(_ option: Bool) -> Bool { option || query.isForStatements }
}

extension SearchOrder: ExpressibleByArgument {}
