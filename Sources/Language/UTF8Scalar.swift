/// Decoding of single Unicode scalars from UTF-8 bytes.
enum UTF8Scalar {
  /// The scalar at `offset` and its length in bytes; a broken sequence is U+FFFD of one byte.
  @inline(__always)
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    return decodeLong(bytes, at: offset, first)
  }

  private static func decodeLong(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ first: UInt8
  ) -> (scalar: UInt32, length: Int) {
    let length: Int
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (length, scalar) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, scalar) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, scalar) = (4, UInt32(first & 0x07))
    default: return (0xFFFD, 1)
    }
    guard offset + length <= bytes.count else { return (0xFFFD, 1) }
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
  }
}
