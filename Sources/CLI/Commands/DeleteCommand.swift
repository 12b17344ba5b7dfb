internal import ArgumentParser
internal import Identity
internal import News
internal import Presentation
internal import Repository

/// `archive delete ID...`: takes articles out for good.
struct DeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Take articles out for good, with all that was found in them.",
    discussion: HelpText.unwrapped(
      """
      Their text goes, their statements, their place in the full text and among copies, and their
      older versions with them. No backup is made, and undo cannot bring a text back. They stay out
      when their files are read again, also by ingest --watch: the ledger says so (archive log);
      archive undo CORRECTION, or ingest --deleted, lets them in again.

      On a terminal it asks first; elsewhere it needs --yes. Afterwards the archive is written anew
      as by archive vacuum, so that no word is left in unused parts of the file; --quick leaves that
      for later. Backups and copies of the archive are other files, and keep what they have.

      Examples:
        archive delete ar:7f3cq2m8x0kd --reason "withdrawn by the agency"
        archive delete --path articles/wrong-folder --dry-run
        archive delete --query "path:drafts/ date:..2016" --yes
        archive search --ids headline:test | archive delete - --yes
      """))

  @Argument(
    help: "Articles (ar:…); - reads ids from standard input.", completion: Completing.ids)
  var ids: [String] = []
  @Option(help: "Everything that came from this file, or from files below this folder.")
  var path: String?
  @Option(help: "Every article that this query finds, copies and all.") var query: String?
  @Flag(help: "Do not ask.") var yes = false
  @Flag(help: "Say what would go, and delete nothing.") var dryRun = false
  @Flag(help: "Do not write the archive anew; its unused parts keep words until archive vacuum.")
  var quick = false
  @Option(help: "Why: it stands in the ledger.") var reason = ""
  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let ways = [!ids.isEmpty, path != nil, query != nil].count { $0 }
    if ways != 1 {
      throw ValidationError(
        ways == 0
          ? "What should go? Ids, --path PATH or --query QUERY."
          : "Ids, --path and --query cannot go together.")
    }
    if let statement = ids.first(where: { $0.hasPrefix("st:") || $0.hasPrefix("sp:") }) {
      throw ValidationError(
        "\(statement) is no article: statements and speakers go with their articles.")
    }
    if yes, dryRun { throw ValidationError("--yes and --dry-run contradict each other.") }
  }

  func run() throws {
    let archive = dryRun ? try location.openForReading() : try location.openForChanging()
    let deletion = try archive.deletion(of: try wanted(in: archive))
    guard !deletion.articles.isEmpty else {
      try NothingFound.exit(
        path.map { "nothing in the archive came from \($0)" }
          ?? query.map { "no article matches \($0)" } ?? "standard input held no id",
        output: output, report: DeletionReport(deletion))
    }
    guard !dryRun else { return try output.print(DeletionReport(deletion)) }
    try makeSure(of: deletion)
    let entry = try archive.delete(deletion.articles.map(\.id), reason: reason)
    let erasure = quick ? nil : try erase(archive)
    try output.print(DeletionReport(deletion, entry: entry, erasure: erasure))
  }

  private func erase(_ archive: any Archive) throws(Failure) -> Erasure {
    do throws(ArchiveError) {
      return try archive.erase()
    } catch {
      throw Failure(
        "the articles are deleted, but unused parts of the file may keep words of them: "
          + error.sentence, advice: "run later: archive vacuum")
    }
  }

  private func wanted(in archive: any Archive) throws -> [ArticleID] {
    if let path {
      var found: [ArticleID] = []
      for candidate in AbsolutePath.candidates(path) where found.isEmpty {
        found = try archive.articleIDs(from: candidate)
      }
      return found
    }
    if let query {
      let parsed = try TypedQuery(words: [query, ""], isPlain: false).parse(for: archive)
      for note in parsed.notes { StandardStreams.writeMessage("note: \(note)") }
      return try archive.search(
        parsed.query, order: .oldest, page: PageRequest(limit: .max, copies: .each)
      ).elements.map(\.article.id)
    }
    var found: [ArticleID] = []
    for id in TargetArguments.expanded(ids) {
      found.append(try PartArguments.article(id, in: archive))
    }
    return found
  }

  /// Asks on a terminal; elsewhere somebody must have said yes.
  private func makeSure(of deletion: Deletion) throws {
    guard !yes else { return }
    guard Terminal.isInputInteractive, !ids.contains("-") else {
      throw Failure(
        "nothing was deleted: \(DeletionReport.sentence(deletion)) would be gone for good",
        advice: "say --yes to delete without being asked, or --dry-run to see what would go",
        status: .badArguments)
    }
    for line in DeletionReport(deletion).textLines(.plain) { StandardStreams.writeMessage(line) }
    StandardStreams.writeProgress("Delete for good? [y/N] ")
    guard ["y", "yes"].contains((readLine() ?? "").lowercased()) else {
      throw Failure("nothing was deleted", status: .nothingFound)
    }
  }
}
