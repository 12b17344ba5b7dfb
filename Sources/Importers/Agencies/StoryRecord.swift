internal import News

/// What one record of an agency's or a corpus' file is.
enum StoryRecord {
  case article(ArticleRecord, isWithdrawn: Bool)
  /// No article by what it is: "a picture".
  case leftOut(String)
  /// An item that has no text with it; the headline it has.
  case noText(headline: String?)
}

/// Numbers the records of a file and says what each of them gives.
struct RecordDesk {
  let place: Place
  let options: ImportOptions
  /// How many records were taken so far.
  private(set) var number = 0
  private var withdrawn = 0
  private var noTextRemedy: String?

  init(_ place: Place, options: ImportOptions, noTextRemedy: String? = nil) {
    self.place = place
    self.options = options
    self.noTextRemedy = noTextRemedy
  }

  /// Takes a record; `isWhole` says that it is all that the file holds.
  mutating func reading(
    of record: StoryRecord, isWhole: Bool = false, line: Int? = nil, offset: Int? = nil
  ) throws(ImportProblem) -> Reading {
    number += 1
    let row = isWhole ? nil : number
    switch record {
    case .leftOut(let what):
      return .leftOut(LeftOut(place: place, reason: what))
    case .noText(let headline):
      throw noText(headline, row: row, line: line)
    case .article(let record, let isWithdrawn):
      let origin = Origin(place, row: row, sha256: record.digest, recordOffset: offset)
      guard let article = record.article(origin: origin, options: options) else {
        throw noText(record.values[.headline], row: row, line: line)
      }
      if isWithdrawn { withdrawn += 1 }
      return .article(article)
    }
  }

  /// Counts a record that cannot be taken.
  mutating func pass() { number += 1 }

  /// What is to be said at the end of the file, once.
  mutating func closingNote() -> Reading? {
    guard withdrawn > 0 else { return nil }
    defer { withdrawn = 0 }
    return .note(
      ImportNote(
        place: place,
        text: withdrawn == 1
          ? "an article is marked as canceled or withheld by its agency; it is kept"
          : "\(withdrawn) articles are marked as canceled or withheld by their agency; they are kept"
      ))
  }

  /// The number that the next record will have.
  var next: Int { number + 1 }

  private func noText(_ headline: String?, row: Int?, line: Int?) -> ImportProblem {
    let words = headline.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let name = words.flatMap { $0.isEmpty ? nil : "“\($0.prefix(80))”" } ?? "the item"
    return ImportProblem(
      place: place, kind: .noBody, scope: row == nil ? .file : .record, row: row, line: line,
      what: "\(name) has no text of an article", remedy: noTextRemedy)
  }
}
