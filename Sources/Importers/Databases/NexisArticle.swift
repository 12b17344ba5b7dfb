/// One article of a Nexis export, read from its lines.
struct NexisArticle {
  private let text: ExportText
  /// The lines that count: without counters, page numbers and apologies.
  private let lines: [Int]
  private var record: ArticleRecord
  private var outlet: String?
  private var date: String?
  private var headline: [String] = []
  private var deck: [String] = []
  private var body: [Int] = []
  private var graphic: [String] = []
  private var tailStart = 0

  /// Reads the lines; nil when they are only a cover or nothing.
  init?(_ text: ExportText, _ range: Range<Int>) {
    self.text = text
    guard !range.isEmpty else { return nil }
    let first = text.lines[range.lowerBound].text
    lines = range.filter {
      let line = text.lines[$0].text
      // Print-outs have the headline again at the head of each page.
      let isHead =
        line == first && $0 > range.lowerBound && ExportWords.isPageNumber(text.lines[$0 - 1].text)
      return !NexisLine.isCounter(line) && !ExportWords.isPageNumber(line)
        && !NexisLine.isEnd(line) && !isHead
    }
    record = ArticleRecord(repairs: text.repairs)
    guard !lines.isEmpty else { return nil }
    tailStart = startOfTail()
    read()
  }

  var splitArticle: SplitArticle {
    var record = record
    let (headline, rest) = Self.cut(headline)
    var deck = rest.isEmpty ? deck : [rest] + deck
    var paragraphs = text.paragraphs(body, joins: true)
    if paragraphs.isEmpty { paragraphs = graphic }
    let opening = paragraphs.first ?? ""
    // A highlight often repeats the first sentence.
    deck.removeAll { line in
      opening.hasPrefix(line) || line == headline || paragraphs.prefix(3).contains(line)
    }
    record.values[.headline] = headline
    record.values[.outlet] = outlet
    record.values[.date] = date
    record.values[.body] = (deck + paragraphs).joined(separator: "\n\n")
    return SplitArticle(record: record, offset: lines.first.flatMap { text.lines[$0].offset })
  }

  /// A headline, and what is joined to it by a semicolon at the end of a line or without a blank.
  private static func cut(_ lines: [String]) -> (headline: String, rest: String) {
    var headline: [String] = []
    for (index, line) in lines.enumerated() {
      let rest = lines[(index + 1)...].joined(separator: " ")
      if line.hasSuffix(";") {
        headline.append(String(line.dropLast()))
        return (headline.joined(separator: " "), rest)
      }
      if let mark = line.firstIndex(of: ";"), line.distance(from: line.startIndex, to: mark) >= 8,
        let next = line[mark...].dropFirst().first, next != " "
      {
        headline.append(String(line[..<mark]))
        let others = [line[line.index(after: mark)...].exportTrimmed, rest]
        return (
          headline.joined(separator: " "), others.filter { !$0.isEmpty }.joined(separator: " ")
        )
      }
      headline.append(line)
    }
    return (headline.joined(separator: " "), "")
  }

  // MARK: - Reading

  private func line(_ place: Int) -> ExportText.Line { text.lines[lines[place]] }

  /// The places of the lines of the paragraph that begins at a place.
  private func paragraphEnd(_ place: Int) -> Int {
    var end = place + 1
    while end < lines.count, !line(end).startsParagraph, line(end).label?.meaning == nil,
      !NexisLine.isBody(line(end))
    {
      end += 1
    }
    return end
  }

  private func texts(_ places: Range<Int>) -> [String] { places.map { line($0).text } }

  private func joined(_ places: Range<Int>) -> String { texts(places).joined(separator: " ") }

  private mutating func read() {
    let isNew = isNewLayout
    var place = isNew ? readNewHead() : readOldHead()
    place = readLabels(from: place, isNew: isNew)
    readBody(from: place, isNew: isNew)
  }

