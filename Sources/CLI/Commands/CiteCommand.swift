internal import ArgumentParser
internal import Identity
internal import News
internal import Presentation
internal import Repository

/// `archive cite ID...`: references to articles and statements.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Print references to articles and statements: CSL-JSON, BibTeX, RIS.",
    discussion: HelpText.unwrapped(
      """
      The key of a reference is the id of what is cited, so that it stays the same and leads back. A
      statement is cited by its article, with the bytes of its words as locator and the words
      themselves as a note. Authors are those of the byline; a story that nobody signed has its
      agency, where another outlet carried it. When you read it is not known: add it.

      Examples:
        archive cite ar:7f3cq2m8x0kd
        archive cite st:7f3cq2m8x0kd.812-901 --format bibtex
        archive search --ids oil | archive cite - --format csl > oil.json
      """))

  @Argument(
    help: "Ids of articles (the beginning is enough) and statements; - reads them.",
    completion: Completing.ids)
  var ids: [String] = []

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if ids.isEmpty || ids.contains("") {
      throw ValidationError("What is to be cited? For example: archive cite ar:7f3cq2m8x0kd")
    }
  }

  func run() throws {
    let archive = try location.openForReading()
    let targets = try TargetArguments.targets(TargetArguments.expanded(ids), in: archive)
    guard !targets.isEmpty else {
      throw Failure("standard input names nothing to cite", status: .nothingFound)
    }
    var citations: [Citation] = []
    for target in targets {
      switch target {
      case .article(let id): citations += try archive.citations(of: [id])
      case .statement(let id):
        citations += try archive.citations(of: try archive.statement(id).map { [$0] } ?? [])
      }
    }
    try output.print(CitationsReport(citations))
  }
}
