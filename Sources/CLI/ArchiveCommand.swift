// CLI: the `archive` program. It parses what was typed, picks the back end, prints and exits.
// It knows no SQL, no HTML and not how the analysis works.
// Read next: Commands/, one file a command; Options/ holds what commands share.

internal import ArgumentParser

/// The command line of `archive`: commands are data, and each stands in a file of its own.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "A news archive in one file that knows who said what, and can prove it.",
    discussion: HelpText.unwrapped(
      """
      Begin with:
        archive ingest dir/             reads every article below dir/
        archive search "safe haven"     finds articles
        archive who-said Wells          finds what Wells said

      The archive is one SQLite file: the one that --db names, else ARCHIVE_DB, else
      the database of the config file, else ./archive.db if it exists, else archive/archive.db in
      the user's data directory. -v says which one it is and why.

      Exit codes: 0 found, 1 nothing found, 2 failed, 3 some inputs (or saved searches) were
      skipped, 4 a passage, or a bundle, is not as it was given, 64 bad arguments, 130 interrupted.
      """),
    version: Version.current,
    subcommands: [
      IngestCommand.self, ReadCommand.self, FormatsCommand.self, SearchCommand.self,
      WhoSaidCommand.self, VerifyCommand.self, SaidCommand.self, ReportCommand.self,
      ShowCommand.self,
      ExplainCommand.self, SpeakersCommand.self, SpeakerCommand.self,
      UndoCommand.self, LogCommand.self, CorrectionsCommand.self, ReanalyseCommand.self,
      CiteCommand.self, ExportCommand.self, TimelineCommand.self, GapsCommand.self, TagCommand.self,
      NoteCommand.self, DeleteCommand.self, VacuumCommand.self,
      InfoCommand.self, ExtractCommand.self,
      SaveCommand.self,
      SavedCommand.self, AlertsCommand.self, CompletionsCommand.self, QueryManual.self,
      CopiesCommand.self, DiffCommand.self, CheckCommand.self, BackupCommand.self,
      RestoreCommand.self,
    ])

  /// Says how to begin, and which archive it would be.
  func run() async throws {
    let place = try ArchivePlace.place(named: nil)
    try StandardStreams.writeData(Beginning.lines(of: place))
  }
}

/// What `archive` alone prints.
enum Beginning {
  static func lines(of place: ArchivePlace) -> [String] {
    [
      "archive ingest dir/             reads every article below dir/",
      "archive search \"safe haven\"     finds articles",
      "archive who-said Wells          finds what Wells said",
      "",
      "The archive is \(place.path) (\(place.chosenBy)\(place.exists ? "" : ", not made yet")).",
      "archive help lists all commands, archive help COMMAND explains one.",
    ]
  }
}

/// The program's own version.
enum Version {
  static let current = "0.1.0"
}
