internal import News

/// Reads SGML of any size that is one record after another: `<DOC>…</DOC>`.
///
/// A record whose end is missing ends where the next one begins.
struct SGMLRecordImporter: Importer {
  private let stream: ByteStream
  private let options: ImportOptions
  private let open: [UInt8]
  private let close: [UInt8]
  private let record: (String) -> StoryRecord
  private var desk: RecordDesk
  private var repairs: RepairSet = []
  private var offset: Int

  /// Reads a piece whose records are elements of a name; `record` says what one of them is.
  init(
    _ piece: Piece, element: String, options: ImportOptions,
    record: @escaping (String) -> StoryRecord
  ) throws(ImportProblem) {
    stream = try ByteStream(piece, encoding: options.encoding)
    self.options = options
    open = Array("<\(element)".utf8)
    close = Array("</\(element)>".utf8)
    self.record = record
    desk = RecordDesk(piece.place, options: options)
    offset = stream.markLength
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    guard try skipToRecord() else {
      guard desk.number > 0 else {
        throw ImportProblem(
          place: stream.place, kind: .noArticles, scope: .file,
          what: "no article begins in it (looked for: \(String(decoding: open, as: UTF8.self))>)")
      }
      return desk.closingNote()
    }
    let line = stream.line
    let start = offset
    let length = try lengthOfRecord(line: line)
    var repairs = stream.repairs.subtracting(.byteOrderMark)
    let encoding = options.encoding
    let text = stream.withWindow {
      TextDecoding.text(
        of: UnsafeBufferPointer(rebasing: $0[..<length]), encoding: encoding, repairs: &repairs)
    }
    consume(length)
    var record = record(text)
    if case .article(var article, let isWithdrawn) = record {
      article.repairs.formUnion(repairs)
      record = .article(article, isWithdrawn: isWithdrawn)
    }
    return try desk.reading(
      of: record, line: line, offset: stream.repairs.contains(.utf16) ? nil : start)
  }

  private mutating func consume(_ count: Int) {
    stream.consume(count)
    offset += count
  }

  /// Goes to the next opening tag; false at the end of the file.
  private mutating func skipToRecord() throws(ImportProblem) -> Bool {
    while true {
      if let start = find(open, from: 0, needsEndOfName: true) {
        consume(start)
        return true
      }
      // The tag may be cut by the end of the window.
      consume(max(0, stream.count - open.count))
      guard try stream.fill() else { return false }
    }
  }

  /// How long the record is that the window begins with.
  private mutating func lengthOfRecord(line: Int) throws(ImportProblem) -> Int {
    var searched = open.count
    while true {
      let end = find(close, from: searched, needsEndOfName: false)
      let next = find(open, from: searched, needsEndOfName: true)
      if let end, next.map({ end < $0 }) ?? true { return end + close.count }
      if let next { return next }
      guard stream.count <= options.recordLimit else {
        let count = stream.count
        consume(count)
        throw ImportProblem.tooLong(
          stream.place, noun: "record", limit: options.recordLimit, scope: .record, row: desk.next,
          line: line)
      }
      searched = max(open.count, stream.count - close.count)
      guard try stream.fill() else { return stream.count }
    }
  }

  /// Where bytes stand in the window, whatever the case of their letters.
  private func find(_ mark: [UInt8], from start: Int, needsEndOfName: Bool) -> Int? {
    stream.withWindow { window in
      var index = min(start, window.count)
      while let found = window[index...].firstIndex(of: mark[0]) {
        guard found + mark.count < window.count + (needsEndOfName ? 0 : 1) else { return nil }
        var isSame = true
        for place in 1..<mark.count where (window[found + place] | 0x20) != (mark[place] | 0x20) {
          isSame = false
          break
        }
        if isSame, needsEndOfName {
          let after = window[found + mark.count]
          isSame = after == UInt8(ascii: ">") || Byte.isSpace(after)
        }
        if isSame { return found }
        index = found + 1
      }
      return nil
    }
  }
}
