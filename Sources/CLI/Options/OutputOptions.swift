internal import ArgumentParser
internal import Presentation

/// How a command prints its result.
struct OutputOptions: ParsableArguments {
  @Option(
    help: "How to print: text, json (one object), ndjson (one object a line), csv or tsv.")
  var format: OutputFormat?

  @Flag(help: "Short for --format json.")
  var json = false

  @Option(help: "When to use colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(help: "Do not show long text through a pager.")
  var noPager = false

  func validate() throws {
    if json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) contradict each other.")
    }
  }

  /// The format that was asked for.
  var outputFormat: OutputFormat { format ?? (json ? .json : .text) }

  /// The style of text for people.
  var style: TextStyle {
    let isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto: Terminal.welcomesColor
      }
    return TextStyle(
      width: Terminal.width, isColored: isColored, isTerminal: Terminal.isOutputInteractive)
  }

  /// Prints a report to standard output.
  func print(_ report: some Report) throws {
    guard let lines = report.lines(outputFormat, style: style) else {
      throw ValidationError(
        "This result is no list: --format \(outputFormat.rawValue) cannot hold it.")
    }
    if outputFormat == .text, !noPager, let pager = Pager.ofUser(), pager.show(lines) { return }
    try StandardStreams.writeData(lines)
  }
}

extension OutputFormat: ExpressibleByArgument {}

/// When colour is used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
