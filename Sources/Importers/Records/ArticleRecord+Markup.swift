internal import XML

extension ArticleRecord {
  /// Makes text of fields that are HTML, and notes it as a repair.
  mutating func takeOutMarkup() {
    for (field, text) in values where field != .date && field != .url {
      guard let plain = MarkupField.text(of: text, isBody: field == .body) else { continue }
      values[field] = plain
      repairs.insert(.markup)
    }
  }
}

/// The text of a cell or a string that holds tags or entities of HTML.
enum MarkupField {
  /// The text without mark-up; nil when there is none in it.
  static func text(of field: String, isBody: Bool) -> String? {
    guard field.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return nil
    }
    var text = field
    // Twice, since feeds and their readers write &lt;p&gt;.
    for _ in 0..<2 {
      guard let plain = once(text, isBody: isBody) else { break }
      text = plain
    }
    return text == field ? nil : text
  }

  private static func once(_ text: String, isBody: Bool) -> String? {
    let tags = Tags(text)
    if tags.hasBlocks {
      let paragraphs = MarkupText.paragraphs(ofHTML: text)
      return paragraphs.joined(separator: isBody ? "\n\n" : " ")
    }
    if tags.hasInline { return entities(in: tags.withoutTags) }
    guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    let plain = entities(in: text)
    return plain == text ? nil : plain
  }

  /// A text with its entities resolved, in which white space stays as it is.
  private static func entities(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var plain = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      plain += rest[..<mark]
      rest = rest[mark...]
      let body = rest.dropFirst().prefix(32)
      guard let end = body.firstIndex(of: ";"), end > body.startIndex,
        let letters = character(named: body[..<end])
      else {
        plain += "&"
        rest = rest.dropFirst()
        continue
      }
      plain += letters
      rest = rest[rest.index(after: end)...]
    }
    return plain + rest
  }

  /// The character of `amp`, `#39` or `#x27`; nil for a name that HTML does not have.
  private static func character(named name: Substring) -> String? {
    guard name.hasPrefix("#") else {
      let text = HTMLEntity.text(named: String(name))
      return text.isEmpty ? nil : text
    }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // Numbers of C1 controls are meant as bytes of Windows-1252 (HTML, 13.2.5.80).
    guard let number, number > 0,
      let scalar = Unicode.Scalar(number < 0x100 ? Windows1252.scalar(of: UInt8(number)) : number)
    else { return nil }
    return String(Character(scalar))
  }

  /// The tags of HTML in a text; what stands in angle brackets otherwise is text.
  private struct Tags {
    private(set) var hasBlocks = false
    private(set) var hasInline = false
    /// The text without inline tags and comments; whole only where there are no blocks.
    private(set) var withoutTags = ""

    init(_ text: String) {
      let bytes = Array(text.utf8)
      guard bytes.contains(UInt8(ascii: "<")) else { return }
      var kept: [UInt8] = []
      var start = 0
      var index = 0
      while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
        index = open + 1
        if bytes[open...].starts(with: "<!--".utf8) {
          hasBlocks = true
          return
        }
        var nameStart = open + 1
        if nameStart < bytes.count, bytes[nameStart] == UInt8(ascii: "/") { nameStart += 1 }
        let name = bytes[nameStart...].prefix { Byte.isLetter($0) || Byte.isDigit($0) }
        let after = nameStart + name.count
        guard !name.isEmpty, name.count <= 10, after < bytes.count,
          bytes[after] == UInt8(ascii: ">") || bytes[after] == UInt8(ascii: "/")
            || Byte.isSpace(bytes[after]),
          let close = bytes[after...].prefix(4000).firstIndex(of: UInt8(ascii: ">"))
        else { continue }
        let tag = String(decoding: name, as: UTF8.self).lowercased()
        if MarkupText.blocks.contains(tag) || MarkupText.unseen.contains(tag) || tag == "br" {
          hasBlocks = true
          return
        }
        guard Self.inline.contains(tag) else { continue }
        hasInline = true
        kept += bytes[start..<open]
        start = close + 1
        index = start
      }
      withoutTags = String(decoding: kept + bytes[start...], as: UTF8.self)
    }

    private static let inline: Set<String> = [
      "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
      "font", "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike",
      "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "picture", "source", "embed",
    ]
  }
}
