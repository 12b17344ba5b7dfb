/// Makes paragraphs of the lines of printed pages.
///
/// Running headers, footers and page numbers go, words that were cut at line ends are whole again,
/// and a paragraph goes on over the end of a column or a page.
struct PrintedText {
  private var pages: [[PrintedLine]] = []
  private var heights: [Double] = []
  private var words = PrintedWords()
  private var column = 0
  private var size = 0
  /// The lines of the pages so far, of the first ones in a long document.
  private var seen: [Set<String>] = []
  /// An address that the pages' headers or footers show, as browsers print it.
  private(set) var url: String?

  /// Adds a page.
  mutating func append(_ page: PrintedPage) {
    var lines = ReadingOrder.lines(of: page, after: &column)
    for index in lines.indices { lines[index].text = Self.withoutLigatures(lines[index].text) }
    emptyPages += page.isBlank ? 1 : 0
    let texts = Set(lines.map(\.text))
    // A page that was printed twice, or turned, says nothing new.
    if lines.count >= 5,
      seen.contains(where: { 10 * $0.intersection(texts).count > 9 * texts.count })
    {
      lines = []
    } else if seen.count < 200 {
      seen.append(texts)
    }
    size += lines.reduce(0) { $0 + $1.text.utf8.count }
    pages.append(lines)
    heights.append(page.height)
  }

  /// How many bytes of text were added so far.
  var length: Int { size }
  var pageCount: Int { pages.count }
  /// How many pages hold no text at all.
  private(set) var emptyPages = 0

  /// The paragraphs of all pages.
  mutating func blocks() -> [Document.Block] {
    leaveOutMargins()
    for line in pages.joined() { words.note(line.text) }
    let body = bodyHeight
    var writer = ParagraphBuilder(
      words: words, body: body, headingSizes: headingSizes(body: body), spacing: spacing)
    for page in pages {
      writer.startPage()
      for line in page where !Self.isLeader(line.text) { writer.append(line) }
    }
    return writer.finish()
  }

  // MARK: - Margins

  /// Takes away what stands at the head or the foot of many pages, and page numbers.
  private mutating func leaveOutMargins() {
    var counts: [String: Int] = [:]
    for index in pages.indices {
      for key in Set(marginRows(of: index).map { Self.key(pages[index][$0].text) }) {
        counts[key, default: 0] += 1
      }
    }
    // Left and right pages may differ, and the first one often has none.
    let often = max(2, (35 * pages.count + 99) / 100)
    let body = bodyHeight
    for index in pages.indices {
      var dropped: Set<Int> = []
      for row in marginRows(of: index) {
        let line = pages[index][row]
        // The title of the first page is often the header of the others.
        let isRunning =
          counts[Self.key(line.text), default: 0] >= often && isAtEdge(row, of: index)
          && (index > 0 || line.height <= 1.15 * body)
        if isRunning || Self.isPageNumber(line.text) { dropped.insert(row) }
      }
      dropped.subtract(adjoining(dropped, of: index, body: body))
      dropped.formUnion(smallPrint(of: index, body: body))
      dropped.formUnion(printer(of: index, body: body))
      if url == nil {
        url = dropped.compactMap { Self.address(in: pages[index][$0].text) }.first
      }
      guard !dropped.isEmpty else { continue }
      pages[index] = pages[index].enumerated().filter { !dropped.contains($0.offset) }
        .map(\.element)
    }
  }

  /// The rows at the head and at the foot of a page.
  private func marginRows(of page: Int) -> [Int] {
    let lines = pages[page]
    let byPlace = lines.indices.sorted { lines[$0].top < lines[$1].top }
    let height = heights[page]
    let head = byPlace.prefix(3).filter { lines[$0].bottom < 0.25 * height }
    let foot = byPlace.suffix(4).filter { lines[$0].top > 0.75 * height }
    return head + foot
  }

