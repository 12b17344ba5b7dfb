internal import ArgumentParser
internal import News
internal import Presentation
internal import Repository

/// `archive who-said NAME`: the statements of a speaker.
struct WhoSaidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who-said",
    abstract: "Print what somebody said: the article's own words, and where they stand.",
    discussion: """
      When several speakers answer to the name, they are listed with their counts and the one
      with most statements is shown; --id chooses another.

      Examples:
        archive who-said Wells
        archive who-said "Alice Wells" --json
        archive who-said --id sp:alice-wells
      """)

  @Argument(
    help: "A name or a part of it, in any order; case and accents do not count.",
    completion: Completing.speakerNames)
  var name: [String] = []

  @Option(
    help: "The id of the speaker, as 'archive speakers' prints it.",
    completion: Completing.speakerIDs)
  var id: String?

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var pages: PageOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if name.joined().isEmpty, id == nil {
      throw ValidationError("Whose statements? For example: archive who-said Wells")
    }
  }

  func run() throws {
    let archive = try location.openForReading()
    var candidates = try candidates(in: archive)
    guard !candidates.isEmpty else {
      try NothingFound.exit(
        id.map { "no speaker has the id \($0)" } ?? NothingFound.noSpeaker(name), output: output,
        report: WhoSaidReport(nobodyNamed: id ?? name.joined(separator: " ")))
    }
    let speaker = candidates.removeFirst()
    let page = try archive.statements(by: [speaker.id], page: pages.page)
    try output.print(
      WhoSaidReport(
        name: id ?? name.joined(separator: " "), speaker: speaker, others: candidates,
        reports: try archive.reports(by: [speaker.id]), page: page, offset: pages.offset))
    if page.elements.isEmpty { throw ExitStatus.nothingFound.code }
  }

  /// Whom the name may mean, the chosen one first.
  private func candidates(in archive: any Archive) throws -> [SpeakerSummary] {
    if let id {
      let stored = id.hasPrefix("sp:") ? id : "sp:" + id
      return try archive.speaker(SpeakerID(stored: stored)).map { [$0] } ?? []
    }
    return try archive.speakers(named: name.joined(separator: " "))
  }
}
