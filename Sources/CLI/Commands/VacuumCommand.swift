internal import ArgumentParser
internal import Presentation
internal import Repository

/// `archive vacuum`: writes the archive anew, as small as it can be.
struct VacuumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacuum",
    abstract: "Write the archive anew without unused parts, and without traces of what is gone.",
    discussion: HelpText.unwrapped(
      """
      The full text is merged, the file is written anew and its log is emptied: searches are at
      their fastest, and no word is left of what was deleted. It waits for others that write, as
      every command does, and takes up to twice the size of the archive in free room on the disk
      while it runs. When it is ended half way, the archive is as it was.

      Examples:
        archive vacuum
        archive vacuum --db old.db --json
      """))

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = try location.place()
    let archive = try location.openForChanging()
    if Terminal.showsProgress {
      StandardStreams.writeMessage("writing \(place.path) anew; a large archive takes minutes")
    }
    try output.print(VacuumReport(archive: place.path, erasure: try archive.erase()))
  }
}
