/// The first tag of a document of mark-up, by which its kind is known.
struct MarkupRoot {
  /// Its local name as it is written.
  let name: String
  /// The whole tag, attributes and all, in lower case; cut where the bytes at hand end.
  let tag: String

  /// Finds the first tag behind declarations, comments and a document type; nil when there is none.
  init?(_ sniff: Sniff) {
    guard sniff.text.utf8.first == UInt8(ascii: "<") else { return nil }
    let bytes = Array(sniff.text.utf8)
    guard let start = Self.startOfTag(bytes) else { return nil }
    let ends: Set<UInt8> = [UInt8(ascii: ">"), UInt8(ascii: "/")]
    let name = bytes[(start + 1)...].prefix { !Byte.isSpace($0) && !ends.contains($0) }
    guard let first = name.first, Byte.isLetter(first) || first >= 0x80 else { return nil }
    let local = name.lastIndex(of: Byte.colon).map { name[($0 + 1)...] } ?? name
    self.name = String(decoding: local, as: UTF8.self)
    tag = String(decoding: bytes[start...].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
      .lowercased()
  }

  private static func startOfTag(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while let start = bytes[index...].firstIndex(where: { !Byte.isSpace($0) }) {
      let rest = bytes[start...]
      guard rest.first == UInt8(ascii: "<") else { return nil }
      let end: Int? =
        if rest.starts(with: "<?".utf8) {
          self.end(of: "?>", in: bytes, from: start)
        } else if rest.starts(with: "<!--".utf8) {
          self.end(of: "-->", in: bytes, from: start)
        } else if rest.starts(with: "<!".utf8) {
          endOfDocumentType(bytes, from: start)
        } else {
          start
        }
      guard let end else { return nil }
      if end == start { return start }
      index = end
    }
    return nil
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var index = start
    while let found = bytes[index...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) { return found + mark.count }
      index = found + 1
    }
    return nil
  }

  /// Where a document type ends, its own declarations in brackets included.
  private static func endOfDocumentType(_ bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case Byte.quote, UInt8(ascii: "'"): quote = byte
      case Byte.openBracket: depth += 1
      case Byte.closeBracket: depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return index + 1
      default: continue
      }
    }
    return nil
  }
}
