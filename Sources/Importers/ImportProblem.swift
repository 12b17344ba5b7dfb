/// Something that kept a record or a file from becoming an article, said so that one can act on it.
package struct ImportProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of thing is wrong; the raw value is for programs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case empty
    /// Bytes that are no text.
    case binary
    /// The system refused to open or read it.
    case unreadable
    /// There is no such file, or no longer.
    case missing
    /// A directory where a file was wanted.
    case directory
    /// A CSV row with the wrong number of columns.
    case brokenRow = "broken-row"
    /// A CSV quotation mark that is not closed, or stands where none may.
    case brokenQuotation = "broken-quotation"
    /// JSON that is not well-formed.
    case brokenJSON = "broken-json"
    /// JSON that stops in the middle of a record.
    case earlyEnd = "early-end"
    /// JSON that is well-formed but not an object an article.
    case wrongShape = "wrong-shape"
    /// A record without text.
    case noBody = "no-body"
    /// A table without a column for the text, or without one that the user named.
    case missingColumns = "missing-columns"
    /// A record longer than the limit.
    case tooLong = "too-long"
    /// A `--map` that cannot be read.
    case badMap = "bad-map"
  }

  /// How much is lost.
  package enum Scope: String, Sendable, Codable {
    /// One record; the ones after it are read.
    case record
    /// The file, or what is left of it.
    case file
  }

  /// The file as the user named or found it; `-` for standard input.
  package let path: String
  package let kind: Kind
  package let scope: Scope
  /// The record, counted like `Origin.row`; nil when the file has no records.
  package let row: Int?
  /// The line of the file where the record begins or breaks, from 1.
  package let line: Int?
  /// What is wrong, as a clause: "the row has 3 columns and the header has 4".
  package let what: String
  /// What to do about it, as an imperative clause, or nil when nothing can be done.
  package let remedy: String?

  package init(
    path: String, kind: Kind, scope: Scope, row: Int? = nil, line: Int? = nil, what: String,
    remedy: String? = nil
  ) {
    self.path = path
    self.kind = kind
    self.scope = scope
    self.row = row
    self.line = line
    self.what = what
    self.remedy = remedy
  }

  /// The whole sentence: `news.csv, row 12, line 40: the row has 3 columns ...; ...`.
  package var description: String {
    var text = path == "-" ? "standard input" : path
    if let row { text += ", row \(row)" }
    if let line { text += ", line \(line)" }
    text += ": \(what)"
    if let remedy { text += "; \(remedy)" }
    return text
  }
}

extension ImportProblem {
  /// A record, or a file that is one, that is longer than may be held in memory.
  static func tooLong(
    _ file: ArticleFile, noun: String, limit: Int, scope: Scope, row: Int? = nil, line: Int? = nil
  ) -> ImportProblem {
    ImportProblem(
      path: file.path, kind: .tooLong, scope: scope, row: row, line: line,
      what: "the \(noun) is longer than \(size(limit))",
      remedy: noun == "file"
        ? "divide it into one file an article"
        : "divide it, or look for a quotation mark or a line end that is missing")
  }

  /// A number of bytes as people say it.
  static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
  }
}
