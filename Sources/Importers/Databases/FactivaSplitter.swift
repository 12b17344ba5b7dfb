/// Factiva: its article layout, where metadata has no names, and its layout of two-letter labels.
struct FactivaSplitter: ExportSplitter {
  let name = "Factiva"
  let formatName = "factiva"
  let formatTitle = "an export of Factiva (HTML, RTF, text)"
  let signs =
    "a number of words followed by a date and “Document ABCD000020130101e9bj0001v”, or the labels"
    + " HD, WC, PD, SN, LP, TD, AN"

  let marks = ["factiva", "document ", "dokument ", "documento ", "\nhd", ">hd<"]

  let pageHeads = ["<title>factiva</title>", "class=\"factivalogo", "class='factivalogo"]

  func likeness(of text: ExportText) -> Double {
    var codes: Set<String> = []
    var numbers = 0
    var headers = 0
    var isNamed = false
    let lines = text.lines.prefix(4000)
    for (index, line) in lines.enumerated() {
      if let code = FactivaLine.code(line) { codes.insert(code.name) }
      if FactivaLine.isNumber(line.text) { numbers += 1 }
      if FactivaLine.isAnchor(text.lines, index) { headers += 1 }
      if line.text.utf8.count < 80, line.text.contains("Factiva") { isNamed = true }
    }
    let hasCodes = codes.count >= 5 && codes.contains("HD")
    if hasCodes, codes.contains("TD") || codes.contains("LP") || codes.contains("PD") {
      return numbers > 0 ? 1 : 0.9
    }
    if headers > 0 { return numbers > 0 ? 0.95 : isNamed ? 0.8 : 0.3 }
    return numbers > 0 && isNamed ? 0.6 : 0
  }

  func split(_ text: ExportText) -> [SplitArticle] {
    let coded = FactivaFields.articles(of: text)
    return coded.isEmpty ? FactivaLayout.articles(of: text) : coded
  }
}

/// Lines that only Factiva writes.
enum FactivaLine {
  /// `Document NYTF000020050408dp1900j9s`, in the language of the interface.
  static func isNumber(_ line: some StringProtocol) -> Bool {
    guard (20...70).contains(line.utf8.count) else { return false }
    let words = line.exportWords
    guard words.count <= 3, let number = words.last, words.count >= 2 || number.utf8.count > 22
    else {
      return false
    }
    if words.count >= 2 {
      let noun = words[0].lowercased()
      guard ["doc", "dok", "док", "文", "문서", "belge"].contains(where: { noun.hasPrefix($0) }) else {
        return false
      }
    }
    return isAccessionNumber(number)
  }

  /// Four letters or so, ten zeros and digits of a day, and a tail of letters and digits.
  static func isAccessionNumber(_ word: some StringProtocol) -> Bool {
    guard (18...32).contains(word.utf8.count), word.utf8.allSatisfy({ $0 < 0x80 }),
      word.utf8.allSatisfy({ Byte.isDigit($0) || Byte.isLetter($0) || $0 == UInt8(ascii: "_") })
    else { return false }
    var run = 0
    var longest = 0
    for byte in word.utf8 {
      run = Byte.isDigit(byte) ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest >= 10
  }

  /// A number of words, and the date below it.
  static func isAnchor(_ lines: [ExportText.Line], _ index: Int) -> Bool {
    guard index + 1 < lines.count, ExportWords.length(lines[index].text) != nil else {
      return false
    }
    return ExportDate.isDateLine(lines[index + 1].text)
  }

  /// A two-letter label at the beginning of a line, or in the first cell of a row.
  static func code(_ line: ExportText.Line) -> (name: String, value: String)? {
    let word = line.text.prefix { $0 != " " && $0 != "\t" && $0 != ":" && $0 != "|" }
    guard (2...3).contains(word.utf8.count), codes.contains(String(word)) else { return nil }
    var rest = line.text[word.endIndex...]
    while let first = rest.first, " \t:|".contains(first) { rest = rest.dropFirst() }
    return (String(word), String(rest))
  }

  private static let codes: Set<String> = [
    "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CT",
    "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "SE", "CLM", "NGC", "GC", "ART", "DLN",
    "CX", "RST", "DE", "FE",
  ]
}

/// The layout of two-letter labels: "Full Article plus Indexing".
enum FactivaFields {
  /// A field and the lines of its value.
  private struct Field {
    let name: String
    var line: Int
    var value: [String]
  }

  static func articles(of text: ExportText) -> [SplitArticle] {
    let fields = fields(of: text)
    guard fields.contains(where: { $0.name == "HD" }), fields.count >= 4 else { return [] }
    var articles: [SplitArticle] = []
    var current: [Field] = []
    func finish() {
      if current.contains(where: { $0.name == "HD" || $0.name == "TD" || $0.name == "LP" }) {
        articles.append(article(current, text))
      }
      current = []
    }
    for field in fields {
      let isNew = field.name == "HD" && current.contains { $0.name == "HD" || $0.name == "TD" }
      let isNextSection =
        ["SE", "CLM"].contains(field.name)
        && current.contains { $0.name == "TD" || $0.name == "AN" }
      // No article has so many fields.
      if isNew || isNextSection || current.count > 1000 { finish() }
      current.append(field)
      if field.name == "AN" { finish() }
    }
    finish()
    return articles
  }

