internal import Charsets

/// Whether bytes can be in the encoding that the user named for them.
///
/// A wrong name would turn letters into others without a word; where the bytes speak against it they
/// are judged as if none had been named, and the user is told.
struct EncodingDoubt {
  /// What to say of it, as a clause.
  let clause: String

  /// Looks at a piece before it is read; nil when no encoding was named for it.
  init?(_ piece: Piece, asked: TextEncoding?) throws(ImportProblem) {
    guard let asked else { return nil }
    let head = try piece.peek(Sniff.length)
    self.init(head, asked: asked, isWhole: head.count < Sniff.length)
  }

  /// Looks at the first bytes of a piece; nil when they may be in the encoding, or are no text at all.
  init?(_ head: ArraySlice<UInt8>, asked: TextEncoding, isWhole: Bool) {
    let isPlain = head.withUnsafeBufferPointer { bytes in
      if case .binary = FileHead(bytes).verdict(encoding: nil) { return false }
      return true
    }
    // What is packed, and a page in a WARC, have encodings inside.
    guard isPlain, !Self.packed.contains(where: head.starts(with:)) else { return nil }
    guard let found = Self.encoding(of: head, isWhole: isWhole, asked: asked.charset) else {
      return nil
    }
    clause =
      "the bytes are not \(asked.name), as --encoding says, and are read as \(found.name), "
      + "which they look like"
  }

  private static let packed: [[UInt8]] = [
    [0x50, 0x4B], [0x1F, 0x8B], Array("%PDF".utf8), Array("WARC/".utf8), Array("7z".utf8),
    Array("Rar!".utf8), Array("BZh".utf8), [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A],
    Array("{\\rtf".utf8), Array("bplist".utf8), [0xD0, 0xCF, 0x11, 0xE0],
  ]

  /// The encoding that bytes show which are not in the one that was asked for; nil when they may be.
  private static func encoding(
    of head: ArraySlice<UInt8>, isWhole: Bool, asked: Charset
  ) -> Charset? {
    let shown = head.withUnsafeBufferPointer { FileHead($0).verdict(encoding: nil) }
    switch shown {
    case .utf16(let isBigEndian, _):
      let charset = isBigEndian ? Charset.utf16BigEndian : .utf16
      // The order of the bytes is taken from the mark, whichever was named.
      return [.utf16, .utf16BigEndian].contains(asked) ? nil : charset
    case .other(let charset, _):
      return [.utf32, .utf32BigEndian].contains(asked) ? nil : charset
    case .text(let markLength):
      if markLength > 0 { return asked == .utf8 ? nil : .utf8 }
    case .binary: return nil
    }
    // The last character of a head may be cut.
    let cut = isWhole ? 0...0 : 0...3
    let isUTF8 = cut.contains { String(validating: head.dropLast($0), as: UTF8.self) != nil }
    let high = head.count { $0 >= 0x80 }
    if [.utf16, .utf16BigEndian, .utf32, .utf32BigEndian].contains(asked) {
      // Text of two or four bytes a letter has zeros, or hardly any letter of ASCII.
      return isUTF8 && !head.contains(0) && high * 2 < head.count ? .utf8 : nil
    }
    if asked == .utf8 {
      guard !isUTF8 else { return nil }
      let characters = goodCharacters(in: head)
      // UTF-8 with a broken byte here and there stays what it is.
      if characters * 2 > high { return nil }
      return head.withUnsafeBufferPointer { EncodingGuess.charset(of: $0) } ?? .windows1252
    }
    // By chance no text of another encoding is UTF-8.
    if isUTF8, high >= 4 { return .utf8 }
    guard let decoded = asked.decode(head), decoded.replaced > (isWhole ? 0 : 1),
      decoded.replaced * 100 > high
    else { return nil }
    let guess = head.withUnsafeBufferPointer { EncodingGuess.charset(of: $0) } ?? .windows1252
    return guess == asked ? nil : guess
  }

  /// Bytes of well-formed characters beyond ASCII.
  private static func goodCharacters(in head: ArraySlice<UInt8>) -> Int {
    head.withUnsafeBufferPointer { bytes in
      var count = 0
      var index = 0
      while index < bytes.count {
        guard bytes[index] >= 0x80 else {
          index += 1
          continue
        }
        let sequence = UTF8Sequence(bytes, at: index)
        if sequence.scalar != nil { count += sequence.count }
        index += sequence.count
      }
      return count
    }
  }
}
