internal import ArgumentParser
internal import Presentation
internal import Repository

/// `archive diff ID [ID]`: what changed.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two versions of an article, or two articles.",
    discussion: HelpText.unwrapped(
      """
      Statements that changed come first, then the text: [-what went-] and {+what came+}. With one
      id an article is compared with the version before it, or the oldest with the one after it.

      Examples:
        archive diff ar:7f3cq2m8x0kd
        archive diff ar:7f3cq2m8x0kd ar:19d0aa41zz7e
      """))

  @Argument(help: "The id of an article, or the beginning of one.", completion: Completing.ids)
  var id: String

  @Argument(
    help: "The article to compare it with; otherwise another version of the first.",
    completion: Completing.ids)
  var other: String?

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try location.openForReading()
    let stored = try archive.onlyArticle(beginningWith: id, output: output)
    let (old, new) =
      try other.map { (stored, try archive.onlyArticle(beginningWith: $0, output: output)) }
      ?? versions(of: stored, in: archive)
    let report = DifferenceReport(from: try archive.side(old), to: try archive.side(new))
    guard !report.isEmpty else {
      try NothingFound.exit(
        "\(old.id) and \(new.id) say the same", output: output, report: report)
    }
    try output.print(report)
  }

  /// The article and the version before it, or after it when there is none before.
  private func versions(
    of stored: StoredArticle, in archive: any Archive
  ) throws -> (old: StoredArticle, new: StoredArticle) {
    let versions = try archive.versions(of: stored.id).map(\.article.id)
    guard versions.count > 1, let place = versions.firstIndex(of: stored.id) else {
      StandardStreams.writeMessage("\(stored.id) has no other version")
      throw ExitStatus.nothingFound
    }
    let older = min(place + 1, versions.count - 1)
    guard let old = try archive.article(versions[older]),
      let new = try archive.article(versions[older - 1])
    else {
      throw ExitStatus.nothingFound
    }
    return (old, new)
  }
}
