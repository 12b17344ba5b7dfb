/// GoPress and Mediargus (Belgium): a list of contents, then the articles in its order.
///
/// Only the list names the outlets; an article begins with its day and page: `30-11-2011, p.23`.
struct MediargusSplitter: ExportSplitter {
  let name = "GoPress"
  let formatName = "mediargus"
  let formatTitle = "an export of GoPress or Mediargus (text)"
  let signs =
    "a numbered list of contents (“De Morgen, woensdag 30 november 2011, p. 23, 853w.”) and"
    + " lines like “30-11-2011, p.23”"

  let marks = ["mediargus", "gopress", "w.\n\n"]

  func likeness(of text: ExportText) -> Double {
    let entries = Self.contents(text).count
    guard entries > 0 else { return 0 }
    let days = text.lines.contains { Self.day($0.text) != nil }
    return days ? 1 : entries >= 2 ? 0.8 : 0.4
  }

  /// One entry of the list of contents.
  private struct Entry {
    let headline: String
    let outlet: String
    let date: String?
  }

  private static func contents(_ text: ExportText) -> [Entry] {
    var entries: [Entry] = []
    let lines = text.lines
    for (index, line) in lines.enumerated() {
      if day(line.text) != nil, !entries.isEmpty { break }
      guard index + 1 < lines.count else { break }
      let digits = line.text.drop { $0 == "?" || $0 == "\u{FEFF}" }.prefix { $0.isNumber }
      guard digits.count > 0, digits.count < 6 else { continue }
      let rest = line.text.drop { $0 == "?" || $0 == "\u{FEFF}" }.dropFirst(digits.count)
      guard rest.hasPrefix(". ") || rest == "." else { continue }
      guard let (outlet, date) = source(lines[index + 1].text) else { continue }
      entries.append(Entry(headline: rest.dropFirst().exportTrimmed, outlet: outlet, date: date))
    }
    return entries
  }

  /// `De Morgen, woensdag 30 november 2011, p. 23, 853w.`
  private static func source(_ line: String) -> (outlet: String, date: String?)? {
    guard line.utf8.count < 300 else { return nil }
    let parts = line.split(separator: ",").map { $0.exportTrimmed }
    guard parts.count >= 2, let last = parts.last, last.utf8.first.map(Byte.isDigit) ?? false,
      last.hasSuffix("w.") || last.hasSuffix("w"),
      let at = parts.firstIndex(where: { ExportDate($0)?.isDay ?? false }), at > 0
    else { return nil }
    return (parts[..<at].joined(separator: ", "), ExportDate(parts[at])?.text)
  }

  /// `30-11-2011, p.23`: the line that an article begins with.
  private static func day(_ line: String) -> String? {
    guard (10...60).contains(line.utf8.count), line.utf8.first.map(Byte.isDigit) ?? false else {
      return nil
    }
    let day = line.prefix { $0 != "," && $0 != " " }
    guard day.utf8.count == 10, let date = ExportDate(day), date.isDay else { return nil }
    let rest = line[day.endIndex...].drop { ", ".contains($0) }
    return rest.isEmpty || rest.lowercased().hasPrefix("p") ? date.text : nil
  }

  func split(_ text: ExportText) -> [SplitArticle] {
    let entries = Self.contents(text)
    let lines = text.lines
    let starts = lines.indices.filter {
      Self.day(lines[$0].text) != nil && lines[$0].startsParagraph
    }
    let isInOrder = starts.count == entries.count
    // A list that does not fit is searched for each article, which long ones are too long for.
    let isShort = entries.count <= 5000
    return zip(starts, starts.dropFirst() + [lines.count]).enumerated().map { number, range in
      article(
        text, range.0..<range.1,
        isInOrder ? entries[number] : !isShort ? nil : Self.entry(entries, text, range.0..<range.1))
    }
  }

  /// The entry whose headline stands in the first lines of an article.
  private static func entry(
    _ entries: [Entry], _ text: ExportText, _ range: Range<Int>
  ) -> Entry? {
    let head = range.dropFirst().prefix(6).map { text.lines[$0].text }
    let day = day(text.lines[range.lowerBound].text)
    return entries.first { $0.date == day && head.contains($0.headline) }
  }

  private func article(_ text: ExportText, _ range: Range<Int>, _ entry: Entry?) -> SplitArticle {
    let lines = text.lines
    var record = ArticleRecord(repairs: text.repairs)
    record.values[.date] = Self.day(lines[range.lowerBound].text)
    record.values[.outlet] = entry?.outlet
    var places = Array(range.dropFirst())
    let title = entry.flatMap { entry in
      places.prefix(6).firstIndex { same(lines[$0].text, entry.headline) }
    }
    if let title {
      // What stands between the day and the headline: an author on the next line, a section.
      for place in places[..<title] {
        if !lines[place].startsParagraph, record.values[.byline] == nil {
          record.values[.byline] = lines[place].text
        } else {
          record.values[.section] = lines[place].text
        }
      }
      record.values[.headline] = lines[places[title]].text
      places.removeSubrange(...title)
    } else if let entry, !entry.headline.isEmpty, entry.headline != "Artikel zonder titel" {
      record.values[.headline] = entry.headline
    } else if let first = places.first, entry == nil {
      record.values[.headline] = lines[first].text
      places.removeFirst()
    }
    while let last = places.last, ExportWords.isCopyright(lines[last].text) { places.removeLast() }
    record.values[.body] = text.paragraphs(places).joined(separator: "\n\n")
    return SplitArticle(record: record, offset: lines[range.lowerBound].offset)
  }

  private func same(_ left: String, _ right: String) -> Bool {
    left.filter { $0.isLetter || $0.isNumber } == right.filter { $0.isLetter || $0.isNumber }
  }
}
