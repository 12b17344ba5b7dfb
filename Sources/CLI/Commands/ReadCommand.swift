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

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let options = try reading.options(outlet: nil)
    var hasFailed = false
    for finding in FileWalk(paths) {
      switch finding {
      case .skipped(let what): StandardStreams.writeMessage("left out: \(what)")
      case .problem(let problem):
        hasFailed = true
        StandardStreams.writeMessage("skipped: \(problem)")
      case .file(let file):
        for result in ArticleReader(file, options: options) {
          switch result {
          case .success(.article(let article)):
            try StandardStreams.writeData([ReadArticle(article).jsonLine()])
          case .success(.leftOut(let what)):
            StandardStreams.writeMessage("left out: \(what)")
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
