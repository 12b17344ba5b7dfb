/// What every importer of a run over one file shares.
///
/// A class because bundles in bundles draw on one budget.
final class ImportContext {
  let options: ImportOptions
  /// How much is unpacked from the file, and how much may be.
  let budget = UnpackingBudget()

  init(_ options: ImportOptions) {
    self.options = options
  }

  /// How deep bundles may lie in bundles.
  static let deepest = 8

  /// The importer of a piece, by what its bytes are; throws what it is when it holds no articles.
  func importer(for piece: Piece) throws(ImportProblem) -> any Importer {
    if piece.depth == 0 { budget.file = piece }
    guard piece.depth <= Self.deepest else {
      throw ImportProblem(
        place: piece.place, kind: .bomb, scope: .file,
        what: "bundles lie in bundles here more than \(Self.deepest) deep",
        remedy: "unpack the outer ones and give what is in them")
    }
    let sniff = try Sniff(piece, map: options.map, encoding: options.encoding)
    let format = try FormatRegistry.format(of: sniff, asked: options.format)
    return try format.open(piece, self)
  }
}
