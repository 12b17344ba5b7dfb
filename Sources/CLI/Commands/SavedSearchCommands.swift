internal import ArgumentParser
internal import Presentation
internal import Repository

/// `archive save NAME QUERY...`: gives a query a name.
struct SaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: "Give a query a name, to use as query:NAME and to watch with 'archive alerts'.",
    discussion: HelpText.unwrapped(
      """
      Example:
        archive save havens '"safe haven" -gold'
        archive search query:havens date:2017
      """))

  @Argument(help: "The name: letters, digits, - and _.")
  var name: String

  @Argument(parsing: .allUnrecognized, help: "The query.")
  var query: [String] = []

  @OptionGroup var location: ArchiveLocation

  func validate() throws {
    let isName = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
    }
    guard isName, !name.isEmpty, name.utf8.count <= 100 else {
      throw ValidationError("A name has letters, digits, - and _, and at most 100 of them.")
    }
    try TypedQuery.checkOptions(query)
  }

  func run() throws {
    let archive = try location.openForWriting()
    let parsed = try TypedQuery(words: query, isPlain: false).parse(for: archive)
    for note in parsed.notes { StandardStreams.writeMessage("note: \(note)") }
    // One argument with spaces was read as a phrase; the text keeps that reading.
    try archive.saveSearch(
      name, text: parsed.isPhraseByArgument ? parsed.query.description : parsed.text)
    StandardStreams.writeMessage("saved \(name): \(parsed.query)")
  }
}

/// `archive saved`: the searches that have a name.
struct SavedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saved",
    abstract: "List the saved searches, or forget one.",
    discussion: HelpText.unwrapped(
      """
      Examples:
        archive saved
        archive saved --remove havens
      """))

  @Option(help: "Forget the search of this name.", completion: Completing.savedSearches)
  var remove: String?

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    if let remove { return try forget(remove) }
    let saved = try location.openForReading().savedSearches()
    guard !saved.isEmpty else {
      try NothingFound.exit(
        "no search is saved; archive save NAME QUERY saves one", output: output,
        report: SavedSearchesReport(saved))
    }
    try output.print(SavedSearchesReport(saved))
  }

  /// Forgets a search, and says what it was and which others needed it.
  private func forget(_ name: String) throws {
    let archive = try location.openForWriting()
    let saved = try archive.savedSearches()
    guard let search = saved.first(where: { $0.name == name }),
      try archive.removeSavedSearch(name)
    else {
      StandardStreams.writeMessage("no saved search has the name \(name)")
      throw ExitStatus.nothingFound
    }
    StandardStreams.writeMessage("removed \(name): \(search.text)")
    for user in QueryContext(saved).savedSearches(using: name) {
      StandardStreams.writeMessage(
        "warning: \(user) uses query:\(name) and cannot be read any more")
    }
  }
}

/// `archive alerts`: what saved searches find that was not there when they were looked at last.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "Print what is new for each saved search since it was looked at last.",
    discussion: HelpText.unwrapped(
      """
      New is what was put into the archive after the search was saved or last looked at here. The
      exit code is 1 when nothing is new, and 3 when a saved search cannot be read; the others are
      looked at all the same.

      Examples:
        archive alerts
        archive alerts havens --peek
      """))

  @Argument(
    help: "Names of saved searches; all of them otherwise.", completion: Completing.savedSearches)
  var names: [String] = []

  @Flag(help: "Look without noting that it was seen.")
  var peek = false

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var pages: PageOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try peek ? location.openForReading() : location.openForWriting()
    let saved = try archive.savedSearches()
    for name in names where !saved.contains(where: { $0.name == name }) {
      throw Failure(
        "no saved search has the name \(name)", advice: "archive saved lists them",
        status: .badArguments)
    }
    let wanted = names.isEmpty ? saved : saved.filter { names.contains($0.name) }
    let mark = try archive.mark()
    let alerts = try wanted.compactMap { try alert(of: $0, in: archive) }
    try output.print(AlertsReport(alerts))
    if !peek { for alert in alerts { try archive.noteSeen(alert.search.name, upTo: mark) } }
    if alerts.count < wanted.count { throw ExitStatus.someSkipped }
    if alerts.allSatisfy({ $0.page.total == 0 }) { throw ExitStatus.nothingFound }
  }

  /// What is new for a search; nil when it cannot be read, which must not silence the others.
  private func alert(
    of search: SavedSearch, in archive: any Archive
  ) throws -> AlertsReport.Alert? {
    do {
      let parsed = try TypedQuery(words: [search.text, ""], isPlain: false).read(for: archive)
      let page = try archive.search(
        parsed.query.added(after: search.mark), order: .newest, page: pages.page)
      return AlertsReport.Alert(search: search, page: page)
    } catch let error as QueryError {
      StandardStreams.writeMessage("\(search.name) cannot be read: \(error.message)")
      return nil
    }
  }
}
