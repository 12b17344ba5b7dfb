internal import ArgumentParser
internal import News
internal import Repository

/// Which statements a command prints, and in which order.
struct StatementOptions: ParsableArguments {
  @Option(help: "Only statements that match this query, as 'archive help query' explains.")
  var about: String?

  @Option(help: "Nothing before this year, month or day: 2017, 2017-06, 2017-06-30.")
  var since: DayOption?

  @Option(help: "Nothing after this year, month or day.")
  var until: DayOption?

  @Option(help: "Only what was said while the speaker had a role with these words.")
  var role: String?

  @Option(help: "What was known then: nothing later, and roles as they were held.")
  var asOf: DayOption?

  @Option(help: "Only direct, indirect or mixed speech.")
  var kind: Statement.Kind?

  @OptionGroup var stance: StanceOptions

  @Option(help: "Only statements that are at least so sure, 0 to 1, and their speakers too.")
  var minConfidence: Double?

  @Option(help: "The order: newest, oldest or confidence.")
  var sort: StatementOrder = .newest

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence is a number from 0 to 1.")
    }
    if let since = since?.first, let until = until?.last, until < since {
      throw ValidationError("--since is later than --until.")
    }
  }

  /// The filter of these options for some speakers.
  func filter(
    by speakers: [SpeakerID]?, inDoubt person: PersonInDoubt? = nil, in archive: any Archive
  ) throws -> StatementFilter {
    var filter = StatementFilter(
      speakers: speakers, inDoubt: person, role: role, asOf: asOf?.last, kind: kind,
      stance: stance.filter, minConfidence: leastConfidence)
    if since != nil || until != nil {
      filter.days = DayRange(first: since?.first, last: until?.last)
    }
    if let about {
      let parsed = try TypedQuery(words: [about], isPlain: false).parse(for: archive)
      for note in parsed.notes { StandardStreams.writeMessage("note: \(note)") }
      filter.about = parsed.query
      // A phrase that stands in no statement falls back to its words, as in a search.
      if let fallback = parsed.fallback, try archive.count(filter) == 0 {
        filter.about = fallback
        if try archive.count(filter) > 0 {
          StandardStreams.writeMessage(
            "note: no statement has the phrase \(parsed.query); these have all its words")
        }
      }
    }
    return filter
  }

  private var leastConfidence: Double? { minConfidence ?? Config.user.minConfidence }

  /// The conditions in words, for a heading; "" when there are none.
  var words: String {
    var words: [String] = []
    if let about { words.append("about \(about)") }
    if let first = since?.first { words.append("since \(first)") }
    if let last = until?.last { words.append("until \(last)") }
    if let last = asOf?.last { words.append("as of \(last)") }
    if let role { words.append("as \(role)") }
    if let kind { words.append("in \(kind.rawValue) speech") }
    if let leastConfidence { words.append("at least \(leastConfidence) sure") }
    return words.joined(separator: ", ")
  }
}

extension Statement.Kind: ExpressibleByArgument {}
extension StatementOrder: ExpressibleByArgument {}
extension SpeakerOrder: ExpressibleByArgument {}
extension SpeakerKind: ExpressibleByArgument {}
