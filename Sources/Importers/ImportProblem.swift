/// Something that kept a record or a file from becoming an article, said so that one can act on it.
package struct ImportProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of thing is wrong; the raw value is for programs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case empty
    /// Bytes that are no text.
    case binary
    /// A bundle, a document or mark-up that is damaged.
    case broken
    /// Something that is locked by a password.
    case encrypted
    /// A format that needs a program which is not installed.
    case missingProgram = "missing-program"
    /// An export in which no article could be told from another.
    case noArticles = "no-articles"
    /// Something that grows beyond every measure when it is unpacked.
    case bomb
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

    /// What the summary of a run calls it, as what follows a number: "2 without a text".
    package var words: String {
      switch self {
      case .empty: "empty"
      case .binary: "not text"
      case .broken: "damaged"
      case .encrypted: "locked by a password"
      case .missingProgram: "for which a program is not installed"
      case .noArticles: "in which no article was found"
      case .bomb: "too large when unpacked"
      case .unreadable: "that the system could not read"
      case .missing: "not there"
      case .directory: "a directory"
      case .brokenRow: "with another number of columns"
      case .brokenQuotation: "with a quotation mark left open"
      case .brokenJSON: "not JSON"
      case .earlyEnd: "cut short"
      case .wrongShape: "not an object with an article"
      case .noBody: "without a text"
      case .missingColumns: "without a column of texts"
      case .tooLong: "too long"
      case .badMap: "with a --map that cannot be read"
      }
    }
  }

  /// How much is lost.
  package enum Scope: String, Sendable, Codable {
    /// One record; the ones after it are read.
    case record
    /// The file, or what is left of it.
    case file
  }

  /// The file, and the member of it that is a bundle.
  package let place: Place
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

  /// What the file is, as a noun, when it is no failure but holds no article: "an image".
  package let noArticle: String?

  package init(
    place: Place, kind: Kind, scope: Scope, row: Int? = nil, line: Int? = nil, what: String,
    remedy: String? = nil, noArticle: String? = nil
  ) {
    self.place = place
    self.kind = kind
    self.scope = scope
    self.row = row
    self.line = line
    self.what = what
    self.remedy = remedy
    self.noArticle = noArticle
  }

  /// Makes a problem of a file that is no bundle.
  package init(
    path: String, kind: Kind, scope: Scope, row: Int? = nil, line: Int? = nil, what: String,
    remedy: String? = nil
  ) {
    self.init(
      place: Place(path: path), kind: kind, scope: scope, row: row, line: line, what: what,
      remedy: remedy)
  }

  /// The same of one member of a bundle, after which the others are read.
  func ofMember() -> ImportProblem {
    ImportProblem(
      place: place, kind: kind, scope: .record, row: row, line: line, what: what, remedy: remedy,
      noArticle: noArticle)
  }

  /// The whole sentence: `news.csv, row 12, line 40: the row has 3 columns ...; ...`.
  package var description: String {
    var text = place.description
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
    _ place: Place, noun: String, limit: Int, scope: Scope, row: Int? = nil, line: Int? = nil
  ) -> ImportProblem {
    ImportProblem(
      place: place, kind: .tooLong, scope: scope, row: row, line: line,
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
