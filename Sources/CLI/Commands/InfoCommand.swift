internal import ArgumentParser
internal import Presentation
internal import Repository
internal import SQLiteRepository

/// `archive info`: what the archive holds and where it is.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say which archive is used, what it holds and how large it is.")

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = try location.place()
    let archive = try location.openForReading()
    try output.print(
      InfoReport(
        path: place.path, chosenBy: place.chosenBy, contents: try archive.contents(),
        version: Version.current, engine: SQLiteArchive.engine))
  }
}
