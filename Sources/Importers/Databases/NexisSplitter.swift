/// Nexis, LexisNexis, Lexis Advance, Nexis Uni: every layout since the 1990s.
///
/// The old ones count documents ("3 of 27 DOCUMENTS"), put outlet and date above the headline and
/// write labels in capitals; the new ones put the headline first, name "Body" and "Classification"
/// and end in "End of Document". Neither mark is needed when the rest is there.
struct NexisSplitter: ExportSplitter {
  let name = "Nexis"
  let formatName = "nexis"
  let formatTitle = "an export of Nexis or Lexis (text, HTML, Word, RTF, PDF)"
  let signs =
    "“1 of 9 DOCUMENTS”, “End of Document”, “Length: 306 words”, “LOAD-DATE:” and a date line below"
    + " the headline, in the languages of the interface"

  let marks = [
    " documents", "dokument", "end of document", "load-date:", "fin du document",
    "publication-type:",
    "length:", "lengte:", "longueur:", "nge:", "date-chargement:", "longitud:", "lunghezza:",
    "lexisnexis",
  ]

  let pageHeads = ["<!-- lxncomment"]

  func likeness(of text: ExportText) -> Double {
    var found = Signs()
    for line in text.lines.prefix(4000) { found.note(line) }
    return found.likeness
  }

  /// What speaks for Nexis in a text.
  private struct Signs {
    var counters = 0
    var ends = 0
    var lengths = 0
    var loads = 0
    var dates = 0
    var bodies = 0
    var heads = 0
    var others = 0

    mutating func note(_ line: ExportText.Line) {
      if NexisLine.isCounter(line.text) { counters += 1 }
      if NexisLine.isEnd(line.text) { ends += 1 }
      if let label = line.label {
        if NexisLine.isLength(label) { lengths += 1 }
        if NexisLine.isLoad(label) { loads += 1 }
        switch label.meaning {
        case .byline, .section, .place, .highlight, .headline: heads += 1
        case .language, .tail, .graphic: others += 1
        default: break
        }
        // Another data base's label.
        if label.name.hasPrefix("ProQuest") { others -= 100 }
      } else if ExportDate.isDateLine(line.text) {
        dates += 1
      } else if NexisLine.isBody(line) {
        bodies += 1
      }
    }

    var likeness: Double {
      var sum = 0.0
      if counters > 0 { sum += counters > 1 ? 0.55 : 0.45 }
      if ends > 0 { sum += 0.4 }
      if lengths > 0 { sum += 0.25 }
      if loads > 0 { sum += 0.25 }
      if dates > 0 { sum += 0.1 }
      if bodies > 0 { sum += 0.15 }
      if heads > 0 { sum += 0.1 }
      if others > 0 { sum += 0.05 } else if others < 0 { return 0 }
      // A date and a section alone make no export.
      return counters + ends + lengths + loads > 0 ? min(sum, 1) : 0
    }
  }

  func split(_ text: ExportText) -> [SplitArticle] {
    // A document of which nothing is left keeps its number, and is reported.
    NexisSegments(text).ranges.map {
      NexisArticle(text, $0)?.splitArticle ?? SplitArticle(record: ArticleRecord())
    }
  }
}

/// Lines that only Nexis writes.
enum NexisLine {
  /// `3 of 27 DOCUMENTS`, `Dokument 3 von 27`, `3 de 27 DOCUMENTS`.
  static func isCounter(_ line: some StringProtocol) -> Bool {
    guard line.utf8.count <= 60, line.utf8.contains(where: Byte.isDigit) else { return false }
    let words = line.exportWords
    guard words.count == 4 else { return false }
    func isNumber(_ word: some StringProtocol) -> Bool {
      word.utf8.allSatisfy { Byte.isDigit($0) || $0 == Byte.comma || $0 == UInt8(ascii: ".") }
        && word.utf8.first.map(Byte.isDigit) ?? false
    }
    func isNoun(_ word: some StringProtocol) -> Bool {
      let lower = word.lowercased()
      return ["doc", "dok", "док"].contains { lower.hasPrefix($0) } && lower.utf8.count <= 22
    }
    let link = { (word: Substring) in ExportWords.links.contains(word.lowercased()) }
    if isNumber(words[0]), link(Substring(words[1])), isNumber(words[2]) { return isNoun(words[3]) }
    return isNoun(words[0]) && isNumber(words[1]) && link(Substring(words[2])) && isNumber(words[3])
  }

