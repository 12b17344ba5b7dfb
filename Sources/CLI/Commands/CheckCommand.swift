internal import ArgumentParser
internal import Presentation
internal import Repository
internal import SQLiteRepository

/// `archive check`: whether the archive is sound, and what can be saved of one that is damaged.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read the whole archive and say whether it is sound.",
    discussion: HelpText.unwrapped(
      """
      Checked are the file's structure, references between rows, the full text against the rows,
      every article against its id, every statement against the words of its article, and what is
      counted. Nothing is written, and others may go on writing. --repair makes anew what can be made
      anew from the articles. An archive of an older version is brought up to date, after a copy of
      it was kept beside it.

      Of a damaged file it says which articles are lost. --salvage FILE writes what can be read into
      a new archive: articles whose text still gives their id, where they came from, versions, saved
      searches and corrections; statements are found anew. Neither file is changed or replaced.

      Exit codes: 0 it is sound, or everything was saved; 2 it is not; 3 --salvage saved what could
      be read, and some articles are lost.

      Examples:
        archive check
        archive check --repair
        archive check --salvage rescued.db
      """))

  @Flag(help: "Make anew what can be made anew: the full text, counts, groups of copies.")
  var repair = false

  @Option(help: "Write what can be read of a damaged archive into this new file.")
  var salvage: String?

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if repair, salvage != nil {
      throw ValidationError("--repair changes the archive, --salvage leaves it: take one of them.")
    }
  }

  func run() async throws {
    let path = try location.place().path
    if let salvage {
      let outcome = try await Salvage(from: path, to: salvage).run()
      try output.print(SalvageReport(archive: path, file: salvage, outcome: outcome))
      if !outcome.lost.isEmpty { throw ExitStatus.someSkipped }
      return
    }
    var check = try SQLiteArchive.check(path, whileWaiting: location.waiting())
    var found: ArchiveCheck?
    if repair, !check.isDamaged, check.faults.contains(where: \.canBeRepaired) {
      found = check
      let archive = try location.openFile()
      try archive.repair(check)
      check = try archive.check()
    }
    try output.print(CheckReport(archive: path, check: check, repaired: found))
    if !check.isSound { throw ExitStatus.failed }
  }
}
