/// Something that may hold articles: a file, standard input, or a member of a bundle.
///
/// Its first bytes can be looked at before they are read. A class because what is read is gone.
final class Piece {
  let place: Place
  /// What is known of it from outside: its record in a bundle, its mail, its folder.
  let hints: PieceHints
  /// How many bundles it lies in.
  let depth: Int
  /// The ending that its name has, or would have if it had one, in lower case without its dot.
  let ending: String

  private let source: any ByteSource
  /// Bytes that were looked at and not read yet.
  private var ahead: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// Why no more bytes could be looked at; said when those before are read.
  private var pendingProblem: ImportProblem?
  /// Bytes that were read so far.
  private(set) var offset = 0

  init(
    _ source: any ByteSource, place: Place, hints: PieceHints = PieceHints(), depth: Int = 0,
    ending: String? = nil
  ) {
    self.ending = ending ?? place.ending
    self.source = source
    self.place = place
    self.hints = hints
    self.depth = depth
  }

  /// Opens a file or standard input.
  convenience init(_ file: ArticleFile) throws(ImportProblem) {
    var hints = PieceHints()
    hints.isFound = !file.isNamed
    try self.init(FileSource(file), place: Place(path: file.path), hints: hints)
  }

  /// A piece inside of this one, whose bytes are in memory.
  func member(_ name: String, _ bytes: [UInt8], hints: PieceHints = PieceHints()) -> Piece {
    member(name, MemorySource(bytes), hints: hints)
  }

  /// A piece inside of this one.
  func member(
    _ name: String, _ source: any ByteSource, hints: PieceHints = PieceHints()
  ) -> Piece {
    Piece(source, place: place.member(name), hints: hints, depth: depth + 1)
  }

  /// What this piece is when it is unpacked, or the part of it that is looked at: its place is the
  /// same, its name would end so.
  func content(
    _ source: any ByteSource, ending: String, hints: PieceHints? = nil
  ) -> Piece {
    Piece(source, place: place, hints: hints ?? self.hints, depth: depth + 1, ending: ending)
  }

  /// True when the bytes are those of a file as they stand, and not unpacked ones.
  var standsInFile: Bool { source is FileSource }

  /// How many bytes there are in all, where that is known.
  var length: Int? { source.length }

  private static let chunk = 64 << 10

  /// Goes to another place of the piece, where its source can: so many bytes after the beginning, or
  /// after the end (a number that is not above 0). Returns how far from the beginning that is.
  func seek(to target: Int, isFromEnd: Bool) throws(ImportProblem) -> Int? {
    guard let reached = try source.seek(to: target, isFromEnd: isFromEnd) else { return nil }
    ahead = []
    position = 0
    isAtEnd = false
    offset = reached
    return reached
  }

  /// The next bytes, without reading them: as many as there are, up to `count`.
  func peek(_ count: Int) throws(ImportProblem) -> ArraySlice<UInt8> {
    while ahead.count - position < count, !isAtEnd, pendingProblem == nil {
      if position > 0 {
        ahead.removeFirst(position)
        position = 0
      }
      let start = ahead.count
      // One byte more, so that the end of a small file shows without another chunk.
      let missing = count - start
      // No more than a chunk at a time, since whatever the source does not fill is given back.
      let room = min(
        missing, length.map { max(1, $0 - offset - start + 1) } ?? max(Self.chunk, start))
      ahead.append(contentsOf: repeatElement(0, count: room))
      let read = try readSource(into: &ahead, from: start)
      ahead.removeLast(room - read)
    }
    if position == ahead.count { try throwPending() }
    return ahead[position..<min(ahead.count, position + count)]
  }

  private func throwPending() throws(ImportProblem) {
    guard let problem = pendingProblem else { return }
    pendingProblem = nil
    throw problem
  }

  /// Reads up to the buffer's length; 0 is the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    if position < ahead.count {
      let count = min(buffer.count, ahead.count - position)
      ahead.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
      }
      position += count
      offset += count
      if position == ahead.count {
        ahead = []
        position = 0
      }
      return count
    }
    try throwPending()
    guard !isAtEnd else { return 0 }
    let count = try source.read(into: buffer)
    isAtEnd = count == 0
    offset += count
    return count
  }

  /// Reads all that is left; throws when that is more than `limit` bytes.
  func readAll(limit: Int) throws(ImportProblem) -> [UInt8] {
    // A file says how long it is before any of it is read.
    let isTooLong = length.map { $0 - offset > limit } ?? false
    let head = try isTooLong ? [] : peek(limit + 1)
    guard !isTooLong, head.count <= limit else {
      throw ImportProblem.tooLong(place, noun: "file", limit: limit, scope: .file)
    }
    try throwPending()
    let bytes = position == 0 && head.count == ahead.count ? ahead : Array(head)
    offset += bytes.count
    ahead = []
    position = 0
    return bytes
  }

  private func readSource(
    into storage: inout [UInt8], from start: Int
  ) throws(ImportProblem) -> Int {
    var problem: ImportProblem?
    let source = source
    let read = storage.withUnsafeMutableBytes { bytes in
      do throws(ImportProblem) {
        return try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
      } catch {
        problem = error
        return 0
      }
    }
    if let problem {
      pendingProblem = problem
      return 0
    }
    isAtEnd = read == 0
    return read
  }
}

/// What is known of a piece from outside of its bytes. Each part is a hint, not a fact.
struct PieceHints {
  /// `text/html`, without parameters, in lower case.
  var mediaType: String?
  /// The label of an encoding that a header named.
  var charset: String?
  /// Where the piece was fetched from.
  var url: String?
  /// The date as a header gives it.
  var date: String?
  var headline: String?
  var outlet: String?
  var byline: String?
  /// True for a file that was found below a folder, false for one that the user named.
  var isFound = false
}
