internal import News

/// Reads the mails of an mbox one after another, however many there are (RFC 4155).
struct MailboxImporter: Importer {
  private let piece: Piece
  private let context: ImportContext
  private var window = MailboxWindow()
  private var mail: MailImporter?
  private var number = 0
  /// A mail was longer than may be held; said after what was read of it.
  private var cutProblem: ImportProblem?

  init(_ piece: Piece, _ context: ImportContext) {
    self.piece = piece
    self.context = context
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    while !context.budget.isSpent {
      if var opened = mail {
        mail = nil
        let reading: Reading?
        do throws(ImportProblem) {
          reading = try opened.next()
        } catch {
          mail = opened
          throw error.scope == .record || context.budget.isSpent ? error : error.ofMember()
        }
        if let reading {
          mail = opened
          return reading
        }
      }
      if let problem = cutProblem {
        cutProblem = nil
        throw problem
      }
      let limit = context.options.recordLimit
      guard let found = try window.next(from: piece, limit: limit) else { return nil }
      number += 1
      if found.isCut {
        cutProblem = ImportProblem(
          place: piece.place, kind: .tooLong, scope: .record, row: number,
          what: "this mail is longer than \(ImportProblem.size(limit)); what follows was not read",
          remedy: "save what hangs on it as files")
      }
      let position = MailImporter.Position(
        row: number, offset: found.offset, date: found.date, isCut: found.isCut,
        endsInMiddle: found.endsInMiddle)
      mail = MailImporter(found.bytes[...], in: piece, context, position: position)
    }
    return nil
  }
}

/// Divides an mbox at the lines before each mail, of which no more is held than one mail.
struct MailboxWindow {
  struct Mail {
    var bytes: [UInt8]
    /// Where the line before it begins in the file.
    var offset: Int
    /// The date of that line.
    var date: String?
    /// It is longer than the limit; what follows was dropped.
    var isCut = false
    /// The file ends in it, and in the middle of a line, as no program writes it.
    var endsInMiddle = false
  }

  /// Bytes that were read and not given yet; they begin with the line before a mail.
  private var bytes: [UInt8] = []
  /// Where `bytes` begin in the file.
  private var offset = 0
  private var isAtEnd = false
  private static let chunk = 256 << 10

  /// The next mail, without ">" before its "From "; nil at the end.
  mutating func next(from piece: Piece, limit: Int) throws(ImportProblem) -> Mail? {
    try dropBlankLines(from: piece)
    guard !bytes.isEmpty else { return nil }
    let start = offset
    let date = Self.date(ofLine: bytes.prefix(400).prefix { $0 != Byte.lineFeed })
    var mail = Mail(bytes: [], offset: start, date: date)
    var searched = 1
    while true {
      if let end = Self.envelope(in: bytes, from: searched, isAtEnd: isAtEnd) {
        append(end, to: &mail, limit: limit)
        break
      }
      guard !isAtEnd else {
        mail.endsInMiddle = bytes.last != Byte.lineFeed
        append(bytes.count, to: &mail, limit: limit)
        break
      }
      // The line and the one after it may be cut at the end.
      searched = max(1, bytes.count - 2048)
      if bytes.count > limit + Self.chunk {
        let kept = bytes.count - 4096
        append(kept, to: &mail, limit: limit)
        searched = 1
      }
      try fill(from: piece)
    }
    mail.bytes = Self.withoutQuoting(mail.bytes)
    return mail
  }

  /// Moves bytes to the mail; those beyond the limit are dropped.
  private mutating func append(_ count: Int, to mail: inout Mail, limit: Int) {
    let room = max(0, limit - mail.bytes.count)
    mail.bytes += bytes.prefix(min(count, room))
    if count > room { mail.isCut = true }
    bytes.removeFirst(count)
    offset += count
  }

  private mutating func dropBlankLines(from piece: Piece) throws(ImportProblem) {
    while true {
      let blank = bytes.prefix(while: Byte.isSpace).count
      bytes.removeFirst(blank)
      offset += blank
      guard bytes.isEmpty, !isAtEnd else { return }
      try fill(from: piece)
    }
  }

