internal import News

/// What a row or an object says of an article, before it is one.
struct ArticleRecord {
  /// The text of each field that is there, repaired.
  var values: [ArticleField: String] = [:]
  var repairs: RepairSet
  /// True when the source says or shows that the text goes on elsewhere.
  var isIncomplete = false

  /// Makes a record of fields that were read from mark-up, whose text is UTF-8 already.
  init(_ values: [ArticleField: String] = [:], repairs: RepairSet = []) {
    self.values = values
    self.repairs = repairs
  }

  /// Makes a record of a file whose bytes were repaired so; its byte order mark is not in the record.
  init(repairsOfFile: RepairSet) {
    repairs = repairsOfFile.subtracting(.byteOrderMark)
  }

  /// Makes the article, or gives nil when there is no text in the record.
  func article(origin: Origin, options: ImportOptions) -> Article? {
    guard let body = text(.body) else { return nil }
    let opening = DatelineText(atHeadOf: body)
    let dates = dates(opening, order: options.dates)
    return Article(
      headline: line(.headline) ?? "", body: body,
      outlet: line(.outlet).map(Outlet.init) ?? options.outlet, dateline: dateline(opening),
      byline: line(.byline) ?? opening?.byline ?? ClosingCredit.byline(atEndOf: body),
      section: line(.section),
      published: dates.published, language: line(.language).flatMap(Self.language),
      url: line(.url), recordID: line(.id), isIncomplete: isIncomplete, unreadDate: dates.unread,
      origin: origin, repairs: repairs.list)
  }

  /// A field without white space at its ends; nil when nothing is left.
  private func text(_ field: ArticleField) -> String? {
    guard var text = values[field] else { return nil }
    return text.withUTF8 { bytes in
      let trimmed = bytes.trimmed
      return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
    }
  }

  /// A field on one line; the lines of a list become its items.
  private func line(_ field: ArticleField) -> String? {
    guard let text = text(field) else { return nil }
    guard text.utf8.contains(where: { Byte.isSpace($0) && $0 != Byte.space }) else { return text }
    return text.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .joined(separator: field == .byline || field == .section ? ", " : " ")
  }

  private func dateline(_ opening: DatelineText?) -> Dateline? {
    let place = line(.place) ?? opening?.dateline.place
    let agency = line(.agency) ?? opening?.dateline.agency
    return place == nil && agency == nil ? nil : Dateline(place: place, agency: agency)
  }

  /// The first part of a language tag (BCP 47): "en" of `en-US`; nil when it is none.
  private static func language(_ tag: String) -> String? {
    let code = tag.prefix { $0.isLetter }.lowercased()
    return (2...3).contains(code.utf8.count) ? code : nil
  }

  /// The date of publication, and what the record gives as such when that means no day to us.
  private func dates(
    _ opening: DatelineText?, order: DateOrder?
  ) -> (published: PublicationDate?, unread: String?) {
    var unread: String?
    if let text = line(.date) {
      switch DateText.reading(ofField: text, order: order) {
      case .day(let day): return (PublicationDate(day: day, evidence: .metadata), nil)
      case .placeholder: break
      case .ambiguous, .unread: unread = text
      }
    }
    return (opening?.day.map { PublicationDate(day: $0, evidence: .text) }, unread)
  }
}
