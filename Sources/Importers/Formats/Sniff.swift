internal import Charsets

/// The first bytes of a piece and what is known of it from outside, by which formats know it.
struct Sniff {
  let place: Place
  let hints: PieceHints
  let map: FieldMap
  /// How deep the piece lies in bundles.
  let depth: Int
  /// The first 64 kB as they are.
  let bytes: ArraySlice<UInt8>
  /// The first characters as text, after a byte order mark and white space; "" when they are none.
  let text: String
  /// The same in lower case (ASCII letters only).
  let lower: String
  /// What speaks for an export of a press data base.
  let exportMarks: ExportMarks
  /// The ending of the name in lower case, without its dot.
  let ending: String

  static let length = 64 << 10

  init(
    _ piece: Piece, map: FieldMap, encoding: TextEncoding? = nil
  ) throws(ImportProblem) {
    bytes = try piece.peek(Self.length)
    place = piece.place
    hints = piece.hints
    depth = piece.depth
    ending = piece.ending
    self.map = map
    let head = bytes.withUnsafeBufferPointer { FileHead($0).text(encoding: encoding) }
    text = head
    lower = Self.lowercased(head)
    exportMarks = ExportMarks(lower)
  }

  /// A text with its ASCII letters in lower case, made in one go: every file is asked.
  private static func lowercased(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { lower in
        for (index, byte) in bytes.enumerated() {
          lower[index] = Byte.isUppercase(byte) ? byte | 0x20 : byte
        }
        return bytes.count
      }
    }
  }

  /// True for a file that is called a text and is plainly running text: most files are, and no other
  /// format need look at them.
  ///
  /// No control bytes, no mark-up, no mark of a data base, and a first line without a colon or what
  /// divides columns.
  var isProse: Bool {
    guard ending == "txt" || ending == "text", exportMarks.isEmpty, !bytes.isEmpty else {
      return false
    }
    return bytes.withUnsafeBufferPointer { bytes in
      guard Byte.isLetter(bytes[0]) else { return false }
      var isFirstLine = true
      for byte in bytes {
        switch byte {
        case Byte.lineFeed: isFirstLine = false
        case Byte.carriageReturn: continue
        case ..<0x20, UInt8(ascii: "<"), Byte.openBrace: return false
        case Byte.colon, Byte.comma, Byte.semicolon, UInt8(ascii: "|"):
          if isFirstLine { return false }
        default: continue
        }
      }
      return !isFirstLine
    }
  }

  /// True when the bytes begin so.
  func starts(with signature: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// True when the text begins so, whatever the case of its letters; `prefix` is in lower case.
  func begins(_ prefix: String) -> Bool { lower.utf8.starts(with: prefix.utf8) }

  /// True when the words stand somewhere in the text; they are in lower case.
  func has(_ words: String) -> Bool { lower.contains(words) }

  /// The names of the first members of a zip, in their order; empty when this is none.
  var zipMembers: [String] {
    var names: [String] = []
    var index = bytes.startIndex
    // Local file headers: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7.
    while index + 30 <= bytes.endIndex {
      guard bytes[index...].starts(with: [0x50, 0x4B, 3, 4]) else {
        guard !names.isEmpty, let next = bytes[(index + 1)...].firstIndex(of: 0x50) else { break }
        index = next
        continue
      }
      let length = Int(bytes[index + 26]) | Int(bytes[index + 27]) << 8
      let end = index + 30 + length
      guard end <= bytes.endIndex else { break }
      names.append(String(decoding: bytes[index + 30..<end], as: UTF8.self))
      // A member that is stored as it is may be a zip in its turn, whose names are none of these.
      let isLengthKnown = bytes[index + 6] & 8 == 0
      let extra = Int(bytes[index + 28]) | Int(bytes[index + 29]) << 8
      let content = (0..<4).reduce(0) { $0 | Int(bytes[index + 18 + $1]) << (8 * $1) }
      index = end + (isLengthKnown ? extra + content : 0)
    }
    return names
  }
}

extension Collection<UInt8> {
  /// True when the bytes stand somewhere in these.
  func contains(sequence: [UInt8]) -> Bool {
    guard let first = sequence.first else { return true }
    var index = startIndex
    while let found = self[index...].firstIndex(of: first) {
      if self[found...].starts(with: sequence) { return true }
      index = self.index(after: found)
    }
    return false
  }
}
