internal import Unpacking

/// Reads the members of a zip, tar, 7z or rar in their order, each by what its bytes are.
struct BundleImporter: Importer {
  private let context: ImportContext
  private let piece: Piece
  private let feed: PieceFeed
  private let reader: BundleReader
  private let isWanted: @Sendable (String) -> Bool
  private var members: MemberImporter
  /// The source of the member that was opened last, whose rest is passed over.
  private var source: MemberSource?
  private var isFinished = false
  private var count = 0
  private var emptyCount = 0

  /// The longest 7z in another bundle, which is held in memory since it is read from its end.
  private static let heldLimit = 128 << 20

  /// Opens a bundle; of its members only those are read whose path is wanted.
  init(
    _ piece: Piece, _ context: ImportContext,
    isWanted: @escaping @Sendable (String) -> Bool = { _ in true }
  ) throws(ImportProblem) {
    try context.budget.openBundle(at: piece.place)
    self.context = context
    self.isWanted = isWanted
    members = MemberImporter(context)
    let needsSeeking = try BundleFormats.isSevenZip(piece.peek(6))
    self.piece = needsSeeking ? try Self.seekable(piece) : piece
    let feed = PieceFeed(self.piece)
    self.feed = feed
    do throws(UnpackingError) {
      reader = try BundleReader(
        .bundle,
        seek: needsSeeking ? { feed.seek(to: $0, isFromEnd: $1) } : nil
      ) { feed.read(into: $0) }
    } catch {
      throw feed.problem(error, at: piece.place, noun: "bundle")
    }
  }

  /// The piece itself when it can be read in any order, else a copy of it in memory.
  private static func seekable(_ piece: Piece) throws(ImportProblem) -> Piece {
    if try piece.seek(to: 0, isFromEnd: false) != nil { return piece }
    let bytes: [UInt8]
    do throws(ImportProblem) {
      bytes = try piece.readAll(limit: heldLimit)
    } catch {
      guard error.kind == .tooLong else { throw error }
      throw ImportProblem(
        place: piece.place, kind: .tooLong, scope: .file,
        what: "a 7z inside of another bundle, or from a pipe, is read up to "
          + ImportProblem.size(heldLimit),
        remedy: "unpack the outer one and give what is in it")
    }
    return Piece(MemorySource(bytes), place: piece.place, hints: piece.hints, depth: piece.depth)
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    guard !context.budget.isSpent else { return nil }
    while true {
      if let reading = try members.next() { return reading }
      guard !isFinished else { return nil }
      if let reading = try openNextMember() { return reading }
      if isFinished { return try end() }
    }
  }

  /// Goes on to the next member and opens it; gives what there is to say when it holds no article.
  private mutating func openNextMember() throws(ImportProblem) -> Reading? {
    do throws(ImportProblem) {
      try source?.passOver()
    } catch {
      // What was wrong with the rest of a member was nothing that was wanted, unless all ends here.
      if context.budget.isSpent { throw error }
    }
    source = nil
    guard let member = try nextMember() else {
      isFinished = true
      return nil
    }
    let path = member.pathBytes.map(MemberName.text) ?? member.path
    let place = piece.place.member(path)
    // A zip that does not say how long a member is can only be unpacked to its end.
    let canJump = reader.skipsPacked && member.size != nil
    let source = MemberSource(reader, place, feed, context.budget, canJump: canJump)
    self.source = source
    guard member.isFile, !Self.isSidecar(path), isWanted(path) else { return nil }
    if Self.isHidden(path) {
      return .leftOut(
        LeftOut(
          place: place, reason: "hidden, since the name begins with a dot",
          remedy: "unpack it and name it itself to have it read"))
    }
    count += 1
    if member.isEncrypted {
      self.source = nil
      throw ImportProblem.encrypted(place, noun: "member").ofMember()
    }
    let inner = Piece(source, place: place, depth: piece.depth + 1)
    do throws(ImportProblem) {
      guard try !inner.peek(1).isEmpty else {
        emptyCount += 1
        try context.budget.passEmptyMember(at: piece.place)
        return nil
      }
    } catch {
      throw context.budget.isSpent ? error : error.ofMember()
    }
    return try members.open(inner)
  }

  private mutating func nextMember() throws(ImportProblem) -> BundleReader.Member? {
    do throws(UnpackingError) {
      return try reader.nextMember()
    } catch {
      isFinished = !error.canGoOn
      let problem = feed.problem(error, at: piece.place, noun: "bundle")
      throw error.canGoOn ? problem.ofMember() : problem
    }
  }

  /// What there is to say at the end: that nothing was found, or what was passed over.
  private mutating func end() throws(ImportProblem) -> Reading? {
    guard members.articles + members.problems > 0 || count == emptyCount else {
      throw ImportProblem(
        place: piece.place, kind: .noArticles, scope: .file,
        what: "no member of this bundle holds an article", noArticle: "a bundle without an article")
    }
    guard emptyCount > 0 || count > 0 else {
      throw ImportProblem(
        place: piece.place, kind: .empty, scope: .file, what: "the bundle is empty",
        noArticle: "an empty bundle")
    }
    guard emptyCount > 0 else { return nil }
    return .leftOut(
      LeftOut(
        place: piece.place, reason: emptyCount == 1 ? "an empty member" : "empty members"))
  }

  /// True for what systems add to a bundle for themselves.
  static func isSidecar(_ path: String) -> Bool {
    let parts = parts(path)
    guard let name = parts.last else { return false }
    return parts.contains("__MACOSX") || name.hasPrefix("._")
      || ["Thumbs.db", "desktop.ini", ".DS_Store"].contains(name)
  }

  private static func isHidden(_ path: String) -> Bool {
    parts(path).contains { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
  }

  private static func parts(_ path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String($0) ?? "" }
  }
}

/// The bytes of the member that a bundle's reader has come to.
final class MemberSource: ByteSource {
  private let place: Place
  private let feed: PieceFeed
  private let budget: UnpackingBudget
  /// Nil when the reader has gone on to another member.
  private var reader: BundleReader?

  /// True when the reader jumps over what is left of the member.
  private let canJump: Bool

  init(
    _ reader: BundleReader, _ place: Place, _ feed: PieceFeed, _ budget: UnpackingBudget,
    canJump: Bool
  ) {
    self.canJump = canJump
    self.reader = reader
    self.place = place
    self.feed = feed
    self.budget = budget
  }

  var length: Int? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    guard let reader else { return 0 }
    let count: Int
    do throws(UnpackingError) {
      count = try reader.read(into: buffer)
    } catch {
      throw feed.problem(error, at: place, noun: "member")
    }
    try budget.spend(count, at: place)
    return count
  }

  /// Ends the member, unpacking its rest where the reader cannot jump over it, so that it is counted.
  func passOver() throws(ImportProblem) {
    defer { reader = nil }
    guard !canJump else { return }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { buffer.deallocate() }
    while try read(into: buffer) > 0 {}
  }
}
