internal import ArgumentParser
internal import Repository
internal import SQLiteRepository

/// `archive backup FILE`: a copy of the archive.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write a copy of the archive as it is now, while others may go on writing to it.",
    discussion: HelpText.unwrapped(
      """
      The copy is an archive like any other: --db FILE reads it, 'archive restore FILE' puts it
      back. It appears under its name only when it is whole and its structure is sound.

      Examples:
        archive backup archive-2017-12-31.db
      """))

  @Argument(help: "The file to write; it must not exist.")
  var file: String

  @Flag(help: "Replace an archive that is there; nothing else is replaced.")
  var force = false

  @OptionGroup var location: ArchiveLocation

  func run() throws {
    let path = try location.place().path
    try SQLiteArchive.makeSureBackup(of: path, mayReplace: file)
    if !force, SQLiteArchive.isTaken(file) {
      throw Failure("\(file) is there already", advice: "name another file, or add --force")
    }
    let archive = try SQLiteArchive(path: path, for: .reading)
    try archive.backUp(to: file)
    StandardStreams.writeMessage("\(file): a copy of \(path)")
  }
}
