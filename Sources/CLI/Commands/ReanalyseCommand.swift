internal import ArgumentParser
internal import Attribution
internal import Identity
internal import Ingest
internal import Presentation
internal import Repository

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// `archive reanalyse`: statements and speakers anew, from the stored articles.
struct ReanalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reanalyse",
    abstract: "Find statements and speakers anew in the stored articles.",
    discussion: HelpText.unwrapped(
      """
      For when this program finds more than the one that read the articles. The files they came
      from are not needed. Statements of the same words keep their ids, and corrections hold.
      Ctrl-C finishes the batch at hand; the same command goes on from there.

      Examples:
        archive reanalyse
        archive reanalyse --all       # also what this version of the analysis looked at before
      """))

  @Flag(help: "Analyse every article, also those that this version has looked at.")
  var all = false

  @Option(help: "How many articles are analysed at a time; one a core otherwise.")
  var jobs: Int?

  @Flag(help: "Print the summary as one JSON object.")
  var json = false

  @OptionGroup var location: ArchiveLocation

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() async throws {
    let archive = try location.openForChanging()
    let unmetBefore = try unmet(in: archive)
    if all { try archive.forgetAnalyses() }
    Interruption.listen()
    let isShown = Terminal.showsProgress
    let outcome = try await Reanalyser(
      archive: archive,
      jobs: jobs ?? Config.user.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    ).run(
      progress: { done, inAll in
        if isShown { StandardStreams.writeProgress("\r\u{1B}[K\(done) of \(inAll) articles") }
      }, shouldStop: { Interruption.isRequested })
    if isShown { StandardStreams.writeProgress("\r\u{1B}[K") }
    let report = ReanalysisReport(outcome.change, version: Attributor.version)
    if json {
      try StandardStreams.writeData([report.jsonLine()])
    } else {
      for line in report.textLines(.plain) { StandardStreams.writeMessage(line) }
    }
    let lost = try unmet(in: archive).subtracting(unmetBefore)
    if !lost.isEmpty {
      StandardStreams.writeMessage(
        "\(lost.count) corrections no longer find what they name; see: archive log --unmet")
    }
    if outcome.wasInterrupted { throw ExitStatus.interrupted }
  }

  private func unmet(in archive: any Archive) throws -> Set<String> {
    Set(
      try archive.corrections().filter { !$0.unmet.isEmpty }.map(\.entry.id.description))
  }
}
