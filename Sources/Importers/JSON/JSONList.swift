internal import News

/// Reads JSON objects, one record each: one, a list of them, one after another, one a line, or a
/// list inside of an object that says what the list is.
///
/// One object at a time is held in memory. In a file with one object a line a broken line is lost
/// alone; elsewhere what follows a broken object is found by its brackets.
struct JSONList: RecordSource {
  private let stream: ByteStream
  private let options: ImportOptions
  /// Whether each line is an object; nil until the first lines have shown it.
  private var isByLine: Bool?
  private var isInList = false
  /// True in a list whose envelope is too large to be held.
  private var isInEnvelope = false
  /// The names of the columns, where a list holds rows and its first row is a header.
  private var columns: [String]?
  private var number = 0
  private var isAtEnd = false
  /// Records of an object that holds several, which wait for their turn.
  private var waiting: ArraySlice<SourceRecord> = []
  private var notes: [ImportNote] = []
  private var isTolerant = false

  /// How much of an object is held before its list is looked for, in bytes.
  private static let largestEnvelope = 4 << 20

  init(_ stream: ByteStream, options: ImportOptions, isByLine: Bool?) {
    self.stream = stream
    self.options = options
    self.isByLine = isByLine
    notes = stream.encodingNote.map { [$0] } ?? []
  }

  mutating func nextRecord() throws(ImportProblem) -> SourceRecord? {
    while true {
      if let record = waiting.popFirst() { return record }
      if number == 0 && !isInList { try settleLayout() }
      let found = isByLine == true ? try nextLine() : try nextValue()
      guard let found else { return nil }
      waiting = found[...]
    }
  }

  mutating func takeNotes() -> [ImportNote] {
    guard !notes.isEmpty else { return [] }
    defer { notes = [] }
    return notes
  }