  static func isEnd(_ line: some StringProtocol) -> Bool {
    guard (10...40).contains(line.utf8.count) else { return false }
    return ends.contains(line.lowercased())
  }

  private static let ends: Set<String> = [
    "end of document", "ende des dokuments", "ende des dokumentes", "dokumentende",
    "fin du document", "fin de document", "fin del documento", "fim do documento",
    "fine del documento", "einde van document", "einde van het document", "einde document",
    "slut på dokument", "slutt på dokument", "slutet av dokumentet", "slut på dokumentet",
    "конец документа", "koniec dokumentu", "konec dokumentu", "文書の終わり", "文档结尾", "文件结尾",
  ]

  static func isLength(_ label: ExportLabel) -> Bool {
    label.meaning == .length && ExportWords.length(label.value) != nil
  }

  static func isLoad(_ label: ExportLabel) -> Bool {
    guard label.meaning == .tail else { return false }
    return loads.contains(ExportLabel.key(label.name))
  }

  private static let loads: Set<String> = [
    "load date", "update", "date chargement", "fecha de carga", "ladedatum", "date de chargement",
    "laaddatum", "load datum",
  ]

  /// What stands for a document that Nexis could not show.
  static func isApology(_ line: some StringProtocol) -> Bool {
    line.hasPrefix("We are sorry but there is an error in this document")
  }

  /// `Body`, `Text`, on a line of its own.
  static func isBody(_ line: ExportText.Line) -> Bool {
    if let label = line.label { return label.meaning == .body && label.value.isEmpty }
    return bodies.contains(line.text)
  }

  private static let bodies: Set<String> = [
    "Body", "Body Text", "BODY", "Text", "Corps", "Cuerpo", "Corpo", "Haupttext", "Hauptteil",
    "Textkörper", "Tekst", "Corps du texte", "Bodytext", "Brødtekst", "Brödtext", "Текст", "本文",
    "正文",
  ]

  /// `Classification`, `Graphic`, on a line of its own: what follows is no text.
  static func isTail(_ line: ExportText.Line) -> Bool {
    tails.contains(line.text)
  }

  private static let tails: Set<String> = [
    "Classification", "Graphic", "Graphics", "Notes", "Correction", "Correction-Date",
    "Klassifizierung", "Klassifikation", "Grafik", "Graphique", "Gráfico", "Grafico", "Grafiek",
    "Classificatie", "Clasificación", "Classificação", "Classificazione", "Klassificering",
    "Load-Date", "Terms",
  ]
}

/// Where the articles of a Nexis export begin and end.
struct NexisSegments {
  private(set) var ranges: [Range<Int>] = []
  private let text: ExportText
  private let headers: [Int]

  init(_ text: ExportText) {
    self.text = text
    let lines = text.lines
    headers = Self.headers(text)
    let counters = lines.indices.filter { NexisLine.isCounter(lines[$0].text) }
    let ends = lines.indices.filter { NexisLine.isEnd(lines[$0].text) }
    if !ends.isEmpty {
      var start = 0
      for end in ends + [lines.count] where end > start {
        appendFromHeader(start..<end)
        start = end + 1
      }
    } else if !counters.isEmpty {
      if let first = counters.first, hasHeader(0..<first) { appendFromHeader(0..<first) }
      for (start, end) in zip(counters, counters.dropFirst() + [lines.count]) {
        ranges.append(start + 1..<end)
      }
    } else {
      appendFromHeader(0..<lines.count)
    }
  }

  private func hasHeader(_ range: Range<Int>) -> Bool { headers.contains { range.contains($0) } }

  /// Adds the articles of a range: one a header, from the first header on.
  private mutating func appendFromHeader(_ range: Range<Int>) {
    let starts = headers[firstHeader(from: range.lowerBound)..<firstHeader(from: range.upperBound)]
    for (start, end) in zip(starts, starts.dropFirst() + [range.upperBound]) {
      ranges.append(start..<end)
    }
    if starts.isEmpty, let start = bareStart(range) { ranges.append(start..<range.upperBound) }
  }

