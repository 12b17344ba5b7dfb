internal import XML

/// Pieces of SGML that no XML reader takes: tags that are not closed, bare ampersands.
enum SGMLText {
  /// What stands between the first tag of a name and its end; nil without such a tag.
  ///
  /// Names are compared whatever their case. Where the end is missing, the text goes to the end.
  static func element(_ name: String, in text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let content = range(of: name, in: bytes, from: 0)?.content else { return nil }
    return String(decoding: bytes[content], as: UTF8.self)
  }

  /// The same for every element of a name.
  static func elements(_ name: String, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var index = 0
    while let range = range(of: name, in: bytes, from: index) {
      found.append(String(decoding: bytes[range.content], as: UTF8.self))
      index = range.end
    }
    return found
  }

  /// A text without some of its elements.
  static func without(_ names: [String], in text: String) -> String {
    var bytes = Array(text.utf8)
    for name in names {
      var kept: [UInt8] = []
      var index = 0
      while let range = range(of: name, in: bytes, from: index) {
        kept += bytes[index..<range.start]
        kept.append(Byte.lineFeed)
        index = range.end
      }
      if index > 0 { bytes = kept + bytes[index...] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value of an attribute in a tag, with or without quotation marks; nil without it.
  static func attribute(_ name: String, of tag: some StringProtocol) -> String? {
    for part in [" ", "\n", "\t"] {
      guard let found = tag.lowercased().firstRange(of: part + name.lowercased() + "=") else {
        continue
      }
      // Lower case may have another length; tags of these corpora are ASCII.
      let offset = tag.lowercased().utf8.distance(
        from: tag.lowercased().startIndex, to: found.upperBound)
      let rest = Array(tag.utf8).dropFirst(offset)
      guard let mark = rest.first else { return nil }
      let value =
        mark == Byte.quote || mark == UInt8(ascii: "'")
        ? rest.dropFirst().prefix { $0 != mark }
        : rest.prefix { !Byte.isSpace($0) && $0 != UInt8(ascii: ">") }
      return String(decoding: value, as: UTF8.self)
    }
    return nil
  }

  /// Text without tags: those of paragraphs become blank lines, others nothing.
  static func withoutTags(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let end = endOfTag(bytes, from: index) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let name = bytes[(index + 1)..<end].drop { $0 == UInt8(ascii: "/") }
        .prefix { Byte.isLetter($0) || Byte.isDigit($0) }
      if ["p", "para", "br", "lp", "tr", "li"].contains(
        String(decoding: name, as: UTF8.self).lowercased())
      {
        result.append(contentsOf: [Byte.lineFeed, Byte.lineFeed])
      }
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Text with its references replaced: `&lt;`, `&#38;`, `&mdash;`; controls become blanks.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) || text.utf8.contains(where: { $0 < 0x20 }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      rest = rest.dropFirst()
      if scalar == "&", let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(named: String(rest[..<end]))
      {
        result.append(contentsOf: character.unicodeScalars)
        rest = rest[rest.index(after: end)...]
      } else if scalar.value < 0x20, !scalar.isBlank {
        result.append(" ")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The character that a reference means; nil when it is none.
  private static func character(named name: String) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      return value < 0x20 && !scalar.isBlank || value == 0x0D || value == 0x7F
        ? " " : String(Character(scalar))
    }
    switch name.lowercased() {
    // What TREC's collections have of their own.
    case "hyph", "hyphen": return "-"
    case "blank": return " "
    case "ampersand", "amp": return "&"
    default:
      let text = HTMLEntity.text(named: name)
      let found = text.isEmpty ? HTMLEntity.text(named: name.lowercased()) : text
      return found.isEmpty ? nil : found
    }
  }

  // MARK: - Tags

  private static func range(
    of name: String, in bytes: [UInt8], from start: Int
  ) -> (start: Int, content: Range<Int>, end: Int)? {
    let name = Array(name.utf8)
    guard let open = tag(name, in: bytes, from: start, isEnd: false) else { return nil }
    if let close = tag(name, in: bytes, from: open.upperBound, isEnd: true) {
      return (open.lowerBound, open.upperBound..<close.lowerBound, close.upperBound)
    }
    return (open.lowerBound, open.upperBound..<bytes.count, bytes.count)
  }

  private static func tag(
    _ name: [UInt8], in bytes: [UInt8], from start: Int, isEnd: Bool
  ) -> Range<Int>? {
    var index = start
    while index < bytes.count,
      let open = bytes[index...].firstIndex(of: UInt8(ascii: "<"))
    {
      index = open + 1
      let word = bytes[index...].dropFirst(isEnd ? 1 : 0)
      if isEnd, bytes[index...].first != UInt8(ascii: "/") { continue }
      guard word.count > name.count,
        zip(word, name).allSatisfy({ ($0 | 0x20) == ($1 | 0x20) })
      else { continue }
      let after = word.dropFirst(name.count).first
      guard let after, after == UInt8(ascii: ">") || Byte.isSpace(after),
        let end = endOfTag(bytes, from: open)
      else { continue }
      return open..<end
    }
    return nil
  }

  /// Where a tag ends; nil when this is no tag: "<" before a blank, a figure, or far from a ">".
  private static func endOfTag(_ bytes: [UInt8], from open: Int) -> Int? {
    guard open + 1 < bytes.count,
      Byte.isLetter(bytes[open + 1]) || bytes[open + 1] == UInt8(ascii: "/")
        || bytes[open + 1] == UInt8(ascii: "!")
    else { return nil }
    let end = bytes[open...].prefix(400).firstIndex(of: UInt8(ascii: ">"))
    return end.map { $0 + 1 }
  }
}
