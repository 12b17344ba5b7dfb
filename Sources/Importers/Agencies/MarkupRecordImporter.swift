internal import XML

/// Knows which elements of a kind of XML are records, and what they say.
protocol MarkupRecordReader {
  /// Whether an element is to be read whole.
  func wants(_ element: MarkupStream.Element) -> Bool
  /// What an element that was wanted holds; nothing when it only tells of those after it.
  mutating func records(in node: MarkupNode) -> [StoryRecord]
  /// What is looked for, for the sentence that says that nothing was found.
  var signs: String { get }
}

/// Reads XML of any size one record after another; no more than one is held in memory.
struct MarkupRecordImporter<Reader: MarkupRecordReader>: Importer {
  private let stream: RecordStream
  private let limit: Int
  private var reader: Reader
  private var desk: RecordDesk
  /// Records of the element read last, the next one at the end.
  private var waiting: [StoryRecord] = []
  private var isWhole = false
  private var line: Int?

  init(_ piece: Piece, reader: Reader, options: ImportOptions) throws(ImportProblem) {
    stream = try RecordStream(piece, options: options)
    limit = min(options.recordLimit, 8 << 20)
    self.reader = reader
    desk = RecordDesk(
      piece.place, options: options,
      noTextRemedy: "look for it in another file of the same delivery")
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    while true {
      if let record = waiting.popLast() {
        return try desk.reading(of: record, isWhole: isWhole, line: line)
      }
      guard try advance() else { break }
    }
    guard desk.number > 0 else {
      throw ImportProblem(
        place: desk.place, kind: .noArticles, scope: .file,
        what: "no article begins in it (looked for: \(reader.signs))")
    }
    return desk.closingNote()
  }

  /// Reads the next element that is wanted; false at the end.
  private mutating func advance() throws(ImportProblem) -> Bool {
    while let element = try stream.nextElement() {
      guard reader.wants(element) else { continue }
      line = stream.line
      let extract = try stream.element(most: 200_000, bytes: limit)
      if extract.isTooLarge {
        desk.pass()
        throw .tooLong(
          desk.place, noun: "record", limit: limit, scope: .record, row: desk.number, line: line)
      }
      let records = reader.records(in: extract.node)
      guard !records.isEmpty else { continue }
      isWhole = element.depth == 0 && records.count == 1
      waiting = records.reversed().map { finished($0, isCut: extract.isUnclosed) }
      return true
    }
    return false
  }

  private func finished(_ record: StoryRecord, isCut: Bool) -> StoryRecord {
    guard case .article(var article, let isWithdrawn) = record else { return record }
    article.repairs.formUnion(stream.repairs.subtracting(.byteOrderMark))
    if isCut { article.isIncomplete = true }
    return .article(article, isWithdrawn: isWithdrawn)
  }
}
