/// A JSON value of any shape in memory (RFC 8259), for what is small: the data in a page, one record.
///
///     let page = JSONValue(lenient: bytes)
///     page?["author"]?[0]?["name"]?.string
///
/// Files of many records are read by `JSONImporter`, one record after another.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number as it is written: "1.50" stays so.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The members in their order; a key that comes twice is there twice.
  case object([Member])

  /// A key with its value.
  struct Member: Hashable, Sendable {
    let key: String
    let value: JSONValue
  }

  /// Objects and lists in each other beyond this depth are read as nothing: each level takes stack.
  static let deepest = 100

  /// Reads the one value that the bytes hold; throws where they are not well-formed.
  ///
  /// `NaN` and `Infinity`, which programs write, are null; control characters in strings are let pass.
  init(_ bytes: some Sequence<UInt8>) throws(JSONFault) {
    var reader = JSONValueReader(bytes, isLenient: false)
    self = try reader.readAll()
  }

  /// The same of JSON as people and Python write it: with comments, commas before a closing bracket,
  /// single quotation marks, keys without any.
  init(tolerant bytes: some Sequence<UInt8>) throws(JSONFault) {
    var reader = JSONValueReader(bytes, isLenient: false, isTolerant: true)
    self = try reader.readAll()
  }

  /// Reads what can be read of damaged or hand-made JSON, or gives nil when that is nothing.
  ///
  /// Passed over: commas that are missing or too many, comments, quotation marks that are not
  /// escaped, what follows the value, and the end of the text inside of it. Several values one
  /// after another become a list.
  init?(lenient bytes: some Sequence<UInt8>) {
    var reader = JSONValueReader(bytes, isLenient: true)
    guard let value = try? reader.readAll(), value != .null else { return nil }
    self = value
  }

  /// The first value of a key of an object; nil in all other cases.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The value at a place of a list; nil in all other cases.
  subscript(index: Int) -> JSONValue? {
    guard case .array(let items) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }

  /// The value that keys lead to, one after another.
  func value(at path: String...) -> JSONValue? {
    var value: JSONValue? = self
    for key in path { value = value?[key] }
    return value
  }

  /// The characters of a string, nil in all other cases.
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A string, or a number or truth value as it is written; nil in all other cases.
  var scalar: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The items of a list; any other value but null is a list of itself.
  var items: [JSONValue] {
    switch self {
    case .null: []
    case .array(let items): items
    default: [self]
    }
  }

  /// The members of an object, in their order; none in all other cases.
  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// Every object in the value, itself included, an outer one before those in it.
  var objects: [JSONValue] {
    switch self {
    case .array(let items): items.flatMap(\.objects)
    case .object(let members): [self] + members.flatMap(\.value.objects)
    default: []
    }
  }
}

/// Goes over the bytes of a JSON value.
private struct JSONValueReader {
  private let bytes: [UInt8]
  private let isLenient: Bool
  /// Whether notations that JSON borrows from JavaScript and Python are let pass.
  private let isTolerant: Bool
  private var index = 0
  private var depth = 0

  init(_ bytes: some Sequence<UInt8>, isLenient: Bool, isTolerant: Bool = false) {
    self.bytes = Array(bytes)
    self.isLenient = isLenient
    self.isTolerant = isTolerant
    if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func readAll() throws(JSONFault) -> JSONValue {
    guard isLenient else {
      skipSpace()
      let value = try readValue()
      skipSpace()
      guard index == bytes.count else { throw fault("something follows the value") }
      return value
    }
    var values: [JSONValue] = []
    while let byte = peek() {
      // CDATA marks, comments of HTML, semicolons and names of variables stand around values.
      if byte == Byte.openBrace || byte == Byte.openBracket && !begins("[CDATA[") {
        values.append(try readValue())
      } else {
        index += begins("[CDATA[") ? 7 : 1
      }
    }
    return values.count == 1 ? values[0] : values.isEmpty ? .null : .array(values)
  }

  // MARK: - Values

  private mutating func readValue() throws(JSONFault) -> JSONValue {
    switch peek() {
    case Byte.openBrace: return try readObject()
    case Byte.openBracket: return try readArray()
    case Byte.quote: return .string(try readString())
    case UInt8(ascii: "'") where isTolerant: return .string(try readString())
    case nil:
      if isLenient { return .null }
      throw fault("the value is not there")
    default: return try readWord()
    }
  }

  private mutating func readObject() throws(JSONFault) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var members: [JSONValue.Member] = []
    while true {
      skipSpace()
      if take(Byte.closeBrace) { break }
      guard peek() == Byte.quote || isTolerant else {
        guard isLenient else { throw fault("a key was expected") }
        // A bracket of another kind ends the object as well; anything else is passed over.
        guard let byte = peek(), byte != Byte.closeBracket else { break }
        index += 1
        continue
      }
      let key = try readKey()
      skipSpace()
      guard take(Byte.colon) || isLenient else { throw fault("a colon is missing after a key") }
      skipSpace()
      members.append(JSONValue.Member(key: key, value: try readValue()))
      skipSpace()
      if take(Byte.comma) {
        skipSpace()
        if peek() == Byte.closeBrace, !isLenient, !isTolerant { throw fault("a key was expected") }
      } else if peek() != Byte.closeBrace, !isLenient {
        throw fault("a comma is missing between two keys")
      }
    }
    return .object(members)
  }