  private static func fields(of text: ExportText) -> [Field] {
    var fields: [Field] = []
    var isOpen = false
    for (index, line) in text.lines.enumerated() {
      let inTable = line.row != nil
      let beginsField = line.startsParagraph || !inTable
      if beginsField, let code = FactivaLine.code(line), !inTable || (line.cell ?? 1) <= 1,
        isExpected(code.name, after: fields.last?.name, value: code.value, inTable: inTable)
      {
        fields.append(Field(name: code.name, line: index, value: []))
        if !code.value.isEmpty { fields[fields.count - 1].value.append(code.value) }
        isOpen = true
      } else if isOpen, !fields.isEmpty {
        // What follows the last field of an article is a page's own.
        if fields[fields.count - 1].name == "AN", !fields[fields.count - 1].value.isEmpty {
          isOpen = false
          continue
        }
        if line.startsParagraph || fields[fields.count - 1].value.isEmpty {
          fields[fields.count - 1].value.append(line.text)
        } else {
          let last = fields[fields.count - 1].value.count - 1
          fields[fields.count - 1].value[last] += " " + line.text
        }
      }
    }
    return fields
  }

  /// False for a word of the text that looks like a label: "IN the beginning".
  private static func isExpected(
    _ name: String, after last: String?, value: String, inTable: Bool
  ) -> Bool {
    if inTable || value.isEmpty { return true }
    guard let last else { return name == "HD" || name == "SE" || name == "CLM" || name == "BY" }
    guard last == "TD" || last == "LP" else { return true }
    return !["BY", "RE", "DE", "SE", "CT", "CR", "PG", "ED"].contains(name)
      || value.contains(" : ") || name == "SE" && value.utf8.count < 60
  }

  private static func article(_ fields: [Field], _ text: ExportText) -> SplitArticle {
    func value(_ names: String...) -> String? {
      for name in names {
        if let field = fields.first(where: { $0.name == name }), !field.value.isEmpty {
          return field.value.joined(separator: " ").exportTrimmed
        }
      }
      return nil
    }
    var record = ArticleRecord(repairs: text.repairs)
    record.values[.headline] = value("HD")
    record.values[.byline] = value("BY").map { ExportWords.byline($0) }
    record.values[.date] = value("PD").map { ExportDate($0)?.text ?? $0 }
    record.values[.outlet] = value("SN")
    record.values[.section] = value("SE", "CLM")
    record.values[.language] = value("LA").flatMap { ExportWords.language($0) }
    var body: [String] = []
    for field in fields where field.name == "LP" || field.name == "TD" { body += field.value }
    if body.isEmpty { body = fields.first { $0.name == "ART" }?.value ?? [] }
    record.values[.body] = body.joined(separator: "\n\n")
    let start = fields.first.flatMap { text.lines[$0.line].offset }
    return SplitArticle(record: record, offset: start)
  }
}

/// The layout without labels: section, headline, author, words, date, outlet, code, language,
/// copyright, each on a line, then the text.
enum FactivaLayout {
  static func articles(of text: ExportText) -> [SplitArticle] {
    let lines = text.lines
    let anchors = lines.indices.filter { FactivaLine.isAnchor(lines, $0) }
    var articles: [SplitArticle] = []
    var floor = 0
    for (number, anchor) in anchors.enumerated() {
      let limit = number + 1 < anchors.count ? anchors[number + 1] : lines.count
      let end = (anchor..<limit).first { FactivaLine.isNumber(lines[$0].text) }
      let head = head(above: anchor, from: floor, text)
      articles.append(article(text, head, anchor, end: end ?? limit, isClosed: end != nil, limit))
      floor = end.map { $0 + 1 } ?? anchor + 1
    }
    // Without numbers of documents an article reaches to the head of the next one.
    return articles
  }

  /// What stands above the number of words.
  private struct Head {
    var start: Int
    var headline: Range<Int>
    var byline: String?
    var section: String?
  }

