internal import ArgumentParser
internal import Presentation
internal import Repository

/// `archive gaps`: what the archive lacks of its outlets.
struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "List the days that are missing of each outlet, by the outlet's own rhythm.",
    discussion: HelpText.unwrapped(
      """
      What is not in the archive was not necessarily unsaid. Each outlet is measured by itself: a
      weekday is its own when it appeared on three of four such days in the half year around, so
      that a paper without a Sunday edition misses no Sunday. An outlet without days of its own that
      appears every so many weeks misses issues. Before the first day of an outlet and after its last
      one nothing is missing. Articles that name no outlet are those of their agency.

      Examples:
        archive gaps
        archive gaps --outlet "Coast Wire" --json
      """))

  @Option(help: "One outlet (or agency) only, by its name.")
  var outlet: String?

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let outlet, outlet.allSatisfy(\.isWhitespace) {
      throw ValidationError("--outlet needs a name, such as --outlet Reuters.")
    }
  }

  func run() throws {
    let archive = try location.openForReading()
    let all = try archive.daysOfOutlets()
    let wanted = try chosen(of: all)
    let report = MissingDaysReport(wanted.map(OutletGaps.init))
    guard wanted.contains(where: { !$0.counts.days.isEmpty }) else {
      try NothingFound.exit("no article gives a day", output: output, report: report)
    }
    try output.print(report)
    guard report.isEmpty else { return }
    StandardStreams.writeMessage(
      report.knowsRhythm ? "nothing is missing" : "nothing can be told to be missing")
    throw ExitStatus.nothingFound
  }

  private func chosen(of all: [OutletDays]) throws -> [OutletDays] {
    guard let outlet else { return all }
    let found = all.filter { $0.name?.lowercased() == outlet.lowercased() }
    guard found.isEmpty else { return found }
    let near = all.compactMap(\.name).filter { name in
      name.lowercased().contains(outlet.lowercased())
        || EditDistance.isSmall(name.lowercased(), outlet.lowercased())
    }
    throw Failure(
      "no article is of an outlet called \"\(outlet)\"",
      advice: near.isEmpty
        ? "archive search --facet outlet '*' lists them"
        : "did you mean \(near.prefix(3).joined(separator: ", or "))?",
      status: .nothingFound)
  }
}
