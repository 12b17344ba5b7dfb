/// What results are written as.
package enum OutputFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// One JSON object for the whole result.
  case json
  /// One JSON object a line, one for each element.
  case ndjson
  /// A table with a header (RFC 4180).
  case csv
  /// A table with a header, tabs between fields.
  case tsv
  /// A page for people, of those results that have one.
  case html
}

/// A result that can be written in every format.
package protocol Report {
  /// The lines for people, without line ends.
  func textLines(_ style: TextStyle) -> [String]
  /// The whole result as one JSON object.
  func jsonLine() -> String
  /// One JSON object for each element, in order.
  func ndjsonLines() -> [String]
  /// One row for each element; nil for a result that is no list.
  var table: Table? { get }
  /// The lines of a page that opens offline and in which nothing runs; nil for a result without one.
  var page: [String]? { get }
}

extension Report {
  package var table: Table? { nil }
  package var page: [String]? { nil }

  /// The lines of the report in `format`, without line ends; nil when it has no such form.
  ///
  /// With a key, the rows of a table begin with its value.
  package func lines(
    _ format: OutputFormat, style: TextStyle, key: TableKey? = nil
  ) -> [String]? {
    switch format {
    case .text: textLines(style)
    case .json: [jsonLine()]
    case .ndjson: ndjsonLines()
    case .csv:
      table.map { $0.keyed(by: key).csvLines.suffix(from: key?.start ?? 0) }.map(Array.init)
    case .html: page
    case .tsv:
      table.map { $0.keyed(by: key).tsvLines.suffix(from: key?.start ?? 0) }.map(Array.init)
    }
  }
}
