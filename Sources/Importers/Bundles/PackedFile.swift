internal import Unpacking

/// One packed file (.gz, .bz2, .xz, .zst): its content stands where the file stands.
enum PackedFile {
  /// The importer of what a packed file holds.
  static func importer(
    of piece: Piece, _ context: ImportContext
  ) throws(ImportProblem) -> any Importer {
    try context.budget.openBundle(at: piece.place)
    let isGzip = try piece.peek(2).elementsEqual([0x1F, 0x8B])
    let source: any ByteSource =
      isGzip
      ? try UnpackedSource(piece, wrapping: .gzip, budget: context.budget)
      : try UnpackedSource(piece, budget: context.budget)
    return try context.importer(for: piece.content(source, ending: piece.place.innerEnding))
  }
}

/// The bytes of a piece that is one packed stream, unpacked while they come.
final class UnpackedSource: ByteSource {
  private typealias Unpack = (UnsafeMutableRawBufferPointer) throws(UnpackingError) -> Int

  private let feed: PieceFeed
  private let budget: UnpackingBudget
  private let unpack: Unpack

  /// Unpacks what zlib knows, such as .gz: what precedes a cut is given.
  init(
    _ piece: Piece, wrapping: Inflater.Wrapping, budget: UnpackingBudget
  ) throws(ImportProblem) {
    let feed = PieceFeed(piece)
    self.feed = feed
    self.budget = budget
    do throws(UnpackingError) {
      let inflater = try Inflater(wrapping) { feed.read(into: $0) }
      unpack = { buffer throws(UnpackingError) in try inflater.read(into: buffer) }
    } catch {
      throw feed.problem(error, at: piece.place, noun: "packed file")
    }
  }

  /// Unpacks what libarchive knows: .bz2, .xz, .zst and others.
  init(_ piece: Piece, budget: UnpackingBudget) throws(ImportProblem) {
    let feed = PieceFeed(piece)
    self.feed = feed
    self.budget = budget
    do throws(UnpackingError) {
      let reader = try BundleReader(.stream) { feed.read(into: $0) }
      _ = try reader.nextMember()
      unpack = { buffer throws(UnpackingError) in try reader.read(into: buffer) }
    } catch {
      throw feed.problem(error, at: piece.place, noun: "packed file")
    }
  }

  var length: Int? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    let count: Int
    do throws(UnpackingError) {
      count = try unpack(buffer)
    } catch {
      throw feed.problem(error, at: feed.piece.place, noun: "packed file")
    }
    try budget.spend(count, at: feed.piece.place)
    return count
  }
}
