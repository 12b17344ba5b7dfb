internal import ArgumentParser
internal import Presentation

/// How a command prints its result.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How to print: text, json (one object), ndjson (one object a line), csv, tsv or html; articles and "
        + "statements also as references: csl, bibtex or ris; a timeline as svg."))
  var format: OutputFormat?

  @Flag(help: "Short for --format json.")
  var json = false

  @Option(help: "When to use colour: auto, always or never.")
  var color: ColorChoice?

  @Flag(help: "Do not show long text through a pager.")
  var noPager = false

  func validate() throws {
    if json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) contradict each other.")
    }
  }

  /// The format that was asked for.
  var outputFormat: OutputFormat { format ?? (json ? .json : .text) }

  /// What prints as these options say.
  var printer: Printer {
    Printer(format: outputFormat, color: color ?? Config.user.color ?? .auto, usesPager: !noPager)
  }

  /// Prints a report to standard output.
  func print(_ report: some Report) throws {
    try printer.print(report)
  }
}

extension OutputFormat: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