  /// The headline stands first: in a heading or a link, or the third line is the date.
  private var isNewLayout: Bool {
    let places = lines.indices.prefix(12)
    if places.contains(where: { line($0).isCentred }) { return false }
    if line(0).headingLevel != nil || line(0).isLink { return true }
    let dates = places.filter { line($0).label == nil && ExportDate.isDateLine(line($0).text) }
    let copyright = places.first { ExportWords.isCopyright(line($0).text) }
    if let date = dates.first, let copyright {
      return date >= 2 && copyright > date && copyright <= date + 3
    }
    let hasBodyLine = lines.indices.prefix(30).contains {
      line($0).label == nil && NexisLine.isBody(line($0))
    }
    return hasBodyLine && (dates.first ?? 2) >= 2
  }

  // MARK: - Heads

  /// Headline, outlet, date, copyright; gives the place behind it.
  private mutating func readNewHead() -> Int {
    let firstLabel = lines.indices.first { isHeadLabel($0) } ?? lines.count
    let dates = lines.indices.prefix(min(firstLabel, 14)).filter {
      $0 > 0 && ExportDate.isDateLine(line($0).text)
    }
    let copyright =
      lines.indices.prefix(firstLabel).first { $0 > 0 && ExportWords.isCopyright(line($0).text) }
      ?? firstLabel
    if let dateAt = dates.first(where: { $0 >= 2 }) ?? dates.first {
      date = ExportDate(line(dateAt).text)?.text
      if dateAt >= 2 {
        outlet = line(dateAt - 1).text
        headline = texts(0..<dateAt - 1)
      } else {
        headline = texts(0..<dateAt)
      }
    } else {
      let end = min(copyright, firstLabel)
      if end >= 2 {
        outlet = line(end - 1).text
        headline = texts(0..<end - 1)
      } else {
        headline = texts(0..<min(1, end))
      }
    }
    outlet = outlet.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    if headline.count > 4 { headline = Array(headline.prefix(1)) }
    return firstLabel
  }

  /// Copyright, outlet, date, headline in one order or another; gives the place behind it.
  private mutating func readOldHead() -> Int {
    let hasCentre = lines.indices.prefix(12).contains { line($0).isCentred }
    var place = 0
    var wasCopyright = false
    var dateAt: Int?
    while place < lines.count {
      let line = line(place)
      if isHeadLabel(place), !(line.isCentred && line.label?.meaning == .other) { break }
      let end = paragraphEnd(place)
      if line.text.hasPrefix("http") {
        record.values[.url] = texts(place..<end).joined()
        place = end
        continue
      }
      if line.isCentred || (!hasCentre && dateAt == nil && headline.isEmpty) {
        // Lines in the middle are read one by one.
        wasCopyright = note(header: place, after: wasCopyright, dateAt: &dateAt, !hasCentre)
        place += 1
        continue
      }
      wasCopyright = false
      if NexisLine.isApology(line.text) {
        place = end
      } else if dateAt == nil, let found = ExportDate(line.text), ExportDate.isDateLine(line.text) {
        date = found.text
        dateAt = place
        place = end
      } else if ExportWords.length(line.text) != nil {
        return end
      } else if headline.isEmpty, end - place <= 8 {
        headline = texts(place..<end)
        place = end
      } else if isShortName(place..<end), place < lines.count, hasLabels(from: end) {
        record.values[.byline] = ExportWords.byline(joined(place..<end))
        place = end
      } else {
        return place
      }
    }
    return place
  }

  /// Reads one line of a centred header; says whether it is a copyright's.
  private mutating func note(
    header place: Int, after wasCopyright: Bool, dateAt: inout Int?, _ isGuess: Bool
  ) -> Bool {
    let line = line(place)
    if ExportWords.isCopyright(line.text) { return !ExportWords.isRights(line.text) }
    if wasCopyright, !line.startsParagraph, line.text.utf8.count < 60,
      line.text.hasSuffix(".") || ExportWords.isRights(line.text) || isLegalForm(line.text)
    {
      return true
    }
    if let found = ExportDate(line.text), ExportDate.isDateLine(line.text) {
      if dateAt == nil || date == nil { date = found.text }
      dateAt = dateAt ?? place
    } else if outlet == nil {
      outlet = line.text
    } else if isGuess, headline.isEmpty, !line.text.hasSuffix("Edition") {
      headline = [line.text]
      var next = place + 1
      while next < lines.count, !self.line(next).startsParagraph,
        !ExportDate.isDateLine(self.line(next).text)
      {
        headline.append(self.line(next).text)
        next += 1
      }
    } else if date == nil, isSeason(line.text) {
      date = line.text
    }
    return false
  }

