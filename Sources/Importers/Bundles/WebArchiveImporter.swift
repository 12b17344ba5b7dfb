internal import News
internal import Unpacking

/// Reads the pages of a WARC in their order (ISO 28500:2017), each by what it is.
///
/// Of the records only those that hold what a server gave, or what was made of it, are looked at; of
/// one record no more is held than its importer holds.
struct WebArchiveImporter: Importer {
  private let piece: Piece
  private let context: ImportContext
  private var members: MemberImporter
  /// The block of the record that is being read.
  private var block: BlockSource?
  private var number = 0
  private var recordOffset = 0
  private var isFinished = false
  /// Where the bytes failed last, so that one fault does not keep the importer for ever.
  private var faultOffset = -1

  init(_ piece: Piece, _ context: ImportContext) {
    self.piece = piece
    self.context = context
    members = MemberImporter(context)
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    while !context.budget.isSpent {
      if let reading = try nextOfRecord() { return reading }
      guard !isFinished else { return nil }
      if let reading = try openNextRecord() { return reading }
    }
    return nil
  }

  /// The next thing in the open record. Pages without an article are left out, not complained of.
  private mutating func nextOfRecord() throws(ImportProblem) -> Reading? {
    do throws(ImportProblem) {
      guard let reading = try members.next() else { return nil }
      guard case .article(let article) = reading else { return reading }
      return .article(article.standing(atOffset: recordOffset))
    } catch {
      return try leftOut(error)
    }
  }

  private mutating func leftOut(_ problem: ImportProblem) throws(ImportProblem) -> Reading {
    switch problem.kind {
    case .empty, .binary, .noArticles, .brokenRow, .brokenQuotation, .brokenJSON, .earlyEnd,
      .wrongShape, .noBody, .missingColumns:
      members.close()
      return .leftOut(LeftOut(place: problem.place, reason: "a page without an article"))
    default:
      throw problem
    }
  }

  // MARK: - Records

  private mutating func openNextRecord() throws(ImportProblem) -> Reading? {
    do throws(ImportProblem) {
      if let rest = block?.rest, rest > 0 { try piece.pass(rest) }
      block = nil
      guard let record = try nextHead() else {
        isFinished = true
        return try end()
      }
      let block = BlockSource(piece, length: record.length)
      self.block = block
      do throws(ImportProblem) {
        return try open(record, block)
      } catch {
        return try leftOut(error)
      }
    } catch {
      guard error.scope == .file, !context.budget.isSpent else { throw error }
      // What lies behind the fault may be whole.
      block = nil
      isFinished = isFinished || piece.offset == faultOffset
      faultOffset = piece.offset
      throw isFinished ? error : error.ofMember()
    }
  }

  /// The head of the next record; nil at the end.
  private mutating func nextHead() throws(ImportProblem) -> WebRecord? {
    var lost = 0
    while true {
      let bytes = try piece.peek(WebRecord.longestHead)
      guard !bytes.isEmpty else { break }
      let blank = bytes.prefix(while: Byte.isSpace).count
      if blank > 0 {
        try piece.pass(blank)
        continue
      }
      if let end = WebRecord.end(ofHeadIn: bytes), let record = WebRecord(bytes[..<end]) {
        number += 1
        recordOffset = piece.offset
        guard lost == 0 else { throw fault(lost) }
        try piece.pass(end - bytes.startIndex)
        return record
      }
      let next = Self.beginning(after: bytes)
      lost += next
      try piece.pass(next)
    }
    guard lost == 0 else {
      isFinished = true
      throw fault(lost)
    }
    return nil
  }

  private func fault(_ count: Int) -> ImportProblem {
    ImportProblem(
      place: piece.place, kind: .broken, scope: .record, row: number + 1,
      what: "\(count) bytes stand here that are no record of a WARC",
      remedy: isFinished ? "fetch it again, since it may be cut" : nil)
  }

  /// How many bytes stand before the next line that may begin a record.
  private static func beginning(after bytes: ArraySlice<UInt8>) -> Int {
    var index = bytes.startIndex
    while let lineEnd = bytes[index...].firstIndex(of: Byte.lineFeed) {
      index = lineEnd + 1
      if WebRecord.begins(bytes[index...]) { return index - bytes.startIndex }
    }
    // A version line may be cut at the end of what was looked at.
    return max(1, bytes.count - 10)
  }

  private func end() throws(ImportProblem) -> Reading? {
    guard members.articles + members.problems == 0 else { return nil }
    throw ImportProblem(
      place: piece.place, kind: .noArticles, scope: .file,
      what: "no page of this web archive holds an article",
      noArticle: "a web archive without an article")
  }

  // MARK: - Pages

  private mutating func open(
    _ record: WebRecord, _ block: BlockSource
  ) throws(ImportProblem) -> Reading? {
    let place = piece.place.member(record.url ?? "record \(number)")
    switch record.type {
    case "response" where record.url?.lowercased().hasPrefix("http") ?? true:
      return try open(record, answer: Piece(block, place: place, depth: piece.depth + 1))
    case "resource", "conversion", "response":
      var hints = PieceHints()
      hints.mediaType = record.mediaType
      hints.charset = record.charset
      return try open(record, hints, block, place)
    case "revisit":
      return .leftOut(LeftOut(place: place, reason: "a page that was captured before"))
    default:
      // Requests, what is known of the crawl, and the like.
      return nil
    }
  }

