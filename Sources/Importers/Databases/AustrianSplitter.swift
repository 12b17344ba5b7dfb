/// The exports of the Austria Presse Agentur: OnlineManager (RTF) and DeFacto (HTML).
///
/// Each article begins with a line like `"Der Standard" vom 02.04.2013   Seite: 1`.
struct AustrianSplitter: ExportSplitter {
  let name = "APA"
  let formatName = "apa"
  let formatTitle = "an export of APA OnlineManager or DeFacto (RTF, HTML)"
  let signs =
    "lines like “\"Zeitung\" vom 02.04.2013”, “\"Zeitung\" gefunden am 28.12.2017 10:36 Uhr”"

  let marks = ["gefunden am", "\" vom ", "&quot; vom ", "defacto", " vom "]

  func likeness(of text: ExportText) -> Double {
    let count = text.lines.prefix(4000).count { Self.header($0.text) != nil }
    return count >= 2
      ? 0.95 : count == 1 && text.lines.prefix(4).contains { Self.header($0.text) != nil } ? 0.8 : 0
  }

  func split(_ text: ExportText) -> [SplitArticle] {
    let lines = text.lines
    let starts = lines.indices.filter { Self.header(lines[$0].text) != nil }
    return zip(starts, starts.dropFirst() + [lines.count]).compactMap { article(text, $0..<$1) }
  }

  /// What a line in front of an article says.
  private struct Header {
    var outlet: String
    var date: String
    var section: String?
  }

  private static func header(_ line: String) -> Header? {
    guard line.utf8.count < 300, let first = line.first, "\"„“”»«".contains(first) else {
      return nil
    }
    let inner = line.dropFirst()
    guard let close = inner.firstIndex(where: { "\"“”«»".contains($0) }), close != inner.startIndex,
      inner.distance(from: inner.startIndex, to: close) <= 80
    else { return nil }
    let rest = inner[inner.index(after: close)...]
    for verb in [" vom ", " gefunden am ", "vom "] {
      guard let found = rest.firstRange(of: verb),
        let date = ExportDate(rest[found.upperBound...].prefix(40)), date.isDay,
        rest[found.upperBound...].first?.isNumber ?? false
      else { continue }
      var header = Header(outlet: inner[..<close].exportTrimmed, date: date.text)
      let between = rest[..<found.lowerBound].exportTrimmed
      if !between.isEmpty, !between.hasPrefix("Nr"), between.utf8.count < 60 {
        header.section = between
      }
      if let section = rest.firstRange(of: "Ressort:") {
        header.section = rest[section.upperBound...].exportTrimmed
      }
      return header
    }
    return nil
  }

  private func article(_ text: ExportText, _ range: Range<Int>) -> SplitArticle? {
    let lines = text.lines
    guard var header = Self.header(lines[range.lowerBound].text) else { return nil }
    var record = ArticleRecord(repairs: text.repairs)
    var places = Array(range.dropFirst())
    // More lines of the header: the section, the page, a note on the source.
    while let first = places.first, let label = lines[first].label,
      [.section, .page, .other, .byline, .outlet].contains(label.meaning)
    {
      if label.meaning == .section { header.section = label.value }
      if label.meaning == .byline { record.values[.byline] = label.value }
      places.removeFirst()
    }
    if let stop = places.firstIndex(where: { Self.isStop(lines[$0]) }) {
      places.removeSubrange(stop...)
    }
    let headline = Self.headline(places, lines)
    record.values[.headline] = text.paragraphs(Array(headline)).joined(separator: " ")
    places.removeAll { headline.contains($0) }
    if let first = places.first, ExportWords.isByline(lines[first].text) {
      record.values[.byline] = ExportWords.byline(lines[first].text)
      places.removeFirst()
    }
    record.values[.outlet] = header.outlet
    record.values[.date] = header.date
    record.values[.section] = header.section
    record.values[.body] = text.paragraphs(places).joined(separator: "\n\n")
    return SplitArticle(record: record, offset: lines[range.lowerBound].offset)
  }

  /// The heading, or the bold lines, near the beginning; else the first line.
  private static func headline(_ places: [Int], _ lines: [ExportText.Line]) -> [Int] {
    let head = places.prefix(6)
    let start =
      head.first { lines[$0].headingLevel != nil } ?? head.first { lines[$0].isBold }
      ?? places.first
    guard let start else { return [] }
    var headline = [start]
    for place in places.drop(while: { $0 <= start }).prefix(3) {
      guard lines[place].isMarked == lines[start].isMarked, lines[start].isMarked,
        lines[place].headingLevel == lines[start].headingLevel
      else { break }
      headline.append(place)
    }
    return headline
  }

  private static func isStop(_ line: ExportText.Line) -> Bool {
    ExportWords.isRule(line.text)
      || [
        "Gespeicherter Anhang", "Gespeicherte Anhänge",
        "Der gegenständliche Text ist eine Abschrift",
      ]
      .contains { line.text.hasPrefix($0) }
  }
}
