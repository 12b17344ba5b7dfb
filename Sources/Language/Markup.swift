/// Mark-up that was left in a text: tags, comments and the entities of quotation marks and spaces.
enum Markup {
  /// What a tag does to the words around it.
  enum Tag {
    /// It ends a paragraph: `<p>`, `<br>`, `<li>`.
    case block
    /// It stands inside a sentence and is nothing: `<b>`, `<a href="...">`, `<!-- -->`.
    case inline
  }

  private static let blocks: [StaticString] = [
    "p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote",
    "table", "tr", "td", "th", "tbody", "thead", "section", "article", "header", "footer", "figure",
    "figcaption", "pre", "center", "main", "aside", "nav", "body", "html", "head", "title", "form",
    "dl", "dt", "dd", "iframe", "video", "script", "style", "noscript",
  ]

  private static let inlines: [StaticString] = [
    "a", "b", "i", "u", "s", "em", "strong", "span", "small", "sup", "sub", "font", "img", "cite",
    "abbr", "mark", "del", "ins", "code", "time", "picture", "source", "svg", "path", "wbr", "big",
    "strike", "label", "button", "input", "meta", "link", "q",
  ]

  /// The longest tag that is looked for, so that a stray `<` costs little.
  private static let reach = 2000

  /// The tag or comment that begins with the `<` at `start`, and where it ends.
  ///
  /// Only the names of HTML count, and what follows a name must be an attribute: `a < b` stays.
  static func tag(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (tag: Tag, end: Int)? {
    if starts(with: "<!--", bytes, start) {
      return end(of: "-->", bytes, from: start + 4).map { (.inline, $0) }
    }
    var position = start + 1
    let isClosing = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    let name = position
    while position < bytes.count, isNameByte(bytes[position]) { position += 1 }
    guard position > name, position - name <= 10, let end = endOfTag(bytes, from: position) else {
      return nil
    }
    if blocks.contains(where: { equals($0, bytes, name..<position) }) {
      if isClosing { return (.block, end) }
      for silent in ["script", "style"] as [StaticString]
      where equals(silent, bytes, name..<position) {
        return (.block, endOfElement(silent, bytes, from: end))
      }
      return (.block, end)
    }
    return inlines.contains { equals($0, bytes, name..<position) } ? (.inline, end) : nil
  }

  /// One past the `>` of a tag whose name ends at `start`.
  private static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    var hasAttribute = false
    var mark: UInt8 = 0
    let limit = min(bytes.count, start + reach)
    while position < limit {
      let byte = bytes[position]
      if mark != 0 {
        if byte == mark { mark = 0 }
      } else if byte == UInt8(ascii: ">") {
        return position == start || hasAttribute || isBlank(bytes, start..<position)
          ? position + 1 : nil
      } else if byte == UInt8(ascii: "<") || position == start && byte > 0x20 && byte != 0x2F {
        return nil
      } else if byte == UInt8(ascii: "=") {
        hasAttribute = true
      } else if hasAttribute, byte == 0x22 || byte == 0x27,
        bytes[position - 1] == UInt8(ascii: "=")
      {
        mark = byte
      }
      position += 1
    }
    return nil
  }

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
  }

  /// Where an element of code ends, which has no words; without an end before the next one of its
  /// kind only its tag goes.
  private static func endOfElement(
    _ name: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let count = name.utf8CodeUnitCount
    var position = start
    while position + 2 + count < bytes.count {
      defer { position += 1 }
      guard bytes[position] == UInt8(ascii: "<") else { continue }
      if equals(name, bytes, position + 1..<position + 1 + count) { return start }
      let end = position + 2 + count
      if bytes[position + 1] == UInt8(ascii: "/"), equals(name, bytes, position + 2..<end) {
        return endOfTag(bytes, from: end) ?? end
      }
    }
    return start
  }

  private static func end(
    of mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var position = start
    while position + mark.utf8CodeUnitCount <= min(bytes.count, start + reach) {
      if starts(with: mark, bytes, position) { return position + mark.utf8CodeUnitCount }
      position += 1
    }
    return nil
  }

  // MARK: Entities

  private static let entities: [(name: StaticString, scalar: UInt32)] = [
    ("quot", 0x22), ("apos", 0x27), ("ldquo", 0x201C), ("rdquo", 0x201D), ("bdquo", 0x201E),
    ("lsquo", 0x2018), ("rsquo", 0x2019), ("sbquo", 0x201A), ("laquo", 0xAB), ("raquo", 0xBB),
    ("lsaquo", 0x2039), ("rsaquo", 0x203A), ("nbsp", 0xA0), ("amp", 0x26), ("mdash", 0x2014),
    ("ndash", 0x2013), ("hellip", 0x2026), ("lt", 0x3C), ("gt", 0x3E),
  ]

  /// The mark or space that the entity at `start` stands for, also one written twice (`&amp;quot;`).
  static func entity(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (scalar: UInt32, length: Int)? {
    var name = start + 1
    if starts(with: "amp;", bytes, name), let inner = reference(bytes, from: name + 4) {
      name += 4
      return (inner.scalar, inner.end - start)
    }
    return reference(bytes, from: name).map { ($0.scalar, $0.end - start) }
  }

  private static func reference(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (scalar: UInt32, end: Int)? {
    var end = start
    while end < bytes.count, end - start < 9, bytes[end] != UInt8(ascii: ";") {
      guard isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: "#") else { return nil }
      end += 1
    }
    guard end < bytes.count, end > start, bytes[end] == UInt8(ascii: ";") else { return nil }
    if bytes[start] == UInt8(ascii: "#") {
      let scalar = number(bytes, start + 1..<end)
      // Letters stay as they are written: only marks and spaces shape a text.
      switch CharacterClass(scalar) {
      case .mark where scalar > 0x20, .space where scalar > 0x20: return (scalar, end + 1)
      default: return nil
      }
    }
    for entity in entities
    where entity.name.utf8CodeUnitCount == end - start && starts(with: entity.name, bytes, start) {
      return (entity.scalar, end + 1)
    }
    return nil
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ digits: Range<Int>) -> UInt32 {
    let text = String(decoding: bytes[digits], as: UTF8.self)
    if text.first == "x" || text.first == "X" { return UInt32(text.dropFirst(), radix: 16) ?? 0 }
    return UInt32(text) ?? 0
  }

  // MARK: Bytes

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func starts(
    with word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for index in 0..<count where word.utf8Start[index] != bytes[start + index] { return false }
    return true
  }

  /// Compares a lower-case word with bytes of any case.
  private static func equals(
    _ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count {
      let byte = bytes[range.lowerBound + index]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if word.utf8Start[index] != lower { return false }
    }
    return true
  }
}
