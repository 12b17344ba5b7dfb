/// Mends the bytes of XML on their way to libxml2, so that one fault does not end the document.
///
/// - A document type is left out: libxml2 gets nothing to expand. Entities in it that are a few plain
///   words are written out where they are referred to, in bounds (`DeclaredEntities`).
/// - XML declarations are left out: the bytes are UTF-8 whatever they say, and may follow others.
/// - Characters that HTML has names for (`&nbsp;`) are written out, those of mark-up as numbers:
///   after a fault libxml2 drops `&amp;` and the like. References to anything else are dropped.
/// - An `&` or `<` that begins nothing is a character.
/// - Bytes that are no UTF-8 are read as Windows-1252 has them in ISO-8859-1's range.
///
/// CDATA sections become the text that they are; comments and processing instructions are left out.
struct MarkupMender {
  /// A tag with more attributes than this is a fault, and takes time that grows with their square.
  static let mostAttributes = 4000
  /// A tag of more bytes than this is a fault; pictures stand in attributes.
  static let longestTag = 32 << 20

  private enum Place {
    case content
    case tag
    case value(quote: UInt8)
    case cdata
    case comment
    case instruction
    case documentType(brackets: Int)
    case documentTypeComment(brackets: Int)
    case documentTypeValue(brackets: Int, quote: UInt8)
  }

  private var place = Place.content
  private var attributes = 0
  private var bytesOfTag = 0
  private var entities = DeclaredEntities()
  /// The document type, without its comments.
  private var documentType: [UInt8] = []
  /// True when the document cannot be read on in bounded time.
  private(set) var isHopeless = false

  /// How many bytes a decision may need to look ahead.
  private static let lookahead = 48

