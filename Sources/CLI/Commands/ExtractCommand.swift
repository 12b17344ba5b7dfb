internal import ArgumentParser
internal import Attribution
internal import Importers
internal import News
internal import Presentation

/// `archive extract FILE...`: the statements of files, without an archive.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the statements of text files without keeping them.",
    discussion: HelpText.unwrapped(
      """
      Offsets are bytes of the file as it stands (of its text as UTF-8, if it is UTF-16). Where
      "repaired" is true, the words shown are those of the repaired text.

      Examples:
        archive extract story.txt
        archive extract --format ndjson stories/*.txt
      """))

  @Argument(help: "Text files; - reads standard input.")
  var files: [String]

  @Option(help: "The encoding of the files, where it is not to be judged.")
  var encoding: TextEncoding?

  @Option(help: "Leave out statements that are less sure, 0 to 1, or whose speaker is.")
  var minConfidence: Double?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (0...1).contains(minConfidence ?? 0) else {
      throw ValidationError("--min-confidence lies between 0 and 1.")
    }
  }

  func run() throws {
    let attributor = Attributor()
    var found = false
    var whole: [ExtractedFile] = []
    var failed = false
    for path in files {
      let text: RepairedText
      do {
        text = try RepairedText(
          reading: ArticleFile(path: path), options: ImportOptions(encoding: encoding)
        ) { StandardStreams.writeMessage("note: \($0.place): \($0.text)") }
      } catch {
        StandardStreams.writeMessage("skipped: \(Self.forExtract(error))")
        failed = true
        continue
      }
      noteRows(of: path)
      let attributions = attributor.attributions(in: text.text)
        .withConfidence(atLeast: minConfidence ?? Config.user.minConfidence ?? 0)
      found = found || !attributions.statements.isEmpty
      let file = ExtractedFile(
        path: path, text: text.text, isRepaired: text.isRepaired, offsets: text.offsets,
        attributions: attributions)
      // Lines go out as they come; what is one document waits for its end.
      if output.outputFormat == .ndjson {
        try output.print(ExtractReport([file]))
      } else {
        whole.append(file)
      }
    }
    if output.outputFormat != .ndjson { try output.print(ExtractReport(whole)) }
    if failed { throw ExitStatus.someSkipped }
    if !found { throw ExitStatus.nothingFound }
  }

  /// The problem with what this command can do about it: it reads plain texts alone.
  private static func forExtract(_ problem: ImportProblem) -> ImportProblem {
    guard problem.kind == .binary else { return problem }
    return ImportProblem(
      place: problem.place, kind: problem.kind, scope: problem.scope, what: problem.what,
      remedy:
        "archive ingest reads documents, pages and bundles; if this is a text, say its --encoding")
  }

  /// Says so when a file seems to hold many articles, which one text would run together.
  private func noteRows(of path: String) {
    let unit: String
    switch ArticleFile(path: path).ending {
    case "csv", "tsv": unit = "row by row"
    case "json", "ndjson", "jsonl": unit = "object by object"
    default: return
    }
    StandardStreams.writeMessage(
      "note: \(path) is read as plain text; archive ingest reads it \(unit)")
  }
}
