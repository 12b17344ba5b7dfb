internal import ArgumentParser
internal import News
internal import Presentation
internal import Repository

/// `archive copies ID`: where else a story stands.
struct CopiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copies",
    abstract: "List the articles that are the same story, with what differs in each.",
    discussion: HelpText.unwrapped(
      """
      A wire story that several outlets carry is one story, however it was trimmed, edited or
      headed. Articles are compared when they are ingested. What many articles say (footers,
      credits, lists) does not count, nor does a template with other names and numbers in it. A
      round-up is no copy of what stands in it: "also in" names it.

      Examples:
        archive copies ar:7f3cq2m8x0kd
        archive copies 7f3c --json
      """))

  @Argument(help: "The id of an article, or the beginning of one.", completion: Completing.ids)
  var id: String

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try location.openForReading()
    let stored = try archive.onlyArticle(beginningWith: id, output: output)
    let copies = try archive.copies(of: stored.id).compactMap { try archive.article($0.id) }
    let report = CopiesReport(
      stored, copies: copies, surroundings: try archive.surroundings(of: stored.id))
    guard !report.isEmpty else {
      try NothingFound.exit("\(stored.id) has no copies", output: output, report: report)
    }
    try output.print(report)
  }
}

extension Archive {
  /// The round-ups that an article stands in, and what stands in it.
  func surroundings(of article: ArticleID) throws -> Surroundings {
    Surroundings(
      alsoIn: try articles(holding: article), holds: try articles(heldBy: article))
  }
}
