/// Words of a header in another encoding: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  /// One encoded word: the bytes it stands for, and what they are encoded in.
  private struct Word {
    let bytes: [UInt8]
    let charset: String
    let end: Int
  }

  /// The text of a header's value.
  ///
  /// White space between neighbours is no part of it, and neighbours in one encoding are decoded as
  /// one, since mailers cut characters in two. What claims to be encoded and is not stays as it is.
  static func text(of value: [UInt8]) -> String {
    var text = ""
    /// Bytes that are not decoded yet, and their encoding; nil for what stands outside of words.
    var pending: [UInt8] = []
    var charset: String?
    var index = 0
    func flush() {
      text += MailText.decoded(pending, charset: charset)
      pending = []
    }
    while index < value.count {
      guard value[index] == UInt8(ascii: "="), let word = word(in: value, at: index) else {
        if charset != nil { flush() }
        charset = nil
        pending.append(value[index])
        index += 1
        continue
      }
      if charset?.lowercased() != word.charset.lowercased() { flush() }
      charset = word.charset
      pending += word.bytes
      index = word.end
      let blanks = value[index...].prefix(while: Byte.isSpace).count
      if blanks > 0, Self.word(in: value, at: index + blanks) != nil { index += blanks }
    }
    flush()
    return text
  }

  private static func word(in value: [UInt8], at start: Int) -> Word? {
    let mark = UInt8(ascii: "?")
    guard start + 2 < value.count, value[start] == UInt8(ascii: "="), value[start + 1] == mark
    else { return nil }
    let rest = value[(start + 2)...]
    guard let charsetEnd = rest.firstIndex(of: mark), charsetEnd - start < 60,
      charsetEnd + 2 < value.count, value[charsetEnd + 2] == mark
    else { return nil }
    // RFC 2231 adds a language: utf-8*en.
    let charset = rest[..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }
    let coded = value[(charsetEnd + 3)...].prefix(2000)
    guard
      let end = coded.indices.first(where: {
        value[$0] == mark && $0 + 1 < value.count && value[$0 + 1] == UInt8(ascii: "=")
      })
    else { return nil }
    let bytes: [UInt8]
    switch value[charsetEnd + 1] | 0x20 {
    case UInt8(ascii: "q"): bytes = TransferDecoding.quotedWord(coded[..<end])
    case UInt8(ascii: "b"): bytes = TransferDecoding.base64(coded[..<end])
    default: return nil
    }
    return Word(bytes: bytes, charset: String(decoding: charset, as: UTF8.self), end: end + 2)
  }
}
