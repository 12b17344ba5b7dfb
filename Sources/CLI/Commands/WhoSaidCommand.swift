internal import ArgumentParser
internal import Names
internal import News
internal import Presentation
internal import Repository

/// `archive who-said NAME`: the statements of a speaker.
struct WhoSaidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who-said",
    abstract: "Print what somebody said: the article's own words, and where they stand.",
    discussion: HelpText.unwrapped(
      """
      When several speakers answer to the name, they are listed with their counts and the one
      with most statements is shown; --id chooses another. Without a name, --role finds whoever
      had the role.

      Shown is what was said by the text's own account, denials too. What somebody thinks, knows or
      wants, and what the text says was not said ("stopped short of saying") or only supposes
      ("is expected to say"), is left out and counted; --all and --attitude show it, marked.

      A statement that several make together is shown for each of them ("joint, with Leo Brandt").
      Where an article leaves in doubt who is meant, as with a surname that two of its people have,
      nobody is named; such statements are counted, and --candidates shows them.

      Examples:
        archive who-said Wells
        archive who-said "Alice Wells" --about "safe haven" --since 2017-06 --json
        archive who-said --id sp:alice-wells --kind direct --sort oldest
        archive who-said Wells --attitude belief,eventuality
        archive who-said Roth --candidates
        archive who-said --role "Fed chair" --as-of 2017-06
      """))

  @Argument(
    help: "A name or a part of it, in any order; case and accents do not count.",
    completion: Completing.speakerNames)
  var name: [String] = []

  @Option(
    help: "The id of the speaker, as 'archive speakers' prints it.",
    completion: Completing.speakerIDs)
  var id: String?

  @Flag(help: "Instead, what they may have said: statements whose source may mean them, in doubt.")
  var candidates = false

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
    let doubtful = try person(choice.first).map { person in
      try wanted.filter(by: nil, inDoubt: person, in: archive)
    }
    if candidates { return try printCandidates(doubtful, of: typed, choice, in: archive) }
    let inDoubt = try doubtful.map { try archive.count($0) } ?? 0
    guard let speaker = choice.first else {
      let doubt = LeftOut.sentence(inDoubt: inDoubt, named: typed).map { "\n\($0)" } ?? ""
      try NothingFound.exit(
        try nobody(in: archive) + doubt, output: output,
        report: WhoSaidReport(nobodyNamed: typed, inDoubt: inDoubt))
    }
    let filter = try wanted.filter(by: [speaker.id], in: archive)
    let page = try archive.statements(filter, order: wanted.sort, page: pages.page)
    if output.outputFormat.citation != nil {
      try cite(page, in: archive)
      try tellUndated(filter, in: archive)
      if page.elements.isEmpty { throw ExitStatus.nothingFound }
      return
    }
    try output.print(
      WhoSaidReport(
        name: typed, speaker: speaker, others: choice.others, candidates: choice.candidates,
        conditions: wanted.words, stance: wanted.stance.words,
        reports: try archive.reports(by: [speaker.id], of: filter.stance), page: page,
        offset: pages.offset, leftOut: try leftOut(of: filter, in: archive) - page.total,
        inDoubt: inDoubt))
    try tellUndated(filter, in: archive)
    if page.elements.isEmpty { throw ExitStatus.nothingFound }
  }

  /// Prints what somebody may have said.
  private func printCandidates(
    _ filter: StatementFilter?, of typed: String, _ choice: Choice, in archive: any Archive
  ) throws {
    var page = Page<StoredStatement>(elements: [], total: 0)
    var leftOut = 0
    if let filter {
      page = try archive.statements(filter, order: wanted.sort, page: pages.page)
      leftOut = try self.leftOut(of: filter, in: archive) - page.total
    }
    let report = WhoSaidReport(
      inDoubt: id == nil ? typed : choice.first?.name ?? typed,
      others: (choice.first.map { [$0] } ?? []) + choice.others, conditions: wanted.words,
      stance: wanted.stance.words, page: page, offset: pages.offset, leftOut: leftOut)
    guard page.total > 0 else {
      try NothingFound.exit(
        "no statement leaves in doubt whether \(typed) is meant", output: output, report: report)
    }
    if output.outputFormat.citation != nil {
      try cite(page, in: archive)
    } else {
      try output.print(report)
    }
    if page.elements.isEmpty { throw ExitStatus.nothingFound }
  }

  /// Prints references to statements, and says where there are more.
  private func cite(_ page: Page<StoredStatement>, in archive: any Archive) throws {
    CitationNotice.write(shown: page.elements.count, of: page.total)
    try output.print(CitationsReport(try archive.citations(of: page.elements)))
  }

  /// Says how many statements --since or --until leaves out since their articles give no day.
  private func tellUndated(_ filter: StatementFilter, in archive: any Archive) throws {
    guard filter.days != nil else { return }
    var undated = filter
    undated.days = nil
    undated.about = SearchQuery(.all([.undated] + (filter.about.map { [$0.expression] } ?? [])))
    let count = try archive.count(undated)
    if let sentence = LeftOut.sentence(undated: count, "statement") {
      StandardStreams.writeMessage(sentence + "; without --since and --until they are")
    }
  }

  /// How many statements there are of any stance that `--all` would show.
  private func leftOut(of filter: StatementFilter, in archive: any Archive) throws -> Int {
    var everything = filter
    everything.stance = wanted.stance.everything
    return try archive.count(everything)
  }

  /// Who may be meant where nobody is named: anybody of the surname that was typed, or the speaker.
  private func person(_ speaker: SpeakerSummary?) -> PersonInDoubt? {
    let typed = name.joined(separator: " ")
    guard let speaker else { return id == nil && !typed.isEmpty ? .named(typed) : nil }
    let isSurname = PersonName(typed).map { typed in
      typed.given == nil && typed.surname == PersonName(speaker.name)?.surname
    }
    return id == nil && isSurname ?? false ? .named(typed) : .speaker(speaker.id)
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
