internal import Charsets
internal import News

/// What press data bases export, as plain text or as pages; in documents the same splitters read it.
enum DatabaseFormats {
  static let all: [Format] =
    ExportSplitters.all.indices.map(format) + [FactivaXML.format]

  private static func format(_ number: Int) -> Format {
    let splitter = ExportSplitters.all[number]
    return Format(
      name: splitter.formatName, title: splitter.formatTitle, family: .databases,
      likeness: { likeness($0, number: number) },
      open: { piece, context throws(ImportProblem) in
        let source = try ExportSource(reading: piece, options: context.options)
        return try DocumentImporter(
          source.document, splitBy: splitter, place: piece.place, sha256: source.sha256,
          options: context.options)
      })
  }

  /// How sure a splitter is of the beginning of a text or a page.
  private static func likeness(_ sniff: Sniff, number: Int) -> Format.Likeness {
    let splitter = ExportSplitters.all[number]
    guard !sniff.text.isEmpty, sniff.exportMarks.suggest(number), isTextOrPage(sniff),
      splitter.readsPages || !isPage(sniff)
    else { return .none }
    let document = ExportSource(head: sniff).document
    switch splitter.likeness(of: document) {
    case 0.8...: return .special
    case 0.5...: return .certain
    default:
      let isKnown = isPage(sniff) && splitter.pageHeads.contains { sniff.lower.contains($0) }
      return isKnown ? .special : .none
    }
  }

  /// False for what other families know better: rich text, XML, tables, mail, JSON.
  private static func isTextOrPage(_ sniff: Sniff) -> Bool {
    if sniff.begins("{") || sniff.begins("[") || sniff.begins("%pdf") { return false }
    if sniff.begins("<?xml"), !sniff.has("<html") { return false }
    if ["csv", "tsv", "json", "ndjson", "jsonl", "md"].contains(sniff.ending) { return false }
    return !isMail(sniff) && !sniff.begins("---\n")
  }

  /// True for a mail or a mail box with its headers; its text is looked at by itself.
  private static func isMail(_ sniff: Sniff) -> Bool {
    if sniff.begins("from ") || sniff.begins("received: ") { return true }
    let head = String(decoding: sniff.lower.utf8.prefix(4000), as: UTF8.self)
    return ["\nmime-version:", "\nmessage-id:", "\nreceived:", "\ncontent-transfer-encoding:"]
      .contains { head.contains($0) }
  }

  static func isPage(_ sniff: Sniff) -> Bool {
    sniff.begins("<") || sniff.lower.prefix(2000).containsTag
  }
}

extension StringProtocol {
  /// True when one of the tags that pages are made of stands in the text.
  fileprivate var containsTag: Bool {
    let text = String(self)
    return ["<html", "<body", "<div", "<table", "<p>", "<span"].contains { text.contains($0) }
  }
}

/// A text or a page as a document.
struct ExportSource {
  let document: Document
  /// The SHA-256 of the bytes as they came; "" for a head.
  let sha256: String

  /// Reads a whole piece.
  init(reading piece: Piece, options: ImportOptions) throws(ImportProblem) {
    let bytes = try piece.readAll(limit: options.recordLimit)
    let declared = DeclaredCharset.label(in: bytes.prefix(4096)) ?? piece.hints.charset
    let decoded = DecodedText(bytes, declared: declared, options: options)
    sha256 = decoded.sha256
    guard decoded.text.utf8.count(where: { $0 == Byte.lineFeed }) <= ExportText.mostLines else {
      throw ImportProblem(
        place: piece.place, kind: .tooLong, scope: .file,
        what: "the export has more than \(ExportText.mostLines) lines",
        remedy: "divide it into smaller ones")
    }
    let unaltered = decoded.repairs.subtracting(.byteOrderMark).list.isEmpty
    document = Self.document(
      decoded.text, repairs: decoded.repairs, isSource: unaltered,
      offset: decoded.repairs.contains(.byteOrderMark) ? 3 : 0)
  }

  /// Reads the beginning of a piece.
  init(head sniff: Sniff) {
    sha256 = ""
    var text = sniff.text
    if text.utf8.count < sniff.bytes.count + 1024, text.unicodeScalars.contains("\u{FFFD}") {
      text = DecodedText(Array(sniff.bytes), options: ImportOptions()).text
    }
    document = Self.document(text, repairs: [], isSource: false, offset: 0)
  }

  private static func document(
    _ text: String, repairs: RepairSet, isSource: Bool, offset: Int
  ) -> Document {
    let start = text.utf8.first { !Byte.isSpace($0) }
    let head = String(decoding: text.utf8.prefix(2000), as: UTF8.self).lowercased()
    let isPage = start == UInt8(ascii: "<") || head.containsTag
    guard isPage else {
      return Document(text: text, repairs: repairs, isSource: isSource, offset: offset)
    }
    return Document(page: text, repairs: repairs)
  }
}
