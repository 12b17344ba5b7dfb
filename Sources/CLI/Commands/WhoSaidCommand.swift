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
      with most statements is shown; --id chooses another. Without a name, --role finds whoever
      had the role.

      Shown is what was said by the text's own account, denials too. What somebody thinks, knows or
      wants, and what the text says was not said ("stopped short of saying") or only supposes
      ("is expected to say"), is left out and counted; --all and --attitude show it, marked.

      Examples:
        archive who-said Wells
        archive who-said "Alice Wells" --about "safe haven" --since 2017-06 --json
        archive who-said --id sp:alice-wells --kind direct --sort oldest
        archive who-said Wells --attitude belief,eventuality
        archive who-said --role "Fed chair" --as-of 2017-06
      """)

  @Argument(
    help: "A name or a part of it, in any order; case and accents do not count.",
    completion: Completing.speakerNames)
  var name: [String] = []

  @Option(
    help: "The id of the speaker, as 'archive speakers' prints it.",
    completion: Completing.speakerIDs)
  var id: String?

  @OptionGroup var wanted: StatementOptions
  @OptionGroup var location: ArchiveLocation
  @OptionGroup var pages: PageOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if name.joined().isEmpty, id == nil, wanted.role == nil {
      throw ValidationError("Whose statements? For example: archive who-said Wells")
    }
  }

  func run() throws {
    let archive = try location.openForReading()
    let typed = id ?? name.joined(separator: " ")
    let choice = try choice(in: archive)
    guard let speaker = choice.first else {
      try NothingFound.exit(
        try nobody(in: archive), output: output, report: WhoSaidReport(nobodyNamed: typed))
    }
    let filter = try wanted.filter(by: [speaker.id], in: archive)
    let page = try archive.statements(filter, order: wanted.sort, page: pages.page)
    var everything = filter
    everything.stance = wanted.stance.everything
    try output.print(
      WhoSaidReport(
        name: typed, speaker: speaker, others: choice.others, candidates: choice.candidates,
        conditions: wanted.words, stance: wanted.stance.words,
        reports: try archive.reports(by: [speaker.id], of: filter.stance), page: page,
        offset: pages.offset, leftOut: try archive.count(everything) - page.total))
    if page.elements.isEmpty { throw ExitStatus.nothingFound }
  }

  private typealias Choice = (
    first: SpeakerSummary?, others: [SpeakerSummary], candidates: [SpeakerSummary]
  )

  /// Whom the name, the id or the role may mean.
  private func choice(in archive: any Archive) throws -> Choice {
    if let id {
      let stored = id.hasPrefix("sp:") ? id : "sp:" + id
      return (try archive.speaker(SpeakerID(stored: stored)), [], [])
    }
    guard !name.joined().isEmpty else {
      let found = try archive.speakers(
        SpeakerFilter(role: wanted.role, asOf: wanted.asOf?.last), page: PageRequest(limit: 50)
      ).elements
      return (found.first, Array(found.dropFirst()), [])
    }
    let choice = try SpeakerChoice(name.joined(separator: " "), in: archive)
    return (choice.first, choice.others, choice.bare.filter { $0.id != choice.first?.id })
  }

  /// Says that nobody was found, and who may have been meant.
  private func nobody(in archive: any Archive) throws -> String {
    if let id { return "no speaker has the id \(id)" }
    if name.joined().isEmpty { return "nobody has the role \"\(wanted.role ?? "")\"" }
    let near = try NearNames.advice(for: name.joined(separator: " "), in: archive)
    return NothingFound.noSpeaker(name) + (near.map { "\n\($0)" } ?? "")
  }
}
