internal import ArgumentParser
internal import Identity
internal import Presentation
internal import Repository

/// `archive note ID [TEXT...]`: writes a remark on an article or a statement.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Write a note on an article or a statement, or show its notes.",
    discussion: HelpText.unwrapped(
      """
      Notes stand in the ledger of corrections: undo with a note's id takes it back. show and
      explain print them, note:WORD finds them in a query.

      Examples:
        archive note st:7f3cq2m8x0kd.812-901 "compare with the minutes"
        archive note ar:7f3cq2m8x0kd
        archive undo co:5d1c0a7be233
      """))

  /// Longer texts are no notes.
  private static let longest = 4000

  @Argument(help: "An article (ar:…) or a statement (st:…).", completion: Completing.ids)
  var id: String
  @Argument(help: "The note; without one, what is there is shown.") var text: [String] = []
  @Option(help: "Why: it stands in the ledger.") var reason = ""
  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let note = text.joined(separator: " ")
    if !text.isEmpty, note.allSatisfy(\.isWhitespace) {
      throw ValidationError("A note says something: in words.")
    }
    if note.count > Self.longest {
      throw ValidationError(
        "A note has at most \(Self.longest) characters; this one has \(note.count).")
    }
  }

  func run() throws {
    let archive = text.isEmpty ? try location.openForReading() : try location.openForChanging()
    let targets = try TargetArguments.targets([id], in: archive)
    guard text.isEmpty else {
      let note = text.joined(separator: " ")
      return try output.print(
        CorrectionReport(try archive.correct(.note(targets[0], text: note), reason: reason)))
    }
    let marks = try archive.marks(on: targets)
    guard let found = marks[targets[0]], !found.notes.isEmpty else {
      try NothingFound.exit("\(targets[0]) has no note", output: output, report: MarksReport([]))
    }
    try output.print(MarksReport([(targets[0], found)]))
  }
}