  private mutating func readArray() throws(JSONFault) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var items: [JSONValue] = []
    while true {
      skipSpace()
      if take(Byte.closeBracket) { break }
      if isLenient {
        guard let byte = peek(), byte != Byte.closeBrace else { break }
        if byte == Byte.comma || byte == Byte.colon {
          index += 1
          continue
        }
      }
      items.append(try readValue())
      skipSpace()
      if take(Byte.comma) {
        skipSpace()
        if peek() == Byte.closeBracket, !isLenient, !isTolerant {
          throw fault("a value was expected")
        }
      } else if peek() != Byte.closeBracket, !isLenient {
        throw fault("a comma is missing between two items")
      }
    }
    return .array(items)
  }

  private mutating func readWord() throws(JSONFault) -> JSONValue {
    let start = index
    while let byte = peek(), Byte.isLetter(byte) || Byte.isDigit(byte) || "+-._".utf8.contains(byte)
    {
      index += 1
    }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "true", "True": return .bool(true)
    case "false", "False": return .bool(false)
    case "null", "NaN", "nan", "None", "undefined", "Infinity", "-Infinity": return .null
    default: break
    }
    if Double(word) != nil { return .number(word) }
    guard isLenient else { throw fault("a value was expected") }
    if word.isEmpty { index += 1 }
    return .null
  }

  // MARK: - Strings

  /// Reads a key, which may be a name without quotation marks where that is let pass.
  private mutating func readKey() throws(JSONFault) -> String {
    if peek() == Byte.quote || isTolerant && peek() == UInt8(ascii: "'") { return try readString() }
    let name = bytes[index...].prefix {
      Byte.isLetter($0) || Byte.isDigit($0) || $0 == UInt8(ascii: "_") || $0 == 0x24 || $0 >= 0x80
    }
    guard !name.isEmpty else { throw fault("a key was expected") }
    index += name.count
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func readString() throws(JSONFault) -> String {
    let mark = bytes[index]
    index += 1
    var text: [UInt8] = []
    while true {
      let start = index
      while index < bytes.count, bytes[index] != mark, bytes[index] != Byte.backslash {
        index += 1
      }
      text.append(contentsOf: bytes[start..<index])
      guard index < bytes.count else {
        if isLenient { break }
        throw fault("a string is not closed")
      }
      index += 1
      if bytes[index - 1] == Byte.backslash {
        try readEscape(into: &text)
      } else if isLenient, !endsString {
        text.append(Byte.quote)
      } else {
        break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// True when what follows a quotation mark may follow a string.
  private var endsString: Bool {
    guard let next = bytes[index...].first(where: { !Byte.isSpace($0) }) else { return true }
    return ",:]}".utf8.contains(next) || next == Byte.quote || next == UInt8(ascii: "/")
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(JSONFault) {
    guard let mark = peek() else {
      if isLenient { return }
      throw fault("a string is not closed")
    }
    index += 1
    switch mark {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(Byte.space)
    case Byte.quote, Byte.backslash, UInt8(ascii: "/"): text.append(mark)
    case UInt8(ascii: "'") where isTolerant: text.append(mark)
    case UInt8(ascii: "x") where isTolerant: text.append(utf8: try readByte())
    case UInt8(ascii: "u"): text.append(utf8: try readCodePoint())
    default:
      guard isLenient else {
        throw fault("a backslash stands before a character that needs none")
      }
      text.append(mark)
    }
  }

  /// Reads the two digits after `\\x`.
  private mutating func readByte() throws(JSONFault) -> UInt32 {
    guard index + 2 <= bytes.count,
      let byte = UInt32(String(decoding: bytes[index..<index + 2], as: UTF8.self), radix: 16)
    else { throw fault("\\x needs two hexadecimal digits") }
    index += 2
    return byte
  }

  /// Reads the four digits after `\u`, and the second half of a surrogate pair.
  private mutating func readCodePoint() throws(JSONFault) -> UInt32 {
    let replacement: UInt32 = 0xFFFD
    guard let unit = readUnit() else {
      if isLenient { return replacement }
      throw fault("\\u needs four hexadecimal digits")
    }
    guard (0xD800...0xDFFF).contains(unit) else { return unit }
    let second = index
    if unit < 0xDC00, take(Byte.backslash), take(UInt8(ascii: "u")), let low = readUnit(),
      (0xDC00...0xDFFF).contains(low)
    {
      return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    }
    index = second
    return replacement
  }

  private mutating func readUnit() -> UInt32? {
    guard index + 4 <= bytes.count,
      bytes[index..<index + 4].allSatisfy({ Byte.isLetter($0) || Byte.isDigit($0) }),
      let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { return nil }
    index += 4
    return unit
  }

  // MARK: - Bytes

  private func peek() -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private func begins(_ text: String) -> Bool {
    bytes[index...].starts(with: text.utf8)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  /// Passes over white space, and over comments where they are let pass.
  private mutating func skipSpace() {
    while let byte = peek() {
      if Byte.isSpace(byte) {
        index += 1
      } else if isLenient || isTolerant, begins("/*") {
        index += 2
        while index < bytes.count, !begins("*/") { index += 1 }
        index = min(index + 2, bytes.count)
      } else if isLenient || isTolerant, begins("//") {
        while let byte = peek(), byte != Byte.lineFeed { index += 1 }
      } else {
        return
      }
    }
  }

  /// Goes into an object or a list.
  private mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= JSONValue.deepest else {
      throw fault("objects and lists are nested more than \(JSONValue.deepest) deep")
    }
    index += 1
  }

  private func fault(_ what: String) -> JSONFault {
    JSONFault(offset: index, what: what)
  }
}
