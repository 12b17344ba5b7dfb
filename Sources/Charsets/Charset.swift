// Charsets: bytes in any encoding that text comes in become UTF-8, through iconv and uchardet.
// It knows nothing of files or of repairs.
// Read next: Sources/Importers/Encoding/TextDecoding.swift.

internal import CUchardet

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An encoding of text, by the name that it goes by: "utf-8", "windows-1252", "shift_jis".
package struct Charset: Hashable, Sendable, CustomStringConvertible {
  /// The name in lower case, as the WHATWG Encoding Standard writes it.
  package let name: String

  package var description: String { name }

  private init(name: String) {
    self.name = name
  }

  package static let utf8 = Charset(name: "utf-8")
  package static let windows1252 = Charset(name: "windows-1252")
  package static let utf16 = Charset(name: "utf-16le")
  package static let utf16BigEndian = Charset(name: "utf-16be")
  package static let utf32 = Charset(name: "utf-32le")
  package static let utf32BigEndian = Charset(name: "utf-32be")

  /// Labels that mean something else than they say, or go by several names
  /// (https://encoding.spec.whatwg.org/#names-and-labels).
  private static let canonical: [String: String] = [
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "us-ascii": "windows-1252",
    "ascii": "windows-1252", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252",
    "iso_8859-1": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252",
    "l1": "windows-1252", "cp1252": "windows-1252", "ansi": "windows-1252",
    "x-cp1252": "windows-1252", "iso-8859-9": "windows-1254", "latin5": "windows-1254",
    "iso-8859-11": "windows-874", "tis-620": "windows-874", "gb2312": "gb18030",
    "gb_2312-80": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "x-gbk": "gb18030",
    "sjis": "shift_jis", "shift-jis": "shift_jis", "x-sjis": "shift_jis", "cp932": "shift_jis",
    "windows-31j": "shift_jis", "ms932": "shift_jis", "ks_c_5601-1987": "euc-kr",
    "korean": "euc-kr", "uhc": "euc-kr", "cp949": "euc-kr", "windows-949": "euc-kr",
    "big5-hkscs": "big5", "cp950": "big5", "mac": "macintosh", "macroman": "macintosh",
    "x-mac-roman": "macintosh", "mac-roman": "macintosh", "latin9": "iso-8859-15",
    "latin-9": "iso-8859-15", "latin2": "iso-8859-2", "koi8": "koi8-r", "utf16": "utf-16le",
    "utf-16": "utf-16le", "utf32": "utf-32le", "utf-32": "utf-32le", "ucs-2": "utf-16le",
  ]

  /// The names under which iconv knows what the standard calls otherwise.
  private static let iconvNames: [String: String] = [
    "shift_jis": "CP932", "euc-kr": "CP949", "big5": "BIG5-HKSCS", "windows-874": "CP874",
    "euc-jp": "EUC-JP-MS",
  ]

  /// The encoding that a label means, or nil when iconv knows no such encoding.
  package init?(label: some StringProtocol) {
    let trimmed = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard !trimmed.isEmpty, trimmed.utf8.count <= 40 else { return nil }
    var name = Self.canonical[trimmed] ?? trimmed
    if name.hasPrefix("cp125") { name = "windows-" + name.dropFirst(2) }
    self.init(name: name)
    guard name != "utf-8" else { return }
    guard let decoder = makeDecoder() else { return nil }
    _ = consume decoder
  }

  private var iconvName: String { Self.iconvNames[name] ?? name.uppercased() }

  /// What some bytes are, judged by how often letters follow each other; nil when that shows nothing.
  ///
  /// By uchardet (https://www.freedesktop.org/wiki/Software/uchardet/), after Li and Momoi, "A
  /// composite approach to language/encoding detection" (Unicode Conference 19, 2001).
  package static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> Charset? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let status = bytes.withMemoryRebound(to: CChar.self) {
      uchardet_handle_data(detector, $0.baseAddress, min($0.count, 1 << 20))
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    let name = String(cString: uchardet_get_charset(detector))
    return name.isEmpty ? nil : Charset(label: name)
  }

  /// Bytes in this encoding as UTF-8; what is no character in it becomes U+FFFD and is counted.
  package func decode(_ bytes: some Collection<UInt8>) -> (utf8: [UInt8], replaced: Int)? {
    guard var decoder = makeDecoder() else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    let replaced = decoder.append(bytes, isLast: true, to: &text)
    return (text, replaced)
  }

  /// A converter that takes bytes in pieces.
  package func makeDecoder() -> StreamDecoder? { StreamDecoder(from: iconvName) }

  /// Turns bytes that come in pieces into UTF-8: owns one iconv descriptor (POSIX.1-2017, iconv).
  package struct StreamDecoder: ~Copyable {
    private let descriptor: iconv_t
    /// Bytes at the end of the last piece that may be the beginning of a character.
    private var rest: [UInt8] = []

    fileprivate init?(from name: String) {
      let opened = iconv_open("UTF-8", name)
      // iconv_open fails with (iconv_t)-1.
      guard Int(bitPattern: opened) != -1, let opened else { return nil }
      descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// Adds what a piece says to `text`, and returns how many characters had to be replaced.
    package mutating func append(
      _ piece: some Sequence<UInt8>, isLast: Bool, to text: inout [UInt8]
    ) -> Int {
      rest.append(contentsOf: piece)
      var source: [UInt8] = []
      swap(&source, &rest)
      defer { swap(&source, &rest) }
      return convert(&source, isLast: isLast, into: &text)
    }

    /// Adds what the converter held back, as it does where the next character may join the last.
    private func finish(into text: inout [UInt8]) {
      var buffer = [CChar](repeating: 0, count: 64)
      let written = buffer.withUnsafeMutableBufferPointer { room in
        var output = room.baseAddress
        var space = room.count
        return iconv(descriptor, nil, nil, &output, &space) == -1 ? 0 : room.count - space
      }
      text.append(contentsOf: buffer[..<written].lazy.map { UInt8(bitPattern: $0) })
    }

    /// Converts `source`, and leaves in it what may be the beginning of a character.
    private mutating func convert(
      _ source: inout [UInt8], isLast: Bool, into text: inout [UInt8]
    ) -> Int {
      var replaced = 0
      var position = 0
      var buffer = [CChar](repeating: 0, count: 16 << 10)
      while position < source.count {
        var written = 0
        var consumed = 0
        var code: Int32 = 0
        source.withUnsafeMutableBytes { bytes in
          buffer.withUnsafeMutableBufferPointer { room in
            var input = bytes.baseAddress.map {
              ($0 + position).assumingMemoryBound(to: CChar.self)
            }
            var left = bytes.count - position
            var output = room.baseAddress
            var space = room.count
            let status = iconv(descriptor, &input, &left, &output, &space)
            code = status == -1 ? errno : 0
            consumed = bytes.count - position - left
            written = room.count - space
          }
        }
        position += consumed
        text.append(contentsOf: buffer[..<written].lazy.map { UInt8(bitPattern: $0) })
        switch code {
        case 0, E2BIG: continue
        case EINVAL where !isLast:
          source.removeFirst(position)
          return replaced
        default:
          text.append(contentsOf: [0xEF, 0xBF, 0xBD])
          replaced += 1
          position += 1
        }
      }
      source.removeAll(keepingCapacity: true)
      if isLast { finish(into: &text) }
      return replaced
    }
  }
}
