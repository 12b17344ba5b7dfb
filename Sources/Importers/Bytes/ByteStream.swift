internal import Charsets
internal import News

/// A piece's bytes as UTF-8 (or Windows-1252), read in chunks and kept only until they are consumed.
///
/// Other encodings are converted as the bytes come, those that were asked for or that the bytes show.
///
/// A class because what is read is gone.
final class ByteStream {
  /// True when the bytes are those of a file as they stand, and not unpacked ones.
  let standsInFile: Bool
  let place: Place
  /// What was done to the bytes to make them 8-bit text.
  private(set) var repairs: RepairSet = []
  /// The number of the line at which the window begins, from 1.
  private(set) var line = 1

  /// Where the window begins in the piece, in bytes; nil when the bytes were converted.
  var offset: Int? { isConverted ? nil : consumed }

  private var consumed = 0
  private let piece: Piece
  private var storage: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  /// Why the bytes end at the head, said when what stands there is read.
  private var pendingProblem: ImportProblem?
  /// How many bytes of a byte order mark were taken off.
  private(set) var markLength = 0
  private var transcoder: UTF16Transcoder?
  private var decoder: Charset.StreamDecoder?
  private var isConverted = false
  /// The encoding that nobody named and the bytes show.
  private var guessed: Charset?
  /// The digest of the bytes that the window no longer holds as it came.
  private var digest = SHA256()
  private static let chunk = 256 << 10
  private static let headLength = 8 << 10

  /// Looks at a piece's first bytes; throws when there is no text in them.
  init(_ piece: Piece, encoding: TextEncoding?) throws(ImportProblem) {
    self.piece = piece
    standsInFile = piece.standsInFile
    place = piece.place
    var capacity = Self.chunk
    // One byte more, so that the end of a small file shows without another chunk.
    if let length = piece.length, length > 0 { capacity = min(capacity, length + 1) }
    storage = [UInt8](repeating: 0, count: capacity)
    try readHead(encoding: encoding)
  }

  /// How many bytes there are in all, where that is known before they are read.
  var length: Int? { isConverted ? nil : piece.length }

  /// How many bytes are at hand.
  var count: Int { end - start }

  /// Lends the bytes at hand, which are those that follow the consumed ones.
  func withWindow<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    storage.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// Adds bytes to the window; false at the end of the file.
  func fill() throws(ImportProblem) -> Bool {
    if let pendingProblem { throw pendingProblem }
    while !isAtEnd {
      let before = count
      try readMore()
      if count > before { return true }
    }
    return false
  }

  /// Adds bytes until the window holds so many, or the file ends; false if it ends.
  func fill(to length: Int) throws(ImportProblem) -> Bool {
    while count < length {
      guard try fill() else { return false }
    }
    return true
  }

  /// True when nothing but white space follows the first bytes of the window, and the file ends.
  func isEnd(after length: Int) throws(ImportProblem) -> Bool {
    while withWindow({ $0[length...].allSatisfy(Byte.isSpace) }) {
      guard try fill() else { return true }
    }
    return false
  }

  /// Drops the first bytes of the window.
  func consume(_ count: Int) {
    line += storage.withUnsafeBufferPointer { Self.lines(in: $0[start..<start + count]) }
    start += count
    consumed += count
  }

  /// Drops bytes up to and with the next line feed, without keeping them.
  func skipLine() throws(ImportProblem) {
    while true {
      let length = withWindow { $0.firstIndex(of: Byte.lineFeed) }
      if let length {
        consume(length + 1)
        return
      }
      consume(count)
      guard try fill() else { return }
    }
  }

  /// The SHA-256 of the file's bytes as they came; the window must hold the whole file.
  func digestOfFile() -> String {
    precondition(isAtEnd && line == 1, "a file's digest is taken while all of it is at hand")
    if isConverted { return SHA256.hexadecimal(digest.finalize()) }
    return SHA256.hex(storage[(start - markLength)..<end])
  }

  static func lines(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    UnsafeBufferPointer(rebasing: bytes).reduce(0) { $0 &+ ($1 == Byte.lineFeed ? 1 : 0) }
  }

  // MARK: - Reading

