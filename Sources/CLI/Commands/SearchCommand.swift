internal import ArgumentParser
internal import News
internal import Presentation
internal import Repository

/// `archive search QUERY...`: the articles, or the statements, that hold some words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles or statements by their words, best first.",
    discussion: HelpText.unwrapped(
      """
      Several words find articles that have all of them, in any order and any form; a word with
      a capital is met as it is spelt ("Wells" never finds "well"). One argument with spaces is a
      phrase, since the shell takes the quotation marks away; when the phrase is nowhere, all its
      words are searched, and a line on standard error says so. The whole language:
      archive help query

      With - for the query, every line of standard input is one: as text each result stands under
      its query, as JSON each is an object with its query, and csv and tsv begin with a column for it.

      Examples:
        archive search "safe haven"
        archive search pakistan taliban --sort newest
        archive search gold OR silver -oil date:2017
        archive search said:Wells about:pakistan
        archive search --facet outlet,year taliban
        archive search - --count < terms.txt
      """))

  @Argument(
    parsing: .allUnrecognized,
    help: "Words, \"phrases\", OR, NOT, -word, (groups), prefix*, field:word, date:2017.",
    completion: Completing.queryWords)
  var query: [String] = []

  @Option(help: "The order: relevance, newest or oldest.")
  var sort: SearchOrder = .relevance

  @Flag(help: "Find statements instead of articles; said: and about: do so by themselves.")
  var statements = false

  @Flag(help: "Statements also of beliefs and plans, and what was not said, marked as that.")
  var all = false

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

  @Option(
    help: "A file of words that mean the same, a group a line; each is looked for as all of them.")
  var synonyms: String?

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var pages: PageOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try TypedQuery.checkOptions(query)
    _ = try facets()
  }

  func run() throws {
    if location.verbose { _ = try location.place() }
    guard query == ["-"] else { return try search().run() }
    try BatchSearch(search(), isPlain: words).run()
  }

  /// What was asked for.
  func search() throws -> Search {
    var search = Search(
      typed: TypedQuery(words: query, isPlain: words), database: location.path)
    search.order = sort
    search.wantsStatements = statements || all
    search.wantsAnyStance = all
    search.showsEveryCopy = allCopies
    search.page = pages.page
    search.printer = output.printer
    if let synonyms { search.synonyms = try SynonymsFile.read(synonyms) }
    search.wanted =
      if explain {
        .explanation
      } else if let facets = try facets() {
        .facets(facets)
      } else if count {
        .count
      } else if null {
        .ids(endedByNull: true)
      } else if ids {
        .ids(endedByNull: false)
      } else {
        .hits
      }
    return search
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

extension SearchOrder: ExpressibleByArgument {}