  private mutating func fill(from piece: Piece) throws(ImportProblem) {
    let more = try piece.readSome(Self.chunk)
    isAtEnd = more.isEmpty
    bytes += more
  }

  // MARK: - The line before a mail

  /// Where the next such line begins.
  private static func envelope(in bytes: [UInt8], from start: Int, isAtEnd: Bool) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = max(0, start - 1)
      let last = buffer.count - 6
      while index < last {
        guard buffer[index] == Byte.lineFeed else {
          index += 1
          continue
        }
        // "From " in one comparison of its first letter is fast enough.
        if buffer[index + 1] == 0x46, buffer[index + 2] == 0x72, buffer[index + 3] == 0x6F,
          buffer[index + 4] == 0x6D, buffer[index + 5] == Byte.space,
          followsBlankLine(buffer, index), isEnvelope(buffer[(index + 1)...], isAtEnd: isAtEnd)
        {
          return index + 1
        }
        index += 1
      }
      return nil
    }
  }

  /// A blank line stands before it, or the last boundary of the mail before.
  private static func followsBlankLine(_ buffer: UnsafeBufferPointer<UInt8>, _ lineEnd: Int) -> Bool
  {
    var end = lineEnd
    if end > 0, buffer[end - 1] == Byte.carriageReturn { end -= 1 }
    guard end > 0 else { return true }
    if buffer[end - 1] == Byte.lineFeed { return true }
    return end > 1 && buffer[end - 1] == 0x2D && buffer[end - 2] == 0x2D
  }

  /// True for "From jane@example.org Mon Jun  1 04:28:28 2009" before the line of a header.
  ///
  /// A line of text may begin with "From " too: it names no time and year, or no header follows it.
  static func isEnvelope(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, isAtEnd: Bool = true
  ) -> Bool {
    let head = Array(bytes.prefix(2000))
    guard head.starts(with: Array("From ".utf8)),
      let lineEnd = head.firstIndex(of: Byte.lineFeed), lineEnd < 400,
      namesTime(head[..<lineEnd])
    else { return false }
    let next = head[(lineEnd + 1)...]
    if next.starts(with: Array(">From ".utf8)) { return true }
    return MailHeaders.name(next) != nil
  }

  /// True when a line has a time of day and a year.
  private static func namesTime(_ line: ArraySlice<UInt8>) -> Bool {
    var hasTime = false
    var hasYear = false
    for word in line.split(whereSeparator: Byte.isSpace).dropFirst() {
      let text = String(decoding: word, as: UTF8.self)
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      if (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count <= 2 && Int($0) != nil }) {
        hasTime = true
      }
      if let year = Int(text.prefix(4)), (1970...2199).contains(year),
        text.utf8.count == 4 || text.utf8.count == 10
      {
        hasYear = true
      }
    }
    return hasTime && hasYear
  }

  /// The date of the line: what stands behind the sender, without its time.
  private static func date(ofLine line: ArraySlice<UInt8>) -> String? {
    let words = line.split(whereSeparator: Byte.isSpace).map { String(decoding: $0, as: UTF8.self) }
    let weekdays: Set<String> = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    guard let weekday = words.firstIndex(where: { weekdays.contains($0) }) else { return nil }
    return words[weekday...].filter { !$0.hasPrefix("+") && !$0.hasPrefix("-") }
      .joined(separator: " ")
  }

  /// Takes one ">" off lines that begin with ">From ", ">>From " and so on.
  private static func withoutQuoting(_ bytes: [UInt8]) -> [UInt8] {
    let mark = Array("From ".utf8)
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while let lineEnd = bytes[index...].firstIndex(of: Byte.lineFeed) {
      index = lineEnd + 1
      guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { continue }
      let marks = bytes[index...].prefix { $0 == UInt8(ascii: ">") }.count
      if bytes[(index + marks)...].starts(with: mark) {
        result += bytes[copied..<index]
        copied = index + 1
      }
    }
    return copied == 0 ? bytes : result + bytes[copied...]
  }
}
