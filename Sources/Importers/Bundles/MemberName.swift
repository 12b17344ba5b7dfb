internal import Charsets

/// The name of a member of a zip that does not say in which encoding it is.
///
/// The format's own is code page 437 (APPNOTE.TXT, appendix D); systems of East Asia write theirs.
enum MemberName {
  /// The name that bytes which are not UTF-8 mean.
  static func text(_ bytes: [UInt8]) -> String {
    if let name = eastAsian(bytes) { return name }
    let high = bytes.filter { $0 >= 0x80 }
    // Letters stand below 0xA8 in code page 437, and above 0xC0 in Windows-1252.
    let isOfDOS = high.allSatisfy { $0 < 0xA8 || $0 == 0xE1 }
    let charset = isOfDOS ? Charset(label: "cp437") : .windows1252
    return charset.flatMap { decoded(bytes, as: $0) } ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The name in the first encoding of East Asia in which it has letters of there alone.
  private static func eastAsian(_ bytes: [UInt8]) -> String? {
    // Letters of two bytes stand together; those of Latin words stand between others.
    let longest = bytes.split { $0 < 0x80 }.map(\.count).max() ?? 0
    guard longest >= 4 else { return nil }
    let guess = bytes.withUnsafeBufferPointer { EncodingGuess.charset(of: $0) }
    let charsets =
      [guess].compactMap(\.self)
      + ["gb18030", "shift_jis", "euc-kr", "big5"].compactMap { Charset(label: $0) }
    for charset in charsets {
      guard let name = decoded(bytes, as: charset) else { continue }
      let letters = name.unicodeScalars.filter { $0.value >= 0x80 }
      if letters.allSatisfy({
        (0x3000...0x9FFF).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
      }) {
        return name
      }
    }
    return nil
  }

  private static func decoded(_ bytes: [UInt8], as charset: Charset) -> String? {
    guard let decoded = charset.decode(bytes), decoded.replaced == 0 else { return nil }
    return String(decoding: decoded.utf8, as: UTF8.self)
  }
}
