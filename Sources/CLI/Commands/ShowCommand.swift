internal import ArgumentParser
internal import News
internal import Presentation
internal import Repository

/// `archive show ID`: an article, a statement or a speaker.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an article with its statements, one statement, or a speaker.",
    discussion: """
      The beginning of an article's id is enough when only one article has it.

      Examples:
        archive show ar:7f3cq2m8x0kd
        archive show 7f3c --raw
        archive show st:7f3cq2m8x0kd.812-901
        archive show sp:alice-wells
      """)

  @Argument(help: "An id: ar:… (article), st:… (statement) or sp:… (speaker).")
  var id: String

  @Flag(help: "Print the article's stored text and nothing else, byte for byte.")
  var raw = false

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try location.openForReading()
    if id.hasPrefix("st:") {
      guard let statement = try archive.statement(StatementID(stored: id)) else {
        throw nothing("statement")
      }
      try output.print(StatementReport(statement))
    } else if id.hasPrefix("sp:") {
      guard let speaker = try archive.speaker(SpeakerID(stored: id)) else {
        throw nothing("speaker")
      }
      try output.print(
        SpeakersReport(name: id, page: Page(elements: [speaker], total: 1), offset: 0))
    } else {
      try showArticle(in: archive)
    }
  }

  private func showArticle(in archive: any Archive) throws {
    let ids = try archive.articleIDs(beginningWith: id, limit: 10)
    guard let first = ids.first, let stored = try archive.article(first) else {
      throw nothing("article")
    }
    guard ids.count == 1 else {
      throw Failure(
        "several articles have an id that begins with \(id): "
          + ids.map(\.description).joined(separator: ", "),
        advice: "give more of the id", status: .badArguments)
    }
    if raw {
      try StandardStreams.writeData(verbatim: stored.article.body)
    } else {
      try output.print(ArticleReport(stored, statements: try archive.statements(in: first)))
    }
  }

  private func nothing(_ what: String) -> ExitCode {
    StandardStreams.writeMessage("no \(what) has the id \(id)")
    return ExitStatus.nothingFound.code
  }
}
