/// Any data base that writes its fields as `LABEL: value` lines and does so again for each article:
/// WISO and Genios, Retriever, Infomedia, NewsBank, and those that we have not heard of.
struct LabelSplitter: ExportSplitter {
  let name = "a data base with “LABEL: value” lines"
  let formatName = "labels"
  let formatTitle = "blocks of “LABEL: value” lines that come again, of any data base"
  let signs =
    "a block of lines like “Title: …”, “Source: …”, “Date: …”, “Text: …” that comes again, in the"
    + " languages of the interfaces"

  let marks: [String] = [
    "title", "headline", "titel", "titre", "kop", "source", "quelle", "bron", "publication",
    "author",
    "autor", "auteur", "byline", "date", "datum", "fecha", "data", "kilde", "fuente", "fonte",
    "título",
    "überschrift", "zeitung", "medium", "rubrik", "section", "text", "full text", "datum/date",
  ].flatMap { ["\n\($0):", ">\($0):", "\n\($0) :", "\n\($0)\t"] }
  let marksNeeded = 4

  func likeness(of text: ExportText) -> Double {
    let blocks = blocks(of: text)
    guard blocks.count >= 2 else { return 0 }
    let first = Set(blocks[0].meanings)
    let alike = blocks.dropFirst().count { Set($0.meanings).intersection(first).count >= 2 }
    return alike * 3 >= (blocks.count - 1) * 2 ? 0.6 : 0
  }

  /// Labels that stand one below the other.
  private struct Block {
    var lines: Range<Int>
    var meanings: [ExportLabel.Meaning]
    /// It holds what tells an article: a headline and an outlet, a date, an author.
    var isHead: Bool {
      let set = Set(meanings)
      let about: Set<ExportLabel.Meaning> = [.outlet, .date, .byline, .section]
      return set.contains(.headline) && set.intersection(about).count >= 1
        || set.contains(.outlet) && set.contains(.date)
        || set.contains(.date) && set.contains(.byline) && set.count >= 3
    }
  }

  private static func meaning(_ line: ExportText.Line) -> ExportLabel.Meaning? {
    guard let label = line.label, label.value.utf8.count <= 600 else { return nil }
    return label.meaning
  }

  /// The blocks of labels that an article begins with.
  private func blocks(of text: ExportText) -> [Block] {
    let lines = text.lines
    var blocks: [Block] = []
    var current: Block?
    // Paragraphs that are no label since the last one; the value of a label that stands alone is none.
    var gap = 0
    var isOpen = false
    let opener = opener(of: lines)
    for (index, line) in lines.enumerated() {
      guard let meaning = Self.meaning(line) else {
        if ExportWords.isRule(line.text) {
          gap += 1
        } else if line.startsParagraph {
          if !isOpen { gap += 1 }
          isOpen = false
        }
        continue
      }
      isOpen = line.label?.value.isEmpty ?? false
      let again = opener != nil && line.label.map { ExportLabel.key($0.name) } == opener
      if let block = current, gap == 0, !again {
        current = Block(
          lines: block.lines.lowerBound..<index + 1, meanings: block.meanings + [meaning])
      } else {
        if let block = current, block.isHead { blocks.append(block) }
        current = Block(lines: index..<index + 1, meanings: [meaning])
      }
      // What follows the name of the text is the text.
      gap = meaning == .body ? 1 : 0
    }
    if let block = current, block.isHead { blocks.append(block) }
    return blocks
  }

  /// The name of the first label, when it comes again: each article begins with it.
  private func opener(of lines: [ExportText.Line]) -> String? {
    guard let first = lines.first(where: { Self.meaning($0) != nil })?.label else { return nil }
    let key = ExportLabel.key(first.name)
    let again = lines.count { $0.label.map { ExportLabel.key($0.name) == key } ?? false }
    return again > 1 ? key : nil
  }

  func split(_ text: ExportText) -> [SplitArticle] {
    let blocks = blocks(of: text)
    let lines = text.lines
    let hasBody = blocks.contains { $0.meanings.contains(.body) }
    var articles: [SplitArticle] = []
    var floor = 0
    for (number, block) in blocks.enumerated() {
      var start = block.lines.lowerBound
      var end = number + 1 < blocks.count ? blocks[number + 1].lines.lowerBound : lines.count
      // A headline above its labels belongs to them.
      if !block.meanings.contains(.headline), start > floor {
        start = headline(above: start, floor, text)
      }
      if number + 1 < blocks.count, !blocks[number + 1].meanings.contains(.headline) {
        end = headline(above: end, block.lines.upperBound, text)
      }
      if let rule = (block.lines.upperBound..<max(block.lines.upperBound, end)).first(where: {
        ExportWords.isRule(lines[$0].text) && number + 1 == blocks.count
      }), hasBody || rule > block.lines.upperBound + 1 {
        end = rule
      }
      articles.append(article(text, start..<end, block))
      floor = end
    }
    return articles
  }

