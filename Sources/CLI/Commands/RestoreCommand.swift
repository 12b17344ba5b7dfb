internal import ArgumentParser
internal import Repository
internal import SQLiteRepository

/// `archive restore FILE`: puts a backup in the archive's place.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the archive's place, once it has been found sound.",
    discussion: HelpText.unwrapped(
      """
      The backup is read whole and checked first. An archive that is there is only replaced with
      --force, and even then it is kept beside the new one, as FILE.replaced.

      Examples:
        archive restore archive-2017-12-31.db
        archive restore archive-2017-12-31.db --force
      """))

  @Argument(help: "The backup to read.")
  var file: String

  @Flag(help: "Replace the archive that is there; it is kept beside the new one.")
  var force = false

  @OptionGroup var location: ArchiveLocation

  func run() throws {
    let path = try location.placeForWriting().path
    if !force, SQLiteArchive.isTaken(path) {
      throw Failure(
        "there is an archive at \(path)",
        advice:
          "add --force to replace it (it is kept beside the new one), or name another with --db")
    }
    let kept = try SQLiteArchive.restore(file, to: path)
    StandardStreams.writeMessage("\(path): restored from \(file)")
    if let kept { StandardStreams.writeMessage("\(kept): the archive that was there") }
  }
}
