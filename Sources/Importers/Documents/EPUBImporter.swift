internal import News

/// Gives the texts of an EPUB, one article each: the articles of a newspaper, the chapters of a book.
///
/// A text that is only the rest of the one before is added to it; covers, lists of contents and
/// colophons are left out.
struct EPUBImporter: Importer {
  private let place: Place
  private let options: ImportOptions
  private let properties: Document.Properties
  private var chapters: [EPUBBook.Chapter]
  private let isOnly: Bool
  private var number = 0

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    let book = try EPUBBook(piece, options: options)
    place = piece.place
    self.options = options
    properties = book.properties
    var joined: [EPUBBook.Chapter] = []
    for chapter in book.chapters where chapter.isStory && !chapter.document.blocks.isEmpty {
      if !chapter.isBeginning, let last = joined.indices.last {
        joined[last].document.blocks += chapter.document.blocks
      } else {
        joined.append(chapter)
      }
    }
    guard !joined.isEmpty else {
      throw ImportProblem(
        place: piece.place, kind: .noBody, scope: .file, what: "there is no text in the book",
        remedy: "a book of pictures needs OCR first")
    }
    isOnly = joined.count == 1
    chapters = joined.reversed()
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    guard var chapter = chapters.popLast() else { return nil }
    number += 1
    chapter.document.properties.title = chapter.title.isEmpty ? properties.title : chapter.title
    // A list of contents may shorten or number what the text's own heading says.
    chapter.document.properties.hasGivenTitle =
      !chapter.title.isEmpty
      && !chapter.document.blocks.prefix(4).contains { $0.headingLevel != nil }
    chapter.document.properties.language = properties.language
    chapter.document.properties.author = properties.author
    chapter.document.properties.outlet = isOnly ? properties.outlet : outlet
    var record = DocumentStory(chapter.document).record
    record.values[.date] = record.values[.date] ?? properties.created
    let origin = Origin(place.member(chapter.path), row: number, sha256: record.digest)
    guard let article = record.article(origin: origin, options: options) else {
      throw ImportProblem(
        place: place.member(chapter.path), kind: .noBody, scope: .record, row: number,
        what: "this text of the book is empty")
    }
    return .article(article)
  }

  /// The newspaper or the book that the texts are from: "The Guardian" of
  /// "The Guardian [Fri, 27 Oct 2017]".
  private var outlet: String? {
    guard let title = properties.title else { return properties.outlet }
    let bare = title.prefix { $0 != "[" }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return bare.isEmpty ? title : bare
  }
}
