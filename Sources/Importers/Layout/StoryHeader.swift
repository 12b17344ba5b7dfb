/// What a text says of itself in lines before the story: `Title: ...`, or YAML between `---`.
struct StoryHeader: Equatable {
  private(set) var values: [ArticleField: String] = [:]
  /// Where the story begins, as a UTF-8 byte of the text.
  private(set) var end: Int

  private static let longest = 100

  /// Reads the header that lines begin with; nil when they begin with none.
  ///
  /// Two known names make a header. Below a headline (`isBelowHeadline`) one does.
  init?(_ lines: StoryLines, isBelowHeadline: Bool = false) {
    end = lines.position
    if !isBelowHeadline, lines.peek() == "---" {
      guard readYAML(lines) else { return nil }
      return
    }
    guard readLines(lines) else { return nil }
    let hasHeadline = values[.headline] != nil && !isBelowHeadline
    guard values.count >= 2 || hasHeadline || isBelowHeadline && saysOneThing else { return nil }
  }

  /// True for a single line such as `Source: Coast Wire`.
  private var saysOneThing: Bool {
    guard let (field, value) = values.first,
      [.outlet, .date, .byline, .url].contains(field), value.utf8.count <= 100
    else { return false }
    return value.last.map { !".!?,;".contains($0) } ?? false
  }

  // MARK: - Lines

  private mutating func readLines(_ start: StoryLines) -> Bool {
    var lines = start
    var isAfterBlank = false
    for _ in 0..<Self.longest {
      guard let line = lines.peek() else { break }
      if line.isEmpty {
        isAfterBlank = true
        lines.advance()
        continue
      }
      guard let (key, value) = Self.parts(line) else { break }
      let field = FieldMap.field(named: key)
      if field == .body {
        // "Text:" stands before the story, on a line of its own or at its head.
        guard !values.isEmpty else { return false }
        if value.isEmpty {
          lines.advance()
          end = lines.position
        } else {
          end = lines.position(of: value)
        }
        return true
      }
      // Names that are not known count only among the known ones.
      guard field != nil || !isAfterBlank && !values.isEmpty && Self.isLabel(key) else { break }
      if let field, !value.isEmpty, values[field] == nil { values[field] = value }
      lines.advance()
      isAfterBlank = false
      if field != nil { end = lines.position }
      if field == nil, lines.peek()?.isEmpty == true { end = lines.position }
    }
    return !values.isEmpty
  }

  /// The two sides of the colon in a line; nil when it has none that ends a name.
  ///
  /// Every line of every text is asked, so its bytes are looked at, and only as many as a name has.
  private static func parts(_ line: String) -> (key: Substring, value: String)? {
    let longest = 40
    let bytes = line.utf8
    let head = bytes.prefix(longest + 3)
    guard
      let colon = head.indices.first(where: {
        head[$0] == Byte.colon || head[$0] == 0xEF && head[$0...].starts(with: wideColon)
      })
    else { return nil }
    let key = line[..<colon]
    guard !key.isEmpty, key.utf8.count <= longest,
      key.utf8.split(separator: Byte.space).count <= 3
    else { return nil }
    let isWide = bytes[colon] != Byte.colon
    let rest = bytes[bytes.index(colon, offsetBy: isWide ? wideColon.count : 1)...]
    guard isWide || rest.first.map({ $0 == Byte.space || $0 == Byte.tab }) ?? true else {
      return nil
    }
    return (key, String(decoding: Array(rest).trimmed, as: UTF8.self))
  }

  private static let wideColon = Array("：".utf8)

  /// True for a name in one or two words: "Keywords", "Word count".
  private static func isLabel(_ key: Substring) -> Bool {
    key.split(separator: " ").count <= 2
      && key.unicodeScalars.allSatisfy {
        $0.isLetter || " _-".unicodeScalars.contains($0)
      }
  }

  // MARK: - YAML

  private mutating func readYAML(_ start: StoryLines) -> Bool {
    var lines = start
    lines.advance()
    var field: ArticleField?
    for _ in 0..<Self.longest {
      guard let line = lines.peek() else { return false }
      let isIndented = lines.isIndented
      lines.advance()
      if line == "---" || line == "..." {
        end = lines.position
        return !values.isEmpty
      }
      if line.hasPrefix("- ") || line == "-" || isIndented {
        guard let field else { continue }
        let item = Self.plain(line.hasPrefix("-") ? String(line.dropFirst()) : line)
        let name = item.hasPrefix("name:") ? Self.plain(String(item.dropFirst(5))) : item
        if name.isEmpty || name.contains(": ") { continue }
        values[field] = values[field].map { $0 + (line.hasPrefix("-") ? ", " : " ") + name } ?? name
        continue
      }
      guard let colon = line.firstIndex(of: ":") else {
        field = nil
        continue
      }
      let known = FieldMap.field(named: line[..<colon])
      field = known == .body || known.map { values[$0] != nil } == true ? nil : known
      let value = Self.plain(String(line[line.index(after: colon)...]))
      if let field, !value.isEmpty { values[field] = value }
    }
    return false
  }

  /// A value of YAML without its quotation marks, brackets and marks of blocks.
  private static func plain(_ text: String) -> String {
    let text = String(decoding: Array(text.utf8).trimmed, as: UTF8.self)
    guard let first = text.first else { return "" }
    if [">", "|", ">-", "|-"].contains(text) { return "" }
    if text.utf8.count >= 2, first == text.last, first == "\"" || first == "'" {
      let inner = String(text.dropFirst().dropLast())
      return first == "'" ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"")
    }
    if first == "[", text.last == "]" {
      return text.dropFirst().dropLast().split(separator: ",").map { plain(String($0)) }
        .joined(separator: ", ")
    }
    return text
  }
}
