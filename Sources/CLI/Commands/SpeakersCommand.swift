internal import ArgumentParser
internal import Presentation
internal import Repository

/// `archive speakers [NAME]`: who speaks in the archive.
struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "List the speakers, or those who answer to a name.",
    discussion: """
      Examples:
        archive speakers
        archive speakers Wells
      """)

  @Argument(
    help: "A name or a part of it, in any order; case and accents do not count.",
    completion: Completing.speakerNames)
  var name: [String] = []

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var pages: PageOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try location.openForReading()
    let page: Page<SpeakerSummary>
    if name.isEmpty {
      page = try archive.speakers(page: pages.page)
    } else {
      let all = try archive.speakers(named: name.joined(separator: " "))
      let shown = all.dropFirst(pages.offset).prefix(pages.limit)
      page = Page(elements: Array(shown), total: all.count)
    }
    guard page.total > 0 else {
      try NothingFound.exit(
        name.isEmpty ? "the archive has no speakers yet" : NothingFound.noSpeaker(name),
        output: output,
        report: SpeakersReport(name: nil, page: page, offset: 0))
    }
    try output.print(
      SpeakersReport(
        name: name.isEmpty ? nil : name.joined(separator: " "), page: page, offset: pages.offset))
    if page.elements.isEmpty { throw ExitStatus.nothingFound.code }
  }
}