  /// The line of the headline above a block, when it begins a paragraph and is short.
  private func headline(above start: Int, _ floor: Int, _ text: ExportText) -> Int {
    guard start - 1 >= floor else { return start }
    let line = text.lines[start - 1]
    guard line.text.utf8.count <= 200, !ExportWords.isRule(line.text), line.label == nil else {
      return start
    }
    return line.isMarked || start - 1 == floor || ExportWords.isRule(text.lines[start - 2].text)
      ? start - 1 : start
  }

  private func article(_ text: ExportText, _ range: Range<Int>, _ block: Block) -> SplitArticle {
    let lines = text.lines
    var record = ArticleRecord(repairs: text.repairs)
    var body: [Int] = []
    var bodyOpening: [String] = []
    var highlights: [String] = []
    var current: ExportLabel.Meaning?
    var isBody = false
    let tailStart = tailStart(range, text)
    for index in range {
      let line = lines[index]
      if ExportWords.isRule(line.text) { continue }
      if let meaning = Self.meaning(line), let label = line.label,
        !isBody || index < block.lines.upperBound || index >= tailStart
      {
        current = meaning
        isBody = meaning == .body
        if meaning == .body {
          if !label.value.isEmpty { bodyOpening.append(label.value) }
        } else if meaning == .highlight {
          if !label.value.isEmpty { highlights.append(label.value) }
        } else {
          take(meaning, label.value, into: &record)
        }
        continue
      }
      if index < block.lines.lowerBound {
        record.values[.headline] =
          record.values[.headline].map { $0 + " " + line.text } ?? line.text
      } else if isBody
        || index >= block.lines.upperBound && current != .tail
          && !(current == .highlight && !line.startsParagraph)
      {
        if !line.startsParagraph, !isBody, let meaning = current, meaning != .body {
          take(meaning, line.text, into: &record)
        } else {
          isBody = true
          body.append(index)
        }
      } else if let meaning = current {
        if meaning == .highlight {
          highlights.append(line.text)
        } else {
          take(meaning, line.text, into: &record)
        }
      }
    }
    while let last = body.last, ExportWords.isCopyright(lines[last].text) { body.removeLast() }
    var paragraphs = bodyOpening + text.paragraphs(body)
    if paragraphs.isEmpty { paragraphs = highlights }
    record.values[.body] = paragraphs.joined(separator: "\n\n")
    return SplitArticle(record: record, offset: lines[range.lowerBound].offset)
  }

  /// From which line on nothing but labels, and one paragraph at most, follows in the range.
  private func tailStart(_ range: Range<Int>, _ text: ExportText) -> Int {
    var others = 0
    for index in range.reversed() {
      let line = text.lines[index]
      guard line.startsParagraph, line.label == nil, !ExportWords.isRule(line.text) else {
        continue
      }
      others += 1
      if others > 1 { return index + 1 }
    }
    return range.lowerBound
  }

  private func take(
    _ meaning: ExportLabel.Meaning, _ value: String, into record: inout ArticleRecord
  ) {
    guard !value.isEmpty else { return }
    func set(_ field: ArticleField, _ value: String?) {
      if record.values[field] == nil { record.values[field] = value }
    }
    switch meaning {
    case .headline: set(.headline, value)
    case .byline: set(.byline, ExportWords.byline(value))
    case .date: set(.date, ExportDate(value)?.text ?? value)
    case .outlet:
      // "Hafenzeitung vom 03.03.2025, Seite 4"
      if let day = ExportDate(value), day.isDay {
        set(.date, day.text)
        let name = [" vom ", " Nr. ", " du ", ",", ";"].reduce(value[...]) { name, mark in
          name.firstRange(of: mark).map { name[..<$0.lowerBound] } ?? name
        }
        set(.outlet, name.exportTrimmed)
      } else {
        set(.outlet, value)
      }
    case .section: set(.section, value)
    case .language: set(.language, ExportWords.language(value))
    case .url: set(.url, value)
    default: break
    }
  }
}
