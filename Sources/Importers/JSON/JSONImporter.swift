internal import News

/// Reads JSON objects, one article each: one, a list of them, one after another, or one a line.
///
/// One object at a time is held in memory. In a file with one object a line a broken line is lost
/// alone; elsewhere what follows a broken object is found by its brackets.
struct JSONImporter: Importer {
  private let stream: ByteStream
  private let options: ImportOptions
  private let wanted: Set<String>
  /// Whether each line is an object; nil until the first lines have shown it.
  private var isByLine: Bool?
  private var isInList = false
  private var number = 0
  private var isAtEnd = false

  init(_ stream: ByteStream, options: ImportOptions, isByLine: Bool?) {
    self.stream = stream
    self.options = options
    self.isByLine = isByLine
    wanted = options.map.wanted
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    if number == 0 && !isInList { try settleLayout() }
    return (isByLine == true ? try nextLine() : try nextValue()).map(Reading.article)
  }

  /// Judges by the first lines whether each line is an object.
  private mutating func settleLayout() throws(ImportProblem) {
    guard try skipSpace() else { return }
    let first = stream.withWindow { $0.first }
    if first == Byte.openBracket {
      isByLine = false
    } else if isByLine == nil {
      isByLine = stream.withWindow { window in
        guard let end = window.firstIndex(of: Byte.lineFeed) else { return false }
        let line = UnsafeBufferPointer(rebasing: window[..<end].trimmed)
        let after = window[end...].first { !Byte.isSpace($0) }
        return JSONExtent(line, isAtEnd: false).length == line.count && after == Byte.openBrace
      }
    }
  }

  // MARK: - One object a line

  private mutating func nextLine() throws(ImportProblem) -> Article? {
    guard try skipSpace() else { return nil }
    number += 1
    let line = stream.line
    var searched = 0
    while true {
      let end = stream.withWindow { $0[searched...].firstIndex(of: Byte.lineFeed) }
      if let length = end ?? (isAtEnd ? stream.count : nil) {
        defer { stream.consume(min(length + 1, stream.count)) }
        // The window may have been large enough for more than a line may have.
        guard length <= options.recordLimit else { throw tooLong("line", line: line) }
        return try article(length: length, line: line, endsFile: end == nil)
      }
      guard stream.count <= options.recordLimit else {
        try stream.skipLine()
        throw tooLong("line", line: line)
      }
      searched = stream.count
      isAtEnd = try !stream.fill()
    }
  }

  // MARK: - Objects in a list or one after another

  private mutating func nextValue() throws(ImportProblem) -> Article? {
    while try skipSpace() {
      switch stream.withWindow({ $0.first }) {
      case Byte.comma:
        stream.consume(1)
      case Byte.openBracket where !isInList:
        isInList = true
        stream.consume(1)
      case Byte.closeBracket where isInList:
        isInList = false
        stream.consume(1)
      case Byte.openBrace, Byte.openBracket:
        return try value()
      default:
        throw try leaveOut()
      }
    }
    guard isInList else { return nil }
    isInList = false
    throw problem(
      .earlyEnd, scope: .file, line: stream.line,
      what: "the file ends before the list is closed",
      remedy: "the objects before it are kept; fetch the file again")
  }

  /// The value at the head of the window, taking in as much of the file as it needs.
  private mutating func value() throws(ImportProblem) -> Article {
    number += 1
    let line = stream.line
    while true {
      let extent = stream.withWindow { JSONExtent($0, isAtEnd: isAtEnd) }
      if let length = extent.length {
        defer { stream.consume(length) }
        guard length <= options.recordLimit else { throw tooLong("object", line: line) }
        return try article(length: length, line: line, endsFile: false)
      }
      guard stream.count <= options.recordLimit else {
        throw ImportProblem.tooLong(
          stream.place, noun: "object", limit: options.recordLimit, scope: .file, row: number,
          line: line)
      }
      guard !isAtEnd else { throw earlyEnd(line: line) }
      isAtEnd = try !stream.fill(to: min(2 * stream.count + 1, options.recordLimit + 1))
    }
  }

