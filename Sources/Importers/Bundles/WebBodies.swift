/// So many bytes of a piece: the block of a record.
final class BlockSource: ByteSource {
  private let piece: Piece
  private(set) var rest: Int

  init(_ piece: Piece, length: Int) {
    self.piece = piece
    rest = length
  }

  var length: Int? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    guard rest > 0, buffer.count > 0 else { return 0 }
    let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(rest, buffer.count)])
    let count = try piece.read(into: part)
    rest = count == 0 ? 0 : rest - count
    return count
  }
}

/// What a piece still holds, as a source.
final class PieceSource: ByteSource {
  private let piece: Piece

  init(_ piece: Piece) {
    self.piece = piece
  }

  var length: Int? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    try piece.read(into: buffer)
  }
}

/// The text of an answer that was sent in chunks (RFC 9112, section 7.1).
///
/// Crawlers write down chunks whose sizes are wrong, or answers whose chunks were joined before: from
/// where no size stands the rest is taken as it is.
final class ChunkedSource: ByteSource {
  private let piece: Piece
  private var rest = 0
  private var isFirst = true
  /// The rest is no chunk.
  private var isPlain = false
  private var isAtEnd = false

  init(_ piece: Piece) {
    self.piece = piece
  }

  var length: Int? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    if !isPlain, rest == 0, !isAtEnd { try beginChunk() }
    guard !isAtEnd, buffer.count > 0 else { return 0 }
    let limit = isPlain ? buffer.count : min(rest, buffer.count)
    let count = try piece.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<limit]))
    if !isPlain { rest -= count }
    isAtEnd = count == 0
    return count
  }

  private func beginChunk() throws(ImportProblem) {
    let head = try piece.peek(1024)
    guard !head.isEmpty else {
      isAtEnd = true
      return
    }
    var line = head
    if !isFirst {
      // The line end after the chunk before.
      if line.first == Byte.carriageReturn { line = line.dropFirst() }
      if line.first == Byte.lineFeed { line = line.dropFirst() }
    }
    isFirst = false
    guard let end = line.firstIndex(of: Byte.lineFeed), let size = Self.size(line[..<end]) else {
      isPlain = true
      return
    }
    try piece.pass(end + 1 - head.startIndex)
    rest = size
    isAtEnd = size == 0
  }

  /// The size that a line gives, in hexadecimal digits, with an extension behind ";".
  private static func size(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = line.prefix { $0 != Byte.semicolon }.trimmed
    guard (1...8).contains(digits.count) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

extension Piece {
  /// Reads so many bytes and forgets them; fewer when the piece ends before.
  func pass(_ count: Int) throws(ImportProblem) {
    var rest = count
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, min(count, 64 << 10)), alignment: 16)
    defer { buffer.deallocate() }
    while rest > 0 {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(rest, buffer.count)])
      let read = try read(into: part)
      guard read > 0 else { return }
      rest -= read
    }
  }
}
