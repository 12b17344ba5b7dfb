internal import ArgumentParser
internal import Attribution
internal import Identity
internal import News
internal import Presentation
internal import Repository

/// `archive explain ID`: why a statement is in the archive.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what was found where: cue, source, speaker and why, confidence, bytes.",
    discussion: HelpText.unwrapped(
      """
      Examples:
        archive explain st:7f3cq2m8x0kd.812-901
      """))

  @Argument(help: "The id of a statement: st:…", completion: Completing.ids)
  var id: String

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try location.openForReading()
    let statementID = StatementID(stored: id.hasPrefix("st:") ? id : "st:" + id)
    guard let stored = try archive.statement(statementID) else {
      try NothingFound.exit(
        noSuch: "statement", id: statementID.description, output: output)
    }
    let repairs = try archive.article(stored.article.id)?.article.repairs ?? []
    try output.print(
      ExplanationReport(
        stored, repairs: repairs, ruleMeaning: Attributor.meaning(ofRule: stored.statement.rule),
        marks: try archive.marks(on: [.statement(stored.id)])[.statement(stored.id)]))
  }
}
