internal import ArgumentParser
internal import Importers
internal import News
internal import Presentation
internal import Proof
internal import Repository

/// `archive verify "TEXT"` or `archive verify FILE`: whether a quotation is what was said.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether words are what was said: exact, reported, altered, trimmed, ...",
    discussion: HelpText.unwrapped(
      """
      What is given is a file if there is one of that name, - for standard input, and else the words
      themselves. Of a file every quoted and every reported passage is looked for, with the speaker
      whom it credits.

      Verdicts: exact (word for word, in quotation marks), reported (the article's indirect words),
      altered (changed words; a changed not, number, name, date, may or all is named first), trimmed
      (a part; says whether what was left out qualifies it), spliced (two statements joined),
      misattributed (somebody else's words), absent (not in this archive, which is not "false").

      Folded are quotation marks, dashes, white space, the case of the first letter, ... and [brackets],
      repaired mojibake and a comma or full stop at the end; nothing else. Words in quotation marks
      are taken for literal: put them inside the shell's, as in '"the bid will fade"'.

      Exit codes: 0 as given, 4 something is not exact or reported as given, 1 nothing of it is there.

      --bundle checks what archive report made: every file by its SHA-256, every statement by its bytes,
      and, where there is an archive, whether that has the same. Exit codes: 0 sound, 4 something was
      changed, is missing or was added (it is named), 2 it cannot be read as a bundle.

      Examples:
        archive verify "the safe haven bid will fade by spring" --speaker "Jane Wells"
        archive verify draft.md
        archive verify draft.md --format html > draft.html
        pbpaste | archive verify - --json
        archive verify --bundle report-wells.zip --db archive.db
      """))

  @Argument(
    help: "A file, - for standard input, or else the words themselves.",
    completion: .file())
  var passage: [String] = []

  @Option(
    help: "Check this evidence bundle instead, a folder or a zip that archive report made.",
    completion: .file())
  var bundle: String?

  @Option(
    help: "Who is said to have said it: a name or an id.", completion: Completing.speakerNames)
  var speaker: String?

  @OptionGroup var days: ProofDays
  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard bundle != nil else {
      if passage.isEmpty {
        throw ValidationError("What is to be verified? For example: archive verify draft.md")
      }
      return
    }
    if !passage.isEmpty || speaker != nil || days.range != nil {
      throw ValidationError(
        "--bundle checks a bundle; words, --speaker and days do not go with it.")
    }
  }

  func run() throws {
    if let bundle { return try BundleVerification(bundle, location, output).run() }
    let given = passage.joined(separator: " ")
    if let file = try DraftFile(given) {
      try verify(file)
    } else {
      try verify(words: given)
    }
  }

  // MARK: - Words

  private func verify(words: String) throws {
    let passage = try ProofText.passage(words)
    let archive = try location.openForReading()
    let claim = try speaker.map { try ClaimReader(archive).claim(of: $0) }
    let finding = try Verifier(archive).finding(of: passage, claim: claim, days: days.range)
    try output.print(VerifyReport(finding, days: days.words))
    try exit(by: [finding])
  }

  // MARK: - A draft

  private func verify(_ file: DraftFile) throws {
    let draft = Draft(try file.text())
    let archive = try location.openForReading()
    let (verifier, reader) = (Verifier(archive), ClaimReader(archive))
    var items: [DraftReport.Item] = []
    for item in draft.items {
      let name = speaker ?? item.speaker
      let claim = try name.map { try reader.claim(of: $0) }
      items.append(
        (item.line, try verifier.finding(of: item.passage, claim: claim, days: days.range)))
    }
    let report = DraftReport(path: file.name, items: items, leftOut: draft.leftOut)
    guard !items.isEmpty else {
      try NothingFound.exit(
        "\(file.name) quotes and reports nobody: there is nothing to look for", output: output,
        report: report)
    }
    try output.print(report)
    try exit(by: items.map(\.finding))
  }

  private func exit(by findings: [Finding]) throws {
    if findings.allSatisfy({ $0.verdict == .absent }) { throw ExitStatus.nothingFound }
    if !findings.allSatisfy(\.isConfirmed) { throw ExitStatus.notAsGiven }
  }
}
