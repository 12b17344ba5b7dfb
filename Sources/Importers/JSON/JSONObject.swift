/// Reads one JSON object and keeps the texts that are wanted (RFC 8259).
///
/// Keys of nested objects are joined by dots and written as `FieldMap.normalized` does. A list of
/// strings counts as one text, an item a line. Control characters inside strings are let pass.
struct JSONObject {
  /// The raw texts found, by key: escapes are resolved, encodings and damage are not.
  private(set) var texts: [String: [UInt8]] = [:]
  /// The keys of the object itself, as they stand.
  private(set) var keys: [String] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let wanted: Set<String>
  private var index = 0
  private var depth = 0

  /// Reads the object that `bytes` hold, and nothing else; throws where it is not well-formed.
  init(_ bytes: UnsafeBufferPointer<UInt8>, wanted: Set<String>) throws(JSONFault) {
    self.bytes = bytes
    self.wanted = wanted
    skipSpace()
    try readObject(prefix: "")
    skipSpace()
    guard index == bytes.count else { throw fault("something follows the object") }
  }

  // MARK: - Values

  private mutating func readObject(prefix: String) throws(JSONFault) {
    try enter(Byte.openBrace, "an object was expected")
    if leave(Byte.closeBrace) { return }
    while true {
      skipSpace()
      let key = String(decoding: try readString(), as: UTF8.self)
      if prefix.isEmpty { keys.append(key) }
      skipSpace()
      guard take(Byte.colon) else { throw fault("a colon is missing after a key") }
      try readValue(path: prefix + FieldMap.normalized(key))
      skipSpace()
      if leave(Byte.closeBrace) { return }
      guard take(Byte.comma) else { throw fault("a comma is missing between two keys") }
    }
  }

  private mutating func readArray(path: String) throws(JSONFault) {
    try enter(Byte.openBracket, "a list was expected")
    if leave(Byte.closeBracket) { return }
    var items: [UInt8] = []
    while true {
      skipSpace()
      if peek() == Byte.quote {
        if !items.isEmpty { items.append(Byte.lineFeed) }
        items.append(contentsOf: try readString())
      } else {
        try readValue(path: path + "[]")
      }
      skipSpace()
      if leave(Byte.closeBracket) { break }
      guard take(Byte.comma) else { throw fault("a comma is missing between two items") }
    }
    if !items.isEmpty { keep(items, path: path) }
  }

  private mutating func readValue(path: String) throws(JSONFault) {
    skipSpace()
    switch peek() {
    case Byte.openBrace: try readObject(prefix: path + ".")
    case Byte.openBracket: try readArray(path: path)
    case Byte.quote: keep(try readString(), path: path)
    case nil: throw fault("the object is not closed")
    default: try readWord(path: path)
    }
  }

  /// Reads a number, `true`, `false` or `null`; numbers count as text.
  private mutating func readWord(path: String) throws(JSONFault) {
    let start = index
    while let byte = peek(), Byte.isLetter(byte) || Byte.isDigit(byte) || "+-.".utf8.contains(byte)
    {
      index += 1
    }
    let word = bytes[start..<index]
    if word.elementsEqual("null".utf8) || word.elementsEqual("true".utf8)
      || word.elementsEqual("false".utf8)
    {
      return
    }
    guard let first = word.first, Byte.isDigit(first) || first == UInt8(ascii: "-"),
      word.allSatisfy({ !Byte.isLetter($0) || $0 | 0x20 == UInt8(ascii: "e") })
    else { throw fault("a value was expected") }
    keep(Array(word), path: path)
  }

  private mutating func keep(_ text: [UInt8], path: String) {
    if wanted.contains(path), texts[path] == nil { texts[path] = text }
  }

  // MARK: - Strings

  private mutating func readString() throws(JSONFault) -> [UInt8] {
    guard take(Byte.quote) else { throw fault("a quotation mark was expected") }
    var text: [UInt8] = []
    while true {
      let start = index
      while index < bytes.count, bytes[index] != Byte.quote, bytes[index] != Byte.backslash {
        index += 1
      }
      text.append(contentsOf: bytes[start..<index])
      guard index < bytes.count else { throw fault("a string is not closed") }
      index += 1
      if bytes[index - 1] == Byte.quote { return text }
      text.append(utf8: try readEscape())
    }
  }

  private mutating func readEscape() throws(JSONFault) -> UInt32 {
    guard let mark = peek() else { throw fault("a string is not closed") }
    index += 1
    switch mark {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case Byte.quote, Byte.backslash, UInt8(ascii: "/"): return UInt32(mark)
    case UInt8(ascii: "u"): return try readCodePoint()
    default: throw fault("a backslash stands before a character that needs none")
    }
  }

  /// Reads the four digits after `\u`, and the second half of a surrogate pair.
  private mutating func readCodePoint() throws(JSONFault) -> UInt32 {
    let unit = try readUnit()
    switch unit {
    case 0xD800...0xDBFF:
      let second = index
      guard take(Byte.backslash), take(UInt8(ascii: "u")) else {
        index = second
        return 0xFFFD
      }
      let low = try readUnit()
      guard (0xDC00...0xDFFF).contains(low) else {
        index = second
        return 0xFFFD
      }
      return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    case 0xDC00...0xDFFF: return 0xFFFD
    default: return unit
    }
  }

  private mutating func readUnit() throws(JSONFault) -> UInt32 {
    guard index + 4 <= bytes.count,
      bytes[index..<index + 4].allSatisfy({ Byte.isLetter($0) || Byte.isDigit($0) }),
      let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw fault("\\u needs four hexadecimal digits") }
    index += 4
    return unit
  }

  // MARK: - Bytes

  private func peek() -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek(), Byte.isSpace(byte) { index += 1 }
  }

  /// Goes into an object or a list; the depth is bounded because each level takes stack.
  private mutating func enter(_ bracket: UInt8, _ otherwise: String) throws(JSONFault) {
    guard take(bracket) else { throw fault(otherwise) }
    depth += 1
    guard depth <= 200 else { throw fault("objects and lists are nested more than 200 deep") }
    skipSpace()
  }

  private mutating func leave(_ bracket: UInt8) -> Bool {
    guard take(bracket) else { return false }
    depth -= 1
    return true
  }

  private func fault(_ what: String) -> JSONFault {
    JSONFault(offset: index, what: what)
  }
}
