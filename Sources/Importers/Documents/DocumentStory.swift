internal import News

/// Finds headline, byline, date and story in a document that is one article.
///
/// What the mark-up says comes first (a title, a bold line, larger letters), then what the lines look
/// like, and last what the document says of itself, which is often its template's.
struct DocumentStory {
  private(set) var record: ArticleRecord

  /// How many blocks may stand around a title before the story begins.
  private static let head = 8

  init(_ document: Document) {
    record = ArticleRecord(repairs: document.repairs)
    let properties = document.properties
    if properties.hasGivenTitle, let title = properties.title {
      readHead(document.blocks, title: Self.block(saying: title, in: document))
      record.values[.headline] = title
    } else if let title = Self.title(of: document) {
      readHead(document.blocks, title: title)
    } else {
      readLines(document)
    }
    if (record.values[.headline] ?? "").isEmpty, let title = properties.plausibleTitle {
      record.values[.headline] = title
    }
    record.values[.byline] = record.values[.byline] ?? properties.plausibleAuthor
    record.values[.language] = properties.language
    record.values[.outlet] = properties.outlet ?? record.values[.outlet]
    record.values[.section] = properties.section
    record.values[.url] = properties.url
  }

  // MARK: - The title

  /// The blocks that are the title, which may be broken over several; nil when none is marked.
  private static func title(of document: Document) -> Range<Int>? {
    let blocks = document.blocks
    guard blocks.count > 1 else { return nil }
    let head = blocks.prefix(head)
    if let level = head.compactMap(\.headingLevel).min(),
      let first = head.firstIndex(where: { $0.headingLevel == level }), level <= 3,
      head[..<first].allSatisfy(isHeadMatter)
    {
      var end = first + 1
      // Large letters are set in lines of their own; a title has one paragraph in other documents.
      while end < min(blocks.count, first + 4), blocks[end].headingLevel == level,
        blocks[end].style == blocks[first].style, blocks[first].style.isEmpty, level == 1,
        blocks[first..<end].reduce(0, { $0 + $1.text.utf8.count }) + blocks[end].text.utf8.count
          < 240
      {
        end += 1
      }
      return end < blocks.count ? first..<end : first..<first + 1
    }
    if let title = document.properties.title, blocks.count > 1 {
      let range = block(saying: title, in: document)
      if !range.isEmpty { return range }
    }
    guard let first = head.firstIndex(where: { StoryNote($0.text) == nil }),
      first + 1 < blocks.count,
      blocks[first].isBold, blocks[first].text.utf8.count <= 240,
      blocks[first].tableRow == nil, blocks[(first + 1)...].contains(where: { !$0.isBold })
    else { return nil }
    return first..<first + 1
  }

  /// The block at the head of a document that says its title; empty when none does.
  private static func block(saying title: String, in document: Document) -> Range<Int> {
    let title = key(title)
    let head = document.blocks.prefix(head)
    guard !title.isEmpty, let first = head.firstIndex(where: { key($0.text) == title }),
      head[..<first].allSatisfy(isHeadMatter)
    else { return 0..<0 }
    return first..<first + 1
  }

  /// A date, a byline, the name of a section: short, and no sentence.
  private static func isHeadMatter(_ block: Document.Block) -> Bool {
    StoryNote(block.text) != nil || block.text.utf8.count <= 100 && !endsSentence(block.text)
  }

  private static func endsSentence(_ text: String) -> Bool {
    text.last.map { ".!?…:;".contains($0) } ?? false
  }

  private static func key(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  // MARK: - The rest

  /// Takes in the notes around a title that is known.
  private mutating func readHead(_ blocks: [Document.Block], title: Range<Int>) {
    record.values[.headline] = blocks[title].map(\.text).joined(separator: " ")
    var left = Set(title)
    for index in blocks[..<title.lowerBound].indices {
      if take(blocks[index].text) { left.insert(index) }
    }
    var deks: [Int] = []
    for index in blocks.indices.dropFirst(title.upperBound).prefix(Self.head) {
      let block = blocks[index]
      if take(block.text) {
        left.insert(index)
        // Between title and byline stands what sums up the story.
        left.formUnion(deks)
        deks = []
      } else if block.headingLevel != nil, deks.count < 2 {
        deks.append(index)
      } else if !Self.isHeadMatter(block) {
        break
      }
    }
    let body = blocks.indices.filter { !left.contains($0) }
    if body.isEmpty {
      record.values[.body] = Document.text(of: blocks[title.upperBound...])
    } else {
      record.values[.body] = Document.text(of: body.map { blocks[$0] })
    }
  }

  /// Takes in a line that says who wrote the article or when; false when it says something else.
  private mutating func take(_ line: String) -> Bool {
    guard let note = StoryNote(line) else { return false }
    record.values[.byline] = record.values[.byline] ?? note.byline
    record.values[.date] = record.values[.date] ?? note.day?.description ?? note.unreadDate
    return true
  }

  /// Lays out a document without a marked title as a plain text.
  private mutating func readLines(_ document: Document) {
    var text = Document.text(of: document.blocks)
    let (layout, body) = text.withUTF8 { bytes in
      let layout = StoryLayout(bytes)
      return (layout, String(decoding: bytes[layout.body], as: UTF8.self))
    }
    record.values[.headline] = layout.headline
    record.values[.body] = body
    record.values[.byline] = layout.byline
    record.values[.date] = layout.day?.description ?? layout.unreadDate
    record.values[.outlet] = layout.outlet
    record.isIncomplete = record.isIncomplete || layout.isCut
  }
}

extension Document.Properties {
  /// The title, where it is one and not the name of a file, a program or a template.
  var plausibleTitle: String? {
    guard let title, title.contains(where: \.isLetter) else { return nil }
    let lower = title.lowercased()
    let junk = [
      "untitled", "microsoft word", "microsoft powerpoint", "unknown", "document", "dokument",
      "title", "titel", "new document", "print", "layout", "slide",
    ]
    if junk.contains(where: { lower == $0 || lower.hasPrefix($0 + " -") }) { return nil }
    if lower.hasPrefix("document"), lower.dropFirst(8).allSatisfy(\.isNumber) { return nil }
    // "a_b_final.indd", "2017-03-05_page7"
    let hasBlank = title.contains(where: \.isWhitespace)
    let endings = [
      ".doc", ".docx", ".pdf", ".rtf", ".odt", ".qxd", ".qxp", ".indd", ".txt", ".html",
    ]
    if endings.contains(where: lower.hasSuffix) { return nil }
    if !hasBlank, title.contains(where: { $0 == "_" || $0.isNumber }) { return nil }
    return title
  }

  /// The author, where it is a person's name and not an account or a program.
  var plausibleAuthor: String? {
    guard let author, !author.contains("@"), author.utf8.count <= 120 else { return nil }
    let words = author.split(whereSeparator: \.isWhitespace)
    let junk: Set<String> = [
      "user", "owner", "admin", "administrator", "microsoft", "office", "windows", "unknown",
      "calibre", "python-docx", "openoffice", "libreoffice", "anonymous", "pc", "name", "customer",
    ]
    guard words.count >= 2 || author.unicodeScalars.contains(where: { $0.value > 0x2E80 }),
      !words.contains(where: { junk.contains($0.lowercased()) }),
      author.contains(where: \.isLetter), !author.contains("://")
    else { return nil }
    return author
  }
}
