internal import ArgumentParser
internal import Presentation

/// How a command prints its result.
struct OutputOptions: ParsableArguments {
  @Option(help: "How to print: text, json (one object) or ndjson (one object a line).")
  var format: OutputFormat?

  @Flag(help: "Short for --format json.")
  var json = false

  @Option(help: "When to use colour: auto, always or never.")
  var color: ColorChoice = .auto

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
    return TextStyle(width: Terminal.width, isColored: isColored)
  }

  /// Prints a report to standard output.
  func print(_ report: some Report) throws {
    try StandardStreams.writeData(report.lines(outputFormat, style: style))
  }
}

extension OutputFormat: ExpressibleByArgument {}

/// When colour is used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
