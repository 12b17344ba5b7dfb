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
  /// References as CSL-JSON, where articles or statements are listed.
  case csl
  /// References as BibTeX.
  case bibtex
  /// References as RIS.
  case ris
  /// A picture, where something is counted over time.
  case svg

  /// The format of references that it is; nil for the others.
  package var citation: CitationFormat? { CitationFormat(rawValue: rawValue) }
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
  /// The result as references; nil for one that cites nothing.
  func lines(citing format: CitationFormat) -> [String]?
  /// The result as a picture, SVG; nil for one that is not counted over time.
  func plotLines() -> [String]?
}

extension Report {
  package var table: Table? { nil }
  package var page: [String]? { nil }

  package func lines(citing format: CitationFormat) -> [String]? { nil }

  package func plotLines() -> [String]? { nil }

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
    case .csl: lines(citing: .csl)
    case .bibtex: lines(citing: .bibtex)
    case .ris: lines(citing: .ris)
    case .svg: plotLines()
    }
  }
}
