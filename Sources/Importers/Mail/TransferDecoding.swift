/// Undoes what mail does to bytes so that they pass as lines of ASCII (RFC 2045, section 6).
enum TransferDecoding {
  /// The bytes of a part whose header names its encoding so.
  static func decoded(_ bytes: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    switch encoding.lowercased() {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: Array(bytes)
    }
  }

  /// Decodes base64; characters that are none of it are passed over.
  static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte) - 0x41
      case 0x61...0x7A: value = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: value = UInt32(byte) - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="):
        // The end of one text; some mailers put several after each other.
        bits = 0
        count = 0
        continue
      default: continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  /// Decodes quoted-printable; an `=` that encodes nothing stays.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      if let value = hexadecimal(bytes[index...]) {
        result.append(value)
        index += 2
        continue
      }
      // A soft line end, with blanks that were put behind it on the way.
      let blanks = bytes[index...].prefix { $0 == Byte.space || $0 == Byte.tab }.count
      var end = index + blanks
      if end < bytes.endIndex, bytes[end] == Byte.carriageReturn { end += 1 }
      if end < bytes.endIndex, bytes[end] == Byte.lineFeed {
        index = end + 1
      } else if end == bytes.endIndex {
        index = end
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Decodes the Q encoding of a header's words, in which `_` is a blank.
  static func quotedWord(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    quotedPrintable(
      ArraySlice(bytes.map { $0 == UInt8(ascii: "_") ? Byte.space : $0 }))
  }

  /// Decodes `%C3%A9`.
  static func percent(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = ArraySlice(bytes)
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = hexadecimal(rest) {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// The value of two hexadecimal digits at the beginning of some bytes.
  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    guard bytes.count >= 2 else { return nil }
    let first = digit(bytes[bytes.startIndex])
    let second = digit(bytes[bytes.startIndex + 1])
    guard let first, let second else { return nil }
    return first << 4 | second
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