  /// Appends the mended form of the first bytes of `bytes`; gives how many of them were mended.
  ///
  /// The last few stay until more are known, unless these are the last.
  mutating func mend(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into mended: inout [UInt8]
  ) -> Int {
    let stop = isLast ? bytes.count : max(0, bytes.count - Self.lookahead)
    var index = 0
    while index < stop, !isHopeless {
      let run = index
      while index < stop, isPlain(bytes[index]) { index += 1 }
      takeBytesOfTag(index - run)
      if index > run {
        mended.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<index]))
      }
      guard index < stop else { break }
      index += step(UnsafeBufferPointer(rebasing: bytes[index...]), into: &mended)
    }
    return min(index, bytes.count)
  }

  private mutating func takeBytesOfTag(_ count: Int) {
    switch place {
    case .tag, .value:
      bytesOfTag += count
      if bytesOfTag > Self.longestTag { isHopeless = true }
    default: break
    }
  }

  /// True for bytes that mean nothing where they stand and are kept as they are.
  private func isPlain(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    switch place {
    case .content: return byte != 0x26 && byte != 0x3C
    case .tag: return byte != 0x3E && byte != 0x22 && byte != 0x27 && byte != 0x3C
    case .value(let quote): return byte != quote && byte != 0x26 && byte != 0x3C
    case .cdata: return byte != 0x5D && byte != 0x26 && byte != 0x3C
    case .comment, .instruction, .documentType, .documentTypeComment, .documentTypeValue:
      return false
    }
  }

  /// Mends what the rest begins with; gives how many bytes that were.
  private mutating func step(_ rest: UnsafeBufferPointer<UInt8>, into mended: inout [UInt8]) -> Int
  {
    let byte = rest[0]
    switch place {
    case .comment, .instruction, .documentType, .documentTypeComment, .documentTypeValue:
      return leaveOut(rest)
    default:
      if byte >= 0x80 { return Self.appendCharacter(rest, to: &mended) }
    }
    switch place {
    case .tag:
      return stepInTag(byte, into: &mended)
    case .value(let quote):
      if byte == 0x26 { return appendReference(rest, to: &mended) }
      if byte == 0x3C {
        mended.append(contentsOf: "&#60;".utf8)
      } else {
        if byte == quote { place = .tag }
        mended.append(byte)
      }
      return 1
    case .cdata:
      return stepInSection(rest, into: &mended)
    default:
      return byte == 0x26 ? appendReference(rest, to: &mended) : open(rest, into: &mended)
    }
  }

  private mutating func stepInTag(_ byte: UInt8, into mended: inout [UInt8]) -> Int {
    switch byte {
    case 0x3E:
      place = .content
      mended.append(byte)
    case 0x3C:
      // A tag that was never closed, with the next one behind it.
      mended.append(0x3E)
      place = .content
      return 0
    default:
      attributes += 1
      if attributes > Self.mostAttributes { isHopeless = true }
      place = .value(quote: byte)
      mended.append(byte)
    }
    return 1
  }

  /// Writes a character of a CDATA section so that it is text, or ends the section.
  private mutating func stepInSection(
    _ rest: UnsafeBufferPointer<UInt8>, into mended: inout [UInt8]
  ) -> Int {
    switch rest[0] {
    case 0x26: mended.append(contentsOf: "&#38;".utf8)
    case 0x3C: mended.append(contentsOf: "&#60;".utf8)
    default:
      if rest.starts(with: "]]>".utf8) {
        place = .content
        return 3
      }
      mended.append(rest[0])
    }
    return 1
  }

  /// Decides what a `<` in the content begins.
  private mutating func open(_ rest: UnsafeBufferPointer<UInt8>, into mended: inout [UInt8]) -> Int
  {
    func begins(_ text: String) -> Bool { rest.starts(with: text.utf8) }
    let next = rest.count > 1 ? rest[1] : 0x20
    if begins("<![CDATA[") {
      place = .cdata
      return 9
    }
    if begins("<!--") {
      place = .comment
      return 4
    }
    if begins("<!DOCTYPE") || begins("<!doctype") {
      place = .documentType(brackets: 0)
      return 9
    }
    if next == 0x3F, rest.count > 2, Self.beginsName(rest[2]) {
      place = .instruction
      return 2
    }
    let isTag =
      Self.beginsName(next) || next == 0x2F && rest.count > 2 && Self.beginsName(rest[2])
    guard isTag else {
      mended.append(contentsOf: "&#60;".utf8)
      return 1
    }
    place = .tag
    attributes = 0
    bytesOfTag = 0
    mended.append(0x3C)
    return 1
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5F || byte == 0x3A || (0x61...0x7A).contains(byte | 0x20)
  }

  // MARK: - What is left out

  private mutating func leaveOut(_ rest: UnsafeBufferPointer<UInt8>) -> Int {
    switch place {
    case .instruction, .comment:
      let isInstruction = if case .instruction = place { true } else { false }
      let end = isInstruction ? "?>" : "-->"
      guard rest.starts(with: end.utf8) else { return 1 }
      place = .content
      return end.utf8.count
    case .documentType(let brackets):
      return leaveOutDocumentType(rest, brackets: brackets)
    case .documentTypeComment(let brackets):
      guard rest.starts(with: "-->".utf8) else { return 1 }
      place = .documentType(brackets: brackets)
      return 3
    case .documentTypeValue(let brackets, let quote):
      keep(rest[0])
      if rest[0] == quote { place = .documentType(brackets: brackets) }
      return 1
    default:
      return 1
    }
  }

  private mutating func leaveOutDocumentType(
    _ rest: UnsafeBufferPointer<UInt8>, brackets: Int
  ) -> Int {
    keep(rest[0])
    switch rest[0] {
    case 0x22, 0x27:
      place = .documentTypeValue(brackets: brackets, quote: rest[0])
    case 0x5B:
      place = .documentType(brackets: brackets + 1)
    case 0x5D:
      place = .documentType(brackets: max(0, brackets - 1))
    case 0x3E where brackets == 0:
      place = .content
      entities = DeclaredEntities(declaredIn: documentType)
      documentType = []
    case 0x3C where rest.starts(with: "<!--".utf8):
      documentType.removeLast()
      place = .documentTypeComment(brackets: brackets)
      return 4
    default:
      break
    }
    return 1
  }

  private mutating func keep(_ byteOfDocumentType: UInt8) {
    if documentType.count <= DeclaredEntities.longestSubset {
      documentType.append(byteOfDocumentType)
    }
  }

  // MARK: - Characters

  /// Writes what begins with `&`: a reference that XML knows, a character that HTML names, or the
  /// character itself.
  private mutating func appendReference(
    _ rest: UnsafeBufferPointer<UInt8>, to mended: inout [UInt8]
  ) -> Int {
    if let length = appendDeclared(rest, to: &mended) { return length }
    var end = 1
    while end < min(rest.count, Self.lookahead), Self.isOfReference(rest[end]) { end += 1 }
    guard end > 1, end < rest.count, rest[end] == 0x3B else {
      mended.append(contentsOf: "&#38;".utf8)
      return 1
    }
    let name = String(decoding: rest[1..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      // A character that XML does not have is no reason to lose the text around it.
      if Self.isAllowed(name) {
        mended.append(contentsOf: UnsafeBufferPointer(rebasing: rest[...end]))
      } else {
        mended.append(0x20)
      }
    } else {
      mended.append(contentsOf: (Self.marks[name] ?? HTMLEntity.text(named: name)).utf8)
    }
    return end + 1
  }

  /// Writes the text of an entity that the document declares; gives how many bytes referred to it.
  private mutating func appendDeclared(
    _ rest: UnsafeBufferPointer<UInt8>, to mended: inout [UInt8]
  ) -> Int? {
    guard !entities.isEmpty else { return nil }
    var end = 1
    while end < min(rest.count, Self.lookahead), DeclaredEntities.isOfName(rest[end]) { end += 1 }
    guard end > 1, end < rest.count, rest[end] == 0x3B,
      let text = entities.text(named: String(decoding: rest[1..<end], as: UTF8.self))
    else { return nil }
    mended.append(contentsOf: text)
    return end + 1
  }

  /// What stands for a character that XML or HTML knows, or for a number that is one; nil for others.
  static func character(named name: String) -> String? {
    if name.hasPrefix("#") { return isAllowed(name) ? "&\(name);" : nil }
    if let mark = marks[name] { return mark }
    let text = HTMLEntity.text(named: name)
    return text.isEmpty ? nil : text
  }

  private static let marks = [
    "amp": "&#38;", "lt": "&#60;", "gt": "&#62;", "quot": "&#34;", "apos": "&#39;",
  ]

  private static func isOfReference(_ byte: UInt8) -> Bool {
    byte == 0x23 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// True for the number of a character that XML allows (https://www.w3.org/TR/xml/#charsets).
  private static func isAllowed(_ reference: String) -> Bool {
    let digits = reference.dropFirst()
    let number =
      digits.first == "x" ? Int(digits.dropFirst(), radix: 16) : Int(digits)
    guard let number, Unicode.Scalar(UInt32(clamping: number)) != nil else { return false }
    return number >= 0x20 && number != 0xFFFE && number != 0xFFFF || [9, 10, 13].contains(number)
  }

  /// Keeps a character of several bytes, or writes a byte that is part of none as its own character.
  private static func appendCharacter(
    _ rest: UnsafeBufferPointer<UInt8>, to mended: inout [UInt8]
  ) -> Int {
    let lead = rest[0]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    if length <= rest.count,
      String(validating: UnsafeBufferPointer(rebasing: rest[..<length]), as: UTF8.self) != nil
    {
      mended.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<length]))
      return length
    }
    mended.append(0xC0 | lead >> 6)
    mended.append(0x80 | lead & 0x3F)
    return 1
  }
}
