internal import News

/// Decides what the bytes of a field or a file mean, and repairs what was damaged on the way.
///
/// Bytes are UTF-8 when they are well-formed UTF-8, else Windows-1252; a text that is mostly UTF-8
/// keeps its good characters, and only the bytes between them are read as Windows-1252. Then
/// mojibake is undone, line ends become `\n`, and U+0000, which no article means, is left out.
/// UTF-16 has become UTF-8 before (`ByteStream`).
enum TextDecoding {
  /// The text of some bytes; what had to be done is added to `repairs`.
  static func text(
    of bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding?, repairs: inout RepairSet
  ) -> String {
    var offsets = OffsetMap()
    return text(of: bytes, encoding: encoding, repairs: &repairs, offsets: &offsets)
  }

  /// The same, adding to `offsets` where the parts of the text stood.
  static func text(
    of bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding?, repairs: inout RepairSet,
    offsets: inout OffsetMap
  ) -> String {
    let traits = Traits(bytes)
    if traits.isPlain { return String(decoding: bytes, as: UTF8.self) }
    if encoding != .windows1252, !traits.mayNeedRepair(bytes),
      let text = String(validating: bytes, as: UTF8.self)
    {
      return text
    }
    let text = utf8(bytes, encoding: encoding, repairs: &repairs, &offsets)
    return String(decoding: repaired(text, repairs: &repairs, &offsets), as: UTF8.self)
  }

  /// What a quick look at the bytes shows; nearly all texts need no closer one.
  private struct Traits {
    private var union: UInt8 = 0
    private var returns = 0
    private var nulls = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      for byte in bytes {
        union |= byte
        returns &+= byte == Byte.carriageReturn ? 1 : 0
        nulls &+= byte == 0 ? 1 : 0
      }
    }

    /// ASCII that stands for itself.
    var isPlain: Bool { union < 0x80 && returns == 0 && nulls == 0 }

    /// True unless the bytes are certain to be good as they are, if they are UTF-8.
    func mayNeedRepair(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      if returns > 0 || nulls > 0 { return true }
      for index in bytes.indices.dropLast() {
        switch bytes[index] {
        // A C1 control, or the first half of mojibake.
        case 0xC2 where bytes[index + 1] < 0xA0: return true
        case 0xC3
        where index + 2 < bytes.count && (bytes[index + 2] >= 0xC2 || bytes[index + 2] == 0x20):
          return true
        // A combining accent, of which mojibake may have been made.
        case 0xCC: return true
        default: continue
        }
      }
      return false
    }
  }

  // MARK: - Encodings

  private static func utf8(
    _ bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding?, repairs: inout RepairSet,
    _ offsets: inout OffsetMap
  ) -> [UInt8] {
    if encoding == .windows1252 { return windows1252(bytes, repairs: &repairs, &offsets) }
    let census = Census(bytes)
    if census.isUTF8 { return Array(bytes) }
    if encoding == nil, census.looksLikeWindows1252 {
      return windows1252(bytes, repairs: &repairs, &offsets)
    }
    return mixed(bytes, repairs: &repairs, &offsets)
  }

  /// How many characters of which sort some bytes hold.
  private struct Census {
    /// Well-formed characters beyond ASCII.
    private var characters = 0
    /// Single bytes that are no part of one.
    private var strays = 0
    /// Characters that lack their last bytes.
    private var fragments = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      var index = 0
      while index < bytes.count {
        guard bytes[index] >= 0x80 else {
          index += 1
          continue
        }
        let sequence = UTF8Sequence(bytes, at: index)
        index += sequence.count
        if sequence.scalar != nil {
          characters += 1
        } else if sequence.count == 1 {
          strays += 1
        } else {
          fragments += 1
        }
      }
    }

    var isUTF8: Bool { strays == 0 && fragments == 0 }

    var looksLikeWindows1252: Bool { strays > 0 && strays >= characters }
  }

  private static func windows1252(
    _ bytes: UnsafeBufferPointer<UInt8>, repairs: inout RepairSet, _ offsets: inout OffsetMap
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var repair = OffsetMap.Repair()
    for (index, byte) in bytes.enumerated() {
      let start = text.count
      append(stray: byte, to: &text, repairs: &repairs)
      if byte >= 0x80 { repair.replace(index..<index + 1, with: start..<text.count) }
    }
    offsets.append(repair)
    return text
  }

  /// UTF-8 with some bytes in between that are not.
  private static func mixed(
    _ bytes: UnsafeBufferPointer<UInt8>, repairs: inout RepairSet, _ offsets: inout OffsetMap
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var repair = OffsetMap.Repair()
    var index = 0
    while index < bytes.count {
      let sequence = UTF8Sequence(bytes, at: index)
      let start = text.count
      if sequence.scalar != nil {
        text.append(contentsOf: bytes[index..<index + sequence.count])
      } else if sequence.count == 1 {
        append(stray: bytes[index], to: &text, repairs: &repairs)
      } else {
        text.append(utf8: 0xFFFD)
        repairs.insert(.replacedBytes)
      }
      if sequence.scalar == nil {
        repair.replace(index..<index + sequence.count, with: start..<text.count)
      }
      index += sequence.count
    }
    offsets.append(repair)
    return text
  }

  private static func append(stray byte: UInt8, to text: inout [UInt8], repairs: inout RepairSet) {
    if byte < 0x80 {
      text.append(byte)
    } else if Windows1252.isUndefined(byte) {
      text.append(utf8: 0xFFFD)
      repairs.insert(.replacedBytes)
    } else {
      text.append(utf8: Windows1252.scalar(of: byte))
      repairs.insert(.windows1252)
    }
  }

  // MARK: - Repairs

  private static func repaired(
    _ bytes: [UInt8], repairs: inout RepairSet, _ offsets: inout OffsetMap
  ) -> [UInt8] {
    var text = bytes
    if let better = text.withUnsafeBufferPointer({ Mojibake.repaired($0, &offsets) }) {
      text = better
      repairs.insert(.mojibake)
    }
    return text.withUnsafeBufferPointer { withoutControls($0, repairs: &repairs, &offsets) }
  }

  /// Line ends as `\n`, without U+0000, and C1 controls as the Windows-1252 characters whose
  /// bytes they were before somebody read them as Latin-1.
  private static func withoutControls(
    _ bytes: UnsafeBufferPointer<UInt8>, repairs: inout RepairSet, _ offsets: inout OffsetMap
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var repair = OffsetMap.Repair()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next: UInt8? = index + 1 < bytes.count ? bytes[index + 1] : nil
      index += 1
      switch (byte, next) {
      case (Byte.carriageReturn, Byte.lineFeed):
        text.append(Byte.lineFeed)
        repairs.insert(.lineEnds)
        repair.replace(index - 1..<index + 1, with: text.count - 1..<text.count)
        index += 1
      case (Byte.carriageReturn, _):
        text.append(Byte.lineFeed)
        repairs.insert(.lineEnds)
      case (0, _):
        repairs.insert(.replacedBytes)
        repair.replace(index - 1..<index, with: text.count..<text.count)
      case (0xC2, let control?) where control < 0xA0 && !Windows1252.isUndefined(control):
        let start = text.count
        text.append(utf8: Windows1252.scalar(of: control))
        repairs.insert(.windows1252)
        repair.replace(index - 1..<index + 1, with: start..<text.count)
        index += 1
      default:
        text.append(byte)
      }
    }
    offsets.append(repair)
    return text
  }
}
