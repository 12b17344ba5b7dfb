/// Finds where a JSON value ends without reading it: brackets are counted, strings are skipped, and
/// comments, as people write them.
struct JSONExtent {
  /// How many bytes the value takes; nil when it may go on after the bytes at hand.
  let length: Int?

  /// Measures the value that the bytes begin with.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isAtEnd: Bool) {
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case Byte.quote:
        index = Self.endOfString(bytes, from: index)
        if depth == 0 && index < bytes.count {
          length = index + 1
          return
        }
      case UInt8(ascii: "'") where depth > 0 && Self.mayBeginString(bytes, at: index):
        index = Self.endOfString(bytes, from: index)
      case UInt8(ascii: "/") where depth > 0:
        if let end = Self.endOfComment(bytes, from: index) { index = end }
      case Byte.openBrace, Byte.openBracket:
        depth += 1
      case Byte.closeBrace, Byte.closeBracket:
        depth -= 1
        if depth <= 0 {
          length = depth == 0 ? index + 1 : index
          return
        }
      case let byte where depth == 0 && (byte == Byte.comma || Byte.isSpace(byte)):
        length = index
        return
      default:
        break
      }
      index += 1
    }
    length = isAtEnd && depth == 0 ? bytes.count : nil
  }

  /// True behind a bracket, a comma or a colon, where an apostrophe is no letter.
  private static func mayBeginString(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let before = bytes[..<index].last { !Byte.isSpace($0) }
    return before.map { "{[,:".utf8.contains($0) } ?? false
  }

  /// Where the quotation mark stands that ends the string; the number of bytes when none does.
  private static func endOfString(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let mark = bytes[start]
    var index = start + 1
    while index < bytes.count, bytes[index] != mark {
      index += bytes[index] == Byte.backslash ? 2 : 1
    }
    return min(index, bytes.count)
  }

  /// The last byte of the comment that begins at `start`; nil when none does.
  static func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    if bytes[start + 1] == UInt8(ascii: "/") {
      return bytes[start...].firstIndex(of: Byte.lineFeed) ?? bytes.count - 1
    }
    guard bytes[start + 1] == UInt8(ascii: "*") else { return nil }
    var index = start + 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        return index + 1
      }
      index += 1
    }
    return bytes.count - 1
  }
}
