package import News

/// A source's bytes as text: decoded, mojibake undone, line ends as `\n`.
package struct RepairedText: Hashable, Sendable {
  package let text: String
  /// What was done, each once; empty exactly when the text's UTF-8 bytes are the source's bytes.
  package let repairs: [TextRepair]

  /// Where the parts of the text stood in the source's bytes (in its text as UTF-8, if it is UTF-16).
  package let offsets: OffsetMap

  package var isRepaired: Bool { !repairs.isEmpty }

  /// The SHA-256 of the source's bytes as they came.
  let sha256: String

  /// Reads a whole file, or standard input; tells of an encoding that the bytes are not in.
  package init(
    reading file: ArticleFile, options: ImportOptions = ImportOptions(),
    tell: (ImportNote) -> Void = { _ in }
  ) throws(ImportProblem) {
    let piece = try Piece(file)
    var options = options
    if let doubt = try EncodingDoubt(piece, asked: options.encoding) {
      tell(ImportNote(place: piece.place, text: doubt.clause))
      options.encoding = nil
    }
    try self.init(reading: ByteStream(piece, encoding: options.encoding), options: options)
  }

  init(reading stream: ByteStream, options: ImportOptions) throws(ImportProblem) {
    let isTooLong = stream.length.map { $0 > options.recordLimit } ?? false
    if !isTooLong { _ = try stream.fill(to: options.recordLimit + 1) }
    guard !isTooLong, stream.count <= options.recordLimit else {
      throw ImportProblem.tooLong(
        stream.place, noun: "file", limit: options.recordLimit, scope: .file)
    }
    var repairs = stream.repairs
    var offsets = OffsetMap()
    if !repairs.contains(.utf16) { offsets.skipped = stream.markLength }
    text = stream.withWindow {
      TextDecoding.text(
        of: $0, encoding: options.encoding, repairs: &repairs, offsets: &offsets)
    }
    self.offsets = offsets
    self.repairs = repairs.list
    sha256 = stream.digestOfFile()
  }
}

extension RepairedText {
  /// What somebody typed or pasted, with mojibake undone and line ends as `\n`.
  package static func repairing(_ text: String) -> String {
    DecodedText(Array(text.utf8), options: ImportOptions()).text
  }
}