  func problem(ofEmpty record: SourceRecord) -> ImportProblem {
    if let key = record.names.first(where: { FieldMap.field(named: $0) == .body }) {
      return ImportProblem(
        place: stream.place, kind: .noBody, scope: .record, row: record.origin.row,
        line: record.line, what: "the text of this object is empty (its key “\(key)”)",
        remedy: "if the text stands under another key, name it with --map body=KEY")
    }
    let keys = record.names.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
    return ImportProblem(
      place: stream.place, kind: .noBody, scope: .record, row: record.origin.row,
      line: record.line,
      what: "the object has no text of an article (its keys are \(keys.isEmpty ? "none" : keys))",
      remedy: "name the key with --map body=KEY, nested keys as body=article.text")
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

  private mutating func nextLine() throws(ImportProblem) -> [SourceRecord]? {
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
        return try records(length: length, line: line, endsFile: end == nil)
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

  private mutating func nextValue() throws(ImportProblem) -> [SourceRecord]? {
    while try skipSpace() {
      switch stream.withWindow({ $0.first }) {
      case Byte.comma:
        stream.consume(1)
      case Byte.openBracket where !isInList:
        isInList = true
        stream.consume(1)
      case Byte.closeBracket where isInEnvelope:
        // What follows the list says something about it.
        repeat { stream.consume(stream.count) } while try stream.fill()
        isInList = false
        return nil
      case Byte.closeBracket where isInList:
        isInList = false
        stream.consume(1)
      case Byte.openBrace, Byte.openBracket:
        if let records = try value() { return records }
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

  /// The records of the value at the head of the window, taking in as much of the file as it needs;
  /// nil when the value turns out to be the envelope of a list, whose items come next.
  private mutating func value() throws(ImportProblem) -> [SourceRecord]? {
    number += 1
    let line = stream.line
    var hasLooked = isInList
    while true {
      let extent = stream.withWindow { JSONExtent($0, isAtEnd: isAtEnd) }
      if let length = extent.length {
        defer { stream.consume(length) }
        guard length <= options.recordLimit else { throw tooLong("object", line: line) }
        return try records(length: length, line: line, endsFile: false)
      }
      if !hasLooked, stream.count > Self.largestEnvelope {
        hasLooked = true
        let map = options.map
        if let start = stream.withWindow({ JSONEnvelope.list(in: $0, map: map) }) {
          stream.consume(start)
          number -= 1
          isInList = true
          isInEnvelope = true
          return nil
        }
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

  // MARK: - Records

  /// The records in the first `length` bytes of the window.
  private mutating func records(
    length: Int, line: Int, endsFile: Bool
  ) throws(ImportProblem) -> [SourceRecord] {
    var repairs = RepairSet()
    let (bytes, digest) = stream.withWindow { window in
      let bytes = UnsafeBufferPointer(rebasing: window[..<length].trimmed)
      return (Self.utf8(bytes, encoding: options.encoding, repairs: &repairs), SHA256.hex(bytes))
    }
    guard bytes.first == Byte.openBrace || bytes.first == Byte.openBracket && isInList else {
      throw wrongShape(line: line)
    }
    let value = try parsed(bytes, line: line, endsFile: endsFile)
    if case .array(let items) = value { return try row(items, digest: digest, line: line) }
    let found = JSONRecords(in: value, map: options.map, isInEnvelope: isInEnvelope)
    if let fault = found.fault {
      throw problem(
        .wrongShape, line: line,
        what: "this looks like a table written by its columns, but \(fault)",
        remedy: "write one object an article (pandas: orient=\"records\")")
    }
    if found.records.count > 1, !found.records.contains(where: { $0.hasBody || $0.teaser != nil }) {
      throw ImportProblem(
        place: stream.place, kind: .noBody, scope: isByLine == true || isInList ? .record : .file,
        row: number, line: line,
        what: "this is a list of \(found.records.count) links without the texts of the articles",
        remedy: "save the pages and give them, or name the key with --map body=KEY",
        noArticle: "a list of links without texts")
    }
    if let only = found.records.first, found.records.count == 1, isByLine != true, !isInList,
      number == 1, only.isNoArticle, try stream.isEnd(after: length)
    {
      throw ImportProblem(
        place: stream.place, kind: .noBody, scope: .file, row: number, line: line,
        what: "the object has no text of an article",
        remedy: "name the key with --map body=KEY, nested keys as body=article.text",
        noArticle: "JSON data without an article")
    }
    // Of an article in an envelope nobody knows the byte; that of the envelope says nothing.
    let isWhole = found.records.count == 1 && found.records[0].listPath.isEmpty
    let offset = isWhole ? stream.offset : nil
    return found.records.enumerated().map { index, record in
      if index > 0 { number += 1 }
      return sourceRecord(
        record, names: record.keys, digest: digest, offset: offset, line: line, repairs: repairs)
    }
  }

  private func sourceRecord(
    _ found: JSONRecord, names: [String], digest: String, offset: Int?, line: Int,
    repairs: RepairSet
  ) -> SourceRecord {
    var record = ArticleRecord(repairsOfFile: stream.repairs.union(repairs))
    for field in ArticleField.allCases {
      guard var text = found.text(field) else { continue }
      record.values[field] = text.withUTF8 {
        TextDecoding.text(of: $0, encoding: .utf8, repairs: &record.repairs)
      }
    }
    if record.values[.body] == nil, record.mayBeTeaser, let teaser = found.teaser {
      record.values[.body] = teaser
      record.isIncomplete = true
    }
    record.tidy()
    return SourceRecord(
      record: record,
      origin: Origin(stream.place, row: number, sha256: digest, recordOffset: offset), line: line,
      names: names)
  }

  /// A row of a list of lists: the first one names the columns.
  private mutating func row(
    _ items: [JSONValue], digest: String, line: Int
  ) throws(ImportProblem) -> [SourceRecord] {
    guard let columns else {
      let names = items.compactMap(\.string)
      let hasBody = names.contains { FieldMap.field(named: $0) == .body }
      guard names.count == items.count, names.count >= 2, hasBody else {
        throw wrongShape(line: line)
      }
      columns = names
      number -= 1
      return []
    }
    guard items.count == columns.count else {
      throw problem(
        .brokenRow, line: line,
        what: "the row has \(items.count) values and the first one has \(columns.count)",
        remedy: "write one object an article")
    }
    let object = JSONValue.object(
      zip(columns, items).map { JSONValue.Member(key: $0, value: $1) })
    return [
      sourceRecord(
        JSONRecord(object, map: options.map), names: columns, digest: digest,
        offset: stream.offset, line: line, repairs: [])
    ]
  }

  private mutating func parsed(
    _ bytes: [UInt8], line: Int, endsFile: Bool
  ) throws(ImportProblem) -> JSONValue {
    do throws(JSONFault) {
      return try JSONValue(bytes)
    } catch {
      if let value = try? JSONValue(tolerant: bytes) {
        if !isTolerant {
          isTolerant = true
          notes.append(
            ImportNote(
              place: stream.place,
              text:
                "this is not quite JSON (\(error.what)) and is read as JavaScript or Python has it"
            ))
        }
        return value
      }
      if endsFile && error.offset == bytes.count { throw earlyEnd(line: line) }
      let newLines = bytes[..<min(error.offset, bytes.count)].count { $0 == Byte.lineFeed }
      throw problem(
        .brokenJSON, line: line + newLines,
        what: "\(error.what) (byte \(error.offset + 1) of the object)",
        remedy: "check the file with a JSON tool")
    }
  }

  /// The bytes of a value as UTF-8.
  private static func utf8(
    _ bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding?, repairs: inout RepairSet
  ) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return Array(bytes) }
    if encoding != .windows1252, String(validating: bytes, as: UTF8.self) != nil {
      return Array(bytes)
    }
    return Array(TextDecoding.text(of: bytes, encoding: encoding, repairs: &repairs).utf8)
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

  // MARK: - Space

  /// Drops white space, comments and record separators (RFC 7464); false at the end of the file.
  private mutating func skipSpace() throws(ImportProblem) -> Bool {
    while true {
      let start = stream.withWindow { $0.firstIndex { !Byte.isSpace($0) && $0 != 0x1E } }
      guard let start else {
        stream.consume(stream.count)
        guard try stream.fill() else { return false }
        continue
      }
      stream.consume(start)
      guard stream.withWindow({ $0.first == UInt8(ascii: "/") }), try stream.fill(to: 4096) || true,
        let end = stream.withWindow({ JSONExtent.endOfComment($0, from: 0) })
      else { return true }
      stream.consume(end + 1)
    }
  }
}

/// The list of articles in an object that is too large to be held whole.
enum JSONEnvelope {
  /// Where the first item of the first list begins that holds articles; nil when none is in sight.
  static func list(in bytes: UnsafeBufferPointer<UInt8>, map: FieldMap) -> Int? {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case Byte.quote:
        // Passes over a string.
        index += 1
        while index < bytes.count, bytes[index] != Byte.quote {
          index += bytes[index] == Byte.backslash ? 2 : 1
        }
      case Byte.openBracket:
        let start = index + 1
        let rest = UnsafeBufferPointer(rebasing: bytes[min(start, bytes.count)...])
        guard let first = rest.firstIndex(where: { !Byte.isSpace($0) }),
          rest[first] == Byte.openBrace
        else { break }
        let item = UnsafeBufferPointer(rebasing: rest[first...])
        if let length = JSONExtent(item, isAtEnd: false).length,
          let value = try? JSONValue(item[..<length])
        {
          let record = JSONRecord(value, map: map.withoutPaths)
          if record.hasBody || record.teaser != nil && record.text(.headline) != nil {
            return start
          }
        }
      default: break
      }
      index += 1
    }
    return nil
  }
}

extension FieldMap {
  /// The usual names alone: what the user named may lead from the root of the file.
  fileprivate var withoutPaths: FieldMap {
    names.values.contains { $0.contains(".") } ? FieldMap() : self
  }
}
