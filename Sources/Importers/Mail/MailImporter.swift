internal import News
internal import XML

/// Reads one mail: the article that it is, or that is in it, and the files that hang on it.
struct MailImporter: Importer {
  /// Where the mail stands among others.
  struct Position {
    /// Its number, and where it begins; nil for a file that is one mail.
    var row: Int?
    var offset: Int?
    /// The date of the line before it, for a mail without one.
    var date: String?
    /// Its end is missing, since it is longer than may be held.
    var isCut = false
    /// The mailbox ends in the middle of one of its lines.
    var endsInMiddle = false
  }

  private let piece: Piece
  private let context: ImportContext
  private let position: Position
  private let message: MailMessage
  private let digest: String
  private var members: MemberImporter
  private var isTextRead = false
  private var note: ImportNote?
  private var nextAttachment = 0
  private var isUseful = false

  /// Takes the bytes of a mail that stands in a piece.
  init(
    _ bytes: ArraySlice<UInt8>, in piece: Piece, _ context: ImportContext,
    position: Position = Position()
  ) {
    self.piece = piece
    self.context = context
    self.position = position
    message = MailMessage(MIMEEntity(bytes))
    digest = SHA256.hex(bytes)
    members = MemberImporter(context)
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    while true {
      if let note {
        self.note = nil
        return .note(note)
      }
      if let reading = try members.next() {
        isUseful = true
        return reading
      }
      if !isTextRead {
        isTextRead = true
        if let reading = try readText() {
          isUseful = true
          return reading
        }
        continue
      }
      guard nextAttachment < message.attachments.count else { return try end() }
      nextAttachment += 1
      if let reading = try open(message.attachments[nextAttachment - 1]) {
        isUseful = true
        return reading
      }
    }
  }

  private mutating func end() throws(ImportProblem) -> Reading? {
    guard !isUseful, members.articles + members.problems == 0 else { return nil }
    isUseful = true
    throw ImportProblem(
      place: piece.place, kind: .noBody, scope: position.row == nil ? .file : .record,
      row: position.row, what: "this mail has no text",
      noArticle: position.row == nil ? "a mail without text" : nil)
  }

  // MARK: - Text

  private mutating func readText() throws(ImportProblem) -> Reading? {
    if message.isEncrypted, message.texts.isEmpty {
      isUseful = true
      throw ImportProblem(
        place: piece.place, kind: .encrypted, scope: position.row == nil ? .file : .record,
        row: position.row, what: "this mail is encrypted",
        remedy: "save it decrypted from your mail program")
    }
    if try openExport() { return nil }
    var record = MailArticle(message, options: context.options).record
    let isCut = isCut(record)
    record.isIncomplete = position.isCut || isCut
    if isCut {
      let which = position.row.map { "mail \($0)" } ?? "this mail"
      note = ImportNote(
        place: piece.place,
        text: "\(which) ends before its end, and is kept as far as it goes; save or export it again"
      )
    }
    record.values[.date] = record.values[.date] ?? position.date
    let origin = Origin(
      piece.place, row: position.row, sha256: digest, recordOffset: position.offset)
    return record.article(origin: origin, options: context.options).map { .article($0) }
  }

  /// True when the end of the mail is missing: the mark after its parts, or the end of its last line.
  private func isCut(_ record: ArticleRecord) -> Bool {
    if message.entity.isCut { return true }
    guard position.endsInMiddle, message.entity.parts.isEmpty else { return false }
    let last = record.values[.body]?.last { !$0.isWhitespace }
    return last.map { !".!?…)]\"”’»>".contains($0) } ?? false
  }

  /// Opens the text as the export of a press data base; false when it is none.
  private mutating func openExport() throws(ImportProblem) -> Bool {
    let databases = FormatRegistry.formats.filter { $0.family == .databases }
    for part in message.texts.flatMap({ [$0.html, $0.plain] }).compactMap({ $0 }) {
      var hints = PieceHints()
      hints.mediaType = part.mediaType
      hints.charset = part.content["charset"]
      let inner = textPiece(part.decodedBody, hints)
      let sniff = try Sniff(inner, map: context.options.map)
      guard let format = sniff.likeliest(among: databases), format.likeness(sniff) >= .certain
      else { continue }
      let importer = try format.open(inner, context)
      members.take(importer)
      return true
    }
    return false
  }

  /// The text stands where the mail stands; among other mails that is a member of the file.
  private func textPiece(_ bytes: [UInt8], _ hints: PieceHints) -> Piece {
    guard let row = position.row else {
      let ending = hints.mediaType == "text/html" ? "html" : "txt"
      return piece.content(MemorySource(bytes), ending: ending, hints: hints)
    }
    return piece.member("message \(row)", bytes, hints: hints)
  }

  // MARK: - Attachments

  private mutating func open(_ part: MIMEEntity) throws(ImportProblem) -> Reading? {
    if Self.isUnread(part.mediaType) { return nil }
    let isMail = part.mediaType == "message/rfc822"
    let name = part.fileName ?? (isMail ? "mail \(nextAttachment)" : "part \(nextAttachment)")
    var hints = PieceHints()
    hints.mediaType = part.mediaType
    hints.charset = part.content["charset"]
    hints.date = message.date
    let bytes = part.decodedBody
    guard !bytes.trimmed.isEmpty else { return nil }
    let source = MemorySource(bytes)
    guard let row = position.row else {
      return try members.open(piece.member(name, source, hints: hints))
    }
    let place = piece.place.member("message \(row)").member(name)
    return try members.open(Piece(source, place: place, hints: hints, depth: piece.depth + 1))
  }

  /// True for what hangs on mails and is no file that anyone sends.
  private static func isUnread(_ mediaType: String) -> Bool {
    mediaType.hasPrefix("image/") || mediaType.hasPrefix("audio/") || mediaType.hasPrefix("video/")
      || [
        "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "application/ics",
        "application/pgp-signature", "application/pkcs7-signature", "application/ms-tnef",
        "application/x-pkcs7-signature", "application/pgp-keys", "message/delivery-status",
        "message/disposition-notification", "text/rfc822-headers", "text/css", "text/x-amp-html",
      ].contains(mediaType)
  }
}
