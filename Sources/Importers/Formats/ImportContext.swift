/// What every importer of a run over one file shares.
///
/// A class because bundles in bundles draw on one budget.
final class ImportContext {
  let options: ImportOptions
  /// Whether the user named the file, and not a folder that it lies in.
  private let isNamed: Bool
  /// How much is unpacked from the file, and how much may be.
  let budget = UnpackingBudget()

  init(_ options: ImportOptions, isNamed: Bool = true) {
    self.options = options
    self.isNamed = isNamed
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
    if PlainTextSigns.isAsked(of: format), options.format == nil, !isNamed || piece.depth > 0,
      let nothing = NoArticle(ofPlainText: sniff, format: format)
    {
      throw nothing.problem(at: piece.place)
    }
    return try format.open(piece, self)
  }
}