  /// The rows that stand so close to the text that they belong to it.
  private func adjoining(_ rows: Set<Int>, of page: Int, body: Double) -> [Int] {
    let lines = pages[page]
    let top = lines.indices.lazy.filter { !rows.contains($0) }.map { lines[$0].top }.min() ?? 0
    let bottom =
      lines.indices.lazy.filter { !rows.contains($0) }.map { lines[$0].bottom }.max() ?? 0
    let head = rows.filter { lines[$0].bottom <= top + 1 }
    let foot = rows.filter { lines[$0].top >= bottom - 1 }
    var found: [Int] = []
    for (side, distance) in [
      (head, top - (head.map { lines[$0].bottom }.max() ?? 0)),
      (foot, (foot.map { lines[$0].top }.min() ?? 0) - bottom),
    ] where distance < 0.4 * body {
      found += side.filter {
        abs(lines[$0].height - body) < 0.1 * body && !Self.isPageNumber(lines[$0].text)
      }
    }
    return found
  }

  /// Only close to the edge a text that comes again is a header, and elsewhere the page's number.
  private func isAtEdge(_ row: Int, of page: Int) -> Bool {
    let line = pages[page][row]
    return line.bottom < 0.15 * heights[page] || line.top > 0.85 * heights[page]
  }

  /// Rows in small letters at the very foot, which tell who printed and who owns.
  private func smallPrint(of page: Int, body: Double) -> [Int] {
    let lines = pages[page]
    let limit = 0.9 * heights[page]
    var foot: [Int] = []
    let byPlace = lines.indices.sorted { lines[$0].bottom > lines[$1].bottom }
    for row in byPlace {
      let line = lines[row]
      let isSmall =
        line.height < 0.85 * body || Self.isPageNumber(line.text)
        || Self.address(in: line.text) != nil
      guard line.top > limit, isSmall else {
        let highest = foot.map { lines[$0].top }.min() ?? 0
        return highest - line.bottom > 0.8 * body ? foot : []
      }
      foot.append(row)
    }
    return []
  }

  /// What browsers print above a page: the time, and the page's title or address.
  private func printer(of page: Int, body: Double) -> [Int] {
    let lines = pages[page]
    guard let first = lines.indices.min(by: { lines[$0].top < lines[$1].top }),
      lines[first].bottom < 0.06 * heights[page], lines[first].height < 0.85 * body
    else { return [] }
    let text = lines[first].text
    let parts = text.split { !$0.isNumber && $0 != ":" && $0 != "/" && $0 != "." }
    let hasTime = parts.contains { $0.contains(":") && $0.contains(where: \.isNumber) }
    return hasTime && text.contains("/") || Self.address(in: text) != nil ? [first] : []
  }

  /// The text without what differs from page to page.
  private static func key(_ text: String) -> String {
    String(text.filter { !$0.isNumber && !$0.isWhitespace && !"/-–—|.".contains($0) })
  }

  /// "12", "- 12 -", "Page 3 of 7", "Seite 3/7", "xii".
  static func isPageNumber(_ text: String) -> Bool {
    let words = text.lowercased().split { $0.isWhitespace || "-–—/|•·.[]()".contains($0) }
    guard !words.isEmpty, words.count <= 4, text.utf8.count <= 30 else { return false }
    let labels: Set<Substring> = [
      "page", "p", "pg", "of", "seite", "s", "von", "de", "sur", "pagina", "página", "pág", "side",
      "sida", "strona", "стр", "из", "van", "di",
    ]
    let numbers = words.count { $0.allSatisfy(\.isNumber) && $0.utf8.count <= 5 }
    if words.count == 1, numbers == 0 {
      return words[0].utf8.count <= 6 && words[0].allSatisfy { "ivxlc".contains($0) }
    }
    return numbers >= 1 && words.allSatisfy { labels.contains($0) || $0.allSatisfy(\.isNumber) }
  }

  private static func address(in text: String) -> String? {
    text.split(whereSeparator: \.isWhitespace).first {
      $0.hasPrefix("http://") || $0.hasPrefix("https://")
    }.map(String.init)
  }

