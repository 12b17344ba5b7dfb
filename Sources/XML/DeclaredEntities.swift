/// The entities that a document declares for itself, those of them that are a few plain words:
/// `<!ENTITY paper "Coast Gazette">`.
///
/// One that names a file, holds mark-up or refers to another one is not taken, so no text grows by more
/// than what is written down; all of them together may add `mostBytes`.
struct DeclaredEntities {
  /// The longest declaration part of a document type that is looked at, in bytes.
  static let longestSubset = 64 << 10
  private static let longestText = 1 << 10
  private static let most = 500

  /// How many more bytes may be written for references.
  private var bytesLeft = 1 << 20
  /// The text of each name, as XML writes it anywhere.
  private var texts: [String: [UInt8]] = [:]

  var isEmpty: Bool { texts.isEmpty }

  init() {}

  /// Reads the declarations in a document type, comments left out.
  init(declaredIn subset: [UInt8]) {
    var rest = subset[...]
    let mark = Array("<!ENTITY".utf8)
    while texts.count < Self.most, let start = rest.firstIndex(of: 0x3C) {
      rest = rest[start...]
      guard rest.starts(with: mark) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(mark.count)
      let afterSpace = rest.drop(while: Self.isSpace)
      guard afterSpace.startIndex > rest.startIndex else { continue }
      let name = afterSpace.prefix(while: Self.isOfName)
      let value = afterSpace.dropFirst(name.count).drop(while: Self.isSpace)
      guard !name.isEmpty, name.count <= 40, let quote = value.first, quote == 0x22 || quote == 0x27
      else { continue }
      let text = value.dropFirst().prefix { $0 != quote }
      rest = value.dropFirst(text.count + 1)
      let key = String(decoding: name, as: UTF8.self)
      // Of two declarations the first one holds (XML 1.0, 4.2).
      if texts[key] == nil, let written = Self.written(text) { texts[key] = written }
    }
  }

  /// What stands for a reference; nil for a name that is not declared, or when there was too much.
  mutating func text(named name: String) -> [UInt8]? {
    guard let text = texts[name], text.count <= bytesLeft else { return nil }
    bytesLeft -= text.count
    return text
  }

  /// A value as it may be written anywhere; nil when it is no plain text.
  private static func written(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    guard value.count <= longestText, String(validating: value, as: UTF8.self) != nil else {
      return nil
    }
    var written: [UInt8] = []
    var rest = value
    while let byte = rest.first {
      switch byte {
      case 0x3C: return nil
      case 0x22: written += "&#34;".utf8
      case 0x27: written += "&#39;".utf8
      case 0x26:
        guard let end = rest.firstIndex(of: 0x3B) else { return nil }
        let name = String(decoding: rest[rest.startIndex + 1..<end], as: UTF8.self)
        guard let text = MarkupMender.character(named: name) else { return nil }
        written += text.utf8
        rest = rest[(end + 1)...]
        continue
      default: written.append(byte)
      }
      rest = rest.dropFirst()
    }
    return written
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  /// True for a byte of a name of an entity.
  static func isOfName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || "-_.:".utf8.contains(byte) || (0x30...0x39).contains(byte)
      || (0x61...0x7A).contains(byte | 0x20)
  }
}
