internal import News

/// Reads JSON objects one after another, in a list, on lines or alone, for readers of one product.
///
/// One object at a time is held in memory; what is broken is lost alone where its end can be found.
struct JSONRecordImporter: Importer {
  private let stream: ByteStream
  private let options: ImportOptions
  /// The longest object: a tree takes many times the bytes it is made of.
  private let limit: Int
  private let records: (JSONValue) -> [StoryRecord]
  private var desk: RecordDesk
  private var waiting: [(record: StoryRecord, isWhole: Bool, line: Int)] = []
  private var repairs: RepairSet = []
  private var objects = 0
  private var isAtEnd = false

  /// Reads a piece; `records` says what one object holds.
  init(
    _ piece: Piece, options: ImportOptions, noTextRemedy: String? = nil,
    records: @escaping (JSONValue) -> [StoryRecord]
  ) throws(ImportProblem) {
    stream = try ByteStream(piece, encoding: options.encoding)
    self.options = options
    limit = min(options.recordLimit, 12 << 20)
    self.records = records
    desk = RecordDesk(piece.place, options: options, noTextRemedy: noTextRemedy)
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    while true {
      if let next = waiting.popLast() {
        return try desk.reading(of: next.record, isWhole: next.isWhole, line: next.line)
      }
      guard try skipToObject() else { return desk.closingNote() }
      try readObject()
    }
  }

  private mutating func readObject() throws(ImportProblem) {
    objects += 1
    let line = stream.line
    var length: Int?
    while true {
      length = stream.withWindow { JSONExtent($0, isAtEnd: isAtEnd) }.length
      if length != nil || isAtEnd { break }
      guard stream.count <= limit else {
        throw ImportProblem.tooLong(
          stream.place, noun: "object", limit: limit, scope: .file, row: desk.next,
          line: line)
      }
      isAtEnd = try !stream.fill(to: min(2 * stream.count + 1, limit + 1))
    }
    guard let length else {
      stream.consume(stream.count)
      throw problem(
        .earlyEnd, scope: .file, line: line, what: "the file ends in the middle of this object",
        remedy: "the objects before it are kept; fetch the file again")
    }
    var repairs = stream.repairs.subtracting(.byteOrderMark)
    let encoding = options.encoding
    let result = stream.withWindow { window -> Result<JSONValue, JSONFault> in
      let bytes = UnsafeBufferPointer(rebasing: window[..<length])
      let text = TextDecoding.text(of: bytes, encoding: encoding, repairs: &repairs)
      do throws(JSONFault) {
        return .success(try JSONValue(text.utf8))
      } catch {
        return .failure(error)
      }
    }
    stream.consume(length)
    switch result {
    case .failure(let fault):
      throw problem(
        .brokenJSON, line: line, what: "\(fault.what) (byte \(fault.offset + 1) of the object)",
        remedy: "check the file with a JSON tool")
    case .success(let value):
      let found = records(value).map { record -> StoryRecord in
        guard case .article(var article, let isWithdrawn) = record else { return record }
        article.repairs.formUnion(repairs)
        return .article(article, isWithdrawn: isWithdrawn)
      }
      let isOnly = try isRestBlank()
      let isWhole = isOnly && found.count == 1 && objects == 1
      waiting = found.reversed().map { ($0, isWhole, line) }
    }
  }

  private func isRestBlank() throws(ImportProblem) -> Bool {
    while stream.withWindow({ $0.allSatisfy(Byte.isSpace) }) {
      guard try stream.fill() else { return true }
      if stream.count > 4096 { return false }
    }
    return false
  }

  /// Drops everything before the next object; false at the end of the file.
  private mutating func skipToObject() throws(ImportProblem) -> Bool {
    while true {
      if let start = stream.withWindow({ $0.firstIndex(of: Byte.openBrace) }) {
        stream.consume(start)
        return true
      }
      stream.consume(stream.count)
      guard try stream.fill() else { return false }
    }
  }

  private func problem(
    _ kind: ImportProblem.Kind, scope: ImportProblem.Scope = .record, line: Int, what: String,
    remedy: String?
  ) -> ImportProblem {
    ImportProblem(
      place: stream.place, kind: kind, scope: scope, row: desk.next, line: line, what: what,
      remedy: remedy)
  }
}
