/// What every importer of a run over one file shares.
///
/// A class because bundles in bundles draw on one budget.
final class ImportContext {
  let options: ImportOptions
  /// Whether the user named the file, and not a folder that it lies in.
  private let isNamed: Bool
  /// How much is unpacked from the file, and how much may be.
  let budget: UnpackingBudget
  /// How many more members are told apart from what `--format` names.
  private var misfitsToTell = 3

  init(_ options: ImportOptions, isNamed: Bool = true) {
    self.options = options
    self.isNamed = isNamed
    budget = UnpackingBudget()
  }

  /// Makes a context for a piece that is not in the encoding which the user named.
  private init(judging context: ImportContext) {
    var options = context.options
    options.encoding = nil
    self.options = options
    isNamed = context.isNamed
    budget = context.budget
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
    if let doubt = try EncodingDoubt(piece, asked: options.encoding) {
      return CheckedImporter(
        try ImportContext(judging: self).importer(for: piece), at: piece.place,
        notes: [doubt.clause], misfit: nil)
    }
    let sniff = try Sniff(piece, map: options.map, encoding: options.encoding)
    let format = try FormatRegistry.format(of: sniff, asked: options.format)
    if PlainTextSigns.isAsked(of: format), options.format == nil, !isNamed || piece.depth > 0,
      let nothing = NoArticle(ofPlainText: sniff, format: format)
    {
      throw nothing.problem(at: piece.place)
    }
    guard let (misfit, note) = misfit(sniff, opened: format) else {
      return try format.open(piece, self)
    }
    return CheckedImporter(
      try format.open(piece, self), at: piece.place, notes: note.map { [$0] } ?? [],
      misfit: misfit.name == format.name ? misfit : nil)
  }

  /// The format that the user named where the bytes are not like it, and what to say of that.
  private func misfit(_ sniff: Sniff, opened: Format) -> (Format, note: String?)? {
    guard let asked = options.format.flatMap(FormatRegistry.format(named:)) else { return nil }
    if asked.name != opened.name {
      // A bundle is opened for what lies in it, unless the wish was for another bundle.
      guard sniff.depth == 0, asked.family == .bundles else { return nil }
      return (
        asked, "this is \(opened.name) (\(opened.title)) and not \(asked.name), as --format says"
      )
    }
    guard asked.likeness(sniff) == .none,
      let likely = sniff.likeliest(among: FormatRegistry.formats), likely.name != asked.name
    else { return nil }
    misfitsToTell -= 1
    guard misfitsToTell >= 0 else { return (asked, nil) }
    return (
      asked,
      "it is read as \(asked.name), as --format says, but its bytes look like \(likely.name) "
        + "(\(likely.title))"
    )
  }
}
