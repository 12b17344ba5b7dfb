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

  /// The endings of file names that this format is known by.
  package var nameEndings: [String] {
    switch self {
    case .text: ["txt", "text"]
    case .csv: ["csv", "tsv"]
    case .json: ["json"]
    case .ndjson: ["ndjson", "jsonl"]
    }
  }

  /// All endings, as messages list them.
  static let endings = allCases.flatMap(\.nameEndings).map { ".\($0)" }.joined(separator: " ")

  /// The format that a file's name says it has, or nil when the name says nothing.
  package init?(nameOf path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.nameEndings.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// The format that the first bytes of a file look like; text when they look like nothing else.
  init(contentOf head: UnsafeBufferPointer<UInt8>, map: FieldMap) {
    let first = head.firstIndex { !Byte.isSpace($0) }
    switch first.map({ head[$0] }) {
    case Byte.openBrace:
      self = .json
    case Byte.openBracket where Self.opensArrayOfObjects(head):
      self = .json
    default:
      self = CSVHeader(guessing: head, map: map) == nil ? .text : .csv
    }
  }

  private static func opensArrayOfObjects(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    let marks = head.lazy.filter { !Byte.isSpace($0) }.prefix(2)
    return marks.elementsEqual([Byte.openBracket, Byte.openBrace])
      || marks.elementsEqual([Byte.openBracket, Byte.closeBracket])
  }
}
