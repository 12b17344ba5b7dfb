internal import News

/// Gives the articles of a document that was read: those of an export, or the document as one.
struct DocumentImporter: Importer {
  private let place: Place
  private let options: ImportOptions
  private let sha256: String
  private let isExport: Bool
  private var articles: [SplitArticle]
  private var number = 0
  private var notes: [String]

  /// Takes a document that stands at a place, with the digest of its bytes.
  ///
  /// Throws when it is an export in which no article can be told from another. Without a splitter
  /// the one that knows the document is taken, if one does.
  init(
    _ document: Document, splitBy known: (any ExportSplitter)? = nil, place: Place, sha256: String,
    notes: [String] = [], options: ImportOptions
  ) throws(ImportProblem) {
    self.place = place
    self.options = options
    self.sha256 = sha256
    self.notes = notes
    if let splitter = known ?? ExportSplitters.splitter(of: document) {
      isExport = true
      articles = splitter.split(document)
      guard articles.contains(where: { !($0.record.values[.body] ?? "").isEmpty }) else {
        throw ImportProblem(
          place: place, kind: .noArticles, scope: .file,
          what: "this looks like an export of \(splitter.name), but no article begins in it "
            + "(looked for: \(splitter.signs))",
          remedy: "export it again in another layout, or give one file an article")
      }
    } else {
      isExport = false
      var record = DocumentStory(document).record
      let day = DateText.day(inNameOf: place.name)
      record.values[.date] = record.values[.date] ?? day?.description ?? document.properties.created
      articles = [SplitArticle(record: record, offset: nil)]
    }
    articles.reverse()
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    if let note = notes.popLast() { return .note(ImportNote(place: place, text: note)) }
    guard var article = articles.popLast() else { return nil }
    number += 1
    let row = isExport ? number : nil
    article.record.values[.date] = article.record.values[.date].flatMap { $0.isEmpty ? nil : $0 }
    let origin = Origin(
      place, row: row, sha256: isExport ? article.record.digest : sha256,
      recordOffset: article.offset)
    guard let read = article.record.article(origin: origin, options: options) else {
      throw ImportProblem(
        place: place, kind: .noBody, scope: isExport ? .record : .file, row: row,
        what: isExport ? "this article has no text" : "the document holds no text",
        remedy: isExport ? nil : "a document of pictures needs OCR first")
    }
    return .article(read)
  }
}

extension ArticleRecord {
  /// The SHA-256 of what the record says, for records that are no bytes of a file.
  var digest: String {
    var digest = SHA256()
    // The id came later than the others: records without one keep the digest that they had.
    for field in ArticleField.allCases where field != .id || values[field] != nil {
      digest.update((values[field] ?? "").utf8)
      digest.update(CollectionOfOne(0))
    }
    return SHA256.hexadecimal(digest.finalize())
  }
}