  /// Leaves out whatever stands before the next object, and gives what is to be said of it.
  private mutating func leaveOut() throws(ImportProblem) -> ImportProblem {
    number += 1
    let line = stream.line
    stream.consume(1)
    repeat {
      let next = stream.withWindow {
        $0.firstIndex { [Byte.openBrace, Byte.openBracket, Byte.closeBracket].contains($0) }
      }
      stream.consume(next ?? stream.count)
      if next != nil { break }
    } while try stream.fill()
    return wrongShape(line: line)
  }

  // MARK: - Articles

  /// The article of the first `length` bytes of the window.
  private func article(
    length: Int, line: Int, endsFile: Bool
  ) throws(ImportProblem) -> Article {
    let result: Result<Article, ImportProblem> = stream.withWindow { window in
      let bytes = UnsafeBufferPointer(rebasing: window[..<length].trimmed)
      guard bytes.first == Byte.openBrace else { return .failure(wrongShape(line: line)) }
      do throws(JSONFault) {
        return article(of: try JSONObject(bytes, wanted: wanted), bytes: bytes, line: line)
      } catch {
        let isCutShort = endsFile && error.offset == bytes.count
        if isCutShort { return .failure(earlyEnd(line: line)) }
        let newLines = ByteStream.lines(in: bytes[..<error.offset])
        return .failure(
          problem(
            .brokenJSON, line: line + newLines,
            what: "\(error.what) (byte \(error.offset + 1) of the object)",
            remedy: "check the file with a JSON tool"))
      }
    }
    return try result.get()
  }

  private func article(
    of object: JSONObject, bytes: UnsafeBufferPointer<UInt8>, line: Int
  ) -> Result<Article, ImportProblem> {
    var record = ArticleRecord(repairsOfFile: stream.repairs)
    for field in ArticleField.allCases {
      for name in options.map.candidates(for: field) {
        guard let raw = object.texts[name], raw.contains(where: { !Byte.isSpace($0) }) else {
          continue
        }
        record.values[field] = raw.withUnsafeBufferPointer {
          TextDecoding.text(of: $0, encoding: options.encoding, repairs: &record.repairs)
        }
        break
      }
    }
    let origin = Origin(stream.place, row: number, sha256: SHA256.hex(bytes))
    if let article = record.article(origin: origin, options: options) { return .success(article) }
    let keys = object.keys.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
    return .failure(
      problem(
        .noBody, line: line,
        what: "the object has no text of an article (its keys are \(keys.isEmpty ? "none" : keys))",
        remedy: "name the key with --map body=KEY, nested keys as body=article.text"))
  }

  // MARK: - Problems

  private func earlyEnd(line: Int) -> ImportProblem {
    problem(
      .earlyEnd, scope: .file, line: line, what: "the file ends in the middle of this object",
      remedy: "the objects before it are kept; fetch the file again")
  }

  private func wrongShape(line: Int) -> ImportProblem {
    problem(
      .wrongShape, line: line, what: "this is no JSON object with an article in it",
      remedy: "give one object an article")
  }

  private func tooLong(_ noun: String, line: Int) -> ImportProblem {
    .tooLong(
      stream.place, noun: noun, limit: options.recordLimit, scope: .record, row: number, line: line)
  }

  private func problem(
    _ kind: ImportProblem.Kind, scope: ImportProblem.Scope = .record, line: Int, what: String,
    remedy: String?
  ) -> ImportProblem {
    ImportProblem(
      place: stream.place, kind: kind, scope: scope, row: number, line: line, what: what,
      remedy: remedy)
  }

  /// Drops white space; false at the end of the file.
  private mutating func skipSpace() throws(ImportProblem) -> Bool {
    while true {
      if let start = stream.withWindow({ $0.firstIndex { !Byte.isSpace($0) } }) {
        stream.consume(start)
        return true
      }
      stream.consume(stream.count)
      guard try stream.fill() else { return false }
    }
  }
}
