internal import News
internal import XML

/// What a mail says, before it is an article.
struct MailArticle {
  private(set) var record = ArticleRecord()
  /// A newsroom's mail, whose headline has a label; short lines before the text are its marks.
  private var isFromDesk = false

  /// Reads the text of a mail; its record has no body when there is none.
  init(_ message: MailMessage, options: ImportOptions) {
    var letter = LetterText(paragraphs: [])
    for part in message.texts {
      let read = Self.letter(part, options: options, repairs: &record.repairs)
      letter.keepsLines = letter.keepsLines || read.keepsLines
      letter.paragraphs += read.paragraphs
    }
    let sender = message.sender
    record.values[.headline] = message.subject
    record.values[.date] = message.date
    record.values[.byline] = sender.byline
    record.values[.outlet] = sender.outlet
    record.values[.language] = message.headers.plain("content-language")
    take(letter, isAnswer: message.isAnswer)
  }

  /// Takes the text of a newsletter's page.
  init(page root: MarkupNode, hints: PieceHints, repairs: RepairSet) {
    record.repairs = repairs
    let title = root.first("title")?.line
    record.values[.headline] =
      title.flatMap { $0.isEmpty ? nil : $0 } ?? hints.headline
      ?? root.first("h1")?.line
    record.values[.date] = hints.date
    record.values[.outlet] = hints.outlet
    record.values[.byline] = hints.byline
    record.values[.url] = hints.url
    let language = root["lang"] ?? root.first("html")?["lang"]
    record.values[.language] = language
    let whole = LetterText(html: root)
    if record.values[.outlet] == nil { record.values[.outlet] = Self.rightsOwner(in: whole) }
    take(whole, isAnswer: false)
  }

  // MARK: - Text

  /// The text of a part: its HTML, whose paragraphs are whole, unless its plain text says more.
  private static func letter(
    _ part: MailMessage.TextPart, options: ImportOptions, repairs: inout RepairSet
  ) -> LetterText {
    var plainRepairs: RepairSet = []
    let plain = part.plain.map { entity in
      let decoded = MailText.decode(
        entity.decodedBody, charset: entity.content["charset"], options: options)
      plainRepairs = decoded.repairs
      // What is said to be plain and is a page all the same.
      if MarkupText.isHTML(decoded.text), decoded.text.lowercased().contains("<body") {
        return LetterText(html: HTMLTree.root(of: decoded.text))
      }
      return LetterText(
        plain: decoded.text, isFlowed: entity.content["format"]?.lowercased() == "flowed")
    }
    guard let entity = part.html else {
      repairs.formUnion(plainRepairs)
      return plain ?? LetterText(paragraphs: [])
    }
    let bytes = entity.decodedBody
    let charset = entity.content["charset"] ?? DeclaredCharset.label(in: bytes.prefix(4096))
    let decoded = MailText.decode(bytes, charset: charset, options: options)
    let html = LetterText(html: HTMLTree.root(of: decoded.text))
    guard let plain, html.length * 10 < plain.length * 8 else {
      repairs.formUnion(decoded.repairs)
      return html
    }
    repairs.formUnion(plainRepairs)
    return plain
  }

  private mutating func take(_ whole: LetterText, isAnswer: Bool) {
    var letter = whole
    // A mail that forwards one which forwards one.
    for _ in 0..<4 {
      guard let forwarded = ForwardedHeader(in: letter) else { break }
      if isAnswer && forwarded.before.length > 0
        || forwarded.before.length > max(400, forwarded.rest.length)
      {
        letter = forwarded.before
        break
      }
      guard forwarded.rest.length > 0 else { break }
      letter = forwarded.rest
      take(forwarded)
    }
    if isAnswer { letter.dropQuotedTail() }
    takeHead(&letter)
    letter.dropFrame()
    record.values[.body] = letter.text
  }

