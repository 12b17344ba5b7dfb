internal import Charsets
internal import News

/// The bytes of a whole piece as UTF-8, in whatever encoding they came.
///
/// Declared encodings lie in both directions, so the order is: a byte order mark, well-formed UTF-8,
/// what `--encoding` or the piece itself declares, what the letters look like, Windows-1252. Line
/// ends become `\n` and mojibake is undone, as in any text.
struct DecodedText {
  let text: String
  let repairs: RepairSet
  /// The SHA-256 of the bytes as they came.
  let sha256: String

  /// Decodes bytes; `declared` is the label that a header or the text itself gives.
  init(_ bytes: [UInt8], declared: String? = nil, options: ImportOptions) {
    sha256 = SHA256.hex(bytes)
    var repairs: RepairSet = []
    let utf8 = Self.utf8(bytes, declared: declared, options: options, repairs: &repairs)
    text = utf8.withUnsafeBufferPointer {
      TextDecoding.text(of: $0, encoding: .utf8, repairs: &repairs)
    }
    self.repairs = repairs
  }

  /// Reads a whole piece of mark-up or text, at most `options.recordLimit` bytes of it.
  init(reading piece: Piece, options: ImportOptions) throws(ImportProblem) {
    let bytes = try piece.readAll(limit: options.recordLimit)
    let declared = DeclaredCharset.label(in: bytes.prefix(4096)) ?? piece.hints.charset
    self.init(bytes, declared: declared, options: options)
  }

  private static func utf8(
    _ bytes: [UInt8], declared: String?, options: ImportOptions, repairs: inout RepairSet
  ) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      repairs.insert(.byteOrderMark)
      return Array(bytes.dropFirst(3))
    }
    let verdict = bytes.withUnsafeBufferPointer {
      FileHead(UnsafeBufferPointer(rebasing: $0.prefix(8192))).verdict(encoding: options.encoding)
    }
    if case .utf16(let isBigEndian, let markLength) = verdict {
      repairs.insert(.utf16)
      var text: [UInt8] = []
      var transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
      bytes.withUnsafeBufferPointer {
        transcoder.append(UnsafeBufferPointer(rebasing: $0.dropFirst(markLength)), to: &text)
      }
      transcoder.finish(into: &text)
      return text
    }
    if case .other(let charset, let markLength) = verdict,
      let decoded = charset.decode(bytes.dropFirst(markLength))
    {
      repairs.insert(.otherEncoding)
      if decoded.replaced > 0 { repairs.insert(.replacedBytes) }
      return decoded.utf8
    }
    if options.encoding != .windows1252, String(validating: bytes, as: UTF8.self) != nil {
      return bytes
    }
    let charset =
      options.encoding?.charset ?? declared.flatMap { Charset(label: $0) }
      ?? bytes.withUnsafeBufferPointer { EncodingGuess.charset(of: $0) }
    guard let charset, charset != .utf8, charset != .windows1252,
      let decoded = charset.decode(bytes)
    else {
      // Windows-1252, or UTF-8 with a few broken bytes in it.
      return Array(
        bytes.withUnsafeBufferPointer {
          TextDecoding.text(of: $0, encoding: options.encoding, repairs: &repairs)
        }.utf8)
    }
    repairs.insert(.otherEncoding)
    if decoded.replaced > 0 { repairs.insert(.replacedBytes) }
    return decoded.utf8
  }
}

/// The encoding that mark-up declares in its first bytes.
enum DeclaredCharset {
  /// The label in `<?xml encoding="...">`, `<meta charset=...>` or `charset=...`; nil without one.
  static func label(in head: some Collection<UInt8>) -> String? {
    let text = String(
      decoding: head.map { $0 < 0x80 ? $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) : 0x3F },
      as: UTF8.self)
    for key in ["encoding=", "charset="] {
      guard let found = text.firstRange(of: key) else { continue }
      let label = text[found.upperBound...].drop { "\"' ".contains($0) }
        .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
      if !label.isEmpty { return String(label) }
    }
    return nil
  }
}

/// The bytes of a piece as UTF-8 while they come, for mark-up of any size.
///
/// What is not well-formed UTF-8 at its head is read as what it declares, as it looks, or as
/// Windows-1252; no repair reaches further than the bytes of one character.
final class DecodingSource: ByteSource {
  private let piece: Piece
  private var decoder: Charset.StreamDecoder?
  private var text: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private(set) var repairs: RepairSet = []

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    self.piece = piece
    let head = try piece.peek(Sniff.length)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return }
    if let charset = Self.charset(of: Array(head), hint: piece.hints.charset) {
      decoder = charset.makeDecoder()
      repairs.insert(charset == .windows1252 ? .windows1252 : .otherEncoding)
    }
  }

  /// The encoding to convert from; nil for UTF-8.
  private static func charset(of head: [UInt8], hint: String?) -> Charset? {
    if head.starts(with: [0xFF, 0xFE]) { return Charset(label: "utf-16le") }
    if head.starts(with: [0xFE, 0xFF]) { return Charset(label: "utf-16be") }
    // The last character of the head may be cut.
    for cut in 0...3 where String(validating: head.dropLast(cut), as: UTF8.self) != nil {
      return nil
    }
    let declared = DeclaredCharset.label(in: head.prefix(4096)) ?? hint
    let charset =
      declared.flatMap { Charset(label: $0) }
      ?? head.withUnsafeBufferPointer { EncodingGuess.charset(of: $0) }
    guard let charset, charset != .utf8 else { return .windows1252 }
    return charset
  }

  var length: Int? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    guard decoder != nil else { return try piece.read(into: buffer) }
    while position == text.count, !isAtEnd { try decodeMore() }
    let count = min(buffer.count, text.count - position)
    text.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
    }
    position += count
    return count
  }

  private func decodeMore() throws(ImportProblem) {
    let bytes = try piece.readSome(32 << 10)
    isAtEnd = bytes.isEmpty
    text.removeAll(keepingCapacity: true)
    position = 0
    let replaced = decoder?.append(bytes, isLast: isAtEnd, to: &text) ?? 0
    if replaced > 0 { repairs.insert(.replacedBytes) }
  }
}

extension Piece {
  /// Reads up to so many bytes; none at the end.
  func readSome(_ count: Int) throws(ImportProblem) -> [UInt8] {
    var problem: ImportProblem?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(ImportProblem) {
        initialized = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    return bytes
  }
}