  private func isSeason(_ line: String) -> Bool {
    let words = line.lowercased().exportWords.map { $0.filter(\.isLetter) }
    return words.count == 2 && ["spring", "summer", "fall", "autumn", "winter"].contains(words[0])
  }

  private func isLegalForm(_ line: String) -> Bool {
    let words = line.exportWords
    let forms = ["GmbH", "KG", "AG", "Inc.", "Ltd", "Ltd.", "Limited", "LLC", "S.A.", "B.V.", "SA"]
    return words.contains { forms.contains(String($0)) }
  }

  private func isShortName(_ places: Range<Int>) -> Bool {
    guard places.count == 1 else { return false }
    let text = line(places.lowerBound).text
    return text.utf8.count <= 60 && !text.hasSuffix(".") && text.exportWords.count <= 7
  }

  private func hasLabels(from place: Int) -> Bool { place < lines.count && isHeadLabel(place) }

  /// A label of a header, or a length without one.
  private func isHeadLabel(_ place: Int) -> Bool {
    let line = line(place)
    guard line.startsParagraph || line.label?.isUppercase ?? true || followsField(place) else {
      return false
    }
    if NexisLine.isBody(line) { return true }
    guard let meaning = line.label?.meaning else { return ExportWords.length(line.text) != nil }
    if place == 0 { return line.label?.isUppercase ?? false }
    return meaning != .date && meaning != .copyright && meaning != .outlet || line.isBold
  }

  /// True for a line below a label or a copyright, with no blank line between.
  private func followsField(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let above = line(place - 1)
    return above.label?.meaning != nil || ExportWords.isCopyright(above.text)
      || ExportWords.length(above.text) != nil
  }

  // MARK: - Labels

  /// Reads labels until the text begins; gives the place where it does.
  private mutating func readLabels(from start: Int, isNew: Bool) -> Int {
    var place = start
    while place < lines.count {
      let line = line(place)
      if NexisLine.isBody(line) { return place + 1 }
      guard let label = line.label, let meaning = label.meaning,
        isNew || label.isUppercase || line.isBold
      else {
        if ExportWords.length(line.text) != nil || NexisLine.isApology(line.text) {
          place = paragraphEnd(place)
          continue
        }
        // A new layout names where its text begins; what stands before is part of the header.
        if isNew, let body = bodyLine(after: place), body - place <= 6 {
          place = body
          continue
        }
        return place
      }
      switch meaning {
      case .tail, .language, .graphic, .copyright, .url: return place
      case .body:
        // "TEXT: The text begins on the line of its label."
        bodyOpening = label.value
        return place + 1
      default: break
      }
      var end = paragraphEnd(place)
      var value = label.value
      if end > place + 1 { value += " " + joined(place + 1..<end) }
      if value.isEmpty, [.highlight, .byline, .headline].contains(meaning) {
        end = endOfValue(from: place + 1, isLong: meaning == .highlight)
        value = text.paragraphs(Array(lines[(place + 1)..<end]), joins: true).joined(
          separator: "\n\n")
      }
      if meaning == .headline {
        headline = ([label.value] + texts(place + 1..<end)).filter { !$0.isEmpty }
      }
      take(meaning, value.exportTrimmed)
      place = end
    }
    return place
  }

  /// Where a label that stands alone has its value's end.
  private func endOfValue(from start: Int, isLong: Bool) -> Int {
    var end = start
    while end < lines.count, line(end).label?.meaning == nil, !NexisLine.isBody(line(end)) {
      end = paragraphEnd(end)
      let isFollowedByBody = end < lines.count && NexisLine.isBody(line(end))
      if !isLong || !(isFollowedByBody || bodyLine(after: end) != nil) { break }
    }
    return min(end, lines.count)
  }