  private static func head(above anchor: Int, from floor: Int, _ text: ExportText) -> Head {
    let lines = text.lines
    var start = anchor
    while start > floor, anchor - start < 8, !FactivaLine.isNumber(lines[start - 1].text),
      !isLongText(lines[start - 1]), !lines[start].startsPage
    {
      start -= 1
    }
    let above = start..<anchor
    var head = Head(start: start, headline: above.lowerBound..<above.lowerBound)
    let marked =
      above.first {
        lines[$0].style.contains("headline") || lines[$0].style.split(separator: " ").contains("hd")
      } ?? above.last { lines[$0].isMarked && !lines[$0].text.contains("Factiva") }
    if let marked {
      let end = text.paragraph(at: marked, in: marked..<anchor).upperBound
      head.headline = marked..<end
      if marked > above.lowerBound, marked - 1 >= floor, isSection(lines[marked - 1]) {
        head.section = lines[marked - 1].text
        head.start = marked - 1
      } else {
        head.start = marked
      }
      if let author = (end..<anchor).first(where: { lines[$0].style.contains("author") })
        ?? (end..<anchor).first
      {
        head.byline = lines[author].text
      }
    } else if !above.isEmpty {
      var end = anchor
      if above.count > 1, ExportWords.isByline(lines[anchor - 1].text) {
        end = anchor - 1
        head.byline = lines[end].text
      }
      // The paragraph that the head's last line belongs to, or the line alone.
      var first = end - 1
      while first > above.lowerBound, !lines[first].startsParagraph { first -= 1 }
      if first > above.lowerBound, end - first == 1, isSection(lines[first - 1]),
        lines[first - 1].text.utf8.count < lines[first].text.utf8.count
      {
        head.section = lines[first - 1].text
      }
      head.start = head.section == nil ? first : first - 1
      // A section on a short line of its own, in the paragraph of the headline.
      if head.section == nil, end - first > 1, isSection(lines[first]),
        lines[first].text.utf8.count <= 40,
        text.paragraphs(first..<first + 2).count == 2
      {
        head.section = lines[first].text
        first += 1
      }
      head.headline = first..<end
    }
    return head
  }

  private static func isLongText(_ line: ExportText.Line) -> Bool {
    line.text.utf8.count > 300 || (line.text.utf8.count > 120 && line.text.hasSuffix("."))
  }

  private static func isSection(_ line: ExportText.Line) -> Bool {
    line.text.utf8.count <= 60 && line.row == nil && line.headingLevel == nil
      && !line.text.contains("Factiva") && !line.text.contains("Dow Jones")
      && !ExportWords.isCopyright(line.text)
  }

  private static func article(
    _ text: ExportText, _ head: Head, _ anchor: Int, end: Int, isClosed: Bool, _ limit: Int
  ) -> SplitArticle {
    let lines = text.lines
    var record = ArticleRecord(repairs: text.repairs)
    record.values[.headline] = text.joined(head.headline)
    record.values[.byline] = head.byline.map { ExportWords.byline($0) }
    record.values[.section] = head.section
    record.values[.date] = ExportDate(lines[anchor + 1].text)?.text ?? lines[anchor + 1].text
    var index = anchor + 2
    if index < end, isTime(lines[index].text) { index += 1 }
    if index < end { record.values[.outlet] = lines[index].text }
    index += 1
    let body = bodyStart(text, from: index, to: end)
    for place in index..<max(index, body) {
      if let language = ExportWords.language(lines[place].text), lines[place].text.utf8.count > 3 {
        record.values[.language] = language
      }
    }
    var last = end
    if !isClosed, limit < lines.count {
      // The head of the next article.
      last = self.head(above: limit, from: body, text).start
    }
    if isClosed, last - 1 > body, isPublisher(lines[last - 1], lines[body]) { last -= 1 }
    var places = Array(body..<max(body, last))
    if !isClosed { places = places.prefix { !isFoot(lines[$0]) } }
    record.values[.body] = text.paragraphs(places).joined(separator: "\n\n")
    return SplitArticle(record: record, offset: lines[head.start].offset)
  }

  private static func isTime(_ line: String) -> Bool {
    line.utf8.count <= 12 && line.utf8.contains(Byte.colon)
      && line.utf8.first.map(Byte.isDigit) ?? false
  }

  /// Where the text begins: behind the copyright, the language, or the code of the outlet.
  private static func bodyStart(_ text: ExportText, from start: Int, to end: Int) -> Int {
    let lines = text.lines
    let head = start..<min(start + 9, end)
    if let copyright = head.first(where: { ExportWords.isCopyright(lines[$0].text) }) {
      var next = text.paragraph(at: copyright, in: copyright..<end).upperBound
      while next < end, next < copyright + 3, ExportWords.isRights(lines[next].text) { next += 1 }
      return next
    }
    if let language = head.first(where: {
      lines[$0].text.utf8.count > 3 && lines[$0].text.exportWords.count == 1
        && ExportWords.language(lines[$0].text) != nil
    }) {
      return language + 1
    }
    if let part = head.first(where: { lines[$0].style.contains("articleparagraph") }) {
      return part
    }
    return head.first { lines[$0].text.utf8.count > 60 } ?? start
  }

  /// The name of a publisher that stands alone below the text.
  private static func isPublisher(_ line: ExportText.Line, _ first: ExportText.Line) -> Bool {
    guard line.startsParagraph, line.text.utf8.count <= 80, let last = line.text.last else {
      return false
    }
    if first.style.contains("articleparagraph") { return !line.style.contains("articleparagraph") }
    return !".!?\"”»’)".contains(last) || line.text.hasSuffix("(Full Text)")
  }

  /// What Factiva writes below the last article.
  private static func isFoot(_ line: ExportText.Line) -> Bool {
    line.text.contains("Factiva, Inc") || line.style.contains("searchpreview")
  }
}