  private func readMore() throws(ImportProblem) {
    makeRoom()
    let room = end..<storage.count
    var problem: ImportProblem?
    let piece = piece
    let read = storage.withUnsafeMutableBytes { bytes in
      do throws(ImportProblem) {
        let target = UnsafeMutableRawBufferPointer(rebasing: bytes[room])
        return try piece.read(into: target)
      } catch {
        problem = error
        return 0
      }
    }
    if let problem { throw problem }
    isAtEnd = read == 0
    if isConverted {
      transcode(end..<end + read)
    } else {
      end += read
    }
  }

  /// Moves the window to the front, or enlarges the storage when the window fills it.
  private func makeRoom() {
    if start == end {
      start = 0
      end = 0
    } else if start > storage.count / 2 {
      let window = start..<end
      storage.withUnsafeMutableBytes { bytes in
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[window]))
      }
      end -= start
      start = 0
    }
    if end == storage.count {
      storage.append(contentsOf: repeatElement(0, count: max(Self.chunk, storage.count)))
    }
  }

  /// Puts what the bytes in a range of the storage say in their place.
  private func transcode(_ range: Range<Int>) {
    var text: [UInt8] = []
    text.reserveCapacity(range.count * 3 / 2)
    storage.withUnsafeBufferPointer {
      let bytes = UnsafeBufferPointer(rebasing: $0[range])
      digest.update(bytes)
      transcoder?.append(bytes, to: &text)
      let replaced = decoder?.append(bytes, isLast: isAtEnd, to: &text) ?? 0
      if replaced > 0 { repairs.insert(.replacedBytes) }
    }
    if isAtEnd { transcoder?.finish(into: &text) }
    let needed = range.lowerBound + text.count
    if needed > storage.count {
      storage.append(contentsOf: repeatElement(0, count: needed - storage.count))
    }
    storage.replaceSubrange(range.lowerBound..<needed, with: text)
    end = needed
  }

  // MARK: - The first bytes

  private func readHead(encoding: TextEncoding?) throws(ImportProblem) {
    do throws(ImportProblem) {
      while count < Self.headLength, try fill() {}
    } catch {
      // Records that stand before the fault can be read.
      guard count > 0 else { throw error }
      pendingProblem = error
    }
    let head = withWindow { FileHead(UnsafeBufferPointer(rebasing: $0.prefix(Self.headLength))) }
    switch head.verdict(encoding: encoding) {
    case .text(let markLength):
      takeOffMark(markLength)
      guard encoding == nil, markLength == 0,
        let charset = withWindow({ EncodingGuess.charset(of: $0, declared: piece.hints.charset) })
      else { break }
      guessed = charset
      convert(from: charset, after: 0)
    case .other(let charset, let markLength):
      convert(from: charset, after: markLength)
    case .utf16(let isBigEndian, let markLength):
      repairs.insert(.utf16)
      transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
      isConverted = true
      storage.withUnsafeBufferPointer { digest.update($0[..<markLength]) }
      takeOffMark(markLength)
      transcode(start..<end)
    case .binary(let what):
      throw ImportProblem(
        place: place, kind: .binary, scope: .file, what: what,
        remedy: "give text, CSV or JSON, or say --encoding if it is text")
    }
    guard withWindow({ $0.contains { !Byte.isSpace($0) } }) || !isAtEnd else {
      throw ImportProblem(
        place: place, kind: .empty, scope: .file, what: "the file holds no text")
    }
  }

  private func convert(from charset: Charset, after markLength: Int) {
    guard let decoder = charset.makeDecoder() else { return }
    self.decoder = consume decoder
    isConverted = true
    repairs.insert(.otherEncoding)
    storage.withUnsafeBufferPointer {
      digest.update(UnsafeBufferPointer(rebasing: $0[start..<start + markLength]))
    }
    takeOffMark(markLength)
    transcode(start..<end)
  }

  /// What the user should know of the encoding; nil when it is certain.
  var encodingNote: ImportNote? {
    guard let guessed else { return nil }
    return ImportNote(
      place: place,
      text: "the letters are read as \(guessed), as they look (--encoding names another encoding)")
  }

  private func takeOffMark(_ length: Int) {
    markLength = length
    start += length
    consumed += length
    if length > 0 { repairs.insert(.byteOrderMark) }
  }
}
