internal import News

/// Reads a plain text as one article.
struct TextImporter: Importer {
  private let stream: ByteStream
  private let options: ImportOptions
  private var isRead = false
  private var note: ImportNote?

  init(_ stream: ByteStream, options: ImportOptions) {
    self.stream = stream
    self.options = options
    note = stream.encodingNote
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    if let note {
      self.note = nil
      return .note(note)
    }
    guard !isRead else { return nil }
    isRead = true
    return .article(article(of: try RepairedText(reading: stream, options: options)))
  }

  private func article(of source: RepairedText) -> Article {
    var text = source.text
    let (layout, body) = text.withUTF8 { bytes in
      let layout = StoryLayout(bytes)
      return (layout, String(decoding: bytes[layout.body], as: UTF8.self))
    }
    return Article(
      headline: layout.headline, body: body, outlet: options.outlet, dateline: layout.dateline,
      byline: layout.byline, published: published(layout.day),
      origin: Origin(
        stream.place, sha256: source.sha256,
        bodyOffset: source.isRepaired ? nil : layout.body.lowerBound),
      repairs: source.repairs)
  }

  private func published(_ day: CalendarDay?) -> PublicationDate? {
    if let day { return PublicationDate(day: day, evidence: .text) }
    return DateText.day(inNameOf: stream.place.name)
      .map { PublicationDate(day: $0, evidence: .fileName) }
  }
}
