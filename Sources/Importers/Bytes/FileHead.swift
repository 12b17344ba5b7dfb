internal import Charsets

/// The first bytes of a file, which show whether it is text and in which encoding.
struct FileHead {
  enum Verdict: Equatable {
    /// Bytes of eight bits, after a byte order mark of so many bytes.
    case text(markLength: Int)
    case utf16(isBigEndian: Bool, markLength: Int)
    /// An encoding that has to be converted, after a byte order mark of so many bytes.
    case other(Charset, markLength: Int)
    /// No text; the clause says what it seems to be.
    case binary(String)
  }

  private let bytes: UnsafeBufferPointer<UInt8>

  /// Looks at bytes that stay where they are as long as the head is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  func verdict(encoding: TextEncoding?) -> Verdict {
    switch encoding?.charset {
    case .utf16?, .utf16BigEndian?:
      let mark = utf16Mark
      return .utf16(
        isBigEndian: mark ?? (encoding == .utf16BigEndian), markLength: mark == nil ? 0 : 2)
    case .utf32?, .utf32BigEndian?:
      if let (charset, markLength) = utf32, markLength > 0 {
        return .other(charset, markLength: markLength)
      }
      return .other(encoding?.charset ?? .utf32, markLength: 0)
    case .windows1252?:
      return .text(markLength: 0)
    case .utf8?:
      return .text(markLength: hasUTF8Mark ? 3 : 0)
    case let charset?:
      return .other(charset, markLength: 0)
    case nil:
      break
    }
    if let (charset, markLength) = utf32 { return .other(charset, markLength: markLength) }
    if hasUTF8Mark { return .text(markLength: 3) }
    if let isBigEndian = utf16Mark { return .utf16(isBigEndian: isBigEndian, markLength: 2) }
    if let isBigEndian = evidentUTF16 { return .utf16(isBigEndian: isBigEndian, markLength: 0) }
    if isBinary { return .binary("this is binary data, not text") }
    return .text(markLength: 0)
  }

  private var hasUTF8Mark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// Whether a UTF-16 byte order mark says big-endian; nil without a mark.
  private var utf16Mark: Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    return nil
  }

  /// Whether UTF-16 without a mark is big-endian; nil when this does not look like it.
  ///
  /// In Latin text every second byte is zero and hardly any other.
  private var evidentUTF16: Bool? {
    guard bytes.count >= 4 else { return nil }
    guard bytes.contains(0) else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in bytes.indices where bytes[index] == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = bytes.count / 2
    if zeros.odd * 10 >= half * 6 && zeros.even * 20 <= half { return false }
    if zeros.even * 10 >= half * 6 && zeros.odd * 20 <= half { return true }
    return nil
  }

  /// UTF-32 with its byte order mark, or of letters whose upper bytes are zero; nil for all else.
  private var utf32: (charset: Charset, markLength: Int)? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    guard bytes.count >= 16, bytes[0] == 0 || bytes[3] == 0 else { return nil }
    // The two uppermost of four bytes are zero and a third is not, in every character.
    var isLittle = true
    var isBig = true
    for start in stride(from: 0, to: bytes.count / 4 * 4, by: 4) {
      if bytes[start + 3] != 0 || bytes[start + 2] > 1 || bytes[start] == 0 { isLittle = false }
      if bytes[start] != 0 || bytes[start + 1] > 1 || bytes[start + 3] == 0 { isBig = false }
      if !isLittle && !isBig { return nil }
    }
    return (isLittle ? .utf32 : .utf32BigEndian, 0)
  }

  /// More than one byte in twenty is a control that no text holds.
  private var isBinary: Bool {
    var controls = 0
    for byte in bytes {
      controls &+= (byte < 9 ? 1 : 0) &+ (byte &- 14 <= 12 ? 1 : 0) &+ (byte == 0x7F ? 1 : 0)
    }
    return controls * 20 > bytes.count
  }

  /// The bytes as text, for a look at what they are; "" when they are none.
  func text(encoding: TextEncoding? = nil) -> String {
    switch verdict(encoding: encoding) {
    case .text(let markLength):
      return String(decoding: bytes.dropFirst(markLength).drop(while: Byte.isSpace), as: UTF8.self)
    case .utf16(let isBigEndian, let markLength):
      var text: [UInt8] = []
      var transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
      transcoder.append(UnsafeBufferPointer(rebasing: bytes.dropFirst(markLength)), to: &text)
      return String(decoding: text.drop(while: Byte.isSpace), as: UTF8.self)
    case .other(let charset, let markLength):
      var text: [UInt8] = []
      guard var decoder = charset.makeDecoder() else { return "" }
      _ = decoder.append(bytes.dropFirst(markLength), isLast: false, to: &text)
      return String(decoding: text.drop(while: Byte.isSpace), as: UTF8.self)
    case .binary:
      return ""
    }
  }
}
