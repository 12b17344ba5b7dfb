/// A format that articles come in; the raw value is what `--format` takes.
package enum ImportFormat: String, Sendable, CaseIterable, Codable {
  /// A text file that is one article.
  case text = "txt"
  /// A table with a header, one article a row.
  case csv
  /// JSON objects, one article each: one, an array of them, or one after another.
  case json
  /// JSON objects, one a line.
  case ndjson
}