  private func bodyLine(after place: Int) -> Int? {
    lines.indices[place...].prefix(40).first { NexisLine.isBody(line($0)) }
  }

  private var bodyOpening = ""

  private mutating func take(_ meaning: ExportLabel.Meaning, _ value: String) {
    guard !value.isEmpty else { return }
    switch meaning {
    case .byline:
      if record.values[.byline] == nil { record.values[.byline] = ExportWords.byline(value) }
    case .section:
      // "MONEY;; COVER STORY; Pg. A10": the page is none of it.
      let parts = value.split(separator: ";").map { $0.exportTrimmed }
        .filter { !$0.isEmpty && !isPage($0) }
      record.values[.section] = parts.joined(separator: "; ")
    case .highlight: deck.append(value)
    case .language: record.values[.language] = ExportWords.language(value)
    case .url: record.values[.url] = value
    case .graphic: graphic.append(value)
    default: break
    }
  }

  private func isPage(_ part: String) -> Bool {
    let lower = part.lowercased()
    return ["pg.", "pg ", "s. ", "blz", "p. ", "page ", "seite ", "pág"].contains {
      lower.hasPrefix($0)
    }
  }

  // MARK: - Text and what follows it

  private mutating func readBody(from start: Int, isNew: Bool) {
    var end = start
    while end < lines.count, !isTail(end, isNew: isNew) { end += 1 }
    body = Array(lines[start..<end])
    readTail(from: end)
    // The copyright of old layouts, and the foot of a print-out.
    while let last = body.last, isFoot(text.lines[last]) { body.removeLast() }
    body.removeAll { NexisLine.isApology(text.lines[$0].text) }
    if !bodyOpening.isEmpty { deck.append(bodyOpening) }
  }

  private func isFoot(_ line: ExportText.Line) -> Bool {
    ExportWords.isCopyright(line.text) || ExportWords.isRule(line.text)
      || (line.isCentred && line.text.utf8.count < 100)
  }

  private func isTail(_ place: Int, isNew: Bool) -> Bool {
    let line = line(place)
    if NexisLine.isTail(line), line.isBold || isNew { return true }
    if line.isCentred, ExportWords.isCopyright(line.text) { return true }
    guard let label = line.label, let meaning = label.meaning else { return false }
    guard isNew ? line.startsParagraph || line.isBold : label.isUppercase else { return false }
    switch meaning {
    case .tail, .language, .graphic: return isNew ? isTailRun(place) : true
    // Some wires have what belongs to the header behind the text.
    case .section, .length, .highlight: return !isNew && isTailRun(place)
    case .url, .copyright: return isTailRun(place)
    default: return false
    }
  }

  /// True when from here on labels and what belongs to them are all that comes.
  private func isTailRun(_ place: Int) -> Bool { place >= tailStart }

  /// Where labels and what belongs to them begin to be all that comes, but for three paragraphs.
  private func startOfTail() -> Int {
    var others = 0
    for place in lines.indices.reversed() {
      let line = line(place)
      guard line.startsParagraph, line.label?.meaning == nil, !NexisLine.isTail(line),
        !ExportWords.isCopyright(line.text)
      else { continue }
      others += 1
      if others > 3 { return place + 1 }
    }
    return 0
  }

  private mutating func readTail(from start: Int) {
    var place = start
    while place < lines.count {
      var end = paragraphEnd(place)
      let line = line(place)
      if let label = line.label, let meaning = label.meaning {
        var value = end > place + 1 ? label.value + " " + joined(place + 1..<end) : label.value
        if value.isEmpty, meaning == .highlight || meaning == .graphic {
          let valueEnd = endOfValue(from: end, isLong: false)
          value = joined(end..<valueEnd)
          end = valueEnd
        }
        take(meaning, value.exportTrimmed)
      } else if line.text == "Graphic" || line.text == "Graphics" {
        let valueEnd = endOfValue(from: end, isLong: false)
        if valueEnd > end { graphic.append(joined(end..<valueEnd)) }
        end = valueEnd
      }
      place = max(end, place + 1)
    }
  }
}
