/// Kikuzo, Yomidasu and other Japanese data bases: a row of a table that says day, edition, page and
/// number of characters, with the headline in it or near it, then the text.
struct JapaneseSplitter: ExportSplitter {
  let name = "a Japanese data base (Kikuzo, Yomidasu)"
  let formatName = "japanese"
  let formatTitle = "an export of Kikuzo, Yomidasu or the like (HTML)"
  let signs = "rows with a day (“1985年01月01日”, “1987.01.01”), a page (“3頁”) and a length (“512文字”)"

  let marks = ["文字", "字<", "topic-detail", "heiseidetailarea", "字\n"]

  func likeness(of text: ExportText) -> Double {
    let heads = Self.heads(text.lines)
    // Web pages say how much a reader has still to pay for.
    guard heads.contains(where: \.namesPage) else { return 0 }
    return heads.count >= 2 ? 0.9 : 0.7
  }

  /// The lines of a row in front of an article.
  private struct Head {
    var lines: Range<Int>
    var date: String
    var headline: String?
    var section: String?
    var outlet: String?
    /// It says on which page of which edition.
    var namesPage = false
  }

  private static func heads(_ lines: [ExportText.Line]) -> [Head] {
    var heads: [Head] = []
    var index = 0
    while index < lines.count {
      let end = row(at: index, lines)
      if let head = head(index..<end, lines) { heads.append(head) }
      index = end
    }
    return heads
  }

  /// Where the row, or the paragraph, that begins at a line ends.
  private static func row(at start: Int, _ lines: [ExportText.Line]) -> Int {
    var end = start + 1
    if let row = lines[start].row {
      while end < lines.count, lines[end].row == row, end - start < 40 { end += 1 }
    } else {
      while end < lines.count, !lines[end].startsParagraph, lines[end].row == nil { end += 1 }
    }
    return end
  }

  private static func head(_ range: Range<Int>, _ lines: [ExportText.Line]) -> Head? {
    guard range.count <= 14 else { return nil }
    var date: String?
    var hasLength = false
    var others: [String] = []
    for index in range {
      for cell in lines[index].text.split(whereSeparator: { $0 == "\t" || $0 == "\n" }) {
        let cell = cell.exportTrimmed
        if date == nil, cell.utf8.count <= 40, let found = ExportDate(cell), found.isDay {
          date = found.text
        } else if cell.unicodeScalars.count <= 12, cell.hasSuffix("字") {
          hasLength = true
        } else if !isNumber(cell), !isPage(cell), !cell.isEmpty {
          others.append(cell)
        }
      }
    }
    guard let date, hasLength else { return nil }
    var head = Head(lines: range, date: date)
    head.namesPage =
      range.contains { isPage(lines[$0].text) } || others.contains { $0.hasSuffix("刊") }
    // Editions and sections are words of two to four characters.
    if let longest = others.max(by: { $0.unicodeScalars.count < $1.unicodeScalars.count }),
      longest.unicodeScalars.count >= 7
    {
      head.headline = longest
    }
    head.outlet = others.first { $0.hasSuffix("新聞") || $0.hasSuffix("新報") }
    return head
  }

  private static func isNumber(_ cell: String) -> Bool {
    cell.unicodeScalars.count <= 5 && cell.contains(where: \.isNumber)
      && !cell.unicodeScalars.contains { $0.properties.isIdeographic }
  }

  private static func isPage(_ cell: String) -> Bool {
    guard let last = cell.last, cell.unicodeScalars.count <= 5 else { return false }
    return "頁面ページ".contains(last) && cell.contains(where: \.isNumber)
  }

  func split(_ text: ExportText) -> [SplitArticle] {
    let heads = Self.heads(text.lines)
    var articles: [SplitArticle] = []
    for (number, head) in heads.enumerated() {
      let next = number + 1 < heads.count ? heads[number + 1].lines.lowerBound : text.lines.count
      var places = Array(head.lines.upperBound..<next)
      var record = ArticleRecord(repairs: text.repairs)
      record.values[.date] = head.date
      record.values[.outlet] = head.outlet
      record.values[.language] = "ja"
      record.values[.headline] = head.headline
      if head.headline == nil {
        headline(of: head, text, heads: heads, number: number, &places, &record)
      }
      if number + 1 < heads.count, head.headline == nil, heads[number + 1].headline == nil,
        let last = places.last, isHeadline(text.lines[last]), places.count > 1,
        record.values[.headline].map({ $0 == precedingHeadline(head, text) }) ?? false
      {
        places.removeLast()
      }
      places.removeAll { isChrome(text.lines[$0].text) }
      record.values[.body] = text.paragraphs(places).joined(separator: "\n\n")
      articles.append(
        SplitArticle(record: record, offset: text.lines[head.lines.lowerBound].offset))
    }
    return articles
  }

  /// Takes the line below the row as the headline, or the one above it.
  private func headline(
    of head: Head, _ text: ExportText, heads: [Head], number: Int, _ places: inout [Int],
    _ record: inout ArticleRecord
  ) {
    if let above = precedingHeadline(head, text), number > 0 || head.lines.lowerBound > 0,
      text.lines[head.lines.lowerBound - 1].isMarked
    {
      record.values[.headline] = above
    } else if let first = places.first, isHeadline(text.lines[first]), places.count > 1 {
      record.values[.headline] = text.lines[first].text
      places.removeFirst()
    } else {
      record.values[.headline] = precedingHeadline(head, text)
    }
  }

  private func precedingHeadline(_ head: Head, _ text: ExportText) -> String? {
    guard head.lines.lowerBound > 0 else { return nil }
    let line = text.lines[head.lines.lowerBound - 1]
    return isHeadline(line) ? line.text : nil
  }

  private func isHeadline(_ line: ExportText.Line) -> Bool {
    line.text.unicodeScalars.count <= 80 && !line.text.hasSuffix("。") && !isChrome(line.text)
  }

  private func isChrome(_ line: String) -> Bool {
    line.unicodeScalars.count <= 14
      && ["印刷", "閉じる", "検索", "次へ", "前へ", "一覧", "ページ", "切り抜き", "イメージ", "戻る", "著作権"]
        .contains { line.contains($0) }
  }
}
