/// Turns UTF-16 into UTF-8, piece by piece.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  /// The first byte of a unit whose second one has not come yet.
  private var half: UInt8?
  /// The first half of a surrogate pair.
  private var high: UInt32?

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  /// Appends what some more bytes say; unpaired surrogates become U+FFFD.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let unit = isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
      append(unit: unit, to: &text)
    }
  }

  /// Appends what is left when no more bytes come: U+FFFD for half a character.
  mutating func finish(into text: inout [UInt8]) {
    if high != nil || half != nil { text.append(utf8: 0xFFFD) }
    high = nil
    half = nil
  }

  private mutating func append(unit: UInt32, to text: inout [UInt8]) {
    if let first = high {
      high = nil
      if (0xDC00...0xDFFF).contains(unit) {
        text.append(utf8: 0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00))
        return
      }
      text.append(utf8: 0xFFFD)
    }
    switch unit {
    case 0xD800...0xDBFF: high = unit
    case 0xDC00...0xDFFF: text.append(utf8: 0xFFFD)
    default: text.append(utf8: unit)
    }
  }
}
