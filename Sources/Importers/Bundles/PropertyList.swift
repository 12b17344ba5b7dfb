internal import XML

/// A property list of Apple's, binary (`bplist00`) or as XML, as far as saved pages need it.
///
/// The layout of the binary one is that of CFBinaryPList.c (CoreFoundation): objects by number, a
/// table of their offsets, and a trailer of 32 bytes. Of the XML one only what stands in the first
/// two levels of dictionaries is kept.
struct PropertyList {
  /// A value that was looked up; what lies in it is looked up when it is asked for.
  enum Value {
    case string(String)
    case data(Range<Int>)
    case plainData([UInt8])
    case dictionary([String: Value])
    case other
  }

  private let source: [UInt8]
  private(set) var root: [String: Value] = [:]

  static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: Array("bplist0".utf8))
  }

  /// Reads a list whose root is a dictionary; nil when it is damaged or something else.
  init?(_ bytes: [UInt8]) {
    source = bytes
    if Self.begins(bytes) {
      guard let binary = Binary(bytes), let root = binary.dictionary(binary.top, depth: 0) else {
        return nil
      }
      self.root = root
    } else {
      guard let root = Self.tree(bytes) else { return nil }
      self.root = root
    }
  }

  func string(_ value: Value?) -> String? {
    guard case .string(let text)? = value else { return nil }
    return text
  }

  func bytes(_ value: Value?) -> ArraySlice<UInt8>? {
    switch value {
    case .data(let range)?: source[range]
    case .plainData(let bytes)?: bytes[...]
    case .string(let text)?: ArraySlice(text.utf8)
    default: nil
    }
  }

  // MARK: - Binary

  private struct Binary {
    private let bytes: [UInt8]
    private let offsetSize: Int
    private let referenceSize: Int
    private let count: Int
    private let table: Int
    let top: Int

    init?(_ bytes: [UInt8]) {
      guard bytes.count >= 40 else { return nil }
      self.bytes = bytes
      let trailer = bytes.count - 32
      offsetSize = Int(bytes[trailer + 6])
      referenceSize = Int(bytes[trailer + 7])
      guard (1...8).contains(offsetSize), (1...8).contains(referenceSize),
        let count = Self.number(bytes, trailer + 8, 8),
        let top = Self.number(bytes, trailer + 16, 8),
        let table = Self.number(bytes, trailer + 24, 8), count <= bytes.count, table <= trailer,
        count * offsetSize <= trailer - table
      else { return nil }
      self.count = count
      self.top = top
      self.table = table
    }

    /// A number of so many bytes, the highest first; nil outside of the bytes or when it is too large.
    private static func number(_ bytes: [UInt8], _ start: Int, _ size: Int) -> Int? {
      guard start >= 0, start <= bytes.count - size else { return nil }
      var value = 0
      for byte in bytes[start..<start + size] {
        guard value < 1 << 48 else { return nil }
        value = value << 8 | Int(byte)
      }
      return value
    }

    /// Where an object stands, its type, and how many bytes or objects are in it.
    private func object(_ number: Int) -> (type: UInt8, start: Int, length: Int)? {
      guard number >= 0, number < count,
        let offset = Self.number(bytes, table + number * offsetSize, offsetSize),
        offset < bytes.count
      else { return nil }
      let marker = bytes[offset]
      guard marker & 0x0F == 0x0F, marker >> 4 != 0 else {
        return (marker >> 4, offset + 1, Int(marker & 0x0F))
      }
      // The length is an integer object of its own.
      guard offset + 1 < bytes.count, bytes[offset + 1] >> 4 == 1 else { return nil }
      let size = 1 << Int(bytes[offset + 1] & 0x0F)
      guard size <= 8, let length = Self.number(bytes, offset + 2, size) else { return nil }
      return (marker >> 4, offset + 2 + size, length)
    }

    func dictionary(_ number: Int, depth: Int) -> [String: Value]? {
      guard depth < 3, let found = object(number), found.type == 0xD, found.length <= 1000
      else { return nil }
      var values: [String: Value] = [:]
      for index in 0..<found.length {
        let keyPlace = found.start + index * referenceSize
        let valuePlace = found.start + (found.length + index) * referenceSize
        guard let key = Self.number(bytes, keyPlace, referenceSize),
          let value = Self.number(bytes, valuePlace, referenceSize),
          case .string(let name)? = self.value(key, depth: depth + 1)
        else { return nil }
        values[name] = self.value(value, depth: depth + 1)
      }
      return values
    }

    private func value(_ number: Int, depth: Int) -> Value? {
      guard let found = object(number) else { return nil }
      let width = found.type == 6 ? 2 : 1
      guard found.length <= bytes.count, found.start + found.length * width <= bytes.count else {
        return found.type == 0xD ? dictionary(number, depth: depth).map { .dictionary($0) } : nil
      }
      let range = found.start..<found.start + found.length * width
      switch found.type {
      case 4: return .data(range)
      case 5: return .string(String(decoding: bytes[range], as: UTF8.self))
      case 6:
        var units: [UInt16] = []
        for index in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
          units.append(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]))
        }
        return .string(String(decoding: units, as: UTF16.self))
      case 0xD: return dictionary(number, depth: depth).map { .dictionary($0) } ?? .other
      default: return .other
      }
    }
  }

  // MARK: - XML

  private static func tree(_ bytes: [UInt8]) -> [String: Value]? {
    let root = HTMLTree.root(of: bytes)
    guard let top = root.first("plist")?.child("dict") ?? root.first("dict") else { return nil }
    return dictionary(top, depth: 0)
  }

  private static func dictionary(_ node: MarkupNode, depth: Int) -> [String: Value] {
    var values: [String: Value] = [:]
    var key: String?
    for child in node.elements {
      switch child.name {
      case "key": key = child.line
      case "string": values[key ?? ""] = .string(child.content)
      case "data": values[key ?? ""] = .plainData(TransferDecoding.base64(child.content.utf8))
      case "dict" where depth < 2:
        values[key ?? ""] = .dictionary(dictionary(child, depth: depth + 1))
      default: break
      }
    }
    return values
  }
}
