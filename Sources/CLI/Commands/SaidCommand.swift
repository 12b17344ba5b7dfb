internal import ArgumentParser
internal import Presentation
internal import Proof
internal import Repository

/// `archive said "TEXT"`: who said it.
struct SaidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "said",
    abstract: "Say who said some words first, who repeated them, and in how many reports.",
    discussion: HelpText.unwrapped(
      """
      The reports of one speaker on one day are one utterance, with each of its wordings: whole,
      trimmed, reported or changed in some words. Copies of a story count as one report.

      Examples:
        archive said "the safe haven bid will fade"
        archive said "a gift to the banks" --since 2017 --json
      """))

  @Argument(help: "The words, without quotation marks or with them.")
  var words: [String]

  @OptionGroup var days: ProofDays
  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    let passage = try ProofText.passage(words.joined(separator: " "))
    let archive = try location.openForReading()
    let result = try SaidSearch(archive).result(of: passage, days: days.range)
    let report = SaidReport(passage, result)
    guard !result.utterances.isEmpty else {
      try NothingFound.exit(report.nothing(days.words), output: output, report: report)
    }
    try output.print(report)
  }
}
