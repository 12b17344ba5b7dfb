internal import Charsets

/// An encoding that text comes in, by any name that the system's converter knows.
package struct TextEncoding: Hashable, Sendable, CustomStringConvertible {
  let charset: Charset

  private init(_ charset: Charset) {
    self.charset = charset
  }

  /// The encoding that a label means: "latin1", "cp1251", "Shift_JIS"; nil for an unknown one.
  package init?(label: String) {
    guard let charset = Charset(label: label) else { return nil }
    self.init(charset)
  }

  package static let utf8 = TextEncoding(.utf8)
  /// UTF-16 in the order of its byte order mark, or little-endian without one.
  package static let utf16 = TextEncoding(.utf16)
  package static let utf16BigEndian = TextEncoding(.utf16BigEndian)
  package static let windows1252 = TextEncoding(.windows1252)

  /// The name as the WHATWG Encoding Standard writes it.
  package var name: String { charset.name }

  package var description: String { name }
}
