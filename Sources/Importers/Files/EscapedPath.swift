#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// File names as text, also those whose bytes are no UTF-8: such a byte is written `\xE9`.
///
/// POSIX names are bytes (POSIX.1-2017, 3.170); old disks and zips bring names in Latin-1.
enum EscapedPath {
  /// A name as text.
  static func text(of name: UnsafePointer<CChar>) -> String {
    if let text = String(validatingCString: name) { return text }
    let bytes = UnsafeBufferPointer(start: name, count: strlen(name))
      .map { UInt8(bitPattern: $0) }
    var text: [UInt8] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let sequence = UTF8Sequence(bytes, at: index)
        if bytes[index] < 0x80 || sequence.scalar != nil {
          text.append(contentsOf: bytes[index..<index + max(1, sequence.count)])
          index += max(1, sequence.count)
        } else {
          text.append(contentsOf: escape(bytes[index]))
          index += 1
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [0x5C, 0x78, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// Makes a system call with a path; with the bytes that its escapes stand for, where nothing has
  /// the path as it is written. The call returns a negative number when it fails.
  static func call(_ path: String, _ body: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    let result = path.withCString(body)
    guard result < 0, errno == ENOENT, let bytes = bytes(of: path) else { return result }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return result }
      return body(start)
    }
  }

  /// The bytes that a path with escapes stands for, ended by a NUL; nil when it has none.
  private static func bytes(of path: String) -> [CChar]? {
    let text = Array(path.utf8)
    var bytes: [CChar] = []
    var hasEscape = false
    var index = 0
    while index < text.count {
      if text[index] == 0x5C, index + 3 < text.count, text[index + 1] == 0x78,
        let byte = UInt8(String(decoding: text[index + 2...index + 3], as: UTF8.self), radix: 16),
        byte >= 0x80
      {
        bytes.append(CChar(bitPattern: byte))
        hasEscape = true
        index += 4
      } else {
        bytes.append(CChar(bitPattern: text[index]))
        index += 1
      }
    }
    return hasEscape ? bytes + [0] : nil
  }
}
