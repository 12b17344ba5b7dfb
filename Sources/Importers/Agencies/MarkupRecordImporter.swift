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
  private let gauge: MarkupGauge
  private let stream: MarkupStream
  private var reader: Reader
  private var desk: RecordDesk
  /// Records of the element read last, the next one at the end.
  private var waiting: [StoryRecord] = []
  private var isWhole = false
  private var line: Int?

  init(_ piece: Piece, reader: Reader, options: ImportOptions) throws(ImportProblem) {
    gauge = MarkupGauge(try MarkupSource(piece, options: options), limit: options.recordLimit)
    self.reader = reader
    desk = RecordDesk(
      piece.place, options: options,
      noTextRemedy: "look for it in another file of the same delivery")
    stream = try gauge.stream(place: piece.place)
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    while true {
      if let record = waiting.popLast() {
        return try desk.reading(of: repaired(record), isWhole: isWhole, line: line)
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
    do throws(MarkupError) {
      while let element = try stream.nextElement() {
        gauge.reset()
        guard reader.wants(element) else { continue }
        line = stream.line
        let node = try stream.tree()
        if let problem = gauge.problem(desk, line: line) { throw problem.asMarkupError }
        let records = reader.records(in: node)
        guard !records.isEmpty else { continue }
        isWhole = element.depth == 0 && records.count == 1
        waiting = records.reversed()
        return true
      }
    } catch {
      throw gauge.problem(desk, line: error.line)
        ?? ImportProblem(
          place: desk.place, kind: .broken, scope: .file, row: desk.next, line: error.line,
          what: error.what,
          remedy: "what stands before it is kept; fetch the file again")
    }
    if let problem = gauge.problem(desk, line: stream.line) { throw problem }
    return false
  }

  private func repaired(_ record: StoryRecord) -> StoryRecord {
    guard case .article(var article, let isWithdrawn) = record else { return record }
    article.repairs.formUnion(gauge.repairs)
    return .article(article, isWithdrawn: isWithdrawn)
  }
}

/// Measures how much of a source one record takes, and ends it where that is too much.
final class MarkupGauge {
  private let source: MarkupSource
  private let limit: Int
  private var left: Int
  private var isExceeded = false

  /// A tree takes many times the bytes it is made of, so that fewer are allowed than of text.
  private static var most: Int { 8 << 20 }

  init(_ source: MarkupSource, limit: Int) {
    self.source = source
    self.limit = min(limit, Self.most)
    left = self.limit
  }

  var repairs: RepairSet { source.repairs.subtracting(.byteOrderMark) }

  /// Says that whatever comes now is another record.
  func reset() { left = limit }

  /// A stream over the source.
  func stream(place: Place) throws(ImportProblem) -> MarkupStream {
    do throws(MarkupError) {
      return try MarkupStream { [self] in read(into: $0) }
    } catch {
      throw ImportProblem(
        place: place, kind: .broken, scope: .file, line: error.line, what: error.what)
    }
  }

  /// Why the bytes ended before their time; nil when they did not.
  func problem(_ desk: RecordDesk, line: Int?) -> ImportProblem? {
    if isExceeded {
      return .tooLong(
        desk.place, noun: "record", limit: limit, scope: .file, row: desk.next, line: line)
    }
    return source.problem
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard left > 0 else {
      isExceeded = true
      return 0
    }
    let count = source.read(into: buffer)
    left -= count
    return count
  }
}

extension ImportProblem {
  /// The same for a place where only mark-up's own errors may pass; the gauge knows the rest.
  fileprivate var asMarkupError: MarkupError { MarkupError(what: what, line: line) }
}
