internal import Charsets

/// The name of a member of a zip that does not say in which encoding it is.
///
/// The format's own is code page 437 (APPNOTE.TXT, appendix D); systems of East Asia write theirs.
enum MemberName {
  /// The name that bytes which are not UTF-8 mean.
  static func text(_ bytes: [UInt8]) -> String {
    let guess = bytes.withUnsafeBufferPointer { EncodingGuess.charset(of: $0) }
    if let guess, eastAsian.contains(guess.name), let name = decoded(bytes, as: guess) {
      return name
    }
    let high = bytes.filter { $0 >= 0x80 }
    // Letters stand below 0xA8 in code page 437, and above 0xC0 in Windows-1252.
    let isOfDOS = high.allSatisfy { $0 < 0xA8 || $0 == 0xE1 }
    let charset = isOfDOS ? Charset(label: "cp437") : .windows1252
    return charset.flatMap { decoded(bytes, as: $0) } ?? String(decoding: bytes, as: UTF8.self)
  }

  private static let eastAsian: Set<String> = ["gb18030", "shift_jis", "big5", "euc-kr", "euc-jp"]

  private static func decoded(_ bytes: [UInt8], as charset: Charset) -> String? {
    guard let decoded = charset.decode(bytes), decoded.replaced == 0 else { return nil }
    return String(decoding: decoded.utf8, as: UTF8.self)
  }
}