  private mutating func open(
    _ record: WebRecord, answer piece: Piece
  ) throws(ImportProblem) -> Reading? {
    let head = try piece.peek(WebRecord.longestHead)
    guard let answer = WebAnswer(head) else {
      return try open(record, PieceHints(), PieceSource(piece), piece.place)
    }
    try piece.pass(
      WebRecord.end(ofHeadIn: head).map { $0 - head.startIndex } ?? head.count)
    guard (200...203).contains(answer.status) else {
      let reason =
        (300..<400).contains(answer.status)
        ? "a redirection" : "a page that the server did not give"
      return .leftOut(LeftOut(place: piece.place, reason: reason))
    }
    var hints = PieceHints()
    hints.mediaType = answer.mediaType
    hints.charset = answer.charset
    if let reason = Self.unread(hints.mediaType, record.url) {
      return .leftOut(LeftOut(place: piece.place, reason: reason))
    }
    guard let source = try body(of: answer, piece) else {
      return .leftOut(
        LeftOut(
          place: piece.place,
          reason: "a page packed with \(answer.encodingWords), which is not read",
          remedy: "fetch it again without that packing (Accept-Encoding: gzip), or unpack it"))
    }
    return try open(record, hints, source, piece.place)
  }

  /// The body of an answer as it was before it was sent; nil when that cannot be had.
  private func body(
    of answer: WebAnswer, _ piece: Piece
  ) throws(ImportProblem) -> (any ByteSource)? {
    let joined =
      answer.isChunked
      ? Piece(ChunkedSource(piece), place: piece.place, depth: piece.depth) : piece
    guard let encoding = answer.encoding else { return PieceSource(joined) }
    // Crawlers unpack and keep the header: what the bytes are decides.
    let head = try joined.peek(16)
    if head.starts(with: [0x1F, 0x8B]) {
      return try UnpackedSource(joined, wrapping: .gzip, budget: context.budget)
    }
    if encoding.contains("deflate"), let first = head.first {
      // Servers send both what RFC 9110 means by deflate (zlib) and the bare stream.
      if first & 0x0F == 8, head.count > 1,
        (Int(first) << 8 | Int(head[head.startIndex + 1])) % 31 == 0
      {
        return try UnpackedSource(joined, wrapping: .zlib, budget: context.budget)
      }
      if !Self.looksPlain(head) {
        return try UnpackedSource(joined, wrapping: .none, budget: context.budget)
      }
    }
    if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      return try UnpackedSource(joined, budget: context.budget)
    }
    return Self.looksPlain(head) ? PieceSource(joined) : nil
  }

  private static func looksPlain(_ head: ArraySlice<UInt8>) -> Bool {
    head.allSatisfy { $0 >= 0x20 && $0 != 0x7F || Byte.isSpace($0) }
      && (head.trimmed.isEmpty || head.trimmed.first.map { "<{[".utf8.contains($0) } ?? false
        || head.allSatisfy { $0 < 0x80 })
  }

  private mutating func open(
    _ record: WebRecord, _ hints: PieceHints, _ source: any ByteSource, _ place: Place
  ) throws(ImportProblem) -> Reading? {
    if let reason = Self.unread(hints.mediaType, record.url) {
      return .leftOut(LeftOut(place: place, reason: reason))
    }
    var hints = hints
    hints.url = record.url
    hints.date = record.date
    return try members.open(Piece(source, place: place, hints: hints, depth: piece.depth + 1))
  }

  /// Why what a server calls so is not looked at; nil when it may hold an article.
  private static func unread(_ mediaType: String?, _ url: String?) -> String? {
    let path = url.map { $0.prefix { $0 != "?" && $0 != "#" } } ?? ""
    if path.hasSuffix("/robots.txt") || path.hasSuffix("/ads.txt") { return "a file for robots" }
    guard let mediaType else { return nil }
    if mediaType.hasPrefix("image/") { return "an image" }
    if mediaType.hasPrefix("font/") || mediaType.contains("font-") { return "a font" }
    if mediaType.hasPrefix("audio/") || mediaType.hasPrefix("video/") {
      return "a sound file or a film"
    }
    if mediaType == "text/css" || mediaType.hasSuffix("javascript")
      || mediaType.hasSuffix("ecmascript")
    {
      return "a script or a style sheet"
    }
    return mediaType == "text/dns" ? "an answer of a name server" : nil
  }
}

extension Article {
  /// The same article as a record that begins so many bytes after the beginning of what holds it.
  func standing(atOffset offset: Int) -> Article {
    // One of several records in a page keeps its place in the page.
    guard origin.recordOffset ?? 0 == 0 else { return self }
    return Article(
      headline: headline, body: body, outlet: outlet, dateline: dateline, byline: byline,
      section: section, published: published, language: language, url: url,
      isIncomplete: isIncomplete, unreadDate: unreadDate,
      origin: Origin(
        path: origin.path, member: origin.member, row: origin.row, sha256: origin.sha256,
        bodyOffset: origin.bodyOffset, recordOffset: offset),
      repairs: repairs)
  }
}
