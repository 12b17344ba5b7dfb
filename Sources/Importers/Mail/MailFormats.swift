internal import News
internal import XML

/// Mails, boxes of mails, and newsletters that were saved as pages.
enum MailFormats {
  static let all: [Format] = [eml, mbox, newsletter]

  static let eml = Format(
    name: "eml", title: "a mail; what hangs on it is read too", family: .mail,
    endings: ["eml", "emlx"],
    likeness: { sniff in
      guard let names = beginsHeader(sniff) else { return .none }
      let common = names.intersection(["from", "subject", "date", "to", "sender"]).count
      let technical = !names.isDisjoint(with: [
        "message-id", "received", "mime-version", "return-path", "delivered-to", "x-mailer",
        "content-type", "content-transfer-encoding", "x-received", "dkim-signature", "references",
        "in-reply-to", "list-id", "list-unsubscribe", "newsgroups", "x-original-to",
        "authentication-results", "arc-seal", "user-agent", "reply-to",
      ])
      if common >= 1 && ["eml", "emlx"].contains(sniff.ending) { return .certain }
      if common >= 2 && technical { return .certain }
      return common >= 3 && sniff.has("@") && sniff.begins("from:") ? .likely : .none
    },
    open: { piece, context throws(ImportProblem) in
      var bytes = try piece.readAll(limit: context.options.recordLimit * 2)[...]
      // Apple's .emlx says the length of the mail first, and a property list follows it.
      let line = bytes.prefix(12).prefix { $0 != Byte.lineFeed }
      if let length = Int(String(decoding: line.trimmed, as: UTF8.self)), length > 0 {
        bytes = bytes.dropFirst(line.count + 1).prefix(length)
      }
      return MailImporter(bytes.drop(while: Byte.isSpace), in: piece, context)
    })

  static let mbox = Format(
    name: "mbox", title: "mails one after another, of any number", family: .mail,
    endings: ["mbox", "mbx"],
    likeness: { sniff in
      let bytes = Array(sniff.bytes.prefix(4096).drop(while: Byte.isSpace))
      let isEnvelope = bytes.withUnsafeBufferPointer { MailboxWindow.isEnvelope($0[...]) }
      return isEnvelope ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in MailboxImporter(piece, context) })

  static let newsletter = Format(
    name: "newsletter", title: "a newsletter that was saved as a web page", family: .mail,
    endings: [],
    likeness: { NewsletterPage.likeness($0) },
    open: { piece, context throws(ImportProblem) in
      try NewsletterPage(piece, options: context.options)
    })

  /// The names of the fields that the bytes begin with; nil when they do not begin with a header.
  static func beginsHeader(_ sniff: Sniff) -> Set<String>? {
    var bytes = sniff.bytes.prefix(32 << 10).drop(while: Byte.isSpace)
    let number = bytes.prefix(12).prefix { Byte.isDigit($0) }
    if !number.isEmpty, bytes.dropFirst(number.count).first.map(Byte.isSpace) == true {
      bytes = bytes.dropFirst(number.count).drop(while: Byte.isSpace)
    }
    guard MailHeaders.name(bytes) != nil else { return nil }
    let names = MailHeaders(bytes).fields.map(\.name)
    return names.isEmpty ? nil : Set(names)
  }
}

/// Reads a newsletter that was saved as a page: its text lies in tables that lay it out.
struct NewsletterPage: Importer {
  private let article: Article?
  private let place: Place
  private var isRead = false

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    place = piece.place
    let source = try DecodedText(reading: piece, options: options)
    let mail = MailArticle(
      page: HTMLTree.root(of: source.text), hints: piece.hints, repairs: source.repairs)
    article = mail.record.article(
      origin: Origin(piece.place, sha256: source.sha256), options: options)
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    guard !isRead else { return nil }
    isRead = true
    guard let article else {
      throw ImportProblem(
        place: place, kind: .noBody, scope: .file, what: "this newsletter has no text",
        noArticle: "a newsletter without text")
    }
    return .article(article)
  }

  /// Sure when several things are there that only pages made for mail have.
  static func likeness(_ sniff: Sniff) -> Format.Likeness {
    guard TextFormats.looksLikeMarkup(sniff) || sniff.begins("<table") else { return .none }
    let hasTables =
      sniff.has("role=\"presentation\"") || sniff.has("cellpadding=\"0\"")
      || sniff.has("cellspacing=\"0\"")
    guard hasTables else { return .none }
    let signs = [
      sniff.has("preheader") || sniff.has("preview-text"), sniff.has("mso-"),
      sniff.has("[if mso") || sniff.has("[if gte mso"), sniff.has("x-apple-disable-message"),
      sniff.has("unsubscribe") || sniff.has("list-unsubscribe"), sniff.has("externalclass"),
      sniff.has("urn:schemas-microsoft-com:office"), sniff.has("format-detection"),
      sniff.has("view online") || sniff.has("in your browser") || sniff.has("read online"),
    ]
    // A page that is a web page says so to those who link to it.
    let isWebPage = sniff.has("property=\"og:") || sniff.has("application/ld+json")
    return signs.count { $0 } >= (isWebPage ? 5 : 3) ? .special : .none
  }
}
