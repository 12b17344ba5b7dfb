/// Windows code page 1252, both ways (WHATWG Encoding Standard, index-windows-1252).
enum Windows1252 {
  /// The characters of bytes 0x80 to 0x9F; the five undefined ones are themselves (C1 controls).
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The character that a byte stands for.
  static func scalar(of byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
  }

  /// True for the five bytes that stand for nothing.
  static func isUndefined(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: true
    default: false
    }
  }

  /// The byte above 0x7F that stands for a character, or nil.
  ///
  /// C1 controls give their own byte, as programs do that read Latin-1 where they should read
  /// Windows-1252, so both kinds of mojibake lead back to the same bytes.
  static func byte(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x80...0xFF: UInt8(scalar)
    case 0x0152...0x2122: upper.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
    default: nil
    }
  }
}
