/// Mends the bytes of XML on their way to libxml2, so that one fault does not end the document.
///
/// - A document type is left out: nothing is declared, so nothing can be expanded.
/// - XML declarations are left out: the bytes are UTF-8 whatever they say, and may follow others.
/// - Characters that HTML has names for (`&nbsp;`) are written out.
/// - An `&` or `<` that begins nothing is a character.
/// - Bytes that are no UTF-8 are read as Windows-1252 has them in ISO-8859-1's range.
///
/// Text inside of CDATA sections, comments and processing instructions stays as it is.
struct MarkupMender {
  /// A tag with more attributes than this is a fault, and takes time that grows with their square.
  static let mostAttributes = 4000

  private enum Place {
    case content
    case tag
    case value(quote: UInt8)
    case cdata
    case comment
    case instruction
    case declaration
    case documentType(brackets: Int)
    case documentTypeComment(brackets: Int)
    case documentTypeValue(brackets: Int, quote: UInt8)
  }

  private var place = Place.content
  private var attributes = 0
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
      if index > run {
        mended.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<index]))
      }
      guard index < stop else { break }
      index += step(UnsafeBufferPointer(rebasing: bytes[index...]), into: &mended)
    }
    return min(index, bytes.count)
  }

  /// True for bytes that mean nothing where they stand and are kept as they are.
  private func isPlain(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    switch place {
    case .content: return byte != 0x26 && byte != 0x3C
    case .tag: return byte != 0x3E && byte != 0x22 && byte != 0x27 && byte != 0x3C
    case .value(let quote): return byte != quote && byte != 0x26 && byte != 0x3C
    case .cdata: return byte != 0x5D
    case .comment: return byte != 0x2D
    case .instruction: return byte != 0x3F
    case .declaration, .documentType, .documentTypeComment, .documentTypeValue: return false
    }
  }

  /// Mends what the rest begins with; gives how many bytes that were.
  private mutating func step(_ rest: UnsafeBufferPointer<UInt8>, into mended: inout [UInt8]) -> Int
  {
    let byte = rest[0]
    switch place {
    case .declaration, .documentType, .documentTypeComment, .documentTypeValue:
      return leaveOut(rest)
    default:
      if byte >= 0x80 { return Self.appendCharacter(rest, to: &mended) }
    }
    switch place {
    case .content:
      return byte == 0x26 ? Self.appendReference(rest, to: &mended) : open(rest, into: &mended)
    case .tag:
      return stepInTag(byte, into: &mended)
    case .value(let quote):
      if byte == 0x26 { return Self.appendReference(rest, to: &mended) }
      if byte == 0x3C {
        mended.append(contentsOf: "&lt;".utf8)
      } else {
        if byte == quote { place = .tag }
        mended.append(byte)
      }
      return 1
    case .cdata: return close("]]>", rest, into: &mended)
    case .comment: return close("-->", rest, into: &mended)
    case .instruction: return close("?>", rest, into: &mended)
    case .declaration, .documentType, .documentTypeComment, .documentTypeValue:
      return 1
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

  /// Ends a section of text, or keeps one byte of it.
  private mutating func close(
    _ end: String, _ rest: UnsafeBufferPointer<UInt8>, into mended: inout [UInt8]
  ) -> Int {
    guard rest.starts(with: end.utf8) else {
      mended.append(rest[0])
      return 1
    }
    place = .content
    mended.append(contentsOf: end.utf8)
    return end.utf8.count
  }

  /// Decides what a `<` in the content begins.
  private mutating func open(_ rest: UnsafeBufferPointer<UInt8>, into mended: inout [UInt8]) -> Int
  {
    func begins(_ text: String) -> Bool { rest.starts(with: text.utf8) }
    let next = rest.count > 1 ? rest[1] : 0x20
    var taken = 1
    if next == 0x21 {
      if begins("<![CDATA[") {
        place = .cdata
        taken = 9
      } else if begins("<!--") {
        place = .comment
        taken = 4
      } else if begins("<!DOCTYPE") || begins("<!doctype") {
        place = .documentType(brackets: 0)
        return 9
      } else {
        mended.append(contentsOf: "&lt;".utf8)
        return 1
      }
    } else if next == 0x3F {
      if begins("<?xml "), !begins("<?xml-") {
        place = .declaration
        return 5
      }
      guard rest.count > 2, Self.beginsName(rest[2]) else {
        mended.append(contentsOf: "&lt;".utf8)
        return 1
      }
      place = .instruction
    } else if Self.beginsName(next) || next == 0x2F && rest.count > 2 && Self.beginsName(rest[2]) {
      place = .tag
      attributes = 0
    } else {
      mended.append(contentsOf: "&lt;".utf8)
      return 1
    }
    mended.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<taken]))
    return taken
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5F || byte == 0x3A || (0x61...0x7A).contains(byte | 0x20)
  }

  // MARK: - What is left out

  private mutating func leaveOut(_ rest: UnsafeBufferPointer<UInt8>) -> Int {
    switch place {
    case .declaration:
      guard rest.starts(with: "?>".utf8) else { return 1 }
      place = .content
      return 2
    case .documentType(let brackets):
      return leaveOutDocumentType(rest, brackets: brackets)
    case .documentTypeComment(let brackets):
      guard rest.starts(with: "-->".utf8) else { return 1 }
      place = .documentType(brackets: brackets)
      return 3
    case .documentTypeValue(let brackets, let quote):
      if rest[0] == quote { place = .documentType(brackets: brackets) }
      return 1
    default:
      return 1
    }
  }

  private mutating func leaveOutDocumentType(
    _ rest: UnsafeBufferPointer<UInt8>, brackets: Int
  ) -> Int {
    switch rest[0] {
    case 0x22, 0x27:
      place = .documentTypeValue(brackets: brackets, quote: rest[0])
    case 0x5B:
      place = .documentType(brackets: brackets + 1)
    case 0x5D:
      place = .documentType(brackets: max(0, brackets - 1))
    case 0x3E where brackets == 0:
      place = .content
    case 0x3C where rest.starts(with: "<!--".utf8):
      place = .documentTypeComment(brackets: brackets)
      return 4
    default:
      break
    }
    return 1
  }

  // MARK: - Characters

  /// Writes what begins with `&`: a reference that XML knows, a character that HTML names, or the
  /// character itself.
  private static func appendReference(
    _ rest: UnsafeBufferPointer<UInt8>, to mended: inout [UInt8]
  ) -> Int {
    var end = 1
    while end < min(rest.count, lookahead), isOfReference(rest[end]) { end += 1 }
    guard end > 1, end < rest.count, rest[end] == 0x3B else {
      mended.append(contentsOf: "&amp;".utf8)
      return 1
    }
    let name = String(decoding: rest[1..<end], as: UTF8.self)
    let known: Set<String> = ["amp", "lt", "gt", "quot", "apos"]
    if name.hasPrefix("#") {
      guard isAllowed(name) else {
        // A character that XML does not have is no reason to lose the text around it.
        mended.append(0x20)
        return end + 1
      }
    } else if !known.contains(name) {
      let text = HTMLEntity.text(named: name)
      if !text.isEmpty {
        mended.append(contentsOf: text.utf8)
        return end + 1
      }
    }
    mended.append(contentsOf: UnsafeBufferPointer(rebasing: rest[...end]))
    return end + 1
  }

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
