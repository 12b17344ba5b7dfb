internal import News
internal import XML

/// Reads an export of Evernote (ENEX): notes and clippings, one after another.
///
/// A note is read part by part, since the pictures in it may be of any size.
struct EvernoteImporter: Importer {
  private let records: RecordStream
  private let options: ImportOptions
  private var note: FeedItem?
  private var isAtEnd = false

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    records = try RecordStream(piece, options: options)
    self.options = options
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    while !isAtEnd {
      guard let element = try records.nextElement() else {
        isAtEnd = true
        break
      }
      if element.name == "note" {
        let finished = note
        let row = records.number
        note = FeedItem()
        records.startRecord()
        if let finished { return reading(of: finished, row: row) }
      } else if note != nil {
        try takePart(element)
      }
    }
    guard let finished = note else { return nil }
    note = nil
    return reading(of: finished, row: records.number)
  }

  private mutating func takePart(_ element: MarkupStream.Element) throws(ImportProblem) {
    guard element.name != "resource" else {
      // Bytes of a picture, and facts about it that look like those of the note.
      _ = try records.element(endingBefore: ["note"], bytes: 0)
      return
    }
    guard Self.parts.contains(element.name) else { return }
    let text = try text()
    switch element.name {
    case "title":
      note?.headline = FeedText.line(text)
    case "content":
      note?.paragraphs = FeedText.htmlParagraphs(WordsOfXML.withoutProlog(text))
      if note?.url == nil { note?.url = Self.clippedAddress(text) }
    case "created":
      note?.date = text.nonEmpty.map(Self.date)
    case "author":
      note?.byline = FeedItem.name(text)
    default:
      if WebAddress.isWhole(text.trimmedSpace) { note?.url = text.trimmedSpace }
    }
  }

  private static let parts: Set<String> = ["title", "content", "created", "author", "source-url"]

  private func text() throws(ImportProblem) -> String {
    try records.element(endingBefore: ["note"]).node.content
  }

  /// `2020-10-18T07:26:24Z` of `20201018T072624Z`.
  private static func date(_ text: String) -> String {
    let digits = text.trimmedSpace
    guard digits.utf8.count == 16, digits.utf8.prefix(8).allSatisfy(Byte.isDigit) else {
      return text
    }
    let parts = Array(digits)
    func part(_ range: Range<Int>) -> String { String(parts[range]) }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
      + "T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z"
  }

  /// The address that the web clipper writes into a style.
  private static func clippedAddress(_ enml: String) -> String? {
    guard let mark = enml.firstRange(of: "--en-clipped-source-url:") else { return nil }
    let address = enml[mark.upperBound...].prefix { !";\"'<".contains($0) }.trimmedSpace
    return WebAddress.isWhole(address) ? address : nil
  }

  private func reading(of note: FeedItem, row: Int) -> Reading {
    guard let record = note.record(of: FeedChannel(), repairs: records.repairs),
      let article = record.article(
        origin: Origin(records.place, row: row, sha256: record.digest), options: options)
    else {
      return .leftOut(LeftOut(place: records.place, reason: "a note without a text"))
    }
    return .article(article)
  }
}

/// XML that stands as text inside of XML.
enum WordsOfXML {
  /// A document without the declaration and the document type at its head.
  static func withoutProlog(_ document: String) -> Substring {
    var rest = document.drop(while: \.isWhitespace)
    for mark in ["<?", "<!DOCTYPE"] where rest.hasPrefix(mark) {
      guard let end = rest.firstIndex(of: ">") else { break }
      rest = rest[rest.index(after: end)...].drop(while: \.isWhitespace)
    }
    return rest
  }
}