  /// The first of the headers that begins at a line or behind it.
  private func firstHeader(from line: Int) -> Int {
    var low = 0
    var high = headers.count
    while low < high {
      let middle = (low + high) / 2
      if headers[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where an article begins that has neither a length nor the name of its text; nil for a cover.
  private func bareStart(_ range: Range<Int>) -> Int? {
    let lines = text.lines
    let head = range.prefix(400)
    guard range.count >= 4, head.contains(where: { ExportDate.isDateLine(lines[$0].text) }) else {
      return nil
    }
    let start = head.last { lines[$0].headingLevel == 1 } ?? range.lowerBound
    let isCover = (start..<range.upperBound).prefix(60).contains {
      Self.coverLabels.contains(lines[$0].label.map { ExportLabel.key($0.name) } ?? "")
    }
    return isCover ? nil : start
  }

  private static let coverLabels: Set<String> = [
    "search terms", "client/matter", "job number", "user name", "download request", "terms",
    "printopdracht", "date and time", "time of request", "search type",
  ]

  /// The lines at which headers begin: headline, outlet, date, copyright, then labels.
  private static func headers(_ text: ExportText) -> [Int] {
    let lines = text.lines
    var headers: [Int] = []
    var previous = 0
    var index = 0
    while index < lines.count {
      guard isAnchor(lines[index]) else {
        index += 1
        continue
      }
      let start = header(above: index, from: previous, lines)
      if let start, headers.last != start { headers.append(start) }
      // The labels of one header.
      var end = index + 1
      var blanks = 0
      while end < lines.count, blanks <= 3 {
        if isHead(lines[end]) { blanks = 0 } else { blanks += 1 }
        end += 1
        if NexisLine.isBody(lines[end - 1]) { break }
      }
      end -= min(blanks, end - index - 1)
      previous = end
      index = end
    }
    return headers
  }

  private static func isAnchor(_ line: ExportText.Line) -> Bool {
    if let label = line.label, NexisLine.isLength(label) { return true }
    return line.label == nil && NexisLine.isBody(line)
  }

  private static func isHead(_ line: ExportText.Line) -> Bool {
    if NexisLine.isBody(line) { return true }
    switch line.label?.meaning {
    case .section, .length, .byline, .place, .highlight, .other, .page, .headline, .body:
      return true
    default: return false
    }
  }

  /// The first line of the header whose labels a line belongs to.
  private static func header(
    above anchor: Int, from floor: Int, _ lines: [ExportText.Line]
  ) -> Int? {
    var index = anchor
    func isPassable(_ line: ExportText.Line) -> Bool {
      isHead(line) || ExportWords.isCopyright(line.text)
    }
    // A line that goes on belongs to the label, or the copyright, that its paragraph begins with.
    func start(of place: Int) -> Int? {
      var start = place
      while start > floor, !lines[start].startsParagraph, !isPassable(lines[start]) { start -= 1 }
      return isPassable(lines[start]) && place - start <= 6 ? start : nil
    }
    while index > floor, let start = start(of: index - 1) { index = start }
    // Lines that a copyright may have between itself and the date: two at most.
    var above = index
    while above > floor, index - above < 3, !ExportDate.isDateLine(lines[above - 1].text) {
      above -= 1
    }
    if above > floor, ExportDate.isDateLine(lines[above - 1].text) { index = above - 1 }
    // A day below the other, in another language.
    while index - 1 > floor, ExportDate.isDateLine(lines[index - 1].text) { index -= 1 }
    guard index > floor else { return nil }
    // The outlet, then the headline, which may have several lines.
    index -= 1
    if index > floor, !isTail(lines[index - 1]) { index -= 1 }
    if !isStart(lines[index]) {
      var top = index
      while top > floor, index - top < 3, !isStart(lines[top]) {
        if isTail(lines[top - 1]) { break }
        top -= 1
      }
      if isStart(lines[top]) { index = top }
    }
    return index
  }

  private static func isStart(_ line: ExportText.Line) -> Bool {
    line.startsPage || line.headingLevel != nil
  }

  private static func isTail(_ line: ExportText.Line) -> Bool {
    NexisLine.isEnd(line.text) || NexisLine.isCounter(line.text) || NexisLine.isTail(line)
      || line.label?.meaning == .tail || line.label?.meaning == .language
      || ExportWords.isCopyright(line.text)
  }
}
