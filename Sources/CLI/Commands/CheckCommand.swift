internal import ArgumentParser
internal import Presentation
internal import Repository
internal import SQLiteRepository

/// `archive check`: whether the archive is sound.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read the whole archive and say whether it is sound.",
    discussion: HelpText.unwrapped(
      """
      Checked are the file's structure, references between rows, the full text against the rows,
      every article against its id, every statement against the words of its article, and what is
      counted. --repair makes anew what can be made anew from the articles. An archive of an older
      version is brought up to date, after a copy of it was kept beside it.

      Exit codes: 0 it is sound, 2 it is not.

      Examples:
        archive check
        archive check --repair
      """))

  @Flag(help: "Make anew what can be made anew: the full text, counts, groups of copies.")
  var repair = false

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    let path = try location.place().path
    let archive = try location.openFile()
    var check = try archive.check()
    var found: ArchiveCheck?
    if repair, check.faults.contains(where: \.canBeRepaired) {
      found = check
      try archive.repair(check)
      check = try archive.check()
    }
    try output.print(CheckReport(archive: path, check: check, repaired: found))
    if !check.isSound { throw ExitStatus.failed }
  }
}