  /// A line of an index: dots that lead to a page.
  private static func isLeader(_ text: String) -> Bool {
    guard text.last?.isNumber == true else { return false }
    let dots = text.filter { !$0.isWhitespace }
    return dots.contains(".....") || dots.contains("……")
  }

  // MARK: - Sizes

  /// The height of most of the letters.
  private var bodyHeight: Double {
    var counts: [Int: Int] = [:]
    for line in pages.joined() {
      counts[Int((line.height * 2).rounded()), default: 0] += line.text.utf8.count
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.map { Double($0.key) / 2 } ?? 10
  }

  /// The distance of most lines from the next, in heights of their letters.
  private var spacing: Double {
    var counts: [Int: Int] = [:]
    for page in pages {
      for (line, next) in zip(page, page.dropFirst()) where line.column == next.column {
        let distance = (next.top - line.top) / max(1, line.height)
        guard (0.8...2.6).contains(distance), abs(next.height - line.height) < 0.1 * line.height
        else { continue }
        counts[Int((20 * distance).rounded()), default: 0] += 1
      }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.flatMap { $0.value >= 3 ? Double($0.key) / 20 : nil } ?? 1.5
  }

  /// The heights of headings, the largest first.
  private func headingSizes(body: Double) -> [Double] {
    var sizes: [Double] = []
    for line in pages.joined().prefix(4000)
    where line.height > 1.15 * body && line.text.contains(where: \.isLetter) {
      if !sizes.contains(where: { abs($0 - line.height) < 0.08 * line.height }) {
        sizes.append(line.height)
      }
    }
    return sizes.sorted(by: >)
  }

  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    "\u{FB05}": "st", "\u{FB06}": "st",
  ]

  private static func withoutLigatures(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ligatures[$0] != nil }) else { return text }
    var plain = ""
    for scalar in text.unicodeScalars {
      if let letters = ligatures[scalar] {
        plain += letters
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}

/// The words of a document, by which a word that was cut at a line end is made whole.
struct PrintedWords {
  private var words: Set<Substring> = []

  /// Takes in the words of a line but for its last one, which may be cut.
  mutating func note(_ line: String) {
    guard words.count < 500_000 else { return }
    for word in line.lowercased().split(whereSeparator: \.isWhitespace).dropLast() {
      let bare = Self.bare(word)
      if bare.utf8.count > 2 { words.insert(bare) }
    }
  }

  private static func bare(_ word: Substring) -> Substring {
    var word = word.drop { !$0.isLetter && !$0.isNumber }
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    return word
  }

  /// Parts of words that are followed by a hyphen wherever they stand.
  private static let prefixes: Set<Substring> = [
    "self", "well", "non", "ex", "anti", "pro", "co", "mid", "half", "semi", "cross", "long",
    "short", "high", "low", "first", "second", "third", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "so", "one", "all", "post", "vice", "all-time", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "then", "year", "day",
  ]

  /// A line that ends in a hyphen with the next one: the hyphen stays where it belongs to the word.
  func joined(_ line: String, _ next: String) -> String {
    guard let mark = line.last else { return next }
    let head = line.dropLast()
    if mark == "\u{AD}" { return head + next }
    let left = Self.bare(head.lowercased().split(whereSeparator: \.isWhitespace).last ?? "")
    let right = Self.bare(next.lowercased().split(whereSeparator: \.isWhitespace).first ?? "")
    guard let first = next.first, first.isLowercase || !first.isCased && first.isLetter,
      head.last?.isLetter == true
    else { return line + next }
    if words.contains("\(left)-\(right)") { return line + next }
    if words.contains(left + right) { return head + next }
    if Self.prefixes.contains(left) || left.contains("-") { return line + next }
    let areWords =
      left.utf8.count >= 4 && right.utf8.count >= 4 && words.contains(left)
      && words.contains(right)
    return areWords ? line + next : head + next
  }

  /// True when a line ends in the hyphen of a cut word, not in a dash.
  static func isCut(_ line: String) -> Bool {
    guard let mark = line.last, mark == "-" || mark == "\u{AD}" || mark == "‐" else { return false }
    return line.dropLast().last.map { $0.isLetter || $0.isNumber } ?? false
  }
}

/// Joins lines to paragraphs.
private struct ParagraphBuilder {
  private let words: PrintedWords
  private let body: Double
  private let headingSizes: [Double]
  private let spacing: Double
  private var blocks: [Document.Block] = []
  private var text = ""
  private var last: PrintedLine?
  private var beginsPage = true
  private var startsPage = true
  /// The distance between the baselines of the paragraph's lines.
  private var pitch: Double?

  init(words: PrintedWords, body: Double, headingSizes: [Double], spacing: Double) {
    self.words = words
    self.body = body
    self.headingSizes = headingSizes
    self.spacing = spacing
  }

  mutating func startPage() { beginsPage = true }

  mutating func append(_ line: PrintedLine) {
    if let last, !goesOn(from: last, to: line) { endParagraph() }
    if text.isEmpty {
      startsPage = beginsPage
      text = line.text
      pitch = nil
    } else {
      if let last, last.column == line.column { pitch = line.top - last.top }
      if PrintedWords.isCut(text) {
        text = words.joined(text, line.text)
      } else {
        text += " " + line.text
      }
    }
    beginsPage = false
    last = line
  }

  mutating func finish() -> [Document.Block] {
    endParagraph()
    return blocks
  }

  private mutating func endParagraph() {
    defer { text = "" }
    var writer = ParagraphText()
    writer.write(text, isBold: false, isLink: false)
    guard let last, var block = writer.takeBlock() else { return }
    block.startsPage = startsPage
    block.headingLevel = level(of: last)
    blocks.append(block)
  }

  private func level(of line: PrintedLine) -> Int? {
    guard line.height > 1.15 * body, text.utf8.count < 400 else { return nil }
    return headingSizes.firstIndex { abs($0 - line.height) < 0.08 * line.height }.map { $0 + 1 }
  }

  private func goesOn(from last: PrintedLine, to line: PrintedLine) -> Bool {
    guard abs(last.height - line.height) <= 0.12 * max(last.height, line.height) else {
      return false
    }
    let endsSentence = Self.endsSentence(last.text)
    let isCut = PrintedWords.isCut(last.text)
    let beginsSmall = line.text.first?.isLowercase == true
    // Rows of a table are lines of their own.
    if Self.isPoint(line.text) || line.text.contains("\t") || last.text.contains("\t") {
      return false
    }
    let indent = line.left - line.columnLeft
    guard last.column == line.column, line.top > last.top else {
      // A new column or page.
      if isCut || beginsSmall { return true }
      return !endsSentence && level(of: last) == nil && line.height > 0.95 * body
        && last.right > last.columnRight - 0.25 * (last.columnRight - last.columnLeft)
    }
    let distance = line.top - last.top
    // Titles are set closer or wider than the text.
    let isText = abs(last.height - body) < 0.1 * body
    let usual = pitch ?? (isText ? spacing : max(spacing, 1.5)) * last.height
    if distance > usual * 1.25 + 0.5 { return false }
    if isCut { return true }
    if level(of: last) != nil { return true }
    // A line that begins further in than the one before begins a paragraph.
    let isIndented = indent > 0.6 * line.height && line.left > last.left + 0.5 * line.height
    if isIndented && indent < 6 * line.height && !beginsSmall { return false }
    // Centred lines and the like end where the next word had still room.
    let room = last.columnRight - last.right
    if room > line.firstWordWidth + line.height, !beginsSmall || room > 0.5 * width(of: last) {
      return false
    }
    return true
  }

  private func width(of line: PrintedLine) -> Double { line.columnRight - line.columnLeft }

  private static func endsSentence(_ text: String) -> Bool {
    var rest = text[...]
    while let last = rest.last, "\"”’'»)]".contains(last) { rest.removeLast() }
    return rest.last.map { ".!?:…。！？".contains($0) } ?? false
  }

  /// A point of a list.
  private static func isPoint(_ text: String) -> Bool {
    text.first.map { "•▪◦■●‣⁃·".contains($0) } ?? false
  }
}
