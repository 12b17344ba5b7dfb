/// One character as UTF-8 writes it, or one byte that is none (Unicode 15, table 3-7).
struct UTF8Sequence {
  /// The character; nil where the bytes are not well-formed.
  let scalar: UInt32?
  /// How many bytes it takes: 1 to 4, or for ill-formed bytes the longest part that could have
  /// begun a character.
  let count: Int

  /// Reads the sequence that begins at `start`, which must lie before the end.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let lead = bytes[start]
    guard lead >= 0x80 else {
      self.init(scalar: UInt32(lead), count: 1)
      return
    }
    let length = Self.length(lead: lead)
    guard length > 1 else {
      self.init(scalar: nil, count: 1)
      return
    }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard start + offset < bytes.count,
        Self.mayFollow(bytes[start + offset], lead: lead, offset: offset)
      else {
        self.init(scalar: nil, count: offset)
        return
      }
      scalar = scalar << 6 | UInt32(bytes[start + offset] & 0x3F)
    }
    self.init(scalar: scalar, count: length)
  }

  private init(scalar: UInt32?, count: Int) {
    self.scalar = scalar
    self.count = count
  }

  /// The length that a lead byte announces; 0 for a byte that cannot lead.
  static func length(lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// True when a byte may stand `offset` bytes after its lead byte.
  static func mayFollow(_ byte: UInt8, lead: UInt8, offset: Int) -> Bool {
    guard offset == 1 else { return (0x80...0xBF).contains(byte) }
    return switch lead {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: (0x80...0xBF).contains(byte)
    }
  }
}

extension [UInt8] {
  /// Appends a character as UTF-8.
  mutating func append(utf8 scalar: UInt32) {
    func continuation(_ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift & 0x3F))
    }
    switch scalar {
    case ..<0x80:
      append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(continuation(0))
    case ..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(continuation(6))
      append(continuation(0))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(continuation(12))
      append(continuation(6))
      append(continuation(0))
    }
  }
}
