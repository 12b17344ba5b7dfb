internal import ArgumentParser
internal import News
internal import Presentation
internal import Repository

/// `archive timeline NAME|QUERY`: how often, when.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Count statements of a speaker, or articles that match, by day, week, month or year.",
    discussion: HelpText.unwrapped(
      """
      Where somebody answers to the words, as in who-said, it is their statements that are counted;
      otherwise the words are a query, as in search, and its articles are. The heading says which;
      --articles asks for the articles in any case.

      A period of which the archive has no article at all is shown as a gap and not as a zero: see
      archive gaps.

      Examples:
        archive timeline "Alice Wells" --about haven
        archive timeline pakistan taliban --by month
        archive timeline --id sp:alice-wells --format svg > wells.svg
        archive timeline '*' --by year
      """))

  @Argument(
    parsing: .allUnrecognized, help: "A name as for who-said, or a query as for search.",
    completion: Completing.speakerNames)
  var words: [String] = []

  @Option(
    help: "The id of the speaker, as 'archive speakers' prints it.",
    completion: Completing.speakerIDs)
  var id: String?

  @Flag(help: "Count the articles that the words find, also where somebody answers to them.")
  var articles = false

  @Option(help: "Only statements whose words match this query.")
  var about: String?

  @Option(help: "day, week, month or year; as fits the screen otherwise.")
  var by: CalendarPeriod?

  @Option(help: "From this year, month or day on.")
  var since: DayOption?

  @Option(help: "Up to this year, month or day.")
  var until: DayOption?

  @Flag(help: "Statements also of beliefs and plans, and what was not said.")
  var all = false

  @Flag(help: "Count every copy of a story, and not the best one for all.")
  var allCopies = false

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try TypedQuery.checkOptions(words)
    if id == nil, words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("Of whom, or of what? For example: archive timeline Wells")
    }
    if let since = since?.first, let until = until?.last, until < since {
      throw ValidationError("--since is later than --until.")
    }
    if articles, about != nil || id != nil {
      throw ValidationError("--articles counts articles; --about and --id are for statements.")
    }
  }

  func run() throws {
    let archive = try location.openForReading()
    if let subject = try speaker(in: archive) {
      return try show(
        subject.report, try archive.days(ofStatements: subject.filter), in: archive,
        or: {
          StandardStreams.writeMessage(
            "no statement of \(subject.name)" + (about.map { " is about \($0)" } ?? " is shown")
              + (all ? "" : "; --all counts beliefs, plans and what was not said too"))
        })
    }
    if about != nil {
      let near = try NearNames.advice(for: words.joined(separator: " "), in: archive)
      throw Failure(
        NothingFound.noSpeaker(words) + ", whose statements --about could narrow",
        advice: near, status: .nothingFound)
    }
    let typed = try QueryArguments(words, in: archive)
    let query = try typed.query { try count($0, in: archive) }
    guard query.isForStatements else {
      return try show(
        .articles(reading: query.description),
        try archive.days(ofArticles: query, copies: allCopies ? .each : .asOne), in: archive,
        or: {
          if !articles, Self.mayBeName(words.joined(separator: " ")) {
            let near = try NearNames.advice(for: words.joined(separator: " "), in: archive)
            StandardStreams.writeMessage(
              NothingFound.noSpeaker(words) + (near.map { "\n\($0)" } ?? ""))
          }
          try QueryArguments.sayNothing("article", query, in: archive)
        })
    }
    let filter = StatementFilter(about: query, stance: all ? .any : query.stance)
    try show(
      .statements(reading: query.description), try archive.days(ofStatements: filter),
      in: archive, or: { try QueryArguments.sayNothing("statement", query, in: archive) })
  }

  private func count(_ query: SearchQuery, in archive: any Archive) throws -> Int {
    guard query.isForStatements else { return try archive.count(query) }
    return try archive.count(StatementFilter(about: query, stance: query.stance))
  }

  // MARK: - Speakers

  private typealias Statements = (
    name: String, report: TimelineReport.Subject, filter: StatementFilter
  )

  /// The statements of whoever answers to the words; nil where the words are a query.
  private func speaker(in archive: any Archive) throws -> Statements? {
    guard !articles else { return nil }
    var others: [SpeakerSummary] = []
    let first: SpeakerSummary
    if let id {
      let stored = SpeakerID(stored: id.hasPrefix("sp:") ? id : "sp:" + id)
      guard let speaker = try archive.speaker(stored) else {
        throw Failure("no speaker has the id \(id)", status: .nothingFound)
      }
      first = speaker
    } else {
      let name = words.filter { $0 != "--" }.joined(separator: " ")
      guard Self.mayBeName(name) else { return nil }
      let choice = try SpeakerChoice(name, in: archive)
      guard let speaker = choice.first else { return nil }
      first = speaker
      others = choice.others
    }
    var filter = StatementFilter(speakers: [first.id], stance: all ? .any : .asserted)
    if let about {
      filter.about = try QueryArguments([about], in: archive).query { query in
        var narrowed = filter
        narrowed.about = query
        return try archive.count(narrowed)
      }
    }
    return (
      first.name, .speaker(first, others: others, conditions: about.map { "about \($0)" } ?? ""),
      filter
    )
  }

  /// False for what is written as a query: a field, a phrase, a wildcard.
  private static func mayBeName(_ text: String) -> Bool {
    !text.contains { "\":*()~=".contains($0) }
  }

  // MARK: - Printing

  /// The most periods that are worth a line each.
  private static let mostPeriods = 20_000

  private func show(
    _ subject: TimelineReport.Subject, _ counts: DayCounts, in archive: any Archive,
    or sayNothing: () throws -> Void
  ) throws {
    let range = DayRange(first: since?.first, last: until?.last)
    let inside = counts.limited(to: range)
    if let by, let first = range.first ?? inside.days.first?.day,
      let last = range.last ?? inside.days.last?.day,
      Timeline.periodCount(from: first, to: last, by: by) > Self.mostPeriods
    {
      throw Failure(
        "\(first) to \(last) by \(by.rawValue) is more than \(Self.mostPeriods) lines",
        advice: "take --by year, or --since and --until", status: .badArguments)
    }
    let timeline = Timeline(
      counts,
      among: try archive.days(ofArticles: SearchQuery(.everything), copies: .each), by: by,
      in: range)
    let typed = id ?? words.joined(separator: " ")
    let report = TimelineReport(typed, subject, timeline)
    guard timeline.periods.isEmpty else { return try output.print(report) }
    if output.outputFormat != .text { try output.print(report) }
    if let reason = nothing(counts, report.unit) {
      StandardStreams.writeMessage(reason)
    } else {
      try sayNothing()
    }
    throw ExitStatus.nothingFound
  }

  /// Why none of what there is has a line; nil when there is nothing.
  private func nothing(_ counts: DayCounts, _ unit: String) -> String? {
    if counts.total > 0 {
      return counts.total == 1
        ? "1 \(unit) is of another day" : "\(counts.total) \(unit)s are of other days"
    }
    guard counts.undated > 0 else { return nil }
    return counts.undated == 1
      ? "1 \(unit) gives no day, and has no place in time"
      : "\(counts.undated) \(unit)s give no day, and have no place in time"
  }
}

extension CalendarPeriod: ExpressibleByArgument {}
