internal import ArgumentParser
internal import Identity
internal import News
internal import Presentation
internal import Repository

/// `archive speakers [NAME]`: who speaks in the archive, and who somebody is.
struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "List the speakers, or tell everything about one.",
    discussion: HelpText.unwrapped(
      """
      A name that one speaker has gives a profile: names used, roles with the days they were
      seen, statements by year, the words that report them, who speaks beside them, others of
      the name, and surnames alone that may be this speaker. A name that several have lists them.

      Examples:
        archive speakers
        archive speakers --kind organization --sort newest
        archive speakers Wells
        archive speakers sp:alice-wells --json
      """))

  @Argument(
    help: "A name or a part of it, in any order, or an id; case and accents do not count.",
    completion: Completing.speakerNames)
  var name: [String] = []

  @Option(help: "Only persons, or only organizations: person or organization.")
  var kind: SpeakerKind?

  @Option(help: "The order: statements, articles, name, newest or oldest.")
  var sort: SpeakerOrder = .statements

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var pages: PageOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let kind, kind != .person, kind != .organization {
      throw ValidationError("--kind is person or organization.")
    }
  }

  func run() throws {
    let archive = try location.openForReading()
    let typed = name.joined(separator: " ")
    if let profile = try profile(typed, in: archive) {
      try output.print(SpeakerProfileReport(profile))
      return
    }
    let page = try archive.speakers(
      SpeakerFilter(name: name.isEmpty ? nil : typed, kind: kind), order: sort, page: pages.page)
    guard page.total > 0 else {
      let near = name.isEmpty ? nil : try NearNames.advice(for: typed, in: archive)
      try NothingFound.exit(
        (name.isEmpty ? "the archive has no such speakers yet" : NothingFound.noSpeaker(name))
          + (near.map { "\n\($0)" } ?? ""),
        output: output, report: SpeakersReport(name: nil, page: page, offset: 0))
    }
    try output.print(
      SpeakersReport(name: name.isEmpty ? nil : typed, page: page, offset: pages.offset))
    if page.elements.isEmpty { throw ExitStatus.nothingFound }
  }

  /// The profile of whoever is meant; nil when several may be, or a list was asked for.
  private func profile(_ typed: String, in archive: any Archive) throws -> SpeakerProfile? {
    guard !name.isEmpty else { return nil }
    if typed.hasPrefix("sp:") { return try archive.profile(of: SpeakerID(stored: typed)) }
    let choice = try SpeakerChoice(typed, kind: kind, in: archive)
    if let exact = choice.exact { return try archive.profile(of: exact.id) }
    guard choice.speakers.count == 1 || choice.speakers.isEmpty && choice.bare.count == 1 else {
      return nil
    }
    return try choice.first.flatMap { try archive.profile(of: $0.id) }
  }
}
