internal import News

/// The bytes of a piece, one after another, with their digest.
struct RichTextInput {
  private let piece: Piece
  private var buffer: [UInt8] = []
  private var position = 0
  private var digest = SHA256()
  private var isAtEnd = false
  /// How many bytes stand before the next one.
  private(set) var offset = 0

  init(_ piece: Piece) {
    self.piece = piece
  }

  /// The next byte, or nil at the end.
  mutating func next() throws(ImportProblem) -> UInt8? {
    guard let byte = try peek() else { return nil }
    advance()
    return byte
  }

  /// The next byte, without going on.
  mutating func peek() throws(ImportProblem) -> UInt8? {
    if position == buffer.count { try fill() }
    return position < buffer.count ? buffer[position] : nil
  }

  /// Goes on behind the byte that was peeked at.
  mutating func advance() {
    position += 1
    offset += 1
  }

  /// Leaves bytes out.
  mutating func skip(_ count: Int) throws(ImportProblem) {
    var left = count
    while left > 0, try peek() != nil {
      let step = min(left, buffer.count - position)
      position += step
      offset += step
      left -= step
    }
  }

  /// Reads the rest, and gives the SHA-256 of all.
  mutating func finish() throws(ImportProblem) -> String {
    while !isAtEnd { try fill() }
    return SHA256.hexadecimal(digest.finalize())
  }

  private mutating func fill() throws(ImportProblem) {
    guard !isAtEnd else { return }
    buffer = try piece.readSome(64 << 10)
    position = 0
    isAtEnd = buffer.isEmpty
    digest.update(buffer)
  }
}
