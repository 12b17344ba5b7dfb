internal import Presentation

/// How a result is printed.
struct Printer: Equatable {
  var format = OutputFormat.text
  var color = Config.user.color ?? .auto
  var usesPager = true
  /// A column that tells the rows of this result from those of others; nil for one result alone.
  var key: TableKey?

  /// Prints a report to standard output.
  func print(_ report: some Report) throws {
    guard let lines = report.lines(format, style: style, key: key) else {
      guard format.citation == nil else {
        throw Failure(
          "this result cites nothing: --format \(format.rawValue) is for articles and statements",
          advice: "take --format json, or archive cite ID", status: .badArguments)
      }
      guard format != .svg else {
        throw Failure(
          "this result has no picture: --format svg is for archive timeline",
          advice: "take --format json", status: .badArguments)
      }
      throw Failure(
        format == .html
          ? "this result has no page for --format html"
          : "this result is no list: --format \(format.rawValue) cannot hold it",
        advice: "take --format json", status: .badArguments)
    }
    if format == .text, usesPager, let pager = Pager.ofUser(), pager.show(lines) { return }
    try StandardStreams.writeData(lines)
  }

  /// The style of text for people.
  private var style: TextStyle {
    let isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto: Terminal.welcomesColor
      }
    return TextStyle(
      width: Terminal.width, isColored: isColored, isTerminal: Terminal.isOutputInteractive)
  }
}

/// When colour is used.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}
