/// A web page that a browser saved with what belongs to it (MHTML, RFC 2557).
enum MHTMLPage {
  /// Parts of a page beyond this are images that nobody reads.
  private static let longestRead = 48 << 20

  static func likeness(_ sniff: Sniff) -> Format.Likeness {
    guard MailFormats.beginsHeader(sniff) != nil else { return .none }
    var body: ArraySlice<UInt8> = []
    let headers = MailHeaders(sniff.bytes, body: &body)
    let type = headers.value("content-type").value.lowercased()
    guard type == "multipart/related" || type == "text/html" || type == "multipart/alternative"
    else { return .none }
    if headers.has("snapshot-content-location") { return .special }
    if headers.plain("from")?.lowercased().hasPrefix("<saved by") == true { return .special }
    // A mail has gone from somebody to somebody.
    let isSent = ["to", "received", "return-path", "delivered-to"].contains { headers.has($0) }
    guard !isSent else { return .none }
    if ["mht", "mhtml"].contains(sniff.ending) { return .special }
    let hasLocation = headers.has("content-location") || sniff.has("\ncontent-location: http")
    return hasLocation && type == "multipart/related" ? .special : .none
  }

  /// The importer of the page itself, which stands where the file stands.
  static func importer(
    of piece: Piece, _ context: ImportContext
  ) throws(ImportProblem) -> any Importer {
    let page = MIMEEntity(try piece.peek(longestRead))
    guard let root = root(of: page) else {
      throw ImportProblem(
        place: piece.place, kind: .noArticles, scope: .file,
        what: "there is no page among the parts of this file",
        noArticle: "a web archive without a page")
    }
    var hints = PieceHints()
    hints.mediaType = "text/html"
    hints.charset = root.content["charset"]
    hints.url =
      page.headers.plain("snapshot-content-location") ?? root.headers.plain("content-location")
      ?? page.headers.plain("content-location")
    hints.date = page.headers.plain("date").map(MailMessage.withoutComments)
    hints.headline = page.headers.text("subject")
    return try context.importer(
      for: piece.content(MemorySource(root.decodedBody), ending: "html", hints: hints))
  }

  private static func root(of page: MIMEEntity) -> MIMEEntity? {
    let types = ["text/html", "application/xhtml+xml"]
    if let root = page.root, let found = types.lazy.compactMap({ root.first($0) }).first {
      return found
    }
    return types.lazy.compactMap { page.first($0) }.first
  }
}
