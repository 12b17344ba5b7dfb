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
      ? try InflatedSource(piece, wrapping: .gzip, budget: context.budget)
      : try UnpackedSource(piece, budget: context.budget)
    return try context.importer(for: piece.content(source, ending: piece.place.innerEnding))
  }
}

/// What zlib makes of a piece while it comes.
final class InflatedSource: ByteSource {
  private let feed: PieceFeed
  private let inflater: Inflater
  private let budget: UnpackingBudget

  init(
    _ piece: Piece, wrapping: Inflater.Wrapping, budget: UnpackingBudget
  ) throws(ImportProblem) {
    let feed = PieceFeed(piece)
    self.feed = feed
    self.budget = budget
    do throws(UnpackingError) {
      inflater = try Inflater(wrapping) { feed.read(into: $0) }
    } catch {
      throw feed.problem(error, at: piece.place, noun: "packed file")
    }
  }

  var length: Int? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    let count: Int
    do throws(UnpackingError) {
      count = try inflater.read(into: buffer)
    } catch {
      throw feed.problem(error, at: feed.piece.place, noun: "packed file")
    }
    try budget.spend(count, at: feed.piece.place)
    return count
  }
}

/// What libarchive makes of a piece that is one packed stream, while it comes.
final class UnpackedSource: ByteSource {
  private let feed: PieceFeed
  private let reader: BundleReader
  private let budget: UnpackingBudget

  init(_ piece: Piece, budget: UnpackingBudget) throws(ImportProblem) {
    let feed = PieceFeed(piece)
    self.feed = feed
    self.budget = budget
    do throws(UnpackingError) {
      reader = try BundleReader(.stream) { feed.read(into: $0) }
      _ = try reader.nextMember()
    } catch {
      throw feed.problem(error, at: piece.place, noun: "packed file")
    }
  }

  var length: Int? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    let count: Int
    do throws(UnpackingError) {
      count = try reader.read(into: buffer)
    } catch {
      throw feed.problem(error, at: feed.piece.place, noun: "packed file")
    }
    try budget.spend(count, at: feed.piece.place)
    return count
  }
}
