internal import ArgumentParser
internal import Importers
internal import News
internal import Presentation

/// `archive read PATH...`: the articles of files as JSON lines, without an archive.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print the articles of files as JSON lines, without keeping them.",
    discussion: HelpText.unwrapped(
      """
      Shows what ingest would make of files in any format, or turns them into lines that other
      programs read. Nothing is analysed.

      Examples:
        archive read Nexis.docx
        archive read press.zip | jq -r .headline
      """))

  @Argument(help: "Files and directories; - reads standard input.")
  var paths: [String]

  @Option(
    help: "The format of every file, by a name of archive formats; otherwise its bytes decide.")
  var format: String?

  @Option(
    help:
      "The encoding of every file: utf-8, windows-1251, shift_jis and any other name; otherwise each is judged."
  )
  var encoding: TextEncoding?

  @Option(help: "Which columns or keys hold what: headline=title,body=text,date=day.")
  var map: String?

  @Option(
    help:
      "How dates such as 3/4/2017 are meant, where the others of a file do not show it: day-first or month-first."
  )
  var dates: DateOrder?

  func validate() throws {
    try FormatOption.check(format)
  }

  func run() throws {
    let map: FieldMap
    do throws(ImportProblem) {
      map =
        try self.map.map { text throws(ImportProblem) in try FieldMap(parsing: text) } ?? FieldMap()
    } catch {
      throw ValidationError("\(error)")
    }
    let options = ImportOptions(
      format: format, encoding: encoding, map: map, dates: dates)
    var hasFailed = false
    for finding in FileWalk(paths) {
      switch finding {
      case .skipped(let path, let reason):
        StandardStreams.writeMessage("left out: \(path): \(reason)")
      case .problem(let problem):
        hasFailed = true
        StandardStreams.writeMessage("skipped: \(problem)")
      case .file(let file):
        for result in ArticleReader(file, options: options) {
          switch result {
          case .success(.article(let article)):
            try StandardStreams.writeData([ReadArticle(article).jsonLine()])
          case .success(.leftOut(let what)):
            StandardStreams.writeMessage("left out: \(what.place): \(what.reason)")
          case .success(.note(let note)):
            StandardStreams.writeMessage("note: \(note.place): \(note.text)")
          case .failure(let problem):
            hasFailed = true
            StandardStreams.writeMessage("skipped: \(problem)")
          }
        }
      }
    }
    if hasFailed { throw ExitStatus.someSkipped }
  }
}
