internal import ArgumentParser
internal import Presentation
internal import Repository
internal import SQLiteRepository

/// `archive info`: what the archive holds and where it is.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say which archive is used, what it holds and how large it is.",
    discussion: HelpText.unwrapped(
      """
      Examples:
        archive info
        archive info --gaps
      """))

  @Flag(help: "Say how many articles lack a date, an outlet and so on, and how to see them.")
  var gaps = false

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = try location.place()
    let archive = try location.openForReading()
    guard !gaps else { return try output.print(try gaps(in: archive)) }
    try output.print(
      InfoReport(
        path: place.path, chosenBy: place.chosenBy, contents: try archive.contents(),
        version: Version.current, engine: SQLiteArchive.engine))
  }

  /// What articles lack, most of them first.
  private func gaps(in archive: any Archive) throws -> GapsReport {
    var gaps: [GapsReport.Gap] = []
    for part in MissingPart.allCases {
      let count = try archive.search(
        SearchQuery(.missing([part])), order: .newest, page: PageRequest(limit: 0, copies: .each)
      ).total
      gaps.append(GapsReport.Gap(name: part.rawValue, articles: count))
    }
    return GapsReport(gaps, articles: try archive.contents().articleCount)
  }
}
