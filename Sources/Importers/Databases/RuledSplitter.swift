/// Articles between rows of equals signs or underscores, each with a line that names outlet and date:
/// Retriever, Infomedia and other services that give their fields no names.
struct RuledSplitter: ExportSplitter {
  let name = "a press monitoring service"
  let formatName = "ruled"
  let formatTitle = "articles between rows of ==== or ____, each with a line of outlet and date"
  let signs =
    "rows of “====” or “____” between articles, each with an outlet and a date below its headline"

  let marks = ["\n====", "\n____", "\n----", "\n****"]
  let marksNeeded = 2
  let readsPages = false

  func likeness(of text: ExportText) -> Double {
    let records = records(of: text)
    guard records.count >= 2 else { return 0 }
    let dated = records.count { source(text, $0) != nil }
    return dated >= 2 && dated * 5 >= records.count * 4 ? 0.55 : 0
  }

  func split(_ text: ExportText) -> [SplitArticle] {
    records(of: text).compactMap { article(text, $0) }
  }

  /// The ranges between rules that hold a text.
  private func records(of text: ExportText) -> [Range<Int>] {
    let lines = text.lines
    var records: [Range<Int>] = []
    var start = 0
    for index in lines.indices {
      let isRule = ExportWords.isRule(lines[index].text)
      guard isRule || (lines[index].startsPage && index > start) else { continue }
      if index - start >= 3 { records.append(start..<index) }
      start = isRule ? index + 1 : index
    }
    if lines.count - start >= 3 { records.append(start..<lines.count) }
    return records
  }

  /// The line near the beginning that names the day, with the outlet in front of it.
  private func source(_ text: ExportText, _ range: Range<Int>) -> (
    line: Int, outlet: String, date: String
  )? {
    for index in range.prefix(5) {
      let line = text.lines[index].text
      guard line.utf8.count <= 160, let date = ExportDate(line), date.isDay, date.others <= 14,
        line.last.map({ $0 != "," }) ?? false
      else { continue }
      let parts = line.split { ".,|;–•·()".contains($0) }.map { $0.exportTrimmed }
      guard let outlet = parts.first(where: { !$0.isEmpty && ExportDate($0) == nil }),
        outlet.utf8.count <= 60, outlet.first?.isUppercase ?? false
      else { continue }
      return (index, outlet, date.text)
    }
    return nil
  }

  private func article(_ text: ExportText, _ range: Range<Int>) -> SplitArticle? {
    let lines = text.lines
    guard let source = source(text, range) else { return nil }
    var record = ArticleRecord(repairs: text.repairs)
    record.values[.outlet] = source.outlet
    record.values[.date] = source.date
    var start = source.line + 1
    let above = range.lowerBound..<source.line
    if above.isEmpty, start < range.upperBound {
      let end = text.paragraph(at: start, in: range).upperBound
      record.values[.headline] = text.joined(start..<end)
      start = end
    } else {
      record.values[.headline] = text.joined(above)
      // What else belongs to the line of the outlet: a page, an author.
      while start < range.upperBound, !lines[start].startsParagraph {
        if ExportWords.isByline(lines[start].text) {
          record.values[.byline] = ExportWords.byline(lines[start].text)
        }
        start += 1
      }
    }
    if start + 1 < range.upperBound, ExportWords.isByline(lines[start].text) {
      record.values[.byline] = ExportWords.byline(lines[start].text)
      start += 1
    }
    var places: [Int] = []
    for index in start..<max(start, range.upperBound) {
      if ExportWords.isCopyright(lines[index].text), lines[index].text.utf8.count < 120 { break }
      places.append(index)
    }
    record.values[.body] = text.paragraphs(places).joined(separator: "\n\n")
    return places.isEmpty
      ? nil : SplitArticle(record: record, offset: lines[range.lowerBound].offset)
  }
}
