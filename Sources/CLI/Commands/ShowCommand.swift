internal import ArgumentParser
internal import Identity
internal import News
internal import Presentation
internal import Repository

/// `archive show ID`: an article, a statement or a speaker.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an article with its statements, one statement, or a speaker.",
    discussion: HelpText.unwrapped(
      """
      The beginning of an article's id is enough when only one article has it.

      Examples:
        archive show ar:7f3cq2m8x0kd
        archive show 7f3c --raw
        archive show st:7f3cq2m8x0kd.812-901
        archive show sp:alice-wells
      """))

  @Argument(
    help: "An id: ar:… (article), st:… (statement) or sp:… (speaker).", completion: Completing.ids)
  var id: String

  @Flag(help: "Print the article's stored text and nothing else, byte for byte.")
  var raw = false

  @Option(help: "Highlight what this query finds in the article.")
  var match: String?

  @Flag(help: "List the versions of the article instead, newest first.")
  var versions = false

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if id.isEmpty || id == "ar:" { throw ValidationError("An id is needed, such as ar:7f3c.") }
  }

  func run() throws {
    let archive = try location.openForReading()
    if id.hasPrefix("st:") {
      guard let statement = try archive.statement(StatementID(stored: id)) else {
        try NothingFound.exit(noSuch: "statement", id: id, output: output)
      }
      let target = MarkTarget.statement(statement.id)
      try output.print(
        StatementReport(statement, marks: try archive.marks(on: [target])[target]))
    } else if id.hasPrefix("sp:") {
      guard let speaker = try archive.speaker(SpeakerID(stored: id)) else {
        try NothingFound.exit(noSuch: "speaker", id: id, output: output)
      }
      try output.print(
        SpeakersReport(name: id, page: Page(elements: [speaker], total: 1), offset: 0))
    } else {
      try showArticle(in: archive)
    }
  }

  private func showArticle(in archive: any Archive) throws {
    let stored = try archive.onlyArticle(beginningWith: id, output: output)
    if versions {
      return try output.print(VersionsReport(try archive.versions(of: stored.id)))
    }
    if raw {
      try StandardStreams.writeData(verbatim: stored.article.body)
    } else {
      let highlights = try match.map { query in
        try archive.highlights(
          of: try TypedQuery(words: [query], isPlain: false).parse(for: archive).query,
          in: stored.article)
      }
      let statements = try archive.statements(in: stored.id)
      try output.print(
        ArticleReport(
          stored, statements: statements, highlights: highlights,
          surroundings: try archive.surroundings(of: stored.id),
          marks: try archive.marks(
            on: [.article(stored.id)] + statements.map { .statement($0.id) })))
    }
  }
}
