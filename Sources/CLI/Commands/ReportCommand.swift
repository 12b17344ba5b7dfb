internal import ArgumentParser
internal import News
internal import Presentation
internal import Proof
internal import Repository

/// `archive report QUERY | NAME | st:...`: an evidence bundle.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write an evidence bundle: a page, texts, statements, references and their SHA-256.",
    discussion: HelpText.unwrapped(
      """
      What is given are ids of statements or articles, else a name if somebody answers to it, as in
      who-said, else a query, as in search --statements. The bundle is a folder with a page that opens
      offline and prints (index.html: statements in context, how each was found, corrections, copies,
      a plot over time), the articles' texts as they are stored, statements.json, references, and
      manifest.json with the SHA-256 of every file and article. archive verify --bundle checks it,
      with an archive or without.

      A folder or zip that is there is not touched; --force replaces a bundle, and nothing else.

      Examples:
        archive report "Alice Wells" --about haven
        archive report '"safe haven"' --output haven --redact
        archive report st:7f3cq2m8x0kd.812-901 --zip
        archive verify --bundle haven
      """))

  @Argument(
    parsing: .allUnrecognized,
    help: "Ids (st:…, ar:…), a name as for who-said, or a query as for search.",
    completion: Completing.ids)
  var words: [String] = []

  @Option(
    help: "The id of the speaker, as 'archive speakers' prints it.",
    completion: Completing.speakerIDs)
  var id: String?

  @Option(
    name: .shortAndLong, help: "The folder, or the zip, to write; report-NAME otherwise.",
    completion: .directory)
  var output: String?

  @Flag(help: "Write one zip instead of a folder; an --output that ends in .zip says so too.")
  var zip = false

  @Flag(help: "Leave out the articles' texts; their SHA-256 and the words around quotations stay.")
  var redact = false

  @Flag(help: "Replace a bundle that is there; nothing else is replaced.")
  var force = false

  @Option(help: "The most statements to take.")
  var limit = 500

  @OptionGroup var wanted: StatementOptions
  @OptionGroup var location: ArchiveLocation
  @OptionGroup var printing: OutputOptions

  func validate() throws {
    try TypedQuery.checkOptions(words)
    if id == nil, words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("Evidence of what? For example: archive report Wells --about haven")
    }
    if id != nil, !words.isEmpty {
      throw ValidationError("--id says whose statements; no other words go with it.")
    }
    guard limit > 0 else { throw ValidationError("--limit is a number above 0.") }
    if let output, output.isEmpty { throw ValidationError("--output needs a name.") }
  }

  func run() throws {
    let archive = try location.openForReading()
    let subject = try ReportSubject(
      words: words, id: id, wanted: wanted, limit: limit, in: archive)
    guard !subject.statements.isEmpty else {
      StandardStreams.writeMessage(try subject.nothing(in: archive))
      throw ExitStatus.nothingFound
    }
    if let note = subject.note { StandardStreams.writeMessage("note: \(note)") }
    if subject.statements.count < subject.total {
      StandardStreams.writeMessage(
        "\(subject.statements.count) of \(subject.total) statements are taken; "
          + "--limit \(subject.total) takes all")
    }
    let evidence = try EvidenceCollector(archive).evidence(
      of: subject.statements, total: subject.total, question: subject.question,
      highlighting: subject.highlighting)
    try write(evidence, from: archive)
  }

  private func write(_ evidence: Evidence, from archive: any Archive) throws {
    let path = output ?? ReportName.of(evidence.question.speaker?.name ?? evidence.question.typed)
    let isZip = zip || path.hasSuffix(".zip")
    let target = isZip && !path.hasSuffix(".zip") ? path + ".zip" : path
    let contents = try archive.contents()
    let making = EvidenceBundle.Making(
      version: Version.current,
      archive: BundleManifest.Source(
        name: try location.place().path.split(separator: "/").last.map(String.init) ?? "",
        articles: contents.articleCount, statements: contents.statementCount),
      time: try Clock.makingTime())
    let bodies = redact ? EvidenceBundle.Bodies.leftOut : .included
    let bundle = EvidenceBundle(
      evidence, bodies: bodies,
      presentedBy: EvidenceFiles.files(of: evidence, bodies: bodies, making), making)
    do throws(BundleError) {
      let place = try BundlePlace(target, replaces: force)
      if isZip {
        try bundle.write(toZip: target, place)
      } else {
        try bundle.write(toFolder: target, place)
      }
    } catch {
      throw Failure(error.sentence, advice: error.advice)
    }
    try printing.print(BundleReport(bundle, path: target))
  }
}

/// What a bundle is called where nobody says it.
private enum ReportName {
  /// `report-alice-wells`: the letters and digits of what was asked.
  static func of(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    var name = "report"
    for word in words where name.utf8.count + word.utf8.count < 60 { name += "-" + word }
    return name
  }
}
