/// Word processors' files, books and print-outs.
enum DocumentFormats {
  static let all: [Format] = [word, openText, richText, markdown, pdf, epub]

  static let word = Format(
    name: "docx", title: "a Word document", family: .documents, endings: ["docx", "docm", "dotx"],
    likeness: { sniff in OfficeZip(sniff) == .word ? .special : .none },
    open: { piece, context throws(ImportProblem) in
      let (document, sha256) = try WordDocument.read(piece, options: context.options)
      return try DocumentImporter(
        document, place: piece.place, sha256: sha256, options: context.options)
    })

  static let openText = Format(
    name: "odt", title: "an OpenDocument text (LibreOffice)", family: .documents,
    endings: ["odt", "ott", "fodt"],
    likeness: { sniff in
      if OfficeZip(sniff) == .openText { return .special }
      return isFlatText(sniff) ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      let isZip = try piece.peek(2).elementsEqual([0x50, 0x4B])
      let (document, sha256) =
        isZip
        ? try OpenTextDocument.read(piece, options: context.options)
        : try OpenTextDocument.readFlat(piece, options: context.options)
      return try DocumentImporter(
        document, place: piece.place, sha256: sha256, options: context.options)
    })

  private static func isFlatText(_ sniff: Sniff) -> Bool {
    sniff.begins("<") && sniff.has("<office:document")
      && sniff.has("application/vnd.oasis.opendocument.text")
  }

  static let markdown = Format(
    name: "md", title: "a text in Markdown, or one with front matter", family: .documents,
    endings: ["md", "markdown", "mdown", "mkd", "mdx"],
    likeness: { sniff in
      guard !sniff.text.isEmpty, !TextFormats.looksLikeMarkup(sniff) else { return .none }
      // A plain text with front matter is read as one, so that its words keep their places.
      let isPlain = ["txt", "text"].contains(sniff.ending)
      if !isPlain, sniff.begins("---") || sniff.begins("+++"), FrontMatter(sniff.text) != nil {
        return .certain
      }
      return ["md", "markdown", "mdown", "mkd", "mdx"].contains(sniff.ending) ? .likely : .none
    },
    open: { piece, context throws(ImportProblem) in
      let decoded = try DecodedText(reading: piece, options: context.options)
      let markdown = MarkdownDocument(decoded.text, repairs: decoded.repairs)
      return try DocumentImporter(
        markdown.document, place: piece.place, sha256: decoded.sha256, options: context.options)
    })

  static let epub = Format(
    name: "epub", title: "an EPUB, one article a text or chapter", family: .documents,
    endings: ["epub"],
    likeness: { sniff in OfficeZip(sniff) == .book ? .special : .none },
    open: { piece, context throws(ImportProblem) in
      try EPUBImporter(piece, options: context.options)
    })

  static let pdf = Format(
    name: "pdf", title: "a PDF with a text layer", family: .documents, endings: ["pdf"],
    program: PDFDocument.program,
    likeness: { sniff in
      sniff.bytes.prefix(1024).contains(sequence: Array("%PDF-".utf8)) ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      let contents = try PDFDocument.read(piece)
      return try DocumentImporter(
        contents.document, place: piece.place, sha256: contents.sha256, notes: contents.notes,
        options: context.options)
    })

  static let richText = Format(
    name: "rtf", title: "a document in rich text (RTF)", family: .documents, endings: ["rtf"],
    likeness: { sniff in
      sniff.begins("{\\rtf") || sniff.starts(with: Array("{\\rtf".utf8)) ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      let (document, sha256) = try RichTextReader.read(piece)
      return try DocumentImporter(
        document, place: piece.place, sha256: sha256, options: context.options)
    })
}

/// Which kind of document a zip is, known by its first parts.
enum OfficeZip {
  case word
  case sheet
  case slides
  case openText
  case openSheet
  case book

  /// Judges a piece; nil when it is no zip, or another one.
  init?(_ sniff: Sniff) {
    guard sniff.starts(with: [0x50, 0x4B, 3, 4]) else { return nil }
    if let type = Self.mediaType(sniff) {
      switch type {
      case "application/epub+zip": self = .book
      case _ where type.hasPrefix("application/vnd.oasis.opendocument.text"): self = .openText
      case _ where type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet"):
        self = .openSheet
      case _ where type.hasPrefix("application/vnd.oasis.opendocument.presentation"):
        self = .slides
      default: return nil
      }
      return
    }
    let names = sniff.zipMembers.map { $0.lowercased() }
    let isOffice = names.contains { $0.hasSuffix("[content_types].xml") || $0 == "_rels/.rels" }
    for (folder, kind) in [("word/", Self.word), ("xl/", .sheet), ("ppt/", .slides)] {
      let parts = names.filter { $0.hasPrefix(folder) || $0.contains("/" + folder) }
      if isOffice ? !parts.isEmpty : parts.contains(where: Self.isMainPart) {
        self = kind
        return
      }
    }
    if names.contains("meta-inf/container.xml") {
      self = .book
      return
    }
    if names.contains("content.xml"), names.contains("styles.xml") || names.contains("meta.xml") {
      self = sniff.ending == "ods" ? .openSheet : .openText
      return
    }
    // The parts that tell lie behind a large picture.
    guard isOffice else { return nil }
    switch sniff.ending {
    case "docx", "docm", "dotx": self = .word
    case "xlsx", "xlsm": self = .sheet
    case "pptx": self = .slides
    default: return nil
    }
  }

  private static func isMainPart(_ name: String) -> Bool {
    ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"].contains {
      name.hasSuffix($0)
    }
  }

  /// What the first member, which is called `mimetype` and not packed, says; nil without one.
  private static func mediaType(_ sniff: Sniff) -> String? {
    let head = sniff.bytes.prefix(160)
    guard head.count > 38, head.dropFirst(30).starts(with: "mimetype".utf8),
      head[head.startIndex + 8] == 0, head[head.startIndex + 9] == 0
    else { return nil }
    let extra = Int(head[head.startIndex + 28]) | Int(head[head.startIndex + 29]) << 8
    let text = head.dropFirst(38 + extra).prefix { $0 >= 0x20 && $0 < 0x7F }
    // The next member begins right behind it.
    let type = String(decoding: text, as: UTF8.self)
    guard let next = type.firstRange(of: "PK") else { return type }
    return String(type[..<next.lowerBound])
  }
}
