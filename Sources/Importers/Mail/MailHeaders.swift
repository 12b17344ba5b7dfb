internal import Charsets

/// The header of a mail or of a part of one (RFC 5322, section 2.2), its names in lower case.
struct MailHeaders {
  /// The fields in their order, unfolded; values as bytes, since some are in no declared encoding.
  private(set) var fields: [(name: String, value: [UInt8])] = []

  /// More fields than this are nobody's.
  private static let most = 2000

  /// Reads the header at the beginning of some bytes; `body` is what follows its blank line.
  init(_ bytes: ArraySlice<UInt8>, body: inout ArraySlice<UInt8>) {
    var index = bytes.startIndex
    body = bytes[bytes.endIndex...]
    while index < bytes.endIndex {
      let lineEnd = bytes[index...].firstIndex(of: Byte.lineFeed)
      let line = Self.withoutLineEnd(bytes[index..<(lineEnd ?? bytes.endIndex)])
      let next = lineEnd.map { $0 + 1 } ?? bytes.endIndex
      if line.isEmpty {
        body = bytes[next...]
        return
      }
      if let first = line.first, first == Byte.space || first == Byte.tab {
        // A line of blanks before the header, or the next line of a folded field.
        if !fields.isEmpty { fields[fields.count - 1].value += line }
      } else if let name = Self.name(line), fields.count < Self.most {
        fields.append((name.lower, Array(line.dropFirst(name.length + 1))))
      } else if !line.starts(with: Array("From ".utf8)), !line.starts(with: Array(">From ".utf8)) {
        // No field: the header lacks its blank line.
        body = bytes[index...]
        return
      }
      index = next
    }
  }

  /// The header that some bytes are.
  init(_ bytes: ArraySlice<UInt8>) {
    var body: ArraySlice<UInt8> = []
    self.init(bytes, body: &body)
  }

  var headers: MailHeaders { self }

  private static func withoutLineEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == Byte.carriageReturn ? line.dropLast() : line
  }

  /// The name of the field that a line begins, and its length with blanks before the colon.
  static func name(_ line: ArraySlice<UInt8>) -> (lower: String, length: Int)? {
    let name = line.prefix(80).prefix { $0 > 0x20 && $0 < 0x7F && $0 != Byte.colon }
    let blanks = line.dropFirst(name.count).prefix { $0 == Byte.space || $0 == Byte.tab }
    let length = name.count + blanks.count
    guard !name.isEmpty, line.dropFirst(length).first == Byte.colon else { return nil }
    return (String(decoding: name, as: UTF8.self).lowercased(), length)
  }

  /// True when there is such a field.
  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// The first field of a name as it stands, on one line; nil without one.
  func plain(_ name: String) -> String? {
    fields.first { $0.name == name }.map {
      String(decoding: $0.value.trimmed, as: UTF8.self)
    }
  }

  /// The first field of a name as people read it: encoded words decoded (RFC 2047).
  func text(_ name: String) -> String? {
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    let text = EncodedWords.text(of: field.value)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// A field with parameters, such as `Content-Type`.
  func value(_ name: String) -> HeaderValue { HeaderValue(plain(name) ?? "") }

  /// The name and the address of whom a field names first.
  func mailbox(_ name: String) -> (name: String?, address: String?) {
    guard let field = fields.first(where: { $0.name == name }) else { return (nil, nil) }
    // Addresses are told apart before words are decoded, which may hold any character.
    let raw = String(decoding: field.value.trimmed, as: UTF8.self)
    let opening = raw.firstIndex(of: "<")
    let address = opening.map { raw[raw.index(after: $0)...].prefix { $0 != ">" } }
    let display: String
    if let opening {
      display = String(raw[..<opening])
    } else if let open = raw.firstIndex(of: "("), let close = raw.lastIndex(of: ")"), open < close {
      // news@example.org (The Example)
      display = String(raw[raw.index(after: open)..<close])
    } else {
      return (raw.contains("@") ? nil : Self.clean(raw), raw.contains("@") ? raw : nil)
    }
    return (Self.clean(display), address.map { String($0) })
  }

  private static func clean(_ name: String) -> String? {
    let decoded = EncodedWords.text(of: Array(name.utf8))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let bare = decoded.filter { $0 != "\"" && $0 != "\\" }
    let trimmed = bare.drop { " '".contains($0) }
    let end = trimmed.lastIndex { !" '".contains($0) }
    let result = end.map { String(trimmed[...$0]) } ?? ""
    return result.isEmpty || result.contains("@") ? nil : result
  }
}

/// A header's value with its parameters: `text/html; charset=utf-8` (RFC 2045, 2231).
struct HeaderValue {
  /// What stands before the first semicolon.
  let value: String
  private var parameters: [String: String] = [:]

  /// The value of a parameter by its name in lower case, decoded.
  subscript(_ name: String) -> String? { parameters[name] }

  init(_ text: String) {
    var parts = Self.parts(of: text)
    value = parts.isEmpty ? "" : Self.trimmed(parts.removeFirst())
    // Pieces of one parameter: name*0*=, name*1=, in their order.
    var pieces: [String: [(number: Int, text: String, isEncoded: Bool)]] = [:]
    for part in parts.prefix(200) {
      guard let equals = part.firstIndex(of: "=") else { continue }
      var name = Self.trimmed(part[..<equals][...]).lowercased()
      let text = Self.unquoted(Self.trimmed(part[part.index(after: equals)...]))
      let isEncoded = name.hasSuffix("*")
      if isEncoded { name.removeLast() }
      let sides = name.split(separator: "*", maxSplits: 1)
      guard let base = sides.first else { continue }
      let number = sides.count > 1 ? Int(sides[1]) ?? 0 : 0
      pieces[String(base), default: []].append((number, text, isEncoded))
    }
    for (name, parts) in pieces {
      parameters[name] = Self.joined(parts.sorted { $0.number < $1.number })
    }
  }

  /// Divides at the semicolons that stand outside of quotation marks.
  private static func parts(of text: String) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == ";" && !isQuoted {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
    }
    return parts + [text[start...]]
  }

  private static func trimmed(_ text: Substring) -> String {
    String(decoding: Array(text.utf8).trimmed, as: UTF8.self)
  }

  private static func unquoted(_ text: String) -> String {
    guard text.hasPrefix("\"") else { return text }
    return text.dropFirst().prefix { $0 != "\"" }.filter { $0 != "\\" }
  }

  private static func joined(_ parts: [(number: Int, text: String, isEncoded: Bool)]) -> String {
    guard parts.contains(where: \.isEncoded) else {
      return EncodedWords.text(of: Array(parts.map(\.text).joined().utf8))
    }
    var charset: String?
    var bytes: [UInt8] = []
    for part in parts {
      var text = part.text[...]
      if part.isEncoded, charset == nil {
        let sides = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        charset = sides.count == 3 ? String(sides[0]) : ""
        text = sides.last ?? text
      }
      bytes += part.isEncoded ? TransferDecoding.percent(text.utf8) : Array(text.utf8)
    }
    return MailText.decoded(bytes, charset: charset)
  }
}
