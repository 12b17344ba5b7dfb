internal import ArgumentParser
internal import Identity
internal import Presentation
internal import Repository

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// `archive undo [ID]`: takes a correction back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take a correction back: the newest, or the one that is named.",
    discussion: HelpText.unwrapped(
      """
      The undo is an entry of the ledger too, and can itself be undone.

      Examples:
        archive undo
        archive undo co:5d1c0a7be233 --reason "they are two men after all"
      """))

  @Argument(help: "The correction, as 'archive log' prints it.") var id: String?
  @Option(help: "Why.") var reason = "undone"
  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try location.openForChanging()
    let target: CorrectionID
    if let id {
      target = CorrectionID(stored: id.hasPrefix("co:") ? id : "co:" + id)
    } else {
      let newest = try archive.corrections().last { entry in
        if case .undo = entry.entry.correction { return false }
        return entry.undoneBy == nil
      }
      guard let newest else {
        StandardStreams.writeMessage("there is no correction to undo")
        throw ExitStatus.nothingFound
      }
      target = newest.entry.id
    }
    try output.print(CorrectionReport(try archive.correct(.undo(target), reason: reason)))
  }
}

/// `archive log`: the ledger.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print every correction: when, what it changed, why, and whether it still holds.",
    discussion: HelpText.unwrapped(
      """
      Examples:
        archive log
        archive log --unmet         # corrections whose target this archive does not have
      """))

  @Flag(help: "Only corrections that name something this archive does not have.")
  var unmet = false

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    let entries = try location.openForReading().corrections()
    let shown = unmet ? entries.filter { !$0.unmet.isEmpty } : entries
    guard !shown.isEmpty else {
      try NothingFound.exit(
        unmet ? "every correction finds what it names" : "nothing was corrected yet",
        output: output, report: LedgerReport([]))
    }
    try output.print(LedgerReport(shown))
  }
}

/// `archive corrections dump|load`: the ledger as a text file.
struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract: "Write the ledger of corrections to a text file, or read one.",
    discussion: HelpText.unwrapped(
      """
      One JSON object a line, with ids that are the same in every archive: keep it in version
      control, share it, load it into another archive. Entries that are there already are passed
      over. A file that cannot be read whole, or that contradicts the ledger, changes nothing.

      Examples:
        archive corrections dump corrections.ndjson
        archive corrections load corrections.ndjson
      """),
    subcommands: [DumpCommand.self, LoadCommand.self])
}

/// `archive corrections dump [FILE]`
struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "Write the ledger, oldest entry first.",
    discussion: HelpText.unwrapped(
      """
      Examples:
        archive corrections dump corrections.ndjson
      """))

  @Argument(help: "The file, new or an earlier dump; standard output otherwise.")
  var file: String?
  @OptionGroup var location: ArchiveLocation

  func run() throws {
    let lines = try location.openForReading().corrections().map {
      CorrectionRecord.line($0.entry)
    }
    guard let file, file != "-" else {
      try StandardStreams.writeData(lines)
      return
    }
    try Self.makeSureNothingIsLost(in: file)
    let text = lines.map { $0 + "\n" }.joined()
    do {
      try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw Failure("cannot write \(file)", advice: "check the folder and its permissions")
    }
    StandardStreams.writeMessage("\(file): \(lines.count) corrections")
  }

  /// Throws unless the file is new, empty, or begins as an earlier dump does.
  private static func makeSureNothingIsLost(in file: String) throws(Failure) {
    let target = URL(filePath: file).resolvingSymlinksInPath()
    if FileManager.default.fileExists(atPath: target.path), !isDump(target) {
      throw Failure(
        "\(file) is there already and is no dump of corrections; nothing was written",
        advice: "name another file")
    }
  }

  /// False also for what cannot be read, and for what is no plain file.
  private static func isDump(_ file: URL) -> Bool {
    do {
      let facts = try FileManager.default.attributesOfItem(atPath: file.path)
      guard facts[.type] as? FileAttributeType == .typeRegular else { return false }
      let bytes = try Data(contentsOf: file, options: .mappedIfSafe)
      if bytes.isEmpty { return true }
      let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
      _ = try CorrectionRecord.entry(String(decoding: line, as: UTF8.self))
      return true
    } catch {
      return false
    }
  }
}

/// `archive corrections load FILE`
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Add the entries of a file to the ledger and apply them.",
    discussion: HelpText.unwrapped(
      """
      Examples:
        archive corrections load corrections.ndjson
      """))

  @Argument(help: "The file; - reads standard input.") var file: String
  @OptionGroup var location: ArchiveLocation

  func run() throws {
    let entries = try entries()
    let archive = try location.openForChanging()
    let loaded = try archive.load(entries)
    let unmet = try archive.corrections().filter { !$0.unmet.isEmpty }
    StandardStreams.writeMessage(
      "\(loaded.added) corrections added, \(loaded.known) already there; "
        + "changed \(loaded.changed.statements) statements in \(loaded.changed.articles) articles")
    if !unmet.isEmpty {
      StandardStreams.writeMessage(
        "\(unmet.count) name something that this archive does not have; see: archive log --unmet")
    }
  }

  /// Every entry of the file, or the first line that is none.
  private func entries() throws -> [CorrectionEntry] {
    var entries: [CorrectionEntry] = []
    for (place, line) in try text().split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      do throws(CorrectionRecordError) {
        entries.append(try CorrectionRecord.entry(line))
      } catch {
        let source = file == "-" ? "standard input" : file
        throw error.isNewer
          ? Failure(
            "\(source) was written by a newer version: in line \(place + 1), \(error.problem); "
              + "nothing was loaded", advice: "update this program")
          : Failure(
            "line \(place + 1) of \(source) cannot be read: \(error.problem); nothing was loaded",
            advice: "mend the line or take it out, and load the file again",
            status: .badArguments)
      }
    }
    return entries
  }

  private func text() throws -> String {
    if file == "-" {
      var text = ""
      while let line = readLine(strippingNewline: false) { text += line }
      return text
    }
    do {
      return String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    } catch {
      throw Failure("cannot read \(file)", advice: "check its name and its permissions")
    }
  }
}
