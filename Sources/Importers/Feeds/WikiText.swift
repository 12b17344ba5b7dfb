internal import XML

/// The text of a wiki's page without its mark-up (https://www.mediawiki.org/wiki/Help:Formatting).
struct WikiText {
  /// The names that a wiki of some language gives to spaces of files and categories.
  struct Words {
    var files: Set<String> = ["file", "image", "media"]
    var categories: Set<String> = ["category"]
  }

  private(set) var paragraphs: [String] = []
  /// The date that a template of the page gives, as it is written.
  private(set) var date: String?
  private(set) var location: String?
  /// Categories that say what the page is about.
  private(set) var categories: [String] = []

  private let words: Words

  init(_ source: String, words: Words = Words()) {
    self.words = words
    let bytes = WikiMarkup.withoutSections(Array(source.utf8))
    let text = expanded(bytes)
    paragraphs = Self.withoutEmptySections(Self.lines(of: text))
  }

  /// True when a page only leads to another, whatever its language calls that.
  static func isRedirect(_ source: String) -> Bool {
    let head = source.drop(while: \.isWhitespace).prefix(60)
    guard head.first == "#", let link = head.firstRange(of: "[[") else { return false }
    let word = head[head.index(after: head.startIndex)..<link.lowerBound]
    return !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isWhitespace || $0 == ":" }
      && word.contains(where: \.isLetter)
  }

  // MARK: - Links, templates, tables

  private enum Bracket {
    case template
    case link
    case table
    case external
  }

  /// A bracket that is open, with its parts so far.
  private struct Frame {
    let bracket: Bracket
    var parts: [[UInt8]] = [[]]

    mutating func append(_ bytes: some Sequence<UInt8>) {
      parts[parts.count - 1].append(contentsOf: bytes)
    }
  }

  /// Brackets in brackets beyond this depth are text.
  private static let deepest = 60

  /// True for the bytes that may begin, divide or end a bracket.
  private static let isMark: [Bool] = (0..<256).map { "{}[]|\n".utf8.contains(UInt8($0)) }

  /// The text with every bracket replaced by what a reader sees of it.
  private mutating func expanded(_ bytes: [UInt8]) -> [UInt8] {
    var frames = [Frame(bracket: .table)]
    var index = 0
    var startsLine = true
    func pair(_ first: Character, _ second: Character) -> Bool {
      index + 1 < bytes.count && bytes[index] == first.asciiValue
        && bytes[index + 1] == second.asciiValue
    }
    while index < bytes.count {
      let plain = index
      while index < bytes.count, !Self.isMark[Int(bytes[index])] { index += 1 }
      if index > plain {
        let run = bytes[plain..<index]
        frames[frames.count - 1].append(run)
        startsLine = startsLine && run.allSatisfy { Byte.isSpace($0) || $0 == UInt8(ascii: ":") }
        continue
      }
      let byte = bytes[index]
      let top = frames[frames.count - 1].bracket
      let isInner = frames.count > 1
      let mayOpen = frames.count < Self.deepest
      if pair("{", "{"), mayOpen {
        frames.append(Frame(bracket: .template))
        index += 2
      } else if pair("[", "["), mayOpen {
        frames.append(Frame(bracket: .link))
        index += 2
      } else if startsLine, pair("{", "|"), mayOpen {
        frames.append(Frame(bracket: .table))
        index += 2
      } else if pair("}", "}"), top == .link || top == .external,
        frames.contains(where: { $0.bracket == .template })
      {
        // A link that was not closed ends with the template that it stands in.
        flush(&frames)
      } else if pair("}", "}"), isInner, top == .template {
        close(&frames)
        index += 2
      } else if pair("]", "]"), isInner, top == .link {
        close(&frames)
        index += 2
      } else if pair("|", "}"), isInner, top == .table, !pair("}", "}") {
        close(&frames)
        index += 2
      } else if byte == UInt8(ascii: "["), mayOpen, Self.beginsAddress(bytes, index + 1) {
        frames.append(Frame(bracket: .external))
        index += 1
      } else if byte == UInt8(ascii: "]"), isInner, top == .external {
        close(&frames)
        index += 1
      } else if byte == Byte.lineFeed, isInner, top == .external {
        // Brackets of this kind end with the line.
        flush(&frames)
      } else if byte == UInt8(ascii: "|"), isInner, top == .template || top == .link {
        frames[frames.count - 1].parts.append([])
        index += 1
      } else {
        frames[frames.count - 1].parts[frames[frames.count - 1].parts.count - 1].append(byte)
        startsLine = byte == Byte.lineFeed
        index += 1
        continue
      }
      startsLine = false
    }
    while frames.count > 1 { flush(&frames) }
    return frames[0].parts[0]
  }

  private static func beginsAddress(_ bytes: [UInt8], _ index: Int) -> Bool {
    let rest = bytes[min(index, bytes.count)...].prefix(9)
    return ["http://", "https://", "//", "ftp://", "mailto:", "{{"].contains {
      $0 != "{{" && rest.starts(with: $0.utf8)
    }
  }

  /// Puts what a closed bracket shows into the one around it.
  private mutating func close(_ frames: inout [Frame]) {
    let frame = frames.removeLast()
    let shown: [UInt8] =
      switch frame.bracket {
      case .template: template(frame.parts)
      case .link: link(frame.parts)
      case .external: external(frame.parts)
      case .table: []
      }
    frames[frames.count - 1].append(shown)
  }

  /// Puts a bracket that was never closed back as text; a table is left out.
  private func flush(_ frames: inout [Frame]) {
    let frame = frames.removeLast()
    guard frame.bracket != .table else { return }
    let open = frame.bracket == .link ? "[[" : frame.bracket == .external ? "[" : "{{"
    frames[frames.count - 1].append(open.utf8)
    frames[frames.count - 1].append(frame.parts.joined(separator: [UInt8(ascii: "|")]))
  }

  // MARK: - What brackets show

  private mutating func link(_ parts: [[UInt8]]) -> [UInt8] {
    var target = String(decoding: parts[0], as: UTF8.self).trimmedSpace
    let isPlain = target.hasPrefix(":")
    if isPlain { target.removeFirst() }
    let space = target.firstIndex(of: ":").map { target[..<$0].lowercased().trimmedSpace }
    if let space, !isPlain {
      if words.files.contains(space) || ["file", "image", "media"].contains(space) { return [] }
      if words.categories.contains(space) || space == "category" {
        let name = target.drop { $0 != ":" }.dropFirst()
        takeCategory(name.trimmedSpace)
        return []
      }
      // The same page in another language.
      let isLanguage =
        (2...3).contains(space.utf8.count) && space.utf8.allSatisfy(Byte.isLetter)
      if isLanguage, parts.count == 1 { return [] }
    }
    if parts.count > 1, let label = parts.last, label.contains(where: { !Byte.isSpace($0) }) {
      return label
    }
    // `[[w:Jane Doe (politician)|]]` shows the name alone.
    var shown = target
    if parts.count > 1 || space.map({ $0.utf8.count <= 3 }) == true,
      let colon = target.lastIndex(of: ":")
    {
      shown = String(target[target.index(after: colon)...])
    }
    if parts.count > 1, let bracket = shown.firstRange(of: " (") {
      shown = String(shown[..<bracket.lowerBound])
    }
    return Array(shown.utf8)
  }

  private mutating func takeCategory(_ name: String) {
    let status = ["published", "archived", "no publish", "pages with", "articles with", "all "]
    let isAbout =
      !name.isEmpty && !name.contains(where: \.isNumber)
      && !status.contains { name.lowercased().hasPrefix($0) }
    if isAbout, categories.count < 20 { categories.append(name) }
  }

  private func external(_ parts: [[UInt8]]) -> [UInt8] {
    let text = parts[0]
    guard let blank = text.firstIndex(where: Byte.isSpace) else { return [] }
    return Array(text[(blank + 1)...])
  }

  private static let dates: Set<String> = [
    "date", "dateline", "datum", "data", "fecha", "дата", "날짜", "日期", "tarih", "päivämäärä",
    "dato", "dátum", "tanggal", "ngày", "日時", "تاريخ", "תאריך", "ημερομηνία",
  ]

  /// What a reader sees of a template of which the words are text; nothing of all others.
  private mutating func template(_ parts: [[UInt8]]) -> [UInt8] {
    let name = String(decoding: parts[0], as: UTF8.self).trimmedSpace.lowercased()
      .replacing("_", with: " ")
    var values: [String] = []
    var named: [String: String] = [:]
    for part in parts.dropFirst() {
      let text = String(decoding: part, as: UTF8.self)
      if let equals = text.firstIndex(of: "="), !text[..<equals].contains("<"),
        !text[..<equals].contains(" ") || text[..<equals].trimmedSpace.utf8.count < 16
      {
        let key = text[..<equals].trimmedSpace.lowercased()
        named[key] = text[text.index(after: equals)...].trimmedSpace
      } else {
        values.append(text.trimmedSpace)
      }
    }
    func value(_ index: Int) -> String? {
      (index < values.count ? values[index] : named["\(index + 1)"]).flatMap(\.nonEmpty)
    }
    if Self.dates.contains(name) {
      if date == nil, let value = value(0) { date = value }
      return []
    }
    if ["byline", "dateline", "newsline"].contains(name) {
      if date == nil { date = (named["date"] ?? value(0))?.nonEmpty }
      if location == nil { location = named["location"]?.nonEmpty }
      return []
    }
    return Array((shown(name, value, count: values.count) ?? "").utf8)
  }

  private func shown(_ name: String, _ value: (Int) -> String?, count: Int) -> String? {
    switch name {
    case "w", "wikipedia", "wlink", "l", "link", "wikt", "s", "ill", "interlanguage link", "enw":
      return value(1).flatMap { $0.utf8.count <= 3 && name != "w" ? nil : $0 } ?? value(0)
    case "lang", "lang-xx", "transl", "tooltip2":
      return value(count - 1)
    case "nowrap", "small", "big", "nobr", "abbr", "tooltip", "nihongo", "flag", "flagcountry",
      "noitalic", "em", "strong", "sic", "as written", "smallcaps", "sc", "italic", "bold", "bda",
      "nospell", "not a typo", "center", "larger", "smaller", "nbsp1", "unbulleted list", "plain":
      return value(0)
    case "quote", "blockquote", "cquote", "quotation", "quote box", "zitat", "cita",
      "citation bloc":
      return value(0).map { "\n\n\($0)\n\n" }
    case "convert", "cvt":
      return value(0).map { number in value(1).map { "\(number) \($0)" } ?? number }
    case "'", "'s": return name == "'" ? "'" : "'s"
    case "ndash", "spaced ndash", "snd", "spnd", "–": return name == "ndash" ? "–" : " – "
    case "mdash", "spaced mdash", "—": return "—"
    case "nbsp", "spaces", "space", "·", "•": return " "
    case "!": return "|"
    case "=": return "="
    case "$", "us$", "usd": return value(0).map { "US$\($0)" }
    case "£", "gbp": return value(0).map { "£\($0)" }
    case "€", "eur": return value(0).map { "€\($0)" }
    default:
      if name.hasPrefix("lang-") { return value(0) }
      return nil
    }
  }

  // MARK: - Lines

  private enum Line: Equatable {
    case heading(String)
    case text(String)
  }

  /// The lines of a page: running text joined to paragraphs, items and headings by themselves.
  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var current: [String] = []
    func endParagraph() {
      if !current.isEmpty { lines.append(.text(current.joined(separator: " "))) }
      current = []
    }
    for raw in bytes.split(separator: Byte.lineFeed, omittingEmptySubsequences: false) {
      let text = WikiMarkup.plain(String(decoding: raw, as: UTF8.self))
      if text.isEmpty || text.hasPrefix("----") {
        endParagraph()
      } else if let heading = heading(text) {
        endParagraph()
        lines.append(.heading(heading))
      } else if let first = text.first, "*#;:".contains(first) {
        endParagraph()
        let item = text.drop { "*#;:".contains($0) }.trimmedSpace
        if item.contains(where: { $0.isLetter || $0.isNumber }) { lines.append(.text(item)) }
      } else if text.hasPrefix("|") || text.hasPrefix("!") || text == "}}" {
        // What is left of a table or template that was not closed.
        continue
      } else if text.contains(where: { $0.isLetter || $0.isNumber }) {
        current.append(text)
      }
    }
    endParagraph()
    return lines
  }

  private static func heading(_ line: String) -> String? {
    guard line.hasPrefix("="), line.hasSuffix("="), line.utf8.count > 2 else { return nil }
    let inside = line.drop { $0 == "=" }.reversed().drop { $0 == "=" }.reversed()
    return String(inside).trimmedSpace.nonEmpty
  }

  /// Sections at the end of a page that are about other pages.
  private static let others: Set<String> = [
    "sources", "source", "references", "external links", "external link", "see also",
    "related news", "related articles", "related stories", "sister links", "further reading",
    "notes", "footnotes", "bibliography", "gallery", "quellen", "weblinks", "einzelnachweise",
    "themenverwandte artikel", "voir aussi", "références", "liens externes", "sources et liens",
    "fuentes", "referencias", "enlaces externos", "véase también", "noticias relacionadas",
    "fonti", "fontes", "ligações externas", "collegamenti esterni", "note", "bronnen", "źródła",
    "źródło", "источники", "ссылки", "примечания", "källor", "kilder", "lähteet", "kaynaklar",
  ]

  /// The lines without sections that hold no text, or that lead elsewhere.
  private static func withoutEmptySections(_ lines: [Line]) -> [String] {
    var paragraphs: [String] = []
    var pending: [String] = []
    var isOther = false
    for line in lines {
      switch line {
      case .heading(let heading):
        isOther = others.contains(heading.lowercased())
        pending = isOther ? [] : [heading]
      case .text(let text):
        if isOther { continue }
        paragraphs += pending + [text]
        pending = []
      }
    }
    return paragraphs
  }
}

