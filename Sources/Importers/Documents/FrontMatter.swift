/// What a text says of itself between two lines of `---` (YAML) or `+++` (TOML) at its head.
///
/// Of YAML the part that people write there: keys with a text, quoted or not, with a list or with a
/// list of keys; nothing is expanded or included.
struct FrontMatter {
  /// The values of each key in lower case, in their order.
  private(set) var values: [String: [String]] = [:]
  /// How many bytes of the text it takes up, with its last line end.
  private(set) var length = 0

  private static let longest = 64 << 10

  /// Reads the head of a text; nil when there is none, or one that names nothing.
  init?(_ text: some StringProtocol) {
    let lines = Array(text.utf8.prefix(Self.longest)).split(
      separator: Byte.lineFeed, omittingEmptySubsequences: false)
    guard let first = lines.first.map({ Self.trimmedEnd($0) }), first == "---" || first == "+++"
    else {
      return nil
    }
    let ends: Set<String> = first == "+++" ? ["+++"] : ["---", "..."]
    length = lines[0].count + 1
    var key: String?
    for line in lines.dropFirst() {
      length += line.count + 1
      let whole = Self.trimmedEnd(line)
      if ends.contains(whole) {
        length = min(length, text.utf8.count)
        guard !values.isEmpty else { return nil }
        return
      }
      guard values.count <= 200 else { return nil }
      guard read(whole, separator: first == "+++" ? "=" : ":", key: &key) else { return nil }
    }
    return nil
  }

  /// The first of the keys that has a value; the parts of a list are divided by commas.
  subscript(keys: String...) -> String? {
    for key in keys {
      if let found = values[key], !found.isEmpty { return found.joined(separator: ", ") }
    }
    return nil
  }

  /// Takes in a line; false when there is no front matter with such a line.
  private mutating func read(_ line: String, separator: Character, key: inout String?) -> Bool {
    let text = line.drop(while: \.isWhitespace)
    if text.isEmpty || text.hasPrefix("#") { return true }
    let isIndented = text.startIndex != line.startIndex
    if text.hasPrefix("- ") || text == "-" {
      guard let key else { return false }
      add(text.dropFirst(2), to: key, separator: separator)
      return true
    }
    if isIndented, let key {
      add(text, to: key, separator: separator)
      return true
    }
    guard let mark = text.firstIndex(of: separator) else { return false }
    let name = text[..<mark].lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard !name.isEmpty, name.utf8.count <= 60 else { return false }
    key = name
    let value = text[text.index(after: mark)...]
    if values[name] == nil { values[name] = [] }
    add(value, to: name, separator: separator)
    return true
  }

  /// Adds what stands behind a key: a text, or a list in brackets.
  private mutating func add(_ text: some StringProtocol, to key: String, separator: Character) {
    let text = Self.trimmed(text)
    guard !text.isEmpty, ![">", "|", ">-", "|-", ">+", "|+"].contains(text) else { return }
    if text.hasPrefix("["), text.hasSuffix("]"), !text.hasPrefix("[[") {
      for part in text.dropFirst().dropLast().split(separator: ",") {
        if let value = Self.value(part) { values[key, default: []].append(value) }
      }
      return
    }
    // "- name: Jane Doe" of a list of people.
    if let mark = text.firstRange(of: ": "), text.hasPrefix("name") {
      if let value = Self.value(text[mark.upperBound...]) { values[key, default: []].append(value) }
      return
    }
    if let value = Self.value(text) { values[key, default: []].append(value) }
  }

  /// A text without its quotation marks, its comment and the brackets of a link to a note.
  private static func value(_ text: some StringProtocol) -> String? {
    var value = trimmed(text)
    if let mark = value.first, mark == "\"" || mark == "'" {
      let rest = value.dropFirst()
      guard let end = rest.lastIndex(of: mark) else { return value }
      value = String(rest[..<end])
      value = value.split(separator: "\\\"", omittingEmptySubsequences: false).joined(
        separator: "\"")
      value = value.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    } else if let comment = value.firstRange(of: " #") {
      value = trimmed(value[..<comment.lowerBound])
    }
    if value.hasPrefix("[["), value.hasSuffix("]]") {
      let inner = value.dropFirst(2).dropLast(2)
      value = String(inner.split(separator: "|").last ?? inner)
    }
    return value.isEmpty || value == "null" || value == "~" ? nil : value
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(decoding: Array(text.utf8).trimmed, as: UTF8.self)
  }

  private static func trimmedEnd(_ line: ArraySlice<UInt8>) -> String {
    var bytes = line
    while let last = bytes.last, Byte.isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
