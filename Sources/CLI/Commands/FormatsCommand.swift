internal import ArgumentParser
internal import Importers
internal import Presentation

/// `archive formats`: what can be read, and what is missing on this machine.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the formats that are read, and what is not installed for them.",
    discussion: HelpText.unwrapped(
      """
      A file is what its bytes say, not its name. --format takes the names in the first column.

      Examples:
        archive formats
        archive formats --json
      """))

  @OptionGroup var output: OutputOptions

  func run() throws {
    let lines = FormatRegistry.formats.map { format in
      FormatsReport.Line(
        name: format.name, family: format.family.rawValue, title: format.title,
        endings: format.endings, program: format.program?.name,
        missing: format.program.flatMap { $0.path == nil ? $0.installation : nil })
    }
    try output.print(FormatsReport(lines))
  }
}