/// What stands in a wiki's page beside brackets: comments, tags, quotation marks for bold, entities.
enum WikiMarkup {
  /// Tags whose content is no text of the page.
  private static let leftOut: Set<String> = [
    "ref", "gallery", "math", "timeline", "imagemap", "score", "syntaxhighlight", "source",
    "templatestyles", "graph", "mapframe", "maplink", "references", "noinclude", "chem",
    "dynamicpagelist", "inputbox", "hiero", "categorytree",
  ]

  /// A page without comments, notes and other content that is shown elsewhere.
  static func withoutSections(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    /// Ends that do not come any more, so that each is looked for once.
    var missing: Set<String> = []
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      kept.append(contentsOf: bytes[index..<open])
      index = open
      if bytes[open...].starts(with: "<!--".utf8) {
        let end = missing.contains("-->") ? nil : find("-->", bytes, from: open + 4)
        if end == nil { missing.insert("-->") }
        index = end.map { $0 + 3 } ?? open + 4
        continue
      }
      let name = tagName(bytes, at: open + 1)
      guard leftOut.contains(name), let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
      else {
        kept.append(bytes[open])
        index = open + 1
        continue
      }
      index = close + 1
      guard bytes[close - 1] != UInt8(ascii: "/") else { continue }
      let end = "</\(name)"
      if !missing.contains(end), let found = find(end, bytes, from: close),
        let after = bytes[found...].firstIndex(of: UInt8(ascii: ">"))
      {
        index = after + 1
      } else {
        missing.insert(end)
      }
    }
    kept.append(contentsOf: bytes[index...])
    return kept
  }

  private static func tagName(_ bytes: [UInt8], at start: Int) -> String {
    let name = bytes[min(start, bytes.count)...].prefix(20).prefix(while: Byte.isLetter)
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Where ASCII words stand, whatever the case of their letters; they are in lower case.
  private static func find(_ words: String, _ bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(words.utf8)
    var index = start
    while let found = bytes[index...].firstIndex(of: wanted[0]) {
      if bytes.count - found >= wanted.count,
        wanted.indices.allSatisfy({ offset in
          let byte = bytes[found + offset]
          return (Byte.isUppercase(byte) ? byte | 0x20 : byte) == wanted[offset]
        })
      {
        return found
      }
      index = found + 1
    }
    return nil
  }

  /// A line without tags, marks for bold and entities, and without white space at its ends.
  static func plain(_ line: String) -> String {
    var text = line
    if text.utf8.contains(UInt8(ascii: "<")) { text = withoutTags(text) }
    if text.contains("''") {
      for marks in ["'''''", "'''", "''"] { text = text.replacing(marks, with: "") }
    }
    if text.contains("__") { text = withoutWords(text) }
    if text.utf8.contains(UInt8(ascii: "&")) { text = decoded(text) }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func withoutTags(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      kept += rest[..<open]
      rest = rest[open...]
      let after = rest.dropFirst().drop { $0 == "/" }
      guard let first = after.first, first.isLetter, first.isASCII,
        let close = rest.firstIndex(of: ">")
      else {
        kept += "<"
        rest = rest.dropFirst()
        continue
      }
      let name = after.prefix { $0.isLetter }.lowercased()
      if name == "br" || name == "p" || name == "div" { kept += " " }
      rest = rest[rest.index(after: close)...]
    }
    return kept + rest
  }

  /// Without `__NOTOC__` and the like.
  private static func withoutWords(_ text: String) -> String {
    text.split(separator: " ").filter { word in
      !(word.hasPrefix("__") && word.hasSuffix("__") && word.utf8.count > 4)
    }.joined(separator: " ")
  }

  private static func decoded(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      kept += rest[..<mark]
      rest = rest[mark...]
      let name = rest.dropFirst().prefix(12).prefix { $0 != ";" && $0 != " " && $0 != "&" }
      let end = rest.index(mark, offsetBy: name.count + 1, limitedBy: rest.endIndex)
      guard let end, end < rest.endIndex, rest[end] == ";", let character = character(name) else {
        kept += "&"
        rest = rest.dropFirst()
        continue
      }
      kept += character
      rest = rest[rest.index(after: end)...]
    }
    return kept + rest
  }

  private static func character(_ name: Substring) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let number, number >= 0x20, let scalar = Unicode.Scalar(number) else { return nil }
      return String(Character(scalar))
    }
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    default:
      let text = HTMLEntity.text(named: String(name))
      return text.isEmpty ? nil : text
    }
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmedSpace: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
