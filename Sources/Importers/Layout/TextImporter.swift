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
      headline: layout.headline, body: body,
      outlet: (layout.fields[.outlet] ?? layout.outlet).map(Outlet.init) ?? options.outlet,
      dateline: layout.dateline, byline: layout.byline ?? ClosingCredit.byline(atEndOf: body),
      section: layout.fields[.section],
      published: published(layout), language: layout.fields[.language].flatMap(Self.language),
      url: layout.fields[.url], isIncomplete: layout.isCut, unreadDate: unreadDate(layout),
      origin: Origin(
        stream.place, sha256: source.sha256,
        bodyOffset: source.isRepaired || !stream.standsInFile ? nil : layout.body.lowerBound),
      repairs: source.repairs)
  }

  private func reading(_ layout: StoryLayout) -> DateReading? {
    guard let date = Self.dateText(layout) else { return nil }
    return DateText.reading(ofField: date, order: options.dates)
  }

  /// What the text gives as its date, where its day was not plain at once.
  private static func dateText(_ layout: StoryLayout) -> String? {
    layout.fields[.date] ?? (layout.day == nil ? layout.unreadDate : nil)
  }

  private func published(_ layout: StoryLayout) -> PublicationDate? {
    if let day = reading(layout)?.day {
      return PublicationDate(day: day, evidence: layout.fields[.date] == nil ? .text : .metadata)
    }
    if let day = layout.day { return PublicationDate(day: day, evidence: .text) }
    return DateText.day(inNameOf: stream.place.name)
      .map { PublicationDate(day: $0, evidence: .fileName) }
  }

  private func unreadDate(_ layout: StoryLayout) -> String? {
    switch reading(layout) {
    case .unread, .ambiguous: Self.dateText(layout)
    case .day, .placeholder, nil: nil
    }
  }

  private static func language(_ tag: String) -> String? {
    let code = tag.prefix { $0.isLetter }.lowercased()
    return (2...3).contains(code.utf8.count) ? code : nil
  }
}