  /// The header of a mail inside is that of the article.
  private mutating func take(_ header: ForwardedHeader) {
    if let subject = header.subject, !subject.isEmpty {
      record.values[.headline] = MailMessage.bareSubject(subject)
    }
    if let date = header.date, DateText.day(in: MailMessage.withoutComments(date)) != nil {
      record.values[.date] = MailMessage.withoutComments(date)
    }
    if let from = header.from {
      let name = MailHeaders(ArraySlice("from: \(from)".utf8)).mailbox("from").name
      record.values[.byline] = name ?? record.values[.byline]
    }
  }

  /// Takes what stands before the text: the headline again, the day, a byline, labels of a desk.
  private mutating func takeHead(_ letter: inout LetterText) {
    var index = 0
    var kept: [LetterText.Paragraph] = []
    while index < min(10, letter.paragraphs.count) {
      let paragraph = letter.paragraphs[index]
      guard paragraph.length <= 300, !take(headLine: paragraph) else {
        if paragraph.length > 300 { break }
        index += 1
        continue
      }
      // Running text has begun.
      if paragraph.length > 120 { break }
      kept.append(paragraph)
      index += 1
    }
    if isFromDesk { kept.removeAll { $0.length <= 25 && !$0.text.contains { ".!?".contains($0) } } }
    guard index < letter.paragraphs.count || !kept.isEmpty else { return }
    letter.paragraphs.replaceSubrange(..<index, with: kept)
  }

  /// True when a paragraph at the head is no text but says something of it.
  private mutating func take(headLine paragraph: LetterText.Paragraph) -> Bool {
    let text = paragraph.text
    if text == record.values[.headline] || text == record.values[.outlet] { return true }
    if let colon = text.prefix(12).firstIndex(of: ":") {
      let value = String(text[text.index(after: colon)...].drop { $0 == " " })
      switch text[..<colon].lowercased() {
      case "headline", "title", "hed":
        guard !value.isEmpty, value.utf8.count <= 200 else { return false }
        record.values[.headline] = value
        isFromDesk = true
        return true
      case "byline", "author":
        record.values[.byline] = value
        return true
      case "slug", "slugline", "keywords": return true
      case "abstract", "summary", "category": return isFromDesk
      default: return false
      }
    }
    // "By Jane Doe – 14 Oct 2022 – View online"
    let parts = text.split { "–—|•·".contains($0) }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    var date: String?
    var byline: String?
    for part in parts where !part.isEmpty {
      if DateText.day(in: part) != nil {
        date = part
      } else if let name = Self.byline(part), paragraph.lines.count <= 4 {
        byline = name
      } else if !LetterText.isViewLink(part) {
        return false
      }
    }
    record.values[.date] = record.values[.date] ?? date
    record.values[.byline] = byline ?? record.values[.byline]
    return date != nil || byline != nil
  }

  /// The name behind "By"; nil when the words are none.
  private static func byline(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.first == "By" || words.first == "by", (2...6).contains(words.count),
      words[1].first?.isUppercase == true
    else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  /// Who owns the rights, as the foot says it: "© Harbour Letter 2024".
  private static func rightsOwner(in letter: LetterText) -> String? {
    for line in letter.paragraphs.suffix(12).reversed().flatMap(\.lines) {
      guard let sign = line.firstRange(of: "©") ?? line.firstRange(of: "Copyright"),
        line.utf8.count <= 120
      else { continue }
      let sides = [line[sign.upperBound...], line[..<sign.lowerBound]]
      for side in sides {
        let name = side.prefix { !".,|".contains($0) }.split(separator: " ")
          .filter { word in
            !word.allSatisfy { $0.isNumber || "–-—(c)©".contains($0) } && word != "Copyright"
          }
          .joined(separator: " ")
        if LetterText.isFoot(LetterText.Paragraph(lines: [name])) { continue }
        if (3...60).contains(name.utf8.count) { return name }
      }
    }
    return nil
  }
}
