internal import ArgumentParser
internal import Presentation
internal import Repository

/// `archive search QUERY...`: the articles that hold some words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles by their words, best first.",
    discussion: """
      Several words find articles that have all of them, in any order and any form; a word with
      a capital is met as it is spelt ("Wells" never finds "well"). One argument with spaces is a
      phrase, since the shell takes the quotation marks away; when the phrase is nowhere, all its
      words are searched, and a line on standard error says so.

      Examples:
        archive search "safe haven"
        archive search pakistan taliban --sort newest
        archive search gold OR silver -oil
        archive search 'infl*' --json
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: "Words, \"phrases\", OR, NOT, -word, (groups), prefix*, =exact.")
  var query: [String] = []

  @Option(help: "The order: relevance, newest or oldest.")
  var sort: SearchOrder = .relevance

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var pages: PageOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let option = query.first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(option)'. See: archive help search")
    }
  }

  func run() throws {
    let parsed = try parse()
    let archive = try location.openForReading()
    var found = try archive.search(parsed.query, order: sort, page: pages.page)
    var notes = parsed.notes
    var reading = parsed.query.description
    if found.total == 0, let fallback = parsed.fallback {
      found = try archive.search(fallback, order: sort, page: pages.page)
      if found.total > 0 {
        notes.append("no article has the \(reading); these have all its words")
        reading = fallback.description
      }
    }
    for note in notes { StandardStreams.writeMessage("note: \(note)") }
    let report = SearchReport(
      query: query.joined(separator: " "), reading: reading, notes: notes, page: found,
      offset: pages.offset)
    guard found.total > 0 else {
      try NothingFound.exit("no article matches \(reading)", output: output, report: report)
    }
    try output.print(report)
  }

  private func parse() throws -> ParsedQuery {
    do {
      return try SearchQuery.parse(query)
    } catch {
      StandardStreams.writeMessage("error: \(error)")
      throw ExitStatus.badArguments.code
    }
  }
}

extension SearchOrder: ExpressibleByArgument {}
