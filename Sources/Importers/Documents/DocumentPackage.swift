internal import News
internal import Unpacking
internal import XML

/// A document that is a zip of parts (Word, OpenDocument, EPUB, Excel), read part by part.
///
///     let package = try DocumentPackage(piece)
///     while let path = try package.nextPart() {
///       if path == "word/document.xml" { let stream = try package.stream() ... }
///     }
///     let digest = try package.finish()
///
/// A class because what is read is gone.
final class DocumentPackage {
  let place: Place
  private let source: PackageSource
  private let reader: BundleReader
  private let options: ImportOptions
  private var path = ""
  private var partLength = 0
  private var packedBefore = 0
  /// Why the part could not be read on.
  private var problem: ImportProblem?
  private var markup: MarkupSource?

  /// The longest part that is unpacked, in bytes.
  static let largestPart = 2 << 30
  /// The longest part that is held in memory as a whole.
  static let largestTree = 8 << 20
  /// Mark-up shrinks to a tenth or a thirtieth when it is packed; a bomb to a thousandth.
  private static let highestRatio = 250

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    place = piece.place
    self.options = options
    let source = PackageSource(piece)
    self.source = source
    do throws(UnpackingError) {
      reader = try BundleReader(.bundle) { source.read(into: $0) }
    } catch {
      throw source.problem ?? Self.broken(piece.place, error)
    }
  }

  /// Goes on to the next part that is a file; nil after the last one.
  func nextPart() throws(ImportProblem) -> String? {
    try checkPart()
    while let member = try nextMember() {
      guard member.isFile else { continue }
      path = member.path
      partLength = 0
      packedBefore = reader.packedCount
      if member.isEncrypted { throw locked }
      return path
    }
    return nil
  }

  private func nextMember() throws(ImportProblem) -> BundleReader.Member? {
    do throws(UnpackingError) {
      return try reader.nextMember()
    } catch {
      throw source.problem ?? Self.broken(place, error)
    }
  }

  /// The part as a stream of XML; `checkPart` or the next part says whether it was read whole.
  func stream() throws(ImportProblem) -> MarkupStream {
    let piece = Piece(PartSource(self), place: place.member(path))
    let markup = try MarkupSource(piece, options: options)
    self.markup = markup
    do throws(MarkupError) {
      return try MarkupStream.reading(markup)
    } catch {
      throw broken(error)
    }
  }

  /// The part as a tree of XML.
  func tree() throws(ImportProblem) -> MarkupNode {
    let bytes = try bytes(limit: Self.largestTree)
    let piece = Piece(MemorySource(bytes), place: place.member(path))
    let markup = try MarkupSource(piece, options: options)
    do throws(MarkupError) {
      let stream = try MarkupStream.reading(markup)
      guard try stream.nextElement() != nil else {
        throw MarkupError(what: "there is no element in it", line: nil)
      }
      return try stream.tree(limit: 400_000)
    } catch {
      throw broken(error)
    }
  }

  /// The whole part; throws when it is longer than `limit`.
  func bytes(limit: Int) throws(ImportProblem) -> [UInt8] {
    let piece = Piece(PartSource(self), place: place.member(path))
    let bytes = try piece.readAll(limit: limit)
    try checkPart()
    return bytes
  }

  /// Throws what kept the part from being read to its end.
  func checkPart() throws(ImportProblem) {
    if let problem { throw problem }
    if let problem = markup?.problem { throw problem }
    markup = nil
  }

  /// Reads the rest of the file, and gives the SHA-256 of all of it.
  func finish() throws(ImportProblem) -> String {
    try checkPart()
    return try source.finish()
  }

  /// The problem of mark-up in the current part.
  func broken(_ error: MarkupError) -> ImportProblem {
    if let problem = problem ?? markup?.problem { return problem }
    return ImportProblem(
      place: place.member(path), kind: .broken, scope: .file, line: error.line, what: error.what,
      remedy: Self.remedy)
  }

  private static let remedy = "open it in the program that made it, and save it again"

  private static func broken(_ place: Place, _ error: UnpackingError) -> ImportProblem {
    ImportProblem(
      place: place, kind: .broken, scope: .file,
      what: "the document " + UnpackingWords(error).clause,
      remedy: remedy)
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    if let problem { throw problem }
    let found: ImportProblem
    do throws(UnpackingError) {
      let count = try reader.read(into: buffer)
      partLength += count
      if !isBomb { return count }
      found = ImportProblem(
        place: place.member(path), kind: .bomb, scope: .file,
        what:
          "it unpacks to hundreds of times its size (\(ImportProblem.size(partLength)) and more), "
          + "as no document does")
    } catch {
      found = source.problem ?? Self.broken(place, error)
    }
    problem = found
    throw found
  }

  private var isBomb: Bool {
    let packed = max(1, reader.packedCount - packedBefore)
    return partLength > Self.largestPart
      || partLength > 32 << 20 && partLength / packed > Self.highestRatio
  }

  private var locked: ImportProblem {
    ImportProblem(
      place: place, kind: .encrypted, scope: .file, what: "the document is locked by a password",
      remedy: "save it without one")
  }

  /// The bytes of the current part.
  private final class PartSource: ByteSource {
    private let package: DocumentPackage

    init(_ package: DocumentPackage) {
      self.package = package
    }

    var length: Int? { nil }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
      try package.read(into: buffer)
    }
  }
}

/// The bytes of a document as they come, with their digest; errors are kept for afterwards.
private final class PackageSource {
  private let piece: Piece
  private var digest = SHA256()
  private(set) var problem: ImportProblem?

  init(_ piece: Piece) {
    self.piece = piece
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    do throws(ImportProblem) {
      let count = try piece.read(into: buffer)
      digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      return count
    } catch {
      problem = error
      return 0
    }
  }

  func finish() throws(ImportProblem) -> String {
    if let problem { throw problem }
    while true {
      let bytes = try piece.readSome(64 << 10)
      if bytes.isEmpty { break }
      digest.update(bytes)
    }
    return SHA256.hexadecimal(digest.finalize())
  }
}
